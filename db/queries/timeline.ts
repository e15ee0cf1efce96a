/** The record of one participant as people read it, the newest first: pages of whole commands, so that no act is torn in two. */
import type { Role } from '../../domain/actor.ts';
import type { ClockEvent } from '../../domain/clock.ts';
import type { Event } from '../../domain/participant.ts';
import { streamOf } from '../ledger.ts';
import type { Pool } from '../pool.ts';

/** What one command did: its events in their order. */
export type Happening = {
  readonly command: string;
  readonly at: Date;
  readonly actor: string;
  readonly actorName: string | null;
  readonly role: Role | 'system';
  readonly simulated: boolean;
  readonly events: readonly { readonly seq: number; readonly event: Event }[];
};
/** The newest first. `before` leads to older ones, `after` to newer ones; null where there are none. */
export type TimelinePage = {
  readonly happenings: readonly Happening[];
  readonly before: number | null;
  readonly after: number | null;
};
export type Turn = { readonly before: number } | { readonly after: number } | null;

/** So many events are fetched at once; a command has at most a few dozen. */
const ROWS = 60;
const COLUMNS = 'e.seq, e.at, e.body, e.actor, p.name as "actorName", e.role, e.simulated, e.command';

type Row = Omit<Happening, 'events'> & { readonly seq: number; readonly body: string };

/**
 * One page.
 * @param types only events of these types; null for all of them
 */
export async function timelinePage(
  pool: Pool,
  id: string,
  turn: Turn,
  types: readonly string[] | null,
  size = ROWS,
): Promise<TimelinePage> {
  const newer = turn !== null && 'after' in turn;
  const rows = await fetch(pool, id, turn, types, size + 1);
  const groups = grouped(rows);
  const more = rows.length > size;
  const whole = more && groups.length > 1 ? groups.slice(0, -1) : groups;
  const newestFirst = newer ? whole.toReversed() : whole;
  const first = newestFirst[0]?.events.at(-1)?.seq;
  const last = newestFirst.at(-1)?.events[0]?.seq;
  const beyondFirst = newer ? more : turn !== null;
  const beyondLast = newer ? true : more;
  return {
    happenings: newestFirst,
    before: beyondLast && last !== undefined ? last : null,
    after: beyondFirst && first !== undefined ? first : null,
  };
}

async function fetch(
  pool: Pool,
  id: string,
  turn: Turn,
  types: readonly string[] | null,
  limit: number,
): Promise<readonly Row[]> {
  const newer = turn !== null && 'after' in turn;
  const bound = turn === null ? 2_147_483_647 : 'after' in turn ? turn.after : turn.before;
  const { rows } = await pool.query<Row>({
    name: newer ? 'timeline-newer' : 'timeline-older',
    text: `select ${COLUMNS} from event e left join person p on p.id = e.actor
      where e.stream = $1 and e.seq ${newer ? '>' : '<'} $2 and ($3::text[] is null or e.type = any($3)) order by e.seq ${newer ? 'asc' : 'desc'} limit $4`,
    values: [streamOf(id), bound, types, limit],
  });
  return rows;
}

/** Neighbors of one command, in the order in which they came; the events of each in the record's order. */
function grouped(rows: readonly Row[]): readonly Happening[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const open = groups.at(-1);
    if (open?.[0]?.command === row.command) open.push(row);
    else groups.push([row]);
  }
  return groups.map(happening);
}

function happening(rows: readonly Row[]): Happening {
  const { command, at, actor, actorName, role, simulated } = rows[0]!;
  const events = rows.map(({ seq, body }) => ({ seq, event: JSON.parse(body) as Event })).sort((a, b) => a.seq - b.seq);
  return { command, at, actor, actorName, role, simulated, events };
}

/** Everything that happened to the participant's clocks, in order. */
export async function clockEvents(pool: Pool, id: string): Promise<readonly ClockEvent[]> {
  const { rows } = await pool.query<{ body: string }>({
    name: 'clock-events',
    text: `select e.body from event e where e.stream = $1 and e.type in ('ClockStarted', 'ClockMoved', 'ClockHeld', 'ClockResumed') order by e.seq`,
    values: [streamOf(id)],
  });
  return rows.map(({ body }) => JSON.parse(body) as ClockEvent);
}
