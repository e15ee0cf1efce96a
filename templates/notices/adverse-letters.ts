/** The adverse letters: each failed clause, what would put it right and by when, the effect, the duties meanwhile, the appeal, and who signs. */
import type { Adverse } from '../../domain/state.ts';
import { entityTitle, valueInWords } from './cited.ts';
import { caseFacts, dutyFact, dutyRules, groundFact, triedFacts } from './facts.ts';
import { signer, type AdverseLetter, type Signer, type Writing } from './letter-parts.ts';
import { clockEver, clockIfAny, dutyOf, lastOf, needed, recordings } from './occasion.ts';
import { appealRule, appealTerm, cureTerm, dutyRemedy, howToAppeal, suspensionCure } from './remedies.ts';
import { dueParams, unless, yours } from './terms.ts';
import { wallDateOf } from '../../domain/calendar.ts';

/** What most sentences need: the company and the program. */
export const parties = ({
  occasion: { account, state },
}: Pick<Writing, 'occasion'>): { readonly company: string; readonly program: string } => ({
  company: account.company,
  program: state.programme.toUpperCase(),
});

/** The case as it stood when the letter was queued; a removal that took effect has closed it. */
const caseOf = ({ occasion }: Writing): Adverse =>
  needed(occasion.state.adverse ?? occasion.before.adverse, 'the adverse case');

/** Who decided, and who confirmed it where that is needed. */
function deciders({ occasion }: Writing): readonly Signer[] {
  const decided = lastOf(occasion, 'AdverseDecided');
  const confirmed = recordings(occasion, 'SuspensionConfirmed').findLast(({ seq }) => seq > decided.seq);
  return [
    signer(occasion, decided, decided.event.on, 'decided'),
    ...(confirmed ? [signer(occasion, confirmed, confirmed.event.on, 'confirmed')] : []),
  ];
}

export function suspended(writing: Writing): AdverseLetter {
  const { occasion, voice, policyOf } = writing;
  const adverse = caseOf(writing);
  const policy = policyOf(adverse.policy);
  const { effectiveOn } = adverse;
  return {
    title: voice.say('suspended.title', parties(writing)),
    what: [voice.say(adverse.basis === 'immediate' ? 'suspended.what.immediate' : 'suspended.what', parties(writing))],
    facts: caseFacts(writing, adverse),
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

export function removed(writing: Writing): AdverseLetter {
  const { occasion, voice, policyOf } = writing;
  const adverse = caseOf(writing);
  const policy = policyOf(adverse.policy);
  const bar = valueInWords(voice, policy, 'REAPPLY_BAR');
  const effective = recordings(occasion, 'Removed').at(-1)?.event;
  // An order of removal was immediate; one that follows a suspension keeps that case's order.
  const immediate = adverse.order === 'removal';
  return {
    title: voice.say('removed.title', parties(writing)),
    what: [voice.say(immediate ? 'removed.what.immediate' : 'removed.what', parties(writing))],
    facts: immediate
      ? [groundFact(writing, adverse.ground, adverse.about)]
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

export function dutyWarning(writing: Writing): AdverseLetter {
  const { occasion, voice, policyOf, printedOn } = writing;
  const duty = dutyOf(occasion.notice.about);
  const ladder = needed(
    [...occasion.state.ladders, ...occasion.before.ladders].find(({ id }) => id === occasion.notice.about),
    'the outreach',
  );
  const policy = policyOf(ladder.policy);
  return {
    title: voice.say(`warning.title.${duty.purpose}`),
    what: [voice.say('warning.what', parties(writing))],
    facts: [dutyFact(writing, duty), ...triedFacts(writing, ladder.id)],
    law: voice.say('law.967a'),
    policy,
    rules: dutyRules(duty.purpose, duty.about),
    effect: [voice.say('warning.effect')],
    cure: [dutyRemedy(voice, duty.purpose), voice.say('warning.answer')],
    cureTerm: { whose: 'from-dispatch', policy, rule: 'BLANK_PROFILE_CURE', zone: occasion.state.zone, printedOn },
    duties: [voice.say('warning.duties')],
    appeal: [voice.say('warning.appeal')],
    appealTerm: null,
    signers: [],
  };
}

export function foundIneligible(writing: Writing): AdverseLetter {
  const { occasion, voice, policyOf } = writing;
  const found = lastOf(occasion, 'FoundIneligible');
  const policy = policyOf(needed(occasion.state.application, 'the application').policy);
  const who = { ...parties(writing), entity: entityTitle(voice, policy, occasion.state.entityType) };
  return {
    title: voice.say('ineligible.title', who),
    what: [voice.say('ineligible.what', who)],
    facts: [voice.say(`ineligible.fact.${found.event.ground}`, who)],
    law: voice.say(`ineligible.law.${found.event.ground}`),
    policy,
    rules: ['APPEAL_FILE_BENEFIT', 'APPEAL_DECIDE'],
    effect: [voice.say('ineligible.effect', { on: voice.date(found.event.on) })],
    cure: [voice.say(`ineligible.cure.${found.event.ground}`)],
    cureTerm: null,
    duties: [voice.say('ineligible.duties')],
    appeal: howToAppeal(voice, policy, 'appeal.meanwhile.ineligible'),
    appealTerm: appealTerm(occasion, 'APPEAL_FILE_BENEFIT', 'ineligibility'),
    signers: [signer(occasion, found, found.event.on, 'decided')],
  };
}

export function tierLowered(writing: Writing): AdverseLetter {
  const { occasion, voice, policyOf } = writing;
  const closed = lastOf(occasion, 'ValidationClosed');
  const policy = policyOf(needed(occasion.before.validation, 'the validation').policy);
  const tiers = {
    tier: closed.event.tier,
    former: occasion.before.tier,
    on: voice.date(closed.event.on),
    cycle: occasion.notice.about,
  };
  const reported = lastOf(occasion, 'ReportIssued').at;
  return {
    title: voice.say('lowered.title', parties(writing)),
    what: [voice.say('lowered.what', { ...parties(writing), ...tiers })],
    facts: [voice.say('lowered.fact', { ...tiers, issued: voice.date(wallDateOf(reported, occasion.state.zone)) })],
    law: voice.say('law.965'),
    policy,
    rules: ['APPEAL_FILE_BENEFIT', 'APPEAL_DECIDE'],
    effect: [voice.say('lowered.effect', tiers)],
    cure: [voice.say('lowered.cure')],
    cureTerm: null,
    duties: [voice.say('lowered.duties')],
    appeal: howToAppeal(voice, policy, 'appeal.meanwhile.lowered'),
    appealTerm: appealTerm(occasion, 'APPEAL_FILE_BENEFIT', 'tier-lowered'),
    signers: [signer(occasion, closed, closed.event.on, 'decided')],
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
