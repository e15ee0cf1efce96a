/**
 * The notice that proposes visit dates asks for an answer before any outreach. What is told by its link begins the outreach that silence would have
 * begun, held from its first moment; its days to answer run on, since a link changes no date.
 */
import { wallDateOf, type Instant } from './calendar.ts';
import type { Clock } from './clock.ts';
import type { NoticeKind } from './notice.ts';
import type { State } from './state.ts';

const PURPOSE = 'visit-dates-unanswered';
export type AskingNotice = { readonly kind: NoticeKind; readonly about: string; readonly queuedAt: Instant };

/** The outreach that a notice belongs to, or comes before. */
export const outreachOf = ({ kind, about }: Pick<AskingNotice, 'kind' | 'about'>): string =>
  kind === 'visit-proposed' ? `${PURPOSE}:${about}` : about;

/** The running days to answer before which an outreach of this id can be begun by an answer; undefined for any other. */
export const termBefore = (
  { validation, clocks }: Pick<State, 'validation' | 'clocks'>,
  id: string,
): Clock | undefined =>
  validation?.stage === 'proposed' && id === `${PURPOSE}:${validation.cycle}`
    ? clocks.find((clock) => clock.id === `VISIT_ANSWER:${validation.cycle}` && !clock.held && !clock.lapsed)
    : undefined;

/** Whether some dates wait for an answer that would begin an outreach. */
export const mayBeginEarly = (state: Pick<State, 'validation' | 'clocks'>): boolean =>
  termBefore(state, `${PURPOSE}:${state.validation?.cycle ?? ''}`) !== undefined;

/** The policy version under which a notice may still be answered without signing in; null where nothing about it is open. */
export function policyOfLink(state: State, notice: AskingNotice): string | null {
  const id = outreachOf(notice);
  const ladder = state.ladders.find((each) => each.id === id);
  if (notice.kind !== 'visit-proposed') return ladder?.policy ?? null;
  const term = state.clocks.find((clock) => clock.id === `VISIT_ANSWER:${notice.about}`);
  if (!term || wallDateOf(notice.queuedAt, state.zone) < term.start) return null; // other dates were proposed since
  return ladder || termBefore(state, id) ? term.policy : null;
}
