/**
 * Who is called to an incident that was reported, one after the other as the policy's line says, until somebody says that they have it. Events of
 * the stream `alert:<filing>`, beside the participant: a report is received, and somebody called, whether the engine is there or not.
 */
import type { Instant } from './calendar.ts';
import type { AlertStep, IncidentRules } from './policy.ts';

type Called = {
  readonly step: AlertStep;
  readonly person: string;
  /** The event that named the person duty officer, or gave them the role. */
  readonly because: string;
};
export type AlertEvent =
  /** The mail server took it; its Message-ID is made from `mail`. */
  | ({ readonly type: 'AlertSent'; readonly mail: string } & Called)
  /** There is no such mailbox. */
  | ({ readonly type: 'AlertRefused'; readonly mail: string } & Called)
  /** The mail came back after all: whoever it was for does not know. */
  | ({ readonly type: 'AlertReturned'; readonly mail: string } & Called)
  /** Nobody of the step is there, or none of them has a mailbox. */
  | { readonly type: 'AlertPassed'; readonly step: AlertStep }
  | { readonly type: 'AlertTaken'; readonly person: string }
  | { readonly type: 'AlertEnded'; readonly how: 'line-over' | 'looked-at' };
export type AlertRow = { readonly event: AlertEvent; readonly at: Instant };

export const isSettled = (rows: readonly AlertRow[]): boolean =>
  rows.some(({ event: { type } }) => type === 'AlertTaken' || type === 'AlertEnded');
export type CallOutcome = 'sent' | 'refused' | 'returned';
/** Who has been called so far, in that order. */
export const calls = (
  rows: readonly AlertRow[],
): readonly (Called & { readonly at: Instant; readonly outcome: CallOutcome })[] =>
  rows.flatMap(({ event, at }) => {
    if (event.type !== 'AlertSent' && event.type !== 'AlertRefused') return [];
    const { step, person, because, type, mail } = event;
    const taken = isReturned(rows, mail) ? 'returned' : 'sent';
    return [{ step, person, because, at, outcome: type === 'AlertRefused' ? 'refused' : taken }];
  });
const isReturned = (rows: readonly AlertRow[], mail: string): boolean =>
  rows.some(({ event }) => event.type === 'AlertReturned' && event.mail === mail);

/** What is noted when a mail comes back; null where nobody waits for it any more, or it is noted already. */
export function returned(rows: readonly AlertRow[], isIt: (mail: string) => boolean): AlertEvent | null {
  const sent = rows.map(({ event }) => event).find((event) => event.type === 'AlertSent' && isIt(event.mail));
  if (sent?.type !== 'AlertSent' || isSettled(rows) || isReturned(rows, sent.mail)) return null;
  return { ...sent, type: 'AlertReturned' };
}

/**
 * The step whose turn it is: the first, the one under way, or the next one where nobody said in time that they have it. A mail that came back
 * called nobody. `over` behind the last
 * one; null when nobody need be called any more.
 */
export function alertDue(
  rows: readonly AlertRow[],
  { line, acknowledgeMinutes }: IncidentRules['alert'],
  now: Instant,
): AlertStep | 'over' | null {
  if (isSettled(rows)) return null;
  const isOver = (step: AlertStep): boolean => {
    const passed = rows.some(({ event }) => event.type === 'AlertPassed' && event.step === step);
    const first = calls(rows).find((call) => call.step === step && call.outcome === 'sent');
    return passed || (first !== undefined && now >= first.at + acknowledgeMinutes * 60_000);
  };
  return line.find((step) => !isOver(step)) ?? 'over';
}

/** Whether a call was owed by then: somebody's turn came longer ago than the policy gives for calling, and no mail to them was taken. */
export function isUncalled(
  rows: readonly AlertRow[],
  rules: IncidentRules['alert'],
  receivedAt: Instant,
  now: Instant,
): boolean {
  const latest = now - rules.withinMinutes * 60_000;
  const step = receivedAt <= latest ? alertDue(rows, rules, latest) : null;
  if (step === null || step === 'over') return false;
  return !calls(rows).some((call) => call.step === step && call.outcome === 'sent');
}

/** The minutes from the receipt to the first mail that was taken; null while there is none. */
export function minutesToFirst(rows: readonly AlertRow[], receivedAt: Instant): number | null {
  const first = calls(rows).find(({ outcome }) => outcome === 'sent');
  return first ? Math.floor((first.at - receivedAt) / 60_000) : null;
}
