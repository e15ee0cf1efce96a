/** Words about outreach: why, step after step, how far each attempt got, and what proof is still missing. */
import { isOurs, type Grade, type MissingEvidence } from '../../domain/notice.ts';
import type { SearchSource } from '../../domain/address-search.ts';
import type { OtherOutcome, OtherWay } from '../../domain/outreach-other.ts';
import type { AnswerMeaning } from '../../domain/answer-meaning.ts';
import type { CallOutcome } from '../../domain/outreach-events.ts';
import type { LadderPurpose } from '../../domain/policy.ts';
import type { ResendReason } from '../../domain/resend.ts';
import type { Shortfall } from '../../domain/settlement.ts';
import type { Ladder } from '../../domain/state.ts';
import type { Spoken } from '../../templates/words.ts';
import type { Tone } from './standing.ts';

export const PURPOSES: Readonly<Record<LadderPurpose, Spoken>> = {
  'annual-review': { en: 'Annual review not submitted', es: 'Revisión anual no presentada' },
  'blank-profile': { en: 'Security profile left blank', es: 'Perfil de seguridad en blanco' },
  'actions-unanswered': { en: 'Required actions not answered', es: 'Acciones requeridas sin respuesta' },
  'visit-dates-unanswered': { en: 'Visit dates not answered', es: 'Fechas de visita sin respuesta' },
  'validation-failed': { en: 'Validation failed', es: 'Validación no superada' },
  'contact-verification': { en: 'Contacts not confirmed', es: 'Contactos sin confirmar' },
  'debt-or-bond': { en: 'Debt or bond not settled', es: 'Adeudo o fianza por regularizar' },
  'adverse-warning': { en: 'Warning of what is alleged', es: 'Advertencia de lo que se atribuye' },
  'reinstatement-conditions': {
    en: 'Condition of the reinstatement not met',
    es: 'Condición del restablecimiento incumplida',
  },
};

/** What a member must have in order besides what it submits. */
export const SHORTFALL_WORDS: Readonly<Record<Shortfall, Spoken>> = {
  debt: { en: 'a debt to CBP that is past its remedies', es: 'un adeudo firme con CBP' },
  bond: { en: 'a bond that is not in force', es: 'una fianza que no está vigente' },
};

export const GRADES: Readonly<Record<Grade, Spoken>> = {
  queued: { en: 'Queued', es: 'En cola' },
  sent: { en: 'Sent, not known to be received', es: 'Enviado, sin constancia de recepción' },
  received: { en: 'Received', es: 'Recibido' },
  failed: { en: 'Failed', es: 'Fallido' },
};
/** A call that reached nobody is no dispatch. */
const CALLED: Spoken = { en: 'Called, nobody reached', es: 'Se llamó, sin hallar a nadie' };
/** An attempt by another way that a step asks for. */
const ASKED: Spoken = { en: 'Not tried yet', es: 'Aún sin intentar' };
/** By the policy, an answer by that channel does not show that whoever counts got what we sent. */
const ANSWERED: Spoken = { en: 'Answered, no proof of receipt', es: 'Respondió, sin prueba de recepción' };
/** How far an attempt got. */
export function gradeWords(
  { channel, rung }: { readonly channel: string; readonly rung: string | null },
  grade: Grade,
): Spoken {
  if (!isOurs({ rung }) && grade === 'sent') return ANSWERED;
  if (channel === 'call' && grade === 'sent') return CALLED;
  return channel === 'other' && grade === 'queued' ? ASKED : GRADES[grade];
}
export const GRADE_TONES: Readonly<Record<Grade, Tone>> = {
  queued: 'plain',
  sent: 'info',
  received: 'good',
  failed: 'bad',
};

export const MISSING: Readonly<Record<MissingEvidence, Spoken>> = {
  'rungs-not-run': { en: 'not every step has run', es: 'no se han dado todos los pasos' },
  'mail-not-sent': { en: 'mail to every known contact', es: 'correo a cada contacto conocido' },
  'mail-too-fresh': {
    en: 'a few days, to know that no mail bounced',
    es: 'unos días, para saber que ningún correo fue devuelto',
  },
  calls: { en: 'two calls on different days', es: 'dos llamadas en días distintos' },
  'tracked-letter': { en: 'a tracked letter', es: 'una carta certificada' },
  'address-search': {
    en: 'the recorded search for a better address',
    es: 'la búsqueda registrada de una dirección mejor',
  },
};

/** Why a copy can be sent once more. */
export const RESENDS: Readonly<Record<ResendReason, Spoken>> = {
  'letter-returned': { en: 'The letter came back', es: 'La carta fue devuelta' },
  'mail-failed': { en: 'The mail did not go out', es: 'El correo no salió' },
  'never-mailed': { en: 'No mail was sent to this contact', es: 'No se envió ningún correo a este contacto' },
};

export const EVIDENCE_BASES: Readonly<Record<'received' | 'constructive', Spoken>> = {
  received: { en: 'Notice received', es: 'Aviso recibido' },
  constructive: { en: 'Constructive notice', es: 'Notificación presunta' },
};

export const ANSWER_HOLDS: Readonly<Record<NonNullable<Ladder['hold']>['meaning'], Spoken>> = {
  'to-interpret': {
    en: 'Held: an answer waits until a specialist says what it means',
    es: 'En pausa: una respuesta espera a que un especialista diga qué significa',
  },
  promised: { en: 'Held: it was promised', es: 'En pausa: lo prometieron' },
  done: { en: 'Held: they say that it is done', es: 'En pausa: dicen que ya está hecho' },
};

/** What else may be told of the course of an outreach: `{on}` is a day, `{steps}` the names of steps. */
export const COURSE = {
  byHand: { en: 'Held by a person until {on}', es: 'En pausa por decisión de una persona hasta el {on}' },
  unread: {
    en: 'An answer still waits until a specialist says what it means; it no longer holds the outreach',
    es: 'Una respuesta aún espera a que un especialista diga qué significa; ya no deja en pausa el seguimiento',
  },
  searched: { en: 'A better address was searched for', es: 'Se buscó una dirección mejor' },
  skipped: { en: 'Skipped, and not counted as taken: {steps}', es: 'Omitido, y no cuenta como dado: {steps}' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const CALL_OUTCOMES: Readonly<Record<CallOutcome, Spoken>> = {
  spoke: { en: 'spoke with them', es: 'se habló con la persona' },
  'left-message': { en: 'left a message', es: 'se dejó un mensaje' },
  'no-answer': { en: 'no answer', es: 'no contestó' },
  'wrong-number': { en: 'wrong number', es: 'número equivocado' },
};

export const WAYS: Readonly<Record<OtherWay, Spoken>> = {
  network: { en: 'in a professional network', es: 'en una red profesional' },
  partner: { en: 'by a partner', es: 'por medio de un socio' },
  visit: { en: 'by a visit', es: 'con una visita' },
  'in-person': { en: 'in person', es: 'en persona' },
};
export const OTHER_OUTCOMES: Readonly<Record<OtherOutcome, Spoken>> = {
  reached: { en: 'they answered, or were spoken to by name', es: 'respondió, o se habló con la persona por su nombre' },
  'left-word': { en: 'word or a paper was left', es: 'se dejó un recado o un escrito' },
  'not-reached': { en: 'nobody was reached', es: 'no se halló a nadie' },
};

export const SOURCES: Readonly<Record<SearchSource, Spoken>> = {
  registry: { en: 'company or trade registry', es: 'registro mercantil o de comercio' },
  website: { en: 'the company’s website', es: 'el sitio web de la empresa' },
  network: { en: 'LinkedIn or another professional network', es: 'LinkedIn u otra red profesional' },
  directory: { en: 'directory', es: 'directorio' },
  correspondence: { en: 'earlier correspondence', es: 'correspondencia anterior' },
  partner: { en: 'partner', es: 'socio' },
  'other-source': { en: 'elsewhere', es: 'en otro lugar' },
};

export const MEANINGS: Readonly<Record<AnswerMeaning, Spoken>> = {
  done: { en: 'they say that it is done', es: 'dicen que ya está hecho' },
  promised: { en: 'they promise to do it', es: 'prometen hacerlo' },
  'wrong-person': { en: 'it was the wrong person', es: 'era la persona equivocada' },
  'no-answer': { en: 'it does not answer the question', es: 'no responde a la cuestión' },
  automatic: {
    en: 'no person of theirs gave it (an automatic reply, an answering machine, or a forgery)',
    es: 'no la dio nadie de la empresa (respuesta automática, contestador o falsificación)',
  },
};
