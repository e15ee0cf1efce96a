/** Work on many things, a few at a time. */

/** As many at once as leave connections for everybody else. */
const ABREAST = 4;

/** What became of each, in the order of `all`. The first fault ends it; what was begun by then is finished. */
export async function abreast<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < all.length; index = next++) results[index] = await work(all[index]!);
  };
  await Promise.all(Array.from({ length: ABREAST }, lane));
  return results;
}
