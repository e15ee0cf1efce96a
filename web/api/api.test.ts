/** What programs are answered: in the shapes that are promised, and no more than the pages show. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { z } from 'zod';
import { askedOf } from '../../domain/criteria.ts';
import { wallDateOf } from '../../domain/calendar.ts';
import type { State } from '../../domain/state.ts';
import { ref, type Ledger } from '../../domain/testing/ledger.ts';
import * as stories from '../../domain/testing/stories.ts';
import { fillProfile } from '../../db/seed/profiles.ts';
import { CRITERIA } from '../../test/harness/complete-profile.ts';
import { openHouse, type House } from '../../test/harness/house.ts';
import { ctpat } from '../../test/lifecycle/ctpat.ts';
import { shapesOf, type Description, type Shapes } from '../testing/shapes.ts';
import type { participant, participants, profile } from './shapes.ts';

type Page = z.infer<typeof participants>;
type One = z.infer<typeof participant>;
type Profile = z.infer<typeof profile>;
const LIST = '/api/v1/participants';
const at = (id: string): string => `${LIST}/${id}`;

let house: House;
let shapes: Shapes;
const states = new Map<string, State>();

const told = (story: Ledger, ...more: ((ledger: Ledger) => void)[]): Ledger => {
  for (const one of more) one(story);
  return story;
};
const decide = (ledger: Ledger): void => stories.decideOn(ledger, 'director');
const confirm = (ledger: Ledger): void =>
  void ledger.act('ConfirmSuspension', { note: ref('confirmation') }, 'headquarters');
const vetted = (ledger: Ledger): void => {
  ledger.act('RecordVetting', { result: 'adverse', note: ref('vetting') }, 'specialist');
  ledger.act('RecommendIneligible', { ground: 'vetting-adverse', note: ref('vetting-recommendation') }, 'specialist');
};
const silent = (...more: ((ledger: Ledger) => void)[]): Ledger =>
  told(stories.overdue(ctpat), stories.climbInSilence, ...more);
const STORIES: Readonly<Record<string, () => Ledger>> = {
  draft: () => stories.draft(ctpat),
  vetted: () => told(stories.inReview(ctpat), vetted),
  open: () => stories.reviewOpen(ctpat),
  silent: () => silent(),
  recommended: () => silent(stories.recommend),
  decided: () => silent(stories.recommend, decide),
  confirmed: () => silent(stories.recommend, decide, confirm),
  suspended: () => stories.suspended(ctpat),
  removed: () => stories.removed(ctpat),
  validated: () => stories.validated(ctpat),
};
const IDS = Object.keys(STORIES);

beforeAll(async () => {
  house = await openHouse();
  for (const [id, story] of Object.entries(STORIES))
    states.set(id, await house.record(story(), { id, company: `Company ${id}` }));
  await house.person('carol', 'officer', { participants: IDS });
  await house.person('javier', 'officer', { language: 'es', participants: IDS });
  await house.person('only', 'contact', { participants: ['open'] });
  const described = await (await house.as('carol')).get('/api/v1/openapi.json').expect(200);
  shapes = shapesOf(described.body as Description);
});
afterAll(() => house.close());

async function get<T>(person: string, address: string): Promise<T> {
  const answered = await (await house.as(person)).get(address).expect(200);
  const { type, headers } = answered;
  const body = answered.body as T;
  expect(type).toBe('application/json');
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  shapes.answer(address, body);
  return body;
}
/** Page after page, as a program goes on. */
async function all(person: string, address = LIST): Promise<Page['items']> {
  const { items, next } = await get<Page>(person, address);
  return next === null ? items : [...items, ...(await all(person, next))];
}
/** Does something on another day. */
async function on<T>(clock: number, does: () => Promise<T>): Promise<T> {
  const { clock: now } = house.deps;
  house.deps.clock = clock;
  try {
    return await does();
  } finally {
    house.deps.clock = now;
  }
}

test.each(IDS)('%s is told in the shapes that are promised, to everybody who may read it', async (id) => {
  for (const person of ['sara-specialist', 'aldo-auditor', 'dora-director', 'carol', 'javier']) {
    await get(person, at(id));
    await get(person, `${at(id)}/profile`);
  }
});

test('a date is the one of the record, with who owes it, its rule and on what it rests', async () => {
  const { owed, standing, certifiedOn, nextDue } = await get<One>('carol', at('open'));
  const { clocks } = states.get('open')!;
  const due = clocks.find(({ rule }) => rule === 'ANNUAL_DUE')!;
  expect([standing, certifiedOn, nextDue]).toEqual(['certified', '2027-03-15', due.due]);
  expect(owed.byParticipant).toEqual([
    {
      rule: 'ANNUAL_DUE',
      title: 'Submit the annual review of the security profile',
      due: '2028-03-15',
      dueAt: new Date(due.dueAt).toISOString(),
      zone: 'America/Chicago',
      status: 'running',
      late: false,
      authority: 'agency-published',
      source: expect.any(String),
      policy: 'ctpat/2020-03-01',
    },
  ]);
  expect(owed.byAgency.map(({ rule, authority }) => [rule, authority])).toContainEqual(['VALID_INITIAL', 'statute']);
  const spanish = await get<One>('javier', at('open'));
  expect(spanish.owed.byParticipant[0]!.title).toBe('Presentar la revisión anual del perfil de seguridad');
});

test('acts are those that the page offers, each to whoever may do it', async () => {
  expect((await get<One>('sara-specialist', at('silent'))).openActs).toContain('RecommendSuspension');
  expect((await get<One>('aldo-auditor', at('silent'))).openActs).toEqual([]);
  const { openActs, rights } = await get<One>('carol', at('suspended'));
  expect(openActs).toEqual(expect.arrayContaining(['SubmitCure', 'FileAppeal']));
  expect(rights.map(({ rule }) => rule)).toEqual(['APPEAL_FILE_BENEFIT']);
});

describe('a company', () => {
  test.each(IDS)('that is %s sees nothing of what is inside the agency', async (id) => {
    for (const address of [at(id), `${at(id)}/profile`]) {
      const text = JSON.stringify(await get('carol', address)).replace('Risk assessment', ''); // a category of the criteria
      expect(text).not.toMatch(/risk|vetting|ladder|adverse|RUNG|DISPATCH|CONFIRM_|dora-|hana-|sid-|sue-/i);
    }
  });

  test.each(['recommended', 'decided', 'confirmed'])(
    'whose suspension is %s and not served is told what a silent one is told, in the list too',
    (id) =>
      on(states.get(id)!.lastAt, async () => {
        const known = (value: unknown): string => JSON.stringify(value).replaceAll(id, 'silent');
        expect(known(await get('carol', at(id)))).toBe(known(await get('carol', at('silent'))));
        const lines = await all('carol');
        const lineOf = (one: string) => lines.find((line) => line.id === one);
        expect(known(lineOf(id))).toBe(known(lineOf('silent')));
      }),
  );

  test('is told in the list the next day that it is told of in the case', async () => {
    for (const { id, nextDue } of await all('carol'))
      expect([id, nextDue]).toEqual([id, (await get<One>('carol', at(id))).nextDue]);
    const inside = (await all('dora-director')).find(({ id }) => id === 'decided')!;
    expect(inside.nextDue).not.toBe((await get<One>('carol', at('decided'))).nextDue); // the staff's own: the case is decided, not served
  });

  test('finds its own and nothing else, however it asks', async () => {
    expect((await all('only')).map(({ id }) => id)).toEqual(['open']);
    const { next } = await get<Page>('carol', `${LIST}?limit=2`);
    expect((await all('only', String(next))).map(({ id }) => id)).toEqual(['open']); // the place of another's list opens nothing
    expect(await get<Page>('only', `${LIST}?limit=1`)).toEqual({
      items: [expect.objectContaining({ id: 'open' })],
      next: null,
    });
  });
});

test('a list goes on after its last line until its end, without doubles, and says no totals', async () => {
  const whole = await all('aldo-auditor');
  expect(whole.map(({ id }) => id).sort()).toEqual([...IDS].sort());
  for (const limit of [1, 3, IDS.length]) expect(await all('aldo-auditor', `${LIST}?limit=${limit}`)).toEqual(whole);
  expect(Object.keys(await get<Page>('aldo-auditor', `${LIST}?limit=3`))).toEqual(['items', 'next']);
});

test('a profile tells per category what is done, and what each other criterion lacks', async () => {
  const state = states.get('open')!;
  await house.person('clerk', 'contact', { participants: ['open'] });
  const setup = { pool: house.database.pool, criteria: CRITERIA, policies: house.deps.policies };
  const said = { answer: 'partly', explanation: null, evidence: [] } as const;
  await fillProfile(setup, state, state.lastAt, { person: 'clerk', role: 'contact' }, ({ category }) =>
    category === 4 ? said : null,
  );
  const { criteria, complete, categories } = await get<Profile>('only', `${at('open')}/profile`);
  const set = CRITERIA.setFor('importer', wallDateOf(state.lastAt, state.zone))!;
  expect([criteria, complete]).toEqual([{ version: set.version, from: set.from }, false]);
  for (const { category, asked, done, gaps } of categories) {
    expect(asked).toBe(askedOf(set, 'importer').filter((one) => one.category === category).length);
    expect(done + gaps.length).toBe(asked);
    if (category !== 4) expect(new Set(gaps.map(({ why }) => why))).toEqual(new Set(asked > 0 ? ['not-assessed'] : []));
  }
  const whys = categories.find(({ category }) => category === 4)!.gaps.map(({ why }) => why);
  expect(whys).toContain('explanation-missing');
  expect(whys).not.toContain('not-assessed');
});

test('a look is on record as a look at the page is', async () => {
  house.deps.looks.splice(0);
  await get('aldo-auditor', at('open'));
  await get('aldo-auditor', `${at('open')}/profile`);
  expect(house.deps.looks).toMatchObject([
    { what: 'participant.viewed', person: 'aldo-auditor', object: { id: 'open' } },
    { what: 'profile.viewed', person: 'aldo-auditor', object: { id: 'open' } },
  ]);
});
