/** Answers: they hold the ladder until a specialist says what they mean, or the policy’s days are over. */
import { requireTold, type Told } from './answer-link.ts';
import { addYears, type WallDate } from './calendar.ts';
import { end, start, type ClockEvent } from './clock.ts';
import type { ContentRef } from './content.ts';
import type { Facts } from './facts.ts';
import { askedBefore } from './first-notice.ts';
import { isUnread, ladderOf, lawOf } from './ladder.ts';
import { REGISTERED_ADDRESS, tell, type NoticeEvent } from './notice.ts';
import { beginEarly } from './outreach-begin.ts';
import type { Out, OutreachCommand } from './outreach-events.ts';
import { holdLadder, runAgain } from './outreach-pauses.ts';
import type { Channel } from './policy.ts';
import { officeToday, requireDate, today } from './process.ts';
import { requireThat } from './refusal.ts';
import type { Ladder, State } from './state.ts';

export const requireContact = (state: State, id: string): void =>
  requireThat(
    state.contacts.some((contact) => contact.id === id),
    'ContactUnknown',
    'Name the contact who answered.',
  );

/** Whether somebody who answers by the channel has answered. */
export const answers = (ladder: Ladder, channel: Channel, facts: Facts): boolean =>
  lawOf(ladder, facts).answers.includes(channel);

/**
 * An answer holds everything about this duty until a specialist says what it means, and for `ANSWER_HOLD` at the longest. Each answer holds
 * it for the whole of that time; what the agency owes (`MESSAGE_ANSWER`) counts from the first one that nobody has read.
 */
export function answered(
  state: State,
  ladder: Ladder,
  contact: string,
  channel: Channel,
  note: ContentRef,
  facts: Facts,
  told?: Told,
): Out {
  const policy = facts.policyOf(ladder.policy);
  const since = (rule: string, on: WallDate) => start(state, policy, rule, ladder.id, on, 'AnswerRecorded', facts);
  return [
    { type: 'AnswerRecorded', ladder: ladder.id, contact, channel, at: facts.now, note, ...(told && { told }) },
    ...holdLadder(state, ladder.id, 'answered', facts.now),
    ...end(state, `PROMISE:${ladder.id}`, 'moot'),
    ...(isUnread(state, ladder.id) ? [] : [since('MESSAGE_ANSWER', officeToday(facts))]),
    since('ANSWER_HOLD', today(state, facts)), // ends with a day of the participant's, so that no hour of a term is lost
  ];
}

/**
 * Told by a link, it holds like any answer, and is confirmed to the contact whose mail had the link. By the code of a letter, nobody knows who told
 * it: then it is confirmed to everybody.
 */
export function toldByLink(
  before: State,
  { ladder: id, contact, note, notice, said, day }: OutreachCommand & { type: 'RecordLinkAnswer' },
  facts: Facts,
): Out {
  const told: Told = { notice, said, day };
  const { began, ladder, state } = climbed(before, id, facts);
  requireTold(told, today(state, facts));
  const byLetter = contact === REGISTERED_ADDRESS;
  if (!byLetter) requireContact(state, contact);
  return [
    ...began,
    ...answered(state, ladder, contact, 'link', note, facts, told),
    ...(byLetter ? tell(state, 'answer-received', ladder.id) : [confirmed(ladder.id, contact)]),
  ];
}

/** The outreach that is answered. What was asked for may be answered before any: then its outreach begins with the answer. */
function climbed(state: State, id: string, facts: Facts): ReturnType<typeof beginEarly> {
  const asked = askedBefore(state).find((each) => each.id === id);
  return asked
    ? beginEarly(state, asked.purpose, asked.term, facts)
    : { began: [], ladder: ladderOf(state, id), state };
}

const confirmed = (about: string, to: string): NoticeEvent => ({
  type: 'NoticeQueued',
  kind: 'answer-received',
  about,
  channel: 'mail',
  to,
  rung: null,
});

/** A reply that the program received itself, by mail unless it says otherwise: an answer, where the policy counts it. */
export function heard(
  before: State,
  { ladder: id, contact, note, channel = 'mail' }: OutreachCommand & { type: 'HearReply' },
  facts: Facts,
): Out {
  const { began, ladder, state } = climbed(before, id, facts);
  requireContact(state, contact);
  requireThat(
    answers(ladder, channel, facts),
    'NotAnAnswer',
    'By the policy this does not count as an answer to this outreach.',
  );
  // What waits to be understood holds everything already: a second reply is read with the first, and prolongs nothing.
  if (ladder.hold?.meaning === 'to-interpret')
    return [{ type: 'AnswerRecorded', ladder: ladder.id, contact, channel, at: facts.now, note }];
  return [...began, ...answered(state, ladder, contact, channel, note, facts)];
}

export function interpret(
  state: State,
  ladder: Ladder,
  command: OutreachCommand & { type: 'InterpretAnswer' },
  facts: Facts,
): Out {
  requireThat(isUnread(state, ladder.id), 'NoAnswer', 'No answer waits to be interpreted.');
  const { meaning, promisedBy, note } = command;
  const on = today(state, facts);
  const promised = meaning === 'promised';
  if (promised && promisedBy !== null) requireDate(promisedBy);
  requireThat(
    !promised || (promisedBy !== null && promisedBy >= on && promisedBy <= addYears(on, 1)),
    'PromiseDate',
    'Give the day by which it was promised: today or later, and within a year.',
  );
  const until = promised ? promisedBy : null;
  const answerer = ladder.attempts.findLast(({ rung }) => rung === 'answer')?.to ?? null;
  const contact = meaning === 'wrong-person' ? answerer : null;
  const interpreted = { type: 'AnswerInterpreted', ladder: ladder.id, meaning, until, contact, note } as const;
  if (meaning !== 'promised' && meaning !== 'done') {
    const others = state.contacts.filter(({ id }) => id !== contact);
    return [interpreted, ...runOn({ ...state, contacts: others }, ladder, facts)];
  }
  // its hold may have ended before anybody read it: what it says holds the ladder again
  const held = [interpreted, ...read(state, ladder.id), ...holdLadder(state, ladder.id, 'answered', facts.now)];
  if (until !== null)
    return [
      ...held,
      start(state, facts.policyOf(ladder.policy), 'PROMISE', ladder.id, until, 'AnswerInterpreted', facts),
    ];
  return held;
}

/** What an answer means is known: nothing about it waits any more. */
const read = (state: State, id: string): readonly ClockEvent[] => [
  ...end(state, `MESSAGE_ANSWER:${id}`, 'met'),
  ...end(state, `ANSWER_HOLD:${id}`, 'moot'),
];

/** The answer no longer holds the ladder; what was filed about the duty, or a person, still may. */
export const runOn = (state: State, ladder: Ladder, facts: Facts): Out => [
  ...read(state, ladder.id),
  ...end(state, `PROMISE:${ladder.id}`, 'moot'),
  ...runAgain(state, ladder, facts),
];

/**
 * Nobody said within the policy's days what an answer means. The participant answered and the agency did not read it, so the days that the
 * agency owed stay lapsed, the item stays open, and no recommendation can be made (`gate`) until somebody has read it; only the
 * ladder runs on where it was, so that an answer without content holds nothing for ever. It follows from the programme's own clock, not from
 * the agency's lapse (fairness 1), and takes no day away: each clock keeps what was left of it.
 */
export function answerHoldDue(state: State, id: string, facts: Facts): Out {
  const ladder = state.ladders.find((candidate) => candidate.id === id);
  const rang = end(state, `ANSWER_HOLD:${id}`, 'rang');
  if (!ladder) return rang;
  return [...rang, { type: 'AnswerHoldEnded', ladder: id }, ...runAgain(state, ladder, facts)];
}

/** The day of a promise has passed and the duty is still owed: the ladder runs on where it was. */
export function promiseDue(state: State, id: string, facts: Facts): Out {
  const ladder = state.ladders.find((candidate) => candidate.id === id);
  const rang = end(state, `PROMISE:${id}`, 'rang');
  if (!ladder) return rang;
  return [
    ...rang,
    { type: 'PromiseBroken', ladder: id },
    ...runOn({ ...state, clocks: state.clocks.filter((clock) => clock.rule !== 'PROMISE') }, ladder, facts),
  ];
}

/** A filing says more than an answer did: an answer or promise about the same duty no longer holds the ladder, the filing does. */
export function supersedeAnswer(state: State, id: string): Out {
  if (!state.ladders.some((ladder) => ladder.id === id && (ladder.hold || isUnread(state, id)))) return [];
  return [{ type: 'AnswerSuperseded', ladder: id }, ...read(state, id), ...end(state, `PROMISE:${id}`, 'moot')];
}
