/** Who was found not to be eligible, and whose tier was lowered. */
import { wallDateOf } from '../../domain/calendar.ts';
import { entityTitle } from './cited.ts';
import { parties, signer, type AdverseLetter, type Writing } from './letter-parts.ts';
import { lastOf, needed } from './occasion.ts';
import { appealTerm, howToAppeal } from './remedies.ts';

export function foundIneligible(writing: Writing): AdverseLetter {
  const { occasion, voice, policyOf } = writing;
  const found = lastOf(occasion, 'FoundIneligible');
  const { releases = [] } = found.event;
  const policy = policyOf(needed(occasion.state.application, 'the application').policy);
  const who = { ...parties(writing), entity: entityTitle(voice, policy, occasion.state.entityType) };
  return {
    title: voice.say('ineligible.title', who),
    what: [voice.say('ineligible.what', who)],
    facts: [
      voice.say(`ineligible.fact.${found.event.ground}`, who),
      ...releases.map((ground) => voice.say(`ineligible.ground.${ground}`)),
    ],
    law: voice.say(`ineligible.law.${found.event.ground}`),
    policy,
    rules: ['APPEAL_FILE_BENEFIT', 'APPEAL_DECIDE'],
    effect: [voice.say('ineligible.effect', { on: voice.date(found.event.on) })],
    cure: [
      voice.say(`ineligible.cure.${found.event.ground}`),
      ...releases.map((ground) => voice.say(`ineligible.remedy.${ground}`)),
    ],
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
