/** Who has an item, and what the viewer may do about that. */
import type { Viewer } from '../../session/person.ts';
import { QUEUE } from '../../words/page-queue.ts';
import type { Tongue } from '../../words/tongue.ts';

export type Held = {
  readonly participant: string;
  readonly key: string;
  readonly roles: readonly string[];
  /** The only person who may act. */
  readonly person: string | null;
  readonly personName: string | null;
  readonly claimedBy: string | null;
  readonly claimedByName: string | null;
  readonly specialist: string | null;
  readonly specialistName: string | null;
};

/** Roles that may give back what somebody else has claimed, so that nothing waits for whoever is on leave. */
export const MAY_FREE: readonly string[] = ['supervisor', 'director', 'headquarters'];

/** The viewer's role in which an item can be taken, if there is one. */
export const seatFor = ({ roles, person }: Pick<Held, 'roles' | 'person'>, viewer: Viewer): string | undefined =>
  person === null || person === viewer.person ? viewer.roles.find((role) => roles.includes(role)) : undefined;

/**
 * The owner in words, and whether there is a button.
 * @param naming work and company, for those who hear the button without seeing its line
 */
export function deskView(
  held: Held,
  viewer: Viewer,
  tongue: Tongue,
  naming: { readonly work: string; readonly company: string },
) {
  const mine = held.claimedBy === viewer.person;
  const free = held.claimedBy === null && seatFor(held, viewer) !== undefined;
  const mayRelease = mine || (held.claimedBy !== null && viewer.roles.some((role) => MAY_FREE.includes(role)));
  return {
    participant: held.participant,
    item: held.key,
    owner: ownerWords(held, viewer, tongue),
    mine,
    action: free ? ('claim' as const) : mayRelease ? ('release' as const) : null,
    button: tongue.say(free ? QUEUE.claim : QUEUE.release),
    label: tongue.say(free ? QUEUE.claimOf : QUEUE.releaseOf, naming),
  };
}

function ownerWords(held: Held, viewer: Viewer, tongue: Tongue): string {
  const { claimedBy, claimedByName, person, personName, specialist, specialistName, roles } = held;
  if (claimedBy !== null)
    return claimedBy === viewer.person
      ? tongue.say(QUEUE.you)
      : tongue.say(QUEUE.claimedBy, { name: claimedByName ?? claimedBy });
  if (person !== null) return tongue.say(QUEUE.onlyFor, { name: personName ?? person });
  if (specialist === viewer.person && roles.includes('specialist')) return tongue.say(QUEUE.assignedToYou);
  if (specialist !== null && roles.includes('specialist'))
    return tongue.say(QUEUE.assignedTo, { name: specialistName ?? specialist });
  return tongue.say(QUEUE.nobody);
}
