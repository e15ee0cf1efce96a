/**
 * Past findings (domain reference 2.5): criteria of which an answer was returned, or that a required action of a validation names. The next
 * annual review asks for their answers anew; an affirmation is not enough there.
 */
import { askedOf, type CriteriaSet } from './criteria.ts';
import { requireThat } from './refusal.ts';
import type { Finding, RequiredAction, State } from './state.ts';

/** A criterion, under the version of the criteria that its id belongs to. */
export type Found = Pick<Finding, 'criterion' | 'version'>;

const isSame = (one: Found, other: Found): boolean =>
  one.criterion === other.criterion && one.version === other.version;

/**
 * What required actions found, for the event that says so; nothing where they name no criteria.
 * @throws Refusal when one names a criterion that the company is not asked
 */
export function foundBy(
  actions: readonly Pick<RequiredAction, 'criteria'>[],
  entityType: string,
  set: CriteriaSet | null,
): { readonly findings?: readonly Found[] } {
  const named = [...new Set(actions.flatMap(({ criteria = [] }) => criteria))];
  if (named.length === 0) return {};
  const asked = set ? askedOf(set, entityType).map(({ id }) => id) : [];
  requireThat(
    set !== null && named.every((id) => asked.includes(id)),
    'CriterionUnknown',
    'This criterion is not asked of this company.',
  );
  return { findings: named.map((criterion) => ({ criterion, version: set.version })) };
}

/** With what was found; the next review that opens asks for it. */
export function noted(findings: readonly Finding[], found: readonly Found[] = []): readonly Finding[] {
  const waiting = findings.filter(({ review }) => review === null);
  const news = found.filter((one) => !waiting.some((other) => isSame(one, other)));
  return [...findings, ...news.map(({ criterion, version }) => ({ criterion, version, review: null }))];
}

/** A review opens: it asks for everything that was found before. */
export const takenUp = (findings: readonly Finding[], review: string): readonly Finding[] =>
  findings.map((finding) => ({ ...finding, review }));

/** A review is approved: what it asked for is done. */
export const settled = (findings: readonly Finding[], review: string): readonly Finding[] =>
  findings.filter((finding) => finding.review !== review);

/** The criteria of `set` that the open review asks for anew; none while no review is open. */
export const toDoAnew = (
  { review, findings }: Pick<State, 'review' | 'findings'>,
  set: CriteriaSet,
): readonly string[] =>
  findings.filter((finding) => review !== null && finding.review === review.cycle).flatMap((one) => idsIn(set, one));

/** The ids under which a criterion goes on in `set`; none when it ended before. */
function idsIn(set: CriteriaSet, found: Found): readonly string[] {
  if (set.version === found.version) return [found.criterion];
  const earlier = set.previous === null ? [] : idsIn(set.previous, found);
  return set.criteria.filter(({ continues }) => continues.some((id) => earlier.includes(id))).map(({ id }) => id);
}
