/** Duty officers as they are named: events of the stream `office:<office>`, read from there. */
import type { WallDate } from '../domain/calendar.ts';
import { heldOn } from '../domain/facts.ts';
import { nameDutyOfficer, onDuty, type DutyOfficerNamed } from '../domain/duty-officer.ts';
import type { Stamp } from './assignments.ts';
import { append, lockStream } from './ledger.ts';
import { officesOf } from './offices.ts';
import { transaction, type Client, type Pool } from './pool.ts';
import { staffFile } from './queries/people.ts';
import { eventName } from './streams.ts';

export type DutyOrder = Stamp & {
  readonly id: string;
  readonly by: { readonly person: string; readonly role: string };
  readonly office: string;
  readonly person: string;
  readonly from: WallDate;
  readonly until: WallDate;
  readonly on: WallDate;
};

/** Names the duty officer, in one transaction; harmless when repeated. Throws Refusal. */
export const recordDutyOfficer = (pool: Pool, order: DutyOrder): Promise<void> =>
  transaction(pool, async (client) => {
    const { id, by, office, policy, rules, at, on, ...named } = order;
    const stream = `office:${office}`;
    const after = await lockStream(client, stream);
    const known = await client.query('select from event where stream = $1 and command = $2', [stream, id]);
    if (known.rowCount) return;
    const [officer, giver, offices] = [
      await staffFile(pool, order.person),
      await staffFile(pool, by.person),
      await officesOf(pool),
    ];
    const facts = { on, offices, seats: heldOn(giver?.assignments ?? [], [on]), officer: officer ?? null };
    const event = nameDutyOfficer({ office, ...named }, facts);
    const { person: actor, role } = by;
    const entry = { stream, after, command: id, actor, role, policy, rules, at, events: [event] };
    await append(client, { ...entry, cause: { order: { office, ...named }, facts } });
  });

export type Duty = Omit<DutyOfficerNamed, 'type'> & {
  readonly office: string;
  /** `office:<office>#<seq>`. */
  readonly event: string;
};
type Row = { readonly stream: string; readonly seq: number; readonly body: string };

/** Everybody who was ever named, of one office or of all, in that order. */
export async function dutiesOf(client: Pick<Client, 'query'>, office: string | null): Promise<readonly Duty[]> {
  const { rows } = await client.query<Row>(
    `select e.stream, e.seq, e.body from event e join stream s on s.name = e.stream
     where ($1::text is null and starts_with(s.name, 'office:') or s.name = 'office:' || $1) and e.type = 'DutyOfficerNamed' order by e.stream, e.seq`,
    [office],
  );
  return rows.map(({ stream, seq, body }) => {
    const { person, from, until } = JSON.parse(body) as DutyOfficerNamed;
    return { office: stream.slice('office:'.length), event: eventName(stream, seq), person, from, until };
  });
}

/** Whoever is on duty there on a day; undefined when nobody was named. */
export const dutyOn = async (client: Pick<Client, 'query'>, office: string, on: WallDate): Promise<Duty | undefined> =>
  onDuty(await dutiesOf(client, office), on);
