/** What the rule of a clock is called. */
import type { Facts } from '../../../domain/facts.ts';
import { ruleWords } from '../../words/rules.ts';
import type { Tongue } from '../../words/tongue.ts';

/** A clock's id begins with its rule's. */
export function ruleName(id: string, { policy }: Pick<Facts, 'policy'>, tongue: Tongue): string {
  const [rule = id] = id.split(':');
  const known = policy.rules[rule];
  return known ? tongue.say(ruleWords(known)) : rule;
}
