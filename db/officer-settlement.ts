/**
 * A confirmed change of officer reaches the people: whoever left acts for the participant no more and is signed out; whoever signs from now on may.
 * The participant's own record said so first; this follows it, once, however often it is tried.
 */
import { addDays, wallDateOf, type Instant } from '../domain/calendar.ts';
import type { Event } from '../domain/participant.ts';
import { empower, endEmpowerments } from './people.ts';
import type { Policies } from './policy.ts';
import { transaction, type Pool } from './pool.ts';
import { endSessionsOf } from './sessions.ts';

type Confirmed = Extract<Event, { type: 'OfficerChangeConfirmed' }>;
type Row = {
  readonly event: string;
  readonly participant: string;
  readonly body: string;
  readonly at: Instant;
  readonly person: string;
  readonly role: string;
  readonly policy: string;
  readonly rules: string;
};

const UNSETTLED = `
select e.stream || '#' || e.seq as event, substr(e.stream, 13) as participant, e.body, (extract(epoch from e.at) * 1000)::bigint as at,
  e.actor as person, e.role, e.policy, e.rules
from event e where e.type = 'OfficerChangeConfirmed' and not exists (select from officer_settlement s where s.event = e.stream || '#' || e.seq)
order by e.at limit 20`;

/** Settles every confirmed change that has not reached its people yet; answers with how many there were. */
export async function settleOfficers(pool: Pool, policies: Pick<Policies, 'of'>): Promise<number> {
  const { rows } = await pool.query<Row>({ name: 'unsettled-officers', text: UNSETTLED });
  for (const row of rows) await settle(pool, policies, row);
  return rows.length;
}

async function settle(pool: Pool, policies: Pick<Policies, 'of'>, row: Row): Promise<void> {
  const { event, participant, at, policy } = row;
  const { officer, former } = JSON.parse(row.body) as Confirmed;
  const on = wallDateOf(at, policies.of(policy).headquartersZone);
  const by = { ...row, because: event };
  await transaction(pool, async (client) => {
    for (const person of former) {
      await endEmpowerments(client, person, { participant, until: addDays(on, -1) }, by);
      await endSessionsOf(client, person);
    }
  });
  if (officer !== null) await empower(pool, officer, { role: 'officer', participant, from: on, until: null }, by);
  await pool.query('insert into officer_settlement (event) values ($1) on conflict do nothing', [event]);
}
