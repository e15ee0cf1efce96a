/** The link in a mail by which its reader tells us something without signing in. */
import { carriesLink, lastDayOf, type AnswerLink } from '../../domain/answer-link.ts';
import type { WallDate } from '../../domain/calendar.ts';
import { lawOfLink } from '../../domain/first-notice.ts';
import type { Occasion, PolicyOf } from './occasion.ts';

/** `sealLink` makes the last part of a link's address: the same for the same link, so that a mail tried again is the same mail. */
export type LinkPress = {
  readonly policyOf: PolicyOf;
  readonly webUrl: string;
  sealLink(this: void, link: AnswerLink): string;
};

/** The link of a notice about an outreach that is under way, or that proposes dates of a visit; null for any other notice. */
export function answerLink(
  { policyOf, webUrl, sealLink }: LinkPress,
  { participant, notice, state }: Occasion,
): { readonly href: string; readonly lastDay: WallDate } | null {
  const lastDay = lastDayIn(state, notice, policyOf);
  if (lastDay === null) return null;
  return { href: `${webUrl}/answer/${sealLink({ participant, notice: notice.id, lastDay })}`, lastDay };
}

/** `codeLetter` makes what stands in a letter in place of a link. */
export type CodePress = {
  readonly policyOf: PolicyOf;
  codeLetter(this: void, letter: Pick<AnswerLink, 'participant' | 'notice'>): string;
};

/** The code of a letter where a mail would have a link; null for any other letter. */
export function answerCode(
  { policyOf, codeLetter }: CodePress,
  { participant, notice, state }: Occasion,
): { readonly code: string; readonly lastDay: WallDate } | null {
  const lastDay = lastDayIn(state, notice, policyOf);
  return lastDay === null ? null : { code: codeLetter({ participant, notice: notice.id }), lastDay };
}

function lastDayIn(state: Occasion['state'], notice: Occasion['notice'], policyOf: PolicyOf): WallDate | null {
  const policy = carriesLink(notice.kind) ? lawOfLink(state, notice, policyOf) : null;
  return policy && lastDayOf(notice.queuedAt, state.zone, policy);
}
