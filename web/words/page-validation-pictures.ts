/** What the pictures of validations say, and how each is counted. */
import type { Spoken } from '../../templates/words.ts';
import type { Frame } from '../charts/map.ts';

export const PICTURES = {
  title: { en: 'Validations in pictures', es: 'Validaciones en imágenes' },
  lead: {
    en: 'As of {on}, as far as you reach. Each picture stands above the table of its numbers. All of this is owed by the agency, none of it by a company.',
    es: 'Al {on}, hasta donde alcanza su acceso. Cada imagen está sobre la tabla de sus números. Todo esto lo debe la autoridad; ninguna empresa.',
  },
  link: { en: 'Backlog and mix in pictures', es: 'Rezago y modalidades en imágenes' },
  contents: { en: 'On this page', es: 'En esta página' },
  chart: { en: '{title}: picture', es: '{title}: imagen' },
  table: { en: '{title}: numbers', es: '{title}: números' },
  total: { en: 'In all', es: 'En total' },
  few: { en: 'fewer than {few}', es: 'menos de {few}' },
  office: { en: 'Office', es: 'Oficina' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const BURN = {
  title: { en: 'Backlog by region', es: 'Rezago por región' },
  how: {
    en: 'Bars: validations that were overdue as the month ended (the last one: today), by today’s region of the company. Counted are companies of the worklist of today and validations closed since; whoever has left the program is in no month. A day that is held or was put off counts as it stands today. Dashed line: the forecast, only where the backlog falls. Method: the straight line through the last {months} months (least squares) gives the fall a month, and today’s number goes on falling so. It is an estimate of the agency’s own work; nothing follows from it for a company.',
    es: 'Barras: validaciones vencidas al terminar el mes (la última: hoy), por la región actual de la empresa. Se cuentan las empresas de la lista de hoy y las validaciones cerradas desde entonces; quien dejó el programa no figura en ningún mes. Un plazo detenido o pospuesto cuenta como está hoy. Línea discontinua: el pronóstico, solo donde el rezago baja. Método: la recta por los últimos {months} meses (mínimos cuadrados) da la baja mensual, y el número de hoy sigue bajando así. Es una estimación del trabajo de la autoridad; nada se sigue de ella para una empresa.',
  },
  day: { en: 'End of', es: 'Al terminar el' },
  today: { en: 'today', es: 'hoy' },
  ahead: { en: '{on} (forecast)', es: '{on} (pronóstico)' },
  fall: { en: 'Fall in a month', es: 'Baja en un mes' },
  zero: { en: 'None left on (forecast)', es: 'Ninguna el (pronóstico)' },
  noForecast: { en: 'no forecast: it does not fall', es: 'sin pronóstico: no baja' },
  none: { en: 'none is left', es: 'no queda ninguna' },
  nothing: {
    en: 'No validation was overdue in the last twelve months.',
    es: 'Ninguna validación estuvo vencida en los últimos doce meses.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

export const DONE = {
  title: { en: 'Planned and achieved, {year}', es: 'Planeadas y logradas, {year}' },
  how: {
    en: 'Planned: what headquarters set for the office and the calendar year, in person and virtual together. Achieved: validations closed in the year so far.',
    es: 'Planeadas: lo que la oficina central fijó para la oficina y el año natural, presenciales y virtuales juntas. Logradas: validaciones cerradas en lo que va del año.',
  },
  planned: { en: 'Planned', es: 'Planeadas' },
  achieved: { en: 'Achieved', es: 'Logradas' },
  noPlan: { en: 'no plan', es: 'sin plan' },
  nothing: { en: 'Nothing is planned or achieved yet.', es: 'Todavía no hay nada planeado ni logrado.' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const SHARE = {
  title: { en: 'Virtual share, {year}', es: 'Proporción virtual, {year}' },
  how: {
    en: 'Of the validations planned, and of those closed in the year of which it is recorded how they were done: the part that was virtual. Of fewer than {few} no share is told. An initial validation abroad is never virtual, nor one at high risk without a director’s exception.',
    es: 'De las validaciones planeadas y de las cerradas en el año de las que consta cómo se hicieron: la parte virtual. De menos de {few} no se dice proporción. Una validación inicial en el extranjero nunca es virtual, ni una de riesgo alto sin excepción de un director.',
  },
  planned: { en: 'Virtual, planned', es: 'Virtuales, planeadas' },
  achieved: { en: 'Virtual, achieved', es: 'Virtuales, logradas' },
  share: { en: '{percent} % ({virtual} of {all})', es: '{percent} % ({virtual} de {all})' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const MAP = {
  title: { en: 'Where validations are owed', es: 'Dónde se deben validaciones' },
  how: {
    en: 'By the city of the company’s address; a visit may go elsewhere. A diamond: at least one is overdue there; a full circle: at least one at risk; an open circle: all are due. The area follows how many there are in all. The {marked} cities with the most have marks, those inside the frame are seen, and the table has them all. Boundaries: Natural Earth and the US Census Bureau, public domain.',
    es: 'Por la ciudad del domicilio de la empresa; una visita puede ir a otro lugar. Rombo: al menos una está vencida allí; círculo lleno: al menos una en riesgo; círculo vacío: todas corresponden. El área sigue al número total. Tienen marca las {marked} ciudades con más, se ven las que están dentro del cuadro y la tabla las tiene todas. Límites: Natural Earth y la Oficina del Censo de EE. UU., dominio público.',
  },
  place: { en: 'City', es: 'Ciudad' },
  all: { en: 'In all', es: 'En total' },
  overdue: { en: 'Overdue', es: 'Vencidas' },
  atRisk: { en: 'At risk', es: 'En riesgo' },
  due: { en: 'Due', es: 'Corresponden' },
  others: { en: 'Without a mark', es: 'Sin marca' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const FRAMES: Readonly<Record<Frame, Spoken>> = {
  world: { en: 'World', es: 'Mundo' },
  'north-america': { en: 'North America', es: 'Norteamérica' },
  border: { en: 'Southwest border', es: 'Frontera suroeste' },
  'south-asia': { en: 'South and Southeast Asia', es: 'Sur y sureste de Asia' },
};
