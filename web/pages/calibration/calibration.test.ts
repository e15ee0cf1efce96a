/** A second review through its pages: asked for, blind, compared; and neither the case nor the company learns of it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { askedOf } from '../../../domain/criteria.ts';
import { calibrationsOf, rebuildCalibrations } from '../../../db/calibration.ts';
import { fill, formOf, send } from '../../../test/harness/forms.ts';
import { openFront, type Front } from '../../../test/harness/front.ts';
import { answerAll, criteria, openReview, recordDocument, recordMember } from '../../../test/harness/profiles.ts';
import { affirmAll, assessAll, signReview } from '../../../test/harness/reviews.ts';
import { hidden } from '../../testing/sign-in.ts';

const ID = 'member';
const COMPANY = 'Yearly <Imports>';
const at = (rest: string): string => `/participants/${ID}/${rest}`;
const ALL = askedOf(criteria.of('any'), 'importer').length;
const WHY = /Show us more of/;
let front: Front;

beforeAll(async () => {
  front = await openFront({ criteria });
  await front.person('sue', 'supervisor');
  for (const id of ['sara', 'sid', 'cora', 'lea']) await front.person(id, 'specialist');
  await front.person('aldo', 'auditor');
  await front.person('silvia', 'specialist', { language: 'es' });
  await front.person('bob', 'specialist');
  await front.person('bea', 'supervisor');
  await front.database.tamper(`update empowerment set office = 'buffalo' where person in ('bob', 'bea')`);
  await recordMember(front, ID, COMPANY);
  const { pool } = front.database;
  await answerAll(front, ID, await recordDocument(pool, ID, 'Handbook.pdf'));
  await openReview(front, ID);
  await pool.query(
    `insert into conflict (event, person, participant, from_on) values ('person:cora#9', 'cora', $1, '2020-01-01')`,
    [ID],
  );
  await pool.query(
    `insert into leave (event, person, from_on, until_on, substitute) values ('person:lea#9', 'lea', '2020-01-01', '2100-01-01', 'sid')`,
  );
  expect((await fill(await front.as('sue'), at('acts/assign-specialist'), { specialist: 'sara' })).status).toBe(303);
  await affirmAll(front, ID);
  await signReview(front, ID);
});
afterAll(() => front.close());

const textOf = async (who: string, address: string): Promise<string> =>
  (await (await front.as(who)).get(address).expect(200)).text;
const assessed = async (who: string, desk: string, returned: readonly string[], pages?: number) =>
  assessAll(await front.as(who), at(desk), returned, pages);

/** Everything in the record but the stream of second reviews. */
async function caseAsItStands(): Promise<unknown> {
  const { rows } = await front.database.pool.query(
    `select (select jsonb_agg(jsonb_build_object('stream', s.name, 'seq', s.seq) order by s.name) from stream s where s.name not like 'calibration:%') as streams,
       (select to_jsonb(p) from participant p where p.id = $1) as participant, (select jsonb_agg(to_jsonb(w) order by w.key) from work_item w) as work,
       (select jsonb_agg(to_jsonb(d) order by d.clock) from deadline d) as deadlines, (select to_jsonb(s) from security_profile s where s.participant = $1) as profile`,
    [ID],
  );
  return rows[0];
}

test('a supervisor chooses among those who may; others are refused, whatever is sent', async () => {
  const sue = await front.as('sue');
  expect(await textOf('sue', '/team')).toContain('No second review in this period.');
  expect(await textOf('sue', '/team/second-reviews')).toContain(`href="${at('calibration/begin')}"`);
  expect(await textOf('aldo', '/team')).not.toContain('/team/second-reviews');
  const page = await textOf('sue', at('calibration/begin'));
  const offered = [...page.matchAll(/<option value="(\w+)"/g)].map(([, id]) => id);
  expect(offered).toEqual(['sid', 'silvia']);
  for (const second of ['sara', 'cora', 'lea', 'bob', 'sue'])
    expect((await send(sue, formOf(page), { second })).status).toBe(422);
  for (const who of ['sara', 'aldo']) await (await front.as(who)).get(at('calibration/begin')).expect(403);
  expect((await calibrationsOf(front.database.pool, ID)).rounds).toEqual([]);
});

test('the second review is blind, binds nobody, and is compared when both are done', async () => {
  const [sue, sid] = [await front.as('sue'), await front.as('sid')];
  await assessed('sara', 'profile/desk', ['1.1'], 1);
  const begun = await fill(sue, at('calibration/begin'), { second: 'sid' });
  expect([begun.status, begun.get('Location')]).toEqual([303, at('calibration')]);
  expect((await fill(sue, at('calibration/begin'), { second: 'silvia' })).status).toBe(409);
  for (const page of ['/queue', '/today']) {
    expect(await textOf('sid', page)).toContain('You were asked for 1 second review');
    expect(await textOf('sara', page)).not.toContain('second review');
  }
  for (const who of ['sara', 'silvia']) {
    const { status, text } = await (await front.as(who)).get(at('second-review'));
    expect([status, text]).toEqual([409, expect.not.stringContaining(COMPANY)]);
  }

  const profile = ['profile', 'profile/desk', 'profile/desk/1', 'profile/whole', 'profile/categories/1'];
  for (const page of ['second-review', 'second-review/1', 'acts/return-review', ...profile])
    expect([page, await textOf('sid', at(page))]).toEqual([
      page,
      expect.not.stringMatching(/Show us more of|Returned to|Criteria returned|Answer the company/),
    ]);
  expect(await textOf('sara', at('profile/whole'))).toMatch(WHY);
  const gaps = (await sid.get(`/api/v1/participants/${ID}/profile`).expect(200)).text;
  expect(gaps).not.toContain('"returned"');
  expect(await textOf('sid', at('second-review'))).toContain(`0 of ${ALL} assessed`);
  const own = await textOf('sid', at('profile/desk/2'));
  expect(own).toContain('give your verdicts there');
  expect(own).not.toContain('Record these verdicts');
  const { held, ...saras } = formOf(await textOf('sara', at('profile/desk/2')));
  const _csrf = [hidden(await textOf('sid', at('second-review/2')), '_csrf')];
  const there = await send(sid, { ...saras, held: { ...held, _csrf } }, { result2x1: 'accepted' });
  expect(there.status).toBe(403);

  const before = await caseAsItStands();
  const page = formOf(await textOf('sid', at('second-review/1')));
  expect((await send(sid, page, { result1x1: 'returned' })).text).toContain('Say why you return it');
  await assessed('sid', 'second-review', ['1.1', '4.1'], 4);
  expect(await textOf('sue', at('calibration'))).toContain('The verdicts are shown when both are done.');
  const { last } = await assessed('sid', 'second-review', []);
  expect(last).toBe(at('calibration'));
  expect(await caseAsItStands()).toEqual(before);
  for (const who of ['sue', 'sid', 'sara']) expect(await textOf(who, at('calibration'))).not.toMatch(WHY);

  await assessed('sara', 'profile/desk', []);
  expect(await textOf('sara', at('profile/desk'))).toContain(`href="${at('calibration')}"`);
  const [first, second] = [(ALL - 1) / ALL, (ALL - 2) / ALL];
  const chance = first * second + (1 - first) * (1 - second);
  const kappa = ((ALL - 1) / ALL - chance) / (1 - chance);
  for (const who of ['sue', 'aldo', 'sara', 'sid']) {
    const html = await textOf(who, at('calibration'));
    expect(html).toContain(`${Math.round((100 * (ALL - 1)) / ALL)} %: ${ALL - 1} of ${ALL} criteria`);
    expect(html).toContain(kappa.toFixed(2));
    expect(html).toContain('Show us more of 4.1.');
    expect(html).not.toContain('Show us more of 1.1.'); // both returned it
  }
  expect(await textOf('silvia', at('calibration'))).not.toMatch(/Show us more|sid by name/);
  await (await front.as('bob')).get(at('calibration')).expect(404);
  expect((await sid.get(at('second-review')).expect(303)).get('Location')).toBe(at('calibration'));
  expect((await send(sid, page, { result1x1: 'accepted' })).status).toBe(303);
  expect(await textOf('sid', at('profile/whole'))).toMatch(WHY); // and nothing is hidden from them any more
});

test('the company sees nothing of it', async () => {
  for (const address of [`/participants/${ID}`, at('profile/whole'), at('timeline'), at('review')]) {
    const html = await textOf(`${ID}-officer`, address);
    expect([address, html]).toEqual([address, expect.not.stringMatching(/Show us more|econd review|sid by name/)]);
  }
  for (const page of ['calibration', 'second-review'])
    await (await front.as(`${ID}-officer`)).get(at(page)).expect(403);
});

test('a round can be called off; the team’s page and its file tell of both, and of none in another office', async () => {
  const sue = await front.as('sue');
  expect((await fill(sue, at('calibration/begin'), { second: 'silvia' })).status).toBe(303);
  expect(await textOf('silvia', at('second-review'))).toContain('Esto es una copia');
  const csv = '/team.csv?section=second';
  expect(await textOf('sue', csv)).toMatch(
    /"Yearly <Imports>","sara by name","silvia by name",".*","0 of \d+ assessed"/,
  );
  const page = await textOf('sue', at('calibration'));
  const [csrf, command] = [hidden(page, '_csrf'), hidden(page, 'command')];
  const off = { _csrf: csrf, command, seen: '0' };
  await sue.post(at('calibration/call-off')).type('form').send(off).expect(303);
  expect((await (await front.as('silvia')).get(at('second-review'))).status).toBe(409);
  expect(await textOf('silvia', '/queue')).not.toContain('segunda revisión');
  const lines = (await textOf('sue', csv)).trim().split('\r\n').slice(1);
  expect(lines.map((line) => /"([^"]*)"$/.exec(line)?.[1])).toEqual(['Called off', 'Done']);
  expect(await textOf('sue', '/team')).toContain(`href="${at('calibration#n1')}"`);
  expect(await textOf('bea', csv)).not.toContain('Yearly');
});

test('the table follows from the stream alone', async () => {
  const { pool } = front.database;
  const rows = async (): Promise<readonly Record<string, unknown>[]> =>
    (await pool.query<Record<string, unknown>>('select * from calibration order by begun')).rows;
  const live = await rows();
  expect(live.map(({ how, judged }) => [how, judged])).toEqual([
    ['done', ALL],
    ['called-off', 0],
  ]);
  await pool.query('delete from calibration');
  await rebuildCalibrations(pool);
  expect(await rows()).toEqual(live);
});
