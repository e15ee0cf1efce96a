/** One rule as people read it: its value with the unit, who owes it, and on what it rests. */
import type { Authority, Policy, Rule } from '../../../domain/policy.ts';
import { leavesOf } from '../../../domain/policy-difference.ts';
import { AUTHORITIES, FORCES, UNITS as DATE_UNITS } from '../../words/clocks.ts';
import { ruleWords } from '../../words/rules.ts';
import type { Tone } from '../../words/standing.ts';
import type { Counted, Tongue } from '../../words/tongue.ts';
import { OWED_BY } from '../decisions/words.ts';
import { isPractice } from './version.ts';
import { UNITS, W, WRITTEN_UNITS } from './words.ts';

const COUNTED: Readonly<Record<string, Counted>> = { ...UNITS, ...DATE_UNITS };

/** "90 days before", or as it is written: "3-4 (hours)". */
export function valueWords(
  { value, unit, direction }: Pick<Rule, 'value' | 'unit' | 'direction'>,
  tongue: Tongue,
): string {
  const forms = COUNTED[unit];
  if (typeof value !== 'number' || !forms) return `${value} (${tongue.code(WRITTEN_UNITS, unit)})`;
  const term = tongue.count(forms, value);
  return direction === 'before' ? tongue.say(W.before, { term }) : term;
}

export const toneOf = (authority: Authority): Tone => (isPractice({ authority }) ? 'warn' : 'good');

/** `since` is the day from which it has said so, `clocks` how many run by it. */
export const ruleView = (rule: Rule, since: string, clocks: number, tongue: Tongue) => ({
  id: rule.id,
  title: tongue.say(ruleWords(rule)),
  value: valueWords(rule, tongue),
  starts: rule.starts,
  owed: tongue.say(OWED_BY[rule.owedBy]),
  force: tongue.say(FORCES[rule.force]),
  authority: { tone: toneOf(rule.authority), label: tongue.say(AUTHORITIES[rule.authority]) },
  source: rule.source,
  since: tongue.say(W.since, { date: tongue.date(since) }),
  clocks: clocks === 0 ? '–' : clocks.toLocaleString(tongue.language),
});

const OTHER_PARTS = [
  'reminders',
  'ladders',
  'evidence',
  'mail',
  'calls',
  'letters',
  'proof',
  'incidents',
  'transition',
  'cure',
  'visits',
  'confirmation',
  'immediatePoints',
  'ranks',
  'guidance',
] as const;

/** The settings that are no rules of their own, by their paths. */
export const otherSettings = (policy: Policy) =>
  OTHER_PARTS.flatMap((part) => [...leavesOf(policy[part], part)].map(([setting, value]) => ({ setting, value })));
