/** Corrective action plans, for tests: a suspension on an incident, and a plan in steps for it. */
import { addDays } from '../calendar.ts';
import type { StatedStep } from '../plan-step.ts';
import { ref, type Ledger, type Rulebook } from './ledger.ts';
import { certified, decideOn } from './stories.ts';

const note = ref('note');

/** Suspended at once for a security incident on 15 March 2027, the letter served the same day: the term to cure ends on 13 June. */
export function suspendedForIncident(rules: Rulebook): Ledger {
  const ledger = certified(rules);
  ledger.act(
    'RecommendImmediateAction',
    { order: 'suspension', ground: 'security-incident', point: 'national-security', note },
    'director',
  );
  decideOn(ledger, 'headquarters');
  ledger.act('ServeDecision', { tracking: note }, 'specialist');
  return ledger;
}

/** One step, so many days from today. */
export const stated = (ledger: Ledger, what: string, days: number, more: Partial<StatedStep> = {}): StatedStep => ({
  what: ref(what),
  due: addDays(ledger.today, days),
  by: 'security',
  evidence: [],
  ...more,
});

/** Files a plan: locks in ten days, training in sixty. */
export function plan(ledger: Ledger, steps = [stated(ledger, 'locks', 10), stated(ledger, 'training', 60)]): void {
  ledger.act('SubmitCure', { plan: ref('plan'), consentsToVisits: true, steps }, 'officer');
}

/** Ids of the steps that are owed. */
export const stepIds = ({ state }: Ledger): readonly string[] =>
  [...(state.adverse?.plan?.steps ?? []), ...state.conditions].map(({ id }) => id);

export const assess = (ledger: Ledger, step: string, accepted = true): void =>
  void ledger.act('AssessStep', { step, accepted, note }, 'specialist');

export const reportStep = (ledger: Ledger, step: string, receivedAt?: number): void =>
  void ledger.act('ReportStep', { step, report: ref('report'), evidence: ['d-1'] }, 'contact', receivedAt);

/** The plan is agreed to: its two steps are to be done. */
export function planAgreed(rules: Rulebook): Ledger {
  const ledger = suspendedForIncident(rules);
  plan(ledger);
  stepIds(ledger).forEach((step) => assess(ledger, step));
  return ledger;
}

/** Locks are done, training is not, and the director reinstates with it as a condition. */
export function onConditions(rules: Rulebook): Ledger {
  const ledger = planAgreed(rules);
  const [locks = ''] = stepIds(ledger);
  ledger.pass(5);
  reportStep(ledger, locks);
  assess(ledger, locks);
  ledger.act('ReinstateOnConditions', { note }, 'director');
  return ledger;
}
