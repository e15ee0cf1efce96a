/** The lesser step from its beginning: an incident, what is alleged of it, its triage, and single benefits that are denied and come back. */
import { expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { released } from './release.ts';
import { watchOver } from './testing/invariants.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import {
  certified,
  climbInSilence,
  decideOn,
  dispatchWarning,
  onlyLadder,
  onlyMatter,
  recommend,
  warnOf,
} from './testing/stories.ts';

const note = ref('note');
const DENIAL = { benefits: ['reduced-score'], until: null } as const;

/** An incident that the company reported on 14 May 2027, and a matter about it. */
function reported(): Ledger {
  const ledger = certified(ctpat);
  ledger.watches.push(watchOver(ledger.events));
  ledger.sleepUntil('2027-05-14');
  ledger.act('ReportIncident', { happenedOn: '2027-05-13', text: ref('incident') }, 'contact');
  const about = ledger.state.incidents[0]!.id;
  ledger.act(
    'OpenMatter',
    { ground: 'security-incident', about, source: 'self-reported', learnedOn: '2027-05-14', note },
    'specialist',
  );
  return ledger;
}
const triage = (ledger: Ledger, outcome: 'warn' | 'deny-benefits' | 'analysis', ask = {}) =>
  ledger.refusal('TriageMatter', { matter: onlyMatter(ledger), outcome, note, ...ask }, 'supervisor');
const itemOf = (ledger: Ledger) => ledger.work().find(({ kind }) => kind === 'matter.triage');

test('the triage asks for the analysis of the incident by a day, and the matter comes back with it', () => {
  const ledger = reported();
  const incident = ledger.state.incidents[0]!.id;
  expect(triage(ledger, 'analysis')).toBe('NothingAsked');
  expect(triage(ledger, 'analysis', { ask: ref('asked') })).toBeNull();
  expect(ledger.last('IncidentAnalysisAsked')).toMatchObject({ incident, note: ref('asked') });
  expect(ledger.clock(`PIA_RESPONSE:${incident}`).owedBy).toBe('participant');
  expect(itemOf(ledger)?.clock).toBe(`PIA_RESPONSE:${incident}`);
  expect(triage(ledger, 'analysis')).toBeNull(); // it was asked for: nobody asks twice
  expect(ledger.of('IncidentAnalysisAsked')).toHaveLength(1);
  ledger.pass(10);
  ledger.act(
    'SubmitIncidentAnalysis',
    { incident, cause: 'partner', text: ref('analysis'), criteria: [], actions: [] },
    'officer',
  );
  const again = `MATTER_TRIAGE:${onlyMatter(ledger)}`;
  expect(ledger.state.matters[0]?.stage).toBe('triage');
  expect(ledger.clock(again)).toMatchObject({ start: '2027-05-24', owedBy: 'agency' });
  expect(itemOf(ledger)?.clock).toBe(again);
});

test('an incident that is closed before its analysis sends the matter back too', () => {
  const ledger = reported();
  const incident = ledger.state.incidents[0]!.id;
  triage(ledger, 'analysis', { ask: ref('asked') });
  const again = `MATTER_TRIAGE:${onlyMatter(ledger)}`;
  expect(ledger.runs(again)).toBe(false);
  ledger.act('CloseIncident', { incident, finding: 'adverse-case', note }, 'specialist');
  expect(ledger.runs(again)).toBe(true);
});

test('incident, matter, triage, warning, a denial that is recommended, decided and served, and lifted', () => {
  const ledger = reported();
  expect(triage(ledger, 'deny-benefits')).toBeNull();
  warnOf(ledger, onlyMatter(ledger));
  expect(released(ledger.state).matters).toMatchObject([{ stage: 'warned', most: 'benefit-denial' }]);
  ledger.pass(1);
  dispatchWarning(ledger);
  climbInSilence(ledger);
  const { id: ladder } = onlyLadder(ledger);
  const matter = onlyMatter(ledger);
  expect(ledger.refusal('RecommendSuspension', { ladder, note }, 'specialist')).toBe('MoreThanWarned');
  ledger.act('RecommendSuspension', { ladder, denial: DENIAL, note }, 'specialist');
  expect(ledger.state.adverse).toMatchObject({ order: 'benefit-denial', about: matter, basis: 'evidence' });
  expect(ledger.refusal('DecideAdverse', { impose: true, note }, 'specialist')).toBe('NotAuthorized');
  decideOn(ledger, 'director');
  expect(ledger.refusal('ServeDecision', { tracking: ref('tracking') }, 'specialist')).toBe('NothingToServe');
  expect(ledger.refusal('ConfirmSuspension', { note }, 'doubleHeadquarters')).toBeNull();
  ledger.act('ServeDecision', { tracking: ref('tracking') }, 'specialist');
  const id = `security-incident:${matter}`;
  expect(ledger.state).toMatchObject({
    standing: 'certified',
    adverse: null,
    matters: [],
    ladders: [],
    mask: ['reduced-score'],
    denials: [{ id, benefits: ['reduced-score'] }],
  });
  ledger.pass(30);
  ledger.act('RestoreBenefits', { denial: id, note }, 'director');
  expect(ledger.state).toMatchObject({ denials: [], mask: [] });
  expect(ledger.runs(`DENIAL_ENDS:${id}`)).toBe(false);
});

test('a triage that comes to another result sets the measure anew; an immediate action has reasons of its own', () => {
  const ledger = reported();
  triage(ledger, 'deny-benefits');
  triage(ledger, 'warn');
  expect(ledger.state.matters[0]?.most).toBe('suspension');
  warnOf(ledger, onlyMatter(ledger));
  ledger.pass(1);
  dispatchWarning(ledger);
  climbInSilence(ledger);
  recommend(ledger);
  expect(ledger.state.adverse?.order).toBe('suspension');

  const other = reported();
  triage(other, 'deny-benefits');
  other.act(
    'RecommendImmediateAction',
    { order: 'suspension', ground: 'security-incident', point: 'national-security', note },
    'director',
  );
  expect(other.state.adverse).toMatchObject({ order: 'suspension', basis: 'immediate', about: onlyMatter(other) });
});
