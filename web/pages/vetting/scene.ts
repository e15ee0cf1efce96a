/** What the vetting desk is made from, and the deed by which somebody works at it. */
import type { Role } from '../../../domain/actor.ts';
import type { Facts } from '../../../domain/facts.ts';
import { officeToday } from '../../../domain/process.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { occasionOf, readsVetting, VETTING_DESK } from '../../../domain/vetting.ts';
import { latestRound, type Vetting, type VettingRound } from '../../../domain/vetting-round.ts';
import { askedOn, INHERITED_CYCLE, isAskedCycle } from '../../../domain/state.ts';
import { APPLICATION_ROUND } from '../../../domain/vetting.ts';
import { loadCaseFor, type Case } from '../../../db/queries/participant.ts';
import { rulesVersion } from '../../../db/rules-version.ts';
import { recordVetting, vettingOf, vettingTexts, type VettingDeed, type VettingText } from '../../../db/vetting.ts';
import type { Deps } from '../../deps.ts';
import { forbidden, notFound } from '../../problem.ts';
import type { Viewer } from '../../session/person.ts';
import { tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { told } from '../acts/refusals.ts';
import { W } from './words.ts';

export type Desk = {
  readonly viewer: Viewer;
  readonly tongue: Tongue;
  readonly case: Case;
  readonly facts: Facts;
  readonly vetting: Vetting;
  readonly texts: ReadonlyMap<string, VettingText>;
  /** What waits for a vetting now. */
  readonly due: ReturnType<typeof occasionOf>;
  /** The round for it, under way or concluded; null when it has not begun. */
  readonly round: VettingRound | null;
  /** In which role the viewer works here; null for whoever only reads. */
  readonly seat: Role | null;
};

/**
 * Loads the desk.
 * @throws Problem 404 when there is no such participant, 403 when the viewer may not read it now
 */
export async function loadDesk(deps: Deps, viewer: Viewer, id: string): Promise<Desk> {
  const found = await loadCaseFor(deps, id, viewer.person, deps.now());
  if (!found) throw notFound();
  if (!readsVetting(found.state, viewer)) throw forbidden();
  const [vetting, texts] = await Promise.all([vettingOf(deps.pool, id), vettingTexts(deps.pool, id)]);
  const due = occasionOf(found.state);
  const last = latestRound(vetting);
  return {
    viewer,
    tongue: tongueOf(viewer.language),
    case: found,
    facts: found.facts,
    vetting,
    texts,
    due,
    round: due && last?.occasion === due.occasion ? last : null,
    seat: VETTING_DESK.find((role) => viewer.roles.includes(role)) ?? null,
  };
}

/** What the round is for, in words. */
export function occasionWords({ say, date }: Tongue, occasion: string): string {
  if (occasion === APPLICATION_ROUND) return say(W.forApplication);
  if (isAskedCycle(occasion)) return say(W.forAsked, { on: date(askedOn(occasion)) });
  return occasion === INHERITED_CYCLE ? say(W.forInherited) : say(W.forReview, { cycle: occasion });
}

/**
 * Does something at the desk, as of the participant's now.
 * @throws Refusal in the reader's language
 */
export async function work(
  deps: Deps,
  desk: Desk,
  { command, seen }: { readonly command: string; readonly seen: number },
  deed: VettingDeed,
): Promise<void> {
  const { viewer, seat, facts, due, round, case: found } = desk;
  const version = round?.policy ?? due?.policy;
  if (seat === null || version === undefined) throw forbidden();
  const by = { person: viewer.person, role: seat } as const;
  const today = officeToday(facts);
  const policy = facts.policyOf(version);
  const order = { command, participant: found.id, deed, by, seen, at: facts.now, today, policy, rules: rulesVersion() };
  try {
    await recordVetting(deps.pool, order);
  } catch (error) {
    throw error instanceof Refusal ? told(viewer.language, error) : error;
  }
}
