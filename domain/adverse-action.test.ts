import { describe, expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { removalObstacles } from './adverse-removal.ts';
import { benefits } from './benefits.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import {
  certified,
  climbInSilence,
  cure,
  cureLapsed,
  decideOn,
  overdue,
  recommend,
  removed,
  submitReview,
  suspended,
  suspendOnEvidence,
  visited,
  report,
} from './testing/stories.ts';

const note = ref('note');
const ladder = 'annual-review:2028';
const silent = (): Ledger => {
  const ledger = overdue(ctpat);
  climbInSilence(ledger);
  return ledger;
};
const recommended = (by: 'specialist' | 'doubleSpecialist' = 'specialist'): Ledger => {
  const ledger = silent();
  ledger.act('RecommendSuspension', { ladder, note }, by);
  return ledger;
};
const decided = (): Ledger => {
  const ledger = recommended();
  decideOn(ledger, 'director');
  return ledger;
};
const confirmed = (): Ledger => {
  const ledger = decided();
  ledger.act('ConfirmSuspension', { note }, 'headquarters');
  return ledger;
};
const immediate = (
  order: 'suspension' | 'removal' = 'suspension',
  ground: 'security-incident' | 'false-information' = 'security-incident',
): Ledger => {
  const ledger = certified(ctpat);
  ledger.act('RecommendImmediateAction', { order, ground, point: 'national-security', note }, 'director');
  return ledger;
};
const immediately = (
  order: 'suspension' | 'removal' = 'suspension',
  ground: 'security-incident' | 'false-information' = 'security-incident',
): Ledger => {
  const ledger = immediate(order, ground);
  decideOn(ledger, 'headquarters');
  return ledger;
};

describe('recommending a suspension', () => {
  test('needs outreach, evidence and a certified participant without another case', () => {
    expect(certified(ctpat).refusal('RecommendSuspension', { ladder, note }, 'specialist')).toBe('NoOutreach');
    expect(overdue(ctpat).refusal('RecommendSuspension', { ladder, note }, 'specialist')).toBe('EvidenceIncomplete');
    expect(silent().refusal('RecommendSuspension', { ladder: 'annual-review:1999', note }, 'specialist')).toBe(
      'NoOutreach',
    );
    expect(recommended().refusal('RecommendSuspension', { ladder, note }, 'specialist')).toBe('AdverseCaseOpen');
    expect(suspended(ctpat).refusal('RecommendSuspension', { ladder, note }, 'specialist')).toBe('NotCertified');
    expect(silent().refusal('RecommendSuspension', { ladder, note }, 'supervisor')).toBe('RankNeeded');
  });

  test('says on what evidence', () => {
    expect(recommended().state.adverse).toMatchObject({
      stage: 'recommended',
      order: 'suspension',
      ground: 'annual-review',
      about: '2028',
      basis: 'evidence',
      notice: 'constructive',
    });
    expect(recommended().state.standing).toBe('certified');
  });
});

describe('deciding', () => {
  test('is a director’s who did not recommend, under a policy that headquarters adopted', () => {
    expect(silent().refusal('DecideAdverse', { impose: true, note }, 'director')).toBe('NoAdverseCase');
    expect(recommended('doubleSpecialist').refusal('DecideAdverse', { impose: true, note }, 'doubleDirector')).toBe(
      'SamePerson',
    );
    expect(recommended('doubleSpecialist').refusal('DecideAdverse', { impose: true, note }, 'director')).toBeNull();
    expect(recommended().refusal('DecideAdverse', { impose: true, note }, 'headquarters')).toBe('RankNeeded');
    const unadopted = recommended();
    unadopted.adopted = [];
    expect(unadopted.refusal('DecideAdverse', { impose: true, note }, 'director')).toBe('PolicyNotAdopted');
  });

  test('to suspend changes nothing yet: headquarters has two working days to confirm, ninety days to appeal run', () => {
    const ledger = decided();
    expect(ledger.state).toMatchObject({
      standing: 'certified',
      decision: {
        kind: 'suspension',
        people: ['sara-specialist', 'dora-director'],
        prior: { standing: 'certified', tier: 1 },
      },
    });
    expect(benefits(ledger.state)).toEqual(['reduced-score']);
    // 28 April 2028 is a Friday.
    expect(ledger.clock('CONFIRM_SUSPENSION:adverse').due).toBe('2028-05-02');
    expect(ledger.clock('APPEAL_FILE_BENEFIT:suspension').due).toBe('2028-07-27');
    expect(ledger.items()).toContain('adverse.confirm:adverse');
  });

  test('not to: the case is gone, the outreach stays, and may be recommended again', () => {
    const ledger = recommended();
    decideOn(ledger, 'director', false);
    expect(ledger.state).toMatchObject({ adverse: null, decision: null, standing: 'certified' });
    expect(ledger.items()).toContain(`outreach.conclude:${ladder}`);
    expect(ledger.refusal('RecommendSuspension', { ladder, note }, 'specialist')).toBeNull();
  });

  test('on evidence looks at it again on that day', () => {
    const ledger = recommended();
    submitReview(ledger);
    expect(ledger.refusal('DecideAdverse', { impose: true, note }, 'director')).toBe('EvidenceIncomplete');
    ledger.act('ApproveReview', {}, 'specialist');
    expect(ledger.refusal('DecideAdverse', { impose: true, note }, 'director')).toBe('NoOutreach');
    expect(ledger.refusal('DecideAdverse', { impose: false, note }, 'director')).toBeNull();
  });
});

describe('confirming and serving', () => {
  test('are for other people than those who recommended and decided', () => {
    const double = recommended('doubleSpecialist');
    decideOn(double, 'director');
    expect(double.refusal('ConfirmSuspension', { note }, 'doubleHeadquarters')).toBe('SamePerson');
    const other = recommended();
    decideOn(other, 'doubleDirector');
    expect(other.refusal('ConfirmSuspension', { note }, 'doubleHeadquarters')).toBe('SamePerson');
    expect(decided().refusal('ConfirmSuspension', { note }, 'director')).toBe('NotAuthorized');
    expect(recommended().refusal('ConfirmSuspension', { note }, 'headquarters')).toBe('NotAtThisStep');
    expect(decided().refusal('ServeDecision', { tracking: note }, 'specialist')).toBe('NothingToServe');
  });

  test('confirmed is not effective: the letter must be dispatched', () => {
    const ledger = confirmed();
    expect(ledger.state.standing).toBe('certified');
    expect(ledger.clock('DISPATCH_DECISION:adverse').due).toBe('2028-05-02');
    expect(ledger.state.notices).toMatchObject([{ kind: 'suspended', channel: 'letter' }]);
    expect(ledger.items()).toContain('adverse.serve:adverse');
    expect(ledger.state.decision?.people).toContain('hana-headquarters');
  });

  test('decided, served and effective are three dates; the cure counts from service', () => {
    const ledger = suspended(ctpat);
    expect(ledger.last('AdverseDecided').on).toBe('2028-04-28');
    expect(ledger.last('SuspensionConfirmed').on).toBe('2028-04-29');
    expect(ledger.last('DecisionServed').on).toBe('2028-04-30');
    expect(ledger.last('Suspended').effectiveOn).toBe('2028-04-30');
    expect(ledger.clock('SUSP_CURE:adverse')).toMatchObject({
      start: '2028-04-30',
      due: '2028-07-29',
      owedBy: 'participant',
    });
    expect(ledger.state.ladders).toEqual([]);
    expect(ledger.last('LadderEnded').how).toBe('suspended');
    expect(benefits(ledger.state)).toEqual([]);
    expect(ledger.state.notices).toEqual([]);
    expect(ledger.refusal('ServeDecision', { tracking: note }, 'specialist')).toBe('NothingToServe');
  });

  test('what the participant did after the decision stands in its way; headquarters may let the case fall, and the letter stays in the house', () => {
    for (const stage of [decided, confirmed]) {
      const ledger = stage();
      submitReview(ledger);
      const act = ledger.state.adverse?.stage === 'decided' ? 'ConfirmSuspension' : 'ServeDecision';
      expect(
        ledger.refusal(act, { note, tracking: note }, act === 'ConfirmSuspension' ? 'headquarters' : 'specialist'),
      ).toBe('DutyNotOwed');
      expect(ledger.refusal('DecideAdverse', { impose: true, note }, 'otherHeadquarters')).toBe('AlreadyDecided');
      expect(ledger.refusal('DecideAdverse', { impose: false, note }, 'otherDirector')).toBe('RankNeeded');
      ledger.act('DecideAdverse', { impose: false, note }, 'otherHeadquarters');
      expect(ledger.state).toMatchObject({ standing: 'certified', adverse: null, decision: null, notices: [] });
      expect(
        ledger.state.clocks.some(({ rule }) =>
          ['CONFIRM_SUSPENSION', 'DISPATCH_DECISION', 'APPEAL_FILE_BENEFIT'].includes(rule),
        ),
      ).toBe(false);
    }
  });

  test('the agency’s late confirmation hurts nobody', () => {
    const ledger = decided();
    ledger.sleepUntil('2028-06-01');
    expect(ledger.state.standing).toBe('certified');
    expect(ledger.items()).toContain('agency.late:CONFIRM_SUSPENSION:adverse');
  });
});

describe('a suspension', () => {
  test('freezes the other clocks with the days that were left, and the reinstatement bases them anew', () => {
    const ledger = certified(ctpat);
    ledger.sleepUntil('2027-09-17');
    visited(ledger, '2027-10-20');
    report(ledger, 'pass-with-actions', ['locks']);
    expect(ledger.clock('ACTION_RESPONSE:2028').due).toBe('2028-01-18');
    ledger.sleepUntil('2027-12-19');
    ledger.act(
      'RecommendImmediateAction',
      { order: 'suspension', ground: 'security-incident', point: 'national-security', note },
      'director',
    );
    decideOn(ledger, 'headquarters');
    expect(ledger.clock('ACTION_RESPONSE:2028').held).toMatchObject({ why: 'suspended', remainingDays: 30 });
    expect(ledger.clock('ANNUAL_DUE:2028').held).toMatchObject({ why: 'suspended', remainingDays: 87 });
    expect(ledger.clock('VALID_INITIAL:2028').held).toBeNull();
    ledger.sleepUntil('2028-02-01');
    expect(ledger.of('ActionsOverdue')).toEqual([]);
    cure(ledger);
    ledger.act('AcceptCure', { note }, 'specialist');
    ledger.act('Reinstate', { note }, 'director');
    expect(ledger.clock('ACTION_RESPONSE:2028')).toMatchObject({ due: '2028-03-02', held: null });
    expect(ledger.clock('ANNUAL_DUE:2028')).toMatchObject({ due: '2028-04-28', held: null });
    expect(ledger.state).toMatchObject({ standing: 'certified', tier: 1, adverse: null });
  });

  test('starts no clock against the participant while it lasts', () => {
    const ledger = certified(ctpat);
    ledger.sleepUntil('2027-09-17');
    visited(ledger, '2027-10-20');
    ledger.act(
      'RecommendImmediateAction',
      { order: 'suspension', ground: 'security-incident', point: 'national-security', note },
      'director',
    );
    decideOn(ledger, 'headquarters');
    report(ledger, 'pass-with-actions', ['locks']);
    expect(ledger.clock('ACTION_RESPONSE:2028').held).toMatchObject({ why: 'suspended', remainingDays: 90 });
  });

  test('for one duty freezes the outreach about another, which follows after the reinstatement and its fresh term', () => {
    const ledger = overdue(ctpat);
    ledger.act(
      'RecommendImmediateAction',
      { order: 'suspension', ground: 'security-incident', point: 'national-security', note },
      'director',
    );
    decideOn(ledger, 'headquarters');
    ledger.pass(60);
    expect(ledger.of('RungRan')).toHaveLength(1);
    cure(ledger);
    ledger.act('AcceptCure', { note }, 'specialist');
    ledger.act('Reinstate', { note }, 'director');
    expect(ledger.clock('ANNUAL_DUE:2028')).toMatchObject({ due: '2028-05-29', lapsed: false });
    expect(ledger.last('ClockMoved')).toMatchObject({ clock: 'ANNUAL_DUE:2028', why: 'reconsidered' });
    expect(ledger.clock(`RUNG:${ladder}`).due).toBe('2028-05-30');
    ledger.sleepUntil('2028-05-29');
    expect(ledger.of('RungRan')).toHaveLength(1);
  });
});

describe('a cure', () => {
  test('is the officer’s; what cannot be taken is set aside', () => {
    const ledger = suspended(ctpat);
    expect(ledger.refusal('SubmitCure', { plan: note, consentsToVisits: true }, 'contact')).toBe('NotAuthorized');
    expect(certified(ctpat).act('SubmitCure', { plan: note, consentsToVisits: true }, 'officer')).toMatchObject([
      { type: 'FilingSetAside', finding: 'NotSuspended' },
    ]);
    cure(ledger);
    expect(ledger.act('SubmitCure', { plan: note, consentsToVisits: true }, 'officer')).toMatchObject([
      { type: 'FilingSetAside', finding: 'NotAtThisStep' },
    ]);
  });

  test('filed in time holds the term; the agency owes its answer in ten working days', () => {
    const ledger = suspended(ctpat);
    ledger.sleepUntil('2028-07-20');
    cure(ledger);
    expect(ledger.last('CureSubmitted').late).toBe(false);
    expect(ledger.clock('SUSP_CURE:adverse').held).toMatchObject({ why: 'filed', remainingDays: 9 });
    expect(ledger.clock('CURE_ANSWER:adverse').due).toBe('2028-08-03');
    ledger.sleepUntil('2028-10-01');
    expect(ledger.of('CureLapsed')).toEqual([]);
  });

  test('refused: what was left, fourteen days at the least', () => {
    const ledger = suspended(ctpat);
    ledger.sleepUntil('2028-07-20');
    cure(ledger);
    ledger.sleepUntil('2028-08-01');
    ledger.act('RefuseCure', { note }, 'specialist');
    expect(ledger.clock('SUSP_CURE:adverse')).toMatchObject({ due: '2028-08-15', held: null });
    expect(ledger.state.adverse?.stage).toBe('suspended');
    expect(ledger.refusal('RefuseCure', { note }, 'specialist')).toBe('NotAtThisStep');
  });

  test('filed after the term has lapsed is late, and taken up all the same', () => {
    const ledger = cureLapsed(ctpat);
    expect(ledger.state.adverse?.stage).toBe('cure-lapsed');
    cure(ledger);
    expect(ledger.last('CureSubmitted').late).toBe(true);
    expect(ledger.state.adverse?.stage).toBe('cure-submitted');
    ledger.act('RefuseCure', { note }, 'specialist');
    expect(ledger.clock('SUSP_CURE:adverse')).toMatchObject({ due: '2028-08-14', lapsed: false });
  });

  test('received on the last day and taken up later: the term has not lapsed', () => {
    const ledger = suspended(ctpat);
    ledger.sleepUntil('2028-07-29');
    const received = ledger.now;
    ledger.pending = [{ id: 'f', kind: 'cure', receivedAt: received }];
    ledger.sleepUntil('2028-08-02');
    expect(ledger.of('CureLapsed')).toEqual([]);
    cure(ledger, received);
    expect(ledger.last('CureSubmitted').late).toBe(false);
  });

  test('is accepted only when what it was about is done, and reinstated by a director', () => {
    const ledger = suspended(ctpat);
    cure(ledger);
    expect(ledger.refusal('AcceptCure', { note }, 'specialist')).toBe('DutyStillOwed');
    submitReview(ledger);
    expect(ledger.refusal('AcceptCure', { note }, 'specialist')).toBe('DutyStillOwed');
    ledger.act('ApproveReview', {}, 'otherSpecialist');
    expect(ledger.refusal('Reinstate', { note }, 'director')).toBe('NotAtThisStep');
    ledger.act('AcceptCure', { note }, 'specialist');
    expect(ledger.refusal('Reinstate', { note }, 'supervisor')).toBe('NotAuthorized');
    const events = ledger.act('Reinstate', { note }, 'director');
    expect(ledger.told(events)).toEqual(['reinstated', 'reinstated']);
    expect(ledger.state).toMatchObject({ standing: 'certified', adverse: null });
    expect(ledger.clock('ANNUAL_OPEN:2029').due).toBe('2028-12-15');
    expect(ledger.state.clocks.some(({ rule }) => ['SUSP_CURE', 'CURE_ANSWER'].includes(rule))).toBe(false);
  });

  test('gives up no right: the days to appeal run on after the reinstatement', () => {
    const ledger = suspended(ctpat);
    submitReview(ledger);
    ledger.act('ApproveReview', {}, 'specialist');
    cure(ledger);
    ledger.act('AcceptCure', { note }, 'specialist');
    ledger.act('Reinstate', { note }, 'director');
    expect(ledger.clock('APPEAL_FILE_BENEFIT:suspension').due).toBe('2028-07-27');
    ledger.act('FileAppeal', { statement: note }, 'officer');
    expect(ledger.last('AppealFiled').timely).toBe(true);
    ledger.act('AdmitAppeal', { note }, 'appealOfficer');
    ledger.act('AssignAppeal', { officer: 'amy-appeals' }, 'otherHeadquarters');
    ledger.act('DecideAppeal', { outcome: 'allowed', note }, 'appealOfficer');
    expect(ledger.of('Reinstated')).toHaveLength(1);
  });
});

describe('removal after a lapsed cure', () => {
  test('is recommended by a person, decided by headquarters, and effective when served', () => {
    const ledger = cureLapsed(ctpat);
    expect(ledger.state.standing).toBe('suspended');
    expect(ledger.items()).toContain('adverse.removal:adverse');
    expect(suspended(ctpat).refusal('RecommendRemoval', { note }, 'specialist')).toBe('NotAtThisStep');
    ledger.act('RecommendRemoval', { note }, 'specialist');
    expect(ledger.refusal('DecideAdverse', { impose: true, note }, 'otherDirector')).toBe('RankNeeded');
    decideOn(ledger, 'otherHeadquarters');
    expect(ledger.state.standing).toBe('suspended');
    expect(ledger.clock('APPEAL_FILE_BENEFIT:removal').due).toBe('2028-10-29');
    ledger.act('ServeDecision', { tracking: note }, 'specialist');
    expect(ledger.state).toMatchObject({
      standing: 'removed',
      tier: 0,
      barredUntil: '2029-07-31',
      adverse: null,
      review: null,
      validation: null,
    });
    expect(ledger.state.clocks.map(({ id }) => id)).toEqual(['APPEAL_FILE_BENEFIT:removal']);
    expect(benefits(ledger.state)).toEqual([]);
  });

  test('is not for the person who recommended it', () => {
    const ledger = cureLapsed(ctpat);
    ledger.act('RecommendRemoval', { note }, 'doubleSpecialist');
    expect(ledger.refusal('DecideAdverse', { impose: true, note }, 'doubleHeadquarters')).toBe('SamePerson');
  });

  test('declined: the participant stays suspended and may be cured', () => {
    const ledger = cureLapsed(ctpat);
    ledger.act('RecommendRemoval', { note }, 'specialist');
    decideOn(ledger, 'headquarters', false);
    expect(ledger.state).toMatchObject({
      standing: 'suspended',
      adverse: { stage: 'cure-lapsed' },
      decision: { kind: 'suspension' },
    });
    cure(ledger);
    expect(ledger.state.adverse?.stage).toBe('cure-submitted');
  });

  test('a cure after the recommendation takes the case back', () => {
    const ledger = cureLapsed(ctpat);
    ledger.act('RecommendRemoval', { note }, 'specialist');
    cure(ledger);
    expect(ledger.refusal('DecideAdverse', { impose: true, note }, 'headquarters')).toBe('NotAtThisStep');
  });

  describe('five things stand in its way', () => {
    const obstacles = (ledger: Ledger) =>
      Object.entries(removalObstacles(ledger.state, ledger.factsFor('x'))).flatMap(([name, stands]) =>
        stands ? [name] : [],
      );
    const refusal = (ledger: Ledger) => ledger.refusal('RecommendRemoval', { note }, 'specialist');

    test('none when everything is over', () => expect(obstacles(cureLapsed(ctpat))).toEqual([]));

    test('an appeal that is pending', () => {
      const ledger = suspended(ctpat);
      ledger.act('FileAppeal', { statement: note }, 'officer');
      ledger.pass(92);
      expect(obstacles(ledger)).toEqual(['appealPending']);
      expect(refusal(ledger)).toBe('AppealPending');
      expect(ledger.items()).toContain('adverse.removal:adverse');
    });

    test('an appeal that may still be filed', () => {
      const ledger = suspended(ctpat);
      ledger.pass(45);
      const { decision } = ledger.state;
      const window = {
        ...ledger.clock('APPEAL_FILE_BENEFIT:suspension'),
        due: '2028-09-01',
        dueAt: Date.UTC(2028, 8, 2, 5),
      };
      ledger.state = {
        ...ledger.state,
        decision,
        clocks: [...ledger.state.clocks.filter(({ id }) => id !== window.id), window],
      };
      ledger.sleepUntil('2028-08-01');
      expect(obstacles(ledger)).toEqual(['appealMayBeFiled']);
      expect(refusal(ledger)).toBe('AppealMayBeFiled');
    });

    test('something filed that waits for the agency: a review, a filing set aside, one in the tray', () => {
      const reviewed = suspended(ctpat);
      reviewed.pass(80);
      submitReview(reviewed);
      reviewed.pass(12);
      expect(refusal(reviewed)).toBe('AnswerOwed');
      const aside = cureLapsed(ctpat);
      aside.act(
        'SubmitCure',
        { plan: note, consentsToVisits: true, steps: [{ what: note, due: 'soon', by: 'security', evidence: [] }] },
        'officer',
      );
      expect(obstacles(aside)).toEqual(['submissionAwaitsUs']);
      const tray = cureLapsed(ctpat);
      tray.pending = [{ id: 'f', kind: 'time-request', receivedAt: tray.now }];
      expect(refusal(tray)).toBe('AnswerOwed');
    });

    test('the agency’s own answer that is late', () => {
      const ledger = cureLapsed(ctpat);
      const [cured] = ledger.state.clocks;
      ledger.state = {
        ...ledger.state,
        clocks: [
          ...ledger.state.clocks,
          { ...cured!, id: 'CURE_ANSWER:adverse', rule: 'CURE_ANSWER', owedBy: 'agency', lapsed: true },
        ],
      };
      expect(obstacles(ledger)).toEqual(['ownReviewLate']);
      expect(refusal(ledger)).toBe('AgencyLate');
    });

    test('and they count again when headquarters decides', () => {
      const ledger = cureLapsed(ctpat);
      ledger.act('RecommendRemoval', { note }, 'specialist');
      ledger.act('FileAppeal', { statement: note }, 'officer');
      expect(ledger.refusal('DecideAdverse', { impose: true, note }, 'headquarters')).toBe('AppealPending');
    });
  });
});

describe('immediate action', () => {
  test('is recommended by a director with a reason, decided by headquarters, and effective at once', () => {
    expect(
      certified(ctpat).refusal(
        'RecommendImmediateAction',
        { order: 'suspension', ground: 'security-incident', point: 'national-security', note },
        'specialist',
      ),
    ).toBe('NotAuthorized');
    expect(immediate().refusal('DecideAdverse', { impose: true, note }, 'otherDirector')).toBe('RankNeeded');
    const ledger = immediately();
    expect(ledger.state).toMatchObject({
      standing: 'suspended',
      adverse: { basis: 'immediate', stage: 'suspended', servedOn: null },
    });
    expect(ledger.clock('SUSP_CURE:adverse').due).toBe('2027-06-13');
    expect(ledger.clock('APPEAL_FILE_BENEFIT:suspension').due).toBe('2027-06-13');
    expect(ledger.items()).toEqual(['adverse.serve:adverse']);
  });

  test('its letter is still to be dispatched, whatever else happens', () => {
    const ledger = immediately();
    cure(ledger);
    expect(ledger.items()).toEqual(expect.arrayContaining(['adverse.serve:adverse', 'adverse.assess-cure:adverse']));
  });

  test('its cure counts from the letter, and cannot lapse before that was dispatched', () => {
    const ledger = immediately();
    ledger.pass(2);
    ledger.act('ServeDecision', { tracking: note }, 'supervisor');
    expect(ledger.clock('SUSP_CURE:adverse').due).toBe('2027-06-15');
    expect(ledger.last('ClockMoved')).toMatchObject({
      before: '2027-06-13',
      after: '2027-06-15',
      why: 'waiting-for-proof',
    });
    const unserved = immediately();
    unserved.sleepUntil('2027-08-01');
    expect(unserved.of('CureLapsed')).toEqual([]);
    expect(unserved.clock('SUSP_CURE:adverse').due).toBe('2027-09-12');
    unserved.act('DateDecisionAnew', { note }, 'headquarters');
    unserved.act('ServeDecision', { tracking: note }, 'supervisor');
    expect(unserved.state).toMatchObject({
      standing: 'suspended',
      adverse: { servedOn: '2027-08-01', stage: 'suspended' },
    });
    unserved.sleepUntil('2027-10-31');
    expect(unserved.state.adverse?.stage).toBe('cure-lapsed');
  });

  test('its other letters, to a company that no mail reaches, are dispatched too', () => {
    const ledger = immediately();
    ledger.act('ServeDecision', { tracking: note }, 'supervisor');
    ledger.mail = () => 'refused';
    cure(ledger);
    ledger.act('RefuseCure', { note }, 'specialist');
    const [letter] = ledger.state.notices;
    expect(letter).toMatchObject({ kind: 'cure-refused', channel: 'letter' });
    ledger.act('DispatchNotice', { notice: letter!.id, tracking: note }, 'specialist');
    expect(ledger.state.notices).toEqual([]);
  });

  test('a letter that was never dispatched is withdrawn by the reinstatement', () => {
    const ledger = immediately();
    cure(ledger);
    ledger.act('AcceptCure', { note }, 'specialist');
    ledger.act('Reinstate', { note }, 'director');
    expect(ledger.last('NoticeFailed').why).toBe('withdrawn');
    expect(ledger.state.notices).toEqual([]);
    expect(ledger.items()).toEqual([]);
  });

  test('for false information leaves thirty days to appeal', () => {
    expect(immediately('suspension', 'false-information').clock('APPEAL_FILE_FALSE:suspension').due).toBe('2027-04-14');
  });

  test('to remove is effective at once too, and its letter is owed', () => {
    const ledger = immediately('removal', 'false-information');
    expect(ledger.state).toMatchObject({ standing: 'removed', tier: 0, barredUntil: '2028-03-15' });
    expect(ledger.state.clocks.map(({ id, due }) => [id, due])).toEqual([
      ['APPEAL_FILE_FALSE:removal', '2027-04-14'],
      ['DISPATCH_DECISION:adverse', '2027-03-17'],
    ]);
    expect(ledger.items()).toEqual(['adverse.serve:adverse']);
    ledger.pass(1);
    ledger.act('ServeDecision', { tracking: note }, 'specialist');
    const dates = [
      ledger.last('AdverseDecided').on,
      ledger.last('DecisionServed').on,
      ledger.last('Removed').effectiveOn,
    ];
    expect(dates).toEqual(['2027-03-15', '2027-03-16', '2027-03-15']);
    expect(ledger.items()).toEqual([]);
    expect(ledger.state.adverse).toBeNull();
    ledger.sleepUntil('2027-04-15');
    expect(ledger.of('AppealWindowClosed')).toHaveLength(1);
  });

  test('declined leaves nothing behind', () => {
    const ledger = immediate();
    decideOn(ledger, 'headquarters', false);
    expect(ledger.state).toMatchObject({ standing: 'certified', adverse: null, notices: [] });
  });
});

describe('withdrawing under an adverse case', () => {
  test('bars for as long as a removal would, keeps the days to appeal, and leaves no letter in the house', () => {
    const ledger = confirmed();
    ledger.act('Withdraw', { note }, 'officer');
    expect(ledger.state).toMatchObject({
      standing: 'withdrawn',
      barredUntil: '2029-04-28',
      adverse: null,
      notices: [],
    });
    expect(ledger.state.clocks.map(({ id }) => id)).toEqual(['APPEAL_FILE_BENEFIT:suspension']);
    expect(certified(ctpat).state.barredUntil).toBeNull();
  });

  test('in the middle of outreach takes its letters back', () => {
    const ledger = overdue(ctpat);
    ledger.sleepUntil('2028-04-13');
    expect(ledger.state.notices).toHaveLength(1);
    ledger.act('Withdraw', { note }, 'contact');
    expect(ledger.state).toMatchObject({ notices: [], clocks: [], ladders: [], barredUntil: null });
    expect(ledger.items()).toEqual([]);
  });
});

test('a removed participant can do nothing but appeal, and say who signs; what else it files is set aside', () => {
  const ledger = removed(ctpat);
  expect(ledger.act('SubmitReview', {}, 'officer')).toMatchObject([
    { type: 'FilingSetAside', finding: 'ReviewNotOpen' },
  ]);
  expect(
    ledger
      .allowed('officer')
      .filter(({ refusal }) => refusal === null)
      .map(({ act }) => act),
  ).toEqual(['FileAppeal', 'AcknowledgeNotice', 'ClaimOfficerChange', 'ReportIncident']); // somebody has to sign the appeal
});

test('a second case begins anew, whoever sat where in the first', () => {
  const ledger = immediately();
  cure(ledger);
  ledger.act('AcceptCure', { note }, 'specialist');
  ledger.act('Reinstate', { note }, 'director');
  ledger.sleepUntil('2028-03-16');
  climbInSilence(ledger);
  recommend(ledger);
  expect(ledger.state.adverse).toMatchObject({ recommendedBy: 'sara-specialist', decidedBy: null, confirmedBy: null });
  ledger.act('DecideAdverse', { impose: false, note }, 'director');
  suspendOnEvidence(ledger);
  expect(ledger.state.standing).toBe('suspended');
});

describe('an immediate action names the point of the policy that justifies it', () => {
  const order = { order: 'suspension', ground: 'security-incident', note } as const;

  test.each([
    ['none', {}, 'PointNeeded'],
    ['one that the policy does not offer', { point: 'bad-luck' }, 'PointNeeded'],
    ['one of another ground', { point: 'false-information' }, 'PointOfOther'],
  ])('%s is refused', (_which, named, code) => {
    expect(certified(ctpat).refusal('RecommendImmediateAction', { ...order, ...named }, 'director')).toBe(code);
  });

  test('it is on record, and a policy that offers none asks for none', () => {
    const ledger = certified(ctpat);
    ledger.act('RecommendImmediateAction', { ...order, point: 'grave-incident' }, 'director');
    expect(ledger.events.at(-1)?.event).toMatchObject({ type: 'AdverseRecommended', point: 'grave-incident' });
    const old = pointless(certified(ctpat));
    old.act('RecommendImmediateAction', order, 'director');
    expect(old.state.adverse?.stage).toBe('recommended');
  });

  test('a duty left undone is no ground of one, whatever the policy offers: that takes evidence of notice', () => {
    const late = { ...order, ground: 'annual-review' as 'security-incident' };
    const refused = [overdue(ctpat), pointless(overdue(ctpat))].map((ledger) =>
      ledger.refusal('RecommendImmediateAction', { ...late, point: 'grave-incident' }, 'director'),
    );
    expect(refused).toEqual(['PointOfOther', 'PointOfOther']);
  });

  function pointless(ledger: Ledger): Ledger {
    const { immediatePoints: _none, ...policy } = ledger.policy;
    ledger.policy = policy;
    return ledger;
  }
});
