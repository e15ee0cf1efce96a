/** Days of the agency's own practice may wait for a reason; a day that a statute sets never does. */
import { hold, resume, type Clock } from './clock.ts';
import type { Facts } from './facts.ts';
import { ruleOf } from './policy.ts';
import type { Acts } from './process.ts';
import { requireThat } from './refusal.ts';
import type { State } from './state.ts';
import { owedClocks } from './validation-due.ts';
import type { ValidationCommand, ValidationOut } from './validation-events.ts';

type PutOffCommand = ValidationCommand & { readonly type: 'PutOffValidation' | 'TakeUpValidation' };

const pausable = (state: State, facts: Pick<Facts, 'policyOf'>): readonly Clock[] =>
  owedClocks(state).filter(({ rule, policy }) => ruleOf(facts.policyOf(policy), rule).pausable === true);
const isPutOff = ({ held }: Clock): boolean => held?.why === 'put-off';

export const putOffActs: Acts<PutOffCommand['type']> = {
  PutOffValidation: {
    may: ['director'],
    guard(state, facts) {
      requireThat(owedClocks(state).length > 0, 'NoValidation', 'No validation is owed.');
      const own = pausable(state, facts);
      requireThat(
        own.length > 0,
        'StatutoryDate',
        'The day by which this validation is owed is set by statute, which nobody can put off.',
      );
      requireThat(!own.some(({ held }) => held !== null), 'PutOffAlready', 'The validation has been put off already.');
      requireThat(
        own.every(({ lapsed }) => !lapsed),
        'DayHasPassed',
        'The day has passed. That it was late stays visible, and nothing puts it off any more.',
      );
    },
  },
  TakeUpValidation: {
    may: ['director'],
    guard: (state) =>
      requireThat(owedClocks(state).some(isPutOff), 'NotPutOff', 'The validation has not been put off.'),
  },
};

export function decidePutOff(state: State, { type, note, by }: PutOffCommand, facts: Facts): ValidationOut {
  if (type === 'PutOffValidation')
    return [
      { type: 'ValidationPutOff', note, by: by.person },
      ...pausable(state, facts).flatMap(({ id }) => hold(state, id, 'put-off', facts.now)),
    ];
  return [
    { type: 'ValidationTakenUp', note, by: by.person },
    ...owedClocks(state)
      .filter(isPutOff)
      .flatMap(({ id }) => resume(state, id, facts.now)),
  ];
}
