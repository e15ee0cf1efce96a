/** Folds the events of outreach. */
import { datesTold } from './answer-link.ts';
import type { Instant } from './calendar.ts';
import { newLadder } from './ladder.ts';
import { ANSWERED, isOurs, REGISTERED_ADDRESS, type Attempt, type Grade } from './notice.ts';
import type { LadderEvent } from './outreach-events.ts';
import type { Ladder, State } from './state.ts';

/** Folds one event of outreach. */
export function evolveOutreach(state: State, event: LadderEvent): State {
  const change = (edit: (ladder: Ladder) => Ladder): State => ({
    ...state,
    ladders: state.ladders.map((ladder) => (ladder.id === event.ladder ? edit(ladder) : ladder)),
  });
  const tried =
    (attempt: Omit<Attempt, 'id'>, id = `e${state.seq}`) =>
    (ladder: Ladder): Ladder => ({ ...ladder, attempts: [...ladder.attempts, { id, ...attempt }] });
  switch (event.type) {
    case 'LadderBegan': {
      const { purpose, about, policy, on } = event;
      return { ...state, ladders: [...state.ladders, newLadder({ purpose, about, policy, startedOn: on })] };
    }
    case 'RungRan':
      return change(({ skipped, ...ladder }) => ({
        ...ladder,
        ...stillSkipped(skipped, event.rung),
        ran: Math.max(ladder.ran, event.index + 1),
        callRungs: event.channel === 'call' ? [...ladder.callRungs, event.rung] : ladder.callRungs,
        attempts: event.channel === 'other' ? [...ladder.attempts, askedFor(state, event.rung)] : ladder.attempts,
      }));
    case 'CallLogged': {
      const grade: Grade =
        event.grade ?? (event.outcome === 'wrong-number' ? 'failed' : event.outcome === 'spoke' ? 'received' : 'sent');
      return change(
        tried({ rung: event.rung, channel: 'call', to: event.contact, grade, at: event.at, day: event.day }),
      );
    }
    case 'LetterDispatched': {
      const { rung, notice, at, day, grade = 'sent' } = event;
      const add = tried({ rung, channel: 'letter', to: REGISTERED_ADDRESS, grade, at, day }, notice);
      return change((ladder) => ({
        ...add(ladder),
        ...(event.warning && { warnedOn: day, warningLapsed: false }),
        ...(event.warnedBy !== undefined && { warnedBy: event.warnedBy }),
      }));
    }
    case 'LetterProofLogged': {
      const grade: Grade = event.grade ?? (event.proof === 'signed' ? 'received' : 'failed');
      const proven = ({ channel, id }: Attempt) =>
        channel === 'letter' && (event.letter === undefined || event.letter === id);
      return change((ladder) => ({
        ...ladder,
        attempts: ladder.attempts.map((attempt) => (proven(attempt) ? { ...attempt, grade } : attempt)),
      }));
    }
    case 'AddressSearched':
      return change((ladder) => ({ ...ladder, searched: true }));
    case 'AnswerRecorded': {
      const hold = { since: event.at, meaning: 'to-interpret', until: null } as const;
      const day = new Date(event.at).toISOString().slice(0, 10);
      const dates = event.told && datesTold(event.told);
      const add = tried({
        rung: ANSWERED,
        channel: event.channel,
        to: event.contact,
        grade: event.grade ?? gradeOfAnswer(event.contact),
        at: event.at,
        day,
        ...(event.over && { over: event.over }),
        ...(dates && { dates }),
      });
      return change((ladder) => ({ ...add(ladder), hold }));
    }
    case 'AnswerInterpreted':
      return event.answer === undefined ? interpreted(event, change, state.lastAt) : readOne(event, change);
    case 'WarningLapsed':
      return change((ladder) => ({ ...ladder, warningLapsed: true }));
    case 'AnswerHoldEnded':
      return change((ladder) => ({ ...ladder, hold: event.hold ?? null }));
    case 'PromiseBroken':
    case 'AnswerSuperseded':
    case 'LadderResumed':
      return change((ladder) => ({ ...ladder, hold: null }));
    case 'LadderEnded':
      return { ...state, ladders: state.ladders.filter(({ id }) => id !== event.ladder) };
  }
}

/** As answers were graded before the policy's table did: by a letter's code anybody may have answered who opened it. */
const gradeOfAnswer = (contact: string): Grade => (contact === REGISTERED_ADDRESS ? 'sent' : 'received');

/** An attempt by another way that a step of the ladder asks for, until somebody has made it. */
const askedFor = ({ seq, lastAt: at }: State, rung: string): Attempt => ({
  id: `e${seq}`,
  rung,
  channel: 'other',
  to: '',
  grade: 'queued',
  at,
  day: new Date(at).toISOString().slice(0, 10),
});

/** Absent where none is left. */
function stillSkipped(skipped: Ladder['skipped'], rung: string): Pick<Ladder, 'skipped'> {
  const left = skipped?.filter((code) => code !== rung) ?? [];
  return left.length > 0 ? { skipped: left } : {};
}

type Change = (edit: (ladder: Ladder) => Ladder) => State;

/**
 * What one answer says is known, and what holds the outreach after it. What no person gave proves nothing, and says nothing of the contact; nor does
 * the call in which a machine gave it.
 */
function readOne(event: LadderEvent & { type: 'AnswerInterpreted' }, change: Change): State {
  const { answer, attempt: given, meaning, until, contact, hold = null } = event;
  const known = change((ladder) => ({
    ...ladder,
    hold,
    attempts: ladder.attempts.map((attempt) =>
      attempt.id === answer || attempt.id === given
        ? { ...attempt, read: { meaning, until }, ...(meaning === 'automatic' && { grade: 'failed' }) }
        : attempt,
    ),
  }));
  return contact === null ? known : strike(known, event.ladder, contact);
}

/** As it was folded while what was said of one answer was said of all. */
function interpreted(event: LadderEvent & { type: 'AnswerInterpreted' }, change: Change, at: Instant): State {
  const { ladder: id, meaning, until, contact } = event;
  if (meaning === 'promised' || meaning === 'done')
    return change((ladder) => ({ ...ladder, hold: { since: ladder.hold?.since ?? at, meaning, until } }));
  const released = change((ladder) => ({ ...ladder, hold: null }));
  return meaning === 'no-answer' || contact === null ? released : strike(released, id, contact);
}

/** A wrong person's answer proves nothing: what they got is struck from the evidence, and the contact counts as unreachable. */
function strike(state: State, id: string, contact: string): State {
  const theirs = (attempt: Attempt): boolean =>
    attempt.to === contact && (attempt.grade === 'received' || (!isOurs(attempt) && contact !== REGISTERED_ADDRESS));
  const struck = (attempt: Attempt): Attempt => (theirs(attempt) ? { ...attempt, grade: 'failed' } : attempt);
  return {
    ...state,
    ladders: state.ladders.map((ladder) =>
      ladder.id === id ? { ...ladder, attempts: ladder.attempts.map(struck) } : ladder,
    ),
    contacts: state.contacts.map((known) => (known.id === contact ? { ...known, reach: 'dead' } : known)),
  };
}
