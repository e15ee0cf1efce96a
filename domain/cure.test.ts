/** A cure in steps: agreed to one by one, reported done one by one, whole or in part; and the consent that it needs by ground. */
import { describe, expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { addDays } from './calendar.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import {
  assess,
  onConditions,
  plan,
  planAgreed,
  reportStep,
  stated,
  stepIds,
  suspendedForIncident,
} from './testing/plans.ts';
import { certified, climbInSilence, cure, decideOn, suspended } from './testing/stories.ts';

const note = ref('note');
const statuses = ({ state }: Ledger) =>
  [...(state.adverse?.plan?.steps ?? []), ...state.conditions].map(({ status }) => status);
const filed = (ledger: Ledger, steps: Parameters<typeof plan>[1]) =>
  ledger.act('SubmitCure', { plan: ref('plan'), consentsToVisits: true, steps: steps ?? [] }, 'officer');

describe('a plan', () => {
  test('is filed by the officer in steps, each with its day, and each waits for an answer', () => {
    const ledger = suspendedForIncident(ctpat);
    plan(ledger);
    expect(ledger.state.adverse?.plan?.steps).toMatchObject([
      { id: expect.stringMatching(/-01$/), due: '2027-03-25', by: 'security', status: 'proposed' },
      { id: expect.stringMatching(/-02$/), due: '2027-05-14', status: 'proposed' },
    ]);
    expect(ledger.clock('SUSP_CURE:adverse').held).toMatchObject({ why: 'filed', remainingDays: 90 });
    expect(ledger.clock('CURE_ANSWER:adverse').due).toBe('2027-03-29');
    expect(ledger.items().filter((key) => key.startsWith('adverse.'))).toEqual(
      stepIds(ledger).map((id) => `adverse.assess-step:${id}`),
    );
  });

  test('is agreed to step by step; the term runs on when nothing waits any more, and the company is told once', () => {
    const ledger = suspendedForIncident(ctpat);
    plan(ledger);
    const [locks = '', training = ''] = stepIds(ledger);
    ledger.pass(4);
    const first = ledger.act('AssessStep', { step: locks, accepted: true, note }, 'specialist');
    expect([ledger.told(first), ledger.clock('SUSP_CURE:adverse').held?.why]).toEqual([[], 'filed']);
    const last = ledger.act('AssessStep', { step: training, accepted: true, note }, 'specialist');
    expect(ledger.told(last)).toEqual(['plan-answered', 'plan-answered']);
    expect(ledger.clock('SUSP_CURE:adverse')).toMatchObject({ due: '2027-06-17', held: null });
    expect(ledger.state.adverse?.stage).toBe('suspended');
    expect(ledger.state.clocks.some(({ rule }) => rule === 'CURE_ANSWER')).toBe(false);
    expect(ledger.refusal('AssessStep', { step: locks, accepted: true, note }, 'specialist')).toBe('NoStepAwaits');
  });

  test('returned in part: that step gives way to another, the rest stays', () => {
    const ledger = suspendedForIncident(ctpat);
    plan(ledger);
    const [locks = '', training = ''] = stepIds(ledger);
    assess(ledger, locks);
    assess(ledger, training, false);
    expect(ledger.refusal('AcceptCure', { note }, 'specialist')).toBe('NotAtThisStep');
    plan(ledger, [stated(ledger, 'training again', 30)]);
    expect(statuses(ledger)).toEqual(['agreed', 'proposed']);
    expect(stepIds(ledger)).not.toContain(training);
  });

  test('with a step after the term needs more time first', () => {
    const ledger = suspendedForIncident(ctpat);
    plan(ledger, [stated(ledger, 'scanner', 100)]);
    const [scanner = ''] = stepIds(ledger);
    expect(ledger.refusal('AssessStep', { step: scanner, accepted: true, note }, 'specialist')).toBe('StepAfterTerm');
    ledger.act('GrantCureTime', { days: 20, note }, 'specialist');
    expect(ledger.clock('SUSP_CURE:adverse').held).toMatchObject({ why: 'filed', remainingDays: 110 });
    assess(ledger, scanner);
    expect(ledger.clock('SUSP_CURE:adverse').due).toBe('2027-07-03');
  });

  test('of too many steps, with too many documents, with a strange criterion or no day is set aside', () => {
    const strange = [
      [{ criterion: '99.9' }, 'CriterionUnknown'],
      [{ evidence: ['1', '2', '3', '4', '5', '6'] }, 'TooManyDocuments'],
      [{ due: 'soon' }, 'DateUnknown'],
    ] as const;
    for (const [more, finding] of strange) {
      const ledger = suspendedForIncident(ctpat);
      expect(filed(ledger, [stated(ledger, 'locks', 10, more)])).toMatchObject([{ type: 'FilingSetAside', finding }]);
    }
    const ledger = suspendedForIncident(ctpat);
    const many = Array.from({ length: 11 }, (_, n) => stated(ledger, `step ${n}`, n));
    expect(filed(ledger, many)).toMatchObject([{ type: 'FilingSetAside', finding: 'TooManySteps' }]);
  });

  test('refused as a whole: what waited goes back, what was agreed to stays', () => {
    const ledger = suspendedForIncident(ctpat);
    plan(ledger);
    assess(ledger, stepIds(ledger)[0] ?? '');
    ledger.act('RefuseCure', { note }, 'specialist');
    expect([statuses(ledger), ledger.state.adverse?.stage]).toEqual([['agreed', 'returned'], 'suspended']);
    expect(ledger.state.clocks.some(({ rule }) => rule === 'CURE_ANSWER')).toBe(false);
  });
});

describe('a step', () => {
  test('is reported done by anyone who may, with evidence; it holds the term until the answer', () => {
    const ledger = planAgreed(ctpat);
    const [locks = ''] = stepIds(ledger);
    ledger.pass(8);
    expect(ledger.refusal('ReportStep', { step: locks, report: note, evidence: [] }, 'consultant')).toBe(
      'NotAuthorized',
    );
    reportStep(ledger, locks);
    expect(ledger.last('StepReported')).toMatchObject({ step: locks, late: false, evidence: ['d-1'] });
    expect(ledger.clock('SUSP_CURE:adverse').held).toMatchObject({ why: 'filed', remainingDays: 82 });
    expect(ledger.clock(`CURE_ANSWER:${locks}`).due).toBe('2027-04-06');
    expect(ledger.state.adverse?.stage).toBe('cure-submitted');
    ledger.pass(3);
    assess(ledger, locks);
    expect(ledger.clock('SUSP_CURE:adverse')).toMatchObject({ due: '2027-06-16', held: null });
    expect(statuses(ledger)).toEqual(['done', 'agreed']);
  });

  test('sent back with a reason is to be done again, with the days to mend at the least', () => {
    const ledger = planAgreed(ctpat);
    const [locks = ''] = stepIds(ledger);
    ledger.sleepUntil('2027-06-10');
    reportStep(ledger, locks);
    expect(ledger.last('StepReported').late).toBe(true);
    assess(ledger, locks, false);
    expect(ledger.clock('SUSP_CURE:adverse').due).toBe('2027-06-24');
    reportStep(ledger, locks);
    expect(statuses(ledger)).toEqual(['reported', 'agreed']);
  });

  test('reported on the last day of the term and taken up later: the term has not lapsed', () => {
    const ledger = planAgreed(ctpat);
    ledger.sleepUntil('2027-06-13');
    const received = ledger.now;
    ledger.pending = [{ id: 'f', kind: 'cure-step', receivedAt: received }];
    ledger.sleepUntil('2027-06-16');
    expect(ledger.of('CureLapsed')).toEqual([]);
    reportStep(ledger, stepIds(ledger)[0] ?? '', received);
    expect(ledger.clock('SUSP_CURE:adverse').held?.remainingDays).toBe(0);
  });

  test('after the term is taken up all the same, and takes a removal back', () => {
    const ledger = planAgreed(ctpat);
    ledger.pass(100);
    ledger.act('RecommendRemoval', { note }, 'specialist');
    reportStep(ledger, stepIds(ledger)[0] ?? '');
    expect(ledger.refusal('DecideAdverse', { impose: true, note }, 'headquarters')).toBe('NotAtThisStep');
    assess(ledger, stepIds(ledger)[0] ?? '', false);
    expect(ledger.state.adverse?.stage).toBe('suspended');
    expect(ledger.clock('SUSP_CURE:adverse').lapsed).toBe(false);
  });
});

describe('the cure', () => {
  test('is accepted only once every step is', () => {
    const ledger = planAgreed(ctpat);
    const [locks = '', training = ''] = stepIds(ledger);
    reportStep(ledger, locks);
    reportStep(ledger, training);
    assess(ledger, locks);
    expect(ledger.refusal('AcceptCure', { note }, 'specialist')).toBe('StepsOpen');
    assess(ledger, training);
    expect(ledger.clock('SUSP_CURE:adverse').held?.why).toBe('filed');
    expect(ledger.items()).toContain('adverse.assess-cure:adverse');
    expect(ledger.runs('CURE_ANSWER:adverse')).toBe(true);
    ledger.act('AcceptCure', { note }, 'specialist');
    ledger.act('Reinstate', { note }, 'director');
    expect(ledger.state).toMatchObject({ standing: 'certified', adverse: null, conditions: [] });
  });

  test('needs the consent to unannounced visits on the grounds that the policy names, kept by name and date', () => {
    const incident = suspendedForIncident(ctpat);
    expect(incident.act('SubmitCure', { plan: note, consentsToVisits: false }, 'officer')).toMatchObject([
      { type: 'FilingSetAside', finding: 'ConsentNeeded' },
    ]);
    plan(incident);
    expect(incident.state.adverse?.plan?.consent).toEqual({ by: 'owen-officer', on: '2027-03-15' });
    const review = suspended(ctpat);
    review.act('SubmitCure', { plan: note, consentsToVisits: false }, 'officer');
    expect(review.last('CureSubmitted')).not.toHaveProperty('consent');
    expect(review.state.adverse).toMatchObject({ stage: 'cure-submitted', plan: null });
  });
});

describe('a part of the cure', () => {
  test('is enough for a director where the policy says so; what is left is owed with a day of its own', () => {
    const ledger = onConditions(ctpat);
    const [training = ''] = stepIds(ledger);
    expect(ledger.state).toMatchObject({ standing: 'certified', tier: 1, adverse: null });
    expect(ledger.last('Reinstated').conditions).toEqual([training]);
    expect(ledger.clock(`CURE_STEP:${training}`)).toMatchObject({ due: '2027-05-14', owedBy: 'participant' });
    ledger.pass(10);
    reportStep(ledger, training);
    expect(ledger.clock(`CURE_STEP:${training}`).held?.why).toBe('filed');
    expect(ledger.items()).toContain(`adverse.assess-step:${training}`);
    assess(ledger, training, false);
    reportStep(ledger, training);
    assess(ledger, training);
    expect(ledger.state.conditions).toEqual([]);
    expect(ledger.state.clocks.some(({ rule }) => rule === 'CURE_STEP' || rule === 'CURE_ANSWER')).toBe(false);
  });

  test('is not enough before anything is done, while anything waits, for anybody but a director, or on other grounds', () => {
    const ledger = planAgreed(ctpat);
    expect(ledger.refusal('ReinstateOnConditions', { note }, 'director')).toBe('NoPartialCure');
    const [locks = '', training = ''] = stepIds(ledger);
    reportStep(ledger, locks);
    expect(ledger.refusal('ReinstateOnConditions', { note }, 'director')).toBe('NoPartialCure');
    assess(ledger, locks);
    expect(ledger.refusal('ReinstateOnConditions', { note }, 'specialist')).toBe('NotAuthorized');
    reportStep(ledger, training);
    assess(ledger, training);
    expect(ledger.refusal('ReinstateOnConditions', { note }, 'director')).toBe('NoPartialCure');
    const review = suspended(ctpat);
    cure(review);
    expect(review.refusal('ReinstateOnConditions', { note }, 'director')).toBe('ConditionsNotAllowed');
  });

  test('left undone is overdue, and outreach begins as for any duty; waived, it is owed no longer', () => {
    const ledger = onConditions(ctpat);
    const [training = ''] = stepIds(ledger);
    ledger.sleepUntil('2027-05-15');
    expect(ledger.clock(`CURE_STEP:${training}`).lapsed).toBe(true);
    const ladder = `reinstatement-conditions:${training}`;
    expect(ledger.state.ladders.map(({ id }) => id)).toEqual([ladder]);
    ledger.act('WaiveDuty', { ladder, note }, 'supervisor');
    expect(ledger.state).toMatchObject({ conditions: [], ladders: [] });
  });

  test('never done leads to another suspension, by the ordinary way', () => {
    const ledger = onConditions(ctpat);
    const [training = ''] = stepIds(ledger);
    ledger.sleepUntil('2027-05-15');
    const ladder = `reinstatement-conditions:${training}`;
    climbInSilence(ledger, ladder);
    ledger.act('RecommendSuspension', { ladder, note }, 'specialist');
    expect(ledger.state.adverse).toMatchObject({ ground: 'reinstatement-conditions', about: training, plan: null });
  });
});

describe('more time to cure', () => {
  test('is asked for as a filing, and holds the term until the agency has answered', () => {
    const ledger = planAgreed(ctpat);
    ledger.sleepUntil('2027-06-03');
    ledger.act('AskCureTime', { days: 20, note }, 'contact');
    expect(ledger.clock('SUSP_CURE:adverse').held).toMatchObject({ why: 'time-asked', remainingDays: 10 });
    expect(ledger.clock('EXT_ANSWER:adverse').due).toBe('2027-06-10');
    expect(ledger.items()).toContain('adverse.cure-time:adverse');
    ledger.sleepUntil('2027-07-01');
    expect(ledger.of('CureLapsed')).toEqual([]);
    const told = ledger.told(ledger.act('RefuseCureTime', { note }, 'supervisor'));
    expect(told).toEqual(['cure-time-refused', 'cure-time-refused']);
    expect(ledger.clock('SUSP_CURE:adverse')).toMatchObject({ due: '2027-07-11', held: null });
    expect(ledger.refusal('RefuseCureTime', { note }, 'specialist')).toBe('NoTimeAsked');
  });

  test('is the specialist’s to grant within the limits of the policy, and once; beyond them the supervisor’s', () => {
    const ledger = suspendedForIncident(ctpat);
    expect(ledger.refusal('GrantCureTime', { days: 31, note }, 'specialist')).toBe('SupervisorNeeded');
    expect(ledger.refusal('GrantCureTime', { days: 0, note }, 'supervisor')).toBe('DaysOutOfRange');
    ledger.act('GrantCureTime', { days: 30, note }, 'specialist');
    expect(ledger.clock('SUSP_CURE:adverse').due).toBe('2027-07-13');
    expect(ledger.last('ClockMoved')).toMatchObject({ before: '2027-06-13', after: '2027-07-13', why: 'time-granted' });
    expect(ledger.refusal('GrantCureTime', { days: 5, note }, 'specialist')).toBe('SupervisorNeeded');
    ledger.act('GrantCureTime', { days: 60, note }, 'supervisor');
    expect(ledger.clock('SUSP_CURE:adverse').due).toBe('2027-09-11');
  });

  test('granted before an immediate suspension is served is not undone by its service: the later of the two days stands', () => {
    const granted = (days: number): Ledger => {
      const ledger = certified(ctpat);
      ledger.act(
        'RecommendImmediateAction',
        { order: 'suspension', ground: 'security-incident', point: 'national-security', note },
        'director',
      );
      decideOn(ledger, 'headquarters');
      ledger.act('GrantCureTime', { days, note }, 'supervisor');
      return ledger;
    };
    const long = granted(40);
    const { due } = long.clock('SUSP_CURE:adverse');
    long.pass(1);
    long.act('ServeDecision', { tracking: note }, 'specialist');
    expect(long.clock('SUSP_CURE:adverse').due).toBe(due);
    const short = granted(1);
    short.pass(2);
    short.act('ServeDecision', { tracking: note }, 'specialist');
    expect(short.clock('SUSP_CURE:adverse').due).toBe(addDays(short.today, 90));
  });

  test('after the term has lapsed begins it again, and takes a removal back', () => {
    const ledger = suspendedForIncident(ctpat);
    ledger.sleepUntil('2027-06-20');
    expect(ledger.state.adverse?.stage).toBe('cure-lapsed');
    const late = suspendedForIncident(ctpat);
    late.sleepUntil('2027-06-30');
    expect(late.refusal('GrantCureTime', { days: 5, note }, 'specialist')).toBe('SupervisorNeeded');
    ledger.act('RecommendRemoval', { note }, 'specialist');
    ledger.act('AskCureTime', { days: 10, note }, 'officer');
    expect(ledger.refusal('DecideAdverse', { impose: true, note }, 'headquarters')).toBe('AnswerOwed');
    ledger.act('GrantCureTime', { days: 10, note }, 'specialist');
    expect(ledger.clock('SUSP_CURE:adverse')).toMatchObject({ due: '2027-06-30', lapsed: false });
    expect(ledger.state.adverse).toMatchObject({ stage: 'suspended', timeAsked: null, extensions: 1 });
  });
});
