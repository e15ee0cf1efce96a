/** What moved since whoever decides looked at the case: a decision is taken on the record as it was seen, or not at all. */
import type { Facts } from './facts.ts';
import { requireThat } from './refusal.ts';
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

/** Notes that something happened which whoever decides would want to have seen. */
export const noteMoved = (state: State, event: Told): State =>
  matters(event) ? { ...state, movedSeq: state.seq } : state;

/** Only attempts of an outreach are graded. */
const isProofOfNothing = ({ type, grade }: Told): boolean =>
  (type === 'NoticeSent' || type === 'NoticeReceived') && grade === undefined;

/** Refuses to decide on a record that has moved since `seen`, and where it is asked, without a word of what was seen. */
export function requireSeen(
  { movedSeq }: State,
  seen: number | undefined,
  { asksSeen }: Pick<Facts, 'asksSeen'>,
): void {
  requireThat(
    seen !== undefined || !asksSeen,
    'SeenMissing',
    'Nothing says what record this was decided on. Open the form, read the case, then decide.',
  );
  requireThat(
    seen === undefined || movedSeq <= seen,
    'RecordMoved',
    'Something that matters was recorded after you opened this form. Read what changed, then decide.',
  );
}
