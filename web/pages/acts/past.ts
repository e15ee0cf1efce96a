/** What became of a participant's earlier matters, adverse cases and cures. */
import type { LadderEvent } from '../../../domain/outreach-events.ts';
import type { LadderPurpose } from '../../../domain/policy.ts';
import type { Ground } from '../../../domain/state.ts';
import type { Past, PastEvent } from '../../../db/queries/proportion.ts';
import type { Course } from '../../words/matters.ts';

type EarlierCase = { readonly at: Date; readonly ground: Ground; course: Course };
export type EarlierCure = { readonly at: Date; course: Course };
/** An outreach about a duty; how it ended is null while it runs. */
type EarlierOutreach = {
  readonly at: Date;
  readonly id: string;
  readonly purpose: LadderPurpose;
  how: Extract<LadderEvent, { readonly type: 'LadderEnded' }>['how'] | null;
};
type History = {
  readonly cases: readonly EarlierCase[];
  readonly matters: readonly (EarlierCase & { readonly id: string })[];
  readonly cures: readonly EarlierCure[];
  readonly outreach: readonly EarlierOutreach[];
};

/** How each event ends, or changes, the last adverse case. */
const CASE_COURSES: Readonly<Partial<Record<PastEvent['type'], Course>>> = {
  AdverseDeclined: 'declined',
  Suspended: 'suspended',
  Reinstated: 'reinstated',
  MembershipRestored: 'allowed',
  Removed: 'removed',
};
const CURE_COURSES: Readonly<Partial<Record<PastEvent['type'], Course>>> = {
  CureAccepted: 'accepted',
  CureRefused: 'refused',
};

/** What an event makes of the last adverse case; a removal that is declined leaves the suspension as it is. */
function courseAfter(event: PastEvent, before: Course | undefined): Course | undefined {
  if (event.type === 'Reinstated' && event.how === 'appeal') return 'allowed';
  return event.type === 'AdverseDeclined' && before !== 'open' ? undefined : CASE_COURSES[event.type];
}

/** The history, the oldest first; what has no end yet is open. A matter that became a case ends as that does. */
export function historyOf(past: readonly Past[]): History {
  const cases: (EarlierCase & { readonly about: string })[] = [];
  const matters: (EarlierCase & { readonly id: string })[] = [];
  const cures: EarlierCure[] = [];
  const outreach: EarlierOutreach[] = [];
  const end = (one: { course: Course } | undefined, course: Course | undefined): void => {
    if (one && course) one.course = course;
  };
  for (const { at, event } of past) {
    if (event.type === 'AdverseRecommended')
      cases.push({ at, ground: event.ground, about: event.about, course: 'open' });
    if (event.type === 'MatterOpened') matters.push({ at, ground: event.ground, id: event.matter, course: 'open' });
    if (event.type === 'CureSubmitted') cures.push({ at, course: 'waits' });
    noteOutreach(outreach, { at, event });
    const matter = 'matter' in event ? matters.find(({ id }) => id === event.matter) : undefined;
    if (event.type === 'MatterDropped') end(matter, 'dropped');
    if (event.type === 'WarningAnswerRead' && event.satisfied) end(matter, 'answered');
    const last = cases.at(-1);
    const course = courseAfter(event, last?.course);
    end(last, course);
    if (event.type !== 'AdverseDeclined')
      end(
        matters.find(({ id }) => id === last?.about),
        course,
      );
    end(cures.at(-1), CURE_COURSES[event.type]);
  }
  return { cases, matters, cures, outreach };
}

/** Outreach about duties. A warning of what is alleged is told by its matter. */
function noteOutreach(outreach: EarlierOutreach[], { at, event }: Past): void {
  if (event.type === 'LadderBegan' && event.purpose !== 'adverse-warning')
    outreach.push({ at, id: event.ladder, purpose: event.purpose, how: null });
  if (event.type !== 'LadderEnded') return;
  const ended = outreach.findLast(({ id }) => id === event.ladder);
  if (ended) ended.how = event.how;
}
