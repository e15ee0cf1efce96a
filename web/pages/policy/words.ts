/** Words of the pages about the policy. */
import type { Spoken } from '../../../templates/words.ts';
import type { Counted } from '../../words/tongue.ts';

const of = (en: string, es: string): Spoken => ({ en, es });

export const W = {
  templates: { en: 'Versions of the templates of notices', es: 'Versiones de las plantillas de los avisos' },
  title: of('Policy', 'Política'),
  lead: of(
    'Every number that the program goes by, in versions that are never edited: a change is a new version. What is under way keeps the version under which it began.',
    'Todas las cifras por las que se rige el programa, en versiones que nunca se editan: un cambio es una versión nueva. Lo que está en curso conserva la versión con la que empezó.',
  ),
  version: of('Version', 'Versión'),
  effective: of('In force from', 'En vigor desde'),
  state: of('State', 'Estado'),
  adopted: of('Adopted', 'Adoptada'),
  notAdopted: of('Not adopted', 'Sin adoptar'),
  adoptedBy: of('{name}, {date}', '{name}, {date}'),
  clocks: of('Open clocks', 'Plazos abiertos'),
  ofThemHeld: of('{n}, of them held: {held}', '{n}; de ellos, detenidos: {held}'),
  participants: of('Participants', 'Participantes'),
  applications: of('Applications', 'Solicitudes'),
  reviews: of('Annual reviews', 'Revisiones anuales'),
  validations: of('Validations owed', 'Validaciones por hacer'),
  runsLead: of(
    'Of the participants within your reach, now. An application counts by its clocks, a review by its last day, a validation by the day by which it is owed.',
    'De los participantes que usted alcanza, ahora. Una solicitud cuenta por sus plazos; una revisión, por su último día; una validación, por el día en que se debe.',
  ),
  runs: of('What runs under it', 'Qué corre con ella'),
  text: of('Text (SHA-256)', 'Texto (SHA-256)'),
  adoption: of('Adoption', 'Adopción'),
  adoptedLine: of(
    'Adopted by headquarters on {date}: {name}, event {event}.',
    'Adoptada por la oficina central el {date}: {name}, evento {event}.',
  ),
  noteLine: of('Note: {note}', 'Nota: {note}'),
  hashSame: of(
    'The text adopted is the text that is used: its hash is the same.',
    'El texto adoptado es el que se usa: su huella coincide.',
  ),
  hashOther: of(
    'The text that is used now is not the text that was adopted: its hash differs. Do not decide on it before headquarters knows why.',
    'El texto que se usa ahora no es el adoptado: su huella difiere. No resuelva con él antes de que la oficina central sepa por qué.',
  ),
  hashNone: of('The adopting event is not in the record.', 'El evento de adopción no consta en el registro.'),
  notAdoptedLine: of(
    'Headquarters has not adopted this version. No suspension or removal can be decided in a case that began under it.',
    'La oficina central no ha adoptado esta versión. No puede resolverse ninguna suspensión ni baja en un caso que empezó con ella.',
  ),
  adopt: of('Adopt this version', 'Adoptar esta versión'),
  rests: of('On what the values rest', 'En qué se apoyan los valores'),
  restsLead: of(
    'Values that rest on practice or were set by the program office are marked. They are no law: an adverse decision that rests on them needs headquarters’ recorded adoption of this version.',
    'Están señalados los valores que se apoyan en la práctica o que fijó la oficina del programa. No son ley: una resolución adversa que se apoye en ellos necesita que conste la adopción de esta versión por la oficina central.',
  ),
  authority: of('Authority', 'Autoridad'),
  rulesCount: of('Rules', 'Reglas'),
  rules: of('Rules', 'Reglas'),
  rule: of('Rule', 'Regla'),
  value: of('Value', 'Valor'),
  before: of('{term} before', '{term} antes'),
  starts: of('Counted from', 'Se cuenta desde'),
  owed: of('Who owes it', 'Quién la debe'),
  since: of('so since {date}', 'así desde el {date}'),
  source: of('Source', 'Fuente'),
  others: of('Other settings', 'Otros valores'),
  setting: of('Setting', 'Valor fijado'),
  compare: of('Compare with', 'Comparar con'),
  show: of('Show the differences', 'Mostrar las diferencias'),
  noOther: of('There is no other version to compare with.', 'No hay otra versión con la que comparar.'),
  differences: of('Differences from {other}', 'Diferencias con {other}'),
  old: of('In {other}', 'En {other}'),
  young: of('In this version', 'En esta versión'),
  same: of('The two versions say the same.', 'Las dos versiones dicen lo mismo.'),
  none: of('not there', 'no está'),
  back: of('Back to the version', 'Volver a la versión'),
} as const satisfies Readonly<Record<string, Spoken>>;

export const STATES = {
  current: of('In force', 'En vigor'),
  ahead: of('To come', 'Por entrar en vigor'),
  former: of('Superseded', 'Sustituida'),
} as const;

export const ADOPT = {
  title: of('Adopt a version of the policy', 'Adoptar una versión de la política'),
  note: of('Why it is adopted', 'Por qué se adopta'),
  noteHint: of(
    'Who was heard, and on what the values rest that are no law. It stays on record.',
    'A quién se oyó y en qué se apoyan los valores que no son ley. Queda constancia.',
  ),
  practice: of(
    'Values that rest on practice, or were set by the program office',
    'Valores que se apoyan en la práctica o que fijó la oficina del programa',
  ),
  consequence: of(
    'Headquarters answers for every value of this version. Suspensions and removals can be decided in cases that began under it. An adoption is not taken back.',
    'La oficina central responde por cada valor de esta versión. Podrán resolverse suspensiones y bajas en los casos que empezaron con ella. Una adopción no se revoca.',
  ),
  again: of(
    'This version has been adopted already; adopting it again changes nothing.',
    'Esta versión ya está adoptada; adoptarla otra vez no cambia nada.',
  ),
  submit: of('Adopt', 'Adoptar'),
  done: of('The version is adopted.', 'La versión está adoptada.'),
  already: of(
    'The version had been adopted already: nothing was changed.',
    'La versión ya estaba adoptada: no se cambió nada.',
  ),
} as const;

export const REFUSED: Readonly<Record<string, string>> = {
  NotAuthorized: 'Solo la oficina central puede hacer esto.',
  PolicyUnknown: 'No existe esa versión de la política.',
};

/** Units in which no date is counted. */
export const UNITS: Readonly<Record<string, Counted>> = {
  month: { one: of('{n} month', '{n} mes'), other: of('{n} months', '{n} meses') },
  hour: { one: of('{n} hour', '{n} hora'), other: of('{n} hours', '{n} horas') },
  minute: { one: of('{n} minute', '{n} minuto'), other: of('{n} minutes', '{n} minutos') },
  percent: { one: of('{n} %', '{n} %'), other: of('{n} %', '{n} %') },
};

/** Units of values that are written out. */
export const WRITTEN_UNITS: Readonly<Record<string, Spoken>> = {
  day: of('days', 'días'),
  'working-day': of('working days', 'días hábiles'),
  month: of('months', 'meses'),
  year: of('years', 'años'),
  hour: of('hours', 'horas'),
  minute: of('minutes', 'minutos'),
  percent: of('percent', 'por ciento'),
  site: of('sites', 'sitios'),
  member: of('members', 'miembros'),
  character: of('characters', 'caracteres'),
  date: of('date', 'fecha'),
  event: of('event', 'evento'),
};
