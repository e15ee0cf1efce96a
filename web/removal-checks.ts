/** The five checks of a removal, each with its answer and the facts behind it, for forms and for the decision page. */
import { REMOVAL_CHECKS, removalFindings, type RemovalFindings } from '../domain/adverse-removal.ts';
import type { Facts } from '../domain/facts.ts';
import type { State } from '../domain/state.ts';
import type { Params, Words } from '../templates/words.ts';
import { CHECK_FACTS, CHECKS, SUBMISSIONS, UNTOLD } from './words/removal.ts';

export type CheckView = { readonly label: Words; readonly stands: boolean; readonly text: string };
/** How the reader's language is spoken. */
export type Speech = {
  readonly say: (words: Words, params?: Params) => string;
  readonly date: (date: string) => string;
  readonly rule: (id: string) => string;
};

/** Each of the five, asked of a state and of what lay in the tray then. */
export function checksOf(state: State, facts: Pick<Facts, 'filings'>, speech: Speech): readonly CheckView[] {
  const told = tellAll(removalFindings(state, facts), speech);
  return REMOVAL_CHECKS.map((check) => {
    const found = told[check];
    const { asked, clear } = CHECKS[check];
    const text = found.length > 0 ? speech.say(CHECK_FACTS.stands, { facts: found.join('; ') }) : speech.say(clear);
    return { label: asked, stands: found.length > 0, text };
  });
}

const tellAll = (
  found: RemovalFindings,
  { say, date, rule }: Speech,
): Readonly<Record<keyof RemovalFindings, readonly string[]>> => ({
  appealPending: found.appealPending.map(({ filedOn }) => say(CHECK_FACTS.appeal, { on: date(filedOn) })),
  appealMayBeFiled: found.appealMayBeFiled.map(({ until }) => say(CHECK_FACTS.until, { on: date(until) })),
  submissionAwaitsUs: found.submissionAwaitsUs.map(({ what }) => say(SUBMISSIONS[what])),
  ownReviewLate: found.ownReviewLate.map((late) =>
    say(CHECK_FACTS.late, { rule: rule(late.rule), on: date(late.due) }),
  ),
  suspensionUntold: found.suspensionUntold.map((because) => say(UNTOLD[because])),
});
