/** The year's figures against a slow count over the same lives; each figure is its list, and reaches no further than whoever asks. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Reach } from '../../domain/access.ts';
import { addDays } from '../../domain/calendar.ts';
import { ref, type Ledger, type Row } from '../../domain/testing/ledger.ts';
import * as stories from '../../domain/testing/stories.ts';
import { begin, diceFrom, step, TEMPERS } from '../../domain/testing/wander.ts';
import { createDatabase, type TestDatabase } from '../../test/harness/database.ts';
import { slowYear } from '../../test/harness/slow-year.ts';
import { ctpat } from '../../test/lifecycle/ctpat.ts';
import { append } from '../ledger.ts';
import { createPool, transaction } from '../pool.ts';
import { LINE_KINDS, yearFigures, yearLines, type YearAsk, type YearLine } from './program-year.ts';

const ZONE = 'America/New_York';
const EVERYTHING: Reach = {
  everywhere: true,
  offices: [],
  regions: [],
  participants: [],
  specialist: null,
  except: [],
};
const NOTHING: Reach = { ...EVERYTHING, everywhere: false };

function appealed(ledger: Ledger): Ledger {
  ledger.act('FileAppeal', { statement: ref('statement') }, 'officer');
  ledger.act('AdmitAppeal', { note: ref('admission') }, 'appealOfficer');
  ledger.act('AssignAppeal', { officer: 'amy-appeals' }, 'appealOfficer');
  ledger.act('DecideAppeal', { outcome: 'allowed', note: ref('appeal') }, 'appealOfficer');
  return ledger;
}

function cured(): Ledger {
  const ledger = stories.suspended(ctpat);
  stories.submitReview(ledger);
  ledger.act('ApproveReview', {}, 'specialist');
  stories.cure(ledger);
  ledger.act('AcceptCure', { note: ref('cure') }, 'specialist');
  ledger.act('Reinstate', { note: ref('reinstated') }, 'director');
  return ledger;
}

/** Imported, late, live, and revalidated without a visit. */
function virtually(): Ledger {
  const ledger = stories.imported(ctpat, { lastValidatedOn: '2022-04-10', late: ['validation-overdue'] });
  stories.goLive(ledger);
  ledger.pass(1);
  ledger.act('PlanValidation', { mode: 'in-person', exception: null }, 'specialist');
  ledger.act('PlanValidation', { mode: 'virtual', exception: null }, 'specialist');
  const date = addDays(ledger.today, 40);
  ledger.act('ProposeVisit', { slots: [stories.slot(date)], note: null }, 'specialist');
  ledger.act('AcceptVisit', { slot: 0, waiveNotice: false }, 'contact');
  ledger.sleepUntil(date);
  ledger.act('HoldVisit', { on: date }, 'specialist');
  stories.report(ledger, 'pass');
  ledger.act('CloseValidation', { tier: 2, note: ref('closing') }, 'supervisor');
  return ledger;
}

/** Came in with a date in doubt, which is settled when it says so. */
function doubtful(field: string, standing: 'certified' | 'suspended' | 'submitted', date: string | null): Ledger {
  const doubts = [{ id: 'd1', code: 'date-unknown', field }] as const;
  const known = standing === 'suspended' ? {} : { certifiedOn: null };
  const ledger = stories.imported(ctpat, { standing, doubts, ...known });
  if (date !== null) ledger.act('SettleDoubt', { doubt: 'd1', value: date, note: ref('settled') }, 'specialist');
  return ledger;
}

function immediately(): Ledger {
  const ledger = stories.certified(ctpat);
  const payload = {
    order: 'removal',
    ground: 'false-information',
    point: 'national-security',
    note: ref('immediate'),
  } as const;
  ledger.act('RecommendImmediateAction', payload, 'director');
  stories.decideOn(ledger, 'headquarters');
  return ledger;
}

/** Decided, and set aside on appeal before it took effect: nobody was suspended, and nobody is reinstated. */
function spared(): Ledger {
  const ledger = stories.overdue(ctpat);
  stories.climbInSilence(ledger);
  stories.recommend(ledger);
  stories.decideOn(ledger, 'director');
  return appealed(ledger);
}

function ineligible(): Ledger {
  const ledger = stories.inReview(ctpat);
  ledger.act('RecommendIneligible', { ground: 'not-eligible', note: ref('ineligible') }, 'specialist');
  ledger.act('FindIneligible', { note: ref('found') }, 'director');
  return ledger;
}

function abandoned(): Ledger {
  const ledger = stories.draft(ctpat);
  ledger.pass(40);
  return ledger;
}

/** Validated a second time before its four years were over: its two clocks name different days. */
function twice(): Ledger {
  const ledger = stories.validated(ctpat);
  ledger.sleepUntil('2031-05-24');
  stories.visited(ledger, '2031-07-01');
  stories.report(ledger, 'pass');
  ledger.act('CloseValidation', { tier: 2, note: ref('closing') }, 'supervisor');
  return ledger;
}

/** No rule of today holds the clock of a validation; the record could. */
function held(): Ledger {
  const ledger = stories.certified(ctpat);
  const { seq, ...last } = ledger.events.at(-1)!;
  const clock = ledger.state.clocks.find(({ rule }) => rule === 'VALID_INITIAL')!.id;
  const event = { type: 'ClockHeld', clock, why: 'date-unknown', since: last.at, remainingDays: 300 } as const;
  ledger.events.push({ ...last, seq: seq + 1, event });
  return ledger;
}

function leaves(ledger: Ledger): Ledger {
  ledger.act('Withdraw', { note: ref('leaves') }, 'officer');
  return ledger;
}

function wandered(round: number): Ledger {
  const dice = diceFrom(4_000 + round);
  const ledger = begin(dice, ctpat);
  for (let n = 0; n < 120; n += 1) step(ledger, dice, TEMPERS[round % TEMPERS.length]!);
  return ledger;
}

/** The night of 30 September in California is the first of October in New York. */
function lateAtNight(): Ledger {
  const ledger = stories.draft(ctpat, '2027-09-16', { zone: 'America/Los_Angeles' });
  stories.prepare(ledger);
  ledger.act('SubmitApplication', {}, 'officer');
  ledger.act('AssignSpecialist', { specialist: 'sara-specialist' }, 'supervisor');
  ledger.act('ApproveProfile', {}, 'specialist');
  ledger.act('RecordVetting', { result: 'clear', note: ref('vetting') }, 'specialist');
  ledger.sleepUntil(Date.UTC(2027, 9, 1, 5, 30));
  ledger.act('Certify', {}, 'supervisor');
  return ledger;
}

const LIVES: Readonly<Record<string, () => Ledger>> = {
  suspended: () => stories.suspended(ctpat),
  removed: () => stories.removed(ctpat),
  lapsed: () => stories.cureLapsed(ctpat),
  cured,
  'set-aside': () => appealed(stories.suspended(ctpat)),
  restored: () => appealed(stories.removed(ctpat)),
  spared,
  immediate: immediately,
  twice,
  held,
  ineligible,
  abandoned,
  validated: () => stories.validated(ctpat),
  virtual: virtually,
  due: () => stories.validationDue(ctpat),
  draft: () => stories.draft(ctpat),
  'in-review': () => stories.inReview(ctpat),
  'given-up': () => leaves(stories.inReview(ctpat)),
  left: () => leaves(stories.certified(ctpat)),
  night: lateAtNight,
  imported: () => stories.imported(ctpat, { late: ['validation-overdue'], lastValidatedOn: '2020-01-10' }),
  'no-day': () => doubtful('suspended_on', 'suspended', null),
  'day-found': () => doubtful('suspended_on', 'suspended', '2026-11-02'),
  'received-found': () => doubtful('received_on', 'submitted', '2026-12-01'),
  'certified-found': () => doubtful('certified_on', 'certified', '2026-10-20'),
  'certified-unknown': () => doubtful('certified_on', 'certified', null),
  ...Object.fromEntries(Array.from({ length: 20 }, (_, round) => [`walk-${round}`, () => wandered(round)])),
};

const streams = new Map<string, readonly Row[]>();
const officeOf = new Map<string, string>();
let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase();
  const owner = createPool(database.ownerUrl, 1);
  for (const [index, [id, life]] of Object.entries(LIVES).entries()) {
    const { events } = life();
    const office = index % 3 === 0 ? 'miami' : 'laredo';
    streams.set(id, events);
    officeOf.set(id, office);
    await owner.query(
      `insert into participant (id, seq, at, programme, entity_type, standing, tier, zone, office, specialist, demo, state)
       values ($1, 1, now(), 'ctpat', 'importer', 'certified', 1, 'UTC', $2, null, false, '{}')`,
      [id, office],
    );
    await owner.query(`insert into account (participant, company, source) values ($1, $2, 'test')`, [
      id,
      `Company ${id}`,
    ]);
    await transaction(database.pool, async (client) => {
      for (const { seq, command, event, at, facts } of events)
        await append(client, {
          stream: `participant:${id}`,
          after: seq - 1,
          command: command.id,
          actor: command.by.person,
          role: command.by.role,
          policy: facts.policy.version,
          rules: 'test',
          at,
          events: [event],
          cause: {},
        });
    });
  }
  await owner.end();
}, 120_000);
afterAll(() => database.drop());

const asking = (from: string, on: string, more: Partial<YearAsk> = {}): YearAsk => ({
  from,
  on,
  zone: ZONE,
  office: null,
  reach: EVERYTHING,
  ...more,
});

async function figures(ask: YearAsk): Promise<Record<string, number>> {
  const found = await yearFigures(database.pool, ask);
  return Object.fromEntries(found.map(({ kind, code, count }) => [`${kind} ${code}`, count]));
}

const DAYS: readonly (readonly [string, string])[] = [
  ['2018-10-01', '2019-09-30'],
  ['2023-10-01', '2024-09-30'],
  ['2026-10-01', '2027-03-01'],
  ['2026-10-01', '2027-03-15'],
  ['2026-10-01', '2027-09-30'],
  ['2027-01-01', '2027-12-31'],
  ['2027-10-01', '2028-03-16'],
  ['2027-10-01', '2028-05-04'],
  ['2027-10-01', '2028-09-30'],
  ['2028-10-01', '2029-09-30'],
  ['2031-10-01', '2032-09-30'],
  ['2034-10-01', '2035-09-30'],
];

test.each(DAYS)('from %s to %s, the figures are those of a slow count', async (from, on) => {
  expect(await figures(asking(from, on))).toEqual(slowYear([...streams.values()], { from, on, zone: ZONE }));
});

test('the lives bring every kind of line', async () => {
  const seen = new Set<string>();
  for (const [from, on] of DAYS) for (const name of Object.keys(await figures(asking(from, on)))) seen.add(name);
  expect(new Set([...seen].map((name) => name.split(' ')[0]))).toEqual(new Set(LINE_KINDS));
  for (const name of [
    'validated virtual',
    'validated imported',
    'suspended imported',
    'removed false-information',
    'application abandoned',
    'application not-eligible',
    'application membership-withdrawn',
    'application certified-imported',
  ])
    expect(seen).toContain(name);
});

async function paged(
  ask: YearAsk,
  wanted: Parameters<typeof yearLines>[2],
  size: number,
): Promise<readonly YearLine[]> {
  const all: YearLine[] = [];
  for (;;) {
    const place = all.at(-1);
    const page = await yearLines(database.pool, ask, wanted, place ? { way: 'after', place } : null, size);
    all.push(...page);
    if (page.length < size) return all;
    const back = await yearLines(database.pool, ask, wanted, { way: 'before', place: page.at(-1)! }, size - 1);
    if (all.length === page.length) expect(back).toEqual(page.slice(0, -1));
  }
}

test('each figure is the length of its list, page by page, forward and back', async () => {
  const ask = asking('2026-10-01', '2028-09-30');
  for (const { kind, code, count } of await yearFigures(database.pool, ask)) {
    const wanted = { kind, code, decisions: EVERYTHING };
    const whole = await yearLines(database.pool, ask, wanted, null, null);
    expect([kind, code, whole.length]).toEqual([kind, code, count]);
    expect(await paged(ask, wanted, 3)).toEqual(whole);
    expect(whole.every((line) => line.code === code && line.company === `Company ${line.participant}`)).toBe(true);
  }
});

test('an adverse line names the decision on which it rests, to those who may read it', async () => {
  const ask = asking('2026-10-01', '2028-09-30');
  const [line] = (
    await yearLines(database.pool, ask, { kind: 'removed', code: null, decisions: EVERYTHING }, null, null)
  ).filter(({ participant }) => participant === 'removed');
  const decided = streams.get('removed')!.filter(({ event }) => event.type === 'AdverseDecided');
  expect(line?.decision).toBe(decided.at(-1)!.seq);
  const blind = await yearLines(database.pool, ask, { kind: 'removed', code: null, decisions: NOTHING }, null, null);
  expect(blind.map(({ decision }) => decision)).toEqual(blind.map(() => null));
});

test('an office, and whoever reaches only some, count their own', async () => {
  const [from, on] = ['2026-10-01', '2028-05-04'] as const;
  const of = (own: (id: string) => boolean) =>
    slowYear(
      [...streams].filter(([id]) => own(id)).map(([, rows]) => rows),
      { from, on, zone: ZONE },
    );
  expect(await figures(asking(from, on, { office: 'miami' }))).toEqual(of((id) => officeOf.get(id) === 'miami'));
  expect(await figures(asking(from, on, { reach: { ...NOTHING, offices: ['laredo'] } }))).toEqual(
    of((id) => officeOf.get(id) === 'laredo'),
  );
  expect(await figures(asking(from, on, { reach: { ...EVERYTHING, except: ['removed'] } }))).toEqual(
    of((id) => id !== 'removed'),
  );
  expect(await figures(asking(from, on, { reach: NOTHING }))).toEqual({});
  expect(
    await yearLines(
      database.pool,
      asking(from, on, { reach: NOTHING }),
      { kind: 'suspended', code: null, decisions: EVERYTHING },
      null,
      null,
    ),
  ).toEqual([]);
});
