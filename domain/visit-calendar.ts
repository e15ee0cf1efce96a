/** A visit as calendars know it: one entry for each site of a validation, of which every change is a later edition. */
import type { Instant } from './calendar.ts';
import type { Event } from './participant.ts';
import type { Leg, LegId, Slot, Validation } from './state.ts';
import type { SaidSlot } from './validation-events.ts';
import { wholeSlot } from './validation-legs.ts';

export type VisitEntry = {
  /** One more with each edition; never less, also when the visit is agreed again after it was called off. */
  readonly sequence: number;
  /** When this edition came to be. */
  readonly at: Instant;
  readonly slot: Slot;
  /** `moving`: the date fell away and another is sought, so that calendars keep the entry for it. */
  readonly status: 'tentative' | 'confirmed' | 'moving' | 'cancelled';
};

const ENDS = ['VisitCancelled', 'VisitNotCleared', 'VisitPaused'] as const;

/** What an entry is made from. */
export const CALENDAR_EVENTS = [
  'ValidationFellDue',
  'VisitAgreed',
  'VisitFirmed',
  'VisitTeamNamed',
  'VisitMoved',
  ...ENDS,
] as const satisfies readonly Event['type'][];

type Edition = {
  readonly leg: LegId;
  /** Null where no date was agreed any more: what ends then is an entry that was to be moved. */
  readonly slot: SaidSlot | null;
  readonly status: VisitEntry['status'];
};

/** What an event tells the calendars, after the edition of before; dates that are only proposed tell them nothing. */
function editionIn(event: Event, before: VisitEntry | null): Edition | null {
  if (event.type === 'VisitAgreed')
    return { leg: event.leg ?? 'domestic', slot: event.slot, status: event.tentative ? 'tentative' : 'confirmed' };
  if (event.type === 'VisitFirmed') return { leg: event.leg, slot: event.slot, status: 'confirmed' };
  if (event.type === 'VisitTeamNamed')
    return before && event.tentative ? { leg: event.leg, slot: before.slot, status: 'tentative' } : null;
  if (event.type === 'VisitMoved') return { leg: event.leg, slot: event.from, status: 'moving' };
  if (isEnd(event)) return { leg: event.leg, slot: event.from, status: 'cancelled' };
  return null;
}

/** After it the visit stands in no calendar. */
const isEnd = (event: Event): event is Extract<Event, { readonly type: (typeof ENDS)[number] }> =>
  (ENDS as readonly string[]).includes(event.type);

/** The entry of a leg's visit as it stands; null where none was ever agreed. */
export function visitEntry(
  history: readonly { readonly at: Instant; readonly event: Event }[],
  { cycle }: Pick<Validation, 'cycle'>,
  leg: Leg,
): VisitEntry | null {
  let running: string | null = null;
  let entry: VisitEntry | null = null;
  for (const { at, event } of history) {
    if (event.type === 'ValidationFellDue') running = event.cycle;
    if (running === cycle) entry = entryAfter(entry, at, event, leg);
  }
  return entry;
}

function entryAfter(before: VisitEntry | null, at: Instant, event: Event, leg: Leg): VisitEntry | null {
  const edition = editionIn(event, before);
  if (edition?.leg !== leg.id) return before;
  const { slot, status } = edition;
  const sequence = before === null ? 0 : before.sequence + 1;
  if (slot !== null) return { sequence, at, slot: wholeSlot(slot, leg), status };
  return before?.status === 'moving' ? { ...before, sequence, at, status } : before;
}
