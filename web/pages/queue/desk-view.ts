/** Who has an item, what it is put aside for, and what the viewer may do about that. */
import type { WallDate } from '../../../domain/calendar.ts';
import { DISPATCHERS, type WaitsOn } from '../../../domain/desk.ts';
import { paths } from '../../paths.ts';
import type { Viewer } from '../../session/person.ts';
import { QUEUE, WAITS_ON_WORDS } from '../../words/page-queue.ts';
import type { Tongue } from '../../words/tongue.ts';

export type Held = {
  readonly participant: string;
  readonly key: string;
  readonly roles: readonly string[];
  /** The only person who may act. */
  readonly person: string | null;
  readonly owner: string | null;
  readonly ownerName: string | null;
  /** Taken or given at the desk. */
  readonly claimed: boolean;
  readonly holdUntil: WallDate | null;
  readonly holdOn: WaitsOn | null;
  readonly tags: readonly string[];
};

/** The viewer's role in which an item can be worked on, if there is one. */
export const seatFor = ({ roles, person }: Pick<Held, 'roles' | 'person'>, viewer: Viewer): string | undefined =>
  person === null || person === viewer.person ? viewer.roles.find((role) => roles.includes(role)) : undefined;

export const isDispatcher = ({ roles }: Viewer): boolean => roles.some((role) => DISPATCHERS.includes(role));

/**
 * The owner in words, and the buttons.
 * @param naming work and company, for those who hear a button without seeing its line
 * @param on the day where headquarters is
 */
export function deskView(
  held: Held,
  viewer: Viewer,
  on: WallDate,
  tongue: Tongue,
  naming: { readonly work: string; readonly company: string },
) {
  const { participant: id, key, owner, claimed } = held;
  const away = viewer.standsFor.find(({ person }) => person === owner);
  const mine = owner === viewer.person || away !== undefined;
  const gives = isDispatcher(viewer);
  const aside = held.holdUntil !== null && held.holdUntil > on;
  const free = !claimed && owner !== viewer.person && seatFor(held, viewer) !== undefined;
  const mayRelease = claimed && (mine || gives);
  const link = (shortcut: string, href: string, label: string, about: string) => ({ shortcut, href, label, about });
  return {
    participant: id,
    item: key,
    owner: away
      ? tongue.say(QUEUE.standsFor, { name: away.name, until: tongue.date(away.until) })
      : ownerWords(held, viewer, tongue),
    mine,
    action: free ? ('claim' as const) : mayRelease ? ('release' as const) : null,
    button: tongue.say(free ? QUEUE.claim : QUEUE.release),
    label: tongue.say(free ? QUEUE.claimOf : QUEUE.releaseOf, naming),
    aside: aside ? asideWords(held, tongue) : null,
    resume:
      aside && (mine || gives) ? { label: tongue.say(QUEUE.resume), about: tongue.say(QUEUE.resumeOf, naming) } : null,
    links: [
      ...((mine || (gives && owner !== null)) && !aside
        ? [link('h', paths.holdWork({ id, key }), tongue.say(QUEUE.hold), tongue.say(QUEUE.holdOf, naming))]
        : []),
      ...(gives
        ? [link('g', paths.assignWork({ id, key }), tongue.say(QUEUE.assign), tongue.say(QUEUE.assignOf, naming))]
        : []),
    ],
    tags: held.tags,
  };
}

function ownerWords({ owner, ownerName, claimed, person }: Held, viewer: Viewer, tongue: Tongue): string {
  if (owner === null) return tongue.say(QUEUE.nobody);
  const mine = owner === viewer.person;
  const name = ownerName ?? owner;
  if (claimed) return mine ? tongue.say(QUEUE.you) : tongue.say(QUEUE.claimedBy, { name });
  if (person !== null) return mine ? tongue.say(QUEUE.onlyForYou) : tongue.say(QUEUE.onlyFor, { name });
  return mine ? tongue.say(QUEUE.assignedToYou) : tongue.say(QUEUE.assignedTo, { name });
}

const asideWords = ({ holdUntil, holdOn }: Held, tongue: Tongue): string =>
  tongue.say(QUEUE.aside, {
    until: tongue.date(holdUntil),
    on: holdOn === null ? '' : tongue.say(WAITS_ON_WORDS[holdOn]),
  });
