import { describe, expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import {
  certified,
  climbInSilence,
  draft,
  imported,
  goLive,
  propose,
  report,
  slot,
  suspendOnEvidence,
  validated,
  validationDue,
  visited,
} from './testing/stories.ts';

const note = ref('note');
const answerAction = (ledger: Ledger, action: string, receivedAt?: number) =>
  ledger.act('AnswerAction', { action, answer: ref(`answer-${action}`) }, 'officer', receivedAt);
const assess = (ledger: Ledger, action: string, accepted: boolean) =>
  ledger.act('AssessAnswer', { action, accepted, note }, 'specialist');
const dues = (ledger: Ledger, ...rules: string[]) =>
  Object.fromEntries(
    ledger.state.clocks.filter(({ rule }) => rules.includes(rule)).map(({ rule, due }) => [rule, due]),
  );

describe('falling due', () => {
  test('the first one comes onto the worklist 180 days before a year after certification', () => {
    const ledger = certified(ctpat);
    ledger.sleepUntil('2027-09-16');
    expect(ledger.state.validation).toBeNull();
    ledger.sleepUntil('2027-09-17');
    expect(ledger.last('ValidationFellDue')).toMatchObject({ cycle: '2028', kind: 'initial' });
    expect(ledger.items()).toEqual(['validation.plan:2028']);
  });

  test('the agency’s year passes: it escalates inside, and nothing reaches the participant', () => {
    const ledger = validationDue(ctpat);
    ledger.sleepUntil('2027-12-15');
    const before = ledger.events.length;
    ledger.state = { ...ledger.state, clocks: ledger.state.clocks.filter(({ rule }) => rule === 'VALID_INITIAL') };
    ledger.sleepUntil('2029-01-01');
    expect(ledger.events.slice(before).map(({ event }) => event)).toEqual([
      { type: 'ClockLapsed', clock: 'VALID_INITIAL:2028', due: '2028-03-15' },
    ]);
    expect(ledger.items()).toContain('agency.late:VALID_INITIAL:2028');
    expect(ledger.refusal('RecommendSuspension', { ladder: 'x', note }, 'specialist')).toBe('NoOutreach');
  });

  test('after the first, both dates are computed and the earlier one opens the next: statute and practice agree', () => {
    const ledger = validated(ctpat);
    expect(ledger.state).toMatchObject({
      tier: 2,
      lastValidatedOn: '2027-11-20',
      initialValidatedOn: '2027-11-20',
      validation: null,
    });
    expect(dues(ledger, 'REVALID_MAX', 'REVALID_PRACTICE', 'VALIDATION_OPENS', 'VALID_INITIAL')).toEqual({
      REVALID_MAX: '2031-11-20',
      REVALID_PRACTICE: '2031-11-20',
      VALIDATION_OPENS: '2031-05-24',
    });
  });

  test.each([
    // In the second year of the first window: the window is met, so that the statute asks by the end of the second.
    ['2029-06-01', '2035-11-20', '2033-06-01', '2032-12-03'],
    // On the last day of the first window: that day still belongs to it.
    ['2031-11-20', '2035-11-20', '2035-11-20', '2035-05-24'],
    // A day late: the first window was missed, and this is the one validation of the second.
    ['2031-11-21', '2039-11-20', '2035-11-21', '2035-05-25'],
  ])('a revalidation closed on %s: statute %s, practice %s, worklist %s', (closedOn, statute, practice, opens) => {
    const ledger = validated(ctpat);
    const open = ledger.clock('VALIDATION_OPENS:2031');
    ledger.state = {
      ...ledger.state,
      clocks: [
        { ...open, due: closedOn, dueAt: ledger.now },
        ...ledger.state.clocks.filter(({ rule }) => rule.startsWith('REVALID')),
      ],
    };
    ledger.wake();
    expect(ledger.state.validation).toMatchObject({ kind: 'revalidation', stage: 'due' });
    const validation = { ...ledger.state.validation!, stage: 'to-close' as const, reportedBy: 'sara-specialist' };
    ledger.state = { ...ledger.state, validation, clocks: [] };
    ledger.sleepUntil(closedOn);
    ledger.act('CloseValidation', { tier: 2, note }, 'supervisor');
    expect(dues(ledger, 'REVALID_MAX', 'REVALID_PRACTICE', 'VALIDATION_OPENS')).toEqual({
      REVALID_MAX: statute,
      REVALID_PRACTICE: practice,
      VALIDATION_OPENS: opens,
    });
  });
});

describe('planning', () => {
  const plan = (
    ledger: Ledger,
    mode: 'in-person' | 'virtual',
    exception: typeof note | null,
    by: 'specialist' | 'director',
  ) => ledger.refusal('PlanValidation', { mode, exception }, by);

  test('the first validation is in person, unless the director makes an exception with a reason', () => {
    expect(plan(validationDue(ctpat), 'in-person', null, 'specialist')).toBeNull();
    expect(plan(validationDue(ctpat), 'virtual', null, 'specialist')).toBe('VirtualNotAllowed');
    expect(plan(validationDue(ctpat), 'virtual', note, 'specialist')).toBe('VirtualNotAllowed');
    expect(plan(validationDue(ctpat), 'virtual', null, 'director')).toBe('ReasonRequired');
    const ledger = validationDue(ctpat);
    ledger.act('PlanValidation', { mode: 'virtual', exception: note }, 'director');
    expect(ledger.last('ValidationPlanned')).toMatchObject({ mode: 'virtual', exception: note, by: 'dora-director' });
  });

  test.each([
    ['low', null],
    ['medium', null],
    ['high', 'VirtualNotAllowed'],
  ] as const)('a revalidation at %s risk may be virtual: %s', (risk, code) => {
    const ledger = imported(ctpat, { risk, lastValidatedOn: '2023-04-10' });
    goLive(ledger);
    ledger.wake();
    expect(ledger.state.validation?.kind).toBe('revalidation');
    expect(plan(ledger, 'virtual', null, 'specialist')).toBe(code);
  });

  test('needs a validation that is due and a certified participant', () => {
    expect(plan(certified(ctpat), 'in-person', null, 'specialist')).toBe('NoValidation');
    expect(plan(draft(ctpat), 'in-person', null, 'specialist')).toBe('NotCertified');
    const ledger = validationDue(ctpat);
    propose(ledger, '2027-11-01');
    expect(plan(ledger, 'in-person', null, 'specialist')).toBe('NotAtThisStep');
  });
});

describe('the visit', () => {
  test('is proposed thirty days ahead at the least, and answered within ten working days', () => {
    const ledger = validationDue(ctpat);
    expect(ledger.refusal('ProposeVisit', { slots: [slot('2027-11-01')], note: null }, 'specialist')).toBe(
      'NotAtThisStep',
    );
    ledger.act('PlanValidation', { mode: 'in-person', exception: null }, 'specialist');
    expect(ledger.refusal('ProposeVisit', { slots: [slot('2027-10-16')], note: null }, 'specialist')).toBe(
      'NoticeTooShort',
    );
    ledger.act('ProposeVisit', { slots: [slot('2027-10-17')], note: null }, 'specialist');
    // 17 September 2027 is a Friday: ten working days later is 1 October.
    expect(ledger.clock('VISIT_ANSWER:2028')).toMatchObject({ due: '2027-10-01', owedBy: 'participant' });
    expect(ledger.items()).toEqual([]);
  });

  test.each([
    [[], 'SlotsNeeded'],
    [Array.from({ length: 6 }, () => '2027-11-01'), 'SlotsNeeded'],
    [['2027-09-17'], 'DateInPast'],
    [['2027-02-30'], 'DateUnknown'],
  ])('dates %j: %s', (dates, code) => {
    const ledger = validationDue(ctpat);
    ledger.act('PlanValidation', { mode: 'in-person', exception: null }, 'specialist');
    expect(ledger.refusal('ProposeVisit', { slots: dates.map(slot), note: null }, 'specialist')).toBe(code);
  });

  test('accepted: the term is met', () => {
    const ledger = validationDue(ctpat);
    propose(ledger, '2027-11-01');
    expect(ledger.refusal('AcceptVisit', { slot: 2, waiveNotice: false }, 'contact')).toBe('SlotUnknown');
    expect(ledger.refusal('AcceptVisit', { slot: 0, waiveNotice: false }, 'consultant')).toBe('NotAuthorized');
    ledger.pass(10);
    ledger.act('AcceptVisit', { slot: 1, waiveNotice: false }, 'contact');
    expect(ledger.last('VisitAgreed')).toMatchObject({ slot: slot('2027-11-02'), noticeWaivedBy: null });
    expect(ledger.state.clocks.some(({ rule }) => rule === 'VISIT_ANSWER')).toBe(false);
    expect(ledger.items()).toEqual(['validation.hold:2028']);
    expect(ledger.refusal('AcceptVisit', { slot: 1, waiveNotice: false }, 'contact')).toBe('NotAtThisStep');
  });

  test('the company offers other dates, sooner ones too; it waives the notice by name or keeps it', () => {
    const ledger = validationDue(ctpat);
    propose(ledger, '2027-11-01');
    ledger.act('OfferDates', { slots: [slot('2027-10-01')], note }, 'contact');
    expect(ledger.runs('VISIT_ANSWER:2028')).toBe(false);
    expect(ledger.items()).toEqual(['validation.propose:2028']);
    ledger.act('ProposeVisit', { slots: [slot('2027-10-01')], note: null }, 'specialist');
    expect(ledger.refusal('AcceptVisit', { slot: 0, waiveNotice: false }, 'officer')).toBe('NoticeNotWaived');
    ledger.act('AcceptVisit', { slot: 0, waiveNotice: true }, 'officer');
    expect(ledger.last('VisitAgreed').noticeWaivedBy).toBe('owen-officer');
  });

  test('a date that has passed cannot be accepted any more', () => {
    const ledger = validationDue(ctpat);
    propose(ledger, '2027-10-20');
    ledger.sleepUntil('2027-10-20');
    expect(ledger.refusal('AcceptVisit', { slot: 0, waiveNotice: false }, 'contact')).toBe('DateInPast');
  });

  test('is recorded when it has been held, and starts the agency’s thirty days for the report', () => {
    const ledger = validationDue(ctpat);
    expect(ledger.refusal('HoldVisit', { on: '2027-09-17' }, 'specialist')).toBe('NotAtThisStep');
    visited(ledger, '2027-11-01');
    expect(ledger.clock('VAL_REPORT_ISSUE:2028')).toMatchObject({
      start: '2027-11-01',
      due: '2027-12-01',
      owedBy: 'agency',
    });
    const planned = validationDue(ctpat);
    propose(planned, '2027-11-01');
    planned.act('AcceptVisit', { slot: 0, waiveNotice: false }, 'contact');
    expect(planned.refusal('HoldVisit', { on: '2027-11-01' }, 'specialist')).toBe('DateInFuture');
    expect(planned.refusal('HoldVisit', { on: 'yesterday' }, 'specialist')).toBe('DateUnknown');
  });

  test('that was agreed can be put off by either side, and the new dates have their own notice', () => {
    const agreed = (): Ledger => {
      const ledger = validationDue(ctpat);
      propose(ledger, '2027-11-01');
      ledger.act('AcceptVisit', { slot: 0, waiveNotice: false }, 'contact');
      return ledger;
    };
    const agency = agreed();
    expect(agency.refusal('ProposeVisit', { slots: [slot('2027-12-01')], note }, 'specialist')).toBe('NotAtThisStep');
    agency.act('MoveVisit', { leg: 'domestic', side: 'agency', slots: [], note }, 'specialist');
    expect(agency.items()).toEqual(['validation.propose:2028']);
    expect(agency.refusal('ProposeVisit', { slots: [slot('2027-10-01')], note }, 'specialist')).toBe('NoticeTooShort');
    agency.act('ProposeVisit', { slots: [slot('2027-12-01')], note }, 'specialist');
    expect(agency.state.validation).toMatchObject({ stage: 'proposed', legs: [{ agreed: null }] });
    expect(agency.runs('VISIT_ANSWER:2028')).toBe(true);
    const company = agreed();
    company.act('MoveVisit', { leg: 'domestic', side: 'agency', slots: [slot('2027-12-01')], note }, 'contact');
    expect(company.last('VisitMoved')).toMatchObject({ side: 'company', by: 'cleo-contact' });
    expect(company.state.validation).toMatchObject({
      stage: 'countered',
      legs: [{ moves: { company: 1, agency: 0 } }],
    });
    expect(company.items()).toEqual(['validation.propose:2028']);
    expect(company.refusal('HoldVisit', { on: '2027-09-17' }, 'specialist')).toBe('NotAtThisStep');
  });

  test('not answered: outreach, which a fresh proposal or an answer ends', () => {
    const ledger = validationDue(ctpat);
    propose(ledger, '2027-12-01');
    ledger.sleepUntil('2027-10-02');
    expect(ledger.of('VisitUnanswered')).toHaveLength(1);
    expect(ledger.state.ladders).toMatchObject([{ purpose: 'visit-dates-unanswered', ran: 1 }]);
    ledger.act('ProposeVisit', { slots: [slot('2027-12-06')], note: null }, 'specialist');
    expect(ledger.state.ladders).toEqual([]);
    expect(ledger.clock('VISIT_ANSWER:2028')).toMatchObject({ lapsed: false });
    const answered = validationDue(ctpat);
    propose(answered, '2027-12-01');
    answered.sleepUntil('2027-10-10');
    answered.act('OfferDates', { slots: [slot('2027-12-08')], note: null }, 'contact');
    expect(answered.state.ladders).toEqual([]);
    expect(answered.state.clocks.some(({ rule }) => rule === 'RUNG')).toBe(false);
  });

  test('never answered: the ladder leads to a suspension for that, and after it the question is open again', () => {
    const ledger = validationDue(ctpat);
    propose(ledger, '2028-02-01');
    ledger.sleepUntil('2027-10-02');
    climbInSilence(ledger, 'visit-dates-unanswered:2028');
    suspendOnEvidence(ledger);
    expect(ledger.state.adverse).toMatchObject({ ground: 'visit-dates-unanswered', about: '2028' });
    ledger.act('SubmitCure', { plan: note, consentsToVisits: true }, 'officer');
    ledger.act('AcceptCure', { note }, 'specialist');
    ledger.act('Reinstate', { note }, 'director');
    expect(ledger.clock('VISIT_ANSWER:2028')).toMatchObject({ lapsed: false, held: null });
    expect(ledger.refusal('OfferDates', { slots: [slot('2028-06-01')], note: null }, 'contact')).toBeNull();
  });
});

describe('the outcome', () => {
  const held = (): Ledger => {
    const ledger = validationDue(ctpat);
    visited(ledger, '2027-11-01');
    return ledger;
  };

  test.each([
    ['pass-with-actions', [], 'ActionsNeeded'],
    ['pass', ['a'], 'NoActionsExpected'],
    ['pass-with-actions', ['a', 'a'], 'ActionTwice'],
    ['pass', [], null],
  ] as const)('%s with %j: %s', (outcome, actions, code) => {
    expect(
      held().refusal(
        'RecordOutcome',
        { outcome, bestPractices: false, actions: actions.map((id) => ({ id, text: note })), report: note },
        'specialist',
      ),
    ).toBe(code);
  });

  test('needs a visit that was held', () => {
    expect(
      validationDue(ctpat).refusal(
        'RecordOutcome',
        { outcome: 'pass', bestPractices: false, actions: [], report: note },
        'specialist',
      ),
    ).toBe('NotAtThisStep');
  });

  test('passed: it waits for a second person to close it', () => {
    const ledger = held();
    report(ledger, 'pass');
    expect(ledger.state.clocks.some(({ rule }) => rule === 'VAL_REPORT_ISSUE')).toBe(false);
    expect(ledger.items()).toEqual(['validation.close:2028']);
  });

  test('failed: outreach begins with the report, the warning gives the last term, and the validation is done anew after a cure', () => {
    const ledger = held();
    report(ledger, 'fail');
    expect(ledger.state.ladders).toMatchObject([{ purpose: 'validation-failed', ran: 1 }]);
    expect(ledger.last('NoticeSent')).toBeDefined();
    climbInSilence(ledger, 'validation-failed:2028');
    suspendOnEvidence(ledger);
    ledger.act('SubmitCure', { plan: note, consentsToVisits: true }, 'officer');
    ledger.act('AcceptCure', { note }, 'specialist');
    ledger.act('Reinstate', { note }, 'director');
    expect(ledger.state.validation).toMatchObject({ stage: 'due', kind: 'initial' });
    expect(ledger.items()).toContain('validation.plan:2028');
  });

  test('failed stays failed through a suspension for something else', () => {
    const ledger = held();
    report(ledger, 'fail');
    ledger.act(
      'RecommendImmediateAction',
      { order: 'suspension', ground: 'security-incident', point: 'national-security', note },
      'director',
    );
    ledger.act('DecideAdverse', { impose: true, note }, 'headquarters');
    expect(ledger.clock('RUNG:validation-failed:2028').held?.why).toBe('suspended');
    ledger.act('SubmitCure', { plan: note, consentsToVisits: true }, 'officer');
    ledger.act('AcceptCure', { note }, 'specialist');
    ledger.act('Reinstate', { note }, 'director');
    expect(ledger.state.validation?.stage).toBe('failed');
    expect(ledger.runs('RUNG:validation-failed:2028')).toBe(true);
  });
});

describe('required actions', () => {
  const acted = (...actions: string[]): Ledger => {
    const ledger = validationDue(ctpat);
    visited(ledger, '2027-11-01');
    report(ledger, 'pass-with-actions', actions);
    return ledger;
  };

  test('are owed within ninety days of the report', () => {
    const ledger = acted('locks', 'seals');
    expect(ledger.clock('ACTION_RESPONSE:2028')).toMatchObject({
      start: '2027-11-01',
      due: '2028-01-30',
      owedBy: 'participant',
    });
  });

  test('all answered hold the term; one of two does not', () => {
    const ledger = acted('locks', 'seals');
    answerAction(ledger, 'locks');
    expect(ledger.runs('ACTION_RESPONSE:2028')).toBe(true);
    ledger.pass(10);
    answerAction(ledger, 'seals');
    expect(ledger.clock('ACTION_RESPONSE:2028').held).toMatchObject({ why: 'filed', remainingDays: 80 });
    expect(ledger.clock('ACTION_ANSWER:2028:seals').due).toBe('2027-11-26');
    ledger.sleepUntil('2028-06-01');
    expect(ledger.of('ActionsOverdue')).toEqual([]);
    assess(ledger, 'locks', true);
    assess(ledger, 'seals', true);
    expect(ledger.state.validation?.stage).toBe('to-close');
    expect(ledger.state.clocks.some(({ rule }) => rule.startsWith('ACTION_'))).toBe(false);
  });

  test('returned: the rest of the term, fourteen days at the least', () => {
    const ledger = acted('locks');
    ledger.sleepUntil('2028-01-25');
    answerAction(ledger, 'locks');
    ledger.pass(8);
    const events = assess(ledger, 'locks', false);
    expect(ledger.clock('ACTION_RESPONSE:2028').due).toBe('2028-02-16');
    expect(ledger.told(events)).toEqual(['action-returned', 'action-returned']);
    answerAction(ledger, 'locks');
    expect(ledger.state.validation?.actions[0]?.status).toBe('answered');
  });

  test('overdue: outreach, which stands still while the answers wait and ends when they are accepted', () => {
    const ledger = acted('locks');
    ledger.sleepUntil('2028-01-31');
    expect(ledger.last('ActionsOverdue').due).toBe('2028-01-30');
    expect(ledger.state.ladders).toMatchObject([{ id: 'actions-unanswered:2028', ran: 1 }]);
    answerAction(ledger, 'locks');
    expect(ledger.last('ActionAnswered').late).toBe(true);
    expect(ledger.clock('RUNG:actions-unanswered:2028').held?.why).toBe('filed');
    ledger.pass(30);
    assess(ledger, 'locks', false);
    expect(ledger.clock('ACTION_RESPONSE:2028').due).toBe('2028-03-15');
    expect(ledger.clock('RUNG:actions-unanswered:2028').due).toBe('2028-03-16');
    answerAction(ledger, 'locks');
    assess(ledger, 'locks', true);
    expect(ledger.state.ladders).toEqual([]);
  });

  test('answered in time and taken up late are in time', () => {
    const ledger = acted('locks');
    ledger.sleepUntil('2028-01-30');
    const received = ledger.now;
    ledger.pending = [{ id: 'f', kind: 'action-answer', receivedAt: received }];
    ledger.sleepUntil('2028-02-02');
    expect(ledger.of('ActionsOverdue')).toEqual([]);
    answerAction(ledger, 'locks', received);
    expect(ledger.last('ActionAnswered').late).toBe(false);
  });

  test('are answered by the officer; what cannot be taken is set aside', () => {
    const ledger = acted('locks');
    expect(ledger.refusal('AnswerAction', { action: 'locks', answer: note }, 'contact')).toBe('NotAuthorized');
    expect(answerAction(ledger, 'windows')).toMatchObject([{ type: 'FilingSetAside', finding: 'ActionUnknown' }]);
    expect(answerAction(certified(ctpat), 'locks')).toMatchObject([
      { type: 'FilingSetAside', finding: 'NoValidation' },
    ]);
    expect(ledger.refusal('AssessAnswer', { action: 'locks', accepted: true, note }, 'specialist')).toBe(
      'NothingToAssess',
    );
    answerAction(ledger, 'locks');
    expect(answerAction(ledger, 'locks')).toMatchObject([{ type: 'FilingSetAside', finding: 'NothingToAnswer' }]);
    expect(ledger.refusal('AssessAnswer', { action: 'windows', accepted: true, note }, 'specialist')).toBe(
      'NothingToAssess',
    );
  });
});

describe('closing', () => {
  const passed = (bestPractices = false, tier?: 1 | 2 | 3): Ledger => {
    const ledger = validationDue(ctpat);
    visited(ledger, '2027-11-01');
    report(ledger, 'pass', [], bestPractices);
    if (tier) ledger.state = { ...ledger.state, tier };
    return ledger;
  };
  const close = (ledger: Ledger, tier: number, by: Parameters<Ledger['refusal']>[2]) =>
    ledger.refusal('CloseValidation', { tier: tier as 1 | 2 | 3, note }, by);

  test.each([
    ['supervisor', 2, undefined, null],
    ['supervisor', 3, undefined, 'DirectorNeeded'],
    ['director', 3, undefined, null],
    ['headquarters', 3, undefined, null],
    ['supervisor', 1, 2, 'DirectorNeeded'],
    ['director', 1, 2, null],
    ['supervisor', 3, 3, null],
    ['director', 4, undefined, 'TierUnknown'],
    ['director', 0, undefined, 'TierUnknown'],
    ['specialist', 2, undefined, 'NotAuthorized'],
  ] as const)('by a %s with tier %d from tier %s: %s', (seat, tier, before, code) =>
    expect(close(passed(true, before), tier, seat)).toBe(code),
  );

  test('tier 3 is for importers with best practices', () => {
    expect(close(passed(false), 3, 'director')).toBe('TierThreeNotOpen');
    const exporter = passed(true);
    exporter.state = { ...exporter.state, entityType: 'exporter' };
    expect(close(exporter, 3, 'director')).toBe('TierThreeNotOpen');
  });

  test('is for another person than the one who reported', () => {
    const ledger = validationDue(ctpat);
    visited(ledger, '2027-11-01');
    ledger.act(
      'RecordOutcome',
      { outcome: 'pass', bestPractices: false, actions: [], report: note },
      'doubleSpecialist',
    );
    expect(close(ledger, 2, 'doubleSupervisor')).toBe('SamePerson');
    expect(close(ledger, 2, 'supervisor')).toBeNull();
  });

  test('a lower tier may be appealed within ninety days, and an appeal that is allowed gives it back', () => {
    const ledger = passed(false, 2);
    const events = ledger.act('CloseValidation', { tier: 1, note }, 'director');
    expect(ledger.told(events)).toEqual(['tier-lowered', 'tier-lowered']);
    expect(ledger.state).toMatchObject({
      tier: 1,
      decision: { kind: 'tier-lowered', people: ['sara-specialist', 'dora-director'], prior: { tier: 2 } },
    });
    expect(ledger.clock('APPEAL_FILE_BENEFIT:tier-lowered').due).toBe('2028-01-30');
    ledger.act('FileAppeal', { statement: note }, 'officer');
    ledger.act('AdmitAppeal', { note }, 'appealOfficer');
    ledger.act('AssignAppeal', { officer: 'amy-appeals' }, 'headquarters');
    ledger.act('DecideAppeal', { outcome: 'allowed', note }, 'appealOfficer');
    expect(ledger.last('TierRestored').tier).toBe(2);
    expect(ledger.state.tier).toBe(2);
  });

  test('waits while the participant is suspended, and happens once', () => {
    const ledger = passed();
    ledger.act(
      'RecommendImmediateAction',
      { order: 'suspension', ground: 'security-incident', point: 'national-security', note },
      'director',
    );
    ledger.act('DecideAdverse', { impose: true, note }, 'headquarters');
    expect(close(ledger, 2, 'supervisor')).toBe('NotCertified');
    const closed = passed();
    expect(close(closed, 2, 'supervisor')).toBeNull();
    expect(close(closed, 2, 'supervisor')).toBe('NoValidation');
  });

  test('needs an outcome and every action accepted', () => {
    const ledger = validationDue(ctpat);
    expect(close(ledger, 2, 'supervisor')).toBe('NotAtThisStep');
    visited(ledger, '2027-11-01');
    report(ledger, 'pass-with-actions', ['locks']);
    expect(close(ledger, 2, 'supervisor')).toBe('NotAtThisStep');
  });
});
