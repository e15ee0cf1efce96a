/** Forms over the real engine: one command for two clicks, a refusal in the rule's words, and a filing that the workflow takes up. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { wallDateOf } from '../../../domain/calendar.ts';
import { loadCalendars } from '../../../db/calendars.ts';
import { empower, knownPerson, recordPerson } from '../../../db/people.ts';
import { openAgency, policies, POLICY, type Agency } from '../../../test/harness/agency.ts';
import { applyAs, importer, profile } from '../../../test/harness/answers.ts';
import { fill, formOf, send } from '../../../test/harness/forms.ts';
import { createApp } from '../../app.ts';
import { fakeDeps } from '../../testing/fakes.ts';
import { signedIn, type Browser } from '../../testing/sign-in.ts';
import { CRITERIA } from '../../../test/harness/complete-profile.ts';

let agency: Agency;
let olga: Browser;
const today = () => wallDateOf(Date.now(), 'America/New_York');

beforeAll(async () => {
  agency = await openAgency();
  const { pool } = agency.database;
  await recordPerson(pool, {
    id: 'olga',
    name: 'Olga',
    email: 'olga@x.example',
    kind: 'participant',
    language: 'en',
    office: null,
  });
  const by = { person: 'system', role: 'system', at: Date.now(), policy: POLICY, rules: 'test' };
  await empower(pool, 'olga', { role: 'officer', participant: 'elsewhere', from: '2020-01-01', until: null }, by);
  const viewer = async (sub: string, participant: string | null) => {
    const known = await knownPerson(pool, sub, today(), participant);
    return known ? { ...known, person: known.id } : null;
  };
  const parts = {
    pool,
    policies,
    criteria: CRITERIA,
    calendars: loadCalendars(),
    office: agency.office,
    now: Date.now,
    people: { viewer },
  };
  const deps = fakeDeps([], parts);
  olga = await signedIn(createApp(deps), deps, 'olga');
}, 60_000);
afterAll(() => agency.stop());

test('an application is begun, refused while it is not ready, and withdrawn by a filing', async () => {
  const form = formOf((await olga.get(applyAs('importer'))).text);
  const clicks = await Promise.all([send(olga, form, importer('Real')), send(olga, form, importer('Real'))]);
  expect(clicks.map(({ status }) => status)).toEqual([303, 303]);
  const page = clicks[0]?.get('Location')?.replace(/\/application$/, '') ?? '';
  expect(clicks[1]?.get('Location')?.replace(/\/application$/, '')).toBe(page);

  const future = await fill(olga, `${page}/acts/prepare-application`, profile('2199-01-01'));
  expect([future.status, future.text.includes('cannot be dated in the future')]).toEqual([409, true]);
  expect((await fill(olga, `${page}/acts/prepare-application`, profile(today()))).status).toBe(303);

  const filed = await fill(olga, `${page}/acts/withdraw`, { note: 'We changed our minds' });
  expect(filed.status).toBe(303);
  const receipt = filed.get('Location') ?? '';
  for (let taken = false; !taken;) taken = (await olga.get(receipt)).text.includes('Taken up'); // Jest's own limit ends this
  const again = await olga.get(`${page}/acts/prepare-application`);
  expect([again.status, again.text.includes('can be changed only while it is a draft')]).toEqual([409, true]);
});
