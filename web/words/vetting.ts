/** Words of vetting. Only the words of grounds ever reach a company. */
import type { CheckResult } from '../../domain/vetting-round.ts';
import type { ReleasableGround } from '../../domain/policy.ts';
import type { Spoken } from '../../templates/words.ts';
import type { Tone } from './standing.ts';

/** By the code of the policy; a check without words here is called by its title there. */
export const CHECKS: Readonly<Record<string, Spoken>> = {
  eligibility: { en: 'Eligibility for the entity type', es: 'Elegibilidad para el tipo de entidad' },
  'import-history': { en: 'Imports of the months before', es: 'Importaciones de los meses anteriores' },
  'export-history': { en: 'Exports of the year before', es: 'Exportaciones del año anterior' },
  'crossing-history': { en: 'Border crossings of the year before', es: 'Cruces fronterizos del año anterior' },
  'cargo-history': { en: 'Cargo handled in the year before', es: 'Carga manejada en el año anterior' },
  identifiers: { en: 'Identifiers against their registers', es: 'Identificadores contra sus registros' },
  bond: { en: 'Bond on file and in force', es: 'Fianza registrada y vigente' },
  debt: { en: 'Debt to CBP past its remedies', es: 'Deuda con CBP sin recurso pendiente' },
  'officer-identity': { en: 'Identity and authority of the officer', es: 'Identidad y facultades del directivo' },
  ownership: { en: 'Owners and management', es: 'Propietarios y dirección' },
  'security-events': { en: 'Past significant security events', es: 'Eventos de seguridad significativos anteriores' },
  'law-enforcement': { en: 'Law-enforcement systems', es: 'Sistemas policiales' },
};

export const RESULTS: Readonly<Record<CheckResult, Spoken>> = {
  clear: { en: 'Clear', es: 'Favorable' },
  adverse: { en: 'Adverse', es: 'Desfavorable' },
  'not-applicable': { en: 'Does not apply', es: 'No aplica' },
};
export const RESULT_TONES: Readonly<Record<CheckResult, Tone>> = {
  clear: 'good',
  adverse: 'bad',
  'not-applicable': 'plain',
};

/** All that a company may be told. */
export const RELEASED_GROUNDS: Readonly<Record<ReleasableGround, Spoken>> = {
  'type-not-met': {
    en: 'The conditions of the entity type are not met.',
    es: 'No se cumplen las condiciones del tipo de entidad.',
  },
  'no-trade-history': {
    en: 'The trade history that is asked for could not be found.',
    es: 'No se encontró el historial comercial que se exige.',
  },
  'identifiers-differ': {
    en: 'An identifier does not agree with the register that issued it.',
    es: 'Un identificador no coincide con el registro que lo emitió.',
  },
  'bond-missing': { en: 'There is no bond in force.', es: 'No hay fianza vigente.' },
  'debt-unpaid': {
    en: 'There is unpaid debt to CBP that is past its remedies.',
    es: 'Hay una deuda impaga con CBP sin recurso pendiente.',
  },
  'officer-not-confirmed': {
    en: 'The officer’s authority to sign could not be confirmed.',
    es: 'No se pudo confirmar que el directivo puede firmar.',
  },
  background: {
    en: 'A condition that is not released was not met.',
    es: 'No se cumplió una condición que no se da a conocer.',
  },
};
