/** Stories in which every kind of notice is queued at least once, by the domain's own decisions. */
import type { Variation } from '../../../domain/appeal-events.ts';
import { ref, type Ledger, type Rulebook } from '../../../domain/testing/ledger.ts';
import { assess, onConditions, reportStep, stepIds } from '../../../domain/testing/plans.ts';
import * as tell from '../../../domain/testing/stories.ts';

const note = ref('note');
const appealOf = (ledger: Ledger): void => void ledger.act('FileAppeal', { statement: ref('statement') }, 'officer');
const assigned = (ledger: Ledger): Ledger => {
  appealOf(ledger);
  ledger.act('AdmitAppeal', { note }, 'otherHeadquarters');
  ledger.act('AssignAppeal', { officer: 'amy-appeals' }, 'otherHeadquarters');
  return ledger;
};
const end = (ledger: Ledger, outcome: 'denied' | 'allowed' | 'remitted'): Ledger => {
  ledger.act('DecideAppeal', { outcome, note }, 'appealOfficer');
  return ledger;
};
const vary = (ledger: Ledger, variation: Variation): Ledger => {
  ledger.act('DecideAppeal', { outcome: 'varied', variation, note }, 'appealOfficer');
  return ledger;
};
const lowered = (rules: Rulebook, tier: 1 | 2): Ledger => {
  const ledger = tell.validated(rules, 3);
  ledger.sleepUntil('2031-05-24');
  tell.visited(ledger, '2031-07-01');
  tell.report(ledger, 'pass');
  ledger.act('CloseValidation', { tier, note }, 'director');
  return ledger;
};
const ineligible = (rules: Rulebook, ground: 'vetting-adverse' | 'not-eligible'): Ledger => {
  const ledger = tell.inReview(rules);
  if (ground === 'vetting-adverse') ledger.act('RecordVetting', { result: 'adverse', note }, 'specialist');
  ledger.act('RecommendIneligible', { ground, note }, 'specialist');
  ledger.act('FindIneligible', { note }, 'director');
  return ledger;
};
const actionsDue = (rules: Rulebook): Ledger => {
  const ledger = tell.validationDue(rules);
  tell.visited(ledger, '2027-11-01');
  tell.report(ledger, 'pass-with-actions', ['a1', 'a2']);
  return ledger;
};
const failed = (rules: Rulebook): Ledger => {
  const ledger = tell.validationDue(rules);
  tell.visited(ledger, '2027-11-01');
  tell.report(ledger, 'fail', ['a1']);
  return ledger;
};
const immediate = (
  rules: Rulebook,
  order: 'suspension' | 'removal',
  ground: 'security-incident' | 'false-information',
): Ledger => {
  const ledger = tell.certified(rules);
  ledger.act('RecommendImmediateAction', { order, ground, point: 'national-security', note }, 'director');
  tell.decideOn(ledger, 'headquarters');
  return ledger;
};
const suspendedFor = (ledger: Ledger): Ledger => {
  tell.climbInSilence(ledger);
  tell.suspendOnEvidence(ledger);
  return ledger;
};
const STORIES: Readonly<Record<string, (rules: Rulebook) => Ledger>> = {
  'a recommendation that has ended': tell.advised,
  'returned, then certified': (rules) => {
    const ledger = tell.inReview(rules);
    ledger.act('ReturnApplication', { note, categories: [4, 9] }, 'specialist');
    tell.prepare(ledger);
    ledger.act('SubmitApplication', {}, 'officer');
    ledger.act('ApproveProfile', {}, 'specialist');
    ledger.act('RecordVetting', { result: 'clear', note }, 'specialist');
    ledger.act('Certify', {}, 'supervisor');
    ledger.act('AssignSpecialist', { specialist: 'sid-specialist' }, 'director');
    return ledger;
  },
  'left unfinished': (rules) => {
    const ledger = tell.draft(rules);
    ledger.pass(40);
    return ledger;
  },
  withdrawn: (rules) => {
    const ledger = tell.certified(rules);
    ledger.act('Withdraw', { note }, 'officer');
    return ledger;
  },
  'ineligible, appealed and denied': (rules) => end(assigned(ineligible(rules, 'not-eligible')), 'denied'),
  'ineligible, appealed and allowed': (rules) => end(assigned(ineligible(rules, 'vetting-adverse')), 'allowed'),
  'ineligible, appealed too late': (rules) => {
    const ledger = ineligible(rules, 'not-eligible');
    ledger.pass(100);
    appealOf(ledger);
    ledger.act('RejectAppeal', { note }, 'otherHeadquarters');
    return ledger;
  },
  'ineligible, appealed in time and not in form': (rules) => {
    const ledger = ineligible(rules, 'not-eligible');
    ledger.pass(10);
    appealOf(ledger);
    ledger.act('RejectAppeal', { note }, 'otherHeadquarters');
    return ledger;
  },
  'a review with more time': (rules) => {
    const ledger = tell.reviewOpen(rules);
    ledger.act('AskTime', { days: 10, note }, 'officer');
    ledger.act('GrantTime', { days: 10, note }, 'specialist');
    ledger.act('AskTime', { days: 10, note }, 'officer');
    ledger.act('RefuseTime', { note }, 'specialist');
    ledger.sleepUntil('2028-03-01');
    tell.submitReview(ledger);
    ledger.act('ReturnReview', { note, categories: [2] }, 'specialist');
    tell.submitReview(ledger);
    ledger.act('ApproveReview', {}, 'specialist');
    return ledger;
  },
  'a validation with actions': (rules) => {
    const ledger = actionsDue(rules);
    for (const action of ['a1', 'a2']) ledger.act('AnswerAction', { action, answer: ref('answer') }, 'officer');
    ledger.act('AssessAnswer', { action: 'a1', accepted: false, note }, 'specialist');
    ledger.act('AnswerAction', { action: 'a1', answer: ref('answer') }, 'officer');
    for (const action of ['a1', 'a2']) ledger.act('AssessAnswer', { action, accepted: true, note }, 'specialist');
    ledger.act('CloseValidation', { tier: 2, note }, 'supervisor');
    return ledger;
  },
  'a tier lowered, appealed and restored': (rules) => end(assigned(lowered(rules, 2)), 'allowed'),
  'suspended for silent actions': (rules) => {
    const ledger = actionsDue(rules);
    ledger.sleepUntil('2028-01-31');
    tell.climbInSilence(ledger, 'actions-unanswered:2028');
    tell.recommend(ledger, 'actions-unanswered:2028');
    tell.decideOn(ledger, 'director');
    ledger.act('ConfirmSuspension', { note }, 'headquarters');
    ledger.act('ServeDecision', { tracking: ref('tracking') }, 'specialist');
    return ledger;
  },
  'a suspension that should not have been recorded': (rules) => {
    const ledger = tell.suspended(rules);
    const correct = (what: 'served-text' | 'standing'): void => {
      ledger.act('ProposeCorrection', { what, about: '', to: null, note }, 'specialist');
      ledger.act('ApproveCorrection', { note }, 'director');
    };
    ledger.pass(2);
    correct('served-text');
    correct('standing');
    return ledger;
  },
  'told by a link': (rules) => {
    const ledger = tell.overdue(rules);
    const contact = ledger.state.contacts.find(({ role }) => role === 'primary')!.id;
    const { id: ladder } = ledger.state.ladders[0]!;
    const mail = ledger.state.ladders[0]!.attempts[0]!.id;
    const told = { ladder, contact, notice: mail, note };
    ledger.act('RecordLinkAnswer', { ...told, said: 'promise', day: '2028-04-01' }, 'system');
    ledger.act('RecordLinkAnswer', { ...told, said: 'call-me', day: null }, 'system');
    return ledger;
  },
  'a visit moved, and called off': (rules) => {
    const ledger = tell.validationDue(rules);
    tell.propose(ledger, '2027-11-20');
    ledger.act('AcceptVisit', { slot: 0, waiveNotice: false }, 'contact');
    ledger.act('MoveVisit', { leg: 'domestic', side: 'agency', slots: [], note }, 'specialist');
    ledger.act('ProposeVisit', { slots: [tell.slot('2027-12-01')], note: null }, 'specialist');
    ledger.act('CancelVisit', { leg: 'domestic', note }, 'specialist');
    const foreign = {
      id: 'foreign',
      place: null,
      zone: 'Asia/Manila',
      site: null,
      mode: 'in-person',
      exception: null,
    } as const;
    ledger.act('PlanValidation', { legs: [foreign] }, 'specialist');
    const documents = ['site-plan', 'risk-assessment'] as const;
    const said = { leg: 'foreign', slots: [tell.slot('2027-12-01')], documents, note: null } as const;
    ledger.act('ProposeVisit', said, 'specialist');
    ledger.act('AcceptVisit', { leg: 'foreign', slot: 0, waiveNotice: false }, 'contact');
    ledger.act('CancelVisit', { leg: 'foreign', note }, 'specialist');
    const consent = { given: true, contact: 'k-officer', on: ledger.today, note } as const;
    ledger.act('RecordVisitsConsent', consent, 'supervisor');
    return ledger;
  },
  'a journey that is cleared, and one that is not': (rules) => {
    const ledger = tell.validationDue(rules);
    const site = { place: null, zone: 'Asia/Manila', site: null, mode: 'in-person', exception: null } as const;
    ledger.act('PlanValidation', { legs: [{ id: 'foreign', ...site }] }, 'specialist');
    for (const news of ['cleared', 'refused'] as const) {
      ledger.act('ProposeVisit', { leg: 'foreign', slots: [tell.slot('2027-12-01')], note: null }, 'specialist');
      ledger.act('AcceptVisit', { leg: 'foreign', slot: 0, waiveNotice: false }, 'contact');
      ledger.act('HearTrip', { leg: 'foreign', trip: 't-1', news }, 'system');
      if (news === 'cleared')
        ledger.act('MoveVisit', { leg: 'foreign', side: 'agency', slots: [], note }, 'specialist');
    }
    return ledger;
  },
  'visit dates unanswered': (rules) => {
    const ledger = tell.validationDue(rules);
    tell.propose(ledger, '2027-11-20');
    ledger.pass(20);
    return suspendedFor(ledger);
  },
  'a profile asked for and left blank': (rules) => {
    const ledger = tell.certified(rules);
    ledger.act('AskProfile', { note }, 'specialist');
    ledger.pass(31);
    return suspendedFor(ledger);
  },
  'contacts that nobody confirms': (rules) => {
    const ledger = tell.reviewOpen(rules);
    tell.submitReview(ledger);
    ledger.act('ApproveReview', {}, 'specialist');
    ledger.pass(211); // the letter of the third step
    return ledger;
  },
  'a debt that is not paid, a bond that is': (rules) => {
    const ledger = tell.certified(rules);
    ledger.act('RecordDebtOrBond', { what: 'bond', note }, 'specialist');
    const { about } = ledger.last('DebtOrBondRecorded');
    ledger.act('ReportSettled', { about, note }, 'officer');
    ledger.act('ReturnSettled', { about, note }, 'specialist');
    ledger.act('ConfirmSettled', { about, note }, 'specialist');
    ledger.act('RecordDebtOrBond', { what: 'debt', note }, 'specialist');
    ledger.pass(31);
    return suspendedFor(ledger);
  },
  'an incident, from the report to its close': (rules) => {
    const ledger = tell.certified(rules);
    ledger.act('ReportIncident', { happenedOn: ledger.today, text: note }, 'contact');
    const { incident } = ledger.last('IncidentReported');
    ledger.act('AskIncidentAnalysis', { incident, note }, 'specialist');
    ledger.pass(31);
    const actions = [{ id: 'a1', text: note, due: ledger.today, by: 'security' as const }];
    const analysis = { incident, cause: 'equipment' as const, text: note, criteria: ['6.1'], actions };
    ledger.act('SubmitIncidentAnalysis', analysis, 'officer');
    ledger.act('AcceptIncidentAnalysis', { incident, note }, 'specialist');
    ledger.pass(2);
    ledger.act('ReportIncidentAction', { incident, action: 'a1', note, evidence: [] }, 'officer');
    ledger.act('AssessIncidentAction', { incident, action: 'a1', done: true, note }, 'specialist');
    ledger.act('CloseIncident', { incident, finding: 'nothing-further', note }, 'specialist');
    return ledger;
  },
  'what is alleged, answered in vain, then suspended': (rules) => {
    const ledger = tell.warned(rules);
    ledger.pass(2);
    tell.dispatchWarning(ledger);
    tell.answerWarning(ledger);
    tell.readAnswer(ledger, false);
    return suspendedFor(ledger);
  },
  'a vetting result that is answered': (rules) => {
    const ledger = tell.warned(rules, 'vetting-result');
    ledger.pass(2);
    tell.dispatchWarning(ledger);
    tell.answerWarning(ledger);
    tell.readAnswer(ledger, true);
    return ledger;
  },
  'a validation failed': (rules) => suspendedFor(failed(rules)),
  'a cure refused, then reinstated': (rules) => {
    const ledger = tell.suspended(rules);
    tell.cure(ledger);
    ledger.act('RefuseCure', { note }, 'specialist');
    tell.submitReview(ledger);
    ledger.act('ApproveReview', {}, 'specialist');
    tell.cure(ledger);
    ledger.act('AcceptCure', { note }, 'specialist');
    ledger.act('Reinstate', { note }, 'director');
    return ledger;
  },
  'a plan in steps, and a condition that is not met': (rules) => {
    const ledger = onConditions(rules);
    const [step = ''] = stepIds(ledger);
    reportStep(ledger, step);
    assess(ledger, step, false);
    ledger.pass(90);
    return suspendedFor(ledger);
  },
  'more time to cure': (rules) => {
    const ledger = tell.suspended(rules);
    ledger.act('AskCureTime', { days: 10, note }, 'officer');
    ledger.act('GrantCureTime', { days: 10, note }, 'specialist');
    ledger.act('AskCureTime', { days: 10, note }, 'officer');
    ledger.act('RefuseCureTime', { note }, 'specialist');
    return ledger;
  },
  'a suspension appealed and denied': (rules) => end(assigned(tell.suspended(rules)), 'denied'),
  'a suspension appealed and allowed': (rules) => end(assigned(tell.suspended(rules)), 'allowed'),
  'benefits denied, then the duty done': (rules) => {
    const ledger = tell.denied(rules);
    tell.submitReview(ledger);
    ledger.act('ApproveReview', {}, 'specialist');
    return ledger;
  },
  'benefits denied until a day': (rules) => {
    const ledger = tell.denied(rules, '2028-06-01');
    ledger.sleepUntil('2028-06-02');
    return ledger;
  },
  'benefits denied for an incident, then given back': (rules) => {
    const ledger = tell.certified(rules);
    const denial = { benefits: ['reduced-score'] as const, until: null };
    ledger.act(
      'RecommendImmediateAction',
      { order: 'benefit-denial', ground: 'security-incident', point: 'national-security', denial, note },
      'director',
    );
    tell.decideOn(ledger, 'headquarters');
    ledger.act('ServeDecision', { tracking: ref('tracking') }, 'specialist');
    ledger.act('RestoreBenefits', { denial: 'security-incident:security-incident', note }, 'otherDirector');
    return ledger;
  },
  'a denial of benefits appealed and denied': (rules) => end(assigned(tell.denied(rules)), 'denied'),
  'a denial of benefits appealed and allowed': (rules) => end(assigned(tell.denied(rules)), 'allowed'),
  'a suspension that lapsed and was dated anew': (rules) => {
    const ledger = tell.overdue(rules);
    tell.climbInSilence(ledger);
    tell.recommend(ledger);
    tell.decideOn(ledger, 'director');
    ledger.act('ConfirmSuspension', { note }, 'headquarters');
    ledger.pass(5);
    ledger.act('DateDecisionAnew', { note }, 'otherDirector');
    ledger.act('ConfirmSuspension', { note }, 'headquarters');
    ledger.act('ServeDecision', { tracking: ref('tracking') }, 'specialist');
    return ledger;
  },
  'a suspension ended on conditions': (rules) => vary(assigned(tell.suspended(rules)), { to: 'conditions' }),
  'a removal that becomes a suspension': (rules) => vary(assigned(tell.removed(rules)), { to: 'suspension' }),
  'a bar made shorter': (rules) => {
    const ledger = assigned(tell.removed(rules));
    return vary(ledger, { to: 'bar', until: ledger.today });
  },
  'a tier in between': (rules) => {
    const ledger = lowered(rules, 1);
    return vary(assigned(ledger), { to: 'tier', tier: 2 });
  },
  'sent back and upheld': (rules) => {
    const ledger = end(assigned(tell.suspended(rules)), 'remitted');
    ledger.act('RecommendAnew', { outcome: 'upheld', note }, 'supervisor');
    ledger.act('DecideAnew', { outcome: 'upheld', note }, 'otherDirector');
    return ledger;
  },
  'sent back and set aside': (rules) => {
    const ledger = end(assigned(tell.removed(rules)), 'remitted');
    ledger.act('RecommendAnew', { outcome: 'set-aside', note }, 'supervisor');
    ledger.act('DecideAnew', { outcome: 'set-aside', note }, 'otherHeadquarters');
    return ledger;
  },
  'information asked and given': (rules) => {
    const ledger = assigned(tell.suspended(rules));
    ledger.act('AskAppealInformation', { question: note }, 'appealOfficer');
    ledger.act('AnswerAppealInformation', { answer: ref('answer') }, 'officer');
    return ledger;
  },
  'by mail, and days given back': (rules) => {
    const ledger = tell.suspended(rules);
    ledger.act('CreditAppealDays', { days: 5, note }, 'headquarters');
    const paper = { statement: ref('statement'), way: 'mail', filedOn: ledger.today, documents: [] } as const;
    ledger.act('RecordPaperAppeal', paper, 'otherSpecialist');
    ledger.act('CreditAppealDays', { days: 5, note }, 'headquarters');
    return ledger;
  },
  removed: tell.removed,
  'a removal appealed and allowed': (rules) => end(assigned(tell.removed(rules)), 'allowed'),
  'suspended at once, then served': (rules) => {
    const ledger = immediate(rules, 'suspension', 'security-incident');
    ledger.act('ServeDecision', { tracking: ref('tracking') }, 'specialist');
    return ledger;
  },
  'removed at once': (rules) => immediate(rules, 'removal', 'false-information'),
  'a change of officer refused, then confirmed': (rules) => {
    const ledger = tell.reviewOpen(rules);
    const claim = { claim: ref('claim'), evidence: [] };
    ledger.act('ClaimOfficerChange', claim, 'contact');
    ledger.act('RefuseOfficerChange', { note }, 'specialist');
    ledger.act('ClaimOfficerChange', claim, 'contact');
    ledger.act(
      'ConfirmOfficerChange',
      {
        contact: { id: 'k-new', role: 'officer', reach: 'untried' },
        replaces: 'k-officer',
        officer: null,
        former: ['owen-officer'],
        channel: 'known-address',
        note,
      },
      'specialist',
    );
    return ledger;
  },
  'a place closed, restricted and opened': (rules) => {
    const ledger = tell.validationDue(rules);
    const site = { id: 'domestic', place: 'MX-TAM-reynosa', zone: 'America/Matamoros', site: null } as const;
    ledger.act('PlanValidation', { legs: [{ ...site, mode: 'in-person', exception: null }] }, 'specialist');
    for (const state of ['closed', 'open', 'restricted'] as const) {
      const said = { state, from: ledger.today, until: null, reason: ref(state), seq: 1 };
      ledger.travel = [{ id: 'MX', travel: [said] }];
      ledger.act('HearPlace', {}, 'system');
    }
    return ledger;
  },
  'a partner changed': (rules) => {
    const ledger = tell.certified(rules);
    ledger.act('HearPartner', { connection: 'c-1', on: '2027-06-01' }, 'system');
    return ledger;
  },
  'suspended before the import': tell.suspendedBefore,
  'nobody reachable': (rules) => {
    const ledger = tell.certified(rules);
    ledger.mail = () => 'refused';
    ledger.sleepUntil('2028-04-20');
    return ledger;
  },
};

/** All stories by name; `rules` are the policy and the holidays. */
export const everyStory = (rules: Rulebook): readonly (readonly [name: string, story: Ledger])[] =>
  Object.entries(STORIES).map(([name, story]) => [name, story(rules)]);
