/**
 * The notice that proposes visit dates asks for an answer before any outreach. What is told by its link begins the outreach that silence would have
 * begun, held from its first moment; its days to answer run on, since a link changes no date.
 */
import { wallDateOf, type Instant } from './calendar.ts';
import type { Clock } from './clock.ts';
import type { NoticeKind } from './notice.ts';
import type { LadderPurpose } from './policy.ts';
import type { State } from './state.ts';
import { visitAbout } from './validation-legs.ts';

const PURPOSE = 'visit-dates-unanswered';
export type AskingNotice = { readonly kind: NoticeKind; readonly about: string; readonly queuedAt: Instant };

/** The outreach that a notice belongs to, or comes before. */
export const outreachOf = ({ kind, about }: Pick<AskingNotice, 'kind' | 'about'>): string =>
  kind === 'visit-proposed' ? `${PURPOSE}:${about}` : about;

/** The outreaches that press for what a notice asked for before any of them. */
const PRESSED_BY: Partial<Readonly<Record<NoticeKind, readonly LadderPurpose[]>>> = {
  'review-open': ['annual-review', 'blank-profile'],
  'review-reminder': ['annual-review', 'blank-profile'],
  'review-returned': ['annual-review', 'blank-profile'],
  'profile-asked': ['annual-review', 'blank-profile'],
  'report-issued': ['actions-unanswered'],
  'action-returned': ['actions-unanswered'],
  'settlement-asked': ['debt-or-bond'],
  'settlement-answered': ['debt-or-bond'],
};

/** Every outreach that may be meant by who replies to a notice; at most one of them is under way. */
export const outreachesOf = (notice: Pick<AskingNotice, 'kind' | 'about'>): readonly string[] => [
  outreachOf(notice),
  ...(PRESSED_BY[notice.kind] ?? []).map((purpose) => `${purpose}:${notice.about}`),
];

/** The running days to answer before which an outreach of this id can be begun by an answer; undefined for any other. */
export const termBefore = (
  { validation, clocks }: Pick<State, 'validation' | 'clocks'>,
  id: string,
): Clock | undefined =>
  proposedAbouts(validation).some((about) => id === `${PURPOSE}:${about}`)
    ? clocks.find(
        (clock) => id === `${PURPOSE}:${clock.about}` && clock.rule === 'VISIT_ANSWER' && !clock.held && !clock.lapsed,
      )
    : undefined;

const proposedAbouts = (validation: State['validation']): readonly string[] =>
  (validation?.legs ?? [])
    .filter(({ step }) => step === 'proposed')
    .map(({ id }) => visitAbout(validation?.cycle ?? '', id));

/** What the proposals are about that wait for an answer which would begin an outreach. */
export const mayBeginEarly = (state: Pick<State, 'validation' | 'clocks'>): readonly string[] =>
  proposedAbouts(state.validation).filter((about) => termBefore(state, `${PURPOSE}:${about}`) !== undefined);

/** The policy version under which a notice may still be answered without signing in; null where nothing about it is open. */
export function policyOfLink(state: State, notice: AskingNotice): string | null {
  const id = outreachOf(notice);
  const ladder = state.ladders.find((each) => each.id === id);
  if (notice.kind !== 'visit-proposed') return ladder?.policy ?? null;
  const term = state.clocks.find((clock) => clock.id === `VISIT_ANSWER:${notice.about}`);
  if (!term || wallDateOf(notice.queuedAt, state.zone) < term.start) return null; // other dates were proposed since
  return ladder || termBefore(state, id) ? term.policy : null;
}
