/** A company and its memberships on the real engine: what the company changes, every membership hears; what one learns, all know. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SYSTEM } from '../domain/actor.ts';
import { wallDateOf } from '../domain/calendar.ts';
import { postAt } from '../domain/joint-mail.ts';
import { decideOrganization } from '../domain/organization-acts.ts';
import type { OrganizationEvent } from '../domain/organization.ts';
import { CAST } from '../domain/testing/cast.ts';
import { ref } from '../domain/testing/ledger.ts';
import { RECORD } from '../domain/testing/stories.ts';
import { receiveFiling } from '../db/filings.ts';
import { loadOrganization } from '../db/organization.ts';
import { changeOrganization, type Keep } from '../db/organization-change.ts';
import { loadCase } from '../db/queries/participant.ts';
import { feedFilings } from '../web/intake.ts';
import { carryChanges } from '../web/organization-intake.ts';
import { workflowIds } from '../workflows/messages.ts';
import { contactsOf, openAgency, policies, POLICY, type Agency } from './harness/agency.ts';

let agency: Agency;
let participant: string;
beforeAll(async () => {
  agency = await openAgency();
  await agency.database.pool.query(
    `insert into programme (id, live_since, live_event) values ('ctpat', now() - interval '1 day', 'register:ctpat#1')`,
  );
  participant = await arrived();
});
afterAll(() => agency.stop());

/** A certified participant with the cast's contacts. */
async function arrived(): Promise<string> {
  const id = `org-${randomUUID()}`;
  await agency.engage(id);
  const record = { ...RECORD, standing: 'certified', certifiedOn: '2019-06-30', contacts: contactsOf(id) } as const;
  await agency.office.submit(id, { id: `import:${id}`, by: SYSTEM, type: 'ImportParticipant', record });
  return id;
}

const stateOf = async (id: string) => (await loadCase(agency.database.pool, id))!.state;
const carry = () => carryChanges({ pool: agency.database.pool, policies, office: agency.office, now: Date.now });
type Command = Parameters<typeof decideOrganization>[1];
type Making = (keep: Keep) => Command | Promise<Command>;
const act = (command: string, making: Making): Promise<readonly OrganizationEvent[]> =>
  changeOrganization(
    agency.database.pool,
    {
      participant,
      command,
      by: CAST.officer,
      at: Date.now(),
      on: wallDateOf(Date.now(), 'UTC'),
      policy: POLICY,
      rules: 'test',
    },
    async (organization, keep) => decideOrganization(organization, await making(keep), Date.now()),
  );

test('a verified new address takes the old one’s place in the workflow, once, however often it is carried', async () => {
  const person = `${participant}.k-primary`;
  await act('give', async (keep) => ({
    by: CAST.officer,
    type: 'GiveAddress',
    person,
    address: 'new-address',
    channel: 'mail',
    value: await keep('address', 'new@company.example'),
  }));
  await act('send', () => ({ by: CAST.officer, type: 'SendCode', address: 'new-address', seal: 'right' }));
  expect(await carry()).toBe(0);
  expect(
    await act('wrong', () => ({ by: CAST.officer, type: 'TypeCode', address: 'new-address', seal: 'wrong' })),
  ).toEqual([{ type: 'CodeMistyped', address: 'new-address' }]);
  const typed: Making = () => ({ by: CAST.officer, type: 'TypeCode', address: 'new-address', seal: 'right' });
  expect(await act('type', typed)).toHaveLength(1);
  expect(await act('type', typed)).toEqual([]);
  expect(await carry()).toBe(1);
  expect(await carry()).toBe(0);
  const { contacts } = await stateOf(participant);
  expect(contacts).toHaveLength(2);
  expect(contacts.find(({ role }) => role === 'primary')).toMatchObject({ id: 'type.1', reach: 'proven' });
  const known = await loadOrganization(agency.database.pool, participant, Date.now());
  expect(known?.organization.people.map(({ id }) => id).sort()).toEqual([`${participant}.k-officer`, person]);
});

test('two at once: one is told that somebody was faster, and nothing is lost', async () => {
  const add = (name: string) =>
    act(name, async (keep) => ({
      by: CAST.officer,
      type: 'AddPerson',
      person: name,
      name: await keep('name', name),
      language: 'en',
      role: 'alternate',
      participants: [participant],
      mail: await keep('address', `${name}@company.example`),
      phone: null,
    }));
  const settled = await Promise.allSettled([add('ada'), add('bea')]);
  for (const one of settled) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'Conflict' });
  await add('ada');
  await add('bea');
  const known = await loadOrganization(agency.database.pool, participant, Date.now());
  expect(known?.organization.people.map(({ id }) => id)).toEqual(expect.arrayContaining(['ada', 'bea']));
});

test('a change of officer goes from the filing to the people concerned, and old sign-ins end', async () => {
  const { pool } = agency.database;
  await agency.office.submit(participant, { id: 'live', by: SYSTEM, type: 'GoLive', week: 0 });
  const filing = randomUUID();
  const command = { type: 'ClaimOfficerChange', claim: ref('claim'), evidence: [] };
  const { person } = CAST.contact;
  await receiveFiling(pool, { id: filing, participant, kind: 'officer-change', command, person, role: 'contact' });
  await feedFilings(pool, agency.office);
  expect(await reached(async () => (await stateOf(participant)).officerChange)).toMatchObject({
    filing,
    claimedBy: person,
  });
  expect((await stateOf(participant)).clocks.map(({ id }) => id)).toContain('OFFICER_CHANGE:officer');
  await pool.query(`insert into session values ('old', $1, now() + interval '1 hour')`, [
    JSON.stringify({ signedIn: { sub: CAST.officer.person } }),
  ]);
  await agency.office.submit(participant, {
    id: 'confirm',
    by: CAST.specialist,
    type: 'ConfirmOfficerChange',
    contact: { id: 'new-officer', role: 'officer', reach: 'untried' },
    replaces: `${participant}.k-officer`,
    officer: person,
    former: [CAST.officer.person],
    channel: 'visit',
    note: ref('note'),
  });
  expect(await carry()).toBe(1);
  const { rows } = await pool.query<{ person: string; role: string }>(
    'select person, role from empowerment where participant = $1 and (until_on is null or until_on >= current_date) order by person, role',
    [participant],
  );
  expect(rows.map((row) => `${row.person} ${row.role}`)).toEqual([
    `${person} contact`,
    `${person} officer`,
    `${CAST.consultant.person} consultant`,
  ]);
  expect((await pool.query('select from session')).rowCount).toBe(0);
  expect(await carry()).toBe(0);
});

test('one change of officer goes through the workflows of all memberships, once, however often it is tried', async () => {
  const { pool } = agency.database;
  const [here, there] = [await arrived(), await arrived()];
  await pool.query(
    'insert into organization_member (participant, organization) select x, $1 from unnest($2::text[]) x',
    [here, [here, there]],
  );
  for (const id of [here, there])
    await agency.office.submit(id, { id: `live:${id}`, by: SYSTEM, type: 'GoLive', week: 0 });
  const { person } = CAST.contact;
  const command = { type: 'ClaimOfficerChange', claim: ref('claim'), evidence: ['d-1'] };
  const filing = {
    id: randomUUID(),
    participant: here,
    kind: 'officer-change',
    command,
    person,
    role: 'contact',
  } as const;
  for (let time = 0; time < 2; time += 1) {
    await receiveFiling(pool, filing);
    await feedFilings(pool, agency.office);
  }
  const heard = await reached(async () => (await stateOf(there)).officerChange);
  expect(heard).toMatchObject({ filing: `${filing.id}:${there}`, claimedBy: person, evidence: ['d-1'] });
  await reached(async () => (await stateOf(here)).officerChange);
  await agency.office.submit(here, {
    id: `confirm:${here}`,
    by: CAST.specialist,
    type: 'ConfirmOfficerChange',
    contact: { id: `new:${here}`, role: 'officer', reach: 'untried' },
    replaces: `${here}.k-officer`,
    officer: person,
    former: [],
    channel: 'visit',
    note: ref('note'),
  });
  await pool.query(
    `insert into contact (id, participant, role, name, email) values ($1, $2, 'officer', 'Nina', 'nina@company.example')`,
    [`new:${here}`, here],
  );
  for (let time = 0; time < 3; time += 1) await carry();
  const { officerChange, contacts } = await stateOf(there);
  expect([officerChange, contacts.map(({ id }) => id)]).toEqual([null, [`${there}.k-primary`, `new:${here}.${there}`]]);
  const { rows } = await pool.query<{ n: number; by: string }>(
    `select count(*)::int as n, min(body::jsonb #>> '{elsewhere,by}') as by from event where stream = $1 and type = 'OfficerChangeConfirmed'`,
    [`participant:${there}`],
  );
  expect(rows).toEqual([{ n: 1, by: CAST.specialist.person }]);
});

test('a mail of joined memberships waits in the engine for the day’s post, and no longer', async () => {
  const { pool } = agency.database;
  const other = await arrived();
  await pool.query('insert into organization_member (participant, organization) values ($1, $1), ($2, $1)', [
    other,
    participant,
  ]);
  await agency.office.submit(other, { id: `live:${other}`, by: SYSTEM, type: 'GoLive', week: 0 });
  await agency.office.submit(other, {
    id: 'assign',
    by: CAST.supervisor,
    type: 'AssignSpecialist',
    specialist: CAST.specialist.person,
  });
  const { zone, notices } = await stateOf(other);
  expect(notices.length).toBeGreaterThan(0);
  const handle = agency.client.workflow.getHandle(workflowIds.participant(other));
  const waiting = await reached(async () => {
    const { pendingActivities } = (await handle.describe()).raw;
    return pendingActivities?.find(({ lastFailure }) => lastFailure?.message?.includes('has not left yet'));
  });
  const next = Number(waiting.nextAttemptScheduleTime?.seconds ?? waiting.scheduledTime?.seconds) * 1_000;
  expect(Math.abs(next - postAt(Date.now(), zone, policies.of(POLICY)))).toBeLessThan(60_000);
});

/** Whatever comes about within ten seconds. */
async function reached<T>(look: () => Promise<T | null | undefined>): Promise<T> {
  const until = Date.now() + 10_000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > until) throw new Error('it did not come about');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
