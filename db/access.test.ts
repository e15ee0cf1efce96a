/** The policy of permissions stands in the rules, in the condition of lists and in the judge's facts: over generated people all three say the same. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asOf, reachOf, rolesOn, type Holder } from '../domain/access.ts';
import { PARTNER_ROLES, STAFF_ROLES, type Empowerment, type Role } from '../domain/actor.ts';
import { CHARGES, holders, REGION_OF } from '../test/access/holders.ts';
import { createDatabase, type TestDatabase } from '../test/harness/database.ts';
import { numbered, within } from './access.ts';
import { knownPerson } from './people.ts';
import { createPool, type Pool } from './pool.ts';

const ROLES: readonly Role[] = [...STAFF_ROLES, ...PARTNER_ROLES];
const ON = '2027-06-01';
let database: TestDatabase;
let owner: Pool;

beforeAll(async () => {
  database = await createDatabase();
  owner = createPool(database.ownerUrl, 2);
  for (const id of ['x', 'y'])
    await owner.query(`insert into person (id, name, email, kind) values ($1, $1, $1, 'staff')`, [id]);
  for (const [office, region] of Object.entries(REGION_OF))
    await owner.query('insert into office values ($1, $2, $3)', [office, region, `office:${office}#1`]);
  for (const { id, office, specialist } of CHARGES)
    await owner.query(
      `insert into participant (id, seq, at, programme, entity_type, standing, tier, zone, office, specialist, demo, state)
       values ($1, 1, now(), 'ctpat', 'importer', 'certified', 1, 'UTC', $2, $3, false, '{}')`,
      [id, office, specialist],
    );
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

async function seat({ person, assignments, conflicts }: Holder): Promise<void> {
  await owner.query('delete from empowerment');
  await owner.query('delete from conflict');
  for (const [n, { role, participant, from, until, office, region, actingFor }] of assignments.entries())
    await owner.query(
      `insert into empowerment (event, person, role, participant, from_on, until_on, office, region, acting_for) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [`person:${person}#${n}`, person, role, participant, from, until, office, region, actingFor],
    );
  for (const [n, { participant, from, until }] of conflicts.entries())
    await owner.query(
      'insert into conflict (event, person, participant, from_on, until_on) values ($1, $2, $3, $4, $5)',
      [`person:${person}#c${n}`, person, participant, from, until],
    );
}

const columns = { id: 'p.id', office: 'p.office', specialist: 'p.specialist' };
async function listed(holder: Holder, roles: readonly Role[]): Promise<readonly string[]> {
  const { text, values } = numbered(within(reachOf(holder, roles), columns), 1);
  const { rows } = await database.pool.query<{ id: string }>(`select id from participant p where ${text} order by id`, [
    ...values,
  ]);
  return rows.map(({ id }) => id);
}

async function empoweredFor(person: string, participant: string): Promise<readonly Empowerment[]> {
  const { rows } = await database.pool.query<{ held: readonly Empowerment[] }>('select empowered_for($1, $2) as held', [
    person,
    participant,
  ]);
  return rows[0]!.held;
}

test('rules, lists and the judge agree', async () => {
  await fc.assert(
    fc.asyncProperty(holders(), fc.subarray([...ROLES]), async (holder, roles) => {
      await seat(holder);
      const known = await knownPerson(database.pool, holder.person, ON, CHARGES[0]!.id);
      expect(known?.about).toEqual(CHARGES[0]);
      const seen: Holder = { ...known!, person: holder.person };
      const opens = CHARGES.filter((charge) => rolesOn(seen, charge).some((role) => roles.includes(role)));
      expect(await listed(seen, roles)).toEqual(opens.map(({ id }) => id).sort());
      for (const charge of CHARGES) {
        expect(rolesOn(seen, charge)).toEqual(rolesOn(holder, charge));
        const held = new Set((await empoweredFor(holder.person, charge.id)).map(({ role }) => role));
        expect([...held].sort()).toEqual([...rolesOn(holder, charge)].sort());
      }
    }),
    { numRuns: 60 },
  );
});

test('the judge is told no day of a conflict', async () => {
  const day = fc.integer({ min: 0, max: 9 }).map((n) => `2027-03-0${n}`.replace('-00', '-01'));
  const span = fc.tuple(day, day).map(([a, b]) => (a <= b ? { from: a, until: b } : { from: b, until: a }));
  await fc.assert(
    fc.asyncProperty(span, fc.array(span, { maxLength: 3 }), async (held, torn) => {
      const place = { office: 'laredo', region: null, participant: null, rank: null, actingFor: null };
      const holder: Holder = {
        person: 'x',
        assignments: [{ role: 'director', event: 'person:x#0', ...place, ...held }],
        conflicts: torn.map((days) => ({ participant: 'laredo-y', ...days })),
      };
      await seat(holder);
      const told = await empoweredFor('x', 'laredo-y');
      for (let n = 1; n <= 10; n += 1) {
        const on = `2027-03-${String(n).padStart(2, '0')}`;
        const may = told.some(({ from, until }) => from <= on && (until === null || until >= on));
        expect([on, may]).toEqual([
          on,
          rolesOn(
            asOf(holder, on),
            CHARGES.find(({ id }) => id === 'laredo-y')!,
          ).length > 0,
        ]);
      }
    }),
    { numRuns: 40 },
  );
});

test('a conflict with a company is one with every membership, and an assignment that ended before it began is none', async () => {
  await seat({ person: 'x', assignments: [], conflicts: [] });
  await owner.query(
    `insert into organization_member (participant, organization) values ('laredo-x', 'o-1'), ('houston-x', 'o-1')`,
  );
  await owner.query(
    `insert into empowerment (event, person, role, from_on, until_on) values ('person:x#1', 'x', 'auditor', '2020-01-01', null), ('person:x#2', 'x', 'director', '2027-05-01', '2027-04-30')`,
  );
  await owner.query(
    `insert into conflict (event, person, organization, from_on) values ('person:x#3', 'x', 'o-1', '2027-01-01')`,
  );
  const known = await knownPerson(database.pool, 'x', ON);
  expect(known?.conflicts.map(({ participant }) => participant).sort()).toEqual(['houston-x', 'laredo-x']);
  expect(known?.about).toBeNull();
  expect(await empoweredFor('x', 'houston-x')).toEqual([
    { role: 'auditor', event: 'person:x#1', from: '2020-01-01', until: '2026-12-31' },
  ]);
  expect(await empoweredFor('x', 'houston-y')).toEqual([
    { role: 'auditor', event: 'person:x#1', from: '2020-01-01', until: null },
  ]);
});
