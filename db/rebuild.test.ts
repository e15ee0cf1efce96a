import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import {
  certified,
  cureLapsed,
  imported,
  inReview,
  overdue,
  removed,
  suspended,
  validationDue,
} from '../domain/testing/stories.ts';
import { completeProfile } from '../test/harness/complete-profile.ts';
import { openHouse, type House } from '../test/harness/house.ts';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { loadCase } from './queries/participant.ts';
import { rebuild, type Rebuilt } from './rebuild.ts';

const STORIES = { certified, cureLapsed, imported, inReview, overdue, removed, suspended, validationDue };
let house: House;
let owner: pg.Client;
beforeAll(async () => {
  house = await openHouse();
  for (const [id, story] of Object.entries(STORIES)) await house.record(story(ctpat), { id, company: id });
  const { state } = (await loadCase(house.database.pool, 'certified'))!;
  await completeProfile(house.database.pool, house.deps.policies, state);
  owner = new pg.Client({ connectionString: house.database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await house.close();
});

const built = (swap = false): Promise<Rebuilt> => rebuild(owner, swap, () => {});
const rooms = async (): Promise<unknown> =>
  (await owner.query(`select count(*)::int as n from pg_namespace where nspname = 'rebuild'`)).rows[0];

test('every participant comes out of the ledger as it stands, and nothing is left behind', async () => {
  const heard: number[] = [];
  const found = await rebuild(owner, false, (done, of) => void heard.push(done / of));
  expect(found.differences).toEqual([]);
  expect(found.participants).toBe(Object.keys(STORIES).length);
  expect(heard.at(-1)).toBe(1);
  const { rows } = await owner.query(
    `select (select count(*) from event where stream like 'participant:%')::int as events, (select count(*) from deadline)::int as deadline,
      (select count(*) from work_item)::int as work_item, (select count(*) from notice)::int as notice, (select count(*) from participant)::int as participant,
      (select count(*) from security_profile)::int as security_profile`,
  );
  const { events, ...counts } = rows[0] as Record<string, number>;
  expect(found.events).toBe(events);
  expect(found.rows).toEqual(counts);
  expect(Math.min(...Object.values(counts))).toBeGreaterThan(0);
  expect(await rooms()).toEqual({ n: 0 });
});

test('what was changed past the ledger is named, and a swap puts it right without touching what people have claimed', async () => {
  await owner.query(`update deadline set due_on = due_on + 1 where participant = 'certified';
    update participant set standing = 'certified' where id = 'suspended';
    delete from notice where participant = 'overdue';
    update security_profile set profile = jsonb_set(profile, '{answers,1.1,answer}', '"yes"');
    insert into work_item select 'removed', key, kind, about, roles, acts, due_on, clock, person, reason, opened_seq, opened_at from work_item where participant = 'inReview';
    insert into claim (participant, key, person) select participant, key, 'sara-specialist' from work_item where participant in ('inReview', 'removed')`);
  const before = await built();
  const told = before.differences.map(
    ({ table, key, what, columns }) => `${table} ${key.split(' ')[0]!} ${what} ${columns.join()}`,
  );
  expect(told).toContain('participant suspended different standing');
  expect(told).toContain('deadline certified different due_on');
  expect(told).toContain('notice overdue missing ');
  expect(told).toContain('security_profile certified different profile');
  expect(told).toContain('work_item removed extra ');
  expect((await built(true)).differences).toEqual(before.differences);
  expect((await built()).differences).toEqual([]);
  const { rows } = await owner.query(`select distinct participant from claim`);
  expect(rows).toEqual([{ participant: 'inReview' }]);
});

test('a rebuild that fails changes nothing', async () => {
  await house.database.tamper(`update event set body = '{' where stream = 'participant:removed' and seq = 2`);
  await expect(built(true)).rejects.toThrow(SyntaxError);
  expect(await rooms()).toEqual({ n: 0 });
  expect((await owner.query('select count(*)::int as n from participant')).rows[0]).toEqual({
    n: Object.keys(STORIES).length,
  });
});
