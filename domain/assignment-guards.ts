/** What every command about people of the agency is asked: who gives it, and whether its days are in order. */
import { GRANTING, type Assignment } from './access.ts';
import type { Actor } from './actor.ts';
import type { AssignmentFacts, Grant, HeldSpan } from './assignment-terms.ts';
import { addDays, type WallDate } from './calendar.ts';
import { requireThat } from './refusal.ts';

export const grants = ({ role }: Actor, { held }: AssignmentFacts): boolean =>
  role !== 'system' && GRANTING.includes(role) && held.includes(role);

export const requireGrants = (by: Actor, facts: AssignmentFacts): void =>
  requireThat(grants(by, facts), 'NotAuthorized', 'Only an administrator or headquarters may do this.');

export const requireOrder = (from: WallDate, until: WallDate | null): void =>
  requireThat(until === null || until >= from, 'EndsBeforeBegin', 'The last day comes before the first.');

/** What was done until yesterday was done with authority, or in a conflict: that is not changed afterwards. */
export function requireEnd(held: Pick<HeldSpan, 'from' | 'until'>, until: WallDate, { on }: AssignmentFacts): void {
  requireThat(held.until === null || until < held.until, 'EndsAlready', 'It ends on that day or before already.');
  const earliest = addDays(held.from > on ? held.from : on, -1);
  requireThat(
    until >= earliest,
    'NotBackdated',
    'The last day is yesterday at the earliest: what was done before stays as it was.',
  );
}

type Place = Pick<Grant, 'office' | 'region'>;

/** Whether somebody who holds these roles supervises the office. */
export const supervises = (
  seats: readonly Assignment[],
  office: string | null,
  offices: AssignmentFacts['offices'],
): boolean =>
  office !== null &&
  seats.some((seat) => seat.role === 'supervisor' && goesAsFar(seat, { office, region: null }, offices));

/** Whether a role that is held at the first place is held at the second one, too. */
export function goesAsFar(
  own: Place | Assignment,
  { office, region }: Place,
  offices: AssignmentFacts['offices'],
): boolean {
  if (own.office === null && own.region === null) return true;
  if (region !== null) return own.region === region;
  if (office === null) return false;
  return own.office === office || offices.some(({ id, region: its }) => id === office && its === own.region);
}
