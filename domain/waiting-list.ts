/**
 * Who waits until a place takes new applications again. Whoever joins has a receipt at once, with a number in the order of arrival; headquarters
 * admits from the front and never otherwise. An admission is an invitation (`invitation.ts`) of the entry's id.
 */
import type { Actor } from './actor.ts';
import type { WallDate } from './calendar.ts';
import type { ContentRef } from './content.ts';
import { isClosedTo, type Place, type PlaceEvent } from './place.ts';
import type { Entry, PlaceFacts } from './place-facts.ts';
import { requireThat } from './refusal.ts';

export type Joining = {
  /** The form's own id. */
  readonly entry: string;
  readonly entityType: string;
  readonly company: ContentRef;
};

/** Those who wait, in their order. */
export const waiting = <E extends Pick<Entry, 'status'>>(entries: readonly E[]): readonly E[] =>
  entries.filter(({ status }) => status === 'waiting');

/** `MX-TAM-REYNOSA-W0012`. */
export const receiptOf = (place: string, number: number): string =>
  `${place.toUpperCase()}-W${String(number).padStart(4, '0')}`;

/** Joins the list. Throws Refusal. */
export function joined(
  place: Place,
  by: Actor,
  { entry, entityType, company }: Joining,
  { on, entries, types }: Pick<PlaceFacts, 'on' | 'entries' | 'types'>,
): PlaceEvent {
  const type = types.get(entityType);
  requireThat(!!type, 'TypeUnknown', 'The programme does not know this entity type.');
  requireThat(
    isClosedTo(place, entityType, on),
    'IntakeOpen',
    'This place takes new applications for this entity type: apply at once.',
  );
  requireThat(!type.byInvitation, 'InvitationNeeded', 'This entity type is admitted by invitation only.');
  const same = waiting(entries).find(
    (one) => one.person === by.person && one.entityType === entityType && one.company.sha256 === company.sha256,
  );
  requireThat(!same, 'WaitsAlready', `This company waits already, under the receipt ${same?.receipt ?? ''}.`);
  const number = place.joined + 1;
  const receipt = receiptOf(place.id, number);
  return { type: 'WaitingListJoined', entry, number, receipt, person: by.person, entityType, company };
}

/** Whoever joined leaves; harmless when repeated. Throws Refusal. */
export function left(by: Actor, entry: string, { entries }: Pick<PlaceFacts, 'entries'>): readonly PlaceEvent[] {
  const own = entries.find(({ id, person }) => id === entry && person === by.person);
  requireThat(!!own, 'EntryUnknown', 'This is no entry of yours.');
  requireThat(own.status !== 'admitted', 'EntryAdmitted', 'This company has been invited already.');
  return own.status === 'left' ? [] : [{ type: 'WaitingListLeft', entry }];
}

/** Admits the first of the list; all of them when the place opens. Throws Refusal. */
export function admitted(
  {
    count,
    first,
    open,
    lastDay,
  }: { readonly count: number; readonly first: number | null; readonly open: boolean; readonly lastDay: WallDate },
  { on, entries }: Pick<PlaceFacts, 'on' | 'entries'>,
): readonly PlaceEvent[] {
  const queue = waiting(entries);
  requireThat(
    (queue[0]?.number ?? null) === first,
    'ListMoved',
    'Somebody else has admitted from this list meanwhile: look at it again.',
  );
  requireThat(open || (count > 0 && queue.length > 0), 'NobodyAdmitted', 'Nobody would be admitted.');
  requireThat(lastDay >= on, 'DateInPast', 'An invitation cannot end before today.');
  const going = open ? queue : queue.slice(0, count);
  return going.length === 0 ? [] : [{ type: 'WaitingListAdmitted', entries: going.map(({ id }) => id), lastDay }];
}
