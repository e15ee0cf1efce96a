/** Every clock of a case with its whole life: when it started and why, the days it skipped, how it was held and moved, how it ended. */
import type { Instant, SkippedDay, WallDate } from '../../../domain/calendar.ts';
import type { Clock, ClockEvent } from '../../../domain/clock.ts';
import type { Ground } from '../../../domain/state.ts';
import { CASE_SUBJECTS, type Course, type Entry } from './course.ts';

/** One thing that happened to a clock; dates as the event gives them. */
export type Change = {
  readonly seq: number;
  readonly at: Instant;
  readonly event: Exclude<ClockEvent, { type: 'ClockStarted' }>;
};
export type ClockLife = Omit<Clock, 'startedSeq' | 'held' | 'lapsed' | 'due' | 'dueAt'> & {
  readonly startedSeq: number;
  readonly startedAt: Instant;
  /** As it was first reckoned. */
  readonly firstDue: WallDate;
  /** After all moves. */
  readonly due: WallDate;
  readonly dueAt: Instant;
  readonly skipped: readonly SkippedDay[];
  readonly changes: readonly Change[];
  /** When it ended or was wound anew; null while it lives. */
  readonly endedAt: Instant | null;
  readonly endedSeq: number | null;
};

/** The lives of all clocks of a stream, in the order in which they started. */
export function clockLives(entries: readonly Entry[]): readonly ClockLife[] {
  const lives: ClockLife[] = [];
  const current = new Map<string, number>();
  const edit = (id: string, change: (life: ClockLife) => ClockLife): void => {
    const index = current.get(id);
    if (index !== undefined) lives[index] = change(lives[index]!);
  };
  for (const { row, event } of entries) {
    if (event.type === 'ClockStarted') {
      edit(event.id, (life) => (life.endedAt === null ? { ...life, endedAt: row.at, endedSeq: row.seq } : life));
      current.set(event.id, lives.length);
      const { type: _type, due, ...started } = event;
      lives.push({
        ...started,
        startedSeq: row.seq,
        startedAt: row.at,
        firstDue: due,
        due,
        changes: [],
        endedAt: null,
        endedSeq: null,
      });
    } else if (isChange(event)) edit(event.clock, (life) => changed(life, { seq: row.seq, at: row.at, event }));
  }
  return lives;
}

const CHANGES = ['ClockMoved', 'ClockHeld', 'ClockResumed', 'ClockLapsed', 'ClockEnded'];
const isChange = (event: Entry['event']): event is Change['event'] => CHANGES.includes(event.type);

function changed(life: ClockLife, change: Change): ClockLife {
  const { event } = change;
  const more = { ...life, changes: [...life.changes, change] };
  switch (event.type) {
    case 'ClockMoved':
    case 'ClockResumed':
      return { ...more, due: event.after, dueAt: event.afterAt };
    case 'ClockEnded':
      return { ...more, endedAt: change.at, endedSeq: change.seq };
    case 'ClockHeld':
    case 'ClockLapsed':
      return more;
  }
}

const CASE_RULES = [
  'CONFIRM_SUSPENSION',
  'DISPATCH_DECISION',
  'DENIAL_ENDS',
  'SUSP_CURE',
  'CURE_ANSWER',
  'CURE_STEP',
  'APPEAL_FILE_BENEFIT',
  'APPEAL_FILE_FALSE',
  'APPEAL_DECIDE',
  'APPEAL_ALERT',
  'APPEAL_INFORMATION',
  'APPEAL_REMAND',
];

export type CaseClocks = {
  /** Of the duty, the outreach, the decision, the cure and the appeal. */
  readonly own: readonly ClockLife[];
  /** Others that were running when the case was decided: a suspension freezes those of the participant. */
  readonly others: readonly ClockLife[];
};

/** The clocks that bear on a case, out of all of its participant's. */
export function caseClocks(lives: readonly ClockLife[], course: Course): CaseClocks {
  const end = course.until ?? Infinity;
  const alive = lives.filter(
    ({ startedSeq, endedSeq }) => startedSeq < end && (endedSeq === null || endedSeq >= course.from),
  );
  const subjects = subjectsOf(course);
  const isOwn = ({ about, rule }: ClockLife): boolean =>
    about === course.ladder ||
    CASE_SUBJECTS.includes(about) ||
    CASE_RULES.includes(rule) ||
    (subjects.includes(about) && isOfProcess(rule, course));
  const decided = course.decision.row.seq;
  const ran = ({ startedSeq, endedSeq }: ClockLife): boolean =>
    startedSeq < decided && (endedSeq === null || endedSeq > decided);
  return { own: alive.filter(isOwn), others: alive.filter((life) => !isOwn(life) && ran(life)) };
}

/** A review and a validation of one year are both about that year; the rule says which of them a clock belongs to. */
const isOfProcess = (rule: string, { recommended }: Course): boolean =>
  recommended === null || isReviewRule(rule) === REVIEWS.includes(recommended.event.ground);
const REVIEWS: readonly Ground[] = ['annual-review', 'blank-profile'];
const isReviewRule = (rule: string): boolean =>
  /^(ANNUAL_|INHERITED_|BLANK_PROFILE$|REVIEW_ANSWER$|EXT_ANSWER$)/.test(rule);

/** What the clocks of the duty, the application or the validation are about. */
function subjectsOf({ decision, entries, ladder, recommended }: Course): readonly string[] {
  if (ladder !== null) return [recommended?.event.about ?? ''];
  if (decision.event.type === 'FoundIneligible') return ['application'];
  if (decision.event.type !== 'ValidationClosed') return [];
  return entries.flatMap(({ event }) => (event.type === 'ValidationFellDue' ? [event.cycle] : []));
}
