/** The link in a mail by which its reader tells us something without signing in. */
import { carriesLink, lastDayOf, type AnswerLink } from '../../domain/answer-link.ts';
import type { WallDate } from '../../domain/calendar.ts';
import type { Occasion, PolicyOf } from './occasion.ts';

/** `sealLink` makes the last part of a link's address: the same for the same link, so that a mail tried again is the same mail. */
export type LinkPress = {
  readonly policyOf: PolicyOf;
  readonly webUrl: string;
  sealLink(this: void, link: AnswerLink): string;
};

/** The link of a notice about an outreach that is under way; null for any other notice. */
export function answerLink(
  { policyOf, webUrl, sealLink }: LinkPress,
  { participant, notice, state }: Occasion,
): { readonly href: string; readonly lastDay: WallDate } | null {
  const ladder = state.ladders.find(({ id }) => id === notice.about);
  if (!ladder || !carriesLink(notice.kind)) return null;
  const lastDay = lastDayOf(notice.queuedAt, state.zone, policyOf(ladder.policy));
  return { href: `${webUrl}/answer/${sealLink({ participant, notice: notice.id, lastDay })}`, lastDay };
}
