/** What may be doubtful about a row of the legacy register. */
import type { DoubtCode } from '../../domain/state.ts';
import type { Spoken } from '../../templates/words.ts';

export const DOUBTS: Readonly<Record<DoubtCode, Spoken>> = {
  'date-unknown': { en: 'A date is unknown', es: 'Se desconoce una fecha' },
  'date-format': { en: 'A date is written in another way', es: 'Una fecha está escrita de otra forma' },
  'dates-swapped': { en: 'Two dates seem to be swapped', es: 'Dos fechas parecen intercambiadas' },
  'date-impossible': { en: 'A date cannot be right', es: 'Una fecha no puede ser correcta' },
  'bond-missing': { en: 'The bond number is missing', es: 'Falta el número de fianza' },
  'mail-malformed': { en: 'A mail address is malformed', es: 'Una dirección de correo está mal formada' },
  'mail-shared': { en: 'Two contacts share one mail address', es: 'Dos contactos comparten una dirección de correo' },
  'identifier-format': {
    en: 'An identifier is written unusually',
    es: 'Un identificador está escrito de forma inusual',
  },
  'type-unknown': { en: 'The entity type is unknown', es: 'El tipo de entidad es desconocido' },
  'port-unknown': { en: 'The port code is unknown', es: 'La clave del puerto es desconocida' },
  'zone-unknown': { en: 'The time zone is unknown', es: 'La zona horaria es desconocida' },
  'account-shared': { en: 'Two records share one account', es: 'Dos registros comparten una cuenta' },
  'name-suspicious': { en: 'The company name looks damaged', es: 'El nombre de la empresa parece dañado' },
  'profile-incomplete': { en: 'The security profile is incomplete', es: 'El perfil de seguridad está incompleto' },
  'field-malformed': { en: 'A field is malformed', es: 'Un campo está mal formado' },
};

/** The roster's columns that a doubt may be about; another one is shown by its name. */
export const FIELDS: Readonly<Record<string, Spoken>> = {
  certified_on: { en: 'certified on', es: 'fecha de certificación' },
  last_validated_on: { en: 'last validated on', es: 'última validación' },
  suspended_on: { en: 'suspended on', es: 'fecha de suspensión' },
  received_on: { en: 'received on', es: 'fecha de recepción' },
  time_zone: { en: 'time zone', es: 'zona horaria' },
  entity_type: { en: 'entity type', es: 'tipo de entidad' },
  primary_port: { en: 'primary port', es: 'puerto principal' },
  company_name: { en: 'company name', es: 'nombre de la empresa' },
  legacy_account: { en: 'legacy account', es: 'cuenta anterior' },
  officer_email: { en: 'officer’s mail address', es: 'correo del directivo' },
  contact_email: { en: 'contact’s mail address', es: 'correo del contacto' },
  alternate_email: { en: 'alternate mail address', es: 'correo alterno' },
  profile_complete: { en: 'profile complete', es: 'perfil completo' },
  phone: { en: 'telephone', es: 'teléfono' },
  bond: { en: 'bond', es: 'fianza' },
  ein: { en: 'EIN', es: 'EIN' },
  rfc: { en: 'RFC', es: 'RFC' },
  scac: { en: 'SCAC', es: 'SCAC' },
  dot: { en: 'DOT number', es: 'número DOT' },
  tier: { en: 'tier', es: 'nivel' },
  risk: { en: 'risk', es: 'riesgo' },
  country: { en: 'country', es: 'país' },
  region: { en: 'region', es: 'región' },
  city: { en: 'city', es: 'ciudad' },
  latitude: { en: 'latitude', es: 'latitud' },
  longitude: { en: 'longitude', es: 'longitud' },
  status: { en: 'status', es: 'estado' },
};
