/**
 * The form of a bundle: one decision with all that proves it, in one file. Everything in it is an item; each item is a leaf under one root, and is made
 * of parts. Each part enters its leaf as a salted hash, so that a part can be withheld and the leaf, the root and the signature stay the same.
 */
import { z } from 'zod';
import { sha256Of } from '../content.ts';
import { leafHash, rootOf } from './merkle.ts';

export const FORMAT = 'portolan-bundle-1';
export const PROFILES = ['releasable', 'full'] as const;
export type Profile = (typeof PROFILES)[number];

/** Why something is withheld, and by which law. */
export const EXEMPTIONS = {
  'trade-secrets': '18 U.S.C. 1905; 5 U.S.C. 552(b)(4)',
  privacy: '5 U.S.C. 552(b)(6)',
  enforcement: '5 U.S.C. 552(b)(7)',
} as const;
export type Exemption = keyof typeof EXEMPTIONS;

/** In the order in which they stand in the file. */
export const ITEM_KINDS = [
  'event',
  'text',
  'notice',
  'document',
  'filing',
  'person',
  'authority',
  'adoption',
  'policy',
  'criteria',
  'rules',
  'anchor',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export type Value = string | number | boolean | null;
/** An item before it is sealed. Its id is shown in every profile. */
export type RawItem = { readonly kind: ItemKind; readonly id: string; readonly parts: Readonly<Record<string, Value>> };

const HASH = z.string().regex(/^[0-9a-f]{64}$/);
/** As it is written and in no other way: the last letter has bits that mean nothing. */
const BASE64 = z.string().refine((text) => Buffer.from(text, 'base64').toString('base64') === text);
const shownPart = z.strictObject({ salt: z.string(), value: z.union([z.string(), z.number(), z.boolean(), z.null()]) });
const withheldPart = z.strictObject({ hash: HASH, exemption: z.string(), law: z.string() });
const item = z.strictObject({
  n: z.int(),
  kind: z.enum(ITEM_KINDS),
  id: z.string(),
  leaf: HASH,
  parts: z.record(z.string(), z.union([shownPart, withheldPart])),
});
/** What a file must look like; whether it is true is another question. */
export const bundleFile = z.strictObject({
  format: z.literal(FORMAT),
  profile: z.enum(PROFILES),
  participant: z.string(),
  decision: z.int(),
  items: z.array(item).min(1),
  root: HASH,
  key: BASE64,
  signature: BASE64,
});
export type Bundle = z.output<typeof bundleFile>;
export type Item = Bundle['items'][number];
export type Part = Item['parts'][string];

/** What enters the leaf in place of the part itself. */
export const partHash = (name: string, part: Part): string =>
  'hash' in part ? part.hash : sha256Of(JSON.stringify(['portolan part', name, part.salt, part.value]));

/** In hexadecimal. */
export function leafOf({ n, kind, id, parts }: Pick<Item, 'n' | 'kind' | 'id' | 'parts'>): string {
  const hashes = Object.entries(parts)
    .map(([name, part]) => [name, partHash(name, part)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return leafHash(JSON.stringify(['portolan item', n, kind, id, hashes])).toString('hex');
}

export const bundleRoot = (items: readonly Pick<Item, 'leaf'>[]): string =>
  rootOf(items.map(({ leaf }) => Buffer.from(leaf, 'hex'))).toString('hex');

/** What is signed: the root, which both profiles have, and what this one withholds and why. So every word of the file is either in the root or in here. */
export function signedText(bundle: Pick<Bundle, 'profile' | 'participant' | 'decision' | 'items' | 'root'>): string {
  const { profile, participant, decision, items, root } = bundle;
  const withheld = items.flatMap(({ n, parts }) =>
    Object.entries(parts).flatMap(([name, part]) => ('hash' in part ? [[n, name, part.exemption, part.law]] : [])),
  );
  const hash = sha256Of(JSON.stringify(withheld));
  return JSON.stringify(['portolan bundle', FORMAT, profile, participant, decision, items.length, root, hash]);
}

/** The value of a part; undefined when it is withheld or not there. */
export function shown({ parts }: Pick<Item, 'parts'>, name: string): Value | undefined {
  const part = parts[name];
  return part && 'value' in part ? part.value : undefined;
}

export const isWhole = ({ parts }: Item): boolean => Object.values(parts).every((part) => 'value' in part);

/** How a place in a bundle is told. */
export const placeOf = ({ n, kind, id }: Item): string =>
  kind === 'event' ? `row ${id}` : `item ${n} (${kind} ${id})`;
