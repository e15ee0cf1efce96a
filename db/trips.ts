/** Trips: the stream `trip:<id>`, and in `trip` what stands of it. */
import type { Instant, WallDate } from '../domain/calendar.ts';
import { heldOn } from '../domain/facts.ts';
import { decideTrip, type TripCommand, type TripFacts } from '../domain/trip-acts.ts';
import { evolveTrip, isAbroad, untrodden, type Trip, type TripEvent } from '../domain/trip.ts';
import { knownPlaces } from './gazetteer.ts';
import { append, lockStream } from './ledger.ts';
import { transaction, type Client, type Pool } from './pool.ts';
import { staffFile } from './queries/people.ts';
import { rowsOf, streamsOf, type Told } from './streams.ts';

export type TripDeed = {
  readonly trip: string;
  readonly command: TripCommand;
  readonly at: Instant;
  /** Where headquarters is. */
  readonly on: WallDate;
  readonly policy: string;
  readonly rules: string;
};

const streamOf = (trip: string): string => `trip:${trip}`;

/** Does it in one transaction; whoever else changes the trip waits. A repetition changes nothing. Throws Refusal. */
export const changeTrip = (pool: Pool, { trip, command, at, on, policy, rules }: TripDeed): Promise<void> =>
  transaction(pool, async (client) => {
    const stream = streamOf(trip);
    const after = await lockStream(client, stream);
    const known = await client.query('select from event where stream = $1 and command = $2', [stream, command.id]);
    if (known.rowCount) return;
    const before = (await tripOf(client, trip)) ?? untrodden(trip);
    const facts = await factsFor(client, before, command, on);
    const events = decideTrip(before, command, facts);
    const { person: actor, role } = command.by;
    await append(client, {
      ...{ stream, after, command: command.id, actor, role, policy, rules, at },
      events,
      cause: { command, facts },
    });
    await write(client, before, events);
  });

async function factsFor(client: Client, trip: Trip, command: TripCommand, on: WallDate): Promise<TripFacts> {
  const file = await staffFile(client, command.by.person);
  const seats = heldOn(file?.assignments ?? [], [on]);
  const { place, people } = command.type === 'PlanTrip' ? command : trip;
  const { rows } = await client.query<{ person: string }>(
    `select distinct person from empowerment where person = any($1) and role = 'specialist' and participant is null and from_on <= $2
       and (until_on is null or until_on >= $2)`,
    [people, on],
  );
  return {
    on,
    held: [...new Set(seats.map(({ role }) => role))],
    there: { known: knownPlaces().has(place), abroad: isAbroad({ id: 'domestic', place }) },
    specialists: rows.map(({ person }) => person),
  };
}

async function write(client: Pick<Client, 'query'>, before: Trip, events: readonly TripEvent[]): Promise<void> {
  const trip = events.reduce(evolveTrip, before);
  await client.query(
    `insert into trip (id, seq, state) values ($1, $2, $3)
     on conflict (id) do update set seq = excluded.seq, state = excluded.state`,
    [trip.id, trip.seq, JSON.stringify(trip)],
  );
}

/** Writes trips once more, from the streams alone. */
export async function rebuildTrips(client: Pick<Client, 'query'>): Promise<void> {
  for await (const { id, rows } of streamsOf<TripEvent>(client, 'trip'))
    await write(
      client,
      untrodden(id),
      rows.map(({ event }) => event),
    );
}

export async function tripOf(client: Pick<Client, 'query'>, id: string): Promise<Trip | undefined> {
  const { rows } = await client.query<{ state: Trip }>('select state from trip where id = $1', [id]);
  return rows[0]?.state;
}

/** Trips that have not ended by that day, the next first. */
export async function tripsFrom(client: Pick<Client, 'query'>, on: WallDate): Promise<readonly Trip[]> {
  const { rows } = await client.query<{ state: Trip }>(
    `select state from trip where state ->> 'until' >= $1 order by state ->> 'from', id limit 200`,
    [on],
  );
  return rows.map(({ state }) => state);
}

/** What was said of a trip, the oldest first. */
export const tripHistory = (client: Pick<Client, 'query'>, id: string): Promise<readonly Told<TripEvent>[]> =>
  rowsOf<TripEvent>(client, streamOf(id));
