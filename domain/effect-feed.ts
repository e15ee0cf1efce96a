/** What goes over the feed of effects, and how what the receiver holds is compared with what we told. */
import type { Instant } from './calendar.ts';
import { NOTHING, sameHeld, type Held } from './effect.ts';

/** One message of the feed: what is held from when on. It names no person, no company and no reason. */
export type EffectMessage = {
  readonly feed: 'standing';
  /** From 1 on, without a gap. The same number has the same body, however often it is sent. */
  readonly number: number;
  readonly participant: string;
  readonly held: Held;
  /** ISO instants; null where nothing was ever told of the participant. */
  readonly from: string | null;
  readonly before: Held | null;
  readonly reinstates: boolean;
  /** A change that was told already, once more, since the receiver held something else. */
  readonly restates: boolean;
};

/** Why a message has no receipt yet, as far as the last try tells. `differs`: the receiver has another message of this number. */
export const FEED_FAULTS = ['unreachable', 'refused', 'signature', 'unsigned', 'differs'] as const;
export type FeedFault = (typeof FEED_FAULTS)[number];

/** What the receiver says it holds of a participant. `number`: the message that told it so. */
export type Told = { readonly participant: string; readonly held: Held; readonly number: number };
/** What we have last told, or should have, and since when it is so. */
export type Ours = { readonly participant: string; readonly held: Held; readonly since: Instant };
export type HeldDifference = {
  readonly participant: string;
  readonly ours: Held;
  readonly theirs: Held;
  /** Null where we have never told anything. */
  readonly since: Instant | null;
  /** The participant enjoys less there than it should: told again before all others. */
  readonly owed: boolean;
};

/**
 * What the receiver holds otherwise than we do, those to whom something is owed first.
 * @param inFlight participants of whom something waits to be told: they differ for now, and another alarm watches over that
 */
export function differencesOf(
  ours: readonly Ours[],
  told: readonly Told[],
  inFlight: ReadonlySet<string>,
): readonly HeldDifference[] {
  const theirs = new Map(told.map(({ participant, held }) => [participant, held]));
  const known = new Set(ours.map(({ participant }) => participant));
  const strangers = told.flatMap(({ participant }) =>
    known.has(participant) ? [] : [{ participant, held: NOTHING, since: null }],
  );
  return [...ours, ...strangers]
    .filter(({ participant }) => !inFlight.has(participant))
    .flatMap(({ participant, held, since }): readonly HeldDifference[] => {
      const there = theirs.get(participant) ?? NOTHING;
      if (sameHeld(held, there)) return [];
      const owed = held.benefits.some((benefit) => !there.benefits.includes(benefit));
      return [{ participant, ours: held, theirs: there, since, owed }];
    })
    .toSorted((a, b) => Number(b.owed) - Number(a.owed) || (a.participant < b.participant ? -1 : 1));
}

/** How long a message that was not receipted waits for its next try, in milliseconds: a second, then twice as long each time, and a minute at most. */
export const nextTryAfter = (tries: number): number => Math.min(1_000 * 2 ** Math.max(0, tries - 1), 60_000);
