/** A validation as it was carried before it had legs, brought to what the rules make of the same record. Never changed once a build with it has run. */
import type { Leg, Validation } from './state.ts';
import type { SaidSlot } from './validation-events.ts';
import { begunLeg, onlyLeg, wholeSlot } from './validation-legs.ts';

/** Schema 4. */
export type LeglessValidation = Omit<Validation, 'legs'> & {
  readonly mode: Leg['mode'] | null;
  readonly modeException: Leg['exception'];
  readonly slots: readonly SaidSlot[];
  readonly agreed: SaidSlot | null;
  readonly noticeWaivedBy: string | null;
  readonly heldOn: Leg['heldOn'];
};

const STEP_AT: Readonly<Record<Exclude<Validation['stage'], 'due'>, Leg['step']>> = {
  planned: 'to-propose',
  proposed: 'proposed',
  countered: 'countered',
  agreed: 'agreed',
  held: 'held',
  actions: 'held',
  'to-close': 'held',
  failed: 'held',
};

/** @param zone the participant's, in which its visits were proposed */
export function upgradedValidation(validation: LeglessValidation, zone: string): Validation {
  const { mode, modeException, slots, agreed, noticeWaivedBy, heldOn, ...rest } = validation;
  if (rest.stage === 'due' || mode === null) return { ...rest, legs: [] };
  const step = STEP_AT[rest.stage];
  const leg = begunLeg(onlyLeg(mode, modeException, zone));
  const settled = step === 'agreed' || step === 'held';
  return {
    ...rest,
    legs: [
      {
        ...leg,
        step,
        // what was proposed before the last plan, and what was agreed before the last proposal, had only been left standing
        slots: step === 'to-propose' ? [] : slots.map((slot) => wholeSlot(slot, leg)),
        agreed: settled && agreed ? wholeSlot(agreed, leg) : null,
        noticeWaivedBy: settled ? noticeWaivedBy : null,
        heldOn: step === 'held' ? heldOn : null,
      },
    ],
  };
}
