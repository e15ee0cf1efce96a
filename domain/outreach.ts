/**
 * Outreach: one ladder per duty that a participant let pass. Rungs follow the policy; a late engine runs the current rung only, since each
 * rung counts from the day on which the one before it really ran. An answer holds the ladder; only the duty done, or waived, ends it.
 */
import { requireTold, type Told } from './answer-link.ts';
import { addYears, daysBetween, type Instant, type WallDate } from './calendar.ts';
import { clockOf, end, hold, resume, start, type ClockEvent, type HoldReason } from './clock.ts';
import type { ContentRef } from './content.ts';
import type { Facts } from './facts.ts';
import {
  gradeEvidence,
  post,
  REGISTERED_ADDRESS,
  tell,
  withdrawLetters,
  type Attempt,
  type Evidence,
  type Grade,
  type NoticeEvent,
  type NoticeKind,
} from './notice.ts';
import type { Channel, EvidenceGrades, LadderPurpose, LadderRules, Rung } from './policy.ts';
import { officeToday, requireDate, today, type Acts, type Given } from './process.ts';
import { requireThat } from './refusal.ts';
import { resendable, returnedLetter } from './resend.ts';
import { reviewTerm, type Ladder, type State } from './state.ts';

export type LetterProof = 'signed' | 'returned';
export type CallOutcome = 'spoke' | 'left-message' | 'no-answer' | 'wrong-number';
export type AnswerMeaning = 'done' | 'promised' | 'wrong-person' | 'no-answer';

export type OutreachCommand = Given &
  (
    | {
        readonly type: 'LogCall';
        readonly ladder: string;
        readonly contact: string;
        readonly outcome: CallOutcome;
        readonly note: ContentRef;
      }
    | { readonly type: 'DispatchLetter'; readonly ladder: string; readonly tracking: ContentRef }
    | {
        readonly type: 'LogLetterProof';
        readonly ladder: string;
        /** Which letter it is about, by the notice's id; left out: the one that went out last. */
        readonly letter?: string;
        readonly proof: LetterProof;
        readonly note: ContentRef;
      }
    | { readonly type: 'RecordSearch'; readonly ladder: string; readonly note: ContentRef }
    /** `to`: a contact's id, or the registered address. */
    | { readonly type: 'SendAgain'; readonly ladder: string; readonly to: string }
    | {
        readonly type: 'RecordAnswer';
        readonly ladder: string;
        readonly contact: string;
        readonly channel: Channel;
        readonly note: ContentRef;
      }
    | ({
        readonly type: 'RecordLinkAnswer';
        readonly ladder: string;
        /** To whom the mail with the link went. */
        readonly contact: string;
        readonly note: ContentRef;
      } & Told)
    /** A contact answered the mail of a notice, and it was received by the program itself. */
    | { readonly type: 'HearReply'; readonly ladder: string; readonly contact: string; readonly note: ContentRef }
    | {
        readonly type: 'InterpretAnswer';
        readonly ladder: string;
        readonly meaning: AnswerMeaning;
        readonly promisedBy: WallDate | null;
        readonly note: ContentRef;
      }
  );

export type LadderEvent =
  | {
      readonly type: 'LadderBegan';
      readonly ladder: string;
      readonly purpose: LadderPurpose;
      readonly about: string;
      readonly policy: string;
      readonly on: WallDate;
    }
  | {
      readonly type: 'RungRan';
      readonly ladder: string;
      readonly rung: string;
      readonly index: number;
      readonly channel: Channel;
    }
  | {
      readonly type: 'CallLogged';
      readonly ladder: string;
      readonly rung: string;
      readonly contact: string;
      readonly outcome: CallOutcome;
      /** By the policy's table; what was recorded before there was one says nothing. */
      readonly grade?: Grade;
      readonly at: Instant;
      readonly day: WallDate;
      readonly note: ContentRef;
    }
  | {
      readonly type: 'LetterDispatched';
      readonly ladder: string;
      readonly rung: string;
      readonly notice: string;
      readonly at: Instant;
      readonly day: WallDate;
      readonly tracking: ContentRef;
      readonly warning: boolean;
      readonly grade?: Grade;
    }
  | {
      readonly type: 'LetterProofLogged';
      readonly ladder: string;
      /** The letter that it proves; before it was named, a proof was about every letter of the ladder. */
      readonly letter?: string;
      readonly proof: LetterProof;
      readonly grade?: Grade;
      readonly note: ContentRef;
    }
  | { readonly type: 'AddressSearched'; readonly ladder: string; readonly note: ContentRef }
  | {
      readonly type: 'AnswerRecorded';
      readonly ladder: string;
      readonly contact: string;
      readonly channel: Channel;
      readonly at: Instant;
      readonly note: ContentRef;
      /** By the link of a mail, without signing in. */
      readonly told?: Told;
    }
  | {
      readonly type: 'AnswerInterpreted';
      readonly ladder: string;
      readonly meaning: AnswerMeaning;
      readonly until: WallDate | null;
      readonly contact: string | null;
      readonly note: ContentRef;
    }
  /** Nobody said in time what an answer means: the ladder runs on, and the answer still waits to be read. */
  | { readonly type: 'AnswerHoldEnded'; readonly ladder: string }
  | { readonly type: 'WarningLapsed'; readonly ladder: string }
  | { readonly type: 'PromiseBroken'; readonly ladder: string }
  | { readonly type: 'AnswerSuperseded'; readonly ladder: string }
  | { readonly type: 'LadderResumed'; readonly ladder: string; readonly note: ContentRef }
  | {
      readonly type: 'LadderEnded';
      readonly ladder: string;
      readonly how: 'done' | 'waived' | 'time-granted' | 'suspended';
    };

type Out = readonly (LadderEvent | ClockEvent | NoticeEvent)[];

/** Refuses when no outreach is under way. */
export const requireLadder = (state: State): void =>
  requireThat(state.ladders.length > 0, 'NoOutreach', 'No outreach is under way.');

export const outreachActs: Acts<OutreachCommand['type']> = {
  LogCall: { may: ['specialist'], guard: requireLadder },
  DispatchLetter: {
    may: ['specialist'],
    binds: true,
    guard: (state) =>
      requireThat(
        state.ladders.some((ladder) => letterOf(state, ladder) && mayPress(state, ladder)),
        'NoLetter',
        'No letter waits to be dispatched.',
      ),
  },
  LogLetterProof: {
    may: ['specialist'],
    guard: (state) =>
      requireThat(
        state.ladders.some(({ attempts }) => attempts.some(({ channel }) => channel === 'letter')),
        'NoLetter',
        'No letter has been dispatched.',
      ),
  },
  RecordSearch: { may: ['specialist'], guard: requireLadder },
  SendAgain: {
    may: ['specialist'],
    binds: true,
    guard: (state) =>
      requireThat(
        state.ladders.some((ladder) => mayPress(state, ladder) && resendable(state, ladder).length > 0),
        'NothingToSendAgain',
        'Nothing came back and nobody was left out: there is nothing to send again.',
      ),
  },
  RecordAnswer: { may: ['specialist'], guard: requireLadder },
  RecordLinkAnswer: { may: 'system', guard: requireLadder },
  HearReply: { may: 'system', guard: requireLadder },
  InterpretAnswer: {
    may: ['specialist'],
    guard: (state) =>
      requireThat(
        state.ladders.some(({ id }) => isUnread(state, id)),
        'NoAnswer',
        'No answer waits to be interpreted.',
      ),
  },
};

/** The ladder by its id; refuses when it is not under way. */
export const ladderOf = (state: State, id: string): Ladder => {
  const ladder = state.ladders.find((candidate) => candidate.id === id);
  requireThat(ladder !== undefined, 'NoOutreach', 'This outreach is not under way.');
  return ladder;
};

const requireContact = (state: State, id: string): void =>
  requireThat(
    state.contacts.some((contact) => contact.id === id),
    'ContactUnknown',
    'Name the contact who answered.',
  );

/** The rungs of a ladder by the policy version that it keeps. */
export const rungsOf = (ladder: Ladder, facts: Pick<Facts, 'policyOf'>): readonly Rung[] => lawOf(ladder, facts).rungs;

/** What the policy version that it keeps says about a ladder. */
export const lawOf = (ladder: Ladder, facts: Pick<Facts, 'policyOf'>): LadderRules =>
  facts.policyOf(ladder.policy).ladders[ladder.purpose];

/** Whether somebody who answers by the channel has answered. */
const answers = (ladder: Ladder, channel: Channel, facts: Facts): boolean =>
  lawOf(ladder, facts).answers.includes(channel);

const lastRung = (ladder: Ladder, facts: Facts): Rung => rungsOf(ladder, facts)[Math.max(0, ladder.ran - 1)]!;

const letterOf = (state: State, ladder: Ladder) =>
  state.notices.find((notice) => notice.channel === 'letter' && notice.rung !== null && notice.about === ladder.id);

/** What follows from one command about outreach. */
export function decideOutreach(state: State, command: OutreachCommand, facts: Facts): Out {
  const ladder = ladderOf(state, command.ladder);
  const { id } = ladder;
  const { note } = command as { note: ContentRef };
  switch (command.type) {
    case 'LogCall':
      return logCall(state, ladder, command, facts);
    case 'DispatchLetter':
      return dispatch(state, ladder, command.tracking, facts);
    case 'LogLetterProof':
      return proveLetter(ladder, command, facts);
    case 'SendAgain':
      return sendAgain(state, ladder, command.to, facts);
    case 'RecordSearch':
      return [{ type: 'AddressSearched', ladder: id, note }];
    case 'RecordAnswer':
      requireContact(state, command.contact);
      requireThat(
        answers(ladder, command.channel, facts),
        'NotAnAnswer',
        'By the policy this does not count as an answer to this outreach.',
      );
      return answered(state, ladder, command.contact, command.channel, note, facts);
    case 'RecordLinkAnswer':
      return toldByLink(state, ladder, command, facts);
    case 'HearReply':
      requireContact(state, command.contact);
      requireThat(
        answers(ladder, 'mail', facts),
        'NotAnAnswer',
        'By the policy this does not count as an answer to this outreach.',
      );
      // What waits to be understood holds everything already: a second mail is read with the first.
      return ladder.hold?.meaning === 'to-interpret'
        ? []
        : answered(state, ladder, command.contact, 'mail', note, facts);
    case 'InterpretAnswer':
      return interpret(state, ladder, command, facts);
  }
}

/** The clock of the duty that a ladder is about; a failed validation has none besides its warning. */
export const dutyClock = (ladder: Pick<Ladder, 'purpose' | 'about'>): string | null => {
  switch (ladder.purpose) {
    case 'annual-review':
      return reviewTerm(ladder.about);
    case 'actions-unanswered':
      return `ACTION_RESPONSE:${ladder.about}`;
    case 'visit-dates-unanswered':
      return `VISIT_ANSWER:${ladder.about}`;
    case 'validation-failed':
      return null;
  }
};

/** Whether the participant still owes the duty, and it is late, and nothing about it waits for the agency. */
export function isOwedAndLate(state: State, ladder: Pick<Ladder, 'purpose' | 'about'>): boolean {
  if (ladder.purpose === 'validation-failed') return state.validation?.stage === 'failed';
  const clock = state.clocks.find(({ id }) => id === dutyClock(ladder));
  return clock !== undefined && clock.lapsed && !clock.held;
}

/** Whether an answer waits until somebody says what it means, be it that its hold has ended meanwhile. */
export const isUnread = (state: State, id: string): boolean => clockOf(state, `MESSAGE_ANSWER:${id}`) !== undefined;

/** Whether a person holds the ladder until a day. */
export const isHeldByHand = (state: State, id: string): boolean => clockOf(state, `OUTREACH_HOLD:${id}`) !== undefined;

/** Whether the participant may be written to or called about it: late, not suspended, and neither an answer nor a person holds it. */
export const mayPress = (state: State, ladder: Ladder): boolean =>
  state.standing === 'certified' && !ladder.hold && !isHeldByHand(state, ladder.id) && isOwedAndLate(state, ladder);

/** While the agency owes an answer, neither the participant's term nor the ladder about it runs. */
export const pauseDuty = (
  state: State,
  duty: Pick<Ladder, 'purpose' | 'about'>,
  why: HoldReason,
  since: Instant,
): readonly ClockEvent[] =>
  [dutyClock(duty), ...ladderClocks(`${duty.purpose}:${duty.about}`)].flatMap((id) =>
    id ? hold(state, id, why, since) : [],
  );

/** The agency has answered: the term runs on with what was left of it, and with `atLeastDays` at the least; the ladder follows after it. */
export function resumeDuty(
  state: State,
  duty: Pick<Ladder, 'purpose' | 'about'>,
  facts: Facts,
  atLeastDays: number,
): readonly ClockEvent[] {
  const id = `${duty.purpose}:${duty.about}`;
  const term = dutyClock(duty);
  const resumed = term ? resume(state, term, facts.now, atLeastDays) : [];
  const [event] = resumed;
  const due = event?.type === 'ClockResumed' ? event.after : null;
  const heldOtherwise = isHeldByHand(state, id) || state.ladders.some((ladder) => ladder.id === id && ladder.hold);
  return [...resumed, ...(heldOtherwise ? [] : resumeLadder(state, id, due, facts))];
}

const ladderClocks = (id: string): readonly string[] => [`RUNG:${id}`, `BLANK_PROFILE_CURE:${id}`];

/** Neither the next rung comes nor the term after a warning runs out while the ladder is held. */
export const holdLadder = (state: State, id: string, why: HoldReason, since: Instant): readonly ClockEvent[] =>
  ladderClocks(id).flatMap((clock) => hold(state, clock, why, since));

/** No rung comes before the term is over, and none of it is cut short by a warning served earlier. */
function resumeLadder(state: State, id: string, due: WallDate | null, facts: Facts): readonly ClockEvent[] {
  const days = due === null ? -1 : daysBetween(today(state, facts), due);
  return [
    ...resume(state, `RUNG:${id}`, facts.now, days + 1),
    ...resume(state, `BLANK_PROFILE_CURE:${id}`, facts.now, days),
  ];
}

/** Begins a ladder and runs its first rung, or winds the clock for it. */
export function beginLadder(state: State, purpose: LadderPurpose, about: string, facts: Facts): Out {
  const policy = facts.policy;
  const on = today(state, facts);
  const ladder: Ladder = {
    id: `${purpose}:${about}`,
    purpose,
    about,
    policy: policy.version,
    startedOn: on,
    ran: 0,
    callRungs: [],
    attempts: [],
    searched: false,
    warnedOn: null,
    warningLapsed: false,
    hold: null,
  };
  const first = policy.ladders[purpose].rungs[0];
  if (!first) throw new Error(`policy ${policy.version} has an empty ladder ${purpose}`);
  const began = { type: 'LadderBegan', ladder: ladder.id, purpose, about, policy: policy.version, on } as const;
  if (first.gapDays > 0) return [began, windRung(state, ladder, first, facts, 'LadderBegan')];
  return [began, ...runRung({ ...state, ladders: [...state.ladders, ladder] }, ladder.id, facts)];
}

/** Winds the clock for a rung, its days counted from today. */
export const windRung = (state: State, ladder: Ladder, rung: Rung, facts: Facts, because: string): ClockEvent =>
  start(state, facts.policyOf(ladder.policy), 'RUNG', ladder.id, today(state, facts), because, facts, {
    count: rung.gapDays,
  });

const NOTICE_OF: Readonly<Record<LadderPurpose, NoticeKind>> = {
  'annual-review': 'review-overdue',
  'actions-unanswered': 'actions-overdue',
  'visit-dates-unanswered': 'duty-outstanding',
  'validation-failed': 'report-issued',
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
    { type: 'RungRan', ladder: id, rung: rung.code, index: ladder.ran, channel: rung.channel },
    ...copies(state, ladder, rung),
    ...(next ? [windRung(state, ladder, next, facts, 'RungRan')] : []),
  ];
}

/** What a rung tells. */
export const kindFor = (ladder: Ladder, rung: Rung): NoticeKind =>
  rung.warning ? 'duty-warning' : NOTICE_OF[ladder.purpose];

function copies(state: State, ladder: Ladder, rung: Rung): readonly NoticeEvent[] {
  const kind = kindFor(ladder, rung);
  if (rung.channel === 'letter') return [post(kind, ladder.id, rung.code)];
  if (rung.channel === 'mail')
    return tell(state, kind, ladder.id, rung.audience === 'primary' ? 'primary' : 'everyone', rung.code);
  return [];
}

/** The policy's word for how far one outcome of a channel proves that the notice got (design: fairness 4). */
function gradedBy<C extends keyof EvidenceGrades>(
  ladder: Pick<Ladder, 'policy'>,
  channel: C,
  outcome: keyof EvidenceGrades[C],
  facts: Pick<Facts, 'policyOf'>,
): Grade {
  return facts.policyOf(ladder.policy).evidence.grades[channel][outcome];
}

/** One letter's proof says nothing about another. */
function proveLetter(ladder: Ladder, command: OutreachCommand & { type: 'LogLetterProof' }, facts: Facts): Out {
  const { proof, note } = command;
  const letters = ladder.attempts.filter(({ channel }) => channel === 'letter');
  const letter = command.letter === undefined ? letters.at(-1) : letters.find(({ id }) => id === command.letter);
  requireThat(letter !== undefined, 'NoLetter', 'No letter has been dispatched.');
  const grade = gradedBy(ladder, 'letter', proof, facts);
  return [{ type: 'LetterProofLogged', ladder: ladder.id, letter: letter.id, proof, grade, note }];
}

/** One more copy of what the ladder has sent: where it came back or never left, and to a contact who was recorded since. */
function sendAgain(state: State, ladder: Ladder, to: string, facts: Facts): Out {
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
  const { id } = ladder;
  return [{ type: 'NoticeQueued', kind: kindFor(ladder, rung), about: id, channel: copy.channel, to, rung: rung.code }];
}

/** Call rungs that have run and on which nobody has called yet. */
export function callsToMake(ladder: Ladder): readonly string[] {
  const logged = new Set(ladder.attempts.filter(({ channel }) => channel === 'call').map(({ rung }) => rung));
  return ladder.callRungs.filter((rung) => !logged.has(rung));
}

function logCall(state: State, ladder: Ladder, command: OutreachCommand & { type: 'LogCall' }, facts: Facts): Out {
  requireThat(
    state.contacts.some(({ id }) => id === command.contact),
    'ContactUnknown',
    'Name the contact who was called.',
  );
  const rung = callsToMake(ladder)[0] ?? lastRung(ladder, facts).code;
  const { contact, outcome, note } = command;
  const logged = {
    type: 'CallLogged',
    ladder: ladder.id,
    rung,
    contact,
    outcome,
    grade: gradedBy(ladder, 'call', outcome, facts),
    at: facts.now,
    day: today(state, facts),
    note,
  } as const;
  return outcome === 'spoke' && answers(ladder, 'call', facts)
    ? [logged, ...answered(state, ladder, contact, 'call', note, facts)]
    : [logged];
}

function dispatch(state: State, ladder: Ladder, tracking: ContentRef, facts: Facts): Out {
  const letter = letterOf(state, ladder);
  requireThat(letter !== undefined, 'NoLetter', 'No letter of this outreach waits to be dispatched.');
  requireThat(
    mayPress(state, ladder),
    'DutyNotOverdue',
    'The duty is not overdue at the moment, or what the participant filed or answered waits for the agency: no letter goes out.',
  );
  const policy = facts.policyOf(ladder.policy);
  const warning = rungsOf(ladder, facts).some(({ code, warning: warns }) => code === letter.rung && warns === true);
  const day = officeToday(facts);
  return [
    {
      type: 'LetterDispatched',
      ladder: ladder.id,
      rung: letter.rung ?? '',
      notice: letter.id,
      at: facts.now,
      day,
      tracking,
      warning,
      grade: gradedBy(ladder, 'letter', 'dispatched', facts),
    },
    { type: 'NoticeSent', notice: letter.id, at: facts.now },
    ...(warning ? end(state, `BLANK_PROFILE_CURE:${ladder.id}`, 'moot') : []),
    ...(warning
      ? [start(state, policy, 'BLANK_PROFILE_CURE', ladder.id, today(state, facts), 'LetterDispatched', facts)]
      : []),
  ];
}

/**
 * An answer holds everything about this duty until a specialist says what it means, and for `ANSWER_HOLD` at the longest. Each answer holds
 * it for the whole of that time; what the agency owes (`MESSAGE_ANSWER`) counts from the first one that nobody has read.
 */
function answered(
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

/** Told by a link, it holds like any answer, and is confirmed to the contact whose mail had the link. */
function toldByLink(
  state: State,
  ladder: Ladder,
  { contact, note, notice, said, day }: OutreachCommand & { type: 'RecordLinkAnswer' },
  facts: Facts,
): Out {
  const told: Told = { notice, said, day };
  requireTold(told, today(state, facts));
  requireContact(state, contact);
  return [
    ...answered(state, ladder, contact, 'link', note, facts, told),
    { type: 'NoticeQueued', kind: 'answer-received', about: ladder.id, channel: 'mail', to: contact, rung: null },
  ];
}

function interpret(
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
  if (meaning !== 'promised' && meaning !== 'done') return [interpreted, ...runOn(state, ladder, facts)];
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
export const runOn = (state: State, ladder: Ladder, facts: Facts): readonly ClockEvent[] => [
  ...read(state, ladder.id),
  ...end(state, `PROMISE:${ladder.id}`, 'moot'),
  ...runAgain(state, ladder, facts),
];

/** The ladder runs on where it was with the days that were left, unless a filing about the duty or a person holds it. */
export function runAgain(state: State, ladder: Ladder, facts: Facts): readonly ClockEvent[] {
  const term = state.clocks.find(({ id }) => id === dutyClock(ladder));
  if (term?.held || isHeldByHand(state, ladder.id)) return [];
  return resumeLadder(state, ladder.id, term && !term.lapsed ? term.due : null, facts);
}

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

/** The last term to cure after a warning has passed in silence. */
export const warningDue = (state: State, id: string): Out => [
  ...end(state, `BLANK_PROFILE_CURE:${id}`, 'rang'),
  { type: 'WarningLapsed', ladder: id },
];

/** Ends a ladder with all its clocks. Letters that were never dispatched are withdrawn. */
export function endLadder(state: State, id: string, how: 'done' | 'waived' | 'time-granted' | 'suspended'): Out {
  if (!state.ladders.some((ladder) => ladder.id === id)) return [];
  const rules = ['RUNG', 'BLANK_PROFILE_CURE', 'MESSAGE_ANSWER', 'ANSWER_HOLD', 'PROMISE', 'OUTREACH_HOLD'];
  return [
    { type: 'LadderEnded', ladder: id, how },
    ...rules.flatMap((rule) => end(state, `${rule}:${id}`, 'moot')),
    ...withdrawLetters(state, [id]),
  ];
}

/** A filing says more than an answer did: an answer or promise about the same duty no longer holds the ladder, the filing does. */
export function supersedeAnswer(state: State, id: string): Out {
  if (!state.ladders.some((ladder) => ladder.id === id && (ladder.hold || isUnread(state, id)))) return [];
  return [{ type: 'AnswerSuperseded', ladder: id }, ...read(state, id), ...end(state, `PROMISE:${id}`, 'moot')];
}

/** How complete the evidence of notice for a duty is, as of now. */
export function evidenceOf(state: State, ladder: Ladder, facts: Pick<Facts, 'now' | 'policyOf'>): Evidence {
  const policy = facts.policyOf(ladder.policy);
  const allRungsRan = ladder.ran >= policy.ladders[ladder.purpose].rungs.length && ladder.skipped === undefined;
  const tried = { attempts: ladder.attempts, allRungsRan, searched: ladder.searched };
  return gradeEvidence(tried, state.contacts, policy.evidence, facts.now, policy.headquartersZone);
}

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
      const { ladder: id, purpose, about, policy, on } = event;
      const ladder: Ladder = {
        id,
        purpose,
        about,
        policy,
        startedOn: on,
        ran: 0,
        callRungs: [],
        attempts: [],
        searched: false,
        warnedOn: null,
        warningLapsed: false,
        hold: null,
      };
      return { ...state, ladders: [...state.ladders, ladder] };
    }
    case 'RungRan':
      return change((ladder) => ({
        ...ladder,
        ran: event.index + 1,
        callRungs: event.channel === 'call' ? [...ladder.callRungs, event.rung] : ladder.callRungs,
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
      const add = tried({
        rung: 'answer',
        channel: event.channel,
        to: event.contact,
        grade: 'received',
        at: event.at,
        day,
      });
      return change((ladder) => ({ ...add(ladder), hold }));
    }
    case 'AnswerInterpreted':
      return interpreted(event, change, state.lastAt);
    case 'WarningLapsed':
      return change((ladder) => ({ ...ladder, warningLapsed: true }));
    case 'AnswerHoldEnded':
    case 'PromiseBroken':
    case 'AnswerSuperseded':
    case 'LadderResumed':
      return change((ladder) => ({ ...ladder, hold: null }));
    case 'LadderEnded':
      return { ...state, ladders: state.ladders.filter(({ id }) => id !== event.ladder) };
  }
}

/** A wrong person's answer proves nothing: it is struck from the evidence and the contact counts as unreachable. */
function interpreted(
  event: LadderEvent & { type: 'AnswerInterpreted' },
  change: (edit: (ladder: Ladder) => Ladder) => State,
  at: Instant,
): State {
  const { meaning, until, contact } = event;
  if (meaning === 'promised' || meaning === 'done')
    return change((ladder) => ({ ...ladder, hold: { since: ladder.hold?.since ?? at, meaning, until } }));
  if (meaning === 'no-answer' || contact === null) return change((ladder) => ({ ...ladder, hold: null }));
  const without = change((ladder) => ({
    ...ladder,
    hold: null,
    attempts: ladder.attempts.map((attempt) =>
      attempt.to === contact && attempt.grade === 'received' ? { ...attempt, grade: 'failed' as const } : attempt,
    ),
  }));
  return {
    ...without,
    contacts: without.contacts.map((known) => (known.id === contact ? { ...known, reach: 'dead' as const } : known)),
  };
}

/** The clock that runs after a warning, while it runs. */
export const clockAfterWarning = (state: State, id: string): boolean =>
  state.clocks.some((clock) => clock.id === `BLANK_PROFILE_CURE:${id}`);
