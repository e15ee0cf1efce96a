/** A sample through its pages: drawn by a seed, reviewed, and what is found followed to its end; no company's record learns of it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as stories from '../../../domain/testing/stories.ts';
import { auditOf } from '../../../db/audit-samples.ts';
import { fill } from '../../../test/harness/forms.ts';
import { openFront, type Front } from '../../../test/harness/front.ts';
import { employ, replay } from '../../../test/harness/replayed.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';

const STORIES = { silent: stories.suspended, removed: stories.removed } as const;
let front: Front;
let sample = '';

beforeAll(async () => {
  front = await openFront();
  const stage = { pool: front.database.pool, policies: front.policies };
  await front.database.tamper('delete from adoption');
  await employ(stage, Object.keys(STORIES), Date.UTC(2020, 0, 2));
  for (const [id, story] of Object.entries(STORIES)) await replay(stage, story(ctpat), id, `${id} <company>`);
  await front.person('aldo', 'auditor');
  await front.person('alma', 'auditor', { language: 'es' });
  await front.person('dirk', 'director');
  await front.person('bea', 'director');
  await front.database.tamper(`update empowerment set office = 'laredo' where person = 'dirk'`);
  await front.database.tamper(`update empowerment set office = 'buffalo' where person = 'bea'`);
}, 120_000);
afterAll(() => front.close());

const textOf = async (who: string, address: string): Promise<string> =>
  (await (await front.as(who)).get(address).expect(200)).text;
const at = (rest = ''): string => `/audit/samples/${sample}${rest}`;

/** Everything in the record but samples. */
async function record(): Promise<unknown> {
  const { rows } = await front.database.pool.query(
    `select (select jsonb_agg(jsonb_build_object('s', s.name, 'n', s.seq) order by s.name) from stream s where s.name not like 'audit:%') as streams,
      (select jsonb_agg(to_jsonb(d) order by d.participant, d.clock) from deadline d) as deadlines, (select jsonb_agg(to_jsonb(w) order by w.participant, w.key) from work_item w) as work`,
  );
  return rows[0];
}

test('a sample is drawn by its seed out of what was asked for, and drawn again the same whenever it is looked at', async () => {
  const aldo = await front.as('aldo');
  expect(await textOf('aldo', '/audit/samples')).toContain('No sample has been drawn yet.');
  expect((await fill(aldo, '/audit/draw', { seed: 'no, not this', size: '2' })).status).toBe(422);
  expect((await fill(aldo, '/audit/draw', { seed: 'dice-6214', size: '2', office: 'miami' })).text).toContain(
    'There is no such decision to draw from.',
  );
  const drawn = await fill(aldo, '/audit/draw', { seed: 'dice-6214', size: '2', office: 'laredo' });
  expect(drawn.status).toBe(303);
  sample = drawn.get('Location')!.split('/').at(-1)!;
  const text = await textOf('aldo', at());
  for (const words of [
    'dice-6214',
    '3 decisions recorded by',
    'The same decisions, out of the same population.',
    'Laredo',
    '&lt;company&gt;',
  ])
    expect(text).toContain(words);
  const { sample: kept, reviews } = await auditOf(front.database.pool, sample);
  expect([kept!.population, reviews.length, kept!.filter]).toEqual([3, 2, { office: 'laredo' }]);
  expect(await textOf('alma', at())).toContain('Las mismas resoluciones, de la misma población.');
  for (const who of ['dirk', 'bea']) await (await front.as(who)).get('/audit/draw').expect(403);
  expect(await textOf('bea', at())).toContain('Decisions beyond your offices are not listed: 2.');
});

test('a finding is opened for somebody of the office, answered, returned, and closed with a reason; nothing else in the record moves', async () => {
  const before = await record();
  const [aldo, dirk] = [await front.as('aldo'), await front.as('dirk')];
  const review = at('/1/review');
  expect((await fill(aldo, review, { result: 'finding', text: 'The letter is not there.' })).status).toBe(422);
  expect((await fill(aldo, review, { result: 'finding', text: 'The letter is not there.', owner: 'bea' })).status).toBe(
    422,
  );
  expect(
    (await fill(aldo, review, { result: 'finding', text: 'The letter is not there.', owner: 'dirk' })).status,
  ).toBe(303);
  expect((await fill(aldo, at('/2/review'), { result: 'no-finding', text: 'All read.' })).status).toBe(303);
  expect(await textOf('dirk', '/audit/findings?stage=open&office=laredo')).toContain('dirk by name');
  expect(await textOf('dirk', '/queue')).toMatch(/1 audit finding waits.*dirk by name<\/a>\s*<span[^>]*>Answer by /s);
  for (const who of ['aldo', 'bea']) expect(await textOf(who, '/queue')).not.toContain('audit finding');
  expect(await textOf('bea', '/audit/findings')).toContain('There is no such finding.');
  await (await front.as('bea')).get(at('/1')).expect(404);
  await (await front.as('bea')).get(at('/1/answer')).expect(404);

  expect((await fill(dirk, at('/1/answer'), { text: 'It was filed elsewhere.' })).status).toBe(303);
  expect((await fill(dirk, at('/1/answer'), { text: 'Again.' })).status).toBe(409);
  expect(await textOf('aldo', '/queue')).toContain('Answered: read the answer');
  expect(await textOf('dirk', '/queue')).not.toContain('audit finding');
  expect((await fill(aldo, at('/1/return'), { text: 'Show where.' })).status).toBe(303);
  expect((await fill(dirk, at('/1/answer'), { text: 'Here it is.' })).status).toBe(303);
  expect((await fill(aldo, at('/1/close'), { how: 'explained', text: 'Seen.' })).status).toBe(303);
  const text = await textOf('aldo', at('/1'));
  for (const words of [
    'The letter is not there.',
    'Show where.',
    'Here it is.',
    'Explained: there was nothing amiss',
    'dirk by name',
  ])
    expect(text).toContain(words);
  expect(text).not.toContain('pt-decision__broken');
  expect(text).not.toContain('Close the finding');
  expect(await record()).toEqual(before);
});

test('who has acted in a case does not review it', async () => {
  const { reviews } = await auditOf(front.database.pool, sample);
  await front.database.tamper(
    `update event set actor = 'alma' where stream = 'participant:${reviews[1]!.participant}' and seq = 1`,
  );
  const said = await fill(await front.as('alma'), at('/2/review'), { result: 'finding', text: 'Algo.', owner: 'dirk' });
  expect([said.status, said.text]).toEqual([
    409,
    expect.stringContaining('Quien haya hecho algo en este caso no lo revisa.'),
  ]);
});

test('narrowed by outcome, it is drawn from the record as it was: what becomes of a decision later moves none in or out', async () => {
  const drawn = await fill(await front.as('aldo'), '/audit/draw', {
    seed: 'in-force-77',
    size: '9',
    outcome: 'in-force',
  });
  const address = drawn.get('Location')!;
  const { sample: kept } = await auditOf(front.database.pool, address.split('/').at(-1)!);
  const inForce = kept!.decisions.filter(({ participant }) => participant === 'silent');
  expect([kept!.population, inForce.length]).toEqual([2, 1]);
  await front.database.tamper(
    `insert into event select (jsonb_populate_record(e, jsonb_build_object('seq', e.seq + 1, 'type', 'Reinstated', 'recorded_at', clock_timestamp(),
      'body', '{"type":"Reinstated","on":"2028-06-01","tier":1,"how":"appeal"}'))).* from event e where stream = 'participant:silent' order by seq desc limit 1`,
  );
  const listed = async () => textOf('aldo', '/decisions?outcome=in-force');
  expect(await listed()).not.toContain('silent &lt;company&gt;');
  const text = await textOf('aldo', address);
  for (const words of [
    'The same decisions, out of the same population.',
    'Drawn again, as of ',
    'silent &lt;company&gt;',
  ])
    expect(text).toContain(words);
});

test('a record that yields another population is told, and the sample is not called wrong for it', async () => {
  await front.database.tamper(`update participant set office = 'miami' where id = 'removed'`);
  expect(await textOf('aldo', at())).toContain('The record of that day yields another population');
  for (const address of ['/audit/samples/nothing', at('/3'), at('/0'), at('/x')])
    await (await front.as('aldo')).get(address).expect(404);
});
