/** Queue views over real rows: who sees what, counts that agree with the pages, and pages without gaps or repetitions. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { STAFF_ROLES, type Role } from '../../domain/actor.ts';
import { openWork } from '../../domain/work.ts';
import type { State } from '../../domain/state.ts';
import * as stories from '../../domain/testing/stories.ts';
import { heldBy } from '../../web/testing/fakes.ts';
import { openHouse, type House } from '../../test/harness/house.ts';
import { soughtAmong } from './sought.ts';
import { ctpat } from '../../test/lifecycle/ctpat.ts';
import { COUNT_CAP, queueCounts, queuePage, type QueueLineRow } from './queue.ts';
import { NO_FILTER, QUEUE_SORTS, type Looker, type QueueFilter, type QueueView, type Turn } from './queue-ask.ts';

const ON = '2028-03-01';
let house: House;
const states: State[] = [];
const ALL = NO_FILTER;
const as = (person: string, ...roles: Role[]): Looker => ({
  person,
  assignments: roles.map((role) => heldBy(role)),
  conflicts: [],
  on: ON,
  desks: [person],
});
const pool = () => house.database.pool;

beforeAll(async () => {
  house = await openHouse();
  const submitted = stories.draft(ctpat);
  stories.prepare(submitted);
  submitted.act('SubmitApplication', {}, 'officer');
  const filed = stories.reviewOpen(ctpat);
  stories.submitReview(filed);
  const recommended = stories.overdue(ctpat);
  stories.climbInSilence(recommended);
  stories.recommend(recommended);
  const made = {
    submitted,
    filed,
    recommended,
    overdue: stories.overdue(ctpat),
    lapsed: stories.cureLapsed(ctpat),
    due: stories.validationDue(ctpat),
  };
  for (const [id, story] of Object.entries(made))
    states.push(await house.record(story, { id, company: `Company ${id}` }));
  for (let n = 0; n < 12; n += 1)
    states.push(await house.record(stories.validationDue(ctpat), { id: `twin-${n}`, company: `Twin_${n} 100%` }));
  await house.database.pool.query(
    `insert into desk_item (participant, key, person) values ('due', 'validation.plan:2028', 'sid-specialist'), ('recommended', 'adverse.decide:adverse', 'dora-director')`,
  );
  await house.database.pool.query('select place_work(null)');
});
afterAll(() => house.close());

const keys = (lines: readonly QueueLineRow[]): readonly string[] =>
  lines.map(({ participant, key }) => `${participant} ${key}`);

async function whole(view: QueueView, looker: Looker, filter: QueueFilter = ALL): Promise<readonly QueueLineRow[]> {
  return (await queuePage(pool(), looker, { view, filter, sort: 'due' }, null, 500)).lines;
}

const found = async (text: string): Promise<readonly QueueLineRow[]> =>
  whole('team', as('aldo-auditor', 'auditor'), { ...ALL, among: await soughtAmong(pool(), text) });

test('the team sees exactly the open work of the states, in the order of the days', async () => {
  const open = states.flatMap((state) => openWork(state).map(({ key }) => `${state.id} ${key}`));
  const lines = await whole('team', as('aldo-auditor', 'auditor'));
  expect([...keys(lines)].sort()).toEqual([...open].sort());
  expect(lines.map(({ sortValue }) => sortValue)).toEqual(lines.map(({ sortValue }) => sortValue).toSorted());
});

test('mine is what I claimed or am assigned to; available is what nobody has and I may take', async () => {
  const sara = as('sara-specialist', 'specialist');
  const mine = keys(await whole('mine', sara));
  expect(mine).toContain('filed review.assess:2028');
  expect(mine).not.toContain('due validation.plan:2028'); // her company, but a colleague has taken it
  expect(keys(await whole('available', sara))).not.toContain('due validation.plan:2028');
  expect(mine).toContain('twin-0 validation.plan:2028');
  expect(keys(await whole('available', sara))).not.toContain('twin-0 validation.plan:2028');
  expect(await whole('available', as('tom', 'specialist'))).toEqual([]); // all are assigned to Sara
  expect(keys(await whole('mine', as('sid-specialist', 'specialist')))).toEqual(['due validation.plan:2028']);
  expect(keys(await whole('mine', as('dora-director', 'director')))).toEqual(['recommended adverse.decide:adverse']);
  const director = keys(await whole('available', as('dan-director', 'director')));
  expect(director).not.toContain('overdue validation.plan:2028'); // the company's specialist has it
  expect(director).not.toContain('recommended adverse.decide:adverse');
  expect(keys(await whole('available', as('sue-supervisor', 'supervisor')))).toContain(
    'submitted application.assign:application',
  );
});

test('what is put aside waits, on whose desk it is, until its day', async () => {
  const sara = as('sara-specialist', 'specialist');
  const place = ['twin-1', 'validation.plan:2028'] as const;
  await pool().query(
    `insert into desk_item (participant, key, hold_until, hold_on) values ($1, $2, '2028-03-10', 'company')`,
    [...place],
  );
  await pool().query('select place_work($1)', [place[0]]);
  const named = place.join(' ');
  expect(keys(await whole('waiting', sara))).toEqual([named]);
  expect(keys(await whole('mine', sara))).not.toContain(named);
  const later = { ...sara, on: '2028-03-10' };
  expect(keys(await whole('waiting', later))).toEqual([]);
  expect(keys(await whole('mine', later))).toContain(named);
});

test('the desks, what waits on them, and what is free are all open work, each line once', async () => {
  const people = (
    await pool().query<{ id: string; role: Role }>(
      'select person as id, min(role) as role from empowerment group by person',
    )
  ).rows;
  const everywhere = as('nobody', ...STAFF_ROLES);
  const parts = await Promise.all(
    people.flatMap(({ id, role }) => (['mine', 'waiting'] as const).map((view) => whole(view, as(id, role)))),
  );
  const found = [...parts.flat(), ...(await whole('available', everywhere))];
  const open = states.flatMap((state) => openWork(state).map(({ key }) => `${state.id} ${key}`));
  expect(keys(found).toSorted()).toEqual(open.toSorted());
});

test('companies are found without accents, by words in any order, by parts of numbers, and misspelled', async () => {
  await house.record(stories.validationDue(ctpat), {
    id: 'pecos',
    company: 'Pecos Plásticos S.A. de C.V.',
    legacyAccount: '11457350',
    identifiers: { rfc: 'PPL010203AB1' },
  });
  const companies = async (text: string) =>
    [...new Set((await found(text)).map(({ participant }) => participant))].sort();
  for (const text of [
    'pecos plasticos',
    'PLÁSTICOS pec',
    '11457350',
    '457350',
    'ppl0102',
    'plasticos',
    'Pecos Plastcos',
  ])
    expect([text, await companies(text)]).toEqual([text, ['pecos']]);
  expect(await companies('nothing of the kind')).toEqual([]);
  expect(await companies("' & | ! <-> \\ %")).toEqual([]);
  await house.database.pool.query(`delete from work_item where participant = 'pecos'`);
});

test('filters narrow by office, kind, process and a part of the name that means itself', async () => {
  const auditor = as('aldo-auditor', 'auditor');
  expect(await whole('team', auditor, { ...ALL, office: 'miami' })).toEqual([]);
  expect(await whole('team', auditor, { ...ALL, office: 'laredo' })).toEqual(await whole('team', auditor));
  expect(keys(await whole('team', auditor, { ...ALL, kind: 'review.assess' }))).toEqual(['filed review.assess:2028']);
  const validation = await whole('team', auditor, { ...ALL, kind: 'validation' });
  expect(new Set(validation.map(({ kind }) => kind.split('.')[0]))).toEqual(new Set(['validation']));
  expect((await found('twin_1 100%')).map(({ company }) => company).sort()).toEqual([
    'Twin_1 100%',
    'Twin_10 100%',
    'Twin_11 100%',
  ]);
  expect(await found('100%')).toHaveLength(12);
  expect(await found(`'; drop table event; --`)).toEqual([]);
});

const turns = (line: QueueLineRow, way: Turn['way']): Turn => ({
  way,
  place: { value: line.sortValue, participant: line.participant, key: line.key },
});

test('pages of any size, forward and back, show every line once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom<QueueView>('mine', 'available', 'team'),
      fc.constantFrom(...QUEUE_SORTS),
      async (size, view, sort) => {
        const looker = view === 'available' ? as('nobody', ...STAFF_ROLES) : as('sara-specialist', 'specialist');
        const ask = { view, filter: ALL, sort };
        const all = keys((await queuePage(pool(), looker, ask, null, 500)).lines);
        const forward: QueueLineRow[] = [];
        for (
          let page = await queuePage(pool(), looker, ask, null, size);
          ;
          page = await queuePage(pool(), looker, ask, turns(forward.at(-1)!, 'after'), size)
        ) {
          forward.push(...page.lines);
          if (!page.later) break;
        }
        expect(keys(forward)).toEqual(all);
        const back: QueueLineRow[] = [];
        for (let from = forward.at(-1)!; ; from = back[0]!) {
          const page = await queuePage(pool(), looker, ask, turns(from, 'before'), size);
          back.unshift(...page.lines);
          if (!page.earlier) break;
        }
        expect(keys(back)).toEqual(all.slice(0, -1));
      },
    ),
    { numRuns: 25 },
  );
});

test('counts agree with the pages, and stop at the cap', async () => {
  for (const view of ['mine', 'available', 'team'] as const) {
    const looker = as('sara-specialist', 'specialist');
    expect(await queueCounts(pool(), looker, [{ view, filter: ALL }])).toEqual([(await whole(view, looker)).length]);
  }
  await house.database.pool.query(
    `insert into work_item (participant, key, kind, about, roles, acts, opened_seq, opened_at, office) select 'due', 'x:' || n, 'import.doubt', 'x', '{specialist}', '{}', 1, now(), 'laredo' from generate_series(1, 1000) n`,
  );
  expect(await queueCounts(pool(), as('aldo-auditor', 'auditor'), [{ view: 'team', filter: ALL }])).toEqual([
    COUNT_CAP + 1,
  ]);
});
