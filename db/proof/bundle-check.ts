/**
 * Whether a bundle is whole, from the file alone: each item is what its leaf says, every row has the hash that follows from the rows before it, texts have
 * the hashes by which rows name them, the leaves give the root, the root was signed, and the rows are those that the signed anchors hold.
 */
import { sha256Of } from '../content.ts';
import { bundleFile, bundleRoot, leafOf, shown, signedText, type Bundle, type Item } from './bundle-form.ts';
import { readLine, signatureFault } from './anchor-line.ts';
import { headLeaf } from './heads.ts';
import { rootFrom } from './merkle.ts';
import { BEFORE_ALL, rowHash, type HashedRow } from './row-hash.ts';
import { fingerprintOf, isSigned } from './signing.ts';

/** The first bad place, and what is wrong with it. */
export type BundleFault = { readonly place: string; readonly what: string };
export type BundleCheck = {
  /** Null when the file is no bundle at all. */
  readonly bundle: Bundle | null;
  readonly fault: BundleFault | null;
  /** The numbers of the anchors that hold the decision; none when it is not anchored yet. */
  readonly anchors: readonly number[];
  /** Rows of which something is withheld: their hashes are linked, and not computed. */
  readonly linked: number;
};

/**
 * @param trusted the public key that must have signed, or its fingerprint; null when nobody says
 */
export function checkBundle(text: string, trusted: string | null): BundleCheck {
  const bundle = readBundle(text);
  if (!bundle) return { bundle, fault: { place: 'the file', what: 'it is no bundle' }, anchors: [], linked: 0 };
  const rows = bundle.items.filter(({ kind }) => kind === 'event');
  const fault =
    itemFault(bundle.items) ??
    chainFault(bundle, rows) ??
    textFault(bundle.items) ??
    sealFault(bundle, trusted) ??
    anchorsFault(bundle, rows);
  const anchors = bundle.items.filter(({ kind }) => kind === 'anchor').map(({ id }) => Number(id));
  return { bundle, fault, anchors, linked: rows.filter((row) => !isWhole(row)).length };
}

function readBundle(text: string): Bundle | null {
  try {
    return bundleFile.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

export const placeOf = ({ n, kind, id }: Item): string =>
  kind === 'event' ? `row ${id}` : `item ${n} (${kind} ${id})`;

/** Items stand in their numbers, and each is what its leaf says. */
function itemFault(items: readonly Item[]): BundleFault | null {
  for (const [index, item] of items.entries()) {
    if (item.n !== index + 1)
      return { place: placeOf(item), what: `item ${index + 1} should stand here, and this is item ${item.n}` };
    if (leafOf(item) !== item.leaf) return { place: placeOf(item), what: 'it is not what its leaf says' };
  }
  return null;
}

export const isWhole = ({ parts }: Item): boolean => Object.values(parts).every((part) => 'value' in part);

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

/** What is kept beside its hash has that hash, and a row that names a text names it by that hash. */
function textFault(items: readonly Item[]): BundleFault | null {
  const named = new Map<string, string>();
  for (const item of items) {
    if (item.kind === 'event') for (const [id, sha256] of refsOf(shown(item, 'body'))) named.set(id, sha256);
    const [body, sha256] = [
      shown(item, item.kind === 'policy' || item.kind === 'criteria' ? 'text' : 'body'),
      shown(item, 'sha256'),
    ];
    if (item.kind === 'event' || typeof sha256 !== 'string') continue;
    if (typeof body === 'string' && sha256Of(body) !== sha256)
      return { place: placeOf(item), what: 'its text has another hash' };
    if (item.kind === 'text' && (named.get(item.id) ?? sha256) !== sha256)
      return { place: placeOf(item), what: 'a row names it by another hash' };
  }
  return null;
}

function refsOf(body: unknown): readonly (readonly [string, string])[] {
  if (typeof body !== 'string') return [];
  return [...body.matchAll(/\{"id":"([^"]+)","sha256":"([0-9a-f]{64})"\}/g)].map(([, id = '', sha256 = '']) => [
    id,
    sha256,
  ]);
}

function sealFault(bundle: Bundle, trusted: string | null): BundleFault | null {
  const { key, root, items, signature } = bundle;
  if (bundleRoot(items) !== root)
    return { place: 'the root', what: 'the items do not give it: one was changed, dropped or put in' };
  if (!isSigned(key, signedText(bundle), signature))
    return { place: 'the signature', what: 'this is not what was signed' };
  return trusted === null || isThat(key, trusted)
    ? null
    : { place: 'the key', what: `it was signed with ${fingerprintOf(key)}` };
}

const isThat = (key: string, trusted: string): boolean =>
  key === trusted || fingerprintOf(key).replaceAll(' ', '') === trusted.replaceAll(' ', '').toLowerCase();

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
