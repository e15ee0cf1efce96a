/** One open adverse case of a participant and ground (domain reference 10.6, 2): a second one is refused, and what is about another ground waits, but for a removal beside a suspension (`beside.test.ts`). */
import { expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { daysBetween } from './calendar.ts';
import { waitingGrounds } from './matters.ts';
import { ALLEGED_GROUNDS } from './policy.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import {
  answerWarning,
  climbInSilence,
  cure,
  decideOn,
  dispatchWarning,
  onlyLadder,
  onlyMatter,
  readAnswer,
  recommend,
  warned,
} from './testing/stories.ts';
import { BEGINNINGS, diceFrom, step, TEMPERS } from './testing/wander.ts';

const note = ref('note');
const learned = { about: null, source: 'port', learnedOn: '2027-05-01', note } as const;

/** How often a second case was refused. */
function refuseSeconds(ledger: Ledger): number {
  const { adverse, matters, ladders, recused, seq, standing } = ledger.state;
  if (!adverse) return 0;
  const codes =
    standing === 'certified'
      ? ['AdverseCaseOpen']
      : ['NotCertified', ...(standing === 'suspended' ? ['SuspensionUnderWay', 'AdverseCaseOpen', 'CaseOpen'] : [])];
  const tried = [
    ...ladders.map(({ id }) => ledger.refusal('RecommendSuspension', { ladder: id, note }, 'specialist')),
    ...ALLEGED_GROUNDS.map((ground) =>
      ledger.refusal(
        'RecommendImmediateAction',
        { order: 'suspension', ground, point: 'national-security', note },
        'director',
      ),
    ),
    ...ALLEGED_GROUNDS.filter((ground) => ground === adverse.ground && standing === 'suspended').map((ground) =>
      ledger.refusal('RecommendImmediateAction', { order: 'removal', ground, note }, 'director'),
    ),
  ];
  const left = recused.length > 0; // whoever has stepped back meets that first
  expect(tried.filter((met) => !codes.includes(met ?? '') && !(left && met === 'Recused'))).toEqual([]);
  const taken = ALLEGED_GROUNDS.filter(
    (ground) => ground === adverse.ground || matters.some((matter) => matter.ground === ground),
  );
  for (const ground of taken)
    expect([ground, ledger.refusal('OpenMatter', { ground, ...learned }, 'specialist')]).toEqual([
      ground,
      standing === 'removed' ? 'NotMember' : 'MatterOpen',
    ]);
  expect(ledger.state.seq).toBe(seq);
  return tried.length + taken.length;
}

test('whatever happens, while a case is open no second one is recommended, and no matter is opened on its ground', () => {
  let refused = 0;
  for (const [place, beginning] of BEGINNINGS.entries()) {
    const dice = diceFrom(41 + place);
    const ledger = beginning(ctpat);
    const temper = TEMPERS[place % TEMPERS.length]!;
    for (let steps = 0; steps < 40; steps += 1) {
      refused += refuseSeconds(ledger);
      step(ledger, dice, temper);
    }
  }
  expect(refused).toBeGreaterThan(100);
});

/** Warned of an incident by letter on 17 May; on the 20th somebody else's word leads to a case about false information. */
function second(): Ledger {
  const ledger = warned(ctpat);
  ledger.sleepUntil('2027-05-17');
  dispatchWarning(ledger);
  ledger.sleepUntil('2027-05-20');
  ledger.act(
    'RecommendImmediateAction',
    { order: 'suspension', ground: 'false-information', point: 'national-security', note },
    'director',
  );
  return ledger;
}
const waiting = (ledger: Ledger) => waitingGrounds(ledger.state, ledger.factsFor('sara-specialist'));
const term = (ledger: Ledger) => ledger.clock(`WARNING_RESPONSE:${onlyLadder(ledger).id}`);

test('another ground waits while a case is decided: its outreach goes on, its answer is heard, and once the case is declined it is concluded', () => {
  const ledger = second();
  expect(waiting(ledger)).toEqual(['security-incident']);
  ledger.pass(2);
  answerWarning(ledger);
  readAnswer(ledger, false);
  expect(ledger.state.matters[0]).toMatchObject({ stage: 'warned', lacking: ref('read') });
  climbInSilence(ledger);
  const conclude = `outreach.conclude:${onlyLadder(ledger).id}`;
  expect(ledger.items()).not.toContain(conclude);
  decideOn(ledger, 'headquarters', false);
  expect(waiting(ledger)).toEqual([]);
  expect(ledger.items()).toContain(conclude);
  recommend(ledger);
  expect(ledger.state.adverse).toMatchObject({ ground: 'security-incident', about: onlyMatter(ledger) });
});

test('under a suspension its clock stands still, and at the reinstatement it runs on with the days that were left', () => {
  const ledger = second();
  const left = daysBetween(ledger.today, term(ledger).due);
  decideOn(ledger, 'headquarters');
  expect(ledger.state.standing).toBe('suspended');
  expect(waiting(ledger)).toEqual(['security-incident']);
  expect(term(ledger).held).toMatchObject({ why: 'suspended', remainingDays: left });
  const { points } = ledger.state.matters[0]!;
  ledger.pass(1);
  ledger.act('ServeDecision', { tracking: ref('tracking') }, 'specialist');
  ledger.pass(30);
  cure(ledger);
  ledger.act('AcceptCure', { note }, 'specialist');
  ledger.act('Reinstate', { note }, 'director');
  expect(ledger.state.matters).toMatchObject([{ ground: 'security-incident', stage: 'warned', points }]);
  expect(term(ledger)).toMatchObject({ held: null });
  expect(daysBetween(ledger.today, term(ledger).due)).toBe(left);
  climbInSilence(ledger);
  recommend(ledger);
  expect(ledger.state.adverse?.ground).toBe('security-incident');
});
