/** Walks what waits in the record, page by page and portion by portion, until nothing is left. */
import { sleep } from '@temporalio/workflow';

const PORTION = 25;
/** Portions under way at the same time: while one waits for its last participants, the other has work. */
const LANES = 2;

/** Hands a page over in portions; answers with how many of the page are done. */
export async function inPortions<T>(
  page: readonly T[],
  hand: (portion: readonly T[]) => Promise<number>,
): Promise<number> {
  let done = 0;
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < page.length) {
      const portion = page.slice(next, next + PORTION);
      next += PORTION;
      done += await hand(portion);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return done;
}

/** How far a walk has come: where its round stands, what the round had to leave behind, and how many rounds went before. */
export type Walk<Place> = { readonly after: Place; readonly left: number; readonly round: number };

/** A breath before the next round over what was left behind, longer each time, up to a minute. */
export const breathe = (round: number): Promise<void> => sleep(Math.min(60_000, 1_000 * 2 ** round));
