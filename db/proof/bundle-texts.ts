/** The texts of a bundle: each has the hash that is kept beside it, and by which rows name it. */
import { namedIn, textHash } from '../content.ts';
import { placeOf, shown, type Item } from './bundle-form.ts';

/** The first bad place, and what is wrong with it. */
export type BundleFault = { readonly place: string; readonly what: string };

/** What is kept beside its hash has that hash, and a row that names a text names it by that hash. */
export function textFault(items: readonly Item[]): BundleFault | null {
  const named = new Map<string, string>();
  for (const item of items) {
    if (item.kind === 'event') for (const { id, sha256 } of refsOf(item)) named.set(id, sha256);
    const [body, sha256] = [
      shown(item, item.kind === 'policy' || item.kind === 'criteria' ? 'text' : 'body'),
      shown(item, 'sha256'),
    ];
    if (item.kind === 'event' || typeof sha256 !== 'string') continue;
    if (typeof body === 'string' && HASHED.includes(item.kind) && textHash(saltOf(item), body) !== sha256)
      return { place: placeOf(item), what: 'its text has another hash' };
    if (item.kind === 'text' && (named.get(item.id) ?? sha256) !== sha256)
      return { place: placeOf(item), what: 'a row names it by another hash' };
  }
  return null;
}

/** Kinds whose hash is of the body alone, with its salt. */
const HASHED: readonly Item['kind'][] = ['text', 'notice', 'policy', 'criteria'];
/** A mail's or letter's own hash has none: its salt is for the one that its event names. */
const saltOf = (item: Item): string | null =>
  item.kind === 'text' ? ((shown(item, 'salt') ?? null) as string | null) : null;

/** The ids of texts that rows name and that are not there. */
export function absentFrom(items: readonly Item[]): readonly string[] {
  const here = new Set(items.map(({ id }) => id));
  const named = items.flatMap((item) => (item.kind === 'event' ? refsOf(item) : []));
  return [...new Set(named.map(({ id }) => id))].filter((id) => !here.has(id));
}

const refsOf = (item: Item) => namedIn(String(shown(item, 'body') ?? ''));
