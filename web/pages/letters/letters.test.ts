/** The mail room: letters are printed in a batch of the day, handed over once, kept as they were printed, and proven one by one. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ref, type Ledger } from '../../../domain/testing/ledger.ts';
import * as stories from '../../../domain/testing/stories.ts';
import { sentCopy } from '../../../db/notices.ts';
import { CRITERIA } from '../../../test/harness/complete-profile.ts';
import { createDirectOffice, type DirectOffice } from '../../../test/harness/direct-office.ts';
import { fill, formOf, send } from '../../../test/harness/forms.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { pagesOf } from '../../../test/harness/pdf.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';
import { createPress } from '../../press/chromium-press.ts';
import { paths } from '../../paths.ts';

let house: House;
let office: DirectOffice;
const rows = async <T extends object>(text: string, ...values: unknown[]): Promise<T[]> =>
  (await house.database.pool.query<T>(text, values)).rows;
const waitingOf = async (participant: string) =>
  (
    await rows<{ id: string }>(
      `select id from notice where participant = $1 and channel = 'letter' and status = 'queued' order by queued_at, length(id), id`,
      participant,
    )
  ).map(({ id }) => id);
const warned = (): Ledger => {
  const ledger = stories.overdue(ctpat);
  for (let days = 0; days < 60 && !ledger.items().some((key) => key.startsWith('outreach.letter')); days += 1)
    ledger.pass(1);
  return ledger;
};

beforeAll(async () => {
  house = await openHouse();
  office = createDirectOffice(house.database.pool, house.deps.policies, CRITERIA);
  Object.assign(house.deps, { office, press: createPress() });
  await house.record(warned(), { id: 'late', company: '=Rio & Sons <Imports>', language: 'es' });
  await house.record(warned(), { id: 'other', company: 'Harbor Light' });
  const plain = stories.certified(ctpat);
  plain.mail = () => 'refused';
  plain.sleepUntil('2028-03-01');
  await house.record(plain, { id: 'plain', company: 'Llano Electronics' });
  const answered = warned();
  const ladder = stories.onlyLadder(answered).id;
  answered.act('RecordAnswer', { ladder, contact: 'k-primary', channel: 'call', note: ref('n') }, 'specialist');
  await house.record(answered, { id: 'held', company: 'Held Company' });
  const decided = stories.overdue(ctpat);
  stories.climbInSilence(decided);
  stories.recommend(decided);
  stories.decideOn(decided, 'director');
  decided.act('ConfirmSuspension', { note: ref('n') }, 'headquarters');
  await house.record(decided, { id: 'decided', company: 'Decided Company' });
  await house.person('tom', 'specialist', { name: 'Tom Becker', held: { office: 'miami' } });
});
afterAll(() => house.close());

const get = async (person: string, path: string) => (await house.as(person)).get(path);
const text = async (person: string, path: string) => (await get(person, path)).text.replaceAll(/\s+/g, ' ');
const batches = () =>
  rows<{ id: string; number: number; handed_at: Date | null }>('select * from letter_batch order by number');
/** Letters of the batch that left, and whose copy is none that the event by which they left names. */
const unproven = () =>
  rows(`select d.participant, d.notice from delivery d join letter_batch_item i using (participant, notice) where not exists (select from event e
    where e.stream = 'participant:' || d.participant and e.type in ('LetterDispatched', 'NoticeDispatched', 'DecisionServed')
      and e.body::jsonb ->> 'notice' = d.notice and e.body::jsonb -> 'copy' ->> 'sha256' = copy_hash(d))`);
const MAKE = paths.makeLetterBatch({ office: 'laredo' });

test('what waits is shown with whether it may leave; another office sees none of it', async () => {
  const page = await text('sue-supervisor', '/letters');
  expect(page).toMatch(/Held Company.*?Must not go out now/);
  expect(page).toMatch(/Decided Company.*?A decision: printed with the batch, served by itself/);
  expect(page).toMatch(/=Rio &amp; Sons|&#x3D;Rio &amp; Sons &lt;Imports&gt;.*?May leave/);
  expect(await text('tom', '/letters')).toContain('No letter waits.');
  expect((await get('tom', MAKE)).status).toBe(404);
});

test('a batch takes as many letters as the policy says, of those that may leave; the page says with which batch each goes', async () => {
  const { policies } = house.deps;
  const small: typeof policies.at = (...asked) => {
    const policy = policies.at(...asked);
    return { ...policy, letters: { ...policy.letters, perBatch: 1 } };
  };
  expect(await text('sue-supervisor', '/letters')).toContain('A batch takes 200 letters at the most');
  Object.assign(house.deps, { policies: { ...policies, at: small } });
  expect(await text('sue-supervisor', '/letters')).toContain('With batch 2 of those still to be made');
  expect(await text('sue-supervisor', MAKE)).toMatch(/<dt>Letters<\/dt><dd><span[^>]*>1</);
  Object.assign(house.deps, { policies });
});

test('the batch of the day has every letter that may leave, once, whoever makes it', async () => {
  const sue = await house.as('sue-supervisor');
  const form = formOf((await sue.get(MAKE).expect(200)).text);
  const check = formOf((await send(sue, form, {}, 'check')).text);
  const made = await send(sue, check, {}, 'confirm');
  expect(made.status).toBe(303);
  const [batch] = await batches();
  expect([made.headers['location'], (await batches()).length]).toEqual([paths.letterBatch({ batch: batch!.id }), 1]);
  expect((await send(sue, check, {}, 'confirm')).headers['location']).toBe(made.headers['location']);
  const again = await fill(await house.as('sara-specialist'), MAKE);
  expect([again.status, (await batches()).length]).toEqual([409, 1]);
  const page = await text('sue-supervisor', paths.letterBatch({ batch: batch!.id }));
  for (const company of ['Rio &amp; Sons', 'Harbor Light', 'Llano Electronics', 'Decided Company'])
    expect(page).toContain(company);
  expect(page).not.toContain('Held Company');
  expect(await text('sue-supervisor', '/letters')).toContain('Printed, batch 1 of today');
  expect((await get('tom', paths.letterBatch({ batch: batch!.id }))).status).toBe(404);
});

test('one PDF holds all letters, each from a right-hand page and with its own pages; the sheet has their addresses', async () => {
  const { id } = (await batches())[0]!;
  const sara = await house.as('sara-specialist');
  const pdf = await sara
    .get(paths.letterBatchPdf({ batch: id }))
    .buffer(true)
    .expect(200)
    .expect('Content-Type', 'application/pdf');
  const pages = await pagesOf(pdf.body as Buffer);
  const items = await rows<{ participant: string; notice: string }>(
    'select * from letter_batch_item order by position',
  );
  const firsts = pages.flatMap((page, index) => (/\b1 \/ \d+$|\b1 \/ \d+\b/.test(page) ? [index] : []));
  expect(firsts).toHaveLength(items.length);
  expect(firsts.every((index) => index % 2 === 0)).toBe(true);
  for (const [order, { participant, notice }] of items.entries())
    expect(pages[firsts[order]!]).toContain(`${participant}/${notice}`);
  const looks = house.deps.looks.filter(({ what }) => what === 'letter.printed');
  expect(looks).toHaveLength(items.length);
  const sheet = await sara
    .get(paths.letterBatchSheet({ batch: id }))
    .buffer(true)
    .expect(200);
  expect((await pagesOf(sheet.body as Buffer)).join(' ')).toContain('Harbor Light');
  const csv = (await sara.get(paths.letterBatchCsv({ batch: id })).expect(200)).text;
  expect(csv).toContain(`"'=Rio & Sons <Imports>"`);
}, 60_000);

const handOver = async (person: string, numbers: Readonly<Record<string, string>>) =>
  fill(await house.as(person), paths.handOverLetters({ batch: (await batches())[0]!.id }), numbers);
const linkIn = (page: string, act: string): string =>
  new RegExp(`href="([^"]*${act}[^"]*)"`).exec(page)![1]!.replaceAll('&#x3D;', '=');
const left = (participant: string) =>
  rows(
    `select from event where stream = $1 and type in ('LetterDispatched', 'NoticeDispatched')`,
    `participant:${participant}`,
  );

test('each letter with a number leaves once; the others stay; the copy that is kept is the one that was printed', async () => {
  const { id } = (await batches())[0]!;
  const items = await rows<{ position: number; participant: string; notice: string; body: string }>(
    'select * from letter_batch_item order by position',
  );
  const [first, ...others] = items.filter(({ participant }) => participant !== 'decided');
  expect((await handOver('sue-supervisor', {})).status).toBe(403);
  expect((await handOver('sara-specialist', {})).text).toContain('Write down at least one tracking number');
  office.away = true;
  expect((await handOver('sara-specialist', { [`tracking${first!.position}`]: 'RR1' })).status).toBe(503);
  office.away = false;
  expect((await handOver('sara-specialist', { [`tracking${first!.position}`]: 'RR1' })).status).toBe(303);
  expect(await left(first!.participant)).toHaveLength(1);
  expect((await batches())[0]!.handed_at).toBeNull();
  const copy = (await sentCopy(house.database.pool, first!.participant, first!.notice))!;
  expect(copy.body).toBe(first!.body);
  expect(await unproven()).toEqual([]);
  const sara = await house.as('sara-specialist');
  const decision = items.find(({ participant }) => participant === 'decided')!;
  const numbers: Record<string, string> = Object.fromEntries(
    others.map(({ position }) => [`tracking${position}`, `RR${position}`]),
  );
  const form = formOf((await sara.get(paths.handOverLetters({ batch: id })).expect(200)).text);
  const check = formOf((await send(sara, form, numbers, 'check')).text);
  for (let twice = 0; twice < 2; twice += 1) expect((await send(sara, check, {}, 'confirm')).status).toBe(303);
  for (const { participant } of others)
    expect(await left(participant)).toHaveLength(items.filter((one) => one.participant === participant).length);
  expect(form.held).not.toHaveProperty(`tracking${decision.position}`);
  const served = () => rows(`select from event where stream = 'participant:decided' and type = 'DecisionServed'`);
  expect(await served()).toEqual([]);
  const batch = () => text('sara-specialist', paths.letterBatch({ batch: id }));
  const serve = linkIn(await batch(), 'serve-decision');
  expect((await fill(sara, serve, { tracking: 'RR-decided' })).status).toBe(303);
  expect(await served()).toHaveLength(1);
  expect((await sentCopy(house.database.pool, 'decided', decision.notice))!.body).toBe(decision.body);
  expect(await unproven()).toEqual([]);
  expect(await rows('select from letter_batch_item where body is not null')).toEqual([]);
  expect(await batch()).toMatch(/Every letter has left, one by one.*RR-decided/);
  const prove = linkIn(await batch(), 'decided/acts/prove-letter');
  expect((await fill(sara, prove, { proof: 'signed', note: 'Signed at the gate.' })).status).toBe(303);
  expect(await batch()).toMatch(/RR-decided.*Signed for/);
  expect(await text('sara-specialist', paths.letterBatch({ batch: id }))).toMatch(/RR\d/);
});

test('a letter that came back is recorded for itself, and opens the search for a better address', async () => {
  const { id } = (await batches())[0]!;
  const page = await text('sara-specialist', paths.letterBatch({ batch: id }));
  const prove = linkIn(page, 'late/acts/log-letter-proof');
  const proven = await fill(await house.as('sara-specialist'), prove, { proof: 'returned', note: 'Moved away.' });
  expect(proven.status).toBe(303);
  expect(await text('sara-specialist', paths.letterBatch({ batch: id }))).toContain('Came back');
  expect(await rows(`select from work_item where participant = 'late' and kind = 'outreach.resend'`)).toHaveLength(1);
  expect(await rows(`select from work_item where participant = 'other' and kind = 'outreach.resend'`)).toEqual([]);
});

test('a letter that is sent again goes to the address that was given since; on another day its batch is stale', async () => {
  const sara = await house.as('sara-specialist');
  const again = await fill(sara, '/participants/late/acts/send-again', { to: 'registered-address' });
  expect(again.status).toBe(303);
  const given = { line1: '7 Calle Nueva', city: 'Laredo', region: 'TX', postcode: '78040', country: 'US' };
  expect((await fill(sara, paths.givePostalAddress({ id: 'late' }), given)).status).toBe(303);
  expect(await text('sara-specialist', paths.organization({ id: 'late' }))).toContain('Laredo, TX 78040');
  expect((await fill(sara, MAKE)).status).toBe(303);
  const second = (await batches()).at(-1)!;
  expect(second.number).toBe(2);
  expect(await text('sara-specialist', paths.letterBatch({ batch: second.id }))).toContain(
    '7 Calle Nueva, Laredo, TX 78040',
  );
  house.deps.clock += 86_400_000;
  const stale = await get('sara-specialist', paths.handOverLetters({ batch: second.id }));
  expect([stale.status, stale.text.includes('This batch is not of today')]).toEqual([409, true]);
  expect(await waitingOf('late')).toHaveLength(1);
  expect(await text('sara-specialist', '/letters')).toContain('May leave');
});
