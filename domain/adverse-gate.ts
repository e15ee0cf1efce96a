/** The gate: no suspension on evidence that is not complete, neither when it is recommended nor until it is served (design: fairness 4). */
import { open } from './adverse-stage.ts';
import type { Facts, FilingKind } from './facts.ts';
import { isDuty, ladderOfCase } from './ground.ts';
import {
  clockAfterWarning,
  evidenceOf,
  isHeldByHand,
  isOwedAndLate,
  isUnread,
  ladderOf,
  lawOf,
  warningReturned,
} from './ladder.ts';
import { oursBy } from './notice.ts';
import { requireThat } from './refusal.ts';
import { toResend } from './resend.ts';
import type { Adverse, State } from './state.ts';
import { isVisitClosed } from './visit-travel.ts';

/** Whether what a decision was about is still owed, and nothing about it waits for the agency. */
export const stillOwed = (state: State, { basis, ground, about }: Adverse): boolean =>
  basis !== 'evidence' || isOwedAndLate(state, { purpose: isDuty(ground) ? ground : 'adverse-warning', about });

/** What was done, filed or waived after the decision stands in the way of its effect; headquarters may then let the case fall. */
export function requireStillOwed(state: State): void {
  requireThat(
    stillOwed(state, open(state)),
    'DutyNotOwed',
    'Since the decision the duty was done or waived, or what the participant filed waits for the agency.',
  );
}

/** A bounce, a letter that came back or an answer after the decision: until the notice is proven again, it goes no further. */
export function requireStillProven(state: State, facts: Facts): void {
  const adverse = open(state);
  if (adverse.basis !== 'evidence') return;
  requireNothingFiled(facts);
  const reason = gate(state, ladderOfCase(adverse), facts);
  requireThat(reason === null, 'EvidenceIncomplete', reason ?? '');
}

/** What a company files about a duty on which an outreach may be under way. */
export const ABOUT_A_DUTY: readonly FilingKind[] = [
  'review',
  'time-request',
  'action-answer',
  'officer-change',
  'settlement',
  'cure-step',
  'response',
];

/** Received, filed, told or mailed in answer, or come back, and not taken up yet: it may do the duty, hold it, or weaken the evidence, whatever the engine was busy with. */
export const requireNothingFiled = ({ filings, answersWait = false }: Pick<Facts, 'filings' | 'answersWait'>): void =>
  requireThat(
    !answersWait && !filings.some(({ kind }) => ABOUT_A_DUTY.includes(kind)),
    'AnswerOwed',
    'Something that the participant filed or answered, or mail that came in about a notice, waits to be taken up.',
  );

/** Whether nothing has weakened the evidence since it was graded, as far as the state alone tells: somebody then has to mend it, or to let the case fall. */
export function evidenceStands(state: State, adverse: Adverse): boolean {
  if (adverse.basis !== 'evidence') return true;
  const ladder = state.ladders.find(({ id }) => id === ladderOfCase(adverse));
  if (!ladder || ladder.hold || warningReturned(state, ladder)) return false;
  if (ladder.attempts.some(({ grade }) => grade === 'received')) return true;
  const mailed = (contact: string) =>
    oursBy('mail', ladder).some(({ to, grade }) => to === contact && grade === 'sent');
  return adverse.notice === 'constructive' && toResend(state, ladder).every(({ to }) => mailed(to));
}

/** Why a suspension cannot be recommended on this ladder yet, in words; null when it can (design: fairness 4). */
export function gate(state: State, id: string, facts: Facts): string | null {
  const ladder = ladderOf(state, id);
  if (!isOwedAndLate(state, ladder))
    return 'The duty is not overdue, or what the participant filed waits for the agency.';
  if (lawOf(ladder, facts).atEnd !== 'search-then-conclude')
    return 'By the policy no suspension is recommended on this outreach.';
  if (ladder.hold) return 'An answer holds this outreach until it is said what it means.';
  if (isUnread(state, id)) return 'An answer waits until somebody says what it means.';
  if (isHeldByHand(state, id)) return 'A person holds this outreach until a day.';
  if (ladder.purpose === 'visit-dates-unanswered' && isVisitClosed(state, ladder.about, facts))
    return 'Nobody may travel to the place of the visit at present, which is never the company’s fault.';
  const evidence = evidenceOf(state, ladder, facts);
  if (!evidence.complete)
    return `The evidence of notice is not complete: ${evidence.missing.map((code) => MISSING_WORDS[code]).join('; ')}.`;
  if (ladder.warnedOn === null) return 'No warning has been served by letter yet.';
  if (warningReturned(state, ladder)) return 'The warning came back: its letter must be dispatched again.';
  if (!ladder.warningLapsed || clockAfterWarning(state, id))
    return 'The term to cure after the warning has not passed.';
  return null;
}

const MISSING_WORDS = {
  'rungs-not-run': 'not every rung of the outreach has run',
  'mail-not-sent': 'mail has not gone out to every known contact',
  'mail-too-fresh': 'a mail is too fresh to know that it did not bounce',
  calls: 'two calls on different days are needed',
  'tracked-letter': 'a tracked letter is needed',
  'address-search': 'the search for a better address is not recorded',
} as const;
