/** One pass over what waits to be filed. */
import type { FilingDeps } from './filing-deps.ts';

/**
 * Files one after the other; answers with how many were filed. One that cannot be filed now waits for the next pass, and the others do not wait for it.
 * @param tried notes that it was tried, before anything can go wrong
 * @param file answers whether it was filed
 */
export async function fileEach<Waiting extends { readonly id: string }>(
  { failed }: Pick<FilingDeps, 'failed'>,
  waiting: readonly Waiting[],
  tried: (id: string) => Promise<unknown>,
  file: (one: Waiting) => Promise<boolean>,
): Promise<number> {
  let filed = 0;
  for (const one of waiting) {
    await tried(one.id);
    try {
      if (await file(one)) filed += 1;
    } catch (error) {
      failed(one.id, (error as Error).name);
    }
  }
  return filed;
}
