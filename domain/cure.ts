/** What a suspended participant and the agency do about a cure besides filing, accepting and refusing it: its steps, and more time for it. */
import { cureTimeActs, decideCureTime, evolveCureTime, type CureTimeCommand, type CureTimeEvent } from './cure-time.ts';
import { decideStep, evolveStep, stepActs, type StepCommand, type StepEvent } from './cure-steps.ts';
import type { AdverseOut } from './adverse-events.ts';
import type { Facts } from './facts.ts';
import type { Acts } from './process.ts';
import type { State } from './state.ts';

export type CureCommand = StepCommand | CureTimeCommand;
export type CureEvent = StepEvent | CureTimeEvent;

export const cureActs: Acts<CureCommand['type']> = { ...stepActs, ...cureTimeActs };

/** What follows from one command about a cure. */
export function decideCure(
  state: State,
  command: CureCommand,
  facts: Facts,
): readonly (CureEvent | AdverseOut[number])[] {
  switch (command.type) {
    case 'AssessStep':
    case 'ReportStep':
    case 'ReinstateOnConditions':
      return decideStep(state, command, facts);
    case 'AskCureTime':
    case 'GrantCureTime':
    case 'RefuseCureTime':
      return decideCureTime(state, command, facts);
  }
}

/** Folds one event of a cure. */
export function evolveCure(state: State, event: CureEvent): State {
  switch (event.type) {
    case 'StepAssessed':
    case 'StepReported':
      return evolveStep(state, event);
    case 'CureTimeAsked':
    case 'CureTimeGranted':
    case 'CureTimeRefused':
      return evolveCureTime(state, event);
  }
}
