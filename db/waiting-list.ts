/** The waiting lists of places: rows of `waiting_entry`, which follow from the streams `place:<id>`. */
import type { Instant, WallDate } from '../domain/calendar.ts';
import type { Entry } from '../domain/place-facts.ts';
import type { PlaceEvent } from '../domain/place.ts';
import type { Client, Pool } from './pool.ts';

/** Writes what an event says of an entry. */
export async function writeEntry(
  client: Pick<Client, 'query'>,
  place: string,
  event: PlaceEvent,
  at: Instant,
): Promise<void> {
  switch (event.type) {
    case 'WaitingListJoined': {
      const { entry, number, receipt, entityType, company, person } = event;
      await client.query(
        `insert into waiting_entry (id, place, number, receipt, entity_type, company, person, received_at, status)
         values ($1, $2, $3, $4, $5, $6, $7, to_timestamp($8::bigint / 1000.0), 'waiting')`,
        [entry, place, number, receipt, entityType, company.id, person, at],
      );
      return;
    }
    case 'WaitingListLeft':
      await client.query(`update waiting_entry set status = 'left' where id = $1`, [event.entry]);
      return;
    case 'WaitingListAdmitted':
      await client.query(`update waiting_entry set status = 'admitted' where id = any($1)`, [event.entries]);
      return;
    case 'AdmissionTold':
      await client.query('update waiting_entry set told = $2 where id = $1', [event.entry, event.outcome]);
      return;
    case 'PlaceNamed':
    case 'TravelStateChanged':
    case 'IntakeClosed':
    case 'IntakeOpened':
  }
}

export type WaitingRow = Entry & {
  readonly place: string;
  readonly companyName: string;
  readonly told: 'accepted' | 'refused' | null;
  /** The last day of the invitation, and the application that it let in; null before there is one. */
  readonly lastDay: WallDate | null;
  readonly usedFor: string | null;
};

const ROWS = `select w.id, w.place, w.number, w.receipt, (extract(epoch from w.received_at) * 1000)::bigint as "receivedAt", w.person, w.entity_type as "entityType",
    jsonb_build_object('id', w.company, 'sha256', c.sha256) as company, w.status, c.body ->> 'text' as "companyName", w.told, i.last_day as "lastDay", i.used_for as "usedFor"
  from waiting_entry w join content c on c.id = w.company left join invitation i on i.id = w.id`;

/** Everybody who ever was on the list of a place, in its order. */
export async function entriesOf(client: Pick<Client, 'query'>, place: string): Promise<readonly WaitingRow[]> {
  return (await client.query<WaitingRow>(`${ROWS} where w.place = $1 order by w.number`, [place])).rows;
}

/** The entries of a person, the newest first. */
export async function entriesBy(client: Pick<Client, 'query'>, person: string): Promise<readonly WaitingRow[]> {
  return (await client.query<WaitingRow>(`${ROWS} where w.person = $1 order by w.received_at desc, w.id`, [person]))
    .rows;
}

/** How many wait, by place. */
export async function waitingCounts(client: Pick<Client, 'query'>): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ place: string; n: number }>(
    `select place, count(*)::int as n from waiting_entry where status = 'waiting' group by place`,
  );
  return new Map(rows.map(({ place, n }) => [place, n]));
}

/** An admission that whoever waited has not been told of. */
export type Untold = WaitingRow & {
  readonly name: string;
  readonly email: string;
  readonly language: 'en' | 'es';
  readonly lastDay: WallDate;
};

/** The oldest that are not told. */
export async function untoldAdmissions(pool: Pool, most = 50): Promise<readonly Untold[]> {
  const { rows } = await pool.query<Untold>(
    `select r.*, p.name, p.email, p.language from (${ROWS}) r join person p on p.id = r.person
     where r.status = 'admitted' and r.told is null and r."lastDay" is not null order by r."receivedAt", r.id limit $1`,
    [most],
  );
  return rows;
}
