/** What forms do with repetitions, with a record that moved on, with an engine that is away, and with people who may not. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { arrive } from '../../../test/harness/arrivals.ts';
import { fill, formOf, send, type Answers } from '../../../test/harness/forms.ts';
import { openFront, type Front } from '../../../test/harness/front.ts';
import { changeDesk, holdings } from '../../../db/desk.ts';
import { feedFilings } from '../../intake.ts';
import { actAddress } from './address.ts';

let front: Front;
beforeAll(async () => {
  front = await openFront();
  for (const role of ['specialist', 'supervisor', 'director', 'headquarters', 'auditor'] as const)
    await front.person(role, role);
  await arrive(front, 'rio');
  await arrive(front, 'luna', {}, 'Luna <b>Importaciones</b>');
  await front.person('olga', 'officer', { participant: 'rio' });
  await front.person('cora', 'consultant', { participant: 'rio' });
  await front.person('luis', 'officer', { participant: 'luna', language: 'es' });
  await front.person('dora', 'officer', { participant: 'rio' });
  await front.person('dora', 'consultant', { participant: 'luna' });
});
afterAll(() => front.close());

const immediate: Answers = {
  order: 'suspension',
  ground: 'security-incident',
  point: 'national-security',
  note: 'Seals were broken {twice}',
};
/** Somebody of headquarters takes the decision onto the desk. */
const takes = (person: string) =>
  changeDesk(front.database.pool, {
    ...{ participant: 'seen', key: 'adverse.decide:adverse', id: randomUUID() },
    command: { type: 'ClaimWork', by: { person, role: 'headquarters' } },
    facts: { held: ['headquarters'], assignee: null, standsFor: [], on: '2027-03-30' },
    ...{ policy: 'ctpat/2020-03-01', rules: 'test', at: front.office.now() },
  });
const eventsOf = async (id: string): Promise<number> => (await front.office.state(id)).seq;
const main = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';

test('two clicks are one command, and a third an hour later too', async () => {
  const director = await front.as('director');
  const form = formOf((await director.get(actAddress('rio', 'RecommendImmediateAction'))).text);
  const before = await eventsOf('rio');
  const clicks = await Promise.all([send(director, form, immediate), send(director, form, immediate)]);
  expect(clicks.map(({ status }) => status)).toEqual([303, 303]);
  expect(await eventsOf('rio')).toBe(before + 1);
  const third = await send(director, form, immediate); // the case is open now, so that the form would not even open
  expect([third.status, third.get('Location')]).toEqual([303, clicks[0]?.get('Location')]);
  expect(await eventsOf('rio')).toBe(before + 1);
});

test('the same form with other answers is another command, and the rules are asked', async () => {
  const director = await front.as('director');
  await arrive(front, 'changed');
  const form = formOf((await director.get(actAddress('changed', 'RecommendImmediateAction'))).text);
  expect((await send(director, form, immediate)).status).toBe(303);
  const other = await send(director, form, { ...immediate, ground: 'false-information' });
  expect(other.status).toBe(409);
  expect(other.text).toContain('The record has changed since you opened this form. An adverse case is open already.');
});

test('an act that is not possible says why, and how the record moved on under an open form', async () => {
  const hq = await front.as('headquarters');
  await arrive(front, 'moving');
  const closed = await hq.get(actAddress('moving', 'DecideAdverse'));
  expect([closed.status, main(closed.text)]).toEqual([409, expect.stringContaining('No adverse case is open.')]);
  const removal = { ...immediate, order: 'removal' };
  await fill(await front.as('director'), actAddress('moving', 'RecommendImmediateAction'), removal);
  const form = formOf((await hq.get(actAddress('moving', 'DecideAdverse'))).text);
  const asked = (await send(hq, form, { impose: 'no', note: 'Not enough to act upon' })).text;
  expect(asked).toContain('This removal takes effect now');
  const check = formOf(asked);
  await front.person('headquarters-2', 'headquarters');
  await fill(await front.as('headquarters-2'), actAddress('moving', 'DecideAdverse'), { impose: 'no', note: 'No' });
  const late = await send(hq, check, {}, 'confirm');
  expect([late.status, main(late.text)]).toEqual([
    409,
    expect.stringContaining('The record has changed since you opened this form. No adverse case is open.'),
  ]);
});

test('a decision is taken on the record as it was seen: what was recorded since is told, and nothing that was typed is lost', async () => {
  const hq = await front.as('headquarters');
  const typed = { impose: 'no', note: 'Kept as it was typed' };
  await arrive(front, 'seen');
  await fill(await front.as('director'), actAddress('seen', 'RecommendImmediateAction'), immediate);
  const form = formOf((await hq.get(actAddress('seen', 'DecideAdverse'))).text);
  const check = formOf((await send(hq, form, typed)).text);
  await front.person('headquarters-3', 'headquarters');
  await takes('headquarters-3');
  await fill(await front.as('headquarters-3'), actAddress('seen', 'Recuse'), { note: 'A cousin works there' });
  expect(await holdings(front.database.pool, 'seen')).toEqual([]);
  await expect(takes('headquarters-3')).rejects.toMatchObject({ code: 'NotForYou' });
  await takes('headquarters');
  const late = await send(hq, check, {}, 'confirm');
  expect(late.status).toBe(409);
  for (const words of ['Something that matters was recorded', 'Stepped back from the case', typed.note])
    expect(main(late.text)).toContain(words);
  expect((await fill(hq, actAddress('seen', 'DecideAdverse'), typed)).status).toBe(303);
});

test('who recommended cannot decide: the rules refuse, and the form does not open', async () => {
  await front.person('both', 'director');
  await front.person('both', 'headquarters');
  await arrive(front, 'alone');
  await fill(await front.as('both'), actAddress('alone', 'RecommendImmediateAction'), immediate);
  const own = await (await front.as('both')).get(actAddress('alone', 'DecideAdverse'));
  expect([own.status, main(own.text)]).toEqual([
    409,
    expect.stringContaining('You made the recommendation; another person must do this.'),
  ]);
});

test('a company is refused in its language, and sees its name as it is written', async () => {
  const luis = await front.as('luis');
  const closed = await luis.get(actAddress('luna', 'AcceptVisit'));
  expect([closed.status, main(closed.text)]).toEqual([
    409,
    expect.stringContaining('No hay ninguna validación en curso.'),
  ]);
  const open = await luis.get(actAddress('luna', 'Withdraw'));
  expect(main(open.text)).toContain('Luna &lt;b&gt;Importaciones&lt;/b&gt;');
});

test('a company does not learn of a decision before it is served', async () => {
  await arrive(front, 'quiet');
  await front.person('quinn', 'officer', { participant: 'quiet' });
  const decided = {
    order: 'suspension',
    ground: 'annual-review',
    stage: 'decided',
    decidedBy: 'director',
    decidedOn: '2026-11-20',
    recommendedBy: 'specialist',
  };
  const decision = {
    id: 'd9',
    kind: 'suspension',
    ground: 'annual-review',
    decidedOn: '2026-11-20',
    people: [],
    prior: { standing: 'certified', tier: 2 },
  };
  await front.database.pool.query(`update participant set state = state || $1 where id = 'quiet'`, [
    JSON.stringify({ adverse: decided, decision }),
  ]);
  const form = await (await front.as('quinn')).get(actAddress('quiet', 'FileAppeal'));
  expect([form.status, main(form.text)]).toEqual([
    200,
    expect.stringContaining('There is no decision that can be appealed.'),
  ]);
  expect(main(form.text)).not.toMatch(/suspension|annual review/i);
});

test('while the engine is away a command keeps what was typed, and is done when it is sent again', async () => {
  await arrive(front, 'waiting');
  const director = await front.as('director');
  const form = formOf((await director.get(actAddress('waiting', 'RecommendImmediateAction'))).text);
  front.office.away = true;
  const away = await send(director, form, immediate);
  front.office.away = false;
  expect([away.status, away.get('Retry-After'), main(away.text)]).toEqual([
    503,
    '30',
    expect.stringContaining('The engine has not answered'),
  ]);
  expect((await send(director, formOf(away.text), {}, 'confirm')).status).toBe(303);
  expect((await front.office.state('waiting')).adverse?.stage).toBe('recommended');
});

test('a filing is received while the engine is away, gets its receipt, and is taken up later', async () => {
  const luis = await front.as('luis');
  front.office.away = true;
  const filed = await fill(luis, actAddress('luna', 'Withdraw'), { note: 'Cerramos la línea' });
  front.office.away = false;
  expect(filed.status).toBe(303);
  const receipt = filed.get('Location') ?? '';
  const page = main((await luis.get(receipt)).text);
  expect(page).toMatch(/Acuse \d{4}-\d{6}/);
  expect(page).toContain('Recibido, espera trámite');
  expect(page).toContain('Cerramos la línea');
  expect((await front.office.state('luna')).standing).toBe('certified');
  await feedFilings(front.database.pool, front.office);
  expect((await front.office.state('luna')).standing).toBe('withdrawn');
  expect(main((await luis.get(receipt)).text)).toContain('En trámite');
  expect(main((await luis.get('/participants/luna/filings')).text)).toContain(receipt);
});

test('a filing that no rule can take is received all the same, once, and the signer is told beforehand', async () => {
  const olga = await front.as('olga');
  const opened = await olga.get(actAddress('rio', 'SubmitReview'));
  expect(main(opened.text)).toContain('As things stand, the rules cannot take this up: No annual review is open.');
  const check = formOf((await send(olga, formOf(opened.text), { agreement: 'signed' })).text);
  const [one, two] = [await send(olga, check, {}, 'confirm'), await send(olga, check, {}, 'confirm')];
  expect([one.status, two.status, two.get('Location')]).toEqual([303, 303, one.get('Location')]);
  expect(main((await olga.get(one.get('Location') ?? '')).text)).toContain('Set aside for a person');
  expect((await front.office.state('rio')).setAside).toHaveLength(1);
});

test('who may not is told so, or learns nothing', async () => {
  const statuses = async (person: string, addresses: readonly string[]) =>
    Promise.all(addresses.map(async (address) => (await (await front.as(person)).get(address)).status));
  const submit = actAddress('rio', 'SubmitApplication');
  expect(await statuses('cora', [submit])).toEqual([403]); // a consultant signs nothing
  expect(await statuses('specialist', [submit, actAddress('rio', 'DecideAdverse')])).toEqual([403, 403]);
  expect(await statuses('auditor', [actAddress('rio', 'LogCall')])).toEqual([403]);
  expect(await statuses('olga', [actAddress('luna', 'Withdraw'), '/participants/luna/filings'])).toEqual([404, 404]);
  expect(await statuses('specialist', [actAddress('nobody', 'LogCall'), '/participants/nobody/filings'])).toEqual([
    404, 404,
  ]);
  expect(await statuses('dora', [actAddress('rio', 'Withdraw'), actAddress('luna', 'Withdraw')])).toEqual([200, 403]);
  const { rows } = await front.database.pool.query<{ id: string }>(`select id from filing where participant = 'luna'`);
  expect(await statuses('olga', [`/participants/rio/filings/${rows[0]?.id}`])).toEqual([404]);
});

test('an officer of one company who merely helps another cannot file for it', async () => {
  const dora = await front.as('dora');
  const form = formOf((await dora.get(actAddress('rio', 'Withdraw'))).text);
  const elsewhere = { ...form, action: actAddress('luna', 'Withdraw') };
  expect((await send(dora, elsewhere, { note: 'x' }, 'confirm')).status).toBe(403);
});

test('free text stays in the record and travels nowhere', async () => {
  const { rows } = await front.database.pool.query<{ n: number }>(
    `select count(*)::int as n from event where body ~ 'Seals were|Cerramos' or cause ~ 'Seals were|Cerramos'`,
  );
  const { rows: kept } = await front.database.pool.query<{ n: number }>(
    `select count(*)::int as n from content where body ->> 'text' ~ 'Seals were|Cerramos'`,
  );
  expect([rows[0]?.n, (kept[0]?.n ?? 0) > 0]).toEqual([0, true]);
});
