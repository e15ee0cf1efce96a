/**
 * What follows for the trade from what was recorded: as soon as what a participant holds changes, whoever grants benefits elsewhere must be told
 * (domain reference 10.6). It is derived from the state before and after each event, so that an event of a new kind needs no word here; and since
 * standing, tier and mask change only with the event that makes it effective, nothing is told before it was served (design: fairness 5).
 */
import { benefits, type Benefit } from './benefits.ts';
import type { Instant } from './calendar.ts';
import { evolve, type Event } from './participant.ts';
import type { State, Tier } from './state.ts';

export type RecordedEvent = { readonly seq: number; readonly at: Instant; readonly event: Event };

/** As others need to know it: why a membership ended is not their affair. */
export type HeldStanding = 'certified' | 'suspended' | 'none';
export type Held = {
  readonly standing: HeldStanding;
  readonly tier: Tier;
  readonly benefits: readonly Benefit[];
};
/** One change of what a participant holds, caused by its event `seq`. */
export type Effect = {
  readonly seq: number;
  readonly at: Instant;
  readonly held: Held;
  readonly before: Held;
  /** It gives back what was taken: such changes are told first. */
  readonly reinstates: boolean;
};

/** Who is no member holds nothing. */
export const NOTHING: Held = { standing: 'none', tier: 0, benefits: [] };

export function heldBy(state: Pick<State, 'standing' | 'tier' | 'mask'>): Held {
  const { standing, tier } = state;
  if (standing !== 'certified' && standing !== 'suspended') return NOTHING;
  return { standing, tier, benefits: benefits(state) };
}

export const sameHeld = (one: Held, other: Held): boolean =>
  one.standing === other.standing &&
  one.tier === other.tier &&
  one.benefits.length === other.benefits.length &&
  one.benefits.every((benefit) => other.benefits.includes(benefit));

/** What changed by these events, one effect for each event that changed something. @param before the state before the first of them */
export function effectsOf(before: State, recorded: readonly RecordedEvent[]): readonly Effect[] {
  const effects: Effect[] = [];
  let state = before;
  for (const { seq, at, event } of recorded) {
    const next = evolve(state, event, at);
    const [was, held] = [heldBy(state), heldBy(next)];
    if (!sameHeld(was, held)) effects.push({ seq, at, held, before: was, reinstates: givesBack(state, next) });
    state = next;
  }
  return effects;
}

/** Standings in which, and after which, somebody has been a member: a first certification gives nothing back. */
const KNOWN: readonly State['standing'][] = ['certified', 'suspended', 'removed', 'withdrawn'];

/** Something is enjoyed again. A member in good standing that earns a higher tier gains, and is given nothing back. */
function givesBack(was: State, now: State): boolean {
  const [had, has] = [benefits(was), benefits(now)];
  const gains = has.some((benefit) => !had.includes(benefit));
  const raised = was.standing === 'certified' && now.tier > was.tier && !isRestored(was, now);
  return gains && KNOWN.includes(was.standing) && !raised;
}

/** The tier that a decision had lowered is back. */
const isRestored = ({ decision }: State, { tier }: State): boolean =>
  decision?.kind === 'tier-lowered' && decision.prior.tier === tier;

/** An effect that waits to be told, as far as its turn depends on it. `order`: the lower, the earlier it was recorded. */
export type WaitingEffect = {
  readonly participant: string;
  readonly seq: number;
  readonly reinstates: boolean;
  readonly order: number;
};

/**
 * In which order waiting effects are told: those of whoever is given something back before those of others; otherwise as they were recorded.
 * What one participant's effects say is told in their own order, whatever else waits.
 */
export function inTurn<E extends WaitingEffect>(waiting: readonly E[]): readonly E[] {
  const lastBack = new Map<string, number>();
  for (const { participant, seq, reinstates } of waiting)
    if (reinstates) lastBack.set(participant, Math.max(seq, lastBack.get(participant) ?? 0));
  const rank = ({ participant, seq }: E): number => (seq <= (lastBack.get(participant) ?? 0) ? 0 : 1);
  const earliest = new Map<string, number>();
  for (const one of waiting) {
    const key = `${rank(one)} ${one.participant}`;
    earliest.set(key, Math.min(one.order, earliest.get(key) ?? Infinity));
  }
  const turn = (one: E): number => earliest.get(`${rank(one)} ${one.participant}`)!;
  return waiting.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.participant === b.participant ? a.seq - b.seq : turn(a) - turn(b) || (a.participant < b.participant ? -1 : 1)),
  );
}
