/** Once a day: the ledger's root is signed and kept outside of the database. */
import { recordFindings, type Found } from '../db/findings.ts';
import type { Pool } from '../db/pool.ts';
import { lastAnchored, makeAnchor, type Anchorage, type Made } from '../db/proof/anchors.ts';
import { DAY_MS } from '../domain/calendar.ts';
import { found } from './trouble.ts';

export type AnchorDeps = {
  readonly pool: Pool;
  /** For reading the whole record, which takes longer than `pool` allows. */
  readonly audit: Pool;
  /** Null where nothing is signed: never in production. */
  readonly anchorage: Anchorage | null;
};

/** What it finds for operators: a ledger that is not what was anchored. */
export const ANCHOR_KINDS = ['anchor-broken'] as const;

export const createAnchor = ({ pool, audit, anchorage }: AnchorDeps) => ({
  /** Null where nothing is signed. */
  anchor: async ({ now }: { readonly now: number }): Promise<Made | null> => {
    if (anchorage === null) return null;
    const made = await makeAnchor(audit, anchorage, now);
    await recordFindings(pool, ANCHOR_KINDS, 'refused' in made ? brokenAt(made.refused) : []);
    return made;
  },
});

function brokenAt({ lineFault, headFaults }: Extract<Made, { refused: unknown }>['refused']): readonly Found[] {
  const lines =
    lineFault === null ? [] : [found('anchor-broken', `anchor ${lineFault.anchor}`, null, { fault: lineFault.fault })];
  const heads = headFaults.map(({ stream, from, anchor, fault }) =>
    found('anchor-broken', `${stream}#${from}`, null, { fault, anchor }),
  );
  return [...lines, ...heads];
}

/** Every day one is due; the second day that goes by without one is no accident. */
const LATE_MS = 2 * DAY_MS;

/** Nothing was anchored for longer than it may be. */
export async function lateAnchor(
  { pool, anchorage }: Pick<AnchorDeps, 'pool' | 'anchorage'>,
  now: number,
): Promise<readonly Found[]> {
  if (anchorage === null) return [];
  const { number, at } = await lastAnchored(pool);
  return now - at > LATE_MS ? [found('anchor-late', 'anchor', null, { anchor: number, since: at })] : [];
}
