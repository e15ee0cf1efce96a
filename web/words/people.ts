/** Words for people and places. */
import type { Role } from '../../domain/actor.ts';
import type { Contact, ContactRole } from '../../domain/notice.ts';
import type { Spoken, Words } from '../../templates/words.ts';
import type { Tone } from './standing.ts';

/** The role of whoever acted. `system` is the clock, the courier or an import. */
export const roleWords = (role: Role | 'system'): Words =>
  role === 'system' ? { en: 'Automatic', es: 'Automático' } : `role.${role}`;

export const CONTACT_ROLES: Readonly<Record<ContactRole, Spoken>> = {
  officer: { en: 'Company officer', es: 'Directivo de la empresa' },
  primary: { en: 'Primary contact', es: 'Contacto principal' },
  alternate: { en: 'Alternate contact', es: 'Contacto alterno' },
};

export const REACH: Readonly<Record<Contact['reach'], Spoken>> = {
  untried: { en: 'Not proven', es: 'Sin comprobar' },
  proven: { en: 'Reached', es: 'Localizado' },
  dead: { en: 'Mail comes back', es: 'Correo devuelto' },
};
/** When somebody was reached last, and how. */
export const REACHED = {
  received: { en: 'Last reached {on} ({channel})', es: 'Contactado por última vez el {on} ({channel})' },
  sent: {
    en: 'Last tried {on} ({channel}); no proof that it arrived',
    es: 'Último intento el {on} ({channel}); sin constancia de recepción',
  },
} as const satisfies Readonly<Record<string, Spoken>>;
export const REACH_TONES: Readonly<Record<Contact['reach'], Tone>> = { untried: 'plain', proven: 'good', dead: 'bad' };

export const REGISTERED_ADDRESS_WORDS: Spoken = { en: 'Registered address', es: 'Domicilio registrado' };

/** Field offices by code; one that is not listed is shown by its code. */
export const OFFICES: Readonly<Record<string, Spoken>> = {
  buffalo: { en: 'Buffalo', es: 'Buffalo' },
  houston: { en: 'Houston', es: 'Houston' },
  laredo: { en: 'Laredo', es: 'Laredo' },
  'los-angeles': { en: 'Los Angeles', es: 'Los Ángeles' },
  miami: { en: 'Miami', es: 'Miami' },
  'new-york': { en: 'New York', es: 'Nueva York' },
  headquarters: { en: 'Headquarters', es: 'Oficina central' },
};

/** Entity types of the programme (domain reference 2.1); one that is not listed is shown by its code. */
export const ENTITY_TYPES: Readonly<Record<string, Spoken>> = {
  importer: { en: 'Importer', es: 'Importador' },
  exporter: { en: 'Exporter', es: 'Exportador' },
  broker: { en: 'Customs broker', es: 'Agente aduanal' },
  consolidator: { en: 'Consolidator', es: 'Consolidador' },
  'third-party-logistics': { en: 'Third-party logistics provider', es: 'Operador logístico (3PL)' },
  'third-party-logistics-pilot-asset-based': {
    en: 'Third-party logistics provider, pilot, asset-based',
    es: 'Operador logístico (3PL), piloto, con activos propios',
  },
  'third-party-logistics-pilot-non-asset-based': {
    en: 'Third-party logistics provider, pilot, non-asset-based',
    es: 'Operador logístico (3PL), piloto, sin activos propios',
  },
  'air-carrier': { en: 'Air carrier', es: 'Transportista aéreo' },
  'sea-carrier': { en: 'Sea carrier', es: 'Transportista marítimo' },
  'rail-carrier': { en: 'Rail carrier', es: 'Transportista ferroviario' },
  'highway-carrier-us-canada': { en: 'Highway carrier, US/Canada', es: 'Transportista terrestre, EE. UU./Canadá' },
  'highway-carrier-us-mexico': { en: 'Highway carrier, US/Mexico', es: 'Transportista terrestre, EE. UU./México' },
  'mexican-long-haul-carrier': { en: 'Mexican long-haul carrier', es: 'Transportista mexicano de larga distancia' },
  'marine-port-terminal-operator': {
    en: 'Marine port authority or terminal operator',
    es: 'Autoridad portuaria u operador de terminal',
  },
  'marine-port-terminal-operator-foreign': {
    en: 'Marine port authority or terminal operator, foreign-based',
    es: 'Autoridad portuaria u operador de terminal, en el extranjero',
  },
  'foreign-manufacturer': { en: 'Foreign manufacturer (Mexico, Canada)', es: 'Fabricante extranjero (México, Canadá)' },
  'foreign-manufacturer-elsewhere': {
    en: 'Foreign manufacturer outside Mexico and Canada',
    es: 'Fabricante extranjero fuera de México y Canadá',
  },
  'e-commerce-fulfillment-center': {
    en: 'E-commerce fulfillment center',
    es: 'Centro de cumplimiento de comercio electrónico',
  },
};
