/** A whole security profile at once, by the steps of its pages: for the demo office, and for tests that are about something else. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../domain/actor.ts';
import { wallDateOf, type Instant } from '../../domain/calendar.ts';
import { askedOf, type Criterion } from '../../domain/criteria.ts';
import { completeness, profileUnder, unaccepted, type Measure, type Profile } from '../../domain/profile.ts';
import { measureFor } from '../../domain/profile-desk.ts';
import type { State } from '../../domain/state.ts';
import { criteriaOf } from '../criteria.ts';
import { affirmCategory, answerCriteria, assess, profileFacts, type GivenAnswer, type ProfileSetup } from '../profile.ts';

/** What a company says to a criterion. */
export type Said = Pick<GivenAnswer, 'answer' | 'explanation' | 'evidence'>;
type Known = { readonly profile: Profile; readonly measure: Measure };

/** The profile and what it is measured against; null when no criteria are loaded for the entity type. */
async function known({ pool, criteria, policies }: ProfileSetup, state: State, now: Instant): Promise<Known | null> {
  const facts = await profileFacts(pool, state.id);
  const set = criteriaOf(criteria, state, facts, now);
  if (!set) return null;
  const policy = policies.at(wallDateOf(now, state.zone));
  const measure = measureFor(set, state, { now, windowFrom: facts.windowFrom, policy });
  return { profile: profileUnder(facts.profile, set), measure };
}

/**
 * Answers what is left: what only has to be affirmed is affirmed, everything else is said. Harmless when nothing is left.
 * @param saying what is said to a criterion; null leaves it open
 */
export async function fillProfile(
  setup: ProfileSetup,
  state: State,
  at: Instant,
  by: Actor,
  saying: (criterion: Criterion) => Said | null,
): Promise<void> {
  const now = Math.max(at, state.lastAt);
  const found = await known(setup, state, now);
  if (!found) return;
  const { profile, measure } = found;
  const gaps = completeness(profile, measure).categories.flatMap((each) => each.gaps);
  const seen = (criterion: string) => ({ criterion, seenSeq: profile.answers[criterion]?.seq ?? 0 });
  const order = { participant: state.id, by, at: now };
  const same = gaps.filter(({ why }) => why === 'to-affirm').map(({ criterion }) => seen(criterion));
  if (same.length > 0) await affirmCategory(setup, { ...order, command: randomUUID(), criteria: same });
  const open = new Set(gaps.filter(({ why }) => why !== 'to-affirm').map(({ criterion }) => criterion));
  const answers = askedOf(measure.set, state.entityType).flatMap((criterion) => {
    const said = open.has(criterion.id) ? saying(criterion) : null;
    return said ? [{ ...seen(criterion.id), ...said }] : [];
  });
  if (answers.length > 0) await answerCriteria(setup, { ...order, command: randomUUID(), answers });
}

/** Accepts the answer to every must that has no verdict yet, but for those named, which are returned with a reason. */
export async function assessProfile(
  setup: ProfileSetup,
  state: State,
  at: Instant,
  by: Actor,
  returned: Readonly<Record<string, string>> = {},
): Promise<void> {
  const now = Math.max(at, state.lastAt);
  const found = await known(setup, state, now);
  if (!found) return;
  const { profile, measure } = found;
  const give = (criterion: string, reason: string | null) =>
    assess(setup, {
      ...{ command: randomUUID(), participant: state.id, by, at: now, criterion },
      seenSeq: profile.answers[criterion]?.seq ?? 0,
      ...(reason === null ? { result: 'accepted', note: null } : { result: 'returned', note: { text: reason } }),
    });
  for (const id of unaccepted(profile, measure).filter((each) => !Object.hasOwn(returned, each))) await give(id, null);
  for (const [id, reason] of Object.entries(returned)) await give(id, reason);
}

type Company = { readonly participant: string; readonly person: string; readonly sayings: Sayings };
type Sayings = Readonly<Record<'yes' | 'partly' | 'no', string>>;
const ENGLISH: Sayings = {
  yes: 'Our security manual describes it, and the security contact checks it every quarter.',
  partly: 'This is in place at our main site. The warehouse in the second city follows this year.',
  no: 'We have not begun with this yet. Until then the gate keeps a log by hand.',
};
const SPANISH: Sayings = {
  yes: 'Nuestro manual de seguridad lo describe y el contacto de seguridad lo comprueba cada trimestre.',
  partly: 'Ya se hace en nuestra planta principal. El almacén de la segunda ciudad sigue este año.',
  no: 'Todavía no hemos empezado. Mientras tanto, la caseta lleva un registro a mano.',
};
/** The companies of the demo whose people can sign in. */
const DEMO: readonly Company[] = [
  { participant: 'a74737319', person: 'marcus-webb', sayings: ENGLISH },
  { participant: 'a11457350', person: 'elena-castillo', sayings: SPANISH },
];

/** The profiles of the demo's companies, begun and not finished: some criteria are open, some answers lack a document. Harmless when repeated. */
export async function seedProfiles(setup: ProfileSetup, at: Instant): Promise<void> {
  for (const { participant, person, sayings } of DEMO) {
    const { rows } = await setup.pool.query<{ state: State }>('select state from participant where id = $1', [participant]);
    const { seq } = (await profileFacts(setup.pool, participant)).profile;
    if (!rows[0] || seq > 0) continue;
    await fillProfile(setup, rows[0].state, at, { person, role: 'contact' }, (criterion) => {
      const answer = sayingOf(criterion);
      return answer && { answer, explanation: { text: sayings[answer] }, evidence: [] };
    });
  }
}

/** Much is done, some of it in part, a little is not, and every seventh question is still open. */
function sayingOf({ id, category, level }: Criterion): keyof Sayings | null {
  const turn = (category * 5 + Number(id.split('.')[1])) % 7;
  if (turn === 0) return null;
  if (turn === 3) return 'partly';
  return turn === 5 && level === 'should' ? 'no' : 'yes';
}
