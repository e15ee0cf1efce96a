/** What an answer to an outreach is found to mean, and what that holds. */
import type { Instant, WallDate } from './calendar.ts';

/** Of the dates of a visit by a link: this one suits us; these others would; we cannot, why. */
export const OF_DATES = ['take-date', 'other-dates', 'cannot'] as const;
/** What was told of them, by the venue's clock, until somebody of the agency has said what becomes of it. */
export type DatesTold = {
  readonly said: (typeof OF_DATES)[number];
  readonly slots: readonly { readonly date: WallDate; readonly hour: number; readonly minute: number }[];
};

/** `automatic`: no person of theirs gave it, in writing or on the telephone; a machine did, or somebody who only pretended to be them. */
export type AnswerMeaning = 'done' | 'promised' | 'wrong-person' | 'no-answer' | 'automatic';
/** What somebody found that an answer says; `until`: the day of a promise. */
export type Said = { readonly meaning: AnswerMeaning; readonly until: WallDate | null };
/** What holds a ladder: an answer that waits to be understood, or what one said. */
export type AnswerHold = {
  readonly since: Instant;
  readonly meaning: 'to-interpret' | 'promised' | 'done';
  readonly until: WallDate | null;
};
type Promised = { readonly meaning: 'promised' | 'done'; readonly until: WallDate | null };
/** `over`: what held the outreach when it came, and was let go for it. */
export type Read = { readonly grade: string; readonly read?: Said; readonly over?: Said };

const holds = (said: Said | undefined): said is Promised => said?.meaning === 'promised' || said?.meaning === 'done';
const stands = ({ meaning, until }: Promised, on: WallDate): boolean =>
  meaning === 'done' || (until !== null && until >= on);
/** That it is done has no day, and outlasts every promise. */
const lastsTo = ({ until }: Promised): WallDate => until ?? '9999-12-31';

/**
 * What several answers hold an outreach by, taken together: of what still stands, what lasts longest. What proves nothing holds nothing; and where
 * no person is found to have said anything, what had been said before them stands as if they had not come.
 */
export function heldBy(answers: readonly Read[], on: WallDate): Promised | null {
  const said = answers.filter(({ grade }) => grade !== 'failed').map(({ read }) => read);
  const silent = answers.every(({ read }) => read === undefined || read.meaning === 'automatic');
  const before = silent ? answers.map(({ over }) => over) : [];
  const standing = [...said, ...before].filter(holds).filter((each) => stands(each, on));
  return standing.toSorted((a, b) => (lastsTo(a) < lastsTo(b) ? 1 : -1))[0] ?? null;
}
