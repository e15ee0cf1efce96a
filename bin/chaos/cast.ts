/** Who lives through a chaos run: companies whose validation is due, companies that fall silent, and companies that file. */
import { SYSTEM } from '../../domain/actor.ts';
import { addDays, addYears, wallDateOf, type WallDate } from '../../domain/calendar.ts';
import type { ImportedRecord } from '../../domain/entry.ts';
import { empower } from '../../db/people.ts';
import type { Pool } from '../../db/pool.ts';
import { DEMO_OFFICE_SINCE, seedPeople } from '../../db/seed/demo.ts';
import { rulesVersion } from '../../db/rules-version.ts';
import type { Order } from '../../workflows/messages.ts';

export const POLICY = 'ctpat/2020-03-01';
export const SPECIALIST = { person: 'ana-ruiz', role: 'specialist' } as const;
export const OTHER_SPECIALIST = 'tom-becker';
export const SUPERVISOR = { person: 'helen-park', role: 'supervisor' } as const;
/** Signs the filings of every company here. */
export const OFFICER = { person: 'carol-jennings', role: 'officer' } as const;

const ZONE = 'America/New_York';

export type Fate = 'planned' | 'silent' | 'filing';

/** The office's people, its adopted policy, and the confirmed go-live of the program. */
export async function seatOffice(pool: Pool): Promise<void> {
  const rules = rulesVersion();
  await seedPeople({ pool, policy: POLICY, rules, at: Date.now() }, (account) => `company-${account}`);
  await pool.query(
    `insert into adoption (policy, event, person, adopted_at) values ($1, $2, 'robert-hale', now()) on conflict do nothing`,
    [POLICY, `policy:${POLICY}#1`],
  );
  await pool.query(
    `insert into programme (id, live_since, live_event) values ('ctpat', now() - interval '1 day', 'register:ctpat#1') on conflict do nothing`,
  );
}

/** The company as far as it is no secret of the workflow's: account, contacts, and who signs for it. Harmless when repeated. */
export async function seatCompany(pool: Pool, participant: string): Promise<void> {
  await pool.query(
    `insert into account (participant, company, source) values ($1, $2, 'chaos') on conflict do nothing`,
    [participant, `Company ${participant}`],
  );
  for (const { id, role } of contactsOf(participant))
    await pool.query(
      `insert into contact (id, participant, role, name, email) values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [id, participant, role, `The ${role}`, `${role}@${participant}.example`],
    );
}

/** Lets the officer sign for a company. */
export async function empowerOfficer(pool: Pool, participant: string): Promise<void> {
  const by = { person: 'system', role: 'system', at: Date.now(), policy: POLICY, rules: rulesVersion() };
  const seat = { role: OFFICER.role, participant, from: DEMO_OFFICE_SINCE, until: null } as const;
  await empower(pool, OFFICER.person, seat, by);
}

/** The two commands by which a company comes in and goes live. */
export const entryOf = (participant: string, fate: Fate): readonly Order[] => [
  { id: `import:${participant}`, by: SYSTEM, type: 'ImportParticipant', record: recordOf(participant, fate) },
  { id: `go-live:${participant}`, by: SYSTEM, type: 'GoLive', week: 0 },
];

const contactsOf = (participant: string) =>
  (['officer', 'primary'] as const).map((role) => ({ id: `${participant}.${role}`, role, reach: 'untried' }) as const);

function recordOf(participant: string, fate: Fate): ImportedRecord {
  return {
    programme: 'ctpat',
    entityType: 'importer',
    zone: ZONE,
    office: 'laredo',
    demo: true,
    standing: 'certified',
    tier: 2,
    risk: 'low',
    ...datesOf(fate, wallDateOf(Date.now(), ZONE)),
    contacts: contactsOf(participant),
    doubts: [],
    late: [],
  };
}

function datesOf(fate: Fate, today: WallDate): { certifiedOn: WallDate; lastValidatedOn: WallDate } {
  switch (fate) {
    case 'silent': // the annual review falls due tomorrow
      return { certifiedOn: addYears(addDays(today, 1), -6), lastValidatedOn: addYears(addDays(today, 1), -1) };
    case 'planned': // the revalidation has come onto the worklist
      return { certifiedOn: addYears(addDays(today, 200), -6), lastValidatedOn: addYears(addDays(today, 100), -4) };
    case 'filing': // the annual review is open for some time yet
      return { certifiedOn: addYears(addDays(today, 60), -6), lastValidatedOn: addYears(today, -1) };
  }
}
