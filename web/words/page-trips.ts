/** What the pages of trips say. */
import type { Clearance } from '../../domain/trip.ts';
import type { Spoken } from '../../templates/words.ts';
import type { Tone } from './standing.ts';
import type { Counted } from './tongue.ts';

const of = (en: string, es: string): Spoken => ({ en, es });

export const CLEARANCES: Readonly<Record<Clearance['status'], { readonly tag: Spoken; readonly tone: Tone }>> = {
  none: { tag: of('Not requested', 'Sin pedir'), tone: 'plain' },
  requested: { tag: of('Requested', 'Pedida'), tone: 'warn' },
  cleared: { tag: of('Cleared', 'Autorizado'), tone: 'good' },
  refused: { tag: of('Refused', 'Denegada'), tone: 'bad' },
};

export const TRIPS = {
  title: of('Trips', 'Viajes'),
  lead: of(
    'Where people of the agency go for some days, and whom they visit there. Abroad they are cleared first: until then a visit that is agreed is tentative, and the company is told so.',
    'Adónde va el personal por unos días y a quién visita allí. En el extranjero se le autoriza antes: hasta entonces una visita acordada es provisional, y así se le dice a la empresa.',
  ),
  plan: of('Plan a trip', 'Planear un viaje'),
  none: of('No trip is planned', 'No hay viajes planeados'),
  noneNext: of(
    'Plan one to see which companies near a place wait for their visit.',
    'Planee uno para ver qué empresas cerca de un lugar esperan su visita.',
  ),
  place: of('Place', 'Lugar'),
  days: of('Days', 'Días'),
  span: of('{from} to {until}', 'del {from} al {until}'),
  people: of('Who travels', 'Quién viaja'),
  clearance: of('Clearance', 'Autorización'),
  stops: of('Stops', 'Paradas'),
  back: of('Back to the trips', 'Volver a los viajes'),
  calledOff: of('Called off', 'Cancelado'),
} as const satisfies Readonly<Record<string, Spoken>>;

export const TRIP = {
  clearedFor: of('{from} to {until}, number {number}', 'del {from} al {until}, número {number}'),
  refusedFor: of('Reason: {reason}', 'Motivo: {reason}'),
  notNeeded: of('Within the country nobody is cleared.', 'Dentro del país no se autoriza a nadie.'),
  request: of('Note that it is requested', 'Anotar que se pidió'),
  answer: of('Record the answer', 'Registrar la respuesta'),
  callOff: of('Call the trip off', 'Cancelar el viaje'),
  stops: of('Stops', 'Paradas'),
  noStops: of('No company is chosen yet.', 'Todavía no se eligió ninguna empresa.'),
  company: of('Company', 'Empresa'),
  elsewhere: of('A company beyond your reach', 'Una empresa fuera de su alcance'),
  day: of('Day', 'Día'),
  who: of('Who goes', 'Quién va'),
  visit: of('Visit', 'Visita'),
  next: of('Next', 'Siguiente'),
  propose: of('Propose the date', 'Proponer la fecha'),
  drop: of('Drop the stop', 'Quitar la parada'),
  dropped: of('Dropped', 'Quitada'),
  tentative: of('tentative', 'provisional'),
  candidates: of(
    'Companies that wait for a visit, the nearest first',
    'Empresas que esperan una visita, las más cercanas primero',
  ),
  candidatesLead: of(
    'Nothing but the way puts them in order. Read what stands beside each, and choose: choosing reserves nothing, and tells the company nothing.',
    'Solo la distancia las ordena. Lea lo que está junto a cada una y elija: elegir no reserva nada ni avisa a la empresa.',
  ),
  noCandidates: of('No visit waits for us within your reach.', 'Ninguna visita nos espera a su alcance.'),
  map: of('Where they are', 'Dónde están'),
  mapText: of(
    'A mark for each spot, larger where more companies wait: a diamond where one is past its date, a full circle where one’s date is before the trip, an open circle for the others. The table has them all.',
    'Una marca por sitio, mayor donde esperan más empresas: un rombo donde alguna está vencida, un círculo lleno donde la fecha de alguna es antes del viaje, un círculo vacío para las demás. La tabla las tiene todas.',
  ),
  credit: of(
    'Boundaries: Natural Earth; states: US Census Bureau.',
    'Límites: Natural Earth; estados: US Census Bureau.',
  ),
  willing: of(
    'A stop was dropped: who may be asked at short notice',
    'Se quitó una parada: a quién se puede preguntar con poca antelación',
  ),
  willingLead: of(
    'Their visit is agreed for a later day, and they said that they may be asked for an earlier one. They may say no, and the notice is theirs to waive: move the visit on the company’s page first.',
    'Su visita está acordada para más tarde y dijeron que se les puede preguntar por un día anterior. Pueden decir que no, y el aviso solo lo dispensan ellas: cambie antes la visita en la página de la empresa.',
  ),
  noWilling: of('Nobody near by said so.', 'Nadie cercano lo dijo.'),
  way: of('Way', 'Distancia'),
  km: of('{km} km', '{km} km'),
  unknownWay: of('not known', 'no se conoce'),
  due: of('Owed by', 'Se debe para el'),
  notes: of('To be considered', 'Por considerar'),
  choose: of('Choose', 'Elegir'),
  history: of('What was recorded', 'Lo registrado'),
  what: of('What', 'Qué'),
  by: of('By', 'Por'),
  when: of('When', 'Cuándo'),
} as const satisfies Readonly<Record<string, Spoken>>;

/** What stands beside a company. */
export const NOTES = {
  overdue: of('past its date', 'vencida'),
  before: of('its date is before the trip', 'su fecha es antes del viaje'),
  language: of('speaks {language}', 'habla {language}'),
  mode: of('planned: {mode}', 'planeada: {mode}'),
  unplanned: of('not planned yet', 'sin planear'),
  tentative: of(
    'agreed for {date}, tentative: firm as a stop of this trip, once the trip is cleared',
    'acordada para el {date}, provisional: queda firme como parada de este viaje, en cuanto se autorice',
  ),
  specialist: of('specialist: {name}', 'especialista: {name}'),
  noSpecialist: of('no specialist', 'sin especialista'),
  conflict: of('conflict of interest: {names}', 'conflicto de intereses: {names}'),
  notice: of(
    'full notice ends on {date}: sooner only if the company waives it',
    'el aviso completo termina el {date}: antes, solo si la empresa lo dispensa',
  ),
  last: of('last validated on {date}', 'validada por última vez el {date}'),
  first: of('never validated', 'nunca validada'),
} as const satisfies Readonly<Record<string, Spoken>>;

export const SPOKEN_LANGUAGES: Readonly<Record<'en' | 'es', Spoken>> = {
  en: of('English', 'inglés'),
  es: of('Spanish', 'español'),
};

export const STOPS: Counted = {
  one: of('{n} stop', '{n} parada'),
  other: of('{n} stops', '{n} paradas'),
};

export const PLAN = {
  title: of('Plan a trip', 'Planear un viaje'),
  intro: of(
    'The trip is for you to fill: its page shows which companies near the place wait for a visit. Nobody is told anything yet.',
    'El viaje lo llena usted: su página muestra qué empresas cerca del lugar esperan una visita. Todavía no se avisa a nadie.',
  ),
  place: of('Where to', 'Adónde'),
  from: of('First day there', 'Primer día allí'),
  until: of('Last day there', 'Último día allí'),
  people: of('Who travels', 'Quién viaja'),
  submit: of('Plan the trip', 'Planear el viaje'),
  done: of('The trip is planned.', 'El viaje está planeado.'),
  back: of('Back to the trip', 'Volver al viaje'),
} as const satisfies Readonly<Record<string, Spoken>>;

export const REQUEST = {
  title: of('Clearance requested', 'Autorización pedida'),
  intro: of(
    'Note it when the request has left. The answer is recorded later.',
    'Anótelo cuando la petición haya salido. La respuesta se registra después.',
  ),
  submit: of('Note it', 'Anotarlo'),
  done: of('It was noted.', 'Se anotó.'),
} as const satisfies Readonly<Record<string, Spoken>>;

export const ANSWER = {
  title: of('Answer to the request for clearance', 'Respuesta a la petición de autorización'),
  what: of('Answer', 'Respuesta'),
  cleared: of('Cleared', 'Autorizado'),
  refused: of('Refused, or withdrawn', 'Denegado o retirado'),
  number: of('Number', 'Número'),
  numberHint: of('What the clearance is filed under.', 'Con qué número está archivada la autorización.'),
  from: of('Cleared from', 'Autorizado desde'),
  until: of('Cleared until', 'Autorizado hasta'),
  reason: of('Reason', 'Motivo'),
  reasonHint: of('For us alone: no company reads it.', 'Solo para nosotros: ninguna empresa lo lee.'),
  needed: of('Needed for this answer', 'Hace falta para esta respuesta'),
  submit: of('Record the answer', 'Registrar la respuesta'),
  done: of(
    'The answer was recorded. The companies concerned are told.',
    'Se registró la respuesta. Se avisa a las empresas afectadas.',
  ),
  consequence: of(
    'Cleared: agreed visits of this trip are firm, and the companies are told. Refused: agreed visits of this trip do not take place; the companies are told that it is on our side, and we owe them other dates.',
    'Autorizado: las visitas acordadas de este viaje quedan firmes y se avisa a las empresas. Denegado: las visitas acordadas de este viaje no se realizan; se dice a las empresas que es por nuestra parte y les debemos otras fechas.',
  ),
} as const satisfies Readonly<Record<string, Spoken>>;

export const CHOOSE = {
  title: of('Choose a stop', 'Elegir una parada'),
  intro: of(
    'It reserves nothing and tells the company nothing: propose the date afterwards.',
    'No reserva nada ni avisa a la empresa: proponga la fecha después.',
  ),
  introAgreed: of(
    'The visit is agreed, and tentative. As a stop of this trip it is firm once the trip is cleared; the company is told then.',
    'La visita está acordada, y es provisional. Como parada de este viaje queda firme en cuanto se autorice el viaje; entonces se avisa a la empresa.',
  ),
  doneAgreed: of(
    'The stop was chosen. The visit is firm once the trip is cleared.',
    'Se eligió la parada. La visita queda firme en cuanto se autorice el viaje.',
  ),
  company: of('Company', 'Empresa'),
  person: of('Who goes there', 'Quién va allí'),
  date: of('Day', 'Día'),
  submit: of('Choose', 'Elegir'),
  done: of(
    'The stop was chosen. Propose its date to the company.',
    'Se eligió la parada. Proponga su fecha a la empresa.',
  ),
} as const satisfies Readonly<Record<string, Spoken>>;

export const DROP = {
  title: of('Drop a stop', 'Quitar una parada'),
  intro: of(
    'A visit that was agreed is not moved by it: move or call it off on the company’s page.',
    'Una visita acordada no cambia por ello: cámbiela de fecha o cancélela en la página de la empresa.',
  ),
  reason: of('Reason', 'Motivo'),
  submit: of('Drop it', 'Quitarla'),
  done: of('The stop was dropped.', 'Se quitó la parada.'),
} as const satisfies Readonly<Record<string, Spoken>>;

export const CALL_OFF = {
  title: of('Call the trip off', 'Cancelar el viaje'),
  reason: of('Reason', 'Motivo'),
  submit: of('Call it off', 'Cancelarlo'),
  done: of('The trip was called off.', 'Se canceló el viaje.'),
} as const satisfies Readonly<Record<string, Spoken>>;

export const TRIP_EVENTS = {
  TripPlanned: of('Planned', 'Planeado'),
  ClearanceRequested: of('Clearance requested', 'Autorización pedida'),
  TripCleared: of('Cleared', 'Autorizado'),
  ClearanceRefused: of('Clearance refused', 'Autorización denegada'),
  StopChosen: of('Stop chosen', 'Parada elegida'),
  StopDropped: of('Stop dropped', 'Parada quitada'),
  TripCalledOff: of('Called off', 'Cancelado'),
} as const satisfies Readonly<Record<string, Spoken>>;
