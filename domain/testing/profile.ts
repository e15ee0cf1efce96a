/** Criteria and profiles for tests: a small set of our own, and a profile as a diligent company and a diligent specialist have it. */
import { wallDateOf, type Instant } from '../calendar.ts';
import { askedOf, levelOn, type CriteriaSet, type Criterion } from '../criteria.ts';
import type { ProfileFacts } from '../facts.ts';
import { emptyProfile, type CriterionAnswer } from '../profile.ts';
import { profileStage } from '../profile-desk.ts';
import { CATEGORIES, type State } from '../state.ts';

/** One criterion; what is left out is a must that is new and asks for no document. */
export const criterion = (id: string, more: Partial<Criterion> = {}): Criterion => ({
  id,
  category: Number(id.split('.')[0]),
  level: 'must',
  mustFrom: null,
  appliesTo: ['importer'],
  evidence: false,
  continues: [],
  changed: false,
  ...more,
});

const smallSets = new Map<string, CriteriaSet>();

/** Two criteria in every category, a must with a document and a should, asked of one entity type. The same set each time: random lives ask for it at every step. */
export function smallSet(entityType: string): CriteriaSet {
  const known = smallSets.get(entityType);
  if (known) return known;
  const set: CriteriaSet = {
    version: 'test/2020-01-01',
    from: '2020-01-01',
    previous: null,
    criteria: CATEGORIES.flatMap((category) => [
      criterion(`${category}.1`, { appliesTo: [entityType], evidence: true }),
      criterion(`${category}.2`, { appliesTo: [entityType], level: 'should' }),
    ]),
  };
  smallSets.set(entityType, set);
  return set;
}

/** Answered with yes, at an instant, with a document of that day. */
export const answeredAt = (at: Instant, more: Partial<CriterionAnswer> = {}): CriterionAnswer => ({
  answer: 'yes',
  explanation: null,
  evidence: [{ document: 'd-1', on: wallDateOf(at, 'UTC') }],
  at,
  by: 'con-contact',
  affirmedAt: null,
  seq: 1,
  outdated: false,
  verdict: null,
  ...more,
});

/** A complete profile; once it is with the agency, every must is accepted and every should returned, so that the whole can go either way. */
export function diligentProfile(set: CriteriaSet, state: State, now: Instant): ProfileFacts {
  const assessed = profileStage(state) === 'submitted';
  const on = wallDateOf(now, state.zone);
  const told = answeredAt(now);
  const judged = (result: 'accepted' | 'returned'): CriterionAnswer =>
    assessed ? { ...told, verdict: { result, note: null, by: 'sam-specialist', at: now } } : told;
  const [must, other] = [judged('accepted'), judged('returned')];
  const answers = askedOf(set, state.entityType).map(
    (each) => [each.id, levelOn(each, on) === 'must' ? must : other] as const,
  );
  const profile = { ...emptyProfile(state.id), seq: 1, criteria: set.version, answers: Object.fromEntries(answers) };
  return { profile, windowFrom: state.review ? now : null };
}
