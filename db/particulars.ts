/** What a letter lists beside the record of the participant: what the security profile lacked when the notice was queued, and the words of required actions. */
import { wallDateOf } from '../domain/calendar.ts';
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
  /** Texts of required actions, and of the points of warnings, by the content's id; one that was struck is not there. */
  readonly actionTexts: Readonly<Record<string, string>>;
  /** Words of the criteria that were named, by their ids; one that is not asked on that day is not there. */
  readonly clauses: Readonly<Record<string, { readonly words: CriterionWords; readonly heading: CriterionWords }>>;
};
type Deps = { readonly pool: Pool; readonly criteria: Criteria; readonly policies: Policies };

/** Nothing that is recorded later changes them, so that a letter read again lists the same. */
export async function loadParticulars(deps: Deps, notice: NoticeCase): Promise<Particulars> {
  const [profile, actionTexts] = await Promise.all([profileThen(deps.pool, notice), textsOf(deps.pool, notice)]);
  return { lacking: lackingThen(deps, notice, profile), actionTexts, clauses: clausesOf(deps, notice) };
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

/** Criteria that required actions are about, or that an action at once named. */
function clausesOf(
  { criteria }: Deps,
  { before, state, history, notice: { queuedAt } }: NoticeCase,
): Particulars['clauses'] {
  const set = criteria.setFor(state.entityType, wallDateOf(queuedAt, state.zone));
  if (!set) return {};
  const named = new Set([
    ...[before, state].flatMap(({ validation }) =>
      (validation?.actions ?? []).flatMap(({ criteria: about = [] }) => about),
    ),
    ...history.flatMap(({ event }) => (event.type === 'AdverseRecommended' ? (event.criteria ?? []) : [])),
  ]);
  return Object.fromEntries(
    set.criteria
      .filter(({ id }) => named.has(id))
      .map(({ id, category }) => [
        id,
        { words: criteria.wordsOf(set.version, id), heading: criteria.categoryWords(set.version, category) },
      ]),
  );
}

/** What is recorded at the very instant counts as later, as it may be. */
const profileThen = (pool: Pool, { participant, notice: { queuedAt } }: NoticeCase): Promise<Profile> =>
  profileAsOf(pool, participant, { at: queuedAt - 1 });

/** What was asked, or stated as a step of a plan. */
const textsIn = ({ validation, conditions }: State) => [
  ...(validation?.actions ?? []).flatMap(({ text, found }) => (found ? [text, found] : [text])),
  ...conditions.map(({ what }) => what),
];

/** What warnings say, point by point: of this participant there are few, ever. */
const warnedOf = ({ history }: NoticeCase): readonly string[] =>
  history.flatMap(({ event }) =>
    event.type === 'MatterWarned' ? event.points.flatMap(({ what, answer }) => [what.id, answer.id]) : [],
  );

async function textsOf(pool: Pool, notice: NoticeCase): Promise<Particulars['actionTexts']> {
  const actions = [...textsIn(notice.before), ...textsIn(notice.state)].map(({ id }) => id);
  const ids = new Set([...actions, ...warnedOf(notice)]);
  const found = [...(await contents(pool, [...ids]))].map(([id, { body }]) => [id, textOf(body)] as const);
  return Object.fromEntries(found.flatMap(([id, text]) => (text === null ? [] : [[id, text]])));
}
