/** Who takes care of a difference between expected and sent: an item that is open already, an item of its own, the engine, or nobody any more. */
import { isOvertakenLetter } from './adverse-stage.ts';
import type { Difference } from './amiss.ts';
import type { State } from './state.ts';
import type { ToldNotice } from './told.ts';
import { openWork } from './work.ts';

export type Care = {
  /** Whether something is still to be done about it. */
  readonly open: boolean;
  /** The open item that takes care of it; `ENGINE`: operators; null: it needs an item of its own, if it is open. */
  readonly item: string | null;
};
/** In place of an item: a clock did not ring, or nobody wound it. People at desks cannot mend that. */
export const ENGINE = 'engine';
export const NO_CARE: Care = { open: false, item: null };

export type Known = {
  readonly state: State;
  readonly told: readonly ToldNotice[];
  /** Ids about which a person has recorded what was done. */
  readonly settled: ReadonlySet<string>;
  /** Keys of the participant's open work. */
  readonly items: ReadonlySet<string>;
};

export const itemsOf = (state: State): ReadonlySet<string> => new Set(openWork(state).map(({ key }) => key));

/**
 * Whether a later command queued a copy of the same notice, to whomever: it has a line of its own. A letter outside of an outreach is repeated by a
 * letter only: the mail that follows a decision takes its place in nothing.
 */
export const isRepeated = (
  { kind, about, channel, rung, step }: Pick<ToldNotice, 'kind' | 'about' | 'channel' | 'rung' | 'step'>,
  { told }: Pick<Known, 'told'>,
): boolean =>
  told
    .filter((other) => other.kind === kind && other.about === about && other.step > step)
    .some(
      (other) => other.progress !== 'withdrawn' && (channel === 'mail' || rung !== null || other.channel === channel),
    );

/** Nothing is to be done about what went out after all, or again, or was settled, or belongs to an outreach that is over or a decision that is overtaken. */
export function careFor(copy: ToldNotice, differs: Difference, known: Known): Care {
  if (known.settled.has(copy.id) || isRepeated(copy, known)) return NO_CARE;
  if (differs !== 'extra' && isOvertakenLetter(known.state, copy.kind)) return NO_CARE;
  if (differs === 'late' && copy.leftAt !== null) return NO_CARE;
  if (copy.rung === null) return { open: true, item: itemOf(copy, known) };
  if (!known.state.ladders.some(({ id }) => id === copy.about)) return NO_CARE;
  const item = itemOf(copy, known);
  return differs === 'failed' && item === null ? NO_CARE : { open: true, item }; // the outreach climbs on by itself
}

/** Open work that leads to the mending of it. */
function itemOf({ id, about, to }: ToldNotice, { items }: Known): string | null {
  const keys = [
    `outreach.resend:${about}:${to}`,
    `contact.unreachable:${to}`,
    `letter.dispatch:${id}`,
    `outreach.letter:${about}`,
    ...(about === 'adverse' ? ['adverse.serve:adverse', 'adverse.redate:adverse'] : []),
  ];
  return keys.find((key) => items.has(key)) ?? null;
}
