/** Who says whether one may travel to a place, and whether it takes new applications; and what follows. */
import type { Actor, Role } from './actor.ts';
import { goesAsFar, requireOrder } from './assignment-guards.ts';
import { isWallDate, type WallDate } from './calendar.ts';
import type { PlaceFacts } from './place-facts.ts';
import type { Intake, Place, PlaceEvent, Travel } from './place.ts';
import { requireThat } from './refusal.ts';
import { admitted, joined, left, type Joining } from './waiting-list.ts';

export type PlaceCommand = { readonly id: string; readonly by: Actor } & (
  | ({ readonly type: 'ChangeTravelState' } & Travel)
  | ({ readonly type: 'CloseIntake' } & Intake)
  /** Admits the first of the list, and where `open` says so all of them, with whoever comes after. */
  | {
      readonly type: 'AdmitFromList';
      readonly count: number;
      /** The number of whoever was the first on the list when it was decided. */
      readonly first: number | null;
      readonly open: boolean;
      readonly lastDay: WallDate;
    }
  | ({ readonly type: 'JoinWaitingList' } & Joining)
  | { readonly type: 'LeaveWaitingList'; readonly entry: string }
  | { readonly type: 'TellAdmission'; readonly entry: string; readonly outcome: 'accepted' | 'refused' }
);

/** Who says whether one may travel there: headquarters, or a director for the places of the office. */
export const MAY_SET_TRAVEL = ['director', 'headquarters'] as const satisfies readonly Role[];
/** Who closes a place to new applications, admits and opens. */
export const MAY_SET_INTAKE = ['headquarters'] as const satisfies readonly Role[];

/** What follows from one command. Throws Refusal. */
export function decidePlace(place: Place, command: PlaceCommand, facts: PlaceFacts): readonly PlaceEvent[] {
  const events = eventsOf(place, command, facts);
  if (place.named || events.length === 0) return events;
  const { id: _, ...named } = facts.named;
  return [{ type: 'PlaceNamed', ...named }, ...events];
}

function eventsOf(place: Place, command: PlaceCommand, facts: PlaceFacts): readonly PlaceEvent[] {
  switch (command.type) {
    case 'ChangeTravelState':
      return [travelChanged(command, facts)];
    case 'CloseIntake':
      return [intakeClosed(place, command, facts)];
    case 'AdmitFromList': {
      requireHolds(MAY_SET_INTAKE, command.by, facts);
      requireThat(place.intake !== null, 'IntakeOpen', 'This place takes new applications already.');
      return [...admitted(command, facts), ...(command.open ? [{ type: 'IntakeOpened' } as const] : [])];
    }
    case 'JoinWaitingList':
      return [joined(place, command.by, command, facts)];
    case 'LeaveWaitingList':
      return left(command.by, command.entry, facts);
    case 'TellAdmission': {
      const { entry, outcome } = command;
      const told = facts.entries.some(({ id, status }) => id === entry && status === 'admitted');
      return told ? [{ type: 'AdmissionTold', entry, outcome }] : [];
    }
  }
}

function travelChanged(
  { by, state, from, until, reason }: { readonly by: Actor } & Travel,
  facts: PlaceFacts,
): PlaceEvent {
  requireHolds(MAY_SET_TRAVEL, by, facts);
  requireDays(from, until, facts.on);
  requireThat(
    state !== 'open' || until === null,
    'OpenHasNoEnd',
    'A place that is open has no last day: say later when it is restricted or closed.',
  );
  return { type: 'TravelStateChanged', state, from, until, reason };
}

function intakeClosed(
  place: Place,
  { by, entityTypes, from, reason }: { readonly by: Actor } & Intake,
  facts: PlaceFacts,
): PlaceEvent {
  requireHolds(MAY_SET_INTAKE, by, facts);
  requireThat(place.intake === null, 'IntakeClosed', 'This place is closed to new applications already.');
  requireDays(from, null, facts.on);
  requireThat(
    entityTypes === null || (entityTypes.length > 0 && entityTypes.every((type) => facts.types.has(type))),
    'TypeUnknown',
    'The programme does not know this entity type.',
  );
  return { type: 'IntakeClosed', entityTypes, from, reason };
}

function requireDays(from: WallDate, until: WallDate | null, on: WallDate): void {
  requireThat(isWallDate(from) && (until === null || isWallDate(until)), 'DateUnknown', 'This is no date.');
  requireOrder(from, until);
  requireThat(from >= on, 'NotBackdated', 'It begins today at the earliest, by the day at the place.');
}

/** The role must be held, and as far as the place lies. */
function requireHolds(roles: readonly Role[], { role }: Actor, { seats, offices, named }: PlaceFacts): void {
  const there = { office: named.office, region: null };
  const may =
    role !== 'system' &&
    roles.includes(role) &&
    seats.some((seat) => seat.role === role && goesAsFar(seat, there, offices));
  requireThat(may, 'NotAuthorized', 'Only headquarters, and for travel the director of the office, may do this.');
}
