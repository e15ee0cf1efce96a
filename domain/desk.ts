/**
 * The desk: who has an open item, what it is put aside for, and how it is tagged. Desk state is about people; no deadline, notice or standing
 * follows from it, so that nothing here can shorten or lengthen a term.
 */
import { isPartnerRole, type Actor, type Role } from './actor.ts';
import { addDays, type WallDate } from './calendar.ts';
import type { ContentRef } from './content.ts';
import { requireThat } from './refusal.ts';
import type { WorkItem } from './work.ts';

/** On whom a held item waits. */
export const WAITS_ON = ['company', 'colleague', 'other-agency', 'date'] as const;
export type WaitsOn = (typeof WAITS_ON)[number];
/** Short words of the desk's own, such as `travel` or `ask-legal`. */
export const TAG = /^[\p{L}\p{N}][\p{L}\p{N}-]{0,29}$/u;
export const MOST_TAGS = 5;
/** The longest that an item is put aside, in days: whoever needs longer puts it aside once more, with a reason. */
export const LONGEST_HOLD_DAYS = 60;

export type Hold = { readonly until: WallDate; readonly on: WaitsOn; readonly note: ContentRef | null };
/** What the desk knows of one open item. */
export type DeskItem = {
  readonly key: string;
  /** Whoever has taken it, or was given it; null when nobody was. */
  readonly person: string | null;
  readonly hold: Hold | null;
  readonly tags: readonly string[];
};
export const untouched = (key: string): DeskItem => ({ key, person: null, hold: null, tags: [] });

export type DeskCommand = { readonly by: Actor & { readonly role: Role } } & (
  | { readonly type: 'ClaimWork' }
  | { readonly type: 'ReleaseWork' }
  | { readonly type: 'AssignWork'; readonly to: string }
  | ({ readonly type: 'HoldWork' } & Hold)
  | { readonly type: 'ResumeWork' }
  | { readonly type: 'TagWork'; readonly tag: string }
  | { readonly type: 'UntagWork'; readonly tag: string }
);
export type DeskEvent = { readonly key: string } & (
  | { readonly type: 'WorkClaimed' }
  | { readonly type: 'WorkReleased'; readonly from: string }
  | { readonly type: 'WorkAssigned'; readonly to: string; readonly from: string | null }
  | ({ readonly type: 'WorkHeld' } & Hold)
  | { readonly type: 'WorkResumed' }
  | { readonly type: 'WorkTagged'; readonly tag: string }
  | { readonly type: 'WorkUntagged'; readonly tag: string }
);

/** What the rules know besides the desk. */
export type DeskFacts = {
  /** The open item; null when it was closed, or never was. */
  readonly work: Pick<WorkItem, 'roles' | 'person' | 'due'> | null;
  /** The roles that the actor holds for this participant today; none in a conflict of interest. */
  readonly held: readonly Role[];
  /** The same of whoever is to get it; null when nobody is. */
  readonly assignee: { readonly roles: readonly Role[]; readonly away: boolean } | null;
  /** Those who are away and in whose place the actor stands. */
  readonly standsFor: readonly string[];
  /** The specialist to whom the company is assigned. */
  readonly specialist: string | null;
  /** Those who have stepped back from the company's case. */
  readonly recused: readonly string[];
  /** The day where headquarters is. */
  readonly on: WallDate;
};

/** Roles that give work to others and take it back, so that nothing waits for whoever is on leave. */
export const DISPATCHERS: readonly Role[] = ['supervisor', 'director', 'headquarters'];

/** Whose an item is: taken or given, else the only person who may act, else the company's specialist where specialists act. */
export const ownerOf = (
  item: Pick<DeskItem, 'person'>,
  work: Pick<WorkItem, 'roles' | 'person'>,
  specialist: string | null,
): string | null => item.person ?? work.person ?? (work.roles.includes('specialist') ? specialist : null);

/** Somebody else was faster: who has it now. */
export class Taken extends Error {
  readonly by: string;

  constructor(by: string) {
    super('Somebody else has this item already.');
    this.name = 'Taken';
    this.by = by;
  }
}

/** What follows from one command; nothing when it says what is so already. Throws Refusal, or Taken. */
export function decideDesk(item: DeskItem, command: DeskCommand, facts: DeskFacts): readonly DeskEvent[] {
  const { work } = facts;
  requireThat(work !== null, 'WorkClosed', 'This item is no longer open.');
  requireThat(
    facts.held.length > 0 && !facts.held.every(isPartnerRole),
    'NotYours',
    'This company is not one of yours.',
  );
  const { key } = item;
  switch (command.type) {
    case 'ClaimWork':
      return claim(item, command.by, work, facts);
    case 'ReleaseWork':
      return release(item, command.by, facts);
    case 'AssignWork':
      return assign(item, command, work, facts);
    case 'HoldWork':
      return hold(item, command, work, facts);
    case 'ResumeWork':
      requireHand(item, command.by, work, facts);
      return item.hold === null ? [] : [{ type: 'WorkResumed', key }];
    case 'TagWork':
      return tag(item, command.tag);
    case 'UntagWork':
      return item.tags.includes(command.tag) ? [{ type: 'WorkUntagged', key, tag: command.tag }] : [];
  }
}

type Work = NonNullable<DeskFacts['work']>;
type Of<T extends DeskCommand['type']> = Extract<DeskCommand, { readonly type: T }>;

function claim({ key, person }: DeskItem, by: Actor, work: Work, facts: DeskFacts): readonly DeskEvent[] {
  if (person === by.person) return [];
  const may = canAct(by.person, [by.role], work) && !hasLeft(by.person, key, facts);
  requireThat(may, 'NotForYou', 'This item is for others.');
  if (person !== null) throw new Taken(person);
  return [{ type: 'WorkClaimed', key }];
}

const canAct = (person: string, roles: readonly (Role | 'system')[], work: Work): boolean =>
  work.roles.some((role) => roles.includes(role)) && (work.person === null || work.person === person);

/** Work of a case, from the first look at what is alleged on, of its appeal, of a correction of either, and of what may cure it. */
const isOfCase = (key: string): boolean => OF_A_CASE.some((beginning) => key.startsWith(beginning));
const OF_A_CASE = ['adverse.', 'appeal.', 'matter.', 'correction.', 'review.assess', 'outreach.interpret'];
const hasLeft = (person: string, key: string, { recused }: DeskFacts): boolean =>
  isOfCase(key) && recused.includes(person);

/** What follows at the desk when somebody steps back from the case: none of its items is theirs, and others may take them. */
export const leaveCase = (items: readonly DeskItem[], person: string): readonly DeskEvent[] =>
  items.filter((item) => item.person === person && isOfCase(item.key)).flatMap((item) => freed(item, person));

const freed = ({ key, hold: held }: DeskItem, from: string): readonly DeskEvent[] => [
  ...(held ? [{ type: 'WorkResumed', key } as const] : []),
  { type: 'WorkReleased', key, from },
];

const dispatches = ({ held }: DeskFacts, { role }: Actor): boolean =>
  role !== 'system' && DISPATCHERS.includes(role) && held.includes(role);

const isTheirs = (owner: string, by: Actor, { standsFor }: DeskFacts): boolean =>
  owner === by.person || standsFor.includes(owner);

/** Whose it is may do this, whoever stands in for them, and whoever gives out work; for nobody's item somebody has to take it first. */
function requireHand(item: DeskItem, by: Actor, work: Work, facts: DeskFacts): void {
  const owner = ownerOf(item, work, facts.specialist);
  const may = owner !== null && (isTheirs(owner, by, facts) || dispatches(facts, by));
  requireThat(may, 'NotYourItem', 'This item is somebody else’s, or nobody’s yet.');
}

function release(item: DeskItem, by: Actor, facts: DeskFacts): readonly DeskEvent[] {
  const { person } = item;
  if (person === null) return [];
  if (!isTheirs(person, by, facts) && !dispatches(facts, by)) throw new Taken(person);
  return freed(item, person);
}

function assign(item: DeskItem, { to, by }: Of<'AssignWork'>, work: Work, facts: DeskFacts): readonly DeskEvent[] {
  requireThat(
    dispatches(facts, by),
    'NotADispatcher',
    'Work is given out by a supervisor, a director or headquarters.',
  );
  const { assignee } = facts;
  requireThat(
    assignee !== null && canAct(to, assignee.roles, work) && !hasLeft(to, item.key, facts),
    'CannotAct',
    'This person may not act on this item: another office, another role, a conflict of interest, or a case that they left.',
  );
  requireThat(!assignee.away, 'Away', 'This person is away: choose somebody else.');
  return item.person === to ? [] : [{ type: 'WorkAssigned', key: item.key, to, from: item.person }];
}

/** Whoever puts an item aside has it. Never past its day: a term is not forgotten by putting it aside. */
function hold(item: DeskItem, command: Of<'HoldWork'>, work: Work, facts: DeskFacts): readonly DeskEvent[] {
  const { until, on, note, by } = command;
  requireHand(item, by, work, facts);
  requireThat(until > facts.on, 'HoldInPast', 'An item is put aside until tomorrow at the earliest.');
  requireThat(
    until <= addDays(facts.on, LONGEST_HOLD_DAYS),
    'HoldTooLong',
    `An item is put aside for ${LONGEST_HOLD_DAYS} days at the most.`,
  );
  requireThat(
    work.due === null || until < work.due,
    'HoldPastDue',
    'The day of this item comes first: put it aside until the day before at the latest.',
  );
  return [{ type: 'WorkHeld', key: item.key, until, on, note }];
}

function tag({ key, tags }: DeskItem, word: string): readonly DeskEvent[] {
  requireThat(TAG.test(word), 'TagForm', 'A tag is one short word of letters, digits and hyphens.');
  if (tags.includes(word)) return [];
  requireThat(tags.length < MOST_TAGS, 'TooManyTags', `An item has ${MOST_TAGS} tags at the most.`);
  return [{ type: 'WorkTagged', key, tag: word }];
}

/** The item after an event; refuses none. */
export function evolveDesk(item: DeskItem, event: DeskEvent, actor: string): DeskItem {
  switch (event.type) {
    case 'WorkClaimed':
      return { ...item, person: actor };
    case 'WorkReleased':
      return { ...item, person: null };
    case 'WorkAssigned':
      return { ...item, person: event.to };
    case 'WorkHeld': {
      const { until, on, note } = event;
      return { ...item, hold: { until, on, note } };
    }
    case 'WorkResumed':
      return { ...item, hold: null };
    case 'WorkTagged':
      return { ...item, tags: [...item.tags, event.tag].sort() };
    case 'WorkUntagged':
      return { ...item, tags: item.tags.filter((word) => word !== event.tag) };
  }
}

/** The command that takes an event back; null where the item has changed since, or nothing can be taken back. */
export function undoOf(event: DeskEvent, by: DeskCommand['by'], item: DeskItem): DeskCommand | null {
  switch (event.type) {
    case 'WorkClaimed':
      return item.person === by.person && item.hold === null ? { type: 'ReleaseWork', by } : null;
    case 'WorkReleased':
      return item.person === null && event.from === by.person ? { type: 'ClaimWork', by } : null;
    case 'WorkAssigned':
      if (item.person !== event.to) return null;
      return event.from === null ? { type: 'ReleaseWork', by } : { type: 'AssignWork', to: event.from, by };
    case 'WorkHeld':
      return item.hold?.until === event.until ? { type: 'ResumeWork', by } : null;
    case 'WorkResumed':
      return null;
    case 'WorkTagged':
      return item.tags.includes(event.tag) ? { type: 'UntagWork', tag: event.tag, by } : null;
    case 'WorkUntagged':
      return item.tags.includes(event.tag) ? null : { type: 'TagWork', tag: event.tag, by };
  }
}
