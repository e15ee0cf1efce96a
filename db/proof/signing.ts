/** The key by which the house signs its anchors and bundles: Ed25519. Keys are their 32 bytes, in base64. */
import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  hash,
  hkdfSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';

export type SigningKey = {
  /** What others check signatures with. */
  readonly publicKey: string;
  readonly sign: (text: string) => string;
  /** Keeps what is withheld from being guessed: the same for the same words, and known to nobody without the key. In hexadecimal. */
  readonly salt: (words: string) => string;
};

/** What stands before the 32 bytes of a key in the forms of RFC 8410. */
const PRIVATE = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC = Buffer.from('302a300506032b6570032100', 'hex');

/** @param seed 32 random bytes */
export function signingKey(seed: Uint8Array): SigningKey {
  const key = createPrivateKey({ key: Buffer.concat([PRIVATE, seed]), format: 'der', type: 'pkcs8' });
  const salts = Buffer.from(hkdfSync('sha256', seed, '', 'portolan: salts of bundles', 32));
  return {
    publicKey: createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(PUBLIC.length).toString('base64'),
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64'),
    salt: (words) => createHmac('sha256', salts).update(words).digest('hex').slice(0, 32),
  };
}

function keyOf(publicKey: string): KeyObject | null {
  const bytes = Buffer.from(publicKey, 'base64');
  if (bytes.length !== 32) return null;
  return createPublicKey({ key: Buffer.concat([PUBLIC, bytes]), format: 'der', type: 'spki' });
}

/** Whether the text was signed by the owner of a public key. */
export function isSigned(publicKey: string, text: string, signature: string): boolean {
  const key = keyOf(publicKey);
  return key !== null && verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
}

/** A public key in a form that two people can compare: eight groups of four digits. */
export const fingerprintOf = (publicKey: string): string =>
  grouped(hash('sha256', Buffer.from(publicKey, 'base64'), 'hex').slice(0, 32));

const grouped = (digits: string): string => (digits.match(/.{4}/g) ?? []).join(' ');

/** The fingerprint of the key that somebody names by it, by the 32 bytes in base64, or in PEM; null when that names no key. */
export function printNamed(words: string): string | null {
  const plain = words.replace(/-----[A-Z ]+-----/g, '').replace(/[\s:]/g, '');
  if (/^[0-9a-f]{32}$/i.test(plain)) return grouped(plain.toLowerCase());
  const bytes = Buffer.from(plain, 'base64');
  const key = bytes.subarray(0, PUBLIC.length).equals(PUBLIC) ? bytes.subarray(PUBLIC.length) : bytes;
  return key.length === 32 ? fingerprintOf(key.toString('base64')) : null;
}
