/**
 * The answer to a change of officer reaches the people: whoever left acts for the company no more and is signed out; whoever signs from now on may.
 * It reaches the company's other memberships, too. The participant's own record said so first; this follows it, once, however often it is tried.
 */
import { addDays, wallDateOf, type Instant } from '../domain/calendar.ts';
import type { OfficerChangeEvent } from '../domain/officer-change.ts';
import type { State } from '../domain/state.ts';
import { recordErrand } from './organization-errands.ts';
import { empowerWithin, endEmpowerments } from './people.ts';
import type { Policies } from './policy.ts';
import { transaction, type Client, type Pool } from './pool.ts';
import { endSessionsOf } from './sessions.ts';
import { enrolledAt } from './sign-in-seats.ts';

type Confirmed = Extract<OfficerChangeEvent, { type: 'OfficerChangeConfirmed' }>;
type Answer = Exclude<OfficerChangeEvent, { type: 'OfficerChangeClaimed' }>;
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
from event e where e.type in ('OfficerChangeConfirmed', 'OfficerChangeRefused')
  and not exists (select from officer_settlement s where s.event = e.stream || '#' || e.seq)
order by e.at limit 20`;

/** Settles every answer that has not reached its people yet; answers with how many there were. */
export async function settleOfficers(pool: Pool, policies: Pick<Policies, 'of'>): Promise<number> {
  const { rows } = await pool.query<Row>({ name: 'unsettled-officers', text: UNSETTLED });
  for (const row of rows) await transaction(pool, (client) => settle(client, policies, row));
  return rows.length;
}

async function settle(client: Client, policies: Pick<Policies, 'of'>, row: Row): Promise<void> {
  const answer = JSON.parse(row.body) as Answer;
  if (answer.elsewhere === undefined) {
    const others = await othersOf(client, row.participant, answer.filing);
    if (answer.type === 'OfficerChangeConfirmed') await seat(client, policies, row, answer, others);
    for (const other of others) await tell(client, row, answer, other);
  }
  await client.query('insert into officer_settlement (event) values ($1) on conflict do nothing', [row.event]);
}

/** Another membership of the company, and the claim as it was filed there. */
type Other = { readonly participant: string; readonly state: State; readonly filing: string | null };

const OTHERS = `
select p.id as participant, p.state, (select f.id from filing f, filing o where o.id = $2 and f.participant = p.id
    and coalesce(f.copy_of, f.id) = coalesce(o.copy_of, o.id) limit 1) as filing
from organization_member m join organization_member n on n.organization = m.organization and n.participant <> m.participant
  join participant p on p.id = n.participant
where m.participant = $1 order by p.id`;

async function othersOf(client: Client, participant: string, filing: string): Promise<readonly Other[]> {
  return (await client.query<Other>(OTHERS, [participant, filing])).rows;
}

/** The officer is the company's: roles end and begin at all of its memberships. */
async function seat(
  client: Client,
  policies: Pick<Policies, 'of'>,
  row: Row,
  { contact, officer, former }: Confirmed,
  others: readonly Other[],
): Promise<void> {
  const on = wallDateOf(row.at, policies.of(row.policy).headquartersZone);
  const by = { ...row, because: row.event };
  const participants = [row.participant, ...others.map((other) => other.participant)];
  for (const person of former) {
    for (const participant of participants)
      await endEmpowerments(client, person, { participant, until: addDays(on, -1) }, by);
    await endSessionsOf(client, person);
  }
  const signs = officer ?? (await enrolledAt(client, row.participant, contact.id));
  if (signs === null || former.includes(signs)) return;
  for (const participant of participants)
    await empowerWithin(client, signs, { role: 'officer', participant, from: on, until: null }, by);
}

/** Notes what another membership is to be told: the answer to its claim, or who the officer is where none was filed. */
async function tell(client: Client, { event, person }: Row, answer: Answer, other: Other): Promise<void> {
  const { participant, filing, state } = other;
  const found = answer.type === 'OfficerChangeConfirmed' ? await confirmedAt(client, answer, participant) : null;
  const id = `${event}:${participant}`;
  if (filing !== null) {
    const { note } = answer;
    const elsewhere = { event, by: person };
    const told = { type: 'FollowOfficerChange', filing, elsewhere, confirmed: found, note } as const;
    return void (await recordErrand(client, id, participant, told));
  }
  const replaces = state.contacts.find(({ role }) => role === 'officer')?.id ?? null;
  if (!found?.replacesOfficer || replaces === null || state.officerChange !== null) return;
  const { contact } = found;
  await recordErrand(client, id, participant, { type: 'ChangeContact', contact, replaces, because: event });
}

/** What was confirmed, with the new officer as a contact of that membership. */
async function confirmedAt(
  client: Client,
  { contact, replaces, officer, former, channel }: Confirmed,
  participant: string,
) {
  const id = `${contact.id}.${participant}`;
  await client.query(
    `insert into contact (id, participant, role, name, email, phone, language, person)
     select $2, $3, role, name, email, phone, language, person from contact where id = $1 on conflict do nothing`,
    [contact.id, id, participant],
  );
  const replaced = await client.query(`select from contact where id = $1 and role = 'officer'`, [replaces]);
  return { contact: { ...contact, id }, replacesOfficer: replaced.rowCount === 1, officer, former, channel };
}
