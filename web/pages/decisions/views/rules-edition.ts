/** A version of the rules as people say it: by its number, with its hash. */
import { wallDateOf } from '../../../../domain/calendar.ts';
import type { Dossier } from '../dossier.ts';
import type { Voice } from '../voice.ts';
import { V } from '../words-verdicts.ts';

type Editions = Dossier['editions'];

/** The number alone, or the hash of a version that has none. */
export const editionNumber = (hash: string, editions: Editions): string => String(editions.get(hash)?.number ?? hash);

/** "12 (1a2b…, first seen 14 March 2027)". */
export function editionText(hash: string, editions: Editions, v: Voice): string {
  const edition = editions.get(hash);
  if (!edition) return hash;
  return v.say(V.edition, { n: edition.number, hash, date: v.date(wallDateOf(edition.firstSeen, 'UTC')) });
}

/**
 * Since which version an answer differs, as far as the numbers tell.
 * @returns the number when no other version lies between, else null
 */
export function differsSince(
  { recorded, today }: { readonly recorded: string; readonly today: string },
  editions: Editions,
) {
  const [then, now] = [editions.get(recorded)?.number, editions.get(today)?.number];
  return then !== undefined && now === then + 1 ? now : null;
}
