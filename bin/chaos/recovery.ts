/** How soon after each blow a command at the web was acknowledged again. */
import type { Fallen } from './blows.ts';
import type { Deed } from './deeds.ts';

export type Recovery = {
  /** Ascending. */
  readonly seconds: readonly number[];
  readonly byPart: Readonly<Record<string, number>>;
};

/**
 * From the kill, or the end of the absence, to the next acknowledgement of a try that began after it. The mail server is left out: no
 * command waits for it.
 */
export function recoveryOf(fallen: readonly Fallen[], deeds: readonly Deed[]): Recovery {
  const acknowledged = deeds.filter(({ road, answer }) => road === 'web' && answer !== undefined);
  const waits = fallen
    .filter(({ part }) => part !== 'mail')
    .flatMap(({ part, fellMs }) => {
      const next = acknowledged.filter(({ sentMs }) => sentMs >= fellMs).map(({ answeredMs }) => answeredMs - fellMs);
      return next.length === 0 ? [] : [{ part, seconds: Math.min(...next) / 1000 }];
    });
  const parts = Map.groupBy(waits, ({ part }) => part);
  return {
    seconds: waits.map(({ seconds }) => seconds).sort((one, other) => one - other),
    byPart: Object.fromEntries(
      [...parts].map(([part, of]) => [
        part,
        quantileOf(
          of.map(({ seconds }) => seconds).sort((a, b) => a - b),
          0.5,
        ),
      ]),
    ),
  };
}

/** The value below which that share lies; `sorted` ascends; 0 when there is none. */
export const quantileOf = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
