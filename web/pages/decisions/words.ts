/** Words of the pages about decisions that no other page needs. */
import type { ChainFault } from '../../../db/ledger.ts';
import type { AppealCourse, Basis, Outcome } from '../../../db/queries/decision-list.ts';
import type { PolicyPart } from '../../../db/rejudge.ts';
import type { Facts } from '../../../domain/facts.ts';
import type { MissingEvidence } from '../../../domain/notice.ts';
import type { OwedBy } from '../../../domain/policy.ts';
import type { Spoken } from '../../../templates/words.ts';
import type { Tone } from '../../words/standing.ts';
import { EVENTS } from '../../words/events.ts';
import type { Deed, DeedName } from './people.ts';

export const BASES: Readonly<Record<Basis, Spoken>> = {
  received: { en: 'Notice received', es: 'Aviso recibido' },
  constructive: { en: 'Constructive notice', es: 'Notificación presunta' },
  immediate: { en: 'Immediate action', es: 'Medida inmediata' },
  'cure-lapsed': { en: 'Term to cure lapsed', es: 'Venció el plazo para subsanar' },
  application: { en: 'Review of the application', es: 'Revisión de la solicitud' },
  validation: { en: 'Validation', es: 'Validación' },
  unknown: { en: 'Not recorded', es: 'No consta' },
};

export const OUTCOME_WORDS: Readonly<Record<Outcome, Spoken>> = {
  'to-confirm': { en: 'Waits to be confirmed', es: 'Espera confirmación' },
  'to-serve': { en: 'Waits to be served', es: 'Espera notificación' },
  'let-fall': { en: 'Let fall before it took effect', es: 'Dejada sin efecto antes de surtirlo' },
  'in-force': { en: 'In force', es: 'En vigor' },
  reinstated: { en: 'Reinstated', es: 'Restablecido' },
  'removal-followed': { en: 'Removal followed', es: 'Siguió la baja' },
  'set-aside': { en: 'Set aside on appeal', es: 'Anulada en apelación' },
  varied: { en: 'Replaced by a lesser measure on appeal', es: 'Sustituida en apelación por una medida menor' },
  remitted: { en: 'Sent back on appeal', es: 'Devuelta en apelación' },
  withdrawn: { en: 'Participant withdrew', es: 'El participante se retiró' },
};
export const OUTCOME_TONES: Readonly<Record<Outcome, Tone>> = {
  'to-confirm': 'warn',
  'to-serve': 'warn',
  'let-fall': 'plain',
  'in-force': 'bad',
  reinstated: 'good',
  'removal-followed': 'bad',
  'set-aside': 'info',
  varied: 'info',
  remitted: 'info',
  withdrawn: 'plain',
};

export const APPEALS: Readonly<Record<AppealCourse, Spoken>> = {
  none: { en: 'No', es: 'No' },
  pending: { en: 'Pending', es: 'Pendiente' },
  'not-admitted': { en: 'Not admitted', es: 'No admitida' },
  denied: { en: 'Denied', es: 'Denegada' },
  allowed: { en: 'Allowed', es: 'Aceptada' },
  varied: { en: 'Allowed in part', es: 'Aceptada en parte' },
  remitted: { en: 'Sent back, not decided anew yet', es: 'Devuelta, aún sin resolver de nuevo' },
  upheld: { en: 'Sent back, and upheld', es: 'Devuelta y mantenida' },
  'set-aside': { en: 'Sent back, and set aside', es: 'Devuelta y anulada' },
};

const DEEDS: Readonly<Record<DeedName, Spoken>> = {
  IneligibilityRecommended: { en: 'Recommended', es: 'Recomendó' },
  ReportIssued: { en: 'Reported', es: 'Informó' },
  AdverseRecommended: { en: 'Recommended', es: 'Recomendó' },
  RemovalRecommended: { en: 'Recommended the removal', es: 'Recomendó la baja' },
  AdverseDecided: { en: 'Decided', es: 'Resolvió' },
  DecisionDatedAnew: { en: 'Dated the decision anew', es: 'Fechó de nuevo la decisión' },
  Recused: { en: 'Stepped back', es: 'Se abstuvo' },
  FoundIneligible: { en: 'Decided', es: 'Resolvió' },
  ValidationClosed: { en: 'Decided', es: 'Resolvió' },
  SuspensionConfirmed: { en: 'Confirmed', es: 'Confirmó' },
  DecisionServed: { en: 'Served', es: 'Notificó' },
  CureAccepted: { en: 'Accepted the cure', es: 'Aceptó la subsanación' },
  CureRefused: { en: 'Refused the cure', es: 'Rechazó la subsanación' },
  Reinstated: { en: 'Reinstated', es: 'Restableció' },
  BenefitsRestored: { en: 'Restored the benefits', es: 'Restituyó los beneficios' },
  AppealAdmitted: { en: 'Admitted the appeal', es: 'Admitió la apelación' },
  AppealNotAdmitted: { en: 'Did not admit the appeal', es: 'No admitió la apelación' },
  AppealAssigned: { en: 'Assigned the appeal', es: 'Asignó la apelación' },
  AppealDecided: { en: 'Decided the appeal', es: 'Resolvió la apelación' },
  AnewRecommended: { en: 'Recommended anew', es: 'Recomendó de nuevo' },
  DecidedAnew: { en: 'Decided anew', es: 'Resolvió de nuevo' },
};

/** What a deed is called; one that has no word here, by its event's words as far as they need no particulars. */
export function deedWords(name: Deed['name']): Spoken {
  if (Object.hasOwn(DEEDS, name)) return DEEDS[name as DeedName];
  const bare = (text: string): string => text.replace(/[\s:,(.]*\{.*$/s, '') || name;
  return { en: bare(EVENTS[name].en), es: bare(EVENTS[name].es) };
}

/** What each requirement of constructive notice asks for; `{n}` is the policy's number. */
export const REQUIRED: Readonly<Record<MissingEvidence, Spoken>> = {
  'rungs-not-run': { en: 'Every step of the outreach ran', es: 'Se dieron todos los pasos' },
  'mail-not-sent': {
    en: 'Mail went out to every contact that mail can reach',
    es: 'Salió correo a cada contacto localizable por correo',
  },
  'mail-too-fresh': { en: 'No mail came back within {n} days', es: 'Ningún correo fue devuelto en {n} días' },
  calls: { en: 'Calls on {n} different days', es: 'Llamadas en {n} días distintos' },
  'tracked-letter': { en: 'Tracked letters: {n}', es: 'Cartas con seguimiento: {n}' },
  'address-search': {
    en: 'The search for a better address is recorded',
    es: 'Consta la búsqueda de una dirección mejor',
  },
};

export const FACTS: Readonly<Record<keyof Facts, Spoken>> = {
  now: { en: 'the time', es: 'la hora' },
  policy: { en: 'the policy in force', es: 'la política vigente' },
  policyOf: { en: 'the policy that the case keeps', es: 'la política que conserva el caso' },
  holidays: { en: 'public holidays', es: 'días festivos' },
  empowered: { en: 'the person’s authority on that day', es: 'la facultad de la persona ese día' },
  adopted: { en: 'the policies that headquarters had adopted', es: 'las políticas adoptadas por la oficina central' },
  filings: { en: 'filings not yet taken up', es: 'documentos presentados aún sin tramitar' },
  answersWait: {
    en: 'answers and incoming mail not yet taken up',
    es: 'respuestas y correo recibido aún sin tramitar',
  },
  liveSince: { en: 'the day of go-live', es: 'el día de la puesta en marcha' },
  vetting: { en: 'how far the vetting is', es: 'el estado de la verificación de antecedentes' },
  criteria: { en: 'the security criteria that are asked', es: 'los criterios de seguridad que se preguntan' },
  profile: { en: 'the security profile', es: 'el perfil de seguridad' },
  report: { en: 'the report on the validation', es: 'el informe de la validación' },
  asksReport: { en: 'whether a report must be written', es: 'si debe escribirse un informe' },
  named: { en: 'what the appeal officer holds on that day', es: 'lo que ejerce ese día el oficial de apelaciones' },
  amiss: { en: 'notices that wait to be mended', es: 'los avisos por subsanar' },
  team: {
    en: 'who was named for the visit, and the days there',
    es: 'a quién se nombró para la visita, y los días allí',
  },
  travel: { en: 'what was said of travel to the visits', es: 'lo dicho de los viajes a las visitas' },
  asksSeen: { en: 'that it must be said what record was seen', es: 'que debe decirse qué registro se vio' },
};

export const PARTS: Readonly<Record<PolicyPart, Spoken>> = {
  cure: { en: 'what a cure needs', es: 'qué necesita una subsanación' },
  visits: { en: 'how visits are done and moved', es: 'cómo se hacen y se cambian las visitas' },
  confirmation: { en: 'what headquarters confirms', es: 'qué confirma la oficina central' },
  immediatePoints: { en: 'what justifies an immediate action', es: 'qué justifica una medida inmediata' },
  evidence: { en: 'when attempts are proof enough', es: 'cuándo bastan los intentos como prueba' },
  ladders: { en: 'the steps of outreach', es: 'los pasos del contacto' },
  ranks: { en: 'who may decide', es: 'quién puede resolver' },
  reminders: { en: 'days of reminders', es: 'días de recordatorio' },
  transition: { en: 'terms after an import', es: 'plazos tras una importación' },
  entityTypes: { en: 'entity types', es: 'tipos de entidad' },
  vetting: { en: 'the vetting checklist', es: 'la lista de la verificación de antecedentes' },
};

export const FAULTS: Readonly<Record<ChainFault['fault'], Spoken>> = {
  changed: { en: 'its content is not what its hash says', es: 'su contenido no coincide con su huella' },
  unlinked: { en: 'it does not follow the row before it', es: 'no sigue a la fila anterior' },
  gap: { en: 'a row before it is missing', es: 'falta una fila anterior' },
  cut: {
    en: 'the stream does not end where it is said to end',
    es: 'el registro no termina donde se dice que termina',
  },
  stray: {
    en: 'the list of streams does not name the stream of this row',
    es: 'la lista de registros no nombra el registro de esta fila',
  },
};

export const OWED_BY: Readonly<Record<OwedBy, Spoken>> = {
  participant: { en: 'owed by the participant', es: 'a cargo del participante' },
  agency: { en: 'owed by the agency', es: 'a cargo de la autoridad' },
  programme: { en: 'done by the program itself', es: 'lo hace el propio programa' },
};
