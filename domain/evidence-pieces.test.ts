import { expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { ladderBehind, withoutEach } from './evidence-pieces.ts';
import { decide, evolve, type Event } from './participant.ts';
import { Refusal } from './refusal.ts';
import { initial } from './state.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import {
  certified,
  climbInSilence,
  cureLapsed,
  decideOn,
  denialDecided,
  inReview,
  onlyLadder,
  overdue,
  recommend,
  removed,
  removedAtOnce,
  report,
  suspended,
  validated,
  visited,
  warned,
  weighedBeside,
} from './testing/stories.ts';

test.each([
  ['a duty', () => overdue(ctpat)],
  ['a matter that was warned of', () => warned(ctpat)],
])('the evidence of %s is taken away piece by piece', (_name, story) => {
  const ledger = story();
  climbInSilence(ledger);
  recommend(ledger);
  const ladder = ladderBehind(ledger.state, { type: 'DecideAdverse' });
  expect(ladder).toBe(onlyLadder(ledger).id);
  const pieces = withoutEach(ledger.state, ledger.factsFor('hana-headquarters'), { type: 'DecideAdverse' }).map(
    ({ piece }) => piece.kind,
  );
  for (const kind of ['attempt', 'search', 'warning', 'warning-term'] as const) expect(pieces).toContain(kind);
});

const note = ref('note');
const ineligible = (): Ledger => {
  const ledger = inReview(ctpat);
  ledger.act('RecommendIneligible', { ground: 'not-eligible', note }, 'specialist');
  ledger.act('FindIneligible', { note }, 'director');
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
const atOnce = (): Ledger => {
  const ledger = certified(ctpat);
  ledger.act(
    'RecommendImmediateAction',
    { order: 'suspension', ground: 'security-incident', point: 'national-security', note },
    'director',
  );
  decideOn(ledger, 'headquarters');
  return ledger;
};
const sentBack = (ledger: Ledger, outcome: 'remitted' | 'denied'): Ledger => {
  ledger.act('FileAppeal', { statement: note }, 'officer');
  ledger.act('AdmitAppeal', { note }, 'appealOfficer');
  ledger.act('AssignAppeal', { officer: 'amy-appeals' }, 'otherHeadquarters');
  ledger.act('DecideAppeal', { outcome, note }, 'appealOfficer');
  return ledger;
};
const anew = (): Ledger => {
  const ledger = sentBack(suspended(ctpat), 'remitted');
  ledger.act('RecommendAnew', { outcome: 'upheld', note }, 'otherSpecialist');
  ledger.act('DecideAnew', { outcome: 'upheld', note }, 'otherDirector');
  return ledger;
};
const removedAfterAppeal = (): Ledger => {
  const ledger = sentBack(suspended(ctpat), 'denied');
  ledger.pass(92);
  ledger.act('RecommendRemoval', { note }, 'specialist');
  decideOn(ledger, 'headquarters');
  return ledger;
};
const lapsed = (): Ledger => {
  const ledger = denialDecided(ctpat);
  ledger.pass(10);
  ledger.act('DateDecisionAnew', { note }, 'otherDirector');
  return ledger;
};

/** The command behind the last event of a type, asked again without each of its pieces: kinds of those that carried it. */
function carriers(ledger: Ledger, type: Event['type']): readonly string[] {
  const row = ledger.events.findLast(({ event }) => event.type === type)!;
  const first = ledger.events.find(({ command }) => command === row.command)!.seq;
  const before = ledger.events
    .filter(({ seq }) => seq < first)
    .reduce((state, { event, at }) => evolve(state, event, at), initial(ledger.state.id));
  const refused = ({ state, facts }: Pick<ReturnType<typeof withoutEach>[number], 'state' | 'facts'>): boolean => {
    try {
      return decide(state, row.command, facts).length === 0;
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
      return true;
    }
  };
  expect(refused({ state: before, facts: row.facts })).toBe(false);
  const carried = withoutEach(before, row.facts, row.command).filter(refused);
  return [...new Set(carried.map(({ piece }) => piece.kind))].sort();
}

const POWERS = ['adoption', 'authority'];
const EVIDENCE = ['attempt', 'clock', 'search', 'warning', 'warning-term'];
test.each([
  ['a suspension on evidence', () => suspended(ctpat), 'AdverseDecided', [...POWERS, ...EVIDENCE, 'recommendation']],
  ['a denial of benefits', () => denialDecided(ctpat), 'AdverseDecided', [...POWERS, ...EVIDENCE, 'recommendation']],
  ['a suspension at once', atOnce, 'AdverseDecided', [...POWERS, 'recommendation']],
  ['a removal at once', () => removedAtOnce(ctpat), 'AdverseDecided', [...POWERS, 'recommendation']],
  ['a removal beside a suspension', () => weighedBeside(ctpat, true), 'AdverseDecided', [...POWERS, 'recommendation']],
  ['a cure that lapsed', () => cureLapsed(ctpat), 'CureLapsed', ['clock']],
  [
    'a removal for a lapsed cure',
    () => removed(ctpat),
    'AdverseDecided',
    [...POWERS, 'appeal-over', 'cure-lapse', 'letter-told', 'recommendation'],
  ],
  [
    'the same after an appeal',
    removedAfterAppeal,
    'AdverseDecided',
    [...POWERS, 'appeal-decided', 'cure-lapse', 'letter-told', 'recommendation'],
  ],
  ['an ineligibility', ineligible, 'FoundIneligible', ['authority', 'recommendation']],
  ['a lower tier', lowered, 'ValidationClosed', ['authority', 'report']],
  ['a decision made anew', anew, 'DecidedAnew', [...POWERS, 'recommendation', 'remand']],
  ['a decision dated anew', lapsed, 'DecisionDatedAnew', ['authority', ...EVIDENCE, 'recommendation']],
] as const)('%s is carried by pieces that can be named', (_name, story, type, kinds) => {
  expect(carriers(story(), type)).toEqual([...kinds].sort());
});
