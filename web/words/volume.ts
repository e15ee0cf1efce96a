/** Words about how much a company trades. */
import type { VolumeSource, VolumeUnit } from '../../domain/volume.ts';
import type { Spoken } from '../../templates/words.ts';

export const VOLUME_UNIT_WORDS: Readonly<Record<VolumeUnit, Spoken>> = {
  entries: { en: 'entries', es: 'despachos' },
  shipments: { en: 'shipments', es: 'envíos' },
  crossings: { en: 'crossings', es: 'cruces' },
};

export const VOLUME_SOURCE_WORDS: Readonly<Record<VolumeSource, Spoken>> = {
  'entry-records': { en: 'entry records of the agency', es: 'registros de despachos de la autoridad' },
  'manifest-records': { en: 'manifest records of the agency', es: 'registros de manifiestos de la autoridad' },
  'crossing-records': { en: 'crossing records of the agency', es: 'registros de cruces de la autoridad' },
  'other-records': { en: 'other records of the agency', es: 'otros registros de la autoridad' },
};

export const VOLUME = {
  label: { en: 'Volume of trade', es: 'Volumen de comercio' },
  line: {
    en: '{n} {unit}, {from} to {to} ({source}, read on {readOn})',
    es: '{n} {unit}, del {from} al {to} ({source}, consultados el {readOn})',
  },
  none: { en: 'Not recorded', es: 'Sin registrar' },
  record: { en: 'Record it', es: 'Registrarlo' },
} as const satisfies Readonly<Record<string, Spoken>>;
