/** The record of hours spent on validations: the streams `hours:<participant>`, and their lines in `staff_hours`. */
import type { Reach } from '../domain/access.ts';
import { wallDateOf, type Instant } from '../domain/calendar.ts';
import { decideHours, type HoursCommand, type HoursEvent, type HoursLine, type HourStep } from '../domain/hours.ts';
import { append, lockStream } from './ledger.ts';
import type { Policies } from './policy.ts';
import { transaction, type Client, type Pool } from './pool.ts';
import { stateOf } from './profile.ts';
import { PARTICIPANT } from './queries/own.ts';
import { numbered, within } from './access.ts';
import { rulesVersion } from './rules-version.ts';
import { streamsOf } from './streams.ts';

type Order = { readonly command: string; readonly participant: string; readonly at: Instant };

/** Every line of a participant, the latest first. */
export async function hoursOf(client: Pick<Client, 'query'>, participant: string): Promise<readonly HoursLine[]> {
  const { rows } = await client.query<HoursLine>({
    name: 'staff-hours',
    text: `select seq, cycle, step, minutes, to_char(on_day, 'YYYY-MM-DD') as on, person, office, taken_back as "takenBack"
      from staff_hours where participant = $1 order by seq desc`,
    values: [participant],
  });
  return rows;
}

/** Logs hours, or takes a line back. Throws Refusal. */
export async function changeHours(
  { pool, policies }: { readonly pool: Pool; readonly policies: Policies },
  { command: id, participant, at: now }: Order,
  command: HoursCommand,
): Promise<void> {
  const stream = `hours:${participant}`;
  await transaction(pool, async (client) => {
    const after = await lockStream(client, stream);
    const known = await client.query('select from event where stream = $1 and command = $2', [stream, id]);
    if (known.rowCount) return;
    const state = await stateOf(client, participant);
    const at = Math.max(now, state.lastAt);
    const policy = policies.at(wallDateOf(at, state.zone));
    const today = wallDateOf(at, policy.headquartersZone);
    const event = decideHours(await hoursOf(client, participant), command, { state, today });
    const { person: actor, role } = command.by;
    const entry = { stream, after, command: id, actor, role, at, events: [event] };
    const seq = await append(client, {
      ...entry,
      ...{ policy: policy.version, rules: rulesVersion(), cause: { command } },
    });
    await writeLine(client, participant, seq, event);
  });
}

/** A line, or that one was taken back. */
async function writeLine(client: Pick<Client, 'query'>, participant: string, seq: number, event: HoursEvent) {
  if (event.type === 'HoursTakenBack')
    return client.query('update staff_hours set taken_back = true where participant = $1 and seq = $2', [
      participant,
      event.line,
    ]);
  const { cycle, step, minutes, on, person, office } = event;
  return client.query(
    `insert into staff_hours (participant, seq, cycle, step, minutes, on_day, person, office, taken_back)
      values ($1, $2, $3, $4, $5, $6, $7, $8, false)`,
    [participant, seq, cycle, step, minutes, on, person, office],
  );
}

/** Writes the rows once more, from the streams alone. */
export async function rebuildHours(client: Pick<Client, 'query'>): Promise<void> {
  for await (const { id, rows } of streamsOf<HoursEvent>(client, 'hours'))
    for (const { seq, event } of rows) await writeLine(client, id, seq, event);
}

/** What an office spent in a year on a step; `validations` is of all its steps of that year. */
export type HoursSum = {
  readonly year: string;
  readonly office: string;
  readonly step: HourStep;
  readonly minutes: number;
  readonly validations: number;
};

/** The sums by year and office, the latest year first, of the participants within reach. */
export async function hoursSums(pool: Pool, reach: Reach): Promise<readonly HoursSum[]> {
  const { text, values } = numbered(within(reach, PARTICIPANT), 1);
  const { rows } = await pool.query<HoursSum>(
    `with spent as (
       select to_char(h.on_day, 'YYYY') as year, h.office, h.step, h.minutes, h.participant || ' ' || h.cycle as validation
       from staff_hours h join participant p on p.id = h.participant where not h.taken_back and ${text}),
     counted as (select year, office, count(distinct validation)::int as validations from spent group by 1, 2)
     select s.year, s.office, s.step, sum(s.minutes)::int as minutes, c.validations
     from spent s join counted c using (year, office) group by 1, 2, 3, 5 order by 1 desc, 2, 3`,
    [...values],
  );
  return rows;
}
