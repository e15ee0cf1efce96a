/** What a participant can do about an adverse letter: what would put it right, and how to appeal. */
import { isDuty } from '../../domain/ground.ts';
import type { Adverse, Decision, Ground } from '../../domain/state.ts';
import type { LadderPurpose, Policy } from '../../domain/policy.ts';
import { valueInWords, type CitedRule } from './cited.ts';
import type { Writing } from './letter-parts.ts';
import { clockEver, clockNow, type Occasion } from './occasion.ts';
import { yours, type Term } from './terms.ts';
import type { Voice, WordKey } from './voice.ts';

/** What would do the duty, before any decision. */
export const dutyRemedy = (voice: Voice, purpose: LadderPurpose): string => voice.say(`cure.${purpose}`);

/** What would end a suspension on this ground: first the duty itself, then the plan and the consent that reinstatement needs. */
export function suspensionCure(
  { voice }: Pick<Writing, 'voice'>,
  ground: Ground,
  policy: Policy,
): readonly [string, ...string[]] {
  const plan: readonly [string, ...string[]] = [
    voice.say('cure.plan'),
    ...(policy.cure.visitsConsent.includes(ground) ? [voice.say('cure.consent')] : []),
    voice.say('cure.answer', { answer: valueInWords(voice, policy, 'CURE_ANSWER') }),
  ];
  return isDuty(ground) ? [dutyRemedy(voice, ground), ...plan] : plan;
}

/** What brings denied benefits back: the duty itself; where it was none, whoever decided looks at what was done. */
export const denialCure = ({ voice }: Pick<Writing, 'voice'>, ground: Ground): readonly [string, ...string[]] =>
  isDuty(ground)
    ? [dutyRemedy(voice, ground), voice.say('denied.cure.duty')]
    : [voice.say('denied.cure.plan'), voice.say('denied.cure.seen')];

/** The term to cure as it runs; before the decision is served it will start, or start anew, with the dispatch of this letter. */
export function cureTerm(
  { occasion, printedOn }: Writing,
  { servedOn }: Pick<Adverse, 'servedOn'>,
  policy: Policy,
): Term {
  if (servedOn !== null) return yours(clockNow(occasion, 'SUSP_CURE:adverse'));
  return { whose: 'from-dispatch', policy, rule: 'SUSP_CURE', zone: occasion.state.zone, printedOn };
}

/** The window to appeal a decision, by what was decided. */
export const appealTerm = (occasion: Occasion, rule: CitedRule, about: Decision['kind']): Term =>
  yours(clockEver(occasion, `${rule}:${about}`));

/** The rule by which the window runs. */
export { appealRule } from '../../domain/adverse-stage.ts';

/** How to appeal, who decides and by when, and that the decision holds meanwhile. */
export const howToAppeal = (voice: Voice, policy: Policy, meanwhile: WordKey): readonly [string, ...string[]] => [
  voice.say('appeal.how'),
  voice.say('appeal.who', { term: valueInWords(voice, policy, 'APPEAL_DECIDE') }),
  voice.say(meanwhile),
];
