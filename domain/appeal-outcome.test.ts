import { describe, expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { addDays } from './calendar.ts';
import type { Variation } from './appeal-events.ts';
import type { Seat } from './testing/cast.ts';
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
  report,
  submitReview,
  suspended,
  validated,
  visited,
} from './testing/stories.ts';

const note = ref('note');
const assigned = (ledger: Ledger): Ledger => {
  ledger.act('FileAppeal', { statement: ref('statement') }, 'officer');
  ledger.act('AdmitAppeal', { note }, 'otherHeadquarters');
  ledger.act('AssignAppeal', { officer: 'amy-appeals' }, 'otherHeadquarters');
  return ledger;
};
const vary = (ledger: Ledger, variation: Variation) =>
  ledger.act('DecideAppeal', { outcome: 'varied', variation, note }, 'appealOfficer');
const refused = (ledger: Ledger, variation?: Variation) =>
  ledger.refusal('DecideAppeal', { outcome: 'varied', ...(variation && { variation }), note }, 'appealOfficer');
const remit = (ledger: Ledger): Ledger => {
  ledger.act('DecideAppeal', { outcome: 'remitted', note }, 'appealOfficer');
  return ledger;
};
const recommendAnew = (ledger: Ledger, by: Seat = 'supervisor'): Ledger => {
  ledger.act('RecommendAnew', { outcome: 'upheld', note }, by);
  return ledger;
};
const lowered = (): Ledger => {
  const ledger = validated(ctpat, 3);
  ledger.sleepUntil('2031-05-24');
  visited(ledger, '2031-07-01');
  report(ledger, 'pass');
  ledger.act('CloseValidation', { tier: 1, note }, 'director');
  return ledger;
};

describe('varied', () => {
  test('a suspension ends on conditions, told once, by letter too', () => {
    const ledger = assigned(suspended(ctpat));
    const events = vary(ledger, { to: 'conditions' });
    expect(ledger.told(events)).toEqual(['appeal-varied', 'appeal-varied', 'appeal-varied by letter']);
    expect(ledger.state).toMatchObject({ standing: 'certified', tier: 1, adverse: null, appeal: null, decision: null });
  });

  test('a removal becomes a suspension with its full term to cure, and can be cured', () => {
    const ledger = assigned(removed(ctpat));
    ledger.pass(20);
    vary(ledger, { to: 'suspension' });
    expect(ledger.state).toMatchObject({ standing: 'suspended', tier: 1, barredUntil: null, appeal: null });
    expect(ledger.clock('SUSP_CURE:adverse')).toMatchObject({ start: ledger.today, lapsed: false });
    expect(ledger.items().filter((key) => key.startsWith('adverse.'))).toEqual([]);
    cure(ledger);
    ledger.act('AcceptCure', { note }, 'specialist');
    ledger.act('Reinstate', { note }, 'director');
    expect(ledger.state).toMatchObject({ standing: 'certified', tier: 1 });
    expect(ledger.state.clocks.some(({ rule }) => rule === 'ANNUAL_OPEN')).toBe(true);
  });

  test('a removal that was not served yet becomes the suspension that it followed', () => {
    const ledger = cureLapsed(ctpat);
    ledger.act('RecommendRemoval', { note }, 'specialist');
    decideOn(ledger, 'headquarters');
    vary(assigned(ledger), { to: 'suspension' });
    expect(ledger.state).toMatchObject({ standing: 'suspended', adverse: { stage: 'suspended', order: 'suspension' } });
    expect(ledger.clock('SUSP_CURE:adverse').lapsed).toBe(false);
    expect(ledger.refusal('ServeDecision', { tracking: note }, 'specialist')).toBe('NothingToServe');
    expect(ledger.state.notices.filter(({ kind }) => kind === 'removed')).toEqual([]);
  });

  test('the bar ends earlier, and on no other day than one before it', () => {
    const ledger = assigned(removed(ctpat));
    const bar = ledger.state.barredUntil!;
    for (const until of [bar, addDays(bar, 1), addDays(ledger.today, -1), 'soon'])
      expect(refused(ledger, { to: 'bar', until })).toBe('BarNotShorter');
    vary(ledger, { to: 'bar', until: addDays(bar, -100) });
    expect(ledger.state).toMatchObject({ standing: 'removed', barredUntil: addDays(bar, -100), decision: null });
  });

  test('a tier in between, and no other', () => {
    const ledger = assigned(lowered());
    expect(refused(ledger, { to: 'tier', tier: 3 })).toBe('NotALesserMeasure');
    expect(refused(ledger, { to: 'tier', tier: 1 })).toBe('NotALesserMeasure');
    vary(ledger, { to: 'tier', tier: 2 });
    expect(ledger.state.tier).toBe(2);
  });

  test('only to what is less than the decision that stands', () => {
    const ledger = assigned(suspended(ctpat));
    expect(refused(ledger)).toBe('NotALesserMeasure');
    for (const to of [{ to: 'suspension' }, { to: 'tier', tier: 2 }] as const)
      expect(refused(ledger, to)).toBe('NotALesserMeasure');
    const extra = { outcome: 'denied', variation: { to: 'conditions' }, note } as const;
    expect(ledger.refusal('DecideAppeal', extra, 'appealOfficer')).toBe('NotALesserMeasure');
  });
});

describe('remitted', () => {
  test('the measure stays in force, no removal is possible, and the agency owes a recommendation and a decision', () => {
    const ledger = remit(assigned(suspended(ctpat)));
    expect(ledger.state).toMatchObject({ standing: 'suspended', appeal: { stage: 'remitted' } });
    expect(ledger.clock('APPEAL_REMAND:appeal')).toMatchObject({ owedBy: 'agency' });
    expect(ledger.runs('APPEAL_DECIDE:appeal')).toBe(false);
    expect(ledger.items()).toContain('appeal.recommend-anew:appeal');
    expect(ledger.refusal('DecideAnew', { outcome: 'upheld', note }, 'otherDirector')).toBe('NotRecommendedAnew');
    recommendAnew(ledger);
    expect(ledger.items()).toContain('appeal.anew:appeal');
    expect(ledger.refusal('RecommendAnew', { outcome: 'upheld', note }, 'supervisor')).toBe('RecommendedAnew');
    ledger.pass(100);
    expect(ledger.items()).toContain('agency.late:APPEAL_REMAND:appeal');
    expect(ledger.refusal('RecommendRemoval', { note }, 'specialist')).toBe('AppealPending');
  });

  test('nobody with a part in it recommends or decides anew: not those before, not the appeal officer, not one person both', () => {
    const ledger = remit(assigned(suspended(ctpat)));
    expect(ledger.refusal('RecommendAnew', { outcome: 'upheld', note }, 'specialist')).toBe('SamePerson');
    expect(ledger.refusal('RecommendAnew', { outcome: 'upheld', note }, 'otherDirector')).toBe('NotAuthorized');
    recommendAnew(ledger, 'doubleSupervisor');
    expect(ledger.refusal('DecideAnew', { outcome: 'upheld', note }, 'doubleDirector')).toBe('SamePerson');
    const anew = (seat: Parameters<Ledger['refusal']>[2]) =>
      ledger.refusal('DecideAnew', { outcome: 'upheld', note }, seat);
    expect(anew('director')).toBe('SamePerson');
    expect(anew('headquarters')).toBe('SamePerson');
    expect(anew('specialist')).toBe('NotAuthorized');
    expect(anew('otherDirector')).toBeNull();
  });

  test('a removal is decided anew by headquarters', () => {
    const ledger = recommendAnew(remit(assigned(removed(ctpat))));
    expect(ledger.refusal('DecideAnew', { outcome: 'upheld', note }, 'otherDirector')).toBe('RankNeeded');
    ledger.act('DecideAnew', { outcome: 'set-aside', note }, 'otherHeadquarters');
    expect(ledger.state).toMatchObject({
      standing: 'certified',
      tier: 1,
      barredUntil: null,
      appeal: null,
      decision: null,
    });
  });

  test('upheld: a decision of that day, which may be appealed with its full days', () => {
    const ledger = recommendAnew(remit(assigned(suspended(ctpat))));
    ledger.pass(5);
    const events = ledger.act('DecideAnew', { outcome: 'upheld', note }, 'otherDirector');
    expect(ledger.told(events)).toEqual(['decision-upheld', 'decision-upheld', 'decision-upheld by letter']);
    expect(ledger.clock('APPEAL_FILE_BENEFIT:suspension')).toMatchObject({ start: ledger.today });
    expect(ledger.state.decision).toMatchObject({ kind: 'suspension', decidedOn: ledger.today });
    expect(ledger.state.decision?.people).toEqual(expect.arrayContaining(['amy-appeals', 'sue-supervisor']));
    ledger.act('FileAppeal', { statement: note }, 'officer');
    expect(ledger.refusal('AdmitAppeal', { note }, 'appealOfficer')).toBe('SamePerson');
    expect(ledger.refusal('AdmitAppeal', { note }, 'otherAppealOfficer')).toBeNull();
  });

  test('to uphold is to decide: by adopted rules, and before service on evidence that is complete today', () => {
    const ledger = overdue(ctpat);
    climbInSilence(ledger);
    recommend(ledger);
    decideOn(ledger, 'director');
    recommendAnew(remit(assigned(ledger)));
    const upheld = () => ledger.refusal('DecideAnew', { outcome: 'upheld', note }, 'otherDirector');
    const { adopted } = ledger;
    ledger.adopted = [];
    expect(upheld()).toBe('PolicyNotAdopted');
    ledger.adopted = adopted;
    ledger.pending = [{ id: 'f', kind: 'review', receivedAt: ledger.now }];
    expect(upheld()).toBe('AnswerOwed');
    ledger.pending = [];
    submitReview(ledger);
    expect(upheld()).toBe('DutyNotOwed');
    expect(ledger.refusal('DecideAnew', { outcome: 'set-aside', note }, 'otherDirector')).toBeNull();
  });

  test('whoever would decide anew may step back, and what was sent back stays so', () => {
    const ledger = recommendAnew(remit(assigned(suspended(ctpat))));
    expect(ledger.refusal('Recuse', { note }, 'appealOfficer')).toBe('NoSeat');
    ledger.act('Recuse', { note }, 'otherDirector');
    expect(ledger.state.appeal?.stage).toBe('remitted');
    expect(ledger.refusal('DecideAnew', { outcome: 'upheld', note }, 'otherDirector')).toBe('Recused');
  });

  test('only what has its effect is sent back', () => {
    const ledger = certified(ctpat);
    ledger.act(
      'RecommendImmediateAction',
      { order: 'suspension', ground: 'security-incident', point: 'national-security', note },
      'director',
    );
    decideOn(ledger, 'headquarters');
    assigned(ledger);
    cure(ledger);
    ledger.act('AcceptCure', { note }, 'specialist');
    ledger.act('Reinstate', { note }, 'director');
    expect(ledger.refusal('DecideAppeal', { outcome: 'remitted', note }, 'appealOfficer')).toBe('NothingToRemit');
  });

  test('an ineligibility that is set aside opens the application again', () => {
    const ledger = inReview(ctpat);
    ledger.act('RecommendIneligible', { ground: 'not-eligible', note }, 'specialist');
    ledger.act('FindIneligible', { note }, 'director');
    recommendAnew(remit(assigned(ledger)));
    ledger.act('DecideAnew', { outcome: 'set-aside', note }, 'otherDirector');
    expect(ledger.state.standing).toBe('in-review');
  });
});

describe('further information', () => {
  const asked = (): Ledger => {
    const ledger = assigned(suspended(ctpat));
    ledger.act('AskAppealInformation', { question: ref('question') }, 'appealOfficer');
    return ledger;
  };

  test('is asked by the officer of the appeal, and the 180 days run on', () => {
    const ledger = assigned(suspended(ctpat));
    const due = ledger.clock('APPEAL_DECIDE:appeal');
    expect(ledger.refusal('AskAppealInformation', { question: note }, 'otherAppealOfficer')).toBe('NotYourAppeal');
    ledger.act('AskAppealInformation', { question: note }, 'appealOfficer');
    expect(ledger.clock('APPEAL_DECIDE:appeal')).toEqual(due);
    expect(ledger.clock('APPEAL_INFORMATION:appeal')).toMatchObject({ due: addDays(ledger.today, 30), held: null });
    expect(ledger.refusal('AskAppealInformation', { question: note }, 'appealOfficer')).toBe('InformationAwaited');
  });

  test('until its days are over or it is given, the appeal is not denied', () => {
    const ledger = asked();
    expect(ledger.refusal('DecideAppeal', { outcome: 'denied', note }, 'appealOfficer')).toBe('InformationAwaited');
    ledger.act('AnswerAppealInformation', { answer: ref('answer') }, 'officer');
    expect(ledger.state.appeal?.asked?.answered).toBe(true);
    expect(ledger.refusal('DecideAppeal', { outcome: 'denied', note }, 'appealOfficer')).toBeNull();
  });

  test('silence decides nothing, and a late answer is taken', () => {
    const ledger = asked();
    ledger.pass(31);
    expect(ledger.last('AppealInformationUnanswered')).toBeDefined();
    expect(ledger.work().find(({ kind }) => kind === 'appeal.decide')?.reason).toBe('unanswered');
    expect(ledger.state.appeal?.stage).toBe('assigned');
    ledger.act('AnswerAppealInformation', { answer: ref('answer') }, 'officer');
    expect(ledger.last('AppealInformationAnswered')).toBeDefined();
    expect(ledger.act('AnswerAppealInformation', { answer: ref('answer') }, 'officer')).toMatchObject([
      { type: 'FilingSetAside', kind: 'appeal-information', finding: 'NothingAsked' },
    ]);
  });
});

test('headquarters has an undecided appeal on its desk from the first alert on, and it is late after 180 days', () => {
  const ledger = assigned(suspended(ctpat));
  const alert = () => ledger.work().find(({ kind }) => kind === 'appeal.alert');
  ledger.pass(89);
  expect(alert()).toBeUndefined();
  ledger.pass(2);
  expect(alert()).toMatchObject({ roles: ['headquarters'], reason: '90' });
  ledger.pass(90);
  expect(alert()?.reason).toBe('180');
  expect(ledger.work().find(({ key }) => key === 'agency.late:APPEAL_DECIDE:appeal')?.roles).toContain('headquarters');
  ledger.act('DecideAppeal', { outcome: 'denied', note }, 'appealOfficer');
  expect(alert()).toBeUndefined();
});
