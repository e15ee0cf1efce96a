import { expect, test } from '@jest/globals';
import { leafHash, proofOf, rootFrom, rootOf } from './merkle.ts';

const leaves = (count: number): readonly Buffer[] => Array.from({ length: count }, (_, n) => leafHash(`leaf ${n}`));

test('every leaf of a tree of any size leads to its root, from its own place and from no other', () => {
  for (let size = 1; size <= 20; size += 1) {
    const all = leaves(size);
    const root = rootOf(all);
    for (const [index, leaf] of all.entries()) {
      const proof = proofOf(all, index);
      expect(rootFrom(leaf, index, size, proof)).toEqual(root);
      if (size > 1) {
        expect(rootFrom(leaf, index ^ 1, size, proof)).not.toEqual(root);
        expect(rootFrom(leaf, index, size, proof.slice(1))).not.toEqual(root);
        expect(rootFrom(leafHash('another'), index, size, proof)).not.toEqual(root);
      }
      expect(rootFrom(leaf, index, size, [...proof, leaf])).toBeNull();
    }
  }
});

test('a leaf that was added, dropped or moved gives another root, and no node can be a leaf', () => {
  const all = leaves(5);
  const roots = [all, all.slice(1), all.slice(0, 4), [...all, all[4]!], [all[1]!, all[0]!, ...all.slice(2)]].map(
    (some) => rootOf(some).toString('hex'),
  );
  expect(new Set(roots).size).toBe(roots.length);
  const [left, right] = leaves(2);
  expect(rootOf([left!, right!])).not.toEqual(leafHash(Buffer.concat([left!, right!]).toString('latin1')));
});

test('the known roots of RFC 6962 come out', () => {
  expect(rootOf([]).toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(rootOf([leafHash('')]).toString('hex')).toBe(
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  );
});
