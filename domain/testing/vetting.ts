/** Vetting as a diligent desk has it: every check answered, and the whole reviewed by another person. */
import type { VettingFacts } from '../facts.ts';
import type { Command } from '../participant.ts';
import type { Policy } from '../policy.ts';
import type { State } from '../state.ts';
import { checksFor, occasionOf } from '../vetting.ts';
import { CAST } from './cast.ts';

/** Of what waits for a vetting now: as the command records it, else with nothing against the company. Null when nothing waits for one. */
export function diligentVetting(state: State, policy: Policy, command?: Command): VettingFacts | null {
  const due = occasionOf(state);
  const adverse = command?.type === 'RecordVetting' && command.result === 'adverse';
  return (
    due && {
      seq: 1,
      occasion: due.occasion,
      answered: checksFor(policy, state.entityType),
      reviewedBy: CAST.otherSpecialist.person,
      result: adverse ? 'adverse' : 'clear',
      grounds: adverse ? ['background'] : [],
    }
  );
}
