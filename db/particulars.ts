/** What a letter lists beside the record of the participant: what the security profile lacked when the notice was queued, and the words of required actions. */
import { lackingAt, type Lacking } from '../domain/lacking.ts';
import type { Profile } from '../domain/profile.ts';
import type { State } from '../domain/state.ts';
import { contents } from './content.ts';
import { criteriaOf, type Criteria, type CriterionWords } from './criteria.ts';
import { textOf, type NoticeCase } from './notices.ts';
import type { Policies } from './policy.ts';
import type { Pool } from './pool.ts';
import { profileAsOf } from './profile.ts';

export type LackingInWords = Lacking & { readonly words: CriterionWords; readonly heading: CriterionWords };
export type Particulars = {
  /** Null where the entity type has no criteria, or no review is about. */
  readonly lacking: readonly LackingInWords[] | null;
  /** Texts of required actions by the content's id; one that was struck is not there. */
  readonly actionTexts: Readonly<Record<string, string>>;
};
type Deps = { readonly pool: Pool; readonly criteria: Criteria; readonly policies: Policies };

/** Nothing that is recorded later changes them, so that a letter read again lists the same. */
export async function loadParticulars(deps: Deps, notice: NoticeCase): Promise<Particulars> {
  const [profile, actionTexts] = await Promise.all([profileThen(deps.pool, notice), textsOf(deps.pool, notice)]);
  return { lacking: lackingThen(deps, notice, profile), actionTexts };
}

function lackingThen(
  { criteria, policies }: Deps,
  { before, state: after, history, notice: { queuedAt: now } }: NoticeCase,
  profile: Profile,
): Particulars['lacking'] {
  const state = after.review ? after : before;
  if (!state.review) return null;
  const windowFrom = history.findLast(({ event }) => event.type === 'ReviewOpened')?.at ?? null;
  const set = criteriaOf(criteria, state, { profile, windowFrom }, now);
  if (!set) return null;
  const policy = policies.of(state.review.policy);
  return lackingAt(profile, set, state, { now, windowFrom, policy }).map((lack) => ({
    ...lack,
    words: criteria.wordsOf(set.version, lack.criterion),
    heading: criteria.categoryWords(set.version, lack.category),
  }));
}

/** What is recorded at the very instant counts as later, as it may be. */
const profileThen = (pool: Pool, { participant, notice: { queuedAt } }: NoticeCase): Promise<Profile> =>
  profileAsOf(pool, participant, { at: queuedAt - 1 });

/** What was asked, or stated as a step of a plan. */
const textsIn = ({ validation, conditions }: State) => [
  ...(validation?.actions ?? []).map(({ text }) => text),
  ...conditions.map(({ what }) => what),
];

async function textsOf(pool: Pool, { before, state }: NoticeCase): Promise<Particulars['actionTexts']> {
  const ids = new Set([...textsIn(before), ...textsIn(state)].map(({ id }) => id));
  const found = [...(await contents(pool, [...ids]))].map(([id, { body }]) => [id, textOf(body)] as const);
  return Object.fromEntries(found.flatMap(([id, text]) => (text === null ? [] : [[id, text]])));
}
