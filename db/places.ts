/** Places: the stream `place:<id>`, and in `place` and `waiting_entry` what stands of it. */
import { wallDateOf, type Instant, type WallDate } from '../domain/calendar.ts';
import { heldOn } from '../domain/facts.ts';
import { decidePlace, type PlaceCommand } from '../domain/place-acts.ts';
import { evolvePlace, isClosedTo, untouched, type NamedPlace, type Place, type PlaceEvent } from '../domain/place.ts';
import type { Policy } from '../domain/policy.ts';
import { changeInvitation } from './invitations.ts';
import { append, lockStream } from './ledger.ts';
import { officesOf } from './offices.ts';
import { transaction, type Client, type Pool } from './pool.ts';
import { staffFile } from './queries/people.ts';
import { rowsOf, streamsOf, type Told } from './streams.ts';
import { entriesOf, writeEntry } from './waiting-list.ts';

export type PlaceDeed = {
  readonly named: NamedPlace;
  readonly command: PlaceCommand;
  readonly at: Instant;
  /** Where headquarters is. */
  readonly on: WallDate;
  readonly policy: Policy;
  readonly rules: string;
  /** The hash of the token of an invitation of that id. */
  readonly hashOf: (invitation: string) => string;
};

const streamOf = (place: string): string => `place:${place}`;

/** Does it in one transaction; whoever else changes the place waits. A repetition changes nothing. Throws Refusal. */
export const changePlace = (pool: Pool, deed: PlaceDeed): Promise<void> =>
  transaction(pool, async (client) => {
    const { named, command, at, policy, rules } = deed;
    const stream = streamOf(named.id);
    const after = await lockStream(client, stream);
    const known = await client.query('select from event where stream = $1 and command = $2', [stream, command.id]);
    if (known.rowCount) return;
    const before = await stateOf(client, named.id);
    const facts = await factsFor(client, deed);
    const events = decidePlace(before, command, facts);
    if (events.length === 0) return;
    const { person: actor, role } = command.by;
    const entry = { stream, after, command: command.id, actor, role, policy: policy.version, rules, at };
    await append(client, { ...entry, events, cause: { command, facts: { on: facts.on, seats: facts.seats } } });
    await write(
      client,
      before,
      events.map((event) => ({ event, at })),
    );
    for (const event of events) await invite(client, deed, event);
  });

async function factsFor(client: Client, { named, command, at, on, policy }: PlaceDeed) {
  const file = await staffFile(client, command.by.person);
  const offices = await officesOf(client);
  const seats = heldOn(file?.assignments ?? [], [on]);
  const types = new Map(
    Object.entries(policy.entityTypes).flatMap(([code, { byInvitation, open }]) =>
      open === false ? [] : [[code, { byInvitation: byInvitation === true }] as const],
    ),
  );
  const entries = await entriesOf(client, named.id);
  return { named, on: wallDateOf(at, named.zone), seats, offices, entries, types };
}

/** Each entry that is admitted has an invitation of its own id. */
async function invite(client: Client, deed: PlaceDeed, event: PlaceEvent): Promise<void> {
  if (event.type !== 'WaitingListAdmitted') return;
  const { named, command, at, on, policy, rules, hashOf } = deed;
  const all = await entriesOf(client, named.id);
  for (const { id, entityType, company } of all.filter((entry) => event.entries.includes(entry.id))) {
    const given = { entityType, company, lastDay: event.lastDay, tokenHash: hashOf(id), place: named.id };
    const issue = { id: `admit:${id}`, by: command.by, type: 'IssueInvitation', ...given } as const;
    await changeInvitation(client, id, { command: issue, at, on, policy, rules });
  }
}

async function stateOf(client: Pick<Client, 'query'>, id: string): Promise<Place> {
  const { rows } = await client.query<{ state: Place }>('select state from place where id = $1', [id]);
  return rows[0]?.state ?? untouched(id);
}

type Said = Pick<Told<PlaceEvent>, 'event' | 'at'>;

async function write(client: Pick<Client, 'query'>, before: Place, said: readonly Said[]): Promise<void> {
  const place = said.reduce((folded, { event }) => evolvePlace(folded, event), before);
  await client.query(
    `insert into place (id, seq, state) values ($1, $2, $3)
     on conflict (id) do update set seq = excluded.seq, state = excluded.state`,
    [place.id, place.seq, JSON.stringify(place)],
  );
  for (const { event, at } of said) await writeEntry(client, place.id, event, at);
}

/** Writes places and their waiting lists once more, from the streams alone. */
export async function rebuildPlaces(client: Pick<Client, 'query'>): Promise<void> {
  for await (const { id, rows } of streamsOf<PlaceEvent>(client, 'place')) await write(client, untouched(id), rows);
}

/** Every place of which something was said, by its id. */
export async function placesSaid(client: Pick<Client, 'query'>): Promise<ReadonlyMap<string, Place>> {
  const { rows } = await client.query<{ state: Place }>('select state from place');
  return new Map(rows.map(({ state }) => [state.id, state]));
}

/** A place and whatever it lies in, those of which something was said. */
export async function placesAround(client: Pick<Client, 'query'>, ids: readonly string[]): Promise<readonly Place[]> {
  const { rows } = await client.query<{ state: Place }>('select state from place where id = any($1) order by id', [
    ids,
  ]);
  return rows.map(({ state }) => state);
}

/** What was said of a place, the oldest first. */
export const placeHistory = (client: Pick<Client, 'query'>, id: string): Promise<readonly Told<PlaceEvent>[]> =>
  rowsOf<PlaceEvent>(client, streamOf(id));

/**
 * The place that takes no new application from there for that type, the smallest first; null where one may apply.
 * @param there the places in which the company is
 * @param on the day there
 */
export async function closedTo(
  client: Pick<Client, 'query'>,
  there: readonly string[],
  entityType: string,
  on: WallDate,
): Promise<string | null> {
  const closed = (await placesAround(client, there)).filter((place) => isClosedTo(place, entityType, on));
  return closed.at(-1)?.id ?? null;
}
