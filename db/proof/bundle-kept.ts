/** Copies as sent and filings of a bundle: each is the one that the rows name by its hash, where rows name it. */
import { filingHash } from '../filings.ts';
import { copyHash, type CopyWords } from '../sent-copies.ts';
import { isWhole, placeOf, shown, type Bundle, type Item } from './bundle-form.ts';
import type { BundleFault } from './bundle-texts.ts';
import { copyIn } from './named-copies.ts';
import { filingsIn } from './named-filings.ts';

type Kept = Pick<Bundle, 'items' | 'participant'>;

/** The first bad place. What is withheld is not computed; what was sent or filed before rows named it is proven by the signature alone. */
export function keptFault({ items, participant }: Kept): BundleFault | null {
  const kept = new Map(items.map((item) => [`${item.kind}:${item.id}`, item]));
  for (const row of items.filter(({ kind }) => kind === 'event')) {
    const copy = copyIn(String(shown(row, 'body') ?? ''));
    const fault =
      (copy && copyFault(row, kept.get(`notice:${copy.notice}`), copy.sha256)) ?? filingFault(row, kept, participant);
    if (fault) return fault;
  }
  return null;
}

const COPY = ['channel', 'address', 'subject', 'body', 'messageId', 'template', 'reply'] as const;

function copyFault(row: Item, item: Item | undefined, sha256: string): BundleFault | null {
  if (!item) return { place: placeOf(row), what: 'the notice that it names is missing' };
  if (!isWhole(item)) return null;
  const isLetter = shown(item, 'channel') === 'letter';
  if (shown(item, 'address') === null)
    return isLetter ? null : { place: placeOf(item), what: 'the copy that a row names is missing' };
  const words = Object.fromEntries(COPY.map((part) => [part, shown(item, part)])) as CopyWords;
  return copyHash(shown(item, 'salt') as string | null, words) === sha256
    ? null
    : { place: placeOf(item), what: 'it is not the copy that a row names' };
}

function filingFault(row: Item, kept: ReadonlyMap<string, Item>, participant: string): BundleFault | null {
  for (const named of filingsIn((shown(row, 'cause') ?? null) as string | null)) {
    const item = kept.get(`filing:${named.receipt}`);
    if (!item) return { place: placeOf(row), what: `the filing ${named.receipt}, which it names, is missing` };
    if (!isWhole(item)) continue;
    const text = (part: string): string => String(shown(item, part));
    const words = {
      participant,
      kind: text('filed'),
      command: text('command'),
      person: text('person'),
      role: text('role'),
    };
    const hash = filingHash(shown(item, 'salt') as string | null, words);
    if (hash !== named.sha256 || shown(item, 'receivedAt') !== named.receivedAt)
      return { place: placeOf(item), what: 'it is not the filing that a row names' };
  }
  return null;
}
