/** Before, at and during a suspension: the warning, the suspension itself, and a cure that was refused. */
import { wallDateOf } from '../../domain/calendar.ts';
import { warningTerm } from '../../domain/ladder.ts';
import { caseOf, deciders } from './adverse-case.ts';
import { caseFacts, dutyFact, dutyRules, groundFact, triedFacts } from './facts.ts';
import { failedItems, itemsOfGround } from './failed-items.ts';
import { parties, signer, type AdverseLetter, type Writing } from './letter-parts.ts';
import { clockIfAny, dutyOf, lastOf, needed } from './occasion.ts';
import { appealRule, appealTerm, cureTerm, dutyRemedy, howToAppeal, suspensionCure } from './remedies.ts';
import { unless, yours, type Term } from './terms.ts';

export function dutyWarning(writing: Writing): AdverseLetter {
  const { occasion, voice, policyOf, printedOn } = writing;
  const duty = dutyOf(occasion.notice.about);
  const ladder = needed(
    [...occasion.state.ladders, ...occasion.before.ladders].find(({ id }) => id === occasion.notice.about),
    'the outreach',
  );
  const policy = policyOf(ladder.policy);
  const alleged = duty.purpose === 'adverse-warning' ? '.alleged' : '';
  const cureTerm: Term = {
    whose: 'from-dispatch',
    policy,
    rule: warningTerm(duty.purpose),
    zone: occasion.state.zone,
    printedOn,
  };
  return {
    title: voice.say(`warning.title.${duty.purpose}`),
    what: [voice.say(`warning.what${alleged}`, parties(writing))],
    facts: [dutyFact(writing, duty), ...triedFacts(writing, ladder.id)],
    items: failedItems(writing, duty, cureTerm),
    law: voice.say('law.967a'),
    policy,
    rules: dutyRules(duty.purpose, duty.about),
    effect: [voice.say(isOfLesser(occasion, duty.about) ? 'warning.effect.lesser' : `warning.effect${alleged}`)],
    cure: [dutyRemedy(voice, duty.purpose), voice.say('warning.answer')],
    cureTerm,
    duties: [voice.say('warning.duties')],
    appeal: [voice.say('warning.appeal')],
    appealTerm: null,
    signers: [],
  };
}

/** Whether no more than a denial of single benefits may be recommended on it. */
const isOfLesser = ({ state, before }: Writing['occasion'], matter: string): boolean =>
  [...state.matters, ...before.matters].find(({ id }) => id === matter)?.most === 'benefit-denial';

export const suspended = (writing: Writing): AdverseLetter =>
  caseOf(writing).ground === 'imported' ? takenOver(writing) : decided(writing);

function decided(writing: Writing): AdverseLetter {
  const { occasion, voice, policyOf } = writing;
  const adverse = caseOf(writing);
  const policy = policyOf(adverse.policy);
  const { effectiveOn } = adverse;
  return {
    title: voice.say('suspended.title', parties(writing)),
    what: [voice.say(adverse.basis === 'immediate' ? 'suspended.what.immediate' : 'suspended.what', parties(writing))],
    facts: caseFacts(writing, adverse),
    items: itemsOfGround(writing, adverse, cureTerm(writing, adverse, policy)),
    law: voice.say(adverse.ground === 'false-information' ? 'law.967b' : 'law.967a'),
    policy,
    rules: [
      ...dutyRules(adverse.ground, adverse.about),
      'SUSP_CURE',
      'CURE_ANSWER',
      appealRule(adverse.ground),
      'APPEAL_DECIDE',
    ],
    effect: [
      effectiveOn ? voice.say('suspended.effect.on', { on: voice.date(effectiveOn) }) : voice.say('suspended.effect'),
      voice.say('suspended.benefits'),
    ],
    cure: [...suspensionCure(writing, adverse.ground, policy), voice.say('suspended.otherwise')],
    cureTerm: cureTerm(writing, adverse, policy),
    duties: [voice.say('suspended.duties'), voice.say('suspended.frozen')],
    appeal: howToAppeal(voice, policy, 'appeal.meanwhile.suspended'),
    appealTerm: appealTerm(occasion, appealRule(adverse.ground), 'suspension'),
    signers: deciders(writing),
  };
}

/** Of a suspension that came in from the former register: nobody here decided it, and until when it can be appealed is not known. */
function takenOver(writing: Writing): AdverseLetter {
  const { voice, policyOf } = writing;
  const adverse = caseOf(writing);
  const policy = policyOf(adverse.policy);
  const { effectiveOn } = adverse;
  return {
    title: voice.say('suspended.title', parties(writing)),
    what: [voice.say('inherited.what', parties(writing))],
    facts: caseFacts(writing, adverse),
    law: voice.say('law.967a'),
    policy,
    rules: ['SUSP_CURE', 'CURE_ANSWER', 'APPEAL_FILE_BENEFIT', 'APPEAL_DECIDE'],
    effect: [
      voice.say('inherited.effect'),
      ...(effectiveOn ? [voice.say('suspended.effect.on', { on: voice.date(effectiveOn) })] : []),
      voice.say('inherited.term'),
    ],
    cure: [...suspensionCure(writing, adverse.ground, policy), voice.say('suspended.otherwise')],
    cureTerm: cureTerm(writing, adverse, policy),
    duties: [voice.say('suspended.duties'), voice.say('suspended.frozen')],
    appeal: [
      voice.say('inherited.appeal'),
      voice.say('appeal.how'),
      voice.say('appeal.meanwhile.suspended'),
      voice.say('inherited.ask'),
    ],
    appealTerm: null,
    signers: [],
  };
}

export function cureRefused(writing: Writing): AdverseLetter {
  const { occasion, voice, policyOf } = writing;
  const adverse = caseOf(writing);
  const policy = policyOf(adverse.policy);
  const refused = lastOf(occasion, 'CureRefused');
  const on = wallDateOf(refused.at, policy.headquartersZone);
  const filed = voice.date(wallDateOf(lastOf(occasion, 'CureSubmitted').at, occasion.state.zone));
  const window = clockIfAny(occasion, `${appealRule(adverse.ground)}:suspension`);
  return {
    title: voice.say('cure-refused.title', parties(writing)),
    what: [voice.say('cure-refused.what', { ...parties(writing), filed })],
    facts: [
      groundFact(writing, adverse.ground, adverse.about),
      voice.say('cure-refused.fact', { filed, on: voice.date(on) }),
    ],
    items: itemsOfGround(writing, adverse, cureTerm(writing, adverse, policy)),
    law: voice.say('law.967a'),
    policy,
    rules: ['SUSP_CURE', 'CURE_ANSWER'],
    effect: [voice.say('cure-refused.effect')],
    cure: [...suspensionCure(writing, adverse.ground, policy), voice.say('suspended.otherwise')],
    cureTerm: cureTerm(writing, adverse, policy),
    duties: [voice.say('suspended.duties'), voice.say('suspended.frozen')],
    appeal: window ? howToAppeal(voice, policy, 'appeal.meanwhile.suspended') : [voice.say('appeal.closed')],
    appealTerm: unless(window, yours),
    signers: [signer(occasion, refused, on, 'decided')],
  };
}
