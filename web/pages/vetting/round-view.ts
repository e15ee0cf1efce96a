/** One round as it is shown: each check with its answer, who gave it and from which source, and what the second person said. */
import type { Policy } from '../../../domain/policy.ts';
import { openChecks, type CheckAnswer, type VettingRound } from '../../../domain/vetting-round.ts';
import { paths } from '../../paths.ts';
import { AUTHORITIES } from '../../words/clocks.ts';
import type { Tone } from '../../words/standing.ts';
import type { Tongue } from '../../words/tongue.ts';
import { CHECKS, RELEASED_GROUNDS, RESULT_TONES, RESULTS } from '../../words/vetting.ts';
import { occasionWords, type Desk } from './scene.ts';
import { W } from './words.ts';

export type Named = (person: string) => string;

/** A check by its words; one that this release has no words for, by its title in the policy. */
export const checkName = ({ say }: Tongue, { vetting }: Pick<Policy, 'vetting'>, check: string): string => {
  const words = Object.hasOwn(CHECKS, check) ? CHECKS[check] : undefined;
  return words ? say(words) : (vetting[check]?.title ?? check);
};

/** The tag of a round: how far it is, or what it came to. */
export function roundTag({ say }: Tongue, round: VettingRound | null): { label: string; tone: Tone } {
  if (!round) return { label: say(W.notBegun), tone: 'warn' };
  if (round.conclusion)
    return { label: say(RESULTS[round.conclusion.result]), tone: RESULT_TONES[round.conclusion.result] };
  const open = openChecks(round).length;
  const all = round.checks.length;
  return open === 0
    ? { label: say(W.waits), tone: 'warn' }
    : { label: say(W.underWay, { done: all - open, all }), tone: 'info' };
}

/** @param mayAnswer whether the viewer may answer its checks now */
export function roundView(desk: Desk, round: VettingRound, named: Named, mayAnswer: boolean) {
  const { tongue, case: found, facts, texts } = desk;
  const policy = facts.policyOf(round.policy);
  const at = (instant: number): string => tongue.instant(instant, policy.headquartersZone);
  const name = (check: string): string => checkName(tongue, policy, check);
  const answer = (given: CheckAnswer) => ({
    name: name(given.check),
    result: { label: tongue.say(RESULTS[given.result]), tone: RESULT_TONES[given.result] },
    source: texts.get(given.text.id)?.source ?? null,
    text: texts.get(given.text.id)?.text ?? null,
    who: `${tongue.date(given.on)}, ${named(given.by)}`,
  });
  const unanswered = {
    result: { label: tongue.say(W.open), tone: 'warn' as Tone },
    source: null,
    text: null,
    who: null,
  };
  return {
    title: occasionWords(tongue, round.occasion),
    working: mayAnswer,
    tag: roundTag(tongue, round),
    begun: tongue.say(W.begun, { name: named(round.begunBy), at: at(round.begunAt) }),
    checks: round.checks.map((check) => {
      const given = Object.hasOwn(round.answers, check) ? round.answers[check] : undefined;
      const link = {
        href: paths.vettingCheck({ id: found.id, check }),
        label: tongue.say(given ? W.change : W.answer),
      };
      return {
        ...unanswered,
        ...(given && answer(given)),
        name: name(check),
        basis: basisOf(policy, check, tongue),
        link: mayAnswer ? link : null,
      };
    }),
    earlier: round.earlier.map(answer),
    sentBack: round.sentBack.map(({ by, at: when, checks, text }) => ({
      line: tongue.say(W.sentBack, { name: named(by), at: at(when), checks: checks.map(name).join(', ') }),
      text: texts.get(text.id)?.text ?? '',
    })),
    conclusion: round.conclusion && {
      line: tongue.say(W.concluded, { name: named(round.conclusion.by), at: at(round.conclusion.at) }),
      text: texts.get(round.conclusion.text.id)?.text ?? '',
    },
    grounds: groundsOf(round, tongue),
  };
}

/** On what the policy rests a check: the rule, the kind of authority, the source. */
export function basisOf(policy: Policy, check: string, { say }: Tongue): string {
  const asked = policy.vetting[check];
  if (!asked) return '';
  const { rule, authority, source } = asked;
  return [...(rule === undefined ? [] : [rule]), say(AUTHORITIES[authority]), source].join(' · ');
}

/** The grounds that a company may be told of this round. */
function groundsOf({ answers }: VettingRound, { say }: Tongue): readonly string[] {
  const grounds = new Set(Object.values(answers).flatMap(({ ground }) => (ground === null ? [] : [ground])));
  return [...grounds].map((ground) => say(RELEASED_GROUNDS[ground]));
}

/** Everybody whom the rounds name. */
export const peopleIn = (rounds: readonly VettingRound[]): readonly string[] => [
  ...new Set(
    rounds.flatMap(({ begunBy, answers, earlier, sentBack, conclusion }) => [
      begunBy,
      ...[...Object.values(answers), ...earlier, ...sentBack].map(({ by }) => by),
      ...(conclusion ? [conclusion.by] : []),
    ]),
  ),
];
