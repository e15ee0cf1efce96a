/** Words of the list of a specialist's companies. */
import type { Light, LightReason } from '../../domain/traffic-light.ts';
import type { TouchWay } from '../../db/queries/my-companies.ts';
import type { Spoken } from '../../templates/words.ts';
import type { Counted } from './tongue.ts';

export const MINE = {
  title: { en: 'My companies', es: 'Mis empresas' },
  filters: { en: 'Narrow the list', es: 'Acotar la lista' },
  whose: { en: 'Companies of', es: 'Empresas de' },
  choose: { en: '- Choose -', es: '- Elija -' },
  light: { en: 'Light', es: 'Semáforo' },
  anyLight: { en: 'Every light', es: 'Todos los colores' },
  standing: { en: 'Standing', es: 'Situación' },
  anyStanding: { en: 'Every standing', es: 'Todas las situaciones' },
  show: { en: 'Show', es: 'Mostrar' },
  clear: { en: 'Show everything', es: 'Mostrar todo' },
  company: { en: 'Company', es: 'Empresa' },
  why: { en: 'Light and why', es: 'Semáforo y motivo' },
  dates: { en: 'Next dates', es: 'Próximas fechas' },
  contact: { en: 'Last contact', es: 'Último contacto' },
  fromThem: { en: 'From them', es: 'De la empresa' },
  toThem: { en: 'To them', es: 'A la empresa' },
  never: { en: 'none on record', es: 'ninguno registrado' },
  noDates: { en: 'No date runs', es: 'No corre ningún plazo' },
  log: { en: 'Log a contact', es: 'Registrar un contacto' },
  logOf: { en: 'Log a contact: {company}', es: 'Registrar un contacto: {company}' },
  csv: { en: 'Download this list (CSV)', es: 'Descargar esta lista (CSV)' },
  overdue: { en: 'Overdue', es: 'Vencido' },
  previous: { en: 'Previous', es: 'Anteriores' },
  next: { en: 'Next', es: 'Siguientes' },
  empty: { en: 'No company is assigned here.', es: 'Aquí no hay ninguna empresa asignada.' },
  emptyNext: {
    en: 'A supervisor assigns companies to specialists; then they appear by themselves.',
    es: 'Un supervisor asigna empresas a los especialistas; entonces aparecen por sí solas.',
  },
  emptyFilter: { en: 'Nothing fits these filters.', es: 'Nada corresponde a estos filtros.' },
  chooseFirst: { en: 'Choose a specialist.', es: 'Elija un especialista.' },
  chooseNext: {
    en: 'You have no companies of your own; you see those of the specialists in your reach.',
    es: 'Usted no tiene empresas propias; ve las de los especialistas a su alcance.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

export const MINE_COUNTS = {
  companies: {
    one: { en: '{n} company', es: '{n} empresa' },
    other: { en: '{n} companies', es: '{n} empresas' },
  },
} as const satisfies Readonly<Record<string, Counted>>;

/** A shape beside each word, so that nothing rests on color. */
export const LIGHT_WORDS: Readonly<Record<Light, Spoken>> = {
  red: { en: 'Red', es: 'Rojo' },
  amber: { en: 'Amber', es: 'Ámbar' },
  green: { en: 'Green', es: 'Verde' },
};
export const LIGHT_SHAPES: Readonly<Record<Light, string>> = { red: '■', amber: '▲', green: '●' };

export const REASONS: Readonly<Record<Exclude<LightReason['code'], 'overdue' | 'soon'>, Spoken>> = {
  adverse: { en: 'An adverse case is open', es: 'Hay un caso adverso abierto' },
  unreachable: { en: 'Nobody there can be reached', es: 'No se localiza a nadie de la empresa' },
  outreach: { en: 'Outreach is under way', es: 'Hay un seguimiento en curso' },
  'few-contacts': {
    en: 'Live contacts: {live}; two are needed',
    es: 'Contactos activos: {live}; hacen falta dos',
  },
  'never-contacted': { en: 'No contact is on record', es: 'No consta ningún contacto' },
  quiet: { en: 'No contact either way for {days} days', es: 'Sin contacto en ningún sentido desde hace {days} días' },
  ended: { en: 'The membership has ended', es: 'La membresía terminó' },
  'in-order': { en: 'Everything is in order', es: 'Todo está en orden' },
};
/** Dates: who owes it, what, and its day. */
export const DATE_REASONS = {
  overdue: {
    participant: { en: 'They are late: {rule} ({due})', es: 'La empresa está atrasada: {rule} ({due})' },
    agency: { en: 'We are late: {rule} ({due})', es: 'Estamos atrasados: {rule} ({due})' },
  },
  soon: {
    participant: { en: 'Soon from them: {rule} ({due})', es: 'Pronto, de la empresa: {rule} ({due})' },
    agency: { en: 'Soon from us: {rule} ({due})', es: 'Pronto, de nosotros: {rule} ({due})' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<'participant' | 'agency', Spoken>>>>;

export const TOUCH_WAYS: Readonly<Record<TouchWay, Spoken>> = {
  call: { en: 'call', es: 'llamada' },
  mail: { en: 'mail', es: 'correo' },
  talk: { en: 'talk', es: 'conversación' },
  letter: { en: 'letter', es: 'carta' },
  portal: { en: 'in the portal', es: 'en el portal' },
  link: { en: 'without signing in', es: 'sin iniciar sesión' },
  other: { en: 'another way', es: 'otra vía' },
  message: { en: 'message', es: 'mensaje' },
  filing: { en: 'filing', es: 'escrito' },
};
