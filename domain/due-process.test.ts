/** Between the parts of a decision: it lapses in the house, falls to others, is in part only, and is taken on the record as it was seen. */
import { describe, expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { benefits } from './benefits.ts';
import { ACT_NAMES, ACTS, decide, evolve, type Command } from './participant.ts';
import { DEEDS, type HandDeed } from './hand.ts';
import { requireSeen } from './moved.ts';
import { Refusal } from './refusal.ts';
import { released } from './release.ts';
import { CAST, type Seat } from './testing/cast.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import {
  analyzed,
  answerWarning,
  call,
  certified,
  climbInSilence,
  cure,
  cureLapsed,
  decideOn,
  denialDecided,
  denied,
  dispatchWarning,
  onlyLadder,
  onlyMatter,
  openMatter,
  overdue,
  recommend,
  removedAtOnce,
  submitReview,
  suspended,
  suspendOnEvidence,
  warned,
} from './testing/stories.ts';

const note = ref('note');
const DENIAL = { benefits: ['reduced-score'] as const, until: null };
const LADDER = 'annual-review:2028';
const silent = (): Ledger => {
  const ledger = overdue(ctpat);
  climbInSilence(ledger);
  return ledger;
};
const recommended = (): Ledger => {
  const ledger = silent();
  recommend(ledger);
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
const removalDecided = (): Ledger => {
  const ledger = cureLapsed(ctpat);
  ledger.act('RecommendRemoval', { note }, 'specialist');
  decideOn(ledger, 'headquarters');
  return ledger;
};
const lapsed = (story: () => Ledger): Ledger => {
  const ledger = story();
  ledger.pass(5);
  return ledger;
};
/** The agency's own term that runs about the decision. */
const nextOf = ({ state }: Ledger) =>
  state.clocks.find(({ id }) => /^(CONFIRM_SUSPENSION|DISPATCH_DECISION):/.test(id))!;
const serve = (ledger: Ledger) => ledger.refusal('ServeDecision', { tracking: note }, 'specialist');
const anew = (ledger: Ledger, by: Seat = 'director') => ledger.refusal('DateDecisionAnew', { note }, by);

describe('a decision that is not dispatched in two working days', () => {
  test('lapses: it can be neither served nor confirmed, and nothing else follows', () => {
    const ledger = confirmed();
    expect(anew(ledger)).toBe('DecisionStands');
    ledger.pass(5);
    expect(ledger.events.at(-1)!.event).toMatchObject({ type: 'ClockLapsed', clock: 'DISPATCH_DECISION:adverse' });
    expect(ledger.state.standing).toBe('certified');
    expect(benefits(ledger.state)).toEqual(['reduced-score']);
    expect(serve(ledger)).toBe('DecisionLapsed');
    expect(ledger.items()).toEqual(
      expect.arrayContaining(['adverse.redate:adverse', 'agency.late:DISPATCH_DECISION:adverse']),
    );
    expect(ledger.items()).not.toContain('adverse.serve:adverse');
    expect(released(ledger.state)).toMatchObject({ adverse: null, decision: null });
  });

  test('has lapsed with its day, also before the alarm has rung: it is dated anew, or let fall', () => {
    const over = (story: () => Ledger): Ledger => {
      const ledger = story();
      const { dueAt } = nextOf(ledger);
      ledger.now = dueAt - 1;
      expect(anew(ledger)).toBe('DecisionStands');
      ledger.now = dueAt;
      return ledger;
    };
    expect(serve(over(confirmed))).toBe('DecisionLapsed');
    expect(over(decided).refusal('ConfirmSuspension', { note }, 'headquarters')).toBe('DecisionLapsed');
    const ledger = over(confirmed);
    const old = nextOf(ledger);
    ledger.act('DateDecisionAnew', { note }, 'director');
    ledger.ring(old);
    expect(ledger.runs('CONFIRM_SUSPENSION:adverse')).toBe(true);
    const fallen = over(() => removedAtOnce(ctpat));
    expect(serve(fallen)).toBe('DecisionLapsed');
    decideOn(fallen, 'otherHeadquarters', false);
    expect(fallen.state.standing).toBe('certified');
  });

  test('stands when the term to cure, which ran to the day’s end once time had been refused, is over after it', () => {
    const ledger = cureLapsed(ctpat);
    ledger.act('AskCureTime', { days: 5, note }, 'officer');
    ledger.act('RefuseCureTime', { note }, 'supervisor');
    expect(ledger.runs('SUSP_CURE:adverse')).toBe(true);
    ledger.act('RecommendRemoval', { note }, 'specialist');
    decideOn(ledger, 'headquarters');
    ledger.pass(1);
    expect([ledger.state.adverse?.stage, ledger.runs('SUSP_CURE:adverse')]).toEqual(['removal-decided', false]);
  });

  test('is dated anew by the deciding rank: a new day, a new window, a new confirmation and a new letter', () => {
    const ledger = lapsed(confirmed);
    const old = ledger.state.notices.find(({ kind }) => kind === 'suspended')!;
    const { id } = ledger.state.decision!;
    ledger.act('DateDecisionAnew', { note }, 'director');
    expect(ledger.last('DecisionDatedAnew')).toMatchObject({ before: '2028-04-28', on: ledger.today });
    expect(ledger.state.decision).toMatchObject({ id, decidedOn: '2028-05-03' });
    expect(ledger.state.notices).toEqual([]);
    expect(ledger.last('NoticeFailed')).toMatchObject({ notice: old.id, why: 'withdrawn' });
    expect(ledger.clock('APPEAL_FILE_BENEFIT:suspension')).toMatchObject({ start: '2028-05-03', due: '2028-08-01' });
    expect(ledger.state.adverse).toMatchObject({ stage: 'decided', confirmedBy: null });
    ledger.act('ConfirmSuspension', { note }, 'headquarters');
    ledger.act('ServeDecision', { tracking: note }, 'specialist');
    expect(ledger.state).toMatchObject({
      standing: 'suspended',
      adverse: { decidedOn: '2028-05-03', servedOn: '2028-05-03' },
    });
  });

  test('is for nobody who proposed or confirmed it, and for no other rank', () => {
    expect(anew(lapsed(confirmed), 'specialist')).toBe('NotAuthorized');
    expect(anew(lapsed(confirmed), 'headquarters')).toBe('RankNeeded');
    expect(anew(lapsed(confirmed), 'otherDirector')).toBeNull();
    const byDouble = lapsed(() => {
      const ledger = decided();
      ledger.act('ConfirmSuspension', { note }, 'doubleHeadquarters');
      return ledger;
    });
    expect(anew(byDouble, 'doubleDirector')).toBe('SamePerson');
    const first = overdue(ctpat);
    climbInSilence(first);
    recommend(first);
    decideOn(first, 'doubleDirector');
    first.pass(5);
    first.act('DateDecisionAnew', { note }, 'director');
    expect(first.refusal('ConfirmSuspension', { note }, 'doubleHeadquarters')).toBe('SamePerson');
  });

  test('is let fall by headquarters, and by nobody dated anew once the duty is done', () => {
    const ledger = lapsed(confirmed);
    submitReview(ledger);
    expect(anew(ledger)).toBe('DutyNotOwed');
    expect(ledger.items()).toContain('adverse.decide:adverse');
    ledger.act('DecideAdverse', { impose: false, note }, 'otherHeadquarters');
    expect(ledger.state).toMatchObject({ adverse: null, decision: null, notices: [] });
    expect(ledger.state.clocks.some(({ rule }) => /^(APPEAL_FILE|DISPATCH|CONFIRM)/.test(rule))).toBe(false);
  });

  test('so does one that headquarters did not confirm in time', () => {
    const ledger = lapsed(decided);
    expect(ledger.refusal('ConfirmSuspension', { note }, 'headquarters')).toBe('DecisionLapsed');
    expect(anew(ledger)).toBeNull();
    expect(ledger.refusal('ConfirmSuspension', { note }, 'headquarters')).toBeNull();
  });

  test('a removal is dated anew by headquarters, or falls: the suspension goes on', () => {
    const ledger = lapsed(removalDecided);
    expect(serve(ledger)).toBe('DecisionLapsed');
    expect(anew(ledger, 'director')).toBe('RankNeeded');
    expect(anew(ledger, 'headquarters')).toBeNull();
    expect(ledger.state.notices).toMatchObject([{ kind: 'removed', channel: 'letter' }]);
    expect(serve(ledger)).toBeNull();
    expect(ledger.state.standing).toBe('removed');
    const fallen = lapsed(removalDecided);
    fallen.act('DecideAdverse', { impose: false, note }, 'headquarters');
    expect(fallen.state).toMatchObject({ standing: 'suspended', adverse: { stage: 'cure-lapsed' }, notices: [] });
    expect(fallen.items()).toContain('adverse.removal:adverse');
  });

  test('the days to appeal never pass while the letter is in the house', () => {
    const ledger = confirmed();
    ledger.pass(200);
    expect(ledger.of('AppealWindowClosed')).toEqual([]);
    expect(ledger.clock('APPEAL_FILE_BENEFIT:suspension').due > ledger.today).toBe(true);
    const atOnce = certified(ctpat);
    atOnce.act(
      'RecommendImmediateAction',
      { order: 'suspension', ground: 'security-incident', point: 'national-security', note },
      'director',
    );
    decideOn(atOnce, 'headquarters');
    atOnce.pass(100);
    expect(atOnce.of('AppealWindowClosed')).toEqual([]);
    expect(atOnce.items()).toContain('adverse.redate:adverse');
    expect(anew(atOnce, 'otherHeadquarters')).toBeNull();
    expect(serve(atOnce)).toBeNull();
    expect(atOnce.clock('APPEAL_FILE_BENEFIT:suspension').start).toBe(atOnce.today);
  });
});

describe('an immediate removal whose letter did not leave in time', () => {
  test('lapses: it is dated anew by headquarters, and the days to appeal never pass before its letter left', () => {
    const ledger = removedAtOnce(ctpat);
    expect(anew(ledger, 'otherHeadquarters')).toBe('DecisionStands');
    ledger.pass(100);
    expect(ledger.of('AppealWindowClosed')).toEqual([]);
    expect(ledger.items()).toEqual(
      expect.arrayContaining(['adverse.redate:adverse', 'agency.late:DISPATCH_DECISION:adverse']),
    );
    expect(serve(ledger)).toBe('DecisionLapsed');
    expect(anew(ledger, 'director')).toBe('RankNeeded');
    expect(anew(ledger, 'otherHeadquarters')).toBeNull();
    expect(ledger.clock('APPEAL_FILE_FALSE:removal').start).toBe(ledger.today);
    expect(serve(ledger)).toBeNull();
    ledger.act('FileAppeal', { statement: note }, 'officer');
    expect(ledger.last('AppealFiled').timely).toBe(true);
    ledger.act('AdmitAppeal', { note }, 'appealOfficer');
    expect(ledger.refusal('AssignAppeal', { officer: 'hugo-headquarters' }, 'headquarters')).toBe('SamePerson');
  });

  test('or falls, and the membership stands again; as it does when the appeal is allowed before it was served', () => {
    const fallen = removedAtOnce(ctpat);
    expect(fallen.refusal('DecideAdverse', { impose: false, note }, 'otherHeadquarters')).toBe('NotAtThisStep');
    fallen.pass(5);
    const told = fallen.told(fallen.act('DecideAdverse', { impose: false, note }, 'otherHeadquarters'));
    expect(told).toContain('reinstated');
    const appealed = removedAtOnce(ctpat);
    appealed.act('FileAppeal', { statement: note }, 'officer');
    appealed.act('AdmitAppeal', { note }, 'appealOfficer');
    appealed.act('AssignAppeal', { officer: 'amy-appeals' }, 'otherHeadquarters');
    appealed.act('DecideAppeal', { outcome: 'allowed', note }, 'appealOfficer');
    for (const { state } of [fallen, appealed]) {
      expect(state).toMatchObject({ standing: 'certified', tier: 1, adverse: null, barredUntil: null, notices: [] });
      expect(state.clocks.some(({ rule }) => /^(DISPATCH_DECISION|APPEAL_FILE)/.test(rule))).toBe(false);
    }
  });
});

test('an immediate suspension that lapsed in the house may fall: the membership stands again', () => {
  const ledger = certified(ctpat);
  ledger.act(
    'RecommendImmediateAction',
    { order: 'suspension', ground: 'security-incident', point: 'national-security', note },
    'director',
  );
  decideOn(ledger, 'headquarters');
  expect(ledger.refusal('DecideAdverse', { impose: false, note }, 'otherHeadquarters')).toBe('NotAtThisStep');
  ledger.pass(5);
  expect(ledger.refusal('DecideAdverse', { impose: true, note }, 'otherHeadquarters')).toBe('AlreadyDecided');
  ledger.act('DecideAdverse', { impose: false, note }, 'otherHeadquarters');
  expect(ledger.last('Reinstated').how).toBe('fallen');
  expect(ledger.state).toMatchObject({ standing: 'certified', adverse: null });
  expect(ledger.state.notices.filter(({ channel }) => channel === 'letter')).toEqual([]);
});

describe('a denial of benefits', () => {
  test('is the lesser step: the membership stands, and only what was named is denied, from its service on', () => {
    const ledger = denialDecided(ctpat);
    expect(ledger.state).toMatchObject({
      standing: 'certified',
      adverse: { stage: 'denial-decided', order: 'benefit-denial' },
      decision: { kind: 'benefit-denial', people: ['sara-specialist', 'dora-director', 'hana-headquarters'] },
      mask: [],
    });
    expect(released(ledger.state)).toMatchObject({ adverse: null, decision: null });
    expect(ledger.clock('DISPATCH_DECISION:adverse').owedBy).toBe('agency');
    expect(ledger.told(ledger.act('ServeDecision', { tracking: note }, 'specialist'))).toEqual([
      'benefits-denied',
      'benefits-denied',
    ]);
    expect(ledger.state).toMatchObject({ standing: 'certified', tier: 1, adverse: null, mask: ['reduced-score'] });
    expect(benefits(ledger.state)).toEqual([]);
    expect(ledger.clock('APPEAL_FILE_BENEFIT:benefit-denial').due).toBe('2028-07-27');
    expect(ledger.state.ladders).toHaveLength(1);
    expect(released(ledger.state).decision).toMatchObject({ kind: 'benefit-denial' });
  });

  test('names what is enjoyed, a day to come, and one ground once', () => {
    const ledger = overdue(ctpat);
    climbInSilence(ledger);
    const refusal = (denial: object) =>
      ledger.refusal('RecommendSuspension', { ladder: LADDER, note, denial: { ...DENIAL, ...denial } }, 'specialist');
    expect(refusal({ benefits: [] })).toBe('NoBenefit');
    expect(refusal({ benefits: ['fast-lane'] })).toBe('BenefitNotEnjoyed');
    expect(refusal({ until: ledger.today })).toBe('DayPassed');
    expect(refusal({ until: '2030-01-01' })).toBe('DenialTooLong');
    const once = denied(ctpat);
    expect(once.refusal('RecommendSuspension', { ladder: LADDER, note, denial: DENIAL }, 'specialist')).toBe(
      'BenefitNotEnjoyed',
    );
  });

  test('is what the decider may impose instead of a suspension, and never more than was recommended', () => {
    const ledger = recommended();
    ledger.act('DecideAdverse', { impose: true, denial: DENIAL, note }, 'director');
    expect(ledger.last('AdverseDecided')).toMatchObject({ order: 'benefit-denial', denial: DENIAL });
    expect(serve(ledger)).toBe('NothingToServe');
    ledger.act('ConfirmSuspension', { note }, 'headquarters');
    expect(serve(ledger)).toBeNull();
    expect(ledger.state.mask).toEqual(['reduced-score']);
    const removal = cureLapsed(ctpat);
    removal.act('RecommendRemoval', { note }, 'specialist');
    expect(removal.refusal('DecideAdverse', { impose: true, denial: DENIAL, note }, 'headquarters')).toBe(
      'NotCertified',
    );
  });

  test('ends by itself when the duty is done, on its day, or by a director with reason', () => {
    const done = denied(ctpat);
    submitReview(done);
    expect(done.state.mask).toEqual(['reduced-score']);
    expect(done.items()).toContain(`adverse.restore:${LADDER}`);
    expect(done.told(done.act('ApproveReview', {}, 'specialist'))).toContain('benefits-restored');
    expect(done.last('BenefitsRestored')).toMatchObject({ why: 'done', denial: LADDER });
    expect(done.state).toMatchObject({ mask: [], denials: [] });
    const dated = denied(ctpat, '2028-06-01');
    expect(dated.last('BenefitsDenied').until).toBe('2028-06-01');
    dated.sleepUntil('2028-06-02');
    expect(dated.last('BenefitsRestored')).toMatchObject({ why: 'term', on: '2028-06-01' });
    const reasoned = denied(ctpat);
    expect(reasoned.clock(`DENIAL_ENDS:${LADDER}`).count).toBe(180);
    expect(reasoned.refusal('RestoreBenefits', { denial: LADDER, note }, 'specialist')).toBe('NotAuthorized');
    expect(reasoned.refusal('RestoreBenefits', { denial: 'other', note }, 'director')).toBe('NoDenial');
    expect(reasoned.refusal('RestoreBenefits', { denial: LADDER, note }, 'director')).toBeNull();
    expect(benefits(reasoned.state)).toEqual(['reduced-score']);
    expect(reasoned.state.clocks.some(({ rule }) => rule === 'DENIAL_ENDS')).toBe(false);
  });

  test('may be followed by a suspension on the same ground; its cure gives the benefits back too', () => {
    const ledger = denied(ctpat);
    suspendOnEvidence(ledger);
    expect(ledger.state).toMatchObject({ standing: 'suspended', mask: ['reduced-score'] });
    expect(ledger.clock(`DENIAL_ENDS:${LADDER}`).held).toBeNull();
    submitReview(ledger);
    ledger.act('ApproveReview', {}, 'specialist');
    cure(ledger);
    ledger.act('AcceptCure', { note }, 'specialist');
    ledger.act('Reinstate', { note }, 'director');
    expect(ledger.state).toMatchObject({ standing: 'certified', mask: [] });
    expect(benefits(ledger.state)).toEqual(['reduced-score']);
  });

  test('is appealed like any denial of benefits, and undone when the appeal is allowed', () => {
    const ledger = denied(ctpat);
    ledger.act('FileAppeal', { statement: note }, 'officer');
    ledger.act('AdmitAppeal', { note }, 'otherHeadquarters');
    ledger.act('AssignAppeal', { officer: 'amy-appeals' }, 'otherHeadquarters');
    ledger.act('DecideAppeal', { outcome: 'allowed', note }, 'appealOfficer');
    expect(ledger.last('BenefitsRestored').why).toBe('appeal');
    expect(ledger.state).toMatchObject({ mask: [], decision: null });
  });

  test('lapses in the house like any decision, and goes no further once the duty is done', () => {
    const ledger = lapsed(() => denialDecided(ctpat));
    expect(serve(ledger)).toBe('DecisionLapsed');
    expect(anew(ledger)).toBeNull();
    expect(ledger.state.notices).toEqual([]);
    ledger.act('ConfirmSuspension', { note }, 'otherHeadquarters');
    expect(ledger.state.notices).toMatchObject([{ kind: 'benefits-denied' }]);
    submitReview(ledger);
    expect(serve(ledger)).toBe('DutyNotOwed');
    ledger.act('DecideAdverse', { impose: false, note }, 'headquarters');
    expect(ledger.state).toMatchObject({ adverse: null, mask: [], notices: [] });
  });

  test('of an incident is headquarters’ to decide, and still served before it takes effect', () => {
    const ledger = certified(ctpat);
    const order = { order: 'benefit-denial', ground: 'security-incident', point: 'national-security', note } as const;
    expect(ledger.refusal('RecommendImmediateAction', order, 'director')).toBe('NoBenefit');
    ledger.act('RecommendImmediateAction', { ...order, denial: DENIAL }, 'director');
    expect(ledger.refusal('DecideAdverse', { impose: true, note }, 'otherDirector')).toBe('RankNeeded');
    decideOn(ledger, 'headquarters');
    expect(benefits(ledger.state)).toEqual(['reduced-score']);
    expect(serve(ledger)).toBeNull();
    expect(benefits(ledger.state)).toEqual([]);
  });
});

describe('a decision is taken on the record as it was seen', () => {
  test('what matters and was recorded since stands in its way; what does not, does not', () => {
    const ledger = recommended();
    const seen = ledger.state.seq;
    const imposed = { impose: true, note, seen };
    ledger.act('AssignSpecialist', { specialist: 'sid-specialist' }, 'supervisor');
    expect(ledger.state.movedSeq).toBeLessThanOrEqual(seen);
    call(ledger, LADDER, 'left-message');
    expect(ledger.refusal('DecideAdverse', imposed, 'director')).toBe('RecordMoved');
    const again = ledger.state.seq;
    ledger.act('DecideAdverse', { ...imposed, seen: again }, 'director');
    expect(ledger.last('AdverseDecided').seen).toBe(again);
  });

  const appealed = (): Ledger => {
    const ledger = denied(ctpat);
    ledger.act('FileAppeal', { statement: note }, 'officer');
    return ledger;
  };
  const heard = (): Ledger => {
    const ledger = appealed();
    ledger.act('AdmitAppeal', { note }, 'otherHeadquarters');
    ledger.act('AssignAppeal', { officer: 'amy-appeals' }, 'otherHeadquarters');
    return ledger;
  };
  const corrected = (): Ledger => {
    const ledger = denied(ctpat);
    ledger.act('ProposeCorrection', { what: 'tier', about: '', to: '2', note }, 'specialist');
    return ledger;
  };
  test.each([
    ['ConfirmSuspension', decided, {}, 'headquarters'],
    ['AdmitAppeal', appealed, {}, 'otherHeadquarters'],
    ['RejectAppeal', appealed, {}, 'otherHeadquarters'],
    ['DecideAppeal', heard, { outcome: 'denied' }, 'appealOfficer'],
    ['ApproveCorrection', corrected, {}, 'director'],
    ['DeclineCorrection', corrected, {}, 'director'],
    ['RestoreBenefits', () => denied(ctpat), { denial: `${LADDER}` }, 'otherDirector'],
  ] as const)('%s as well', (act, story, said, by) => {
    const ledger = story();
    const { seq: seen } = ledger.state;
    const weighed = (at: number) => ledger.refusal(act, { ...said, note, seen: at }, by);
    ledger.act('ReportIncident', { happenedOn: ledger.today, text: note }, 'contact');
    expect(weighed(seen)).toBe('RecordMoved');
    expect(weighed(ledger.state.seq)).toBeNull();
    const unsaid = (facts: { asksSeen?: true }) => () => requireSeen(ledger.state, undefined, facts);
    expect(unsaid({ asksSeen: true })).toThrow('Nothing says what record');
    expect(unsaid({})).not.toThrow(); // what was recorded before it was asked
  });

  test('so does every act of the agency for which somebody proves anew who they are, but to propose and to ask', () => {
    const proven = ACT_NAMES.filter((name) => ACTS[name].stepUp && !ACTS[name].filing && !ACTS[name].weighs);
    expect(proven.toSorted()).toEqual(['AskAppealInformation', 'RecommendImmediateAction', 'SubmitApplication']);
  });
});

test('what was filed or told and not taken up yet stands in the way of a recommendation, a decision on evidence, its confirmation and its service', () => {
  const steps = [
    [silent, 'RecommendSuspension', { ladder: LADDER, note }, 'specialist'],
    [recommended, 'DecideAdverse', { impose: true, note }, 'director'],
    [decided, 'ConfirmSuspension', { note }, 'headquarters'],
    [confirmed, 'ServeDecision', { tracking: note }, 'specialist'],
  ] as const;
  for (const [story, act, said, by] of steps) {
    const ledger = story();
    ledger.pending = [{ id: 'f', kind: 'review', receivedAt: ledger.now }];
    expect([act, ledger.refusal(act, said as never, by)]).toEqual([act, 'AnswerOwed']);
    ledger.pending = [];
    ledger.answersWait = true;
    expect([act, ledger.refusal(act, said as never, by)]).toEqual([act, 'AnswerOwed']);
    ledger.answersWait = false;
    expect([act, ledger.refusal(act, said as never, by)]).toEqual([act, null]);
  }
});

describe('stepping back', () => {
  test('leaves every seat of the case to others, and is done once', () => {
    const ledger = recommended();
    expect(certified(ctpat).refusal('Recuse', { note }, 'director')).toBe('NoSeat');
    ledger.act('Recuse', { note }, 'director');
    expect(ledger.refusal('Recuse', { note }, 'director')).toBe('Recused');
    expect(ledger.refusal('DecideAdverse', { impose: true, note }, 'director')).toBe('Recused');
    expect(ledger.work().find(({ kind }) => kind === 'adverse.decide')).toMatchObject({ reason: 'recused' });
    decideOn(ledger, 'otherDirector');
    ledger.act('Recuse', { note }, 'headquarters');
    expect(ledger.refusal('ConfirmSuspension', { note }, 'headquarters')).toBe('Recused');
    ledger.act('ConfirmSuspension', { note }, 'otherHeadquarters');
  });

  test('is for who recommends, looks first or serves, too; and no later case brings them back', () => {
    const ledger = silent();
    ledger.act('Recuse', { note }, 'specialist');
    expect(ledger.last('Recused').from).toBe('preparation');
    expect(ledger.refusal('RecommendSuspension', { ladder: LADDER, note }, 'specialist')).toBe('Recused');
    ledger.act('RecommendSuspension', { ladder: LADDER, note }, 'otherSpecialist');
    expect(ledger.last('AdverseRecommended').recusals).toBe('kept');
    ledger.act('Recuse', { note }, 'supervisor');
    decideOn(ledger, 'director', false);
    ledger.act('RecommendSuspension', { ladder: LADDER, note }, 'otherSpecialist');
    expect(ledger.state.recused).toEqual(['sara-specialist', 'sue-supervisor']);
    const acts = ACT_NAMES.filter((name) => ACTS[name].seat !== undefined && ACTS[name].may.includes('specialist'));
    const met = acts.map((act) => ledger.allowed('specialist').find((one) => one.act === act)?.refusal?.code);
    expect([...new Set(met)]).toEqual(['Recused']);
    expect(ledger.refusal('WaiveDuty', { ladder: LADDER, note }, 'supervisor')).toBe('Recused');
    for (const act of ['OpenMatter', 'ProposeCorrection', 'InterpretAnswer', 'ApproveReview', 'ReturnReview'] as const)
      expect(acts).toContain(act);
  });

  test('whoever opened or triaged a matter decides nothing of the case that came of it, nor hears its appeal', () => {
    for (const [opener, triager] of [
      ['doubleSpecialist', 'supervisor'],
      ['specialist', 'doubleSupervisor'],
    ] as const) {
      const matter = certified(ctpat);
      openMatter(matter, 'security-incident', opener);
      matter.act('TriageMatter', { matter: onlyMatter(matter), outcome: 'warn', note }, triager);
      const order = { order: 'suspension', ground: 'security-incident', point: 'grave-incident', note } as const;
      matter.act('RecommendImmediateAction', order, 'director');
      expect(matter.refusal('DecideAdverse', { impose: true, note }, 'doubleHeadquarters')).toBe('SamePerson');
      decideOn(matter, 'headquarters');
      matter.act('FileAppeal', { statement: note }, 'officer');
      expect(matter.refusal('AdmitAppeal', { note }, 'doubleAppealOfficer')).toBe('SamePerson');
    }
  });

  describe('whoever had a hand in a case sits over no appeal in it', () => {
    const hears = (ledger: Ledger): string | null => {
      if (!ledger.state.appeal) ledger.act('FileAppeal', { statement: note }, 'officer');
      return ledger.allowed('doubleAppealOfficer').find(({ act }) => act === 'AdmitAppeal')?.refusal?.message ?? null;
    };
    const refused = (did: HandDeed) => `You ${DEEDS[did]}; another person must do this.`;
    const impose = (ledger: Ledger): void => {
      const order = { order: 'suspension', ground: 'security-incident', point: 'grave-incident', note } as const;
      ledger.act('RecommendImmediateAction', order, 'director');
      decideOn(ledger, 'headquarters');
    };
    const serve = (ledger: Ledger, by: Seat) => void ledger.act('ServeDecision', { tracking: note }, by);
    const toCure = (ledger = certified(ctpat)): Ledger => {
      impose(ledger);
      serve(ledger, 'specialist');
      return ledger;
    };
    const cured = (): Ledger => {
      const ledger = toCure();
      cure(ledger);
      return ledger;
    };

    test.each<[HandDeed, () => Ledger]>([
      [
        'MatterWarned',
        () => {
          const ledger = certified(ctpat);
          openMatter(ledger);
          const matter = onlyMatter(ledger);
          ledger.act('TriageMatter', { matter, outcome: 'warn', note }, 'supervisor');
          const points = [{ what: note, answer: note }];
          ledger.act('WarnMatter', { matter, points, grounds: [] }, 'doubleSpecialist');
          impose(ledger);
          return ledger;
        },
      ],
      [
        'WarningAnswerRead',
        () => {
          const ledger = warned(ctpat);
          ledger.sleepUntil('2027-05-17');
          dispatchWarning(ledger);
          answerWarning(ledger);
          ledger.act('ReadWarningAnswer', { matter: onlyMatter(ledger), satisfied: false, note }, 'doubleSpecialist');
          impose(ledger);
          return ledger;
        },
      ],
      [
        'AnswerInterpreted',
        () => {
          const ledger = warned(ctpat);
          const { id: ladder } = onlyLadder(ledger);
          const answer = { ladder, contact: 'k-primary', channel: 'call', note } as const;
          ledger.act('RecordAnswer', answer, 'specialist');
          ledger.act('InterpretAnswer', { ladder, meaning: 'automatic', promisedBy: null, note }, 'doubleSpecialist');
          impose(ledger);
          return ledger;
        },
      ],
      [
        'IncidentAnalysisReturned',
        () => {
          const ledger = analyzed(ctpat);
          impose(ledger);
          const { id: incident } = ledger.state.incidents[0]!;
          ledger.act('ReturnIncidentAnalysis', { incident, note }, 'doubleSpecialist');
          return ledger;
        },
      ],
      [
        'DecisionServed',
        () => {
          const ledger = certified(ctpat);
          impose(ledger);
          serve(ledger, 'doubleSpecialist');
          return ledger;
        },
      ],
      [
        'CureRefused',
        () => {
          const ledger = cured();
          ledger.act('FileAppeal', { statement: note }, 'officer');
          ledger.act('RefuseCure', { note }, 'doubleSpecialist');
          return ledger;
        },
      ],
      [
        'CureAccepted',
        () => {
          const ledger = cured();
          ledger.act('AcceptCure', { note }, 'doubleSpecialist');
          ledger.act('Reinstate', { note }, 'director');
          return ledger;
        },
      ],
      [
        'CureTimeGranted',
        () => {
          const ledger = toCure();
          ledger.act('GrantCureTime', { days: 5, note }, 'doubleSupervisor');
          return ledger;
        },
      ],
    ])('%s', (did, story) => {
      expect(hears(story())).toBe(refused(did));
    });

    test('and it is kept from a case that was recommended before', () => {
      const ledger = certified(ctpat);
      const order = { order: 'suspension', ground: 'security-incident', point: 'grave-incident', note } as const;
      ledger.act('RecommendImmediateAction', order, 'director');
      const { hands: _since, ...then } = ledger.last('AdverseRecommended');
      ledger.state = evolve({ ...ledger.state, adverse: null }, then);
      decideOn(ledger, 'headquarters');
      serve(ledger, 'doubleSpecialist');
      ledger.act('FileAppeal', { statement: note }, 'officer');
      expect([ledger.state.decision?.hands, ledger.refusal('AdmitAppeal', { note }, 'doubleAppealOfficer')]).toEqual([
        undefined,
        null,
      ]);
    });
  });

  test('what was recorded when a new case forgot it is folded as it was then', () => {
    const ledger = silent();
    ledger.act('Recuse', { note }, 'specialist');
    ledger.act('RecommendSuspension', { ladder: LADDER, note }, 'otherSpecialist');
    const { recusals: _since, ...then } = ledger.last('AdverseRecommended');
    const before = { ...ledger.state, adverse: null };
    expect(evolve(before, then).recused).toEqual([]);
    expect(evolve(before, ledger.last('AdverseRecommended')).recused).toEqual(['sara-specialist']);
  });

  test('an appeal is given to an appeal officer of that day, by nobody who had a part in the case', () => {
    const ledger = denied(ctpat);
    ledger.act('FileAppeal', { statement: note }, 'officer');
    ledger.act('AdmitAppeal', { note }, 'otherHeadquarters');
    expect(ledger.refusal('AssignAppeal', { officer: 'hugo-headquarters' }, 'otherHeadquarters')).toBe(
      'NoAppealOfficer',
    );
    ledger.act('AssignAppeal', { officer: 'amy-appeals' }, 'otherHeadquarters');
    expect(ledger.last('AppealAssigned')).toMatchObject({ officer: 'amy-appeals', by: 'hugo-headquarters' });
    const confirmedBy = suspended(ctpat);
    confirmedBy.act('FileAppeal', { statement: note }, 'officer');
    confirmedBy.act('AdmitAppeal', { note }, 'appealOfficer');
    const assign = (by: Seat) => confirmedBy.refusal('AssignAppeal', { officer: 'amy-appeals' }, by);
    expect([assign('headquarters'), assign('otherHeadquarters')]).toEqual(['SamePerson', null]);
  });

  test('an appeal whose officer steps back waits for another one', () => {
    const ledger = denied(ctpat);
    ledger.act('FileAppeal', { statement: note }, 'officer');
    ledger.act('AdmitAppeal', { note }, 'otherHeadquarters');
    ledger.act('AssignAppeal', { officer: 'amy-appeals' }, 'otherHeadquarters');
    ledger.act('Recuse', { note }, 'appealOfficer');
    expect(ledger.state.appeal).toMatchObject({ stage: 'admitted', officer: null });
    expect(ledger.items()).toContain('appeal.assign:appeal');
    expect(ledger.refusal('AssignAppeal', { officer: 'amy-appeals' }, 'otherHeadquarters')).toBe('Recused');
    expect(ledger.refusal('AssignAppeal', { officer: 'abe-appeals' }, 'otherHeadquarters')).toBeNull();
  });
});

test.each([
  ['ConfirmSuspension', decided, 'headquarters', CAST.headquarters],
  ['DateDecisionAnew', () => lapsed(decided), 'director', CAST.director],
] as const)('%s is for who holds the role on that day, in their own right or acting', (type, story, role, by) => {
  const ledger = story();
  const command = { id: 'x', type, by, note } as Command;
  const facts = ledger.factsFor(by.person, command);
  const held = (empowered: typeof facts.empowered) => {
    try {
      decide(ledger.state, command, { ...facts, empowered });
      return null;
    } catch (error) {
      if (error instanceof Refusal) return error.code;
      throw error;
    }
  };
  expect(held([])).toBe('NotAuthorized');
  expect(held([{ role: 'specialist', event: 'person:x#1', from: '2020-01-01', until: null }])).toBe('NotAuthorized');
  expect(held([{ role, event: 'person:x#2', from: ledger.today, until: ledger.today }])).toBeNull();
});
