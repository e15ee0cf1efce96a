/** The end of a membership against the participant's will. */
import { valueInWords } from './cited.ts';
import { deciders, removalCaseOf } from './adverse-case.ts';
import { caseFacts, dutyRules, groundFact, pointFacts } from './facts.ts';
import { clauseInWords, clausesNamed } from './failed-items.ts';
import { parties, type AdverseLetter, type Writing } from './letter-parts.ts';
import { clockEver, recordings } from './occasion.ts';
import { appealRule, appealTerm, howToAppeal } from './remedies.ts';
import { dueParams } from './terms.ts';

export function removed(writing: Writing): AdverseLetter {
  const { occasion, voice, policyOf } = writing;
  const adverse = removalCaseOf(writing);
  const policy = policyOf(adverse.policy);
  const bar = valueInWords(voice, policy, 'REAPPLY_BAR');
  const effective = recordings(occasion, 'Removed').at(-1)?.event;
  // An order of removal was immediate; one that follows a suspension keeps that case's order.
  const immediate = adverse.order === 'removal';
  const atOnce = immediate && adverse.stage !== 'removal-decided'; // beside a suspension it takes effect with its letter
  return {
    title: voice.say('removed.title', parties(writing)),
    what: [voice.say(atOnce ? 'removed.what.immediate' : 'removed.what', parties(writing))],
    facts: immediate
      ? [
          groundFact(writing, adverse.ground, adverse.about),
          ...pointFacts(writing, adverse),
          ...clausesNamed(writing).map((id) => clauseInWords(writing, id)),
        ]
      : [...caseFacts(writing, adverse), ...lapsedCure(writing)],
    law: voice.say(adverse.ground === 'false-information' ? 'law.967b' : 'law.967a'),
    policy,
    rules: [
      ...(immediate ? [] : ([...dutyRules(adverse.ground, adverse.about), 'SUSP_CURE'] as const)),
      'REAPPLY_BAR',
      appealRule(adverse.ground),
      'APPEAL_DECIDE',
    ],
    effect: [
      effective
        ? voice.say('removed.effect.on', { on: voice.date(effective.effectiveOn) })
        : voice.say('removed.effect'),
      effective
        ? voice.say('removed.bar.until', { bar, on: voice.date(effective.barredUntil) })
        : voice.say('removed.bar', { bar }),
    ],
    cure: [voice.say('removed.cure')],
    cureTerm: null,
    duties: [voice.say('removed.duties')],
    appeal: howToAppeal(voice, policy, 'appeal.meanwhile.removed'),
    appealTerm: appealTerm(occasion, appealRule(adverse.ground), 'removal'),
    signers: deciders(writing),
  };
}

/** Since when the suspension lasted, and when its term to cure ended. */
function lapsedCure({ occasion, voice }: Writing): readonly string[] {
  const suspendedOn = recordings(occasion, 'Suspended').at(-1)?.event.effectiveOn;
  return [
    ...(suspendedOn ? [voice.say('fact.suspended', { on: voice.date(suspendedOn) })] : []),
    voice.say('fact.cure-lapsed', dueParams(voice, clockEver(occasion, 'SUSP_CURE:adverse'))),
  ];
}
