import { describe, expect, test } from '@jest/globals';
import { CTPAT, ctpat } from '../test/lifecycle/ctpat.ts';
import { addDays, instantOf } from './calendar.ts';
import { dutyClock, warningTerm } from './ladder.ts';
import type { AllegedGround, LadderPurpose } from './policy.ts';
import { released } from './release.ts';
import { watchOver } from './testing/invariants.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import {
  answerWarning,
  certified,
  climbInSilence,
  decideOn,
  dispatchWarning,
  onlyLadder,
  onlyMatter,
  openMatter,
  readAnswer,
  recommend,
  suspendOnEvidence,
  warned as warnedStory,
  warnOf,
} from './testing/stories.ts';

const note = ref('note');
const watched = (ledger: Ledger): Ledger => {
  ledger.watches.push(watchOver(ledger.events));
  return ledger;
};
const warned = (ground?: AllegedGround): Ledger => watched(warnedStory(ctpat, ground));
/** Opened on 14 May 2027. */
function opened(ground?: AllegedGround): Ledger {
  const ledger = watched(certified(ctpat));
  ledger.sleepUntil('2027-05-14');
  openMatter(ledger, ground);
  return ledger;
}
const triage = (ledger: Ledger, outcome: 'warn' | 'drop') =>
  ledger.act('TriageMatter', { matter: onlyMatter(ledger), outcome, note }, 'supervisor');
const term = (ledger: Ledger): string => `WARNING_RESPONSE:${onlyLadder(ledger).id}`;
/** The letter left on 17 May: the term to answer ends with 16 June. */
function served(ground?: AllegedGround): Ledger {
  const ledger = warned(ground);
  ledger.sleepUntil('2027-05-17');
  dispatchWarning(ledger);
  return ledger;
}

test('no ground is about what the agency owes: every duty, and the term of every warning, is the participant’s', () => {
  for (const purpose of Object.keys(CTPAT.ladders) as LadderPurpose[]) {
    const clock = dutyClock({ purpose, about: '2027' });
    const rules = [warningTerm(purpose), ...(clock === null ? [] : [clock.split(':')[0]!])];
    for (const rule of rules) expect([rule, CTPAT.rules[rule]?.owedBy]).toEqual([rule, 'participant']);
  }
});

describe('opening and triage', () => {
  test('one open matter of a ground; another ground is another matter', () => {
    const ledger = opened();
    const again = { ground: 'security-incident', about: null, source: 'port', learnedOn: '2027-05-01', note } as const;
    expect(ledger.refusal('OpenMatter', again, 'specialist')).toBe('MatterOpen');
    expect(ledger.refusal('OpenMatter', { ...again, ground: 'false-information' }, 'supervisor')).toBeNull();
    expect(ledger.state.matters.map(({ ground }) => ground)).toEqual(['security-incident', 'false-information']);
    expect(ledger.refusal('OpenMatter', { ...again, ground: 'vetting-result' }, 'director')).toBe('RankNeeded');
    const ahead = { ...again, ground: 'vetting-result', learnedOn: '2027-05-15' } as const;
    expect(ledger.refusal('OpenMatter', ahead, 'specialist')).toBe('DateAhead');
  });

  test('about nothing but an incident on the company’s own record, on that ground', () => {
    const ledger = certified(ctpat);
    const said = { source: 'port', learnedOn: ledger.today, note } as const;
    const refused = (ground: AllegedGround, about: string) =>
      ledger.refusal('OpenMatter', { ...said, ground, about }, 'specialist');
    expect(refused('security-incident', 'i-of-another')).toBe('NotOfThisGround');
    ledger.act('ReportIncident', { happenedOn: ledger.today, text: note }, 'contact');
    const { id } = ledger.state.incidents[0]!;
    expect(refused('false-information', id)).toBe('NotOfThisGround');
    expect(refused('security-incident', id)).toBeNull();
    expect(ledger.state.matters).toMatchObject([{ about: id }]);
  });

  test('a supervisor has the policy’s days, which are the agency’s: nothing follows from their lapse', () => {
    const ledger = opened();
    const matter = onlyMatter(ledger);
    expect(ledger.clock(`MATTER_TRIAGE:${matter}`)).toMatchObject({ due: '2027-05-21', owedBy: 'agency' });
    expect(ledger.work().find(({ kind }) => kind === 'matter.triage')).toMatchObject({
      key: `matter.triage:${matter}`,
      reason: 'security-incident',
      roles: ['supervisor', 'director'],
    });
    expect(ledger.refusal('TriageMatter', { matter, outcome: 'warn', note }, 'specialist')).toBe('NotAuthorized');
    ledger.sleepUntil('2027-09-01');
    expect(ledger.items()).toContain(`agency.late:MATTER_TRIAGE:${matter}`);
    expect(ledger.state).toMatchObject({ ladders: [], adverse: null });
    expect(onlyMatter(ledger)).toBe(matter);
  });

  test('dropped is closed; without an incident there is nothing to analyze', () => {
    const ledger = opened();
    const matter = onlyMatter(ledger);
    expect(ledger.refusal('TriageMatter', { matter, outcome: 'analysis', note }, 'supervisor')).toBe(
      'NothingToAnalyze',
    );
    triage(ledger, 'drop');
    expect(ledger.state.matters).toEqual([]);
    expect(ledger.state.clocks.some(({ about }) => about === matter)).toBe(false);
    expect(ledger.refusal('TriageMatter', { matter, outcome: 'warn', note }, 'supervisor')).toBe('NoMatter');
    openMatter(ledger);
    expect(onlyMatter(ledger)).not.toBe(matter);
    expect(ledger.refusal('TriageMatter', { matter, outcome: 'warn', note }, 'supervisor')).toBe('NoMatter');
  });

  test('the company knows of it by the warning, and not who opened it', () => {
    const ledger = opened();
    expect(released(ledger.state).matters).toEqual([]);
    triage(ledger, 'warn');
    expect(released(ledger.state).matters).toEqual([]);
    warnOf(ledger, onlyMatter(ledger));
    expect(released(ledger.state).matters).toMatchObject([{ stage: 'warned', openedBy: '', about: null }]);
  });
});

describe('the warning', () => {
  test('says its points; of a vetting result only what may be released', () => {
    const ledger = opened('vetting-result');
    triage(ledger, 'warn');
    const matter = onlyMatter(ledger);
    const points = [{ what: ref('what'), answer: ref('answer') }];
    expect(ledger.refusal('WarnMatter', { matter, points, grounds: [] }, 'specialist')).toBe('NothingAlleged');
    expect(ledger.refusal('WarnMatter', { matter, points: [], grounds: [] }, 'specialist')).toBe('NothingAlleged');
    expect(ledger.refusal('WarnMatter', { matter, points: [], grounds: ['background'] }, 'specialist')).toBeNull();
  });

  test('goes out at once by mail and the next day by letter, from whose dispatch the term runs', () => {
    const ledger = warned();
    const { id } = onlyLadder(ledger);
    expect(ledger.of('NoticeQueued').filter(({ about }) => about === id)).toMatchObject([
      { kind: 'matter-warned', channel: 'mail' },
      { kind: 'matter-warned', channel: 'mail' },
    ]);
    expect(ledger.runs(term(ledger))).toBe(false);
    ledger.sleepUntil('2027-05-17');
    dispatchWarning(ledger);
    expect(ledger.clock(term(ledger))).toMatchObject({ due: '2027-06-16', owedBy: 'participant' });
  });

  test('no recommendation before its term is over, and none without evidence', () => {
    const ledger = served();
    const { id } = onlyLadder(ledger);
    expect(ledger.refusal('RecommendSuspension', { ladder: id, note }, 'specialist')).toBe('EvidenceIncomplete');
    climbInSilence(ledger);
    expect(ledger.today).toBe('2027-06-17');
    recommend(ledger);
    expect(ledger.state.adverse).toMatchObject({
      ground: 'security-incident',
      about: onlyMatter(ledger),
      basis: 'evidence',
      notice: 'constructive',
    });
  });
});

describe('the answer', () => {
  test('holds the term and the outreach until it is read; what suffices closes the matter', () => {
    const ledger = served();
    const matter = onlyMatter(ledger);
    ledger.sleepUntil('2027-06-10');
    answerWarning(ledger);
    expect(ledger.clock(term(ledger)).held).toMatchObject({ why: 'filed', remainingDays: 6 });
    expect(ledger.items()).toContain(`matter.read:${matter}`);
    ledger.sleepUntil('2027-09-01');
    expect(ledger.items()).toContain(`agency.late:RESPONSE_ANSWER:${matter}`);
    expect(ledger.of('WarningLapsed')).toEqual([]);
    readAnswer(ledger, true);
    expect(ledger.state).toMatchObject({ matters: [], ladders: [], adverse: null });
    expect(ledger.state.clocks.some(({ about }) => about.includes(matter))).toBe(false);
    expect(ledger.refusal('ReadWarningAnswer', { matter, satisfied: true, note }, 'specialist')).toBe(
      'NothingAnswered',
    );
  });

  test('what does not suffice lets the term run on with the days to mend; the answer proves the notice', () => {
    const ledger = served();
    ledger.sleepUntil('2027-06-15');
    answerWarning(ledger);
    ledger.sleepUntil('2027-06-20');
    readAnswer(ledger, false);
    expect(ledger.clock(term(ledger))).toMatchObject({ held: null, due: addDays('2027-06-20', 14) });
    ledger.sleepUntil('2027-07-05');
    expect(ledger.refusal('RecommendSuspension', { ladder: onlyLadder(ledger).id, note }, 'specialist')).toBeNull();
    expect(ledger.state.adverse).toMatchObject({ notice: 'received' });
  });

  test('one that was received in time and is taken up late holds the term all the same', () => {
    const ledger = served();
    const receivedAt = instantOf('2027-06-16', 'America/Chicago', 23);
    ledger.pending = [{ id: 'f-1', kind: 'response', receivedAt }];
    ledger.sleepUntil('2027-06-20');
    expect(ledger.of('WarningLapsed')).toEqual([]);
    ledger.pending = [];
    answerWarning(ledger, receivedAt);
    expect(ledger.clock(term(ledger)).held).not.toBeNull();
  });

  test('without a warning it is received, and set aside for a person', () => {
    const ledger = opened();
    const matter = onlyMatter(ledger);
    ledger.act('AnswerWarning', { matter, statement: ref('statement'), evidence: [] }, 'officer');
    expect(ledger.state.setAside).toMatchObject([{ kind: 'response', finding: 'NoWarning' }]);
  });

  test('after the recommendation it stands in the way of the decision’s effect until it is read', () => {
    const ledger = served();
    climbInSilence(ledger);
    recommend(ledger);
    decideOn(ledger, 'director');
    answerWarning(ledger);
    expect(ledger.refusal('ConfirmSuspension', { note }, 'headquarters')).toBe('DutyNotOwed');
    readAnswer(ledger, false);
    expect(ledger.refusal('ConfirmSuspension', { note }, 'headquarters')).toBeNull();
  });
});

describe('the case that follows', () => {
  test('takes the matter with it when the suspension takes effect, and the ground is free again after reinstatement', () => {
    const ledger = served();
    climbInSilence(ledger);
    suspendOnEvidence(ledger);
    expect(ledger.state).toMatchObject({ standing: 'suspended', matters: [], ladders: [] });
    const again = { ground: 'security-incident', about: null, source: 'port', learnedOn: ledger.today, note } as const;
    expect(ledger.refusal('OpenMatter', again, 'specialist')).toBe('MatterOpen');
    ledger.act('SubmitCure', { plan: ref('plan'), consentsToVisits: true }, 'officer');
    ledger.act('AcceptCure', { note }, 'specialist');
    ledger.act('Reinstate', { note }, 'director');
    expect(ledger.refusal('OpenMatter', again, 'specialist')).toBeNull();
  });

  test('an immediate action needs no warning but a director’s reason, and is about the open matter', () => {
    const ledger = opened();
    const matter = onlyMatter(ledger);
    ledger.act(
      'RecommendImmediateAction',
      { order: 'suspension', ground: 'security-incident', point: 'national-security', note },
      'director',
    );
    expect(ledger.state.adverse).toMatchObject({ about: matter, basis: 'immediate' });
    expect(ledger.items()).not.toContain(`matter.triage:${matter}`);
    decideOn(ledger, 'headquarters', false);
    expect(ledger.items()).toContain(`matter.triage:${matter}`);
    ledger.act(
      'RecommendImmediateAction',
      { order: 'suspension', ground: 'security-incident', point: 'national-security', note },
      'director',
    );
    decideOn(ledger, 'headquarters');
    expect(ledger.state).toMatchObject({ standing: 'suspended', matters: [] });
    expect(ledger.state.clocks.some(({ about }) => about === matter)).toBe(false);
  });

  test('a warning that is waived closes the matter', () => {
    const ledger = served();
    ledger.act('WaiveDuty', { ladder: onlyLadder(ledger).id, note }, 'supervisor');
    expect(ledger.state).toMatchObject({ matters: [], ladders: [] });
  });
});
