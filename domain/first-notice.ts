/**
 * Notices that ask for a duty, before any outreach or beside one. What is told by the link of one, or in reply to it, begins the outreach that
 * silence would have begun, held from its first moment; the days to do the duty run on, since a link changes no date.
 */
import { wallDateOf, type Instant } from './calendar.ts';
import type { Clock } from './clock.ts';
import { BEGINS, dutyClock } from './ladder.ts';
import type { NoticeKind } from './notice.ts';
import type { LadderPurpose, Policy } from './policy.ts';
import type { Leg, State } from './state.ts';
import { legAbout, VISIT_DATES } from './validation-legs.ts';

export type AskingNotice = { readonly kind: NoticeKind; readonly about: string; readonly queuedAt: Instant };

const REVIEW = ['annual-review', 'blank-profile'] as const;
/** The outreaches that press for what a notice asks for. The one that reinstates asks for several conditions at once, and is about none of them. */
const PRESSED_BY: Partial<Readonly<Record<NoticeKind, readonly LadderPurpose[]>>> = {
  'review-open': REVIEW,
  'review-reminder': REVIEW,
  'review-returned': REVIEW,
  'profile-asked': REVIEW,
  'time-granted': REVIEW,
  'time-refused': REVIEW,
  'visit-proposed': ['visit-dates-unanswered'],
  'report-issued': ['actions-unanswered'],
  'action-returned': ['actions-unanswered'],
  'settlement-asked': ['debt-or-bond'],
  'settlement-answered': ['debt-or-bond'],
  'plan-answered': ['reinstatement-conditions'],
};

/** Every outreach that may be meant by who answers a notice; at most one of them is under way. A notice of an outreach is about that alone. */
export function outreachesOf({ kind, about }: Pick<AskingNotice, 'kind' | 'about'>): readonly string[] {
  const ofOutreach = about.startsWith('validation-failed:'); // it tells of a report too
  const pressing = ofOutreach ? undefined : PRESSED_BY[kind];
  return pressing?.map((purpose) => `${purpose}:${about}`) ?? [about];
}

export type Asked = {
  readonly id: string;
  readonly purpose: LadderPurpose;
  readonly about: string;
  readonly term: Clock;
};
type Duties = Pick<State, 'clocks' | 'ladders'>;

/** The duties whose days run and about which there is no outreach yet: each can be begun by an answer. Nobody is asked to confirm contacts before the day. */
export const askedBefore = ({ clocks, ladders }: Duties): readonly Asked[] =>
  clocks.flatMap((term) => {
    const purpose = BEGINS[term.rule];
    if (!purpose || purpose === 'contact-verification' || term.held || term.lapsed) return [];
    const id = `${purpose}:${term.about}`;
    return ladders.some((ladder) => ladder.id === id) ? [] : [{ id, purpose, about: term.about, term }];
  });

/** The outreach that an answer to the notice is about: the one under way, or the one that the answer would begin; null where nothing is open. */
export function outreachOf(state: Duties, notice: Pick<AskingNotice, 'kind' | 'about'>): string | null {
  const meant = outreachesOf(notice);
  const open = [...state.ladders, ...askedBefore(state)].find(({ id }) => meant.includes(id));
  return open?.id ?? null;
}

/** The leg whose dates an outreach, or what would begin it, asks about while they wait for an answer; null of any other. */
export function legAsked({ validation }: Pick<State, 'validation'>, ladder: string | null): Leg | null {
  if (ladder === null || !ladder.startsWith(VISIT_DATES)) return null;
  const leg = legAbout(validation, ladder.slice(VISIT_DATES.length));
  return leg?.step === 'proposed' ? leg : null;
}

/** The policy version under which a notice may still be answered without signing in; null where nothing about it is open. */
export function policyOfLink(state: State, notice: AskingNotice): string | null {
  const id = outreachOf(state, notice);
  const ladder = state.ladders.find((each) => each.id === id);
  if (ladder && id === notice.about) return ladder.policy;
  const term = ladder ? termOf(state, ladder) : askedBefore(state).find((each) => each.id === id)?.term;
  if (!term) return null;
  const since = wallDateOf(notice.queuedAt, state.zone) < term.start; // other dates were proposed since
  return notice.kind === 'visit-proposed' && since ? null : term.policy;
}

const termOf = ({ clocks }: State, duty: Parameters<typeof dutyClock>[0]): Clock | undefined =>
  clocks.find(({ id }) => id === dutyClock(duty));

/** That policy; null too where by the outreach's own an answer by a link does not count. */
export function lawOfLink(state: State, notice: AskingNotice, policyOf: (version: string) => Policy): Policy | null {
  const version = policyOfLink(state, notice);
  const id = outreachOf(state, notice);
  if (version === null || id === null) return null;
  const own = state.ladders.find((ladder) => ladder.id === id)?.policy ?? version;
  const { answers } = policyOf(own).ladders[id.split(':')[0] as LadderPurpose];
  return answers.includes('link') ? policyOf(version) : null;
}
