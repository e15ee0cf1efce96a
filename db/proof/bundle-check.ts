/**
 * Whether a bundle is whole, from the file alone: each item is what its leaf says, every row has the hash that follows from the rows before it, texts have
 * the hashes by which rows name them, the leaves give the root, the root was signed, and the rows are those that the signed anchors hold.
 */
import { readLine, signatureFault } from './anchor-line.ts';
import {
  bundleFile,
  bundleRoot,
  isWhole,
  leafOf,
  placeOf,
  shown,
  signedText,
  type Bundle,
  type Item,
} from './bundle-form.ts';
import { documentFault } from './bundle-documents.ts';
import { keptFault } from './bundle-kept.ts';
import { absentFrom, textFault, type BundleFault } from './bundle-texts.ts';
import { headLeaf } from './heads.ts';
import { rootFrom } from './merkle.ts';
import { BEFORE_ALL, rowHash, type HashedRow } from './row-hash.ts';
import { fingerprintOf, isSigned, printNamed } from './signing.ts';

export type BundleCheck = {
  /** Null when the file is no bundle at all. */
  readonly bundle: Bundle | null;
  readonly fault: BundleFault | null;
  /** The numbers of the anchors that hold the decision; none when it is not anchored yet. */
  readonly anchors: readonly number[];
  /** Rows of which something is withheld: their hashes are linked, and not computed. */
  readonly linked: number;
  /** Texts that rows name and the record had no more when the file was made. */
  readonly absent: readonly string[];
};

/**
 * @param trusted the public key that must have signed, as `printNamed` reads it; null when nobody says
 */
export function checkBundle(text: string, trusted: string | null): BundleCheck {
  const bundle = readBundle(text);
  if (!bundle) return { ...NOTHING, fault: { place: 'the file', what: 'it is no bundle, to the letter' } };
  const rows = bundle.items.filter(({ kind }) => kind === 'event');
  const fault =
    itemFault(bundle.items) ??
    chainFault(bundle, rows) ??
    textFault(bundle.items) ??
    keptFault(bundle) ??
    documentFault(bundle.items) ??
    sealFault(bundle, trusted) ??
    anchorsFault(bundle, rows);
  const anchors = bundle.items.filter(({ kind }) => kind === 'anchor').map(({ id }) => Number(id));
  return {
    bundle,
    fault,
    anchors,
    linked: rows.filter((row) => !isWhole(row)).length,
    absent: absentFrom(bundle.items),
  };
}

const NOTHING = { bundle: null, anchors: [], linked: 0, absent: [] };

/** What is said twice, or is no part of a bundle, could be read by a person and not be checked: then the file is none. */
function readBundle(text: string): Bundle | null {
  try {
    const said: unknown = JSON.parse(text);
    const plain = text.replaceAll('\r\n', '\n').trimEnd();
    if (![1, 0].some((indent) => JSON.stringify(said, null, indent) === plain)) return null;
    return bundleFile.safeParse(said).data ?? null;
  } catch {
    return null;
  }
}

/** Items stand in their numbers, and each is what its leaf says. */
function itemFault(items: readonly Item[]): BundleFault | null {
  for (const [index, item] of items.entries()) {
    if (item.n !== index + 1)
      return { place: placeOf(item), what: `item ${index + 1} should stand here, and this is item ${item.n}` };
    if (leafOf(item) !== item.leaf) return { place: placeOf(item), what: 'it is not what its leaf says' };
  }
  return null;
}

/** A row with everything that its hash covers; null when something of it is withheld. */
function hashedRow(stream: string, item: Item): HashedRow | null {
  if (!isWhole(item)) return null;
  const values = Object.fromEntries(Object.keys(item.parts).map((name) => [name, shown(item, name)]));
  return { ...values, stream, seq: Number(item.id) } as HashedRow;
}

function chainFault({ participant, decision }: Bundle, rows: readonly Item[]): BundleFault | null {
  let before = BEFORE_ALL;
  for (const [index, row] of rows.entries()) {
    if (row.id !== String(index + 1)) return { place: placeOf(row), what: `row ${index + 1} should stand here` };
    const whole = hashedRow(`participant:${participant}`, row);
    const hash = shown(row, 'hash');
    if (typeof hash !== 'string') return { place: placeOf(row), what: 'it has no hash' };
    if (whole && rowHash(before, whole) !== hash)
      return { place: placeOf(row), what: 'its hash does not follow from it and the row before' };
    before = hash;
  }
  return decision >= 1 && decision <= rows.length
    ? null
    : { place: `row ${decision}`, what: 'the decision itself is missing' };
}

function sealFault(bundle: Bundle, trusted: string | null): BundleFault | null {
  const { key, root, items, signature } = bundle;
  if (bundleRoot(items) !== root)
    return { place: 'the root', what: 'the items do not give it: one was changed, dropped or put in' };
  if (!isSigned(key, signedText(bundle), signature))
    return { place: 'the signature', what: 'this is not what was signed' };
  const print = fingerprintOf(key);
  return trusted === null || printNamed(trusted) === print
    ? null
    : { place: 'the key', what: `it was signed with ${print}, which is another than was named` };
}

function anchorsFault(bundle: Bundle, rows: readonly Item[]): BundleFault | null {
  const anchors = bundle.items.filter(({ kind }) => kind === 'anchor');
  for (const item of anchors) {
    const what = anchorFault(bundle, rows, item);
    if (what) return { place: `anchor ${item.id}`, what };
  }
  return null;
}

function anchorFault({ participant, decision, key }: Bundle, rows: readonly Item[], item: Item): string | null {
  const line = readLine(String(shown(item, 'line')));
  if (!line) return 'it is no line of an anchor';
  const fault = signatureFault(line, [key, line.key]);
  if (fault) return 'it is not what was signed';
  const [seq, hash, index] = [Number(shown(item, 'seq')), String(shown(item, 'hash')), Number(shown(item, 'index'))];
  const way = String(shown(item, 'way'))
    .split(' ')
    .filter((one) => one !== '');
  const leaf = headLeaf({ stream: `participant:${participant}`, seq, hash });
  const root = rootFrom(
    leaf,
    index,
    line.streams,
    way.map((one) => Buffer.from(one, 'hex')),
  );
  if (root?.toString('hex') !== line.root) return 'the head of this stream does not lead to the root that was signed';
  if (seq < decision) return 'it was made before the decision';
  const row = rows[seq - 1];
  if (!row) return `row ${seq}, which it holds, is missing`;
  return shown(row, 'hash') === hash ? null : `row ${seq} is not the one that it holds`;
}
