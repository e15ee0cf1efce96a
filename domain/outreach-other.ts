/**
 * Other ways to reach somebody than mail, telephone and letter: a message in a professional network, word by a partner, a visit, meeting in
 * person. Logged by hand with a note, and graded by the policy's table like any channel.
 */
import type { Instant, WallDate } from './calendar.ts';
import type { ClockEvent } from './clock.ts';
import type { ContentRef } from './content.ts';
import type { Facts } from './facts.ts';
import { REGISTERED_ADDRESS, type Attempt, type Grade, type NoticeEvent } from './notice.ts';
import { gradedBy, ladderOf, othersToDo } from './ladder.ts';
import { answered, answers } from './outreach-answers.ts';
import type { LadderEvent } from './outreach-events.ts';
import { requireLadder } from './outreach.ts';
import type { EVIDENCE_OUTCOMES } from './policy.ts';
import { today, type Acts, type Given } from './process.ts';
import { requireThat } from './refusal.ts';
import type { State } from './state.ts';

export const OTHER_WAYS = ['network', 'partner', 'visit', 'in-person'] as const;
export type OtherWay = (typeof OTHER_WAYS)[number];
/** `reached`: a contact answered, or was spoken to by name; `left-word`: a message or a paper was left; `not-reached`: neither. */
export type OtherOutcome = (typeof EVIDENCE_OUTCOMES)['other'][number];

type Tried = {
  readonly ladder: string;
  /** A contact's id, or the registered address where nobody known was met. */
  readonly contact: string;
  readonly way: OtherWay;
  readonly outcome: OtherOutcome;
  readonly note: ContentRef;
};
export type OtherCommand = Given & { readonly type: 'LogOtherAttempt' } & Tried;
export type OtherEvent = {
  readonly type: 'OtherAttemptLogged';
  /** The step that asked for it; `other` where none did. */
  readonly rung: string;
  readonly grade: Grade;
  readonly at: Instant;
  readonly day: WallDate;
} & Tried;

/** Stands among the attempts for what no step of the ladder asked for. */
const NO_RUNG = 'other';

export const otherActs: Acts<OtherCommand['type']> = {
  LogOtherAttempt: { may: ['specialist'], guard: requireLadder },
};

/** What follows from an attempt: having reached a contact counts as an answer where the policy lists the channel. */
export function decideOther(
  state: State,
  { ladder: id, contact, way, outcome, note }: OtherCommand,
  facts: Facts,
): readonly (OtherEvent | LadderEvent | ClockEvent | NoticeEvent)[] {
  const ladder = ladderOf(state, id);
  requireThat(
    state.contacts.some((known) => known.id === contact) || (contact === REGISTERED_ADDRESS && outcome !== 'reached'),
    'ContactUnknown',
    'Name the contact who was reached.',
  );
  const rung = othersToDo(ladder)[0] ?? NO_RUNG;
  const grade = gradedBy(ladder, 'other', outcome, facts);
  const tried = { ladder: id, contact, way, outcome, note };
  const logged = {
    type: 'OtherAttemptLogged',
    ...tried,
    rung,
    grade,
    at: facts.now,
    day: today(state, facts),
  } as const;
  return outcome === 'reached' && answers(ladder, 'other', facts)
    ? [logged, ...answered(state, ladder, contact, 'other', note, facts)]
    : [logged];
}

/** Folds it: the attempt takes the place of the one that a step had asked for. */
export function evolveOther(state: State, { ladder: id, rung, contact, grade, at, day }: OtherEvent): State {
  const attempt: Attempt = { id: `e${state.seq}`, rung, channel: 'other', to: contact, grade, at, day };
  return {
    ...state,
    ladders: state.ladders.map((ladder) => {
      if (ladder.id !== id) return ladder;
      const asked = ladder.attempts.findIndex((each) => isAsked(each) && each.rung === rung);
      return { ...ladder, attempts: [...ladder.attempts.filter((_, place) => place !== asked), attempt] };
    }),
  };
}

const isAsked = ({ channel, grade }: Attempt): boolean => channel === 'other' && grade === 'queued';
