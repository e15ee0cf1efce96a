/** The same command on the same facts, under the policy that is in force today: which values differ, and whether the answer would. */
import type { Facts } from '../domain/facts.ts';
import type { Command } from '../domain/participant.ts';
import type { Policy } from '../domain/policy.ts';
import { differences, type Difference } from '../domain/policy-difference.ts';
import type { State } from '../domain/state.ts';
import type { StreamRow } from './queries/decision.ts';
import { ask, type UsedFacts } from './rejudge.ts';
import { partings, type Parting } from './rejudge-difference.ts';

export type UnderToday = {
  readonly then: string;
  readonly today: string;
  /** Values that differ, of the rules and parts that the judgement looked at. */
  readonly values: readonly Difference[];
  /** How many other values of the policy differ. */
  readonly others: number;
  /** Where the answer would part from what is recorded; none when it would be the same. */
  readonly because: readonly Parting[];
};

/**
 * @param kept the policy by which it was judged: the one that the case keeps
 * @param looked what the judgement looked at
 * @returns null when the same version is in force today
 */
export function underToday(
  recorded: readonly StreamRow[],
  asked: { readonly state: State; readonly command: Command; readonly facts: Facts },
  kept: Policy,
  today: Policy,
  looked: Pick<UsedFacts, 'rules' | 'parts'>,
): UnderToday | null {
  if (kept.version === today.version) return null;
  const { state, command, facts } = asked;
  // The law of a running case is what it began under; here the question is what today's would have said of all of it.
  const answer = ask({ state: () => state, command, facts: { ...facts, policy: today, policyOf: () => today } });
  const all = differences(kept, today);
  const values = all.filter(({ path }) => isLookedAt(path, looked));
  return {
    then: kept.version,
    today: today.version,
    values,
    others: all.length - values.length,
    because: answer.events ? partings(recorded, answer.events).filter((one) => !namesPolicy(one)) : [answer.refused],
  };
}

const isLookedAt = (path: string, { rules, parts }: Pick<UsedFacts, 'rules' | 'parts'>): boolean => {
  const [section = '', name = ''] = path.split('.');
  return section === 'rules' ? rules.includes(name) : (parts as readonly string[]).includes(section);
};

/** Events name the version that they were judged by; that it is another one is no difference of its own. */
const namesPolicy = (one: Parting): boolean => one.kind === 'field' && one.path === 'policy';
