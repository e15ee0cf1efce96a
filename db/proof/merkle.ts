/**
 * Merkle trees as in RFC 6962: one hash over a list, and for each of its leaves a short proof that it is in there. Leaves and nodes are hashed
 * in different ways, so that none can be passed off as the other. All hashes are SHA-256.
 */
import { hash } from 'node:crypto';

const sha256 = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer');
const [LEAF, NODE] = [Buffer.of(0), Buffer.of(1)];

export const leafHash = (text: string): Buffer => sha256(Buffer.concat([LEAF, Buffer.from(text)]));
const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(Buffer.concat([NODE, left, right]));

/** The level above: two by two; one that is left over goes up as it is. */
function above(level: readonly Buffer[]): readonly Buffer[] {
  const next: Buffer[] = [];
  for (let at = 0; at < level.length; at += 2)
    next.push(at + 1 < level.length ? nodeHash(level[at]!, level[at + 1]!) : level[at]!);
  return next;
}

/** The hash over all leaves, in their order. */
export function rootOf(leaves: readonly Buffer[]): Buffer {
  let level = leaves;
  while (level.length > 1) level = above(level);
  return level[0] ?? sha256(Buffer.alloc(0));
}

/** The neighbors that lead from a leaf up to the root, the lowest first. */
export function proofOf(leaves: readonly Buffer[], index: number): readonly Buffer[] {
  const proof: Buffer[] = [];
  let [level, at] = [leaves, index];
  while (level.length > 1) {
    const neighbor = level[at ^ 1];
    if (neighbor) proof.push(neighbor);
    [level, at] = [above(level), at >> 1];
  }
  return proof;
}

/** Where a proof leads from a leaf that is at `index` of `size`; null when a proof of this length belongs to no such place. */
export function rootFrom(leaf: Buffer, index: number, size: number, proof: readonly Buffer[]): Buffer | null {
  if (index < 0 || index >= size) return null;
  const left = [...proof];
  let [node, at, width] = [leaf, index, size];
  while (width > 1) {
    if ((at ^ 1) < width) {
      const neighbor = left.shift();
      if (!neighbor) return null;
      node = at % 2 === 0 ? nodeHash(node, neighbor) : nodeHash(neighbor, node);
    }
    [at, width] = [at >> 1, (width + 1) >> 1];
  }
  return left.length === 0 ? node : null;
}
