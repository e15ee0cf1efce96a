/** Rules of the policy as notices cite them. The policy file speaks English, which governs; Spanish titles stand in `es/rules.ts`. */
import { numberOf, ruleOf, type Policy } from '../../domain/policy.ts';
import { ES_ENTITY_TYPES, ES_RULES } from './es/rules.ts';
import { needed } from './occasion.ts';
import type { Voice, WordKey } from './voice.ts';

/** Rules that a notice may cite. */
export type CitedRule = keyof typeof ES_RULES;

/** Whether a rule has a title in every language. */
export const isCited = (id: string): id is CitedRule => Object.hasOwn(ES_RULES, id);

/** What the rule asks, in the reader's language. Throws when the rule has no title there. */
export function ruleTitle({ language }: Voice, policy: Policy, id: string): string {
  if (language === 'en') return ruleOf(policy, id).title;
  return needed(isCited(id) ? ES_RULES[id] : undefined, `a Spanish title of ${id}`);
}

/** "14 days", "10 working days", "1 year". */
export function valueInWords(voice: Voice, policy: Policy, id: CitedRule): string {
  const n = numberOf(policy, id);
  const { unit } = ruleOf(policy, id);
  if (unit !== 'day' && unit !== 'working-day' && unit !== 'year') throw new Error(`rule ${id} counts no time`);
  const key: WordKey = n === 1 ? `unit.${unit}.one` : `unit.${unit}`;
  return voice.say(key, { n });
}

export type CitedRow = { readonly id: string; readonly title: string; readonly value: string; readonly basis: string };

/** One line of a letter's table of rules: what it asks, how long, and on what it rests. */
export function citedRow(voice: Voice, policy: Policy, id: CitedRule): CitedRow {
  const { authority, source, value } = ruleOf(policy, id);
  return {
    id,
    title: ruleTitle(voice, policy, id),
    value: value === 0 ? voice.say('unit.on-the-day') : valueInWords(voice, policy, id),
    basis: voice.say(`authority.${authority}`, { source }),
  };
}

/** What kind of participant it is: "Importer (US, or non-resident Canadian)". Throws when the policy does not know the type. */
export function entityTitle({ language }: Voice, policy: Policy, entityType: string): string {
  const title = needed(policy.entityTypes[entityType]?.title, 'the entity type');
  return language === 'en' ? title : (ES_ENTITY_TYPES[entityType] ?? title);
}
