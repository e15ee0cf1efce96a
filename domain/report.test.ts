/** The report on a validation: nothing is said beforehand, all of it must be, another person issues it, and its outcome follows by rule. */
import { expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { emptyReport, lackOf, type Report } from './report.ts';
import { currentReport } from './report-current.ts';
import { decideReport, ReportConflict, type ReportCommand } from './report-record.ts';
import { CAST } from './testing/cast.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import { smallSet } from './testing/profile.ts';
import { diligentReport, WRITTEN_AT } from './testing/report.ts';
import { climbInSilence, validationDue, visited } from './testing/stories.ts';

function held(): Ledger {
  const ledger = validationDue(ctpat);
  visited(ledger, '2027-11-01');
  return ledger;
}
const written = { result: null, found: null, asked: null, evidence: [] };
const entry = (more: Partial<ReportCommand & { type: 'WriteEntry' }> = {}): ReportCommand => ({
  ...{ type: 'WriteEntry', leg: 'domestic', criterion: '1.1', seen: 0, by: CAST.specialist, ...written },
  ...more,
});
const askOf = ({ state }: Ledger) => ({ ...state, set: smallSet('importer'), profile: 4 });
const issued = (results: Parameters<typeof diligentReport>[2], fails: readonly string[] = []): Ledger => {
  const ledger = held();
  whole(ledger, results, { summary: { text: ref('report'), fails, seq: 1, by: null } });
  ledger.act('SubmitReport', { report: WRITTEN_AT }, 'specialist');
  ledger.act('IssueReport', { report: WRITTEN_AT }, 'supervisor');
  return ledger;
};
const whole = (ledger: Ledger, results: Parameters<typeof diligentReport>[2], more: Partial<Report> = {}): void => {
  ledger.writes = (set, state) => diligentReport(set, state, results, more);
};

test('it begins with the first word, keeps what was seen, and stands still while it is with others', () => {
  const ledger = held();
  const empty = emptyReport('p-1');
  const [begun, first] = decideReport(empty, entry({ found: ref('fence') }), askOf(ledger));
  expect(begun).toEqual({
    type: 'ReportBegun',
    cycle: ledger.state.validation?.cycle,
    criteria: 'test/2020-01-01',
    profile: 4,
  });
  expect(first).toMatchObject({ type: 'EntryWritten', result: null, found: ref('fence'), by: CAST.specialist.person });
  const known = ledger.writes(smallSet('importer'), ledger.state)!.report;
  expect(() => decideReport(known, entry(), askOf(ledger))).toThrow(ReportConflict);
  ledger.act('SubmitReport', { report: WRITTEN_AT }, 'specialist');
  expect(() => decideReport(known, entry({ seen: 9 }), askOf(ledger))).toThrow('No report can be written now');
});

test.each([
  [undefined, 'result'],
  [{ ...written, result: 'met' }, null],
  [{ ...written, result: 'not-assessed' }, 'found'],
  [{ ...written, result: 'best-practice', found: ref('why') }, null],
  [{ ...written, result: 'action-required', found: ref('why') }, 'asked'],
] as const)('%j lacks %s', (given, lack) => expect(lackOf(given)).toBe(lack));

test('it is refused with the name of each criterion that is not written, and issued by another person alone', () => {
  const ledger = held();
  const { entries } = ledger.writes(smallSet('importer'), ledger.state)!.report;
  const { 'domestic-3.1': _one, 'domestic-12.2': _other, ...rest } = entries;
  whole(ledger, [], { entries: rest });
  expect(() => ledger.act('SubmitReport', { report: WRITTEN_AT }, 'specialist')).toThrow(
    'The report is not complete: domestic 3.1, 12.2.',
  );
  whole(ledger, [], { entries: {} });
  expect(() => ledger.act('SubmitReport', { report: WRITTEN_AT }, 'specialist')).toThrow(
    /^The report is not complete: domestic (?:[\d.]+, ){12}and \d+ more\.$/,
  );
  whole(ledger, [], { summary: { text: null, fails: [], seq: 0, by: null } });
  expect(ledger.refusal('SubmitReport', { report: WRITTEN_AT }, 'specialist')).toBe('SummaryMissing');
  whole(ledger, []);
  expect(ledger.refusal('SubmitReport', { report: 3 }, 'specialist')).toBe('ReportChanged');
  ledger.act('SubmitReport', { report: WRITTEN_AT }, 'doubleSpecialist');
  expect(ledger.work().map(({ kind }) => kind)).toContain('validation.review');
  expect(ledger.refusal('IssueReport', { report: WRITTEN_AT }, 'doubleSupervisor')).toBe('SamePerson');
  expect(ledger.refusal('ReturnReport', { note: ref('mend') }, 'doubleSupervisor')).toBe('SamePerson');
  ledger.act('ReturnReport', { note: ref('mend') }, 'supervisor');
  expect(ledger.work().map(({ kind }) => kind)).toContain('validation.report');
  ledger.act('SubmitReport', { report: WRITTEN_AT }, 'specialist');
  ledger.act('IssueReport', { report: WRITTEN_AT }, 'supervisor');
  expect(ledger.state.validation).toMatchObject({ stage: 'to-close', reportedBy: CAST.specialist.person, actions: [] });
  expect(ledger.state.validation).not.toHaveProperty('submittedBy');
});

test.each([
  [[], [], 'pass'],
  [['recommendation', 'best-practice'], [], 'pass'],
  [['action-required', 'recommendation'], [], 'pass-with-actions'],
  [['action-required', 'action-required'], ['1.2'], 'fail'],
] as const)('with %j and %j named it is %s', (results, fails, outcome) => {
  const told = issued(results, fails).last('ReportIssued');
  expect(told).toMatchObject({ outcome, by: CAST.specialist.person, reviewedBy: CAST.supervisor.person });
  const texts = told.actions.map(({ criteria, text, found }) => [criteria, text.id, found?.id]);
  const required = results.flatMap((result, n) => (result === 'action-required' ? [`1.${n + 1}`] : []));
  expect(texts).toEqual(required.map((id) => [[id], `content-asked-domestic-${id}`, `content-found-domestic-${id}`]));
});

test('it fails only because of a criterion with a required action', () => {
  const ledger = held();
  whole(ledger, ['recommendation'], { summary: { text: ref('report'), fails: ['1.1'], seq: 1, by: null } });
  expect(ledger.refusal('SubmitReport', { report: WRITTEN_AT }, 'specialist')).toBe('FailureUnfounded');
});

test('where a site is visited again after a report was issued, the next report says nothing beforehand', () => {
  const ledger = held();
  const { report } = ledger.writes(smallSet('importer'), ledger.state)!;
  const begunAt = ledger.now;
  const facts = { report: { ...report, begunAt }, issuedAt: ledger.now };
  expect(currentReport(ledger.state, facts).entries).toEqual(report.entries); // waived after a failure: the same visit
  const earlier = { ...facts, report: { ...report, begunAt: 0 }, issuedAt: Date.UTC(2027, 9, 1) };
  expect(currentReport(ledger.state, earlier)).toMatchObject({ entries: {}, cycle: '' });
});

test('a recommendation that nobody answers ends its term, opens an item, and nothing adverse follows', () => {
  const ledger = issued(['recommendation', 'recommendation']);
  const cycle = ledger.state.validation!.cycle;
  const [first, second] = [1, 2].map((n) => `${cycle}:domestic-1.${n}`);
  expect(ledger.clock(`REC_RESPONSE:${cycle}`)).toMatchObject({ owedBy: 'participant', due: '2028-01-30' });
  expect(
    ledger.refusal('SettleRecommendation', { recommendation: first!, end: 'adopted', note: ref('n') }, 'specialist'),
  ).toBe('StillToAnswer');
  const said = { says: 'done', answer: ref('done'), evidence: ['d-1'] } as const;
  ledger.act('AnswerRecommendation', { recommendation: first!, ...said }, 'contact');
  expect(ledger.state.recommendations[0]).toMatchObject({ status: 'answered', ...said });
  expect(ledger.work().find(({ kind }) => kind === 'validation.recommendation')).toMatchObject({ about: first });
  ledger.act('CloseValidation', { tier: 2, note: ref('closing') }, 'director');
  const before = ledger.events.length;
  ledger.sleepUntil('2028-01-31');
  expect(ledger.state.recommendations.map(({ status }) => status)).toEqual(['answered', 'unanswered']);
  expect(ledger.events.slice(before).map(({ event }) => event.type)).toContain('RecommendationsUnanswered');
  expect(ledger.state.ladders).toEqual([]);
  expect(ledger.state.clocks.some(({ rule }) => rule === 'REC_RESPONSE')).toBe(false);
  ledger.act('SettleRecommendation', { recommendation: second!, end: 'not-adopted', note: ref('n') }, 'specialist');
  const ended = ledger.act(
    'SettleRecommendation',
    { recommendation: first!, end: 'adopted', note: ref('n') },
    'specialist',
  );
  expect(ledger.state.recommendations).toEqual([]);
  const told = ended.flatMap((event) => (event.type === 'NoticeQueued' ? [[event.kind, event.about]] : []));
  expect(told.length).toBeGreaterThan(0);
  for (const one of told) expect(one).toEqual(['recommendation-ended', first]);
});

test('an answer to a required action keeps the documents that it names, and names no more than five', () => {
  const ledger = issued(['action-required']);
  const answer = { action: 'domestic-1.1', answer: ref('done') };
  const many = ['1', '2', '3', '4', '5', '6'];
  ledger.act('AnswerAction', { ...answer, evidence: many }, 'officer'); // a filing is never refused
  expect(ledger.last('FilingSetAside').finding).toBe('TooManyDocuments');
  ledger.act('AnswerAction', { ...answer, evidence: ['d-1'] }, 'officer');
  expect(ledger.state.validation?.actions).toMatchObject([{ status: 'answered', evidence: ['d-1'] }]);
});

test('the tier follows by rule, another one is a director’s, and the event tells when the next validation is due', () => {
  const ledger = issued(['best-practice']);
  const close = (tier: 1 | 2 | 3) => ({ tier, note: ref('closing') });
  for (const tier of [1, 3] as const)
    expect(ledger.refusal('CloseValidation', close(tier), 'supervisor')).toBe('DirectorNeeded');
  ledger.act('CloseValidation', close(2), 'supervisor');
  expect(ledger.last('ValidationClosed')).toMatchObject({
    ...{ tier: 2, outcome: 'pass', byRule: 3 },
    next: { practice: ledger.clock('REVALID_PRACTICE:2031').due, statutory: ledger.clock('REVALID_MAX:2031').due },
  });
  expect(issued([]).refusal('CloseValidation', close(3), 'director')).toBe('TierThreeNotOpen');
});

test('a failed validation is the ground of its case, criterion by criterion', () => {
  const ledger = issued(['action-required', 'action-required'], ['1.1']);
  climbInSilence(ledger);
  ledger.act('RecommendSuspension', { ladder: ledger.state.ladders[0]!.id, note: ref('grounds') }, 'specialist');
  expect(ledger.last('AdverseRecommended')).toMatchObject({ ground: 'validation-failed', criteria: ['1.1', '1.2'] });
});
