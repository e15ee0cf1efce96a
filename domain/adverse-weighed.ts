/** Which of two cases a decision is about: the one beside a suspension as long as there is one, since nothing of the suspension waits for a decision then. */
import type { State } from './state.ts';

/** The state with the case that is weighed in the place of the open one. What cures the suspension looks at the state as it is. */
export const weighed = <T extends Pick<State, 'adverse' | 'beside'>>(state: T): T =>
  state.beside ? { ...state, adverse: state.beside } : state;

/** Every open case: that of the suspension, and the one beside it. */
export const openCases = ({ adverse, beside }: Pick<State, 'adverse' | 'beside'>) =>
  [adverse, beside].filter((each) => each !== null);
