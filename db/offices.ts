/** Field offices: that there is one and in which region it lies, as events of its own stream. */
import type { DutyOfficerNamed } from '../domain/duty-officer.ts';
import type { Stamp } from './assignments.ts';
import { append, lockStream } from './ledger.ts';
import { transaction, type Client, type Pool } from './pool.ts';
import { eventName, streamsOf } from './streams.ts';

/** Opens an office, or moves it to another region; harmless when it lies there already. */
export const openOffice = (
  pool: Pool,
  { office, region }: { readonly office: string; readonly region: string },
  by: { readonly person: string; readonly role: string },
  { at, policy, rules }: Stamp,
): Promise<void> =>
  transaction(pool, async (client) => {
    const stream = `office:${office}`;
    const after = await lockStream(client, stream);
    const known = await client.query<{ region: string }>('select region from office where id = $1', [office]);
    if (known.rows[0]?.region === region) return;
    const event: OfficeEvent = { type: known.rowCount ? 'OfficeMoved' : 'OfficeOpened', office, region };
    const seq = await append(client, {
      stream,
      after,
      command: `office:${office}:${region}:${after}`,
      actor: by.person,
      role: by.role,
      policy,
      rules,
      at,
      events: [event],
      cause: {},
    });
    await write(client, event, seq);
  });

type OfficeEvent = {
  readonly type: 'OfficeOpened' | 'OfficeMoved';
  readonly office: string;
  readonly region: string;
};

const write = (client: Pick<Client, 'query'>, { office, region }: OfficeEvent, seq: number) =>
  client.query(
    'insert into office (id, region, event) values ($1, $2, $3) on conflict (id) do update set region = excluded.region, event = excluded.event',
    [office, region, eventName(`office:${office}`, seq)],
  );

/** Writes all offices once more, from the streams alone. */
export async function rebuildOffices(client: Pick<Client, 'query'>): Promise<void> {
  for await (const { rows } of streamsOf<OfficeEvent | DutyOfficerNamed>(client, 'office'))
    for (const { event, seq } of rows) if (event.type !== 'DutyOfficerNamed') await write(client, event, seq);
}

export type Office = { readonly id: string; readonly region: string };

/** The offices that there are, by region. */
export async function officesOf(pool: Pick<Pool, 'query'>): Promise<readonly Office[]> {
  const { rows } = await pool.query<Office>('select id, region from office order by region, id');
  return rows;
}
