/** How a validation is done. */
import type { Facts } from './facts.ts';
import { requireThat } from './refusal.ts';
import type { State, Validation } from './state.ts';
import type { ValidationCommand, ValidationOut } from './validation-events.ts';

/** In person unless it is a revalidation at low or medium risk; any exception is the director's, with a reason (6 U.S.C. 965; domain reference 2.6). */
export function plan(
  state: State,
  validation: Validation,
  command: ValidationCommand & { type: 'PlanValidation' },
  facts: Facts,
): ValidationOut {
  const ordinary = command.mode === 'in-person' || (validation.kind === 'revalidation' && state.risk !== 'high');
  if (!ordinary) {
    requireThat(
      facts.empowered.some(({ role }) => role === 'director') && command.by.role === 'director',
      'VirtualNotAllowed',
      'A virtual validation is possible only for a revalidation at low or medium risk. An exception is the field director’s to make, with a reason.',
    );
    requireThat(command.exception !== null, 'ReasonRequired', 'An exception needs a reason.');
  }
  return [
    {
      type: 'ValidationPlanned',
      mode: command.mode,
      exception: ordinary ? null : command.exception,
      by: command.by.person,
    },
  ];
}
