/** A participant's whole life, by forms alone: every act once, by the person whose it is. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays, dayOff, daysBetween, instantOf, wallDateOf, type WallDate } from '../../../domain/calendar.ts';
import { SYSTEM } from '../../../domain/actor.ts';
import type { ImportedRecord } from '../../../domain/entry.ts';
import type { ActName } from '../../../domain/participant.ts';
import { amissOf } from '../../../db/expected.ts';
import { recordAccount } from '../../../db/contacts.ts';
import { venueHolidays } from '../../../db/venue-holidays.ts';
import { applyAs, importer, profile, visitAt } from '../../../test/harness/answers.ts';
import { fill, formOf, send, typedDate, type Answers } from '../../../test/harness/forms.ts';
import { openFront, type Front } from '../../../test/harness/front.ts';
import { recordDocument } from '../../../test/harness/profiles.ts';
import { profileBefore } from '../../../test/harness/complete-profile.ts';
import { writeReport } from '../../../test/harness/written-report.ts';
import { vetBefore } from '../../../test/harness/vetting.ts';
import { accountAll } from '../../../activities/expected.ts';
import { paths } from '../../paths.ts';
import { actAddress } from './address.ts';
import { FORM_ACTS } from './forms.ts';

let front: Front;
let id: string;
let clock = 0;
const done = new Set<ActName>();

beforeAll(async () => {
  front = await openFront();
  for (const role of ['specialist', 'supervisor', 'director', 'headquarters', 'appeal-officer'] as const)
    await front.person(role, role);
  await front.person('second-specialist', 'specialist');
  await front.person('officer', 'officer');
  await front.person('other-officer', 'officer');
});
afterAll(() => front.close());

const today = (): WallDate => wallDateOf(front.office.now(), 'America/Chicago');
const state = () => front.office.state(id);
/** So many days from now, or the next day after on which people work, here and in Manila. */
function workday(days: number): WallDate {
  const after = Array.from({ length: 15 }, (_, index) => addDays(today(), days + index));
  const off = { ...front.deps.calendars.holidays, ...venueHolidays({ place: 'PH', zone: 'Asia/Manila' }, after) };
  return after.find((day) => dayOff(day, off) === undefined)!;
}
/** Lets days go by; a diligent company confirms its contacts before their day comes. */
async function pass(days: number): Promise<void> {
  const check = (await state()).clocks.find(({ rule, held }) => rule === 'CONTACT_VERIFY' && !held);
  if (check && check.dueAt <= front.office.now() + days * 86_400_000) await act('officer', 'ConfirmContacts');
  await front.office.pass(id, days);
}

/** Does an act through its form and sees where it leads. */
async function act(person: string, name: ActName, answers: Answers = {}, about: string | null = null): Promise<void> {
  await vetBefore(name, front.database.pool, front.policies, await state());
  await profileBefore(name, front.database.pool, front.policies, await state());
  const answer = await fill(await front.as(person), actAddress(id, name, about), answers);
  const told = answer.status === 303 ? '' : /<main[\s\S]*<\/main>/.exec(answer.text)?.[0];
  expect([name, answer.status, told]).toEqual([name, 303, '']);
  const { seq } = await state();
  expect(seq).toBeGreaterThan(clock);
  clock = seq;
  done.add(name);
  const leads = answer.get('Location');
  if (leads?.includes('/filings/')) expect((await (await front.as(person)).get(leads)).status).toBe(200);
  else expect(leads).toMatch(new RegExp(`^/participants/${id}\\?seq=\\d+$`));
}
const RESULTS = ['action-required', 'action-required', 'best-practice', 'recommendation'] as const;
const why: Answers = { note: 'Because of the facts' };

async function apply(company: string, by = 'officer', idEin = '12-3456789'): Promise<void> {
  const answers = { ...importer(company), idEin, idBond: idEin.replace('-', '') };
  const begun = await fill(await front.as(by), applyAs('importer'), answers);
  expect(begun.status).toBe(303);
  id = /participants\/([^/?]+)/.exec(begun.get('Location') ?? '')?.[1] ?? '';
  clock = 0;
}

test('an application is begun and withdrawn again', async () => {
  await apply('Fourth Imports', 'other-officer', '21-0000003');
  await act('other-officer', 'Withdraw', why);
  expect((await state()).standing).toBe('withdrawn');
});

test('an application is begun, filled in, returned, mended, vetted and certified', async () => {
  await apply('Rio Imports');
  expect(await state()).toMatchObject({ standing: 'draft', zone: 'America/Chicago', office: 'laredo', demo: false });
  const half = { ...profile(addDays(today(), -20)), statement12: '' };
  await act('officer', 'PrepareApplication', half);
  expect((await state()).application?.categories).toHaveLength(11);
  await act('officer', 'PrepareApplication', { statement12: 'Training every quarter', idBond: ' 123456789 ' });
  await act('officer', 'SubmitApplication', { agreement: 'signed' });
  await act('supervisor', 'AssignSpecialist', { specialist: 'specialist' });
  await act('specialist', 'ReturnApplication', { ...why, categories: ['3', '6'] });
  expect((await (await front.as('officer')).get(actAddress(id, 'PrepareApplication'))).text).toContain(
    'Because of the facts',
  );
  await act('officer', 'PrepareApplication');
  await act('officer', 'SubmitApplication', { agreement: 'signed' });
  await act('specialist', 'RecordVetting');
  await act('specialist', 'ApproveProfile');
  await act('supervisor', 'Certify');
  expect(await state()).toMatchObject({ standing: 'certified', tier: 1 });
  await act('officer', 'AcknowledgeNotice', { notice: await lastNotice('certified') });
  const { rows } = await front.database.pool.query(
    `select c.person from event e join contact c on c.id = e.body::jsonb ->> 'contact' where e.stream = $1 and e.type = 'NoticeReceived'`,
    [`participant:${id}`],
  );
  expect(rows).toEqual([{ person: 'officer' }]); // it counts for the contact who that is
});

test('whoever is no contact any more is not thanked for a receipt that proves nothing, however often they press', async () => {
  await front.person('former', 'contact', { participant: id });
  const former = await front.as('former');
  const notice = await lastNotice('application-received');
  const address = actAddress(id, 'AcknowledgeNotice', notice);
  const form = formOf((await former.get(address).expect(200)).text);
  for (const pressed of [form, form, formOf((await former.get(address).expect(200)).text)]) {
    const { headers } = await send(former, pressed, { notice });
    const page = await former.get(String(headers['location'])).expect(200);
    expect(page.text).toContain('does not prove that it reached the company');
    expect(page.text).not.toContain('Thank you');
  }
});

const lastNotice = async (kind: string): Promise<string> => {
  const { rows } = await front.database.pool.query<{ id: string }>(
    `select id from notice where participant = $1 and kind = $2 order by queued_at desc, id limit 1`,
    [id, kind],
  );
  return rows[0]?.id ?? '';
};

test('the first annual review is affirmed, put off, returned and approved', async () => {
  await pass(280);
  expect((await state()).review?.stage).toBe('open');
  await act('officer', 'PrepareReview', typedDate('riskAssessedOn', today()));
  expect((await state()).review).toMatchObject({ stage: 'prepared', riskAssessedOn: today() });
  await act('officer', 'AskTime', { days: '20', note: 'Our auditor is away' });
  await act('specialist', 'RefuseTime', why);
  await act('officer', 'AskTime', { days: '10', note: 'Still away' });
  expect((await (await front.as('specialist')).get(actAddress(id, 'GrantTime'))).text).toContain('Still away');
  await act('specialist', 'GrantTime', { ...why, days: '10' });
  await act('officer', 'SubmitReview', { agreement: 'signed' });
  await act('specialist', 'ReturnReview', why);
  await act('officer', 'SubmitReview', { agreement: 'signed' });
  await act('specialist', 'ApproveReview');
  expect((await state()).review).toBeNull();
});

test('the first validation is planned, agreed, held, answered and closed', async () => {
  for (let i = 0; i < 20 && !(await state()).validation; i += 1) await pass(30);
  const abroad = { foreign: 'in-person', foreignZone: 'Asia/Manila', foreignSite: 'Plant 2, Manila' };
  await act('specialist', 'PlanValidation', { mode: 'in-person', site: 'Dock 4, Laredo', ...abroad });
  await visitsAbroad(`${(await state()).validation?.cycle}:foreign`);
  await takenAlready(workday(40));
  await act('specialist', 'ProposeVisit', {
    ...visitAt('first', workday(45)), // whatever weekend and holiday the day that is taken is moved past
    ...visitAt('second', workday(55), '2 pm'),
    minutes: '300',
    colleague: 'second-specialist',
    documents: ['site-plan', 'seal-records'],
  });
  const theirs = (await (await front.as('officer')).get(paths.participant({ id }))).text;
  expect(theirs).toContain('A plan of the site');
  expect(theirs).toMatch(/How long[\s\S]*5 h[\s\S]*Who comes[\s\S]*specialist by name, another specialist/);
  const accepting = (await (await front.as('officer')).get(actAddress(id, 'AcceptVisit'))).text;
  expect(accepting).toMatch(/How long[\s\S]*5 h[\s\S]*Who comes[\s\S]*specialist by name, another specialist/);
  expect(accepting).not.toContain('I waive the full notice');
  expect((await state()).validation?.legs[0]).toMatchObject({
    zone: 'America/Chicago',
    people: ['specialist', 'second-specialist'],
    slots: [{ minutes: 300 }, { hour: 14, minutes: 300 }],
  });
  const soon = workday(20);
  await act('officer', 'OfferDates', visitAt('first', soon, '10:00'));
  await act('specialist', 'ProposeVisit', visitAt('first', soon, '10:00'));
  await act('officer', 'AcceptVisit', { slot: `${soon}T10.00`, waive: 'yes' });
  await act('specialist', 'PlanValidation', { foreign: 'none' });
  expect((await state()).validation).toMatchObject({ stage: 'agreed', legs: [{ noticeWaivedBy: 'officer' }] });
  await pass(daysBetween(today(), soon) + 1);
  await act('specialist', 'HoldVisit', typedDate('on', soon));
  const byHand = await (await front.as('specialist')).get(actAddress(id, 'RecordOutcome'));
  expect([byHand.status, byHand.text]).toEqual([409, expect.stringContaining('criterion by criterion')]);
  const [a1, a3] = ['domestic-1.1', 'domestic-1.2'];
  const write = async () => ({
    report: `r${await writeReport(front.database.pool, front.policies, await state(), RESULTS)}`,
  });
  await act('specialist', 'SubmitReport', await write());
  await act('supervisor', 'ReturnReport', why);
  const read = await write();
  await act('specialist', 'SubmitReport', read);
  await act('supervisor', 'IssueReport', read);
  expect((await state()).validation).toMatchObject({ reportedBy: 'specialist', actions: [{ id: a1 }, { id: a3 }] });
  const told = (await (await front.as('officer')).get(paths.participant({ id }))).text;
  expect(told).toMatch(/To do about 1\.1[\s\S]*About criteria: 1\.1[\s\S]*Found: Seen of 1\.1/);
  await act('officer', 'AnswerAction', { action: a1, answer: 'Mended' });
  await act('officer', 'AnswerAction', { answer: 'Trained' }, a3);
  const asked = (await (await front.as('specialist')).get(actAddress(id, 'AssessAnswer'))).text;
  expect(asked).toContain('To do about 1.1');
  expect(asked).toContain('Mended');
  await act('specialist', 'AssessAnswer', { ...why, action: a1, accepted: 'no' });
  await act('officer', 'AnswerAction', { action: a1, answer: 'Mended anew' });
  await act('specialist', 'AssessAnswer', { ...why, action: a1, accepted: 'yes' });
  await act('specialist', 'AssessAnswer', { ...why, accepted: 'yes' });
  await act('officer', 'AnswerRecommendation', { says: 'will-do', answer: 'Next spring' });
  await act('specialist', 'SettleRecommendation', { ...why, end: 'adopted' });
  const closing = (await (await front.as('director')).get(actAddress(id, 'CloseValidation'))).text;
  expect(closing).toMatch(/Tier by rule[\s\S]*Next validation, by the statute[\s\S]*Next validation, by practice/);
  await act('director', 'CloseValidation', { ...why, tier: '3' });
  expect(await state()).toMatchObject({ tier: 3, validation: null });
  await act('director', 'PutOffValidation', why);
  await act('director', 'TakeUpValidation', why);
});

/** A colleague has another visit at that time: what was typed stays, and times are offered at which both are free. */
async function takenAlready(day: WallDate): Promise<void> {
  const [from, until] = [9, 17].map((hour) => new Date(instantOf(day, 'America/Chicago', hour)).toISOString());
  await front.database.pool.query(
    `insert into visit_slot values ('elsewhere', 'domestic', 0, 'second-specialist', tstzrange($1, $2), true)`,
    [from, until],
  );
  const colleague = { colleague: 'second-specialist', note: 'We come together' };
  const address = actAddress(id, 'ProposeVisit');
  const refused = await fill(await front.as('specialist'), address, { ...visitAt('first', day), ...colleague });
  expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('We come together')]);
  const [, free = ''] = /name="free"[^>]*value="([^"]+)"/.exec(refused.text) ?? [];
  expect(free.slice(0, 10)).not.toBe(day);
  await act('specialist', 'ProposeVisit', { ...visitAt('first', day), ...colleague, free });
  expect((await state()).validation?.legs[0]?.slots[0]).toMatchObject({ date: free.slice(0, 10), hour: 9, minute: 30 });
}

/** Dates by the clocks of Manila are declined, agreed, moved, and in the end called off. */
async function visitsAbroad(about: string): Promise<void> {
  const day = workday(41);
  const form = (await (await front.as('specialist')).get(actAddress(id, 'ProposeVisit', about))).text;
  expect(form).toContain('(Philippine Standard Time)');
  expect(form).not.toContain('Asia/Manila');
  expect(form).toContain('Foreign site');
  await act('specialist', 'ProposeVisit', visitAt('first', day), about);
  await act('officer', 'DeclineDates', why, about);
  await act('specialist', 'ProposeVisit', visitAt('first', day), about);
  await act('specialist', 'NameVisitTeam', { person: 'second-specialist', colleague: 'specialist' }, about);
  await act('officer', 'AcceptVisit', {}, `${about}:${day}T09.30`); // that date is chosen by the link that leads there
  await act('officer', 'MoveVisit', { ...why, ...visitAt('first', addDays(day, 1)) }, about);
  expect((await state()).validation?.legs[1]).toMatchObject({ step: 'countered', moves: { company: 1, agency: 0 } });
  await act('specialist', 'CancelVisit', why, about);
}

/** Lets a review fall overdue and the outreach run to its end. */
async function silence(): Promise<string> {
  for (let i = 0; i < 60 && (await state()).ladders.length === 0; i += 1) await pass(15);
  const ladder = (await state()).ladders[0]?.id ?? '';
  for (let i = 0; i < 40; i += 1) {
    await pass(5);
    const now = await state();
    const letter = now.notices.some(({ channel, rung }) => channel === 'letter' && rung !== null);
    if (letter) await act('specialist', 'DispatchLetter', { tracking: 'TR-1' });
    if ((await state()).ladders[0]?.warningLapsed) return ladder;
    const calls = now.ladders[0]?.callRungs.length ?? 0;
    if (calls > (now.ladders[0]?.attempts.filter(({ channel }) => channel === 'call').length ?? 0))
      await act('specialist', 'LogCall', {
        contact: now.contacts[0]?.id ?? '',
        outcome: 'no-answer',
        number: '+1 956 555 0100', // none is on record
        note: 'Rang for a minute',
      });
  }
  throw new Error('the ladder did not come to its end');
}

test('outreach is answered, promised, resumed and waived', async () => {
  for (let i = 0; i < 60 && (await state()).ladders.length === 0; i += 1) await pass(15);
  const [contact] = (await state()).contacts;
  await act('specialist', 'HoldOutreach', { ...why, ...typedDate('until', addDays(today(), 3)) });
  await act('supervisor', 'ResumeOutreach', why);
  await act('supervisor', 'SkipRung', why);
  expect((await state()).ladders[0]?.skipped).toHaveLength(1);
  await act('specialist', 'RunSkippedRung', why);
  expect((await state()).ladders[0]).not.toHaveProperty('skipped');
  await act('specialist', 'RecordAnswer', { contact: contact?.id ?? '', channel: 'mail', note: 'Will do it' });
  await act('specialist', 'InterpretAnswer', {
    ...why,
    meaning: 'promised',
    ...typedDate('promisedBy', addDays(today(), 5)),
  });
  await act('specialist', 'ResumeOutreach', why);
  await act('supervisor', 'WaiveDuty', why);
  expect(await state()).toMatchObject({ ladders: [], review: null });
});

test('silence leads to a suspension, a cure and a reinstatement', async () => {
  await silence();
  await act('specialist', 'LogOtherAttempt', {
    ...why,
    way: 'visit',
    contact: 'registered-address',
    outcome: 'left-word',
  });
  await act('specialist', 'RecordSearch', { sought: 'An officer', registry: 'nothing', registryWhat: 'No entry' });
  await act('specialist', 'LogLetterProof', { ...why, proof: 'signed' });
  for (const [who, form] of [
    ['specialist', 'RecommendSuspension'],
    ['director', 'DecideAdverse'],
  ] as const) {
    const shown = (await (await front.as(who)).get(actAddress(id, form))).text;
    for (const words of [
      'Earlier cures',
      'No: the agency pressed for it first',
      'Usual: suspend',
      'the duty was waived',
    ])
      expect([form, words, shown.includes(words)]).toEqual([form, words, true]);
    if (form === 'RecommendSuspension') await act(who, form, why);
  }
  await act('director', 'DecideAdverse', { ...why, impose: 'yes' });
  await act('headquarters', 'ConfirmSuspension', why);
  await act('specialist', 'ServeDecision', { tracking: 'TR-2' });
  expect((await state()).standing).toBe('suspended');
  await act('officer', 'SubmitCure', { plan: 'We will do better' });
  await act('specialist', 'RefuseCure', why);
  await act('officer', 'PrepareReview', profile(addDays(today(), -3)));
  await act('officer', 'SubmitReview', { agreement: 'signed' });
  await act('specialist', 'ApproveReview');
  await act('officer', 'SubmitCure', { plan: 'The review is done' });
  expect((await (await front.as('specialist')).get(actAddress(id, 'AcceptCure'))).text).toContain('The review is done');
  await act('specialist', 'AcceptCure', why);
  await act('director', 'Reinstate', why);
  expect(await state()).toMatchObject({ standing: 'certified', tier: 3 });
});

test('something is alleged, and the company answers the warning: in vain, then well', async () => {
  await act('specialist', 'OpenMatter', {
    ...why,
    ground: 'security-incident',
    source: 'port',
    ...typedDate('learnedOn', today()),
  });
  const form = (await (await front.as('supervisor')).get(actAddress(id, 'TriageMatter'))).text;
  for (const words of [
    'Because of the facts',
    'No: the agency learned of it on ',
    'Usual: warn and hear the company',
    `Not recorded</span> <a class="usa-link" href="${actAddress(id, 'RecordVolume')}"`,
  ])
    expect(form).toContain(words);
  expect(form).not.toContain('What the company is asked'); // of no incident that could be analyzed
  const read = {
    unit: 'entries',
    source: 'entry-records',
    ...typedDate('from', addDays(today(), -400)),
    ...typedDate('to', addDays(today(), -40)),
    ...typedDate('readOn', today()),
  };
  for (const count of ['12000', '12400']) await act('specialist', 'RecordVolume', { ...read, count });
  const told = [actAddress(id, 'TriageMatter'), paths.participant({ id })];
  for (const address of told) {
    const { text } = await (await front.as('supervisor')).get(address);
    expect([address, text.includes('12,400 entries, '), text.includes('Volume of trade</dt>')]).toEqual([
      address,
      true,
      true,
    ]);
  }
  await act('supervisor', 'TriageMatter', { ...why, outcome: 'warn' });
  await act('specialist', 'WarnMatter', { p1: 'A seal was broken on 3 May', p1Answer: 'The seal log of that day' });
  const page = (await (await front.as('officer')).get(`/participants/${id}`)).text;
  for (const words of ['A seal was broken on 3 May', 'The seal log of that day']) expect(page).toContain(words);
  expect(page).not.toContain('found at a port of entry');
  await act('officer', 'AnswerWarning', { statement: 'It was not ours' });
  expect((await (await front.as('specialist')).get(actAddress(id, 'ReadWarningAnswer'))).text).toContain(
    'It was not ours',
  );
  await act('specialist', 'ReadWarningAnswer', { note: 'Send the log', satisfied: 'no' });
  expect((await (await front.as('officer')).get(`/participants/${id}`)).text).toContain('Send the log');
  await act('officer', 'AnswerWarning', { statement: 'Here is the log' });
  await act('specialist', 'ReadWarningAnswer', { ...why, satisfied: 'yes' });
  expect(await state()).toMatchObject({ matters: [], ladders: [], standing: 'certified' });
});

/** A plan of two steps: both agreed to, one done, and the other a condition that is met after the reinstatement. */
async function curedInPart(): Promise<void> {
  const due = addDays(today(), 20);
  const step = (n: 1 | 2, what: string): Answers => ({
    [`step${n}What`]: what,
    [`step${n}By`]: 'security',
    ...typedDate(`step${n}Due`, due),
  });
  const steps = { ...step(1, 'New locks on every trailer'), ...step(2, 'Training') };
  const invoice = await recordDocument(front.database.pool, id, 'Invoice for the locks.pdf');
  await act('officer', 'SubmitCure', { plan: 'Mended', consent: 'yes', ...steps, step1Evidence: [invoice] });
  const asked = (await (await front.as('specialist')).get(actAddress(id, 'AssessStep'))).text;
  expect(asked).toContain(`href="${paths.document({ id, document: invoice })}">Invoice for the locks.pdf`);
  await act('specialist', 'GrantCureTime', { ...why, days: '5' });
  const [locks, training] = ((await state()).adverse?.plan?.steps ?? []).map(({ id: each }) => each);
  for (const each of [locks!, training!])
    await act('specialist', 'AssessStep', { ...why, planStep: each, accepted: 'yes' });
  await act('officer', 'AskCureTime', { ...why, days: '5' });
  await act('supervisor', 'RefuseCureTime', why);
  const page = (await (await front.as('officer')).get(paths.participant({ id }))).text;
  expect([page.includes('New locks on every trailer'), page.includes('0 of 2 steps are accepted')]).toEqual([
    true,
    true,
  ]);
  await act('officer', 'ReportStep', { planStep: locks!, report: 'Bought and fitted' });
  const form = (await (await front.as('specialist')).get(actAddress(id, 'AssessStep'))).text;
  expect([form.includes('Bought and fitted'), form.includes('Consents to unannounced visits')]).toEqual([true, true]);
  await act('specialist', 'AssessStep', { ...why, accepted: 'yes' });
  await act('director', 'ReinstateOnConditions', why);
  expect(await state()).toMatchObject({ standing: 'certified', conditions: [{ id: training, due }] });
  await act('officer', 'ReportStep', { planStep: training!, report: 'Everybody was trained' });
  await act('specialist', 'AssessStep', { ...why, accepted: 'yes' });
  expect((await state()).conditions).toEqual([]);
}

test('an immediate suspension is appealed: not admitted, then allowed', async () => {
  for (const admitted of [false, true]) {
    await act('director', 'RecommendImmediateAction', {
      ...why,
      order: 'suspension',
      ground: 'security-incident',
      point: 'national-security',
    });
    await act('headquarters', 'DecideAdverse', { ...why, impose: 'yes' });
    expect((await state()).standing).toBe('suspended');
    await act('officer', 'FileAppeal', { statement: 'It was not us' });
    await act('appeal-officer', admitted ? 'AdmitAppeal' : 'RejectAppeal', why);
    if (!admitted) await curedInPart();
  }
  await act('appeal-officer', 'AssignAppeal', { officer: 'appeal-officer' });
  expect((await (await front.as('appeal-officer')).get(actAddress(id, 'DecideAppeal'))).text).toContain(
    'It was not us',
  );
  await act('appeal-officer', 'DecideAppeal', { ...why, outcome: 'allowed' });
  expect(await state()).toMatchObject({ standing: 'certified', appeal: null });
});

test('benefits are denied by who did not step back; the decision lapses in the house, is dated anew, served and undone', async () => {
  await front.person('other-headquarters', 'headquarters');
  const order = { ...why, order: 'benefit-denial', ground: 'security-incident', point: 'national-security' };
  const asked = await fill(await front.as('director'), actAddress(id, 'RecommendImmediateAction'), order);
  expect([asked.status, asked.text.includes('Choose the benefits to deny.')]).toEqual([422, true]);
  await act('director', 'RecommendImmediateAction', { ...order, denied: ['reduced-score'] });
  await act('headquarters', 'Recuse', why);
  await act('other-headquarters', 'DecideAdverse', { ...why, impose: 'yes' });
  await pass(6);
  await act('other-headquarters', 'DateDecisionAnew', why);
  await act('specialist', 'ServeDecision', { tracking: 'TR-9' });
  expect(await state()).toMatchObject({ standing: 'certified', adverse: null, mask: ['reduced-score'] });
  await act('director', 'RestoreBenefits', why);
  expect((await state()).mask).toEqual([]);
});

test('a debt is recorded, reported as settled, not found so, and settled; a blank profile is asked for', async () => {
  await act('specialist', 'RecordDebtOrBond', { ...why, what: 'debt' });
  await act('officer', 'ReportSettled', { note: 'Paid, receipt 4711' });
  expect((await (await front.as('specialist')).get(actAddress(id, 'ReturnSettled'))).text).toContain('A debt to CBP');
  await act('specialist', 'ReturnSettled', why);
  await act('officer', 'ReportSettled', { note: 'Paid, receipt 4712' });
  await act('specialist', 'ConfirmSettled', why);
  expect((await state()).clocks.filter(({ rule }) => rule === 'DEBT_OR_BOND')).toEqual([]);
  await act('specialist', 'AskProfile', why);
  expect((await state()).review?.cycle).toBe(`asked-${today()}`);
});

test('an incident is reported, also found by the agency, analyzed and mended; another one is closed', async () => {
  const report = { what: 'The seal was broken', where: 'Yard 7', seal: 'AB123' };
  await act('officer', 'ReportIncident', report);
  const incident = (await state()).incidents[0]!.id;
  const found = { incident, what: 'Seen at the gate', ...typedDate('happenedOn', addDays(today(), -1)) };
  await act('specialist', 'RecordIncident', { ...found, ...visitAt('found', addDays(today(), -1), '9:30') });
  await act('specialist', 'AskIncidentAnalysis', why);
  const action = {
    a1: 'New locks',
    a1Verify: 'By inspection',
    a1By: 'security',
    ...typedDate('a1Due', addDays(today(), 9)),
  };
  const analysis = { cause: 'equipment', account: 'A worn lock', criteria: '6.1', ...action, signed: 'signed' };
  await act('officer', 'SubmitIncidentAnalysis', analysis);
  await act('specialist', 'ReturnIncidentAnalysis', why);
  await act('officer', 'SubmitIncidentAnalysis', analysis);
  expect((await (await front.as('specialist')).get(actAddress(id, 'AcceptIncidentAnalysis'))).text).toContain(
    'A worn lock',
  );
  await act('specialist', 'AcceptIncidentAnalysis', why);
  await act('officer', 'ReportIncidentAction', { note: 'The locks are in' });
  await act('specialist', 'AssessIncidentAction', { ...why, done: 'yes' });
  await act('specialist', 'CloseIncident', { ...why, finding: 'nothing-further' });
  const heard = visitAt('heard', addDays(today(), -1), '9:30');
  const [contact] = (await state()).contacts;
  await act('specialist', 'RecordReportedIncident', { ...report, reporter: contact!.id, way: 'telephone', ...heard });
  expect((await state()).incidents.at(-1)).toMatchObject({ stage: 'reported', reportedAt: expect.any(Number) });
  await act('specialist', 'CloseIncident', { ...why, finding: 'nothing-further' });
  expect((await state()).incidents).toMatchObject([
    { stage: 'closed', finding: 'nothing-further' },
    { stage: 'closed' },
  ]);
});

test('contacts and letters are looked after', async () => {
  const before = (await state()).contacts;
  const answers = {
    role: 'alternate',
    name: 'Ann New',
    email: 'ann@company.example',
    phone: '+1 956 555 0199',
    language: 'en',
    reached: 'yes',
  };
  await act('specialist', 'RecordContact', { ...why, ...answers, replaces: '' });
  const [ann] = (await state()).contacts.filter((one) => !before.some((known) => known.id === one.id));
  expect(ann).toMatchObject({ role: 'alternate', reach: 'proven' });
  await act('specialist', 'RecordContact', { ...why, ...answers, email: 'bob@company.example' }, ann?.id ?? '');
  expect((await state()).contacts).toHaveLength(before.length + 1);
});

test('what cannot be taken up is set aside and settled, and a lapsed cure leads to removal', async () => {
  await act('officer', 'AnswerAction', { action: 'other', answer: 'About nothing' });
  expect((await state()).setAside).toHaveLength(1);
  expect((await (await front.as('specialist')).get(actAddress(id, 'SettleFiling'))).text).toContain('About nothing');
  await act('specialist', 'SettleFiling', why);
  await silence();
  const known = (await state()).contacts.length;
  const person = { name: 'Rosa Gil', role: 'alternate', email: 'rosa@company.example', language: 'es' };
  await act('specialist', 'RecordSearch', {
    ...{ sought: 'An officer', network: 'something', networkWhat: 'Profile of Rosa Gil' },
    ...{ ...person, add: 'yes' },
  });
  expect((await state()).contacts).toHaveLength(known + 1);
  await act('specialist', 'LogLetterProof', { ...why, proof: 'returned' });
  await act('specialist', 'SendAgain', { to: 'registered-address' });
  await silence();
  const letter = (await state()).ladders[0]?.attempts.findLast(({ channel }) => channel === 'letter')?.id ?? '';
  await act('specialist', 'LogLetterProof', { ...why, letter, proof: 'signed' });
  await act('specialist', 'RecommendSuspension', why);
  const decision = (await (await front.as('director')).get(actAddress(id, 'DecideAdverse'))).text;
  const shown = ['Evidence of notice', 'Called, nobody reached', 'Failed', 'Notice received', '/evidence'];
  const frozen = ['The case as it was recommended on', 'As recommended', 'Nothing that matters was recorded since.'];
  for (const words of [...shown, ...frozen]) expect(decision).toContain(words);
  expect(decision.indexOf('Evidence of notice')).toBeLessThan(decision.indexOf('name="impose"'));
  await act('director', 'DecideAdverse', { ...why, impose: 'yes' });
  await act('other-headquarters', 'ConfirmSuspension', why);
  await act('supervisor', 'ServeDecision', { tracking: 'TR-3' });
  for (let i = 0; i < 10 && (await state()).adverse?.stage !== 'cure-lapsed'; i += 1) await pass(20);
  await act('specialist', 'RecommendRemoval', why);
  await act('other-headquarters', 'DecideAdverse', { ...why, impose: 'yes' });
  await act('specialist', 'ServeDecision', { tracking: 'TR-4' });
  expect((await state()).standing).toBe('removed');
});

test('after a removal neither the person nor the company may apply anew for a year', async () => {
  const barred = await fill(await front.as('officer'), applyAs('importer'), {
    ...importer('Rio Again'),
    idEin: '99-0000000',
    idBond: '',
  });
  expect([barred.status, barred.text.includes('A new application is possible from')]).toEqual([409, true]);
  const same = await fill(await front.as('other-officer'), applyAs('importer'), importer('Rio by Another Name'));
  expect([same.status, same.text.includes('A new application is possible from')]).toEqual([409, true]);
});

test('an applicant is found ineligible, and the letter is dispatched', async () => {
  await apply('Second Imports', 'other-officer', '21-0000001');
  await act('other-officer', 'PrepareApplication', profile(today()));
  await act('other-officer', 'SubmitApplication', { agreement: 'signed' });
  await act('supervisor', 'AssignSpecialist', { specialist: 'second-specialist' });
  await act('second-specialist', 'RecommendIneligible', { ...why, ground: 'not-eligible' });
  expect((await (await front.as('director')).get(actAddress(id, 'FindIneligible'))).text).toContain(
    'Because of the facts',
  );
  await act('director', 'FindIneligible', why);
  await act('specialist', 'DispatchNotice', { tracking: 'TR-5' });
  expect((await state()).standing).toBe('ineligible');
});

test('an application whose reminders came back is closed by a person', async () => {
  front.office.mail = 'refused';
  await apply('Third Imports', 'other-officer', '21-0000002');
  await pass(60);
  await act('supervisor', 'CloseAbandoned', why);
  front.office.mail = 'sent';
});

test('a notice that came to nothing is mended once a night has found it', async () => {
  await apply('Fourth Imports', 'other-officer', '21-0000003');
  const { pool } = front.database;
  const before = (await (await front.as('specialist')).get(actAddress(id, 'MendNotice'))).text;
  expect(before).toContain('No notice waits to be mended.');
  const means = { pool, audit: pool, policies: front.policies };
  await accountAll(means, front.office.now(), () => {}); // nothing here keeps a mail as it was sent
  const [amiss] = await amissOf(pool, id);
  await act('specialist', 'MendNotice', { ...why, to: 'registered-address' }, amiss!.id);
  expect((await state()).notices).toMatchObject([{ kind: 'application-started', channel: 'letter' }]);
});

test('doubts of an import are settled, each with what it needs', async () => {
  id = 'imported';
  clock = 0;
  const account = {
    participant: id,
    company: 'Old Imports',
    country: 'US',
    region: 'TX',
    city: 'Laredo',
    port: null,
    identifiers: {},
  };
  await recordAccount(front.database.pool, account);
  await front.office.report(id, { id: 'import', by: SYSTEM, type: 'ImportParticipant', record: IMPORTED });
  await act('specialist', 'SettleDoubt', { ...why, ...typedDate('date', '2019-03-04') }, 'd1');
  await act('specialist', 'SettleDoubt', { ...why, zone: 'America/Denver' }, 'd2');
  await act('specialist', 'SettleDoubt', { ...why, type: 'exporter' }, 'd3');
  await act('supervisor', 'SettleDoubt', why);
  expect(await state()).toMatchObject({
    certifiedOn: '2019-03-04',
    zone: 'America/Denver',
    entityType: 'exporter',
    doubts: [],
  });
});

const IMPORTED: ImportedRecord = {
  programme: 'ctpat',
  entityType: 'importer',
  zone: 'America/Chicago',
  office: 'laredo',
  demo: false,
  standing: 'certified',
  tier: 2,
  risk: 'low',
  certifiedOn: null,
  lastValidatedOn: '2025-01-02',
  contacts: [{ id: 'old-officer', role: 'officer', reach: 'untried' }],
  doubts: [
    { id: 'd1', code: 'date-unknown', field: 'certified_on' },
    { id: 'd2', code: 'zone-unknown', field: 'time_zone' },
    { id: 'd3', code: 'type-unknown', field: 'entity_type' },
    { id: 'd4', code: 'bond-missing', field: 'bond' },
  ],
  late: [],
};

/** Done in `officer-change.test.ts`, `correction.test.ts` and `appeal.test.ts`, and on the pages of letters. */
const ELSEWHERE: readonly string[] = [
  ...['ClaimOfficerChange', 'ConfirmOfficerChange', 'RefuseOfficerChange'],
  ...['ProposeCorrection', 'ApproveCorrection', 'DeclineCorrection'],
  ...['RecordPaperAppeal', 'TakeUpAppeal', 'CreditAppealDays', 'FindAppealTimely'],
  ...['RecordVisitsConsent', 'OrderUnannouncedVisit', 'DropUnannouncedVisit'],
  'RecordOutcome', // only where no criteria are loaded
  ...['AskAppealInformation', 'AnswerAppealInformation', 'RecommendAnew', 'DecideAnew', 'ProveLetter'],
];
test('every act has been done', () => {
  expect([...done].sort()).toEqual(FORM_ACTS.filter((name) => !ELSEWHERE.includes(name)).sort());
});
