/** How far each process is, and the words of its decisions. */
import type { AnewOutcome, AppealOutcome, Variation } from '../../domain/appeal-events.ts';
import type {
  Adverse,
  AdverseOrder,
  Appeal,
  Decision,
  Ground,
  IneligibleGround,
  Leg,
  LegId,
  Mode,
  PaperWay,
  RequiredAction,
  Review,
  Validation,
  Recommendation,
  RecommendationSaying,
} from '../../domain/state.ts';
import { isForeign } from '../../domain/trip.ts';
import type { Outcome } from '../../domain/validation.ts';
import type { ToldUs, RecommendationEnd } from '../../domain/validation-events.ts';
import type { Spoken } from '../../templates/words.ts';

export const REVIEW_STAGES: Readonly<Record<Review['stage'], Spoken>> = {
  open: { en: 'Open, nothing filled in yet', es: 'Abierta, sin llenar' },
  prepared: { en: 'Filled in, not submitted', es: 'Llenada, sin presentar' },
  submitted: { en: 'Submitted, waits for the agency', es: 'Presentada, espera a la autoridad' },
  returned: { en: 'Returned, waits for the company', es: 'Devuelta, espera a la empresa' },
};

export const VALIDATION_KINDS: Readonly<Record<Validation['kind'], Spoken>> = {
  initial: { en: 'initial validation', es: 'validación inicial' },
  revalidation: { en: 'revalidation', es: 'revalidación' },
};

export const VALIDATION_STAGES: Readonly<Record<Validation['stage'], Spoken>> = {
  due: { en: 'Due, to be planned', es: 'Corresponde, por planear' },
  planned: { en: 'Planned, dates to be proposed', es: 'Planeada, por proponer fechas' },
  proposed: { en: 'Dates proposed, wait for the company', es: 'Fechas propuestas, esperan a la empresa' },
  countered: { en: 'The company offered other dates', es: 'La empresa ofreció otras fechas' },
  agreed: { en: 'Visit agreed', es: 'Visita acordada' },
  held: { en: 'Visit held, report to be issued', es: 'Visita realizada, por emitir el informe' },
  actions: { en: 'Required actions open', es: 'Acciones requeridas abiertas' },
  'to-close': { en: 'Ready to be closed', es: 'Lista para cerrarse' },
  failed: { en: 'Failed', es: 'No superada' },
};

export const MODES: Readonly<Record<Mode, Spoken>> = {
  'in-person': { en: 'in person', es: 'presencial' },
  virtual: { en: 'virtual', es: 'virtual' },
};

export const LEGS: Readonly<Record<LegId, Spoken>> = {
  domestic: { en: 'domestic site', es: 'sitio nacional' },
  foreign: { en: 'foreign site', es: 'sitio en el extranjero' },
};

/** The one at home of a company abroad that has one in a third country as well. */
const AT_HOME: Spoken = { en: 'site in the company’s own country', es: 'sitio en el país de la empresa' };
/** A site by where it is: the only one of a company abroad is a foreign one. `home` is the country of the company's address. */
export function siteWords(leg: Pick<Leg, 'id' | 'place'>, legs: number, home: string | null): Spoken {
  if (!isForeign(leg, home)) return LEGS.domestic;
  return leg.id === 'domestic' && legs > 1 ? AT_HOME : LEGS.foreign;
}

export const RECOMMENDATION_ENDS: Readonly<Record<RecommendationEnd, Spoken>> = {
  adopted: { en: 'adopted', es: 'adoptada' },
  'not-adopted': { en: 'not adopted', es: 'no adoptada' },
  overtaken: { en: 'overtaken', es: 'superada por otros hechos' },
};

export const RECOMMENDATION_SAYINGS: Readonly<Record<RecommendationSaying, Spoken>> = {
  done: { en: 'done', es: 'hecha' },
  'will-do': { en: 'will be done', es: 'se hará' },
  'not-going-to': { en: 'will not be done', es: 'no se hará' },
};

export const ADVICE: Spoken = { en: 'Recommendations', es: 'Recomendaciones' };

export const RECOMMENDATION_STATUSES: Readonly<Record<Recommendation['status'], Spoken>> = {
  open: { en: 'open', es: 'pendiente' },
  unanswered: { en: 'not answered in its time', es: 'sin respuesta en su plazo' },
  answered: { en: 'answered', es: 'respondida' },
};

export const OUTCOMES: Readonly<Record<Outcome, Spoken>> = {
  pass: { en: 'passed', es: 'superada' },
  'pass-with-actions': { en: 'passed with required actions', es: 'superada con acciones requeridas' },
  fail: { en: 'failed', es: 'no superada' },
};

/** The criteria that a required action is about. */
export const ACTION_ABOUT: Spoken = { en: 'About criteria: {criteria}', es: 'Sobre los criterios: {criteria}' };

/** What the report found where it requires an action. */
export const ACTION_FOUND: Spoken = { en: 'Found: {found}', es: 'Se encontró: {found}' };

export const ACTION_STATUSES: Readonly<Record<RequiredAction['status'], Spoken>> = {
  open: { en: 'Open', es: 'Abierta' },
  answered: { en: 'Answered, waits for the agency', es: 'Respondida, espera a la autoridad' },
  returned: { en: 'Returned, waits for the company', es: 'Devuelta, espera a la empresa' },
  accepted: { en: 'Accepted', es: 'Aceptada' },
};

export const ADVERSE_STAGES: Readonly<Record<Adverse['stage'], Spoken>> = {
  recommended: { en: 'Recommended, waits for a decision', es: 'Recomendada, espera una decisión' },
  decided: { en: 'Decided, waits for confirmation', es: 'Resuelta, espera confirmación' },
  'denial-decided': {
    en: 'Denial of benefits decided, to be served',
    es: 'Denegación de beneficios resuelta, por notificar',
  },
  confirmed: { en: 'Confirmed, to be served', es: 'Confirmada, por notificar' },
  suspended: { en: 'Suspended', es: 'Suspendido' },
  'cure-submitted': { en: 'Cure submitted, waits for the agency', es: 'Subsanación presentada, espera a la autoridad' },
  'cure-accepted': { en: 'Cure accepted, to be reinstated', es: 'Subsanación aceptada, por restablecer' },
  'cure-lapsed': { en: 'The term to cure has passed', es: 'Pasó el plazo para subsanar' },
  'removal-recommended': { en: 'Removal recommended', es: 'Baja recomendada' },
  'removal-decided': { en: 'Removal decided, to be served', es: 'Baja resuelta, por notificar' },
  removed: { en: 'Removed at once, to be served', es: 'Dado de baja de inmediato, por notificar' },
};

export const ORDERS: Readonly<Record<AdverseOrder, Spoken>> = {
  suspension: { en: 'suspension', es: 'suspensión' },
  removal: { en: 'removal', es: 'baja' },
  'benefit-denial': { en: 'denial of benefits', es: 'denegación de beneficios' },
};

export const BASES: Readonly<Record<Adverse['basis'], Spoken>> = {
  evidence: { en: 'Evidence of notice', es: 'Prueba de aviso' },
  immediate: { en: 'Immediate action', es: 'Medida inmediata' },
  'cure-lapsed': { en: 'Term to cure passed', es: 'Plazo para subsanar vencido' },
};

export const GROUNDS: Readonly<Record<Ground | IneligibleGround | 'validation', Spoken>> = {
  'annual-review': { en: 'annual review not submitted', es: 'revisión anual no presentada' },
  'blank-profile': { en: 'security profile left blank', es: 'perfil de seguridad en blanco' },
  'actions-unanswered': { en: 'required actions not answered', es: 'acciones requeridas sin respuesta' },
  'visit-dates-unanswered': { en: 'visit dates not answered', es: 'fechas de visita sin respuesta' },
  'validation-failed': { en: 'validation failed', es: 'validación no superada' },
  'contact-verification': { en: 'contacts not confirmed', es: 'contactos sin confirmar' },
  'debt-or-bond': { en: 'debt or bond not settled', es: 'adeudo o fianza por regularizar' },
  'reinstatement-conditions': {
    en: 'condition of a reinstatement not met',
    es: 'condición de un restablecimiento incumplida',
  },
  'security-incident': { en: 'security incident', es: 'incidente de seguridad' },
  'vetting-result': {
    en: 'condition checked with other authorities',
    es: 'condición verificada con otras autoridades',
  },
  'false-information': { en: 'false information', es: 'información falsa' },
  imported: { en: 'taken over from the legacy register', es: 'tomado del registro anterior' },
  'vetting-adverse': { en: 'adverse vetting', es: 'antecedentes desfavorables' },
  'not-eligible': { en: 'not eligible', es: 'no cumple los requisitos' },
  validation: { en: 'outcome of a validation', es: 'resultado de una validación' },
};

export const DECISIONS: Readonly<Record<Decision['kind'], Spoken>> = {
  ineligibility: { en: 'Finding of ineligibility', es: 'Declaración de no elegibilidad' },
  suspension: { en: 'Suspension', es: 'Suspensión' },
  removal: { en: 'Removal', es: 'Baja' },
  'benefit-denial': { en: 'Denial of benefits', es: 'Denegación de beneficios' },
  'tier-lowered': { en: 'Lower tier', es: 'Nivel inferior' },
};

export const APPEAL_STAGES: Readonly<Record<Appeal['stage'], Spoken>> = {
  filed: { en: 'Filed, admission open', es: 'Presentada, por admitir' },
  admitted: { en: 'Admitted, no officer yet', es: 'Admitida, sin oficial' },
  assigned: { en: 'With the appeal officer', es: 'Con el oficial de apelaciones' },
  remitted: { en: 'Sent back, to be decided anew', es: 'Devuelta, por resolver de nuevo' },
};

export const APPEAL_OUTCOMES: Readonly<Record<AppealOutcome, Spoken>> = {
  denied: { en: 'denied', es: 'denegada' },
  allowed: { en: 'allowed', es: 'aceptada' },
  varied: {
    en: 'allowed in part: a lesser measure takes its place',
    es: 'aceptada en parte: la sustituye una medida menor',
  },
  remitted: { en: 'sent back, to be decided anew', es: 'devuelta para resolverse de nuevo' },
};

/** How what an appeal sent back was decided anew. */
export const ANEW_OUTCOMES: Readonly<Record<AnewOutcome, Spoken>> = {
  upheld: { en: 'the decision is upheld', es: 'la resolución se mantiene' },
  'set-aside': { en: 'the decision is set aside', es: 'la resolución queda sin efecto' },
};

/** The lesser measure by which an appeal replaced a decision. */
export const VARIATIONS: Readonly<Record<Variation['to'], Spoken>> = {
  conditions: { en: 'the suspension ends, on conditions', es: 'la suspensión termina, con condiciones' },
  suspension: {
    en: 'a suspension that can be cured instead of the removal',
    es: 'una suspensión subsanable en lugar de la baja',
  },
  bar: { en: 'the company may apply anew earlier', es: 'la empresa puede solicitar de nuevo antes' },
  tier: { en: 'a tier in between', es: 'un nivel intermedio' },
};

export const PAPER_WAYS: Readonly<Record<PaperWay, Spoken>> = {
  mail: { en: 'by mail', es: 'por correo postal' },
  'e-mail': { en: 'by e-mail', es: 'por correo electrónico' },
  'by-hand': { en: 'on paper, by hand', es: 'en papel, en mano' },
};

export const VETTING_RESULTS: Readonly<Record<'clear' | 'adverse', Spoken>> = {
  clear: { en: 'clear', es: 'favorable' },
  adverse: { en: 'adverse', es: 'desfavorable' },
};

/** How somebody told us that a date suits, to stand in a sentence. */
export const TELLING_WORDS: Readonly<Record<ToldUs['channel'], Spoken>> = {
  call: { en: 'by telephone', es: 'por teléfono' },
  mail: { en: 'by mail', es: 'por correo' },
  'in-person': { en: 'in person', es: 'en persona' },
  link: { en: 'by the link in our mail', es: 'con el enlace de nuestro correo' },
};
