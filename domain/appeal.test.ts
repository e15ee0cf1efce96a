import { describe, expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { instantOf } from './calendar.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import {
  certified,
  climbInSilence,
  cure,
  cureLapsed,
  decideOn,
  inReview,
  overdue,
  recommend,
  removed,
  submitReview,
  suspended,
} from './testing/stories.ts';

const note = ref('note');
const file = (ledger: Ledger, receivedAt?: number) =>
  ledger.act('FileAppeal', { statement: ref('statement') }, 'officer', receivedAt);
const filed = (): Ledger => {
  const ledger = suspended(ctpat);
  file(ledger);
  return ledger;
};
const assigned = (ledger = filed()): Ledger => {
  ledger.act('AdmitAppeal', { note }, 'appealOfficer');
  ledger.act('AssignAppeal', { officer: 'amy-appeals' }, 'otherHeadquarters');
  return ledger;
};
const decide = (ledger: Ledger, outcome: 'allowed' | 'denied') =>
  ledger.act('DecideAppeal', { outcome, note }, 'appealOfficer');
const falseInformation = (): Ledger => {
  const ledger = certified(ctpat);
  ledger.act(
    'RecommendImmediateAction',
    { order: 'suspension', ground: 'false-information', point: 'national-security', note },
    'director',
  );
  decideOn(ledger, 'headquarters');
  return ledger;
};

describe('the window', () => {
  test('is ninety days from the date of the decision, not of its service', () => {
    const ledger = suspended(ctpat);
    expect(ledger.clock('APPEAL_FILE_BENEFIT:suspension')).toMatchObject({ start: '2028-04-28', due: '2028-07-27' });
    ledger.sleepUntil('2028-07-28');
    expect(ledger.of('AppealWindowClosed')).toEqual([
      { type: 'AppealWindowClosed', against: ledger.state.decision?.id, due: '2028-07-27' },
    ]);
  });

  test('is thirty days in a case of false information', () => {
    const ledger = falseInformation();
    ledger.act('ServeDecision', { tracking: ref('tracking') }, 'specialist');
    expect(ledger.clock('APPEAL_FILE_FALSE:suspension')).toMatchObject({ start: '2027-03-15', due: '2027-04-14' });
    ledger.sleepUntil('2027-04-15');
    file(ledger);
    expect(ledger.last('AppealFiled').timely).toBe(false);
  });

  test.each([
    ['the last minute', instantOf('2028-07-27', 'America/Chicago', 23, 59), true],
    ['a minute later', instantOf('2028-07-28', 'America/Chicago', 0, 1), false],
  ])('received in %s, taken up days later', (_, received, timely) => {
    const ledger = suspended(ctpat);
    ledger.sleepUntil('2028-07-27');
    ledger.pending = [{ id: 'f', kind: 'appeal', receivedAt: received }];
    ledger.sleepUntil('2028-08-05');
    expect(ledger.of('AppealWindowClosed')).toHaveLength(timely ? 0 : 1);
    file(ledger, received);
    expect(ledger.last('AppealFiled')).toMatchObject({ timely });
    expect(ledger.last('AppealFiled').filedOn).toBe(timely ? '2028-07-27' : '2028-07-28');
  });

  test('late is not refused: it waits, marked, for a person to admit it or not', () => {
    const ledger = suspended(ctpat);
    ledger.sleepUntil('2028-08-10');
    file(ledger);
    expect(ledger.work().find(({ kind }) => kind === 'appeal.admit')).toMatchObject({ reason: 'late' });
    const events = ledger.act('RejectAppeal', { note }, 'appealOfficer');
    expect(ledger.told(events)).toEqual([
      'appeal-not-admitted',
      'appeal-not-admitted',
      'appeal-not-admitted by letter',
    ]);
    expect(ledger.state).toMatchObject({ appeal: null, rejected: { timely: false }, standing: 'suspended' });
    expect(ledger.state.clocks.some(({ rule }) => rule.startsWith('APPEAL_'))).toBe(false);
    expect(file(ledger)).toMatchObject([{ type: 'FilingSetAside', finding: 'NothingToAppeal' }]);
  });
});

describe('filing', () => {
  test('is the officer’s, needs a decision, and is set aside when one is pending', () => {
    expect(suspended(ctpat).refusal('FileAppeal', { statement: note }, 'contact')).toBe('NotAuthorized');
    expect(file(certified(ctpat))).toMatchObject([{ type: 'FilingSetAside', finding: 'NothingToAppeal' }]);
    const ledger = filed();
    expect(file(ledger)).toMatchObject([{ type: 'FilingSetAside', kind: 'appeal', finding: 'AppealPending' }]);
  });

  test('starts the agency’s 180 days from the day it was received, and the measure stays in force', () => {
    const ledger = suspended(ctpat);
    const received = ledger.now;
    ledger.pass(4);
    file(ledger, received);
    expect(ledger.clock('APPEAL_DECIDE:appeal')).toMatchObject({
      start: '2028-04-30',
      due: '2028-10-27',
      owedBy: 'agency',
    });
    expect(ledger.state.standing).toBe('suspended');
    expect(ledger.runs('APPEAL_FILE_BENEFIT:suspension')).toBe(false);
    expect(ledger.items()).toContain('appeal.admit:appeal');
  });

  test('alerts 90, 150, 170 and 180 days after it, each once, wherever the company is', () => {
    const ledger = filed();
    ledger.sleepUntil('2029-01-01');
    const alerts = ledger.events.flatMap(({ event, at }) =>
      event.type === 'AppealAlerted' ? [`${event.day} ${new Date(at).toISOString().slice(0, 10)}`] : [],
    );
    expect(alerts).toEqual(['90 2028-07-29', '150 2028-09-27', '170 2028-10-17', '180 2028-10-27']);
    expect(ledger.state.clocks.some(({ rule }) => rule === 'APPEAL_ALERT')).toBe(false);
    expect(ledger.items()).toContain('agency.late:APPEAL_DECIDE:appeal');
  });

  test('a late engine alerts once', () => {
    const ledger = filed();
    ledger.away(160);
    ledger.wake();
    expect(ledger.of('AppealAlerted').map(({ day }) => day)).toEqual([90]);
    expect(ledger.clock('APPEAL_ALERT:appeal').due).toBe('2028-10-17');
  });

  test('an overdue decision changes nothing for the participant', () => {
    const ledger = filed();
    ledger.sleepUntil('2028-10-28');
    const rows = ledger.events.filter(({ at }) => at === instantOf('2028-10-28', 'America/New_York'));
    expect(rows.map(({ event }) => event)).toEqual([
      { type: 'ClockLapsed', clock: 'APPEAL_DECIDE:appeal', due: '2028-10-27' },
    ]);
  });
});

describe('not admitted although it came in time', () => {
  const WINDOW = 'APPEAL_FILE_BENEFIT:suspension';
  const rejectedAfter = (days: number): Ledger => {
    const ledger = suspended(ctpat);
    ledger.pass(10);
    file(ledger);
    ledger.pass(days);
    ledger.act('RejectAppeal', { note }, 'appealOfficer');
    return ledger;
  };

  test('takes nothing: the days run on to the same last day, and what is filed properly is heard', () => {
    const ledger = rejectedAfter(5);
    expect(ledger.clock(WINDOW)).toMatchObject({
      start: '2028-04-28',
      due: '2028-07-27',
      because: 'AppealNotAdmitted',
    });
    expect(ledger.refusal('RecommendRemoval', { note }, 'specialist')).not.toBeNull();
    ledger.pass(5);
    file(ledger);
    expect(ledger.last('AppealFiled')).toMatchObject({ timely: true, lastDay: '2028-07-27' });
    expect(ledger.runs(WINDOW)).toBe(false);
    decide(assigned(ledger), 'allowed');
    expect(ledger.state).toMatchObject({ standing: 'certified', decision: null });
  });

  test('gives no days: after the last one an appeal is late, unless headquarters gives days back', () => {
    const ledger = rejectedAfter(100);
    expect(ledger.runs(WINDOW)).toBe(false);
    expect(ledger.state.decision).toMatchObject({ appealBy: '2028-07-27' });
    const late = ledger.act('CreditAppealDays', { days: 60, note }, 'headquarters');
    expect(late).toContainEqual(expect.objectContaining({ before: '2028-07-27', after: '2028-09-25' }));
    expect(ledger.clock(WINDOW)).toMatchObject({ due: '2028-09-25' });
    const other = rejectedAfter(100);
    file(other);
    expect(other.last('AppealFiled')).toMatchObject({ timely: false, lastDay: '2028-07-27' });
  });

  test('of a decision before the last: it keeps its own last day, and its place', () => {
    const ledger = falseInformation();
    const { id } = ledger.state.decision!;
    file(ledger);
    cure(ledger);
    ledger.act('AcceptCure', { note }, 'specialist');
    ledger.act('Reinstate', { note }, 'director');
    ledger.act(
      'RecommendImmediateAction',
      { order: 'suspension', ground: 'security-incident', point: 'national-security', note },
      'otherDirector',
    );
    decideOn(ledger, 'otherHeadquarters');
    ledger.act('RejectAppeal', { note }, 'appealOfficer');
    expect(ledger.state).toMatchObject({ decision: { ground: 'security-incident' }, earlier: [{ id }] });
    expect(ledger.clock('APPEAL_FILE_FALSE:suspension').due).toBe('2027-04-14');
    ledger.act('FileAppeal', { statement: note, against: id }, 'officer');
    expect(ledger.last('AppealFiled')).toMatchObject({ against: id, timely: true });
  });
});

describe('the seats', () => {
  test('nobody with a part in the case admits, refuses, is assigned or decides', () => {
    const ledger = overdue(ctpat);
    climbInSilence(ledger);
    recommend(ledger);
    decideOn(ledger, 'doubleDirector');
    ledger.act('ConfirmSuspension', { note }, 'headquarters');
    ledger.act('ServeDecision', { tracking: note }, 'specialist');
    file(ledger);
    expect(ledger.refusal('AdmitAppeal', { note }, 'doubleAppealOfficer')).toBe('SamePerson');
    expect(ledger.refusal('RejectAppeal', { note }, 'doubleAppealOfficer')).toBe('SamePerson');
    expect(ledger.refusal('AdmitAppeal', { note }, 'headquarters')).toBe('SamePerson');
    expect(ledger.refusal('AdmitAppeal', { note }, 'otherHeadquarters')).toBeNull();
    for (const officer of ['dee-double', 'sara-specialist', 'hana-headquarters'])
      expect(ledger.refusal('AssignAppeal', { officer }, 'otherHeadquarters')).toBe('SamePerson');
  });

  test('the confirmer of a suspension has a part in it', () => {
    const ledger = overdue(ctpat);
    climbInSilence(ledger);
    recommend(ledger);
    decideOn(ledger, 'director');
    ledger.act('ConfirmSuspension', { note }, 'doubleHeadquarters');
    file(ledger);
    expect(ledger.refusal('AdmitAppeal', { note }, 'doubleAppealOfficer')).toBe('SamePerson');
  });

  test('only the officer to whom it is assigned decides', () => {
    const ledger = assigned();
    expect(ledger.refusal('DecideAppeal', { outcome: 'denied', note }, 'otherAppealOfficer')).toBe('NotYourAppeal');
    expect(ledger.work().find(({ kind }) => kind === 'appeal.decide')?.person).toBe('amy-appeals');
    ledger.act('AssignAppeal', { officer: 'abe-appeals' }, 'appealOfficer');
    expect(ledger.refusal('DecideAppeal', { outcome: 'denied', note }, 'otherAppealOfficer')).toBeNull();
  });

  test('step by step', () => {
    expect(suspended(ctpat).refusal('AdmitAppeal', { note }, 'appealOfficer')).toBe('NoAppeal');
    expect(filed().refusal('AssignAppeal', { officer: 'amy-appeals' }, 'headquarters')).toBe('AppealNotAdmitted');
    expect(filed().refusal('DecideAppeal', { outcome: 'denied', note }, 'appealOfficer')).toBe('AppealNotAssigned');
    expect(assigned().refusal('AdmitAppeal', { note }, 'otherHeadquarters')).toBe('AlreadyAdmitted');
    expect(assigned().refusal('RejectAppeal', { note }, 'otherAppealOfficer')).toBe('AlreadyAdmitted');
    expect(filed().refusal('AdmitAppeal', { note }, 'specialist')).toBe('NotAuthorized');
  });
});

describe('denied', () => {
  test('the measure stands, the clocks end, and the same decision cannot be appealed again', () => {
    const ledger = assigned();
    const events = decide(ledger, 'denied');
    expect(ledger.told(events)).toEqual(['appeal-denied', 'appeal-denied', 'appeal-denied by letter']);
    expect(ledger.state).toMatchObject({ standing: 'suspended', appeal: null, decision: null });
    expect(ledger.runs('SUSP_CURE:adverse')).toBe(true);
    expect(file(ledger)).toMatchObject([{ type: 'FilingSetAside', finding: 'NothingToAppeal' }]);
    expect(ledger.refusal('DecideAppeal', { outcome: 'allowed', note }, 'appealOfficer')).toBe('NoAppeal');
  });

  test('after the cure has lapsed meanwhile, removal may be recommended', () => {
    const ledger = assigned();
    ledger.sleepUntil('2028-08-20');
    expect(ledger.refusal('RecommendRemoval', { note }, 'specialist')).toBe('AppealPending');
    decide(ledger, 'denied');
    expect(ledger.refusal('RecommendRemoval', { note }, 'specialist')).toBeNull();
  });
});

describe('allowed', () => {
  test('against a suspension: reinstated with the former tier, the duty gets fourteen fresh days', () => {
    const ledger = assigned();
    ledger.pass(10);
    const events = decide(ledger, 'allowed');
    expect(ledger.told(events)).toEqual(['appeal-allowed', 'appeal-allowed']);
    expect(ledger.last('Reinstated')).toMatchObject({ how: 'appeal', tier: 1 });
    expect(ledger.state).toMatchObject({ standing: 'certified', adverse: null, decision: null, ladders: [] });
    expect(ledger.clock('ANNUAL_DUE:2028')).toMatchObject({ due: '2028-05-24', lapsed: false });
    expect(ledger.state.clocks.some(({ rule }) => rule.startsWith('APPEAL_') || rule === 'SUSP_CURE')).toBe(false);
    ledger.sleepUntil('2028-05-25');
    expect(ledger.of('LadderBegan')).toHaveLength(2);
  });

  test('before the suspension was served: it never takes effect, and its letter stays in the house', () => {
    const ledger = overdue(ctpat);
    climbInSilence(ledger);
    recommend(ledger);
    decideOn(ledger, 'director');
    ledger.act('ConfirmSuspension', { note }, 'headquarters');
    file(ledger);
    assigned(ledger);
    decide(ledger, 'allowed');
    expect(ledger.state).toMatchObject({ standing: 'certified', adverse: null, notices: [], ladders: [] });
    expect(ledger.refusal('ServeDecision', { tracking: note }, 'specialist')).toBe('NoAdverseCase');
    expect(ledger.clock('ANNUAL_DUE:2028').due).toBe('2028-05-12');
  });

  test('against a removal: the membership is restored with its tier, its next review and its next validation', () => {
    const ledger = removed(ctpat);
    file(ledger);
    assigned(ledger);
    decide(ledger, 'allowed');
    expect(ledger.last('MembershipRestored')).toMatchObject({ tier: 1 });
    expect(ledger.state).toMatchObject({ standing: 'certified', tier: 1, barredUntil: null });
    ledger.wake();
    expect(ledger.state.validation).toMatchObject({ kind: 'initial', stage: 'due' });
    expect(ledger.clock('ANNUAL_OPEN:2029').due).toBe('2028-12-15');
  });

  test('against a removal that was decided and not served: it never takes effect', () => {
    const ledger = cureLapsed(ctpat);
    ledger.act('RecommendRemoval', { note }, 'specialist');
    decideOn(ledger, 'headquarters');
    file(ledger);
    assigned(ledger);
    decide(ledger, 'allowed');
    expect(ledger.state).toMatchObject({ standing: 'certified', adverse: null, notices: [] });
    expect(ledger.of('Removed')).toEqual([]);
  });

  test('against ineligibility: the application is in review again, without its vetting', () => {
    const ledger = inReview(ctpat);
    ledger.act('RecordVetting', { result: 'adverse', note }, 'specialist');
    ledger.act('RecommendIneligible', { ground: 'vetting-adverse', note }, 'specialist');
    ledger.act('FindIneligible', { note }, 'director');
    file(ledger);
    assigned(ledger);
    decide(ledger, 'allowed');
    expect(ledger.state).toMatchObject({
      standing: 'in-review',
      application: { vetting: null, proposedIneligible: null },
    });
    expect(ledger.items()).toContain('application.review:application');
    expect(ledger.runs('SCSS_CERT_REVIEW:application')).toBe(true);
  });

  test('of an old suspension lifts no new one, and leaves the days to appeal the new one', () => {
    const ledger = falseInformation();
    file(ledger);
    cure(ledger);
    ledger.act('AcceptCure', { note }, 'specialist');
    ledger.act('Reinstate', { note }, 'director');
    ledger.act(
      'RecommendImmediateAction',
      { order: 'suspension', ground: 'security-incident', point: 'national-security', note },
      'otherDirector',
    );
    decideOn(ledger, 'otherHeadquarters');
    assigned(ledger);
    decide(ledger, 'allowed');
    expect(ledger.state.standing).toBe('suspended');
    expect(ledger.state.adverse?.ground).toBe('security-incident');
    expect(ledger.runs('APPEAL_FILE_BENEFIT:suspension')).toBe(true);
    expect(ledger.state.decision).not.toBeNull();
  });

  test('of an old suspension lets a new recommendation stand', () => {
    const ledger = falseInformation();
    file(ledger);
    cure(ledger);
    ledger.act('AcceptCure', { note }, 'specialist');
    ledger.act('Reinstate', { note }, 'director');
    ledger.act(
      'RecommendImmediateAction',
      { order: 'suspension', ground: 'security-incident', point: 'national-security', note },
      'otherDirector',
    );
    assigned(ledger);
    decide(ledger, 'allowed');
    expect(ledger.state.adverse?.stage).toBe('recommended');
  });

  test('after a withdrawal restores nothing', () => {
    const ledger = filed();
    ledger.act('Withdraw', { note }, 'officer');
    expect(ledger.state).toMatchObject({ standing: 'withdrawn', appeal: null });
    expect(ledger.refusal('DecideAppeal', { outcome: 'allowed', note }, 'appealOfficer')).toBe('NoAppeal');
  });
});

test('a suspended participant may submit its review, its cure and its appeal', () => {
  const ledger = suspended(ctpat);
  const open = (act: string) => ledger.allowed('officer').find((each) => each.act === act)?.refusal?.code ?? null;
  expect([open('SubmitCure'), open('FileAppeal'), open('PrepareReview')]).toEqual([null, null, null]);
  submitReview(ledger);
  expect(ledger.last('ReviewSubmitted')).toBeDefined();
  file(ledger);
  expect(open('SubmitCure')).toBeNull();
});
