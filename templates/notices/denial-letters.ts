/** The lesser step: single benefits are denied, and come back. */
import type { Benefit } from '../../domain/state.ts';
import { deciders, denialCaseOf } from './adverse-case.ts';
import { valueInWords } from './cited.ts';
import { caseFacts, dutyRules } from './facts.ts';
import { itemsOfGround } from './failed-items.ts';
import { parties, signer, type AdverseLetter, type PlainLetter, type Writing } from './letter-parts.ts';
import { lastOf, needed, recordings } from './occasion.ts';
import { appealRule, appealTerm, denialCure, howToAppeal } from './remedies.ts';
import type { Voice } from './voice.ts';

const named = (voice: Voice, benefits: readonly Benefit[]): string =>
  voice.list(benefits.map((benefit) => voice.say(`benefit.${benefit}`)));

export function benefitsDenied(writing: Writing): AdverseLetter {
  const { occasion, voice, policyOf } = writing;
  const adverse = denialCaseOf(writing);
  const policy = policyOf(adverse.policy);
  const { benefits, until } = needed(adverse.denial, 'the benefits');
  const effective = recordings(occasion, 'BenefitsDenied').at(-1)?.event;
  const last = effective?.until ?? until;
  return {
    title: voice.say('denied.title', parties(writing)),
    what: [
      voice.say(adverse.basis === 'immediate' ? 'denied.what.immediate' : 'denied.what', {
        ...parties(writing),
        benefits: named(voice, benefits),
      }),
    ],
    facts: caseFacts(writing, adverse),
    items: itemsOfGround(writing, adverse, null),
    law: voice.say(adverse.ground === 'false-information' ? 'law.967b' : 'law.967a'),
    policy,
    rules: [...dutyRules(adverse.ground, adverse.about), 'DENIAL_ENDS', appealRule(adverse.ground), 'APPEAL_DECIDE'],
    effect: [
      effective ? voice.say('denied.effect.on', { on: voice.date(effective.effectiveOn) }) : voice.say('denied.effect'),
      voice.say('denied.benefits', { benefits: named(voice, benefits) }),
      last === null
        ? voice.say('denied.until.term', { term: valueInWords(voice, policy, 'DENIAL_ENDS') })
        : voice.say('denied.until', { on: voice.date(last) }),
    ],
    cure: denialCure(writing, adverse.ground),
    cureTerm: null,
    duties: [voice.say('denied.duties')],
    appeal: howToAppeal(voice, policy, 'appeal.meanwhile.denied'),
    appealTerm: appealTerm(occasion, appealRule(adverse.ground), 'benefit-denial'),
    signers: deciders(writing),
  };
}

export function benefitsRestored(writing: Writing): PlainLetter {
  const { occasion, voice } = writing;
  const restored = lastOf(occasion, 'BenefitsRestored');
  const { on, why, benefits } = restored.event;
  const params = { ...parties(writing), on: voice.date(on), benefits: named(voice, benefits) };
  return {
    title: voice.say('restored.title', params),
    what: [voice.say('restored.what', params), voice.say(`restored.why.${why}`)],
    term: null,
    todo: [voice.say('restored.todo')],
    ...(why === 'reasoned' && { signers: [signer(occasion, restored, on, 'decided')] }),
  };
}
