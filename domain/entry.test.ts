import { describe, expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import type { Doubt } from './state.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import { climbInSilence, cure, goLive, imported, RECORD, submitReview, suspendedBefore } from './testing/stories.ts';

const note = ref('note');
const doubt = (field: string, code: Doubt['code'] = 'date-unknown'): Doubt => ({ id: `doubt-${field}`, code, field });
const settle = (ledger: Ledger, field: string, value: string | null, by: 'specialist' | 'supervisor' = 'specialist') =>
  ledger.act('SettleDoubt', { doubt: `doubt-${field}`, value, note }, by);
const dues = (ledger: Ledger) => Object.fromEntries(ledger.state.clocks.map(({ id, due }) => [id, due]));

describe('an import moves nobody', () => {
  test.each(['certified', 'submitted', 'suspended'] as const)(
    '%s: no notice and no clock, however late everything is',
    (standing) => {
      const ledger = imported(ctpat, {
        standing,
        late: ['profile-incomplete', 'validation-overdue'],
        doubts: standing === 'suspended' ? [doubt('suspended_on')] : [],
      });
      ledger.sleepUntil('2029-03-01');
      expect(ledger.events.map(({ event }) => event.type)).toEqual(['ParticipantImported']);
      expect(ledger.state).toMatchObject({ standing, clocks: [], notices: [], ladders: [] });
    },
  );

  test('facts keep their own dates and say that they were imported', () => {
    const ledger = imported(ctpat);
    expect(ledger.last('ParticipantImported')).toMatchObject({
      on: '2027-03-01',
      certifiedOn: '2019-06-30',
      lastValidatedOn: '2024-04-10',
    });
    expect(ledger.state).toMatchObject({
      certifiedOn: '2019-06-30',
      lastValidatedOn: '2024-04-10',
      initialValidatedOn: null,
      imported: { on: '2027-03-01', live: false },
    });
  });

  test('only the doubts can be worked before go-live; a specialist may be named, and nobody is told', () => {
    const ledger = imported(ctpat, { doubts: [doubt('email', 'mail-malformed')] });
    expect(ledger.items()).toEqual(['import.doubt:doubt-email']);
    expect(
      ledger.refusal(
        'RecommendImmediateAction',
        { order: 'suspension', ground: 'security-incident', point: 'national-security', note },
        'director',
      ),
    ).toBe('NotLive');
    expect(ledger.act('Withdraw', { note }, 'officer')).toMatchObject([{ type: 'FilingSetAside', finding: 'NotLive' }]);
    expect(ledger.told(ledger.act('AssignSpecialist', { specialist: 'sara-specialist' }, 'supervisor'))).toEqual([]);
    settle(ledger, 'email', null);
    expect(ledger.state.doubts).toEqual([]);
  });

  test('twice is refused, and so is by anybody but the system', () => {
    expect(imported(ctpat).refusal('ImportParticipant', { record: RECORD }, 'system')).toBe('AlreadyImported');
    expect(imported(ctpat).refusal('GoLive', { week: 0 }, 'supervisor')).toBe('NotAuthorized');
  });
});

describe('go-live', () => {
  test('needs a supervisor’s confirmation and happens once', () => {
    const ledger = imported(ctpat);
    expect(ledger.refusal('GoLive', { week: 0 }, 'system')).toBe('NotConfirmed');
    goLive(ledger);
    expect(ledger.refusal('GoLive', { week: 0 }, 'system')).toBe('AlreadyLive');
  });

  test('winds the next review and the next validation, and tells nobody', () => {
    const ledger = imported(ctpat, { certifiedOn: '2019-12-30' });
    goLive(ledger);
    expect(dues(ledger)).toEqual({
      'ANNUAL_OPEN:2027': '2027-10-01',
      'REVALID_PRACTICE:2028': '2028-04-10',
      'VALIDATION_OPENS:2028': '2027-10-13',
    });
    expect(ledger.of('NoticeQueued')).toEqual([]);
  });

  test('inside a window opens the review without a word; what is past is past', () => {
    const ledger = imported(ctpat, { certifiedOn: '2019-05-10' });
    goLive(ledger);
    expect(ledger.clock('ANNUAL_DUE:2027').due).toBe('2027-05-10');
    expect(ledger.clock('ANNUAL_REMIND:2027').due).toBe('2027-03-11');
    expect(ledger.of('NoticeQueued')).toEqual([]);
  });

  test('an incomplete profile gets sixty fresh days, later by a week for each week of its office', () => {
    const ledger = imported(ctpat, { late: ['profile-incomplete'] });
    goLive(ledger, 3);
    expect(ledger.clock('INHERITED_PROFILE:inherited')).toMatchObject({
      start: '2027-03-08',
      due: '2027-05-28',
      inherited: true,
    });
    expect(ledger.state.review).toMatchObject({ cycle: 'inherited' });
    ledger.sleepUntil('2027-05-29');
    expect(ledger.last('ReviewOverdue')).toEqual({ type: 'ReviewOverdue', cycle: 'inherited', due: '2027-05-28' });
    submitReview(ledger);
    ledger.act('ApproveReview', {}, 'specialist');
    expect(ledger.state.ladders).toEqual([]);
    expect(ledger.clock('ANNUAL_OPEN:2027').due).toBe('2027-04-01');
  });

  test('the inherited term can end in a suspension like any other, and be cured', () => {
    const ledger = imported(ctpat, { late: ['profile-incomplete'] });
    goLive(ledger);
    ledger.sleepUntil('2027-05-08');
    climbInSilence(ledger);
    ledger.act('RecommendSuspension', { ladder: 'annual-review:inherited', note }, 'specialist');
    expect(ledger.state.adverse).toMatchObject({ ground: 'annual-review', about: 'inherited' });
  });

  test('a validation that the agency owes is late inside the agency, and named as inherited', () => {
    const ledger = imported(ctpat, { lastValidatedOn: '2020-01-10', late: ['validation-overdue'] });
    goLive(ledger);
    ledger.wake();
    expect(ledger.clock('REVALID_PRACTICE:2024')).toMatchObject({ lapsed: true, inherited: true, owedBy: 'agency' });
    expect(ledger.work().find(({ kind }) => kind === 'agency.late')).toMatchObject({ reason: 'inherited', acts: [] });
    expect(ledger.of('NoticeQueued')).toEqual([]);
    expect(ledger.state.ladders).toEqual([]);
    expect(ledger.items()).toContain('validation.plan:2024');
  });

  test('a submitted application goes its way without a policy of its own', () => {
    const ledger = imported(ctpat, {
      standing: 'submitted',
      tier: 0,
      certifiedOn: null,
      lastValidatedOn: null,
      doubts: [doubt('received_on')],
    });
    goLive(ledger);
    settle(ledger, 'received_on', '2027-02-01');
    expect(ledger.clock('CERT_DECIDE:application')).toMatchObject({ due: '2027-05-02', inherited: true });
    ledger.act('AssignSpecialist', { specialist: 'sara-specialist' }, 'supervisor');
    ledger.act('RecordVetting', { result: 'clear', note }, 'specialist');
    ledger.act('ApproveProfile', {}, 'specialist');
    ledger.act('Certify', {}, 'supervisor');
    expect(ledger.state).toMatchObject({ standing: 'certified', certifiedOn: '2027-03-08' });
  });
});

describe('a date that is missing is unknown', () => {
  test('no clock runs on it, and an item asks for it', () => {
    const ledger = imported(ctpat, { certifiedOn: null, lastValidatedOn: null, doubts: [doubt('certified_on')] });
    goLive(ledger);
    expect(ledger.state.clocks).toEqual([]);
    expect(ledger.items()).toEqual(['import.doubt:doubt-certified_on']);
    settle(ledger, 'certified_on', '2020-10-01');
    expect(ledger.last('DoubtSettled')).toMatchObject({ field: 'certified_on', before: null, after: '2020-10-01' });
    expect(ledger.clock('ANNUAL_OPEN:2027').due).toBe('2027-07-03');
    expect(ledger.clock('VALID_INITIAL:2021').due).toBe('2021-10-01');
  });

  test('a date of certification that was wrong moves the review to the right one', () => {
    const ledger = imported(ctpat, {
      certifiedOn: '2019-12-30',
      lastValidatedOn: null,
      doubts: [doubt('certified_on', 'dates-swapped')],
    });
    goLive(ledger);
    expect(ledger.clock('ANNUAL_OPEN:2027').due).toBe('2027-10-01');
    settle(ledger, 'certified_on', '2020-02-15');
    expect(dues(ledger)).toEqual({
      'ANNUAL_OPEN:2028': '2027-11-17',
      'VALID_INITIAL:2021': '2021-02-15',
      'VALIDATION_OPENS:2021': '2020-08-19',
    });
  });

  test('the last validation: both orders of settling lead to the same clocks', () => {
    const both = (first: string, second: string) => {
      const ledger = imported(ctpat, {
        certifiedOn: null,
        lastValidatedOn: null,
        doubts: [doubt('certified_on'), doubt('last_validated_on')],
      });
      goLive(ledger);
      const values: Record<string, string> = { certified_on: '2020-10-01', last_validated_on: '2025-05-05' };
      for (const field of [first, second]) settle(ledger, field, values[field]!);
      return dues(ledger);
    };
    expect(both('certified_on', 'last_validated_on')).toEqual(both('last_validated_on', 'certified_on'));
    expect(both('certified_on', 'last_validated_on')).toEqual({
      'ANNUAL_OPEN:2027': '2027-07-03',
      'REVALID_PRACTICE:2029': '2029-05-05',
      'VALIDATION_OPENS:2029': '2028-11-06',
    });
  });

  test('of a suspension: the cure has no term until the date is known, then a fresh one', () => {
    const ledger = imported(ctpat, { standing: 'suspended', doubts: [doubt('suspended_on')] });
    goLive(ledger);
    ledger.sleepUntil('2028-01-01');
    expect(ledger.state).toMatchObject({ standing: 'suspended', clocks: [] });
    settle(ledger, 'suspended_on', '2025-11-30');
    expect(ledger.clock('SUSP_CURE:adverse')).toMatchObject({
      start: '2028-01-01',
      due: '2028-03-31',
      inherited: true,
    });
  });

  test('of a suspension, settled before go-live: the term starts with go-live', () => {
    const ledger = imported(ctpat, { standing: 'suspended', doubts: [doubt('suspended_on')] });
    settle(ledger, 'suspended_on', '2025-11-30');
    expect([ledger.state.clocks, ledger.state.notices]).toEqual([[], []]);
    goLive(ledger);
    expect(ledger.clock('SUSP_CURE:adverse').due).toBe('2027-06-06');
  });

  test.each([true, false])(
    'of a suspension: the company is told of it when its term is wound; after go-live %s',
    (live) => {
      const ledger = suspendedBefore(ctpat, live);
      const told = ledger
        .of('NoticeQueued')
        .map(({ kind, about, channel, to }) => [kind, about, channel, to].join(' '));
      expect(told).toEqual([
        ...['k-officer', 'k-primary'].map((to) => `suspended adverse mail ${to}`),
        'suspended adverse letter registered-address',
      ]);
      expect(ledger.state.adverse?.effectiveOn).toBe('2025-11-30');
      expect(ledger.work().find(({ kind }) => kind === 'letter.dispatch')).toMatchObject({ reason: 'unsent' });
    },
  );

  test('of a suspension nobody can be written to about: one letter', () => {
    const ledger = imported(ctpat, { standing: 'suspended', contacts: [], doubts: [doubt('suspended_on')] });
    goLive(ledger);
    settle(ledger, 'suspended_on', '2025-11-30');
    expect(ledger.of('NoticeQueued').map(({ channel }) => channel)).toEqual(['letter']);
  });

  test('of a suspension, settled while a cure waits: the term does not run against it', () => {
    const ledger = imported(ctpat, { standing: 'suspended', doubts: [doubt('suspended_on')] });
    goLive(ledger);
    cure(ledger);
    settle(ledger, 'suspended_on', '2025-11-30');
    expect(ledger.clock('SUSP_CURE:adverse').held?.why).toBe('filed');
    ledger.pass(200);
    expect(ledger.state.adverse?.stage).toBe('cure-submitted');
    ledger.act('AcceptCure', { note }, 'specialist');
    ledger.act('Reinstate', { note }, 'director');
    expect(ledger.state).toMatchObject({ standing: 'certified', tier: 2 });
    expect(Object.keys(dues(ledger))).toEqual(['ANNUAL_OPEN:2028', 'REVALID_PRACTICE:2028', 'VALIDATION_OPENS:2028']);
  });

  test.each([
    ['certified_on', '2027-03-09', 'DateNeeded'],
    ['certified_on', '2027-02-30', 'DateNeeded'],
    ['certified_on', null, 'DateNeeded'],
    ['certified_on', '', 'DateNeeded'],
    ['time_zone', 'EST', 'ZoneUnknown'],
    ['time_zone', 'Mars/Olympus', 'ZoneUnknown'],
    ['entity_type', 'submarine', 'TypeUnknown'],
    ['entity_type', 'exporter', null],
    ['time_zone', 'America/Denver', null],
    ['email', null, null],
  ] as const)('%s settled with %s: %s', (field, value, code) => {
    const ledger = imported(ctpat, { doubts: [doubt(field)] });
    goLive(ledger);
    expect(ledger.refusal('SettleDoubt', { doubt: `doubt-${field}`, value, note }, 'supervisor')).toBe(code);
    if (field === 'time_zone' && code === null) expect(ledger.state.zone).toBe('America/Denver');
    if (field === 'entity_type' && code === null) expect(ledger.state.entityType).toBe('exporter');
  });

  test('a doubt is settled once', () => {
    const ledger = imported(ctpat, { doubts: [doubt('email'), doubt('phone', 'field-malformed')] });
    settle(ledger, 'email', null);
    expect(ledger.refusal('SettleDoubt', { doubt: 'doubt-email', value: null, note }, 'specialist')).toBe(
      'DoubtUnknown',
    );
    settle(ledger, 'phone', null);
    expect(ledger.refusal('SettleDoubt', { doubt: 'doubt-phone', value: null, note }, 'specialist')).toBe('NoDoubt');
  });

  test('a last validation learned while one is under way leaves that one alone', () => {
    const ledger = imported(ctpat, {
      lastValidatedOn: '2022-01-10',
      doubts: [doubt('last_validated_on', 'dates-swapped')],
    });
    goLive(ledger);
    ledger.wake();
    ledger.act('PlanValidation', { mode: 'in-person', exception: null }, 'specialist');
    settle(ledger, 'last_validated_on', '2022-10-01');
    ledger.wake();
    expect(ledger.state.validation).toMatchObject({ cycle: '2026', stage: 'planned' });
    expect(ledger.of('ValidationFellDue')).toHaveLength(1);
  });
});
