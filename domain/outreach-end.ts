/** How an outreach ends: only the duty done, waived, given more time or overtaken by a suspension ends it. */
import { end } from './clock.ts';
import { WARNING_TERMS } from './ladder.ts';
import { withdrawLetters } from './notice.ts';
import type { Out } from './outreach-events.ts';
import type { State } from './state.ts';

/** Ends a ladder with all its clocks. Letters that were never dispatched are withdrawn. */
export function endLadder(state: State, id: string, how: 'done' | 'waived' | 'time-granted' | 'suspended'): Out {
  if (!state.ladders.some((ladder) => ladder.id === id)) return [];
  const rules = ['RUNG', ...WARNING_TERMS, 'MESSAGE_ANSWER', 'ANSWER_HOLD', 'PROMISE', 'OUTREACH_HOLD'];
  return [
    { type: 'LadderEnded', ladder: id, how },
    ...rules.flatMap((rule) => end(state, `${rule}:${id}`, 'moot')),
    ...withdrawLetters(state, [id]),
  ];
}
