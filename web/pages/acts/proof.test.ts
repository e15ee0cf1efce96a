/** Signing and deciding by form: not without a fresh sign-in, nothing lost on the way there, and on record when it was. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { arrive } from '../../../test/harness/arrivals.ts';
import { formOf, send, type Answers, type Form } from '../../../test/harness/forms.ts';
import { openFront, type Front } from '../../../test/harness/front.ts';
import type { Browser } from '../../testing/sign-in.ts';
import { actAddress } from './address.ts';

let front: Front;
beforeAll(async () => {
  front = await openFront();
  front.deps.identity.proves = 'when-asked';
  await front.person('director', 'director');
  await arrive(front, 'rio');
  await front.person('olga', 'officer', { participant: 'rio' });
});
afterAll(() => front.close());

const immediate: Answers = {
  order: 'suspension',
  ground: 'security-incident',
  point: 'national-security',
  note: 'Seals were broken {twice}',
};

/** Signs in again for a form that is kept, and opens the form that comes back. */
async function proveFor(browser: Browser, kept: string, person: string): Promise<Form> {
  front.deps.identity.next = person;
  const leave = await browser.get(`/sign-in?again=${kept.replace('/kept/', '')}`).expect(303);
  const { pathname, search } = new URL(leave.get('Location') ?? '');
  await browser.get(pathname + search).expect(303, /kept/);
  const back = await browser.get(kept).expect(303);
  return formOf((await browser.get(back.get('Location') ?? '').expect(200)).text);
}

/** When whoever gave the newest command of the participant had proven who they are. */
async function provenAt(participant: string): Promise<unknown> {
  const { rows } = await front.database.pool.query<{ at: unknown }>(
    `select cause::json -> 'command' -> 'authenticatedAt' as at from event where stream = $1 order by seq desc limit 1`,
    [`participant:${participant}`],
  );
  return rows[0]?.at;
}

test('a decision waits for its decider to sign in again, comes back as it was filled in, and is recorded with when that was', async () => {
  const director = await front.as('director');
  const before = (await front.office.state('rio')).seq;
  const form = formOf((await director.get(actAddress('rio', 'RecommendImmediateAction'))).text);
  const asked = await send(director, form, immediate);
  expect([asked.status, asked.get('Location')]).toEqual([303, expect.stringMatching(/^\/kept\//)]);
  expect((await front.office.state('rio')).seq).toBe(before);

  const again = await proveFor(director, asked.get('Location') ?? '', 'director');
  expect(again.held).toMatchObject({ order: ['suspension'], note: ['Seals were broken {twice}'] });
  expect(again.held['command']).toEqual(form.held['command']); // the same form: sent twice it is one command still
  expect((await front.office.state('rio')).seq).toBe(before);
  expect((await send(director, again, {})).status).toBe(303);
  expect((await front.office.state('rio')).adverse?.stage).toBe('recommended');
  expect(await provenAt('rio')).toBe(front.office.now());
});

test('an auditor reads when the decider had proven who they are', async () => {
  await front.person('headquarters', 'headquarters');
  await front.person('auditor', 'auditor');
  const hq = await front.as('headquarters');
  const form = formOf((await hq.get(actAddress('rio', 'DecideAdverse'))).text);
  const check = formOf((await send(hq, form, { impose: 'yes', note: 'Seals were broken' })).text);
  const asked = await send(hq, check, {}, 'confirm');
  await send(hq, await proveFor(hq, asked.get('Location') ?? '', 'headquarters'), {}, 'confirm');
  const { rows } = await front.database.pool.query<{ seq: number }>(
    `select seq from event where stream = 'participant:rio' and body::json ->> 'type' = 'AdverseDecided'`,
  );
  const page = await (await front.as('auditor')).get(`/decisions/rio/${rows[0]?.seq}`);
  expect(page.text.match(/Proved who they are at the sign-in provider/g)).toHaveLength(2); // who recommended, and who decided
});

test('so does a signature on a filing, whose receipt comes after it and not before', async () => {
  const olga = await front.as('olga');
  const form = formOf((await olga.get(actAddress('rio', 'FileAppeal'))).text);
  const check = formOf((await send(olga, form, { statement: 'We were not told' })).text);
  const asked = await send(olga, check, {}, 'confirm');
  expect(asked.get('Location')).toMatch(/^\/kept\//);
  const filings = async (): Promise<unknown> =>
    (await front.database.pool.query(`select command -> 'authenticatedAt' as at from filing`)).rows;
  expect(await filings()).toEqual([]);
  const again = await proveFor(olga, asked.get('Location') ?? '', 'olga');
  expect(again.steps[0]).toBe('confirm'); // the check page, not the form
  expect((await send(olga, again, {}, 'confirm')).get('Location')).toContain('/filings/');
  expect(await filings()).toEqual([{ at: front.office.now() }]);
});
