/** Queue views over real rows: who sees what, counts that agree with the pages, and pages without gaps or repetitions. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Role } from '../../domain/actor.ts';
import { openWork } from '../../domain/work.ts';
import type { State } from '../../domain/state.ts';
import * as stories from '../../domain/testing/stories.ts';
import { heldBy } from '../../web/testing/fakes.ts';
import { openHouse, type House } from '../../test/harness/house.ts';
import { ctpat } from '../../test/lifecycle/ctpat.ts';
import {
  COUNT_CAP,
  queueCount,
  queuePage,
  type Looker,
  type QueueFilter,
  type QueueLineRow,
  type QueueView,
  type Turn,
} from './queue.ts';

let house: House;
const states: State[] = [];
const ALL: QueueFilter = { office: null, kind: null, company: null };
const as = (person: string, ...roles: Role[]): Looker => ({
  person,
  assignments: roles.map((role) => heldBy(role)),
  conflicts: [],
});
const em = () => house.orm.em.fork();

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
    `insert into claim (participant, key, person) values ('due', 'validation.plan:2028', 'sid-specialist'), ('recommended', 'adverse.decide:adverse', 'dora-director')`,
  );
});
afterAll(() => house.close());

const keys = (lines: readonly QueueLineRow[]): readonly string[] =>
  lines.map(({ participant, key }) => `${participant} ${key}`);

async function whole(view: QueueView, looker: Looker, filter: QueueFilter = ALL): Promise<readonly QueueLineRow[]> {
  return (await queuePage(em(), view, looker, filter, null, 500)).lines;
}

test('the team sees exactly the open work of the states, in the order of the days', async () => {
  const open = states.flatMap((state) => openWork(state).map(({ key }) => `${state.id} ${key}`));
  const lines = await whole('team', as('aldo-auditor', 'auditor'));
  expect([...keys(lines)].sort()).toEqual([...open].sort());
  expect(lines.map(({ sortOn }) => sortOn)).toEqual(lines.map(({ sortOn }) => sortOn).toSorted());
});

test('mine is what I claimed or am assigned to; available is what nobody has and I may take', async () => {
  const sara = as('sara-specialist', 'specialist');
  const mine = keys(await whole('mine', sara));
  expect(mine).toContain('filed review.assess:2028');
  expect(mine).toContain('due validation.plan:2028'); // assigned to her, though another has claimed it
  expect(keys(await whole('available', sara))).not.toContain('due validation.plan:2028');
  expect(keys(await whole('available', sara))).toContain('twin-0 validation.plan:2028');
  expect(await whole('available', as('tom', 'specialist'))).toEqual([]); // all are assigned to Sara
  expect(keys(await whole('mine', as('sid-specialist', 'specialist')))).toEqual(['due validation.plan:2028']);
  expect(keys(await whole('mine', as('dora-director', 'director')))).toEqual(['recommended adverse.decide:adverse']);
  const director = keys(await whole('available', as('dan-director', 'director')));
  expect(director).toContain('overdue validation.plan:2028'); // a director's to take, whoever the specialist is
  expect(director).not.toContain('recommended adverse.decide:adverse');
  expect(keys(await whole('available', as('sue-supervisor', 'supervisor')))).toContain(
    'submitted application.assign:application',
  );
});

test('filters narrow by office, kind, process and a part of the name that means itself', async () => {
  const auditor = as('aldo-auditor', 'auditor');
  expect(await whole('team', auditor, { ...ALL, office: 'miami' })).toEqual([]);
  expect(await whole('team', auditor, { ...ALL, office: 'laredo' })).toEqual(await whole('team', auditor));
  expect(keys(await whole('team', auditor, { ...ALL, kind: 'review.assess' }))).toEqual(['filed review.assess:2028']);
  const validation = await whole('team', auditor, { ...ALL, kind: 'validation' });
  expect(new Set(validation.map(({ kind }) => kind.split('.')[0]))).toEqual(new Set(['validation']));
  expect(await whole('team', auditor, { ...ALL, company: 'twin_1 100%' })).toHaveLength(1);
  expect(await whole('team', auditor, { ...ALL, company: '%' })).toHaveLength(12);
  expect(await whole('team', auditor, { ...ALL, company: `'; drop table claim; --` })).toEqual([]);
});

const turns = (line: QueueLineRow, way: Turn['way']): Turn => ({
  way,
  place: { sortOn: line.sortOn, participant: line.participant, key: line.key },
});

test('pages of any size, forward and back, show every line once', async () => {
  const looker = as('sara-specialist', 'specialist');
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom<QueueView>('mine', 'available', 'team'),
      async (size, view) => {
        const all = keys(await whole(view, looker));
        const forward: QueueLineRow[] = [];
        for (
          let page = await queuePage(em(), view, looker, ALL, null, size);
          ;
          page = await queuePage(em(), view, looker, ALL, turns(forward.at(-1)!, 'after'), size)
        ) {
          forward.push(...page.lines);
          if (!page.later) break;
        }
        expect(keys(forward)).toEqual(all);
        const back: QueueLineRow[] = [];
        for (let from = forward.at(-1)!; ; from = back[0]!) {
          const page = await queuePage(em(), view, looker, ALL, turns(from, 'before'), size);
          back.unshift(...page.lines);
          if (!page.earlier) break;
        }
        expect(keys(back)).toEqual(all.slice(0, -1));
      },
    ),
    { numRuns: 12 },
  );
});

test('counts agree with the pages, and stop at the cap', async () => {
  for (const view of ['mine', 'available', 'team'] as const) {
    const looker = as('sara-specialist', 'specialist');
    expect(await queueCount(em(), view, looker, ALL)).toBe((await whole(view, looker)).length);
  }
  await house.database.pool.query(
    `insert into work_item select 'due', 'x:' || n, 'import.doubt', 'x', '{specialist}', '{}', null, null, null, null, 1, now() from generate_series(1, 1000) n`,
  );
  expect(await queueCount(em(), 'team', as('aldo-auditor', 'auditor'), ALL)).toBe(COUNT_CAP + 1);
});
