/**
 * The rungs, as the policy names them. A late engine runs the current one only, since each counts from the day on which the one before it
 * really ran.
 */
import { end, start, type ClockEvent } from './clock.ts';
import type { ContentRef } from './content.ts';
import type { Facts } from './facts.ts';
import { mayPress, rungsOf } from './ladder.ts';
import { post, tell, type Notice, type NoticeEvent, type NoticeKind } from './notice.ts';
import type { Out } from './outreach-events.ts';
import type { LadderPurpose, Rung } from './policy.ts';
import { today } from './process.ts';
import { requireThat } from './refusal.ts';
import { resendable, returnedLetter } from './resend.ts';
import type { Ladder, State } from './state.ts';

/** Winds the clock for a rung, its days counted from today. */
export const windRung = (state: State, ladder: Ladder, rung: Rung, facts: Facts, because: string): ClockEvent =>
  start(state, facts.policyOf(ladder.policy), 'RUNG', ladder.id, today(state, facts), because, facts, {
    count: rung.gapDays,
  });

const NOTICE_OF: Readonly<Record<LadderPurpose, NoticeKind>> = {
  'annual-review': 'review-overdue',
  'blank-profile': 'profile-overdue',
  'actions-unanswered': 'actions-overdue',
  'visit-dates-unanswered': 'duty-outstanding',
  'validation-failed': 'report-issued',
  'contact-verification': 'contacts-unconfirmed',
  'debt-or-bond': 'settlement-overdue',
  'adverse-warning': 'matter-warned',
  'reinstatement-conditions': 'condition-overdue',
};

/** Runs the rung whose day has come, or that comes before its day (`moot`), and winds the clock for the next one. */
export function runRung(state: State, id: string, facts: Facts, how: 'rang' | 'moot' = 'rang'): Out {
  const ladder = state.ladders.find((candidate) => candidate.id === id);
  if (!ladder) return end(state, `RUNG:${id}`, 'moot');
  const rungs = rungsOf(ladder, facts);
  const rung = rungs[ladder.ran];
  if (!rung) return end(state, `RUNG:${id}`, 'moot');
  const next = rungs[ladder.ran + 1];
  return [
    ...end(state, `RUNG:${id}`, how),
    ...taken(state, ladder, rung, ladder.ran),
    ...(next ? [windRung(state, ladder, next, facts, 'RungRan')] : []),
  ];
}

/** A rung is taken: it counts, and its copies go out. */
export const taken = (state: State, ladder: Ladder, rung: Rung, index: number, note?: ContentRef): Out => [
  { type: 'RungRan', ladder: ladder.id, rung: rung.code, index, channel: rung.channel, ...(note && { note }) },
  ...copies(state, ladder, rung),
];

/** What a rung tells. */
export const kindFor = (ladder: Ladder, rung: Rung): NoticeKind =>
  rung.warning ? 'duty-warning' : NOTICE_OF[ladder.purpose];

/** One copy of what a rung sends. */
export const copyTo = (ladder: Ladder, rung: Rung, to: string, channel: 'mail' | 'letter' = 'mail'): NoticeEvent => ({
  type: 'NoticeQueued',
  kind: kindFor(ladder, rung),
  about: ladder.id,
  channel,
  to,
  rung: rung.code,
});

function copies(state: State, ladder: Ladder, rung: Rung): readonly NoticeEvent[] {
  const kind = kindFor(ladder, rung);
  if (rung.channel === 'letter') return [post(kind, ladder.id, rung.code)];
  if (rung.channel === 'mail')
    return tell(state, kind, ladder.id, rung.audience === 'primary' ? 'primary' : 'everyone', rung.code);
  return [];
}

/** One more copy of what the ladder has sent: where it came back or never left, and to a contact who was recorded since. */
export function sendAgain(state: State, ladder: Ladder, to: string, facts: Facts): Out {
  requireThat(
    mayPress(state, ladder),
    'DutyNotOverdue',
    'The duty is not overdue at the moment, or what the participant filed or answered waits for the agency: no letter goes out.',
  );
  const copy = resendable(state, ladder).find((each) => each.to === to);
  const ran = rungsOf(ladder, facts).slice(0, ladder.ran);
  const rung =
    copy?.channel === 'letter'
      ? ran.find(({ code }) => code === returnedLetter(ladder)?.rung)
      : ran.findLast(({ channel }) => channel === 'mail');
  requireThat(
    copy !== undefined && rung !== undefined,
    'NothingToSendAgain',
    'Nothing came back and nobody was left out: there is nothing to send again.',
  );
  return [copyTo(ladder, rung, to, copy.channel)];
}

/** The letter of a rung that waits to be dispatched: the one with that id, or the one that waits longest. */
export const waitingLetter = (state: State, ladder: Ladder, letter?: string): Notice | undefined =>
  state.notices.find(
    ({ id, channel, rung, about }) =>
      channel === 'letter' && rung !== null && about === ladder.id && (letter === undefined || letter === id),
  );
