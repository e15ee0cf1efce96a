/** What a benchmark answers. `met` says whether the value keeps its bound. */
export type Target = { readonly name: string; readonly value: number; readonly bound: number; readonly met: boolean };
export type Result = {
  readonly bench: string;
  readonly targets: readonly Target[];
  readonly pass: boolean;
  readonly raw: Readonly<Record<string, unknown>>;
};

export const atMost = (name: string, value: number, bound: number): Target => ({
  name,
  value,
  bound,
  met: value <= bound,
});
export const atLeast = (name: string, value: number, bound: number): Target => ({
  name,
  value,
  bound,
  met: value >= bound,
});

/** The value below which the share of the samples lies, e.g. 0.5 for the median. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/** Milliseconds of each of `count` calls, one after the other. */
export async function oneByOne(count: number, call: (index: number) => Promise<unknown>): Promise<readonly number[]> {
  const samples: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const begun = performance.now();
    await call(index);
    samples.push(performance.now() - begun);
  }
  return samples;
}

/** Calls a second of `callers` at once, each making `each` calls. */
export async function rate(
  callers: number,
  each: number,
  call: (caller: number, index: number) => Promise<unknown>,
): Promise<number> {
  const begun = performance.now();
  await Promise.all(Array.from({ length: callers }, (_, caller) => oneByOne(each, (index) => call(caller, index))));
  return (callers * each * 1000) / (performance.now() - begun);
}
