/** Decisions as an auditor sees them: streams written by the real judge, the two verdicts, and what tampering does to them. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { STAFF_ROLES, type StaffRole } from '../../../domain/actor.ts';
import type { Policy } from '../../../domain/policy.ts';
import { ref, type Ledger } from '../../../domain/testing/ledger.ts';
import * as stories from '../../../domain/testing/stories.ts';
import { loadCalendars } from '../../../db/calendars.ts';
import { DECISIONS } from '../../../db/queries/decision-sql.ts';
import { loadCommands, loadEvents, loadStream } from '../../../db/queries/decision.ts';
import { loadPolicies, type Policies } from '../../../db/policy.ts';
import type { Piece } from '../../../domain/evidence-pieces.ts';
import { carrying } from '../../../db/carrying.ts';
import { loadCopies } from '../../../db/queries/dossier.ts';
import { rejudge } from '../../../db/rejudge.ts';
import { proofOfCopies } from '../../../db/sent-copies.ts';
import { rulesVersion } from '../../../db/rules-version.ts';
import { recordView } from '../../../db/views.ts';
import { createDatabase, type TestDatabase } from '../../../test/harness/database.ts';
import { employ, replay, POLICY } from '../../../test/harness/replayed.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';
import { createApp } from '../../app.ts';
import { fakeDeps, viewer } from '../../testing/fakes.ts';
import { signedIn, type Browser } from '../../testing/sign-in.ts';
import { CRITERIA } from '../../../test/harness/complete-profile.ts';
import { askAgain } from './asked-again.ts';
import { copiesAsked, earlierNotices, ladderAttempts, laterNotices, toldBefore } from './attempts.ts';
import { courseOf, entriesOf } from './course.ts';
import { keepStream } from './proven-streams.ts';
import { wholeStream } from './whole-stream.ts';
import { commandsAsked } from './dossier.ts';
import { deedEntries, deedsOf } from './people.ts';

const policies = loadPolicies(fileURLToPath(new URL('../../../policy', import.meta.url)));
const setup = {
  ...{ policies, criteria: CRITERIA, calendars: loadCalendars(), rules: rulesVersion() },
  ...{ adopted: new Map<string, string>(), editions: null },
};
const COMPANY = '=HYPERLINK("http://evil.example") & Søn';
const seqOf = new Map<string, number>();
let database: TestDatabase;
let auditor: Browser;

/** Suspended at once by headquarters for false information, and removed so. */
function immediately(): Ledger {
  const ledger = stories.certified(ctpat);
  ledger.act(
    'RecommendImmediateAction',
    { order: 'removal', ground: 'false-information', point: 'national-security', note: ref('immediate') },
    'director',
  );
  stories.decideOn(ledger, 'headquarters');
  return ledger;
}

function appealed(): Ledger {
  const ledger = stories.suspended(ctpat);
  ledger.act('FileAppeal', { statement: ref('statement') }, 'officer');
  ledger.act('AdmitAppeal', { note: ref('admission') }, 'appealOfficer');
  ledger.act('AssignAppeal', { officer: 'amy-appeals' }, 'appealOfficer');
  ledger.act('DecideAppeal', { outcome: 'allowed', note: ref('appeal') }, 'appealOfficer');
  return ledger;
}

const STORIES = {
  silent: () => stories.suspended(ctpat),
  removed: () => stories.removed(ctpat),
  immediate: immediately,
  appealed,
} as const;

/** Suspended for silence, and beside it a removal for an incident: it lapses in the house and falls, and the suspension is cured; or it is served. */
const BESIDE = {
  fallen: () => {
    const ledger = stories.weighedBeside(ctpat, true);
    ledger.pass(10);
    stories.cure(ledger);
    ledger.act('DecideAdverse', { impose: false, note: ref('fall') }, 'otherHeadquarters');
    stories.submitReview(ledger);
    ledger.act('ApproveReview', {}, 'otherSpecialist');
    ledger.act('AcceptCure', { note: ref('cure') }, 'specialist');
    ledger.act('Reinstate', { note: ref('cure') }, 'director');
    return ledger;
  },
  overtaken: () => {
    const ledger = stories.weighedBeside(ctpat, true);
    stories.cure(ledger);
    ledger.act('ServeDecision', { tracking: ref('tracking') }, 'specialist');
    return ledger;
  },
} as const;

beforeAll(async () => {
  database = await createDatabase();
  const { pool } = database;
  const stage = { pool, policies };
  await employ(stage, [...Object.keys(STORIES), ...Object.keys(BESIDE)], Date.UTC(2020, 0, 2));
  for (const [id, story] of Object.entries(STORIES)) {
    await replay(stage, story(), id, id === 'immediate' ? COMPANY : `${id} company`, id === 'appealed');
    const { rows } = await pool.query<{ seq: number }>(
      `select max(seq) as seq from event where stream = $1 and type = 'AdverseDecided'`,
      [`participant:${id}`],
    );
    seqOf.set(id, rows[0]!.seq);
  }
  await pool.query(
    `insert into delivery (participant, notice, channel, address, subject, body, message_id, template, reply)
     select participant, id, 'mail', 'primary@silent.example', 'Your annual review is overdue', 'Dear <officer>,' || chr(10) || 'please submit.', '<1@x>', 't1', '250 ok'
     from notice where participant = 'silent' and rung = 'mail-primary'`,
  );
  auditor = await browserOf('auditor');
}, 120_000);
afterAll(() => database.drop());

async function browserOf(
  role: StaffRole,
  rules: Pick<Policies, keyof Policies> = policies,
  language: 'en' | 'es' = 'en',
): Promise<Browser> {
  const { pool } = database;
  const deps = fakeDeps([viewer(role, { language })], {
    pool,
    policies: rules,
    calendars: loadCalendars(),
    audit: { viewed: (look) => recordView(pool, look) },
  });
  return signedIn(createApp(deps), deps, `sub-${role}`);
}

const addressOf = (id: string): string => `/decisions/${id}/${seqOf.get(id)!}`;
const pageOf = async (id: string, browser = auditor): Promise<string> =>
  (await browser.get(addressOf(id)).expect(200)).text;

test('a suspension on silence tells its ground, its evidence, its clocks, its people and their authority', async () => {
  const text = await pageOf('silent');
  for (const words of [
    'Suspension: silent company',
    'Annual review not submitted',
    'Constructive notice',
    'Sara-specialist by name',
    'dora-director by name',
    'hana-headquarters by name',
    'person:dora-director#1',
    'The text adopted is the text that is used',
    'Calls on 2 different days',
    'Tracked letters: 1',
    'Reason of decision',
    'Every seat that must be held by different people was.',
    '250 ok',
    'Dear &lt;officer&gt;,',
    'BLANK_PROFILE_CURE',
    'CONFIRM_SUSPENSION',
    'No appeal has been filed.',
    'the recorded rules on the recorded facts give the recorded events',
  ])
    expect(text.toLowerCase()).toContain(words.toLowerCase());
  expect(text).not.toContain('No authority was recorded');
  expect(text).not.toContain('pt-verdict--bad');
  expect(text.match(/pt-verdict--good/g)).toHaveLength(2);
});

test('a contact that the former register knew by its address alone is called by that', async () => {
  await database.tamper(
    `insert into contact (id, participant, role, name, email, phone, language) select one ->> 'id', 'silent', one ->> 'role', '', (one ->> 'role') || '@silent.example', '', 'en'
     from participant p, jsonb_array_elements(p.state -> 'contacts') one where p.id = 'silent' on conflict (id) do update set name = '', email = excluded.email`,
  );
  const facts = await pageOf('silent');
  expect(facts).toContain('primary@silent.example, ');
  expect(facts).not.toMatch(/>\s*, [A-Z]/);
});

test('a clock that counts working days names the days it skipped', async () => {
  const text = await pageOf('silent');
  expect(text).toMatch(/: weekend/);
});

test('an immediate removal needs no notice, and says by whose rank it was decided', async () => {
  const text = await pageOf('immediate');
  expect(text).toContain('An immediate action needs no evidence of notice.');
  expect(text).toContain('National security calls for action before the company can be heard (6 U.S.C. 967(a))');
  expect(text).toContain('Who may decide this, by the policy: Headquarters.');
  expect(text).toContain('False information');
  expect(text).toContain('No outreach belongs to this decision.');
});

test('a removal after a lapsed cure still shows the evidence of the suspension that it followed', async () => {
  const text = await pageOf('removed');
  expect(text).toContain('Removal: removed company');
  expect(text).toContain('Term to cure lapsed');
  expect(text).toContain('This is called constructive notice.');
});

test('a removal shows the five checks as they were when it was decided, and as they are now', async () => {
  const text = await pageOf('removed');
  expect(text).toContain('Five things that would stand in its way');
  for (const clear of [
    'No: none is open.',
    'No: everything filed is answered.',
    'No: no answer of ours is late.',
    'No: its letter has left',
  ])
    expect(text.split(clear)).toHaveLength(3);
  expect(text.split('No: the time to appeal has passed.')).toHaveLength(2); // by now that of the removal runs
  expect(text).toMatch(/Yes: until \d+ \w+ \d{4}/);
  expect(await pageOf('silent')).not.toContain('Five things that would stand');
});

test('an appeal and its filing are told with receipt and result', async () => {
  const text = await pageOf('appealed');
  expect(text).toMatch(/\d{4}-\d{6}/);
  expect(text).toContain('Reason of statement');
  expect(text).toContain('Allowed');
  expect(text).toContain('Set aside on appeal');
});

test('the page speaks Spanish to who reads Spanish', async () => {
  const text = await pageOf('silent', await browserOf('director', policies, 'es'));
  expect(text).toContain('¿Está íntegro el registro?');
  expect(text).toContain('Notificación presunta');
});

test('looking at a decision is on record', async () => {
  await pageOf('silent');
  const { rows } = await database.pool.query(
    `select person, what, object from page_view where what = 'decision.viewed' order by id desc limit 1`,
  );
  expect(rows[0]).toMatchObject({
    person: 'sub-auditor',
    object: JSON.stringify({ id: 'silent', seq: String(seqOf.get('silent')) }),
  });
});

test('what is kept of a stream that is not the recorded one counts for nothing, and cannot fail the page', async () => {
  const other = wholeStream('silent', await loadEvents(database.pool, 'removed'));
  keepStream('silent', { events: other.entries.length, head: 'f'.repeat(64), fault: null, digests: [] }, other);
  expect(await pageOf('silent')).toContain('Suspension: silent company');
});

test.each(STAFF_ROLES)('%s may read decisions, or not', async (role) => {
  const may = ['auditor', 'headquarters', 'administrator', 'director', 'supervisor'].includes(role) ? 200 : 403;
  const browser = await browserOf(role);
  for (const address of ['/decisions', '/decisions.csv', addressOf('silent')])
    expect((await browser.get(address)).status).toBe(may);
});

test('what is no decision has no page', async () => {
  for (const address of [
    '/decisions/silent/1',
    '/decisions/nobody/1',
    '/decisions/silent/0',
    '/decisions/silent/99999',
    '/decisions/silent/x',
    '/decisions/silent/1.5',
  ])
    await auditor.get(address).expect(404);
});

test('the list is narrowed by ground, outcome, office and day, and pages by key', async () => {
  const companies = async (query: string): Promise<readonly string[]> => {
    const { text } = await auditor.get(`/decisions${query}`).expect(200);
    return [...text.matchAll(/<th scope="row"><a class="usa-link" href="\/decisions\/([\w-]+)\/(\d+)"/g)].map(
      (found) => found[1]!,
    );
  };
  expect((await companies('')).toSorted()).toEqual(['appealed', 'immediate', 'removed', 'removed', 'silent']);
  expect(await companies('?ground=false-information')).toEqual(['immediate']);
  expect(await companies('?outcome=set-aside')).toEqual(['appealed']);
  expect(await companies('?outcome=removal-followed&office=laredo')).toEqual(['removed']);
  expect(await companies('?office=miami')).toEqual([]);
  expect(await companies('?to=2027-12-31')).toEqual(['immediate']);
  expect(await companies('?from=2028-12-31&to=&ground=')).toEqual([]);
  expect(await companies('?kind=removal&basis=cure-lapsed')).toEqual(['removed']);
  expect(await companies('?decider=hana-headquarters&basis=immediate')).toEqual(['immediate']);
  expect(await companies('?appealed=yes')).toEqual(['appealed']);
  expect(await companies('?overturned=yes')).toEqual(['appealed']);
  expect((await companies('?overturned=no')).length).toBe(4);
  expect((await companies('?slower=0')).length).toBe(5);
  expect(await companies('?slower=9999')).toEqual([]);
  expect((await auditor.get('/decisions?kind=removal')).text).toContain('<strong>2 decisions</strong>');
  for (const query of [
    '?from=2028-02-30',
    '?outcome=none',
    '?after=x',
    '?ground=a%27b',
    '?office=a&office=b',
    '?slower=-1',
    '?basis=silence',
    '?appealed=maybe',
    '?decider=a%20b',
  ])
    await auditor.get(`/decisions${query}`).expect(400);
});

test('the file for spreadsheets has every decision and nothing that would run', async () => {
  const { text, headers } = await auditor.get('/decisions.csv').expect(200);
  expect(headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(headers['content-disposition']).toMatch(/^attachment; filename="decisions-\d{4}-\d\d-\d\d\.csv"$/);
  const lines = text.slice(1).trimEnd().split('\r\n');
  expect(lines).toHaveLength(6);
  expect(text).toContain(`"'=HYPERLINK(""http://evil.example"") & Søn"`);
  const { rows } = await database.pool.query(
    `select what, count(*)::int as n from (select what from page_view order by id desc limit 6) latest group by what order by what`,
  );
  expect(rows).toEqual([
    { what: 'decision.exported', n: 5 },
    { what: 'decisions.exported', n: 1 },
  ]);
  expect((await auditor.get('/decisions.csv?kind=removal')).text.trimEnd().split('\r\n')).toHaveLength(3);
});

test('under another policy text the rule gives another answer, and the adoption no longer fits', async () => {
  const other: Policy = {
    ...policies.of(POLICY),
    rules: {
      ...policies.of(POLICY).rules,
      CONFIRM_SUSPENSION: { ...policies.of(POLICY).rules['CONFIRM_SUSPENSION']!, value: 3 },
    },
  };
  const changed: Policies = { ...policies, of: () => other, at: () => other, hash: () => 'f'.repeat(64) };
  const text = await pageOf('silent', await browserOf('auditor', changed));
  expect(text).toContain('is recorded, and the rules give');
  expect(text).toContain('its hash differs');
  expect(text).toContain('Differs, since the holidays or the policy changed');
  expect(text).toContain(
    `The text of policy ${POLICY} changed from ${policies.hash(POLICY).slice(0, 16)} to ffffffffffffffff.`,
  );
  const spanish = await pageOf('silent', await browserOf('auditor', changed, 'es'));
  expect(spanish).toContain(`El texto de la política ${POLICY} cambió de`);
});

test('other rules, and a policy that is not here, are told as such and are no accusation', async () => {
  const rows = await loadStream(database.pool, 'silent');
  const seq = seqOf.get('silent')!;
  const permitted = rejudge({ ...setup, rules: 'fedcba9876543210' }, 'silent', rows, seq)!;
  expect(permitted.verdict).toBe('permitted');
  expect(permitted.remarks.join()).toContain(`since rules version ${setup.rules}`);
  const other = { ...policies.of(POLICY), ranks: { ...policies.of(POLICY).ranks, suspend: ['planner' as const] } };
  const refused = rejudge(
    { ...setup, policies: { ...policies, of: () => other }, rules: 'fedcba9876543210' },
    'silent',
    rows,
    seq,
  )!;
  expect(refused).toMatchObject({
    verdict: 'changed-rules',
    because: [{ kind: 'refused', code: 'RankNeeded' }],
    why: expect.stringContaining('the rules differ since rules version'),
  });
  expect(rejudge({ ...setup, policies: { ...policies, of: () => other } }, 'silent', rows, seq)).toMatchObject({
    verdict: 'differs',
    why: expect.stringContaining('RankNeeded'),
  });
  const changed = { ...setup, policies: { ...policies, of: () => other } };
  const judged = (more: Partial<typeof setup>) => rejudge({ ...changed, ...more }, 'silent', rows, seq);
  expect(judged({ calendars: { ...setup.calendars, id: 'others' } })).toMatchObject({
    verdict: 'changed-policy',
    because: [{ kind: 'refused', code: 'RankNeeded' }],
    why: expect.stringMatching(/\(RankNeeded\), but the holidays were those of .*, and are now those of others$/),
  });
  expect(judged({ policies: { ...changed.policies, hash: () => 'f'.repeat(64) } })).toMatchObject({
    verdict: 'changed-policy',
    changes: [{ what: 'policy', version: POLICY, from: policies.hash(POLICY).slice(0, 16), to: 'f'.repeat(16) }],
  });
  const unknown = { editions: new Set(['other']) } as unknown as Partial<typeof setup>;
  expect(judged(unknown)).toMatchObject({
    verdict: 'unknown-rules',
    why: expect.stringContaining(
      `rules version ${setup.rules}, by which it was judged, is none that was ever deployed here`,
    ),
  });
  expect(judged({ ...unknown, policies })).toMatchObject({ verdict: 'permitted', knownRules: false });
  const none = (): never => {
    throw new Error('none');
  };
  expect(rejudge({ ...setup, policies: { ...policies, of: none } }, 'silent', rows, seq)).toMatchObject({
    verdict: 'unknown-rules',
    why: `there is no policy ${POLICY} here`,
  });
  expect(
    rejudge({ ...setup, calendars: { ...setup.calendars, id: 'others' } }, 'silent', rows, seq)!.remarks.join(),
  ).toContain('and are now those of others');
});

test('taken away one at a time, what carried the decision is told apart from what was to spare', async () => {
  const seq = seqOf.get('silent')!;
  const { removals } = carrying(setup, 'silent', await loadStream(database.pool, 'silent'), seq)!;
  const codes = (kind: Piece['kind']): readonly (string | null)[] =>
    removals.filter(({ piece }) => piece.kind === kind).map((one) => (one.permitted ? null : one.code));
  expect([codes('search'), codes('warning'), codes('warning-term')]).toEqual([
    ['EvidenceIncomplete'],
    ['EvidenceIncomplete'],
    ['EvidenceIncomplete'],
  ]);
  expect([codes('authority'), codes('adoption')]).toEqual([['NotAuthorized'], ['PolicyNotAdopted']]);
  const tried = removals.flatMap((one) =>
    one.piece.kind === 'attempt' ? [[one.piece.channel, one.permitted] as const] : [],
  );
  expect(tried.filter(([channel]) => channel === 'call')).toEqual([
    ['call', false],
    ['call', false],
  ]);
  const needless = removals.flatMap((one) => (one.permitted && one.piece.kind === 'clock' ? [one.piece.rule] : []));
  const needed = removals.flatMap((one) => (!one.permitted && one.piece.kind === 'clock' ? [one.piece.rule] : []));
  expect(needed).toEqual(['ANNUAL_DUE']);
  expect(needless).not.toContain('ANNUAL_DUE');
  const text = await pageOf('silent');
  for (const words of [
    'Which evidence carried it?',
    'The search for a better address',
    'Still permitted',
    'the search for a better address is not recorded',
  ])
    expect(text).toContain(words);
  expect(await pageOf('removed')).toContain('The same for the decision before it');
});

test('who has seen a decision is told on it, with role, way and times', async () => {
  const director = await browserOf('director');
  await director.head(addressOf('appealed')).expect(200);
  for (let times = 0; times < 2; times += 1) await pageOf('appealed', director);
  await auditor.get('/decisions.csv?outcome=set-aside').expect(200);
  const text = await pageOf('appealed');
  const seen = [
    ...text
      .slice(text.indexOf('id="looks"'))
      .matchAll(/<th scope="row">([^<]*)<\/th><td[^>]*>([^<]*)<\/td><td[^>]*>([^<]*)<\/td>\s*<td[^>]*>(\d+)<\/td>/g),
  ];
  expect(seen.map(([, ...cells]) => cells)).toEqual(
    expect.arrayContaining([
      ['sub-director', 'Field director', 'Page', '2'],
      ['sub-auditor', 'Auditor', 'List as CSV', expect.stringMatching(/^[2-9]$/)],
    ]),
  );
});

test('rates stand side by side by office and decider, and few are marked', async () => {
  const { text } = await auditor.get('/decisions/rates').expect(200);
  for (const words of [
    'By office',
    'By who decided',
    'hana-headquarters by name',
    '(few)',
    '<svg',
    'rates-decider-title',
  ])
    expect(text).toContain(words);
  const only = await auditor.get('/decisions/rates?basis=immediate').expect(200);
  expect(only.text).not.toContain('dora-director by name</th>');
  expect((await auditor.get('/decisions/rates?office=miami').expect(200)).text).toContain('There is no such decision.');
});

test('under the policy of today the values that differ are named, and the answer is no accusation', async () => {
  const then = policies.of(POLICY);
  const CONFIRM = { ...then.rules['CONFIRM_SUSPENSION']!, value: 3 };
  const later: Policy = {
    ...then,
    version: 'ctpat/2026-01-01',
    effectiveFrom: '2026-01-01',
    rules: { ...then.rules, CONFIRM_SUSPENSION: CONFIRM },
  };
  const two: Policies = {
    ...policies,
    at: () => later,
    of: (version) => (version === later.version ? later : then),
    versions: () => [POLICY, later.version],
  };
  const text = await pageOf('silent', await browserOf('auditor', two));
  expect(text).toContain('Policy ctpat/2026-01-01 is in force now, ctpat/2020-03-01 was then.');
  expect(text).toContain('rules.CONFIRM_SUSPENSION.value');
  expect(text).not.toContain('pt-verdict--bad');
});

test('every command of every story is permitted when it is asked again, and tells what it looked at', async () => {
  for (const id of Object.keys(STORIES)) {
    const rows = await loadStream(database.pool, id);
    const verdicts = rows.filter(({ cause }) => cause !== null).map(({ seq }) => rejudge(setup, id, rows, seq)!);
    expect(verdicts.filter(({ verdict }) => verdict !== 'permitted')).toEqual([]);
  }
  const { used } = rejudge(setup, 'silent', await loadStream(database.pool, 'silent'), seqOf.get('silent')!)!;
  expect(used.facts).toEqual(expect.arrayContaining(['now', 'empowered', 'adopted', 'holidays']));
  expect(used.rules).toEqual(expect.arrayContaining(['CONFIRM_SUSPENSION', 'APPEAL_FILE_BENEFIT']));
  expect(used.parts).toEqual(expect.arrayContaining(['evidence', 'ranks']));
});

test('what the page reads of a long stream answers as the whole stream does', async () => {
  for (const id of Object.keys(STORIES)) {
    const whole = await loadStream(database.pool, id);
    const { entries, ...known } = wholeStream(id, await loadEvents(database.pool, id));
    expect(whole).toEqual(entries.map(({ row }, index) => ({ ...whole[index], ...row })));
    const course = courseOf(entries, seqOf.get(id)!)!;
    const done = deedEntries(course);
    const few = await loadCommands(database.pool, id, commandsAsked(course, done));
    expect(few.length).toBeLessThan(whole.length);
    expect(deedsOf(done, few)).toEqual(deedsOf(done, whole));
    const asked = (rows: typeof whole) => {
      const again = askAgain({ ...setup, today: '2030-01-01' }, known.before, rows, course, deedsOf(done, rows));
      const { decided, graded, ...answers } = again;
      return { ...answers, states: [decided.state, graded?.state] };
    };
    expect(asked(few)).toEqual(asked(whole));
    const { states } = asked(few);
    const lines = (sent: Awaited<ReturnType<typeof loadCopies>>) => {
      const copies = proofOfCopies(sent, []);
      return [
        ladderAttempts(toldBefore(course), (states[1] ?? states[0])!, copies),
        earlierNotices(course, known.rows, copies),
        laterNotices(course, copies),
      ];
    };
    const copies = await loadCopies(database.pool, id);
    expect(lines(await loadCopies(database.pool, id, copiesAsked(course)))).toEqual(lines(copies));
  }
});

test('a row that was changed, and a text that was exchanged, are named on the page', async () => {
  const seq = seqOf.get('removed')!;
  await database.tamper(
    `update event set body = replace(body, '"removal"', '"suspension"') where stream = 'participant:removed' and seq = ${seq}`,
  );
  const [whole, older] = [await pageOf('appealed'), await pageOf('silent')];
  expect([whole, older].map((page) => /not proven by the chain/.test(page))).toEqual([false, true]);
  expect(whole.match(/[^t] proven by the chain|<li>proven by the chain|>proven by the chain/g)?.length).toBeGreaterThan(
    1,
  );
  await database.tamper(
    `update delivery set body = 'Dear friend' where participant = 'appealed'; update filing set person = 'eve' where participant = 'appealed'`,
  );
  expect((await pageOf('appealed')).match(/NOT WHAT WAS RECORDED/g)?.length).toBeGreaterThan(1);
  const text = await pageOf('removed');
  expect(text).toContain(`The chain breaks at row ${seq}: its content is not what its hash says.`);
  expect(text).toContain('another AdverseDecided than row');
  await database.tamper(
    `update content set body = '{"text": "A better reason"}' where body->>'text' = 'Reason of immediate'`,
  );
  expect(await pageOf('immediate')).toContain('This is not the text that was recorded');
});

test('where the rules have changed since, the page says since which version, and why', async () => {
  const seq = seqOf.get('silent')!;
  await database.tamper(`insert into rules_version (hash, number) values ('feedfacefeedface', 0)`);
  await database.tamper(
    `update event set rules = 'feedfacefeedface' where stream = 'participant:silent' and command = (select command from event where stream = 'participant:silent' and seq = ${seq})`,
  );
  expect(await pageOf('silent')).toContain(
    'It was judged by rules version 0; today’s is 1, and gives the same answer.',
  );
  const then = policies.of(POLICY);
  const other: Policy = { ...then, ranks: { ...then.ranks, suspend: ['planner'] } };
  const text = await pageOf('silent', await browserOf('auditor', { ...policies, of: () => other, at: () => other }));
  expect(text).toContain('Differs since rules version 1: it was judged by version 0, and today’s is 1.');
  expect(text).toContain('(RankNeeded)');
});

test('a record that cannot be read any more is said to be so', async () => {
  await database.tamper(`update event set body = '{' where stream = 'participant:appealed' and seq = 3`);
  const { text } = await auditor.get(addressOf('appealed')).expect(200);
  expect(text).toContain('This decision cannot be shown');
  expect(text).toContain('The chain breaks at row 3');
});

test('a removal weighed beside a suspension is a decision of its own, with its own course, list row and verdict', async () => {
  const { pool } = database;
  const outcomes: Record<string, unknown> = {};
  for (const [id, story] of Object.entries(BESIDE)) {
    await replay({ pool, policies }, story(), id, `${id} company`, false);
    const rows = await loadStream(pool, id);
    const asked = rows.filter(({ cause }) => cause !== null).map(({ seq }) => rejudge(setup, id, rows, seq)!);
    expect(asked.filter(({ verdict }) => verdict !== 'permitted')).toEqual([]);
    const listed = await pool.query<{ seq: number; kind: string; ground: string; basis: string; outcome: string }>(
      `select * from (${DECISIONS}) d where participant = $1 order by seq`,
      [id],
    );
    outcomes[id] = listed.rows.map(({ kind, ground, basis, outcome }) => [kind, ground, basis, outcome].join(' '));
    for (const { seq, kind } of listed.rows) {
      const { text } = await auditor.get(`/decisions/${id}/${seq}`).expect(200);
      expect(text).toContain(kind === 'removal' ? 'Security incident' : 'Annual review not submitted');
    }
    const [first, second] = listed.rows.map(({ seq }) => courseOf(entriesOf(rows), seq)!);
    const types = (course: typeof first) => new Set(course!.entries.map(({ event }) => event.type));
    expect(types(first).has('CureSubmitted')).toBe(true);
    expect([...types(first)]).not.toContain('AdverseDeclined');
    expect([...types(second)]).not.toContain('CureSubmitted');
    expect(types(second).has(id === 'fallen' ? 'AdverseDeclined' : 'Removed')).toBe(true);
    expect([first!.until !== null, types(first).has('Reinstated')]).toEqual([id === 'overtaken', id === 'fallen']);
  }
  expect(outcomes).toEqual({
    fallen: ['suspension annual-review constructive reinstated', 'removal security-incident immediate let-fall'],
    overtaken: [
      'suspension annual-review constructive removal-followed',
      'removal security-incident immediate in-force',
    ],
  });
});
