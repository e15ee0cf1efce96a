/** What moved since whoever decides looked at the case: a decision is taken on the record as it was seen, or not at all. */
import { requireThat } from './refusal.ts';
import { TO_BE_DECIDED } from './adverse-stage.ts';
import type { State } from './state.ts';

type Told = { readonly type: string; readonly grade?: unknown };
/** What changes nothing that a decision weighs; everything else does, and so does an event that is new here. */
const BESIDE_THE_POINT: readonly string[] = [
  'NoticeQueued',
  'NoticeDispatched',
  'NoticeMended',
  'SpecialistAssigned',
  'AppealAlerted',
  'ReviewReminded',
  'ApplicationReminded',
  'ContactsConfirmed',
  'ClockLapsed',
];

/** Whether somebody who decides would want to have seen it. A copy of a notice that is no attempt proves nothing. */
export const matters = (event: Told): boolean => !BESIDE_THE_POINT.includes(event.type) && !isProofOfNothing(event);

/** Notes in a case that waits for somebody's decision that something happened which the decider would want to have seen. */
export function noteMoved(state: State, event: Told): State {
  const { adverse } = state;
  if (!adverse) return state;
  const movedSeq = !TO_BE_DECIDED.includes(adverse.stage) ? 0 : matters(event) ? state.seq : adverse.movedSeq;
  return movedSeq === adverse.movedSeq ? state : { ...state, adverse: { ...adverse, movedSeq } };
}

/** Only attempts of an outreach are graded. */
const isProofOfNothing = ({ type, grade }: Told): boolean =>
  (type === 'NoticeSent' || type === 'NoticeReceived') && grade === undefined;

/** Refuses to decide on a record that has moved since `seen`; who did not say what was seen is not asked. */
export function requireSeen({ adverse }: State, seen: number | undefined): void {
  requireThat(
    seen === undefined || (adverse?.movedSeq ?? 0) <= seen,
    'RecordMoved',
    'Something that matters was recorded after you opened this form. Read what changed, then decide.',
  );
}
