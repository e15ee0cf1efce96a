/** Labels and hints of the steps of an application. */
import type { Spoken } from '../../templates/words.ts';

export const COMPANY_FIELDS = {
  legalName: { en: 'Legal name', es: 'Razón social' },
  legalNameHint: { en: 'As it is registered.', es: 'Tal como está registrada.' },
  tradeNames: { en: 'Trade names (DBA)', es: 'Nombres comerciales (DBA)' },
  tradeNamesHint: { en: 'Separate several with commas.', es: 'Separe varios con comas.' },
  ownerType: { en: 'Type of ownership', es: 'Tipo de propiedad' },
  years: { en: 'Years in business', es: 'Años de actividad' },
  yearsHint: { en: 'Full years; 0 for less than one.', es: 'Años completos; 0 si es menos de uno.' },
  employees: { en: 'Number of employees', es: 'Número de empleados' },
  street: { en: 'Head office: street and number', es: 'Oficina principal: calle y número' },
  city: { en: 'Head office: city', es: 'Oficina principal: ciudad' },
  region: { en: 'Head office: state, province or region', es: 'Oficina principal: estado, provincia o región' },
  postcode: { en: 'Head office: postal code', es: 'Oficina principal: código postal' },
  country: { en: 'Head office: country', es: 'Oficina principal: país' },
  mailing: { en: 'Mailing address, if another', es: 'Domicilio postal, si es otro' },
  mailingHint: {
    en: 'Only if letters reach you at another place.',
    es: 'Solo si las cartas le llegan a otro lugar.',
  },
  siteHint: {
    en: 'Name and place, such as “Warehouse 2, Laredo, TX”.',
    es: 'Nombre y lugar, por ejemplo «Almacén 2, Laredo, TX».',
  },
  why: { en: 'Chosen for', es: 'Elegido por' },
  siteMissing: { en: 'Name the site, or clear the reason', es: 'Nombre el sitio o quite el motivo' },
  whyMissing: { en: 'Say why this site', es: 'Indique por qué este sitio' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const OWNERS = {
  corporation: { en: 'Corporation', es: 'Sociedad anónima' },
  limited: { en: 'Limited liability company', es: 'Sociedad de responsabilidad limitada' },
  partnership: { en: 'Partnership', es: 'Sociedad de personas' },
  sole: { en: 'Sole owner', es: 'Persona física' },
  public: { en: 'Public body', es: 'Entidad pública' },
  other: { en: 'Other', es: 'Otro' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const SITE_REASONS = {
  volume: { en: 'Volume of cargo', es: 'Volumen de carga' },
  risk: { en: 'Risk', es: 'Riesgo' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const RISK_FIELDS = {
  assessedOn: {
    en: 'Day on which the last assessment was complete',
    es: 'Día en que se completó la última evaluación',
  },
  future: { en: 'Enter a day that is not in the future', es: 'Escriba una fecha que no sea futura' },
  method: { en: 'How it was done', es: 'Cómo se hizo' },
  summary: { en: 'What came of it', es: 'Qué resultó' },
  summaryHint: {
    en: 'Which routes, partners and sites were looked at, what was found, and what you do about it. No names of people are needed.',
    es: 'Qué rutas, socios y sitios se revisaron, qué se encontró y qué se hace al respecto. No hacen falta nombres de personas.',
  },
  document: { en: 'Document of the assessment', es: 'Documento de la evaluación' },
  documentHint: {
    en: 'Of the documents that the company has uploaded.',
    es: 'De los documentos que la empresa ha subido.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

export const METHODS = {
  'five-step': { en: 'Five-step assessment of the program', es: 'Evaluación de cinco pasos del programa' },
  own: { en: 'Method of our own', es: 'Método propio' },
  standard: {
    en: 'By a standard, such as ISO 28000 or ISO 31000',
    es: 'Según una norma, por ejemplo ISO 28000 o ISO 31000',
  },
  outside: { en: 'By an outside specialist', es: 'Por un especialista externo' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const siteLabel = (n: number): Spoken => ({
  en: `Top cargo site ${n}`,
  es: `Sitio principal de carga ${n}`,
});
