/** Expected against sent on a real record: what a night finds, what the page tells of a day, and how an item closes. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { accountAll } from '../../../activities/expected.ts';
import { createJudge } from '../../../activities/judge.ts';
import type { NightSum } from '../../../db/expected.ts';
import { loadCase } from '../../../db/queries/participant.ts';
import { keepContent } from '../../../db/content.ts';
import { openFindings } from '../../../db/findings.ts';
import { append, lockStream } from '../../../db/ledger.ts';
import { transaction } from '../../../db/pool.ts';
import { notePosted } from '../../../db/posted-mail.ts';
import { expectedCounts, expectedDifferences, pastNights, type Counted } from '../../../db/queries/expected.ts';
import { addDays, DAY_MS, wallDateOf, type WallDate } from '../../../domain/calendar.ts';
import { CAST } from '../../../domain/testing/cast.ts';
import { ref, type Ledger } from '../../../domain/testing/ledger.ts';
import { certified } from '../../../domain/testing/stories.ts';
import { paths } from '../../paths.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';

/** The review opens on 15 December 2027 where headquarters is; its mail to the primary contact comes back, and another one takes their place. */
function failing(): Ledger {
  const ledger = certified(ctpat);
  ledger.mail = ({ to }) => (to === 'k-primary' ? 'refused' : 'sent');
  ledger.sleepUntil('2027-12-31');
  const contact = { id: 'k-new', role: 'primary', reach: 'untried' } as const;
  ledger.act('RecordContact', { contact, replaces: 'k-primary', note: ref('note') }, 'specialist');
  return ledger;
}

const ZONE = 'America/New_York';
const EVERYWHERE = { everywhere: true, offices: [], regions: [], participants: [], specialist: null, except: [] };
let house: House;
let opened: string;
beforeAll(async () => {
  house = await openHouse();
  const story = failing();
  await house.record(story, { id: 'bad', company: 'Bad <i>Luck</i>' });
  await house.record(certified(ctpat), { id: 'good', company: 'Good Luck' });
  await house.person('elsewhere', 'supervisor', { held: { office: 'buffalo' } });
  await house.person('olly-operator', 'operator');
  await query(
    `insert into delivery (participant, notice, channel, address, subject, body, message_id, template, reply)
     select participant, id, channel, 'a@b.example', 's', 'b', id, 't', '250' from notice where channel = 'mail' and status = 'sent'`,
  );
  await query(`insert into delivery_attempt (participant, notice, step) select 'good', n.id, 'begun' from generate_series(1, 2),
     (select id from notice where participant = 'good' and kind = 'application-started' limit 1) n`);
  house.deps.clock = story.now + DAY_MS;
});
afterAll(() => house.close());
const pool = () => house.database.pool;
const query = async <R extends object>(text: string): Promise<readonly R[]> => (await pool().query<R>(text)).rows;
const night = (): Promise<NightSum> =>
  accountAll({ pool: pool(), audit: pool(), policies: house.deps.policies }, house.deps.clock, () => {});
async function page(address: string, person = 'sue-supervisor'): Promise<string> {
  const { text } = await (await house.as(person)).get(address).expect(200);
  return text.replaceAll(/\s+/g, ' ');
}
const items = () =>
  query<{ about: string; reason: string; owner: string }>(
    `select about, reason, owner from work_item where kind = 'notice.amiss' order by about`,
  );

test('before the first night the page says so, and how to start one', async () => {
  const html = await page('/expected');
  expect(html).toContain('Nothing has been compared yet.');
  expect(html).toContain('npm run portolan -- expected');
});

test('a night finds what came to nothing, which becomes work, and what only the engine can mend, which operators find', async () => {
  const sum = await night();
  expect(sum).toMatchObject({
    participants: 2,
    differences: { missing: 1, extra: 0, late: 0, unproven: 0, failed: 1 },
    open: 2,
  });
  const [item, ...others] = await items();
  expect([item, others]).toMatchObject([{ reason: 'failed review-open', owner: 'sara-specialist' }, []]);
  opened = item!.about;
  const found = await openFindings(pool());
  expect(found).toMatchObject([{ kind: 'notice-owed', participant: 'good', detail: { notice: 'review-open' } }]);
}, 60_000);

test('the page tells the day: counts by kind and channel, each difference with its item, and what past nights found', async () => {
  const before = await page('/expected?on=2027-12-16');
  expect(before).toMatch(
    /Nothing was kept of this day\. The first comparison that is kept was made on \d+ January 2028/,
  );
  expect(before).toContain('href="/expected?on&#x3D;2027-12-31">What the comparison of 1 January 2028');
  expect(before).not.toMatch(/Bad|No notice was due|What went out is what was expected/);
  const html = await page('/expected?on=2027-12-16&first=yes');
  expect(html).toMatch(/Due on 16 December 2027/);
  expect(html).toMatch(
    /Your annual review is open<\/th><td data-label="Channel">mail.*data-label="Expected"[^>]*>3<.*data-label="Came back by mail"[^>]*>1</,
  );
  expect(html).toContain('Bad &lt;i&gt;Luck&lt;/i&gt;');
  expect(html).toContain(`href="/participants/bad/notices/${opened}"`);
  const item = paths.workItem({ id: 'bad', key: `notice.amiss:${opened}` });
  expect(html).toContain(`href="${item}">Open item`);
  expect(html).toMatch(/What the last nights found.*data-label="Participants"[^>]*>2</);
  expect(await page('/expected?on=2027-03-01&first=yes')).toMatch(
    /data-label="Possibly twice"[^>]*>1<.*What went out is what was expected\./,
  );
  expect(await page('/expected?on=2026-01-01&first=yes')).toContain('No notice was due on this day.');
  await (await house.as('sue-supervisor')).get('/expected?on=soon').expect(400);
  const file = await (await house.as('sue-supervisor')).get('/expected.csv?on=2027-12-16&first=yes').expect(200);
  expect(file.text).toMatch(
    new RegExp(
      `"Bad <i>Luck</i>","bad","${opened}","review-open","2028","mail",".*","failed","failed","bounced","yes"`,
    ),
  );
});

test('whoever may not open the case learns nothing of it; operators see references only', async () => {
  const elsewhere = await page('/expected?on=2027-12-16&first=yes', 'elsewhere');
  expect(elsewhere).toContain('No notice was due on this day.');
  expect(elsewhere).not.toMatch(/bad|Luck|What the last nights found/);
  const operator = await page('/expected?on=2027-12-16&first=yes', 'olly-operator');
  expect(operator).toContain(`bad/${opened}`);
  expect(operator).not.toMatch(/Luck|href="\/participants/);
});

test('the item stands on the case and in the queue, and says why', async () => {
  expect(await page('/participants/bad', 'sara-specialist')).toContain('Mend a notice');
  expect(await page('/queue', 'sara-specialist')).toContain('Mend a notice');
  expect(await page(`/participants/bad/work/notice.amiss:${opened}`, 'sara-specialist')).toMatch(
    /Your annual review is open: it came to nothing/,
  );
});

test('mended, the item closes at once; the next night agrees, and the difference stays in the history of its day', async () => {
  const { deps } = house;
  deps.clock += 3_600_000;
  const { state } = (await loadCase(pool(), 'bad'))!;
  const note = await keepContent(pool(), 'note', { text: 'Wrote to the officer' }, 'sara-specialist');
  const judge = createJudge({
    pool: pool(),
    policies: deps.policies,
    calendars: deps.calendars,
    criteria: deps.criteria,
    rules: 'test',
  });
  const to = state.contacts.find(({ role }) => role === 'officer')!.id;
  const command = { id: 'mend-1', by: CAST.specialist, type: 'MendNotice', notice: opened, to, note } as const;
  const { refused, rows } = await judge({ state, command, now: deps.clock });
  expect([refused, rows.map(({ body }) => (JSON.parse(body) as { type: string }).type)]).toEqual([
    null,
    ['NoticeMended', 'NoticeQueued'],
  ]);
  expect(await items()).toEqual([]);
  deps.clock += DAY_MS;
  await night();
  expect(await items()).toEqual([]);
  expect(await page('/expected?on=2027-12-16&first=yes')).toMatch(/it came to nothing.*Nothing more to do/);
  expect(await query('select from expected_night')).toHaveLength(2);
  deps.clock += DAY_MS;
});

test('a copy that was queued for something else is one too many, and one is missing; both are over when the record is right', async () => {
  const [row] = await query<{ seq: number }>(
    `select seq from event where stream = 'participant:good' and type = 'NoticeQueued' and body::json->>'kind' = 'certified' order by seq limit 1`,
  );
  const change = (from: string, to: string) =>
    house.database.tamper(
      `update event set body = replace(body, '"${from}"', '"${to}"') where stream = 'participant:good' and seq = ${row!.seq}`,
    );
  await change('certified', 'removed');
  await night();
  expect((await items()).map(({ reason }) => reason)).toEqual(['missing certified', 'extra removed']);
  await change('removed', 'certified');
  house.deps.clock += DAY_MS;
  await night();
  // What was mended by one more copy waits in the queue of a house without an engine.
  expect((await items()).map(({ reason }) => reason)).toEqual(['late review-open']);
});

/** The last day to end before that many days ago. */
const daysBack = (days: number): WallDate => addDays(wallDateOf(house.deps.clock, ZONE), -days);

test('a day is told as its own night found it, with what has come of it since', async () => {
  const then = await page(`/expected?on=${daysBack(2)}`);
  expect(then).toContain('As the comparison of the night after that day found it');
  expect(then).toMatch(
    /was removed.*nothing asked for it.*Nothing more to do.*is certified.*nothing went out.*Nothing more to do/,
  );
  const now = await page(`/expected?on=${daysBack(1)}`);
  expect(now).toMatch(/annual review is open.*too late/);
  expect(now).not.toMatch(/was removed|is certified|nothing asked for it/);
  expect(await page('/expected')).toContain('own comparison is still to come');
  expect(await page('/expected?on=2027-03-01')).toContain('Nothing was kept of this day');
  const ahead = await page(`/expected?on=${daysBack(-3)}`);
  expect(ahead).toContain('Nothing of this day has been compared yet. The last comparison was made on');
  expect(ahead).not.toMatch(/No notice was due|What went out is what was expected|Other mails of the day/);
  await query(
    `insert into expected_night select at + interval '10 days', 0, 0, differences, 0 from expected_night order by at desc limit 1`,
  );
  const between = await page(`/expected?on=${daysBack(-3)}`);
  expect(between).toContain('Of the night after that day no comparison is kept. This is what the next one found');
  await house.database.tamper('delete from expected_night where participants = 0');
});

test('what every night found adds up to its own numbers, whatever the later ones changed', async () => {
  const nights = await pastNights(pool(), 9);
  const sums: unknown[] = [];
  for (const { at } of nights) {
    const day = { on: '2099-01-01', night: at };
    const open = (await expectedDifferences(pool(), EVERYWHERE, day, null)).filter((line) => line.open).length;
    const found = (await days()).map((on) => expectedCounts(pool(), EVERYWHERE, { on, night: at }));
    const counts = (await Promise.all(found)).flat();
    const sum = (name: Counted) => counts.reduce((total, count) => total + count[name], 0);
    sums.push([sum('expected') + sum('extra'), sum('missing'), sum('extra'), open]);
  }
  expect(sums).toEqual(
    nights.map(({ notices, differences: { missing, extra }, open }) => [notices, missing, extra, open]),
  );
  expect(new Set(nights.map(({ open }) => open)).size).toBeGreaterThan(1);
});
const days = async () =>
  (await query<{ day: WallDate }>('select day from expected_notice union select day from expected_was')).map(
    ({ day }) => day,
  );

test('codes and calls of the day: what was asked for against what left, and what is no part of it', async () => {
  const at = house.deps.clock - 3_600_000;
  await told('organization:o', 'asked-1', at, { type: 'CodeSent', address: 'a-1' });
  await told('organization:o', 'asked-2', at, { type: 'CodeSent', address: 'a-2' });
  await notePosted(pool(), 'asked-1', 'accepted', at);
  const called = { type: 'AlertSent', step: 'duty-officer', person: 'sara', because: 'x', mail: 'm' };
  await told('alert:10000000-0000-4000-8000-000000000001', 'call', at, called);
  await query(
    `insert into filing (id, receipt, participant, kind, command, person, role, sha256, received_at) values
       ('10000000-0000-4000-8000-000000000002', 'R-2', 'good', 'incident-report', '{}', 'olga', 'officer', 'x', to_timestamp(${at} / 1000.0))`,
  );
  const html = await page('/expected');
  const row = (name: string, ...numbers: readonly number[]) =>
    new RegExp(`${name}</th>${numbers.map((n) => `<td [^>]*>${n}</td>`).join('')}`);
  expect(html).toMatch(row('Calls to reported incidents', 2, 1, 1));
  expect(html).toMatch(row('Codes that prove a mailbox', 2, 1, 1));
  expect(html).toMatch(row('Codes for a first sign-in', 0, 0, 0));
  expect(html).toMatch(/No part of this account: invitations to apply/);
  expect(await page('/expected', 'elsewhere')).not.toContain('Other mails');
  await night();
  const codes = (await openFindings(pool())).filter(({ kind }) => kind === 'code-owed');
  expect(codes.map(({ subject }) => subject)).toEqual(['organization:o#2']);
  await told('organization:o', 'asked-3', house.deps.clock, { type: 'CodeSent', address: 'a-2' });
  await night();
  expect((await openFindings(pool())).filter(({ kind }) => kind === 'code-owed')).toEqual([]);
});

const told = (
  stream: string,
  command: string,
  at: number,
  event: { readonly type: string } & Readonly<Record<string, string>>,
) =>
  transaction(pool(), async (client) => {
    const after = await lockStream(client, stream);
    const stamp = { actor: 'system', role: 'system', policy: 'ctpat/2020-03-01', rules: 'test', cause: {} };
    await append(client, { stream, after, command, at, ...stamp, events: [event] });
  });
