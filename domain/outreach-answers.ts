/** Answers: they hold the ladder until a specialist says what they mean, or the policy’s days are over. */
import { datesTold, requireDates, requireTold, type Told } from './answer-link.ts';
import { heldBy, type AnswerHold } from './answer-meaning.ts';
import { addYears, type WallDate } from './calendar.ts';
import { end, start, type ClockEvent } from './clock.ts';
import type { ContentRef } from './content.ts';
import type { Facts } from './facts.ts';
import { askedBefore, legAsked } from './first-notice.ts';
import { answersToRead, gradedBy, isUnread, ladderOf, lawOf, unreadAnswers } from './ladder.ts';
import { isOurs, REGISTERED_ADDRESS, seqOf, tell, type Attempt, type Grade, type NoticeEvent } from './notice.ts';
import { beginEarly } from './outreach-begin.ts';
import type { Out, OutreachCommand } from './outreach-events.ts';
import { evolveOutreach } from './outreach-fold.ts';
import { holdLadder, holdTerm, runAgain } from './outreach-pauses.ts';
import type { AnswerChannel } from './policy.ts';
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
export const answers = (ladder: Ladder, channel: AnswerChannel, facts: Facts): boolean =>
  lawOf(ladder, facts).answers.includes(channel);

export const requireCounted = (ladder: Ladder, channel: AnswerChannel, facts: Facts): void =>
  requireThat(
    answers(ladder, channel, facts),
    'NotAnAnswer',
    'By the policy this does not count as an answer to this outreach.',
  );

/** How far it proves that they got what we told, by the policy. By a letter's code anybody may have answered who opened it. */
const proofBy = (ladder: Ladder, contact: string, channel: AnswerChannel, facts: Facts): Grade =>
  gradedBy(ladder, 'answer', channel === 'link' && contact === REGISTERED_ADDRESS ? 'code' : channel, facts);

/**
 * An answer holds everything about this duty until a specialist says what it means, and for `ANSWER_HOLD` at the longest. Each answer holds
 * it for the whole of that time; what the agency owes (`MESSAGE_ANSWER`) counts from the first one that nobody has read.
 */
export function answered(
  state: State,
  ladder: Ladder,
  contact: string,
  channel: AnswerChannel,
  note: ContentRef,
  facts: Facts,
  told?: Told,
): Out {
  const policy = facts.policyOf(ladder.policy);
  const since = (rule: string, on: WallDate) => start(state, policy, rule, ladder.id, on, 'AnswerRecorded', facts);
  const { hold } = ladder;
  const over = hold && hold.meaning !== 'to-interpret' ? { meaning: hold.meaning, until: hold.until } : null;
  return [
    { ...recorded(ladder, contact, channel, note, facts), ...(told && { told }), ...(over && { over }) },
    ...holdLadder(state, ladder.id, 'answered', facts.now),
    ...end(state, `PROMISE:${ladder.id}`, 'moot'),
    ...(isUnread(state, ladder.id) ? [] : [since('MESSAGE_ANSWER', officeToday(facts))]),
    since('ANSWER_HOLD', today(state, facts)), // ends with a day of the participant's, so that no hour of a term is lost
  ];
}

const recorded = (ladder: Ladder, contact: string, channel: AnswerChannel, note: ContentRef, facts: Facts) =>
  ({
    type: 'AnswerRecorded',
    ladder: ladder.id,
    contact,
    channel,
    grade: proofBy(ladder, contact, channel, facts),
    at: facts.now,
    note,
  }) as const;

/**
 * Told by a link, it holds like any answer, and is confirmed to the contact whose mail had the link. By the code of a letter, nobody knows who told
 * it: then it is confirmed to everybody.
 */
export function toldByLink(
  before: State,
  { ladder: id, contact, note, notice, said, day, slots }: OutreachCommand & { type: 'RecordLinkAnswer' },
  facts: Facts,
): Out {
  const told: Told = { notice, said, day, ...(slots && { slots }) };
  const { began, ladder, state } = climbed(before, id, facts);
  requireTold(told, today(state, facts));
  requireDates(told, legAsked(state, id));
  const byLetter = contact === REGISTERED_ADDRESS;
  if (!byLetter) requireContact(state, contact);
  requireCounted(ladder, 'link', facts);
  return [
    ...began,
    ...answered(state, ladder, contact, 'link', note, facts, told),
    ...(datesTold(told) ? holdTerm(state, ladder, facts.now) : []),
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
  requireCounted(ladder, channel, facts);
  // What waits to be understood holds everything already: a second reply is read with the first, and prolongs nothing.
  if (ladder.hold?.meaning === 'to-interpret') return [recorded(ladder, contact, channel, note, facts)];
  return [...began, ...answered(state, ladder, contact, channel, note, facts)];
}

type Interpret = OutreachCommand & { type: 'InterpretAnswer' };

/**
 * Each answer is read by itself, or several of which the same is to be said at once; the outreach runs on once none waits any more. What those
 * that were read say is then taken together: a promise is not lost because another wrote about something else.
 */
export function interpret(state: State, ladder: Ladder, command: Interpret, facts: Facts): Out {
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
  const said = named(state, ladder, command).map((answer) => ({
    type: 'AnswerInterpreted' as const,
    ladder: ladder.id,
    answer: answer.id,
    ...(meaning === 'automatic' && givenIn(ladder, answer)),
    meaning,
    until,
    contact: meaning === 'wrong-person' ? answer.to : null,
    note,
    by: command.by.person,
  }));
  const after = said.reduce<State>(evolveOutreach, state);
  const waits = unreadAnswers(after, ladderOf(after, ladder.id)).length > 0;
  const stays = waits && ladder.hold?.meaning === 'to-interpret';
  const hold = stays ? ladder.hold : saidTogether(after, ladder, facts);
  const meant = said.map((event) => ({ ...event, hold }));
  if (stays) return meant;
  const known = waits ? [] : read(state, ladder.id);
  return [...meant, ...known, ...holdBy(after, ladder, hold, facts)];
}

/** The attempt in which it was given, if it was: by telephone or by another way, both are logged in one command, of one contact at one instant. */
function givenIn({ attempts }: Ladder, answer: Attempt): { readonly attempt?: string } {
  if (answer.channel !== 'call' && answer.channel !== 'other') return {};
  const own = attempts.find(
    (one) =>
      seqOf(one) === seqOf(answer) - 1 &&
      isOurs(one) &&
      one.channel === answer.channel &&
      one.to === answer.to &&
      one.at === answer.at,
  );
  return own ? { attempt: own.id } : {};
}

/** What holds the outreach by all that was said of the answers that came together. */
function saidTogether(state: State, { id, hold }: Ladder, facts: Facts): AnswerHold | null {
  const said = heldBy(answersToRead(state, ladderOf(state, id)), today(state, facts));
  return said && { since: hold?.since ?? facts.now, ...said };
}

/** No answer holds the ladder any more; what was filed about the duty, or a person, still may. */
export const runOn = (state: State, ladder: Ladder, facts: Facts): Out => [
  ...end(state, `PROMISE:${ladder.id}`, 'moot'),
  ...runAgain(state, ladder, facts),
];

/** A promise holds until its day, and that it is done until somebody has looked; else the outreach runs on. */
function holdBy(state: State, ladder: Ladder, hold: AnswerHold | null, facts: Facts): Out {
  if (!hold) return runOn(state, ladderOf(state, ladder.id), facts);
  const promise = (on: WallDate) =>
    start(state, facts.policyOf(ladder.policy), 'PROMISE', ladder.id, on, 'AnswerInterpreted', facts);
  return [
    ...end(state, `PROMISE:${ladder.id}`, 'moot'),
    ...holdLadder(state, ladder.id, 'answered', facts.now), // its hold may have ended before anybody read it
    ...(hold.until === null ? [] : [promise(hold.until)]),
  ];
}

/** The answers that it is said of. */
function named(state: State, ladder: Ladder, { answers: ids }: Interpret): readonly Attempt[] {
  const waiting = unreadAnswers(state, ladder);
  requireThat(
    ids !== undefined || waiting.length === 1,
    'AnswerUnnamed',
    'Several answers wait to be read: say of which of them this is said.',
  );
  if (ids === undefined) return waiting;
  const chosen = waiting.filter(({ id }) => ids.includes(id));
  requireThat(
    ids.length > 0 && chosen.length === ids.length,
    'AnswerUnknown',
    'Name answers of this outreach that nobody has read yet.',
  );
  return chosen;
}

/** What an answer means is known: nothing about it waits any more. */
const read = (state: State, id: string): readonly ClockEvent[] => [
  ...end(state, `MESSAGE_ANSWER:${id}`, 'met'),
  ...end(state, `ANSWER_HOLD:${id}`, 'moot'),
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
  const hold = saidTogether(state, ladder, facts);
  return [
    ...rang,
    { type: 'AnswerHoldEnded', ladder: id, ...(hold && { hold }) },
    ...holdBy(state, ladder, hold, facts),
  ];
}

/** The day of a promise has passed and the duty is still owed: the ladder runs on where it was. */
export function promiseDue(state: State, id: string, facts: Facts): Out {
  const ladder = state.ladders.find((candidate) => candidate.id === id);
  const rang = end(state, `PROMISE:${id}`, 'rang');
  if (!ladder) return rang;
  return [...rang, { type: 'PromiseBroken', ladder: id }, ...runAgain(state, ladder, facts)];
}

/** A filing says more than an answer did: an answer or promise about the same duty no longer holds the ladder, the filing does. */
export function supersedeAnswer(state: State, id: string): Out {
  if (!state.ladders.some((ladder) => ladder.id === id && (ladder.hold || isUnread(state, id)))) return [];
  return [{ type: 'AnswerSuperseded', ladder: id }, ...read(state, id), ...end(state, `PROMISE:${id}`, 'moot')];
}
