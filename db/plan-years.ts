/** Planned validations of a year: the stream `plan:<programme>/<year>`, and in `plan_year` what stands of it. */
import type { Instant, WallDate } from '../domain/calendar.ts';
import { heldOn } from '../domain/facts.ts';
import { decidePlan, type PlanCommand, type PlanEvent, type PlannedMix } from '../domain/plan-year.ts';
import { append, lockStream } from './ledger.ts';
import { officesOf } from './offices.ts';
import { transaction, type Client, type Pool } from './pool.ts';
import { staffFile } from './queries/people.ts';
import { streamsOf } from './streams.ts';

export type PlanDeed = {
  readonly programme: string;
  readonly year: number;
  readonly command: PlanCommand;
  readonly at: Instant;
  /** Where headquarters is. */
  readonly on: WallDate;
  readonly policy: { readonly version: string };
  readonly rules: string;
};

/** Does it in one transaction. A repetition changes nothing. Throws Refusal. */
export const changePlan = (pool: Pool, deed: PlanDeed): Promise<void> =>
  transaction(pool, async (client) => {
    const { programme, year, command, at, on, policy, rules } = deed;
    const stream = `plan:${programme}/${year}`;
    const after = await lockStream(client, stream);
    const known = await client.query('select from event where stream = $1 and command = $2', [stream, command.id]);
    if (known.rowCount) return;
    const file = await staffFile(client, command.by.person);
    const seats = heldOn(file?.assignments ?? [], [on]);
    const offices = (await officesOf(client)).map(({ id }) => id);
    const facts = { year, current: Number(on.slice(0, 4)), seats, offices };
    const event = decidePlan(command, facts);
    const { person: actor, role } = command.by;
    const entry = { stream, after, command: command.id, actor, role, policy: policy.version, rules, at };
    await append(client, { ...entry, events: [event], cause: { command, facts } });
    await write(client, programme, year, event);
  });

const write = (client: Pick<Client, 'query'>, programme: string, year: number, event: PlanEvent) =>
  client.query(
    `insert into plan_year (programme, year, office, in_person, virtual) values ($1, $2, $3, $4, $5)
     on conflict (programme, year, office) do update set in_person = excluded.in_person, virtual = excluded.virtual`,
    [programme, year, event.office, event.inPerson, event.virtual],
  );

/** Writes all plans once more, from the streams alone. */
export async function rebuildPlans(client: Pick<Client, 'query'>): Promise<void> {
  for await (const { id, rows } of streamsOf<PlanEvent>(client, 'plan')) {
    const [programme = '', year = ''] = id.split('/');
    for (const { event } of rows) await write(client, programme, Number(year), event);
  }
}

/** The plan of a year, by office. */
export async function plannedIn(
  client: Pick<Client, 'query'>,
  programme: string,
  year: number,
): Promise<ReadonlyMap<string, PlannedMix>> {
  const { rows } = await client.query<PlannedMix>({
    name: 'planned-in',
    text: `select office, in_person as "inPerson", virtual from plan_year where programme = $1 and year = $2`,
    values: [programme, year],
  });
  return new Map(rows.map((mix) => [mix.office, mix]));
}
