/** The program's year counted a second time, slowly: each participant is folded event by event, and its states are looked at. */
import { daysBetween, endOfDay, wallDateOf, type WallDate } from '../../domain/calendar.ts';
import { weighed } from '../../domain/adverse-weighed.ts';
import { evolve, type Event } from '../../domain/participant.ts';
import { initial, isMember, type State } from '../../domain/state.ts';
import type { Row } from '../../domain/testing/ledger.ts';

export type Counted = { readonly from: WallDate; readonly on: WallDate; readonly zone: string };
type Add = (kind: string, code: string) => void;

/** How many of each `kind code`, over the streams of many participants. */
export function slowYear(streams: readonly (readonly Row[])[], counted: Counted): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  const add: Add = (kind, code) => void (found[`${kind} ${code}`] = (found[`${kind} ${code}`] ?? 0) + 1);
  for (const rows of streams) {
    done(rows, counted, add);
    standsAt(rows, counted, add);
    imported(rows, counted, add);
  }
  return found;
}

function done(rows: readonly Row[], { from, on, zone }: Counted, add: Add): void {
  let state = initial('p');
  let submitted = false;
  let contested = '';
  for (const { event, at } of rows) {
    const named = event as { readonly on?: WallDate; readonly effectiveOn?: WallDate };
    const day = named.on ?? named.effectiveOn ?? wallDateOf(at, zone);
    if (event.type === 'AppealDecided') contested = state.appeal?.against.ground ?? '';
    if (event.type === 'RecordCorrected') contested = state.decision?.ground ?? '';
    if (event.type === 'AdverseDeclined') contested = state.adverse?.ground ?? '';
    const line = lineOf(event, state, { submitted, contested });
    if (line && from <= day && day <= on) add(...line);
    submitted ||= event.type === 'ApplicationSubmitted';
    state = evolve(state, event, at);
  }
}

/** What an event adds to the year, if anything. */
function lineOf(
  event: Event,
  state: State,
  { submitted, contested }: { submitted: boolean; contested: string },
): [string, string] | null {
  const { type } = event;
  const { standing, adverse, validation } = state;
  if (type === 'Suspended') return ['suspended', adverse!.ground];
  if (type === 'Removed') return ['removed', weighed(state).adverse!.ground];
  if (type === 'Reinstated') return standing === 'suspended' ? ['reinstated', adverse!.ground] : null;
  if (type === 'MembershipRestored') return ['reinstated', contested];
  if (type === 'ValidationClosed')
    return ['validated', validation!.legs.some(({ mode }) => mode === 'in-person') ? 'in-person' : 'virtual'];
  if (type === 'ApplicationSubmitted') return submitted ? null : ['application', 'received'];
  if (type === 'Certified') return ['application', 'certified'];
  if (type === 'FoundIneligible') return ['application', event.ground];
  if (type === 'ApplicationAbandoned') return ['application', 'abandoned'];
  if (type === 'Withdrawn') return ['application', isMember(standing) ? 'membership-withdrawn' : 'withdrawn'];
  return null;
}

const OWED = ['VALID_INITIAL', 'REVALID_MAX', 'REVALID_PRACTICE'];
const STANDINGS: Readonly<Record<string, string>> = {
  draft: 'draft',
  returned: 'returned',
  submitted: 'in-hand',
  'in-review': 'in-hand',
  approved: 'in-hand',
};

function standsAt(rows: readonly Row[], { on, zone }: Counted, add: Add): void {
  const until = endOfDay(on, zone);
  const state = rows
    .filter(({ at }) => at < until)
    .reduce((one, { event, at }) => evolve(one, event, at), initial('p'));
  const open = STANDINGS[state.standing];
  if (open) add('application', open);
  const [first] = state.clocks
    .filter(({ rule, held }) => OWED.includes(rule) && !held)
    .sort((one, other) => (one.due < other.due || (one.due === other.due && one.id < other.id) ? -1 : 1));
  if (!first) return;
  const late = daysBetween(first.due, on);
  if (late > 0) add(first.inherited ? 'overdue-inherited' : 'overdue', spell(late, [90, 180, 365, 730]));
  else if (late >= -180) add('due', -late <= 30 ? '0-30' : spell(-late, [30, 90, 180]));
}

function spell(days: number, ends: readonly number[]): string {
  const index = ends.findIndex((end) => days <= end);
  return index < 0 ? `${ends.at(-1)! + 1}-more` : `${(ends[index - 1] ?? 0) + 1}-${ends[index]}`;
}

function imported(rows: readonly Row[], { from, on }: Counted, add: Add): void {
  const record = rows[0]?.event;
  if (record?.type !== 'ParticipantImported') return;
  const settled = new Map<string, string>();
  for (const { event } of rows) if (event.type === 'DoubtSettled') settled.set(event.field, event.after ?? '');
  const tell = (field: string, known: WallDate | null, kind: string, code: string): void => {
    const day = settled.get(field) ?? known;
    if (day === null) {
      if (record.doubts.some((doubt) => doubt.field === field)) add('undated', field);
    } else if (from <= day && day <= on) add(kind, code);
  };
  if (record.standing === 'submitted') return tell('received_on', null, 'application', 'received-imported');
  tell('certified_on', record.certifiedOn, 'application', 'certified-imported');
  tell('last_validated_on', record.lastValidatedOn, 'validated', 'imported');
  if (record.standing === 'suspended') tell('suspended_on', null, 'suspended', 'imported');
}
