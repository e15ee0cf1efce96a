/** The second fence: payloads are encrypted with AES-256-GCM before they leave the process. The first is that they hold nothing personal. */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createSecretKey,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { METADATA_ENCODING_KEY, ValueError, type Payload, type PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';

const ENCODING = 'binary/encrypted';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const { Payload: PayloadMessage } = proto.temporal.api.common.v1;

/** A codec for the given 32-byte keys: the first encrypts, all decrypt, each is known by a fingerprint. */
export function createPayloadCodec(keys: readonly [Uint8Array, ...Uint8Array[]]): PayloadCodec {
  const byId = new Map(keys.map((key) => [fingerprint(key), createSecretKey(key)]));
  const current = fingerprint(keys[0]);
  const sealing = createSecretKey(keys[0]);
  return {
    // oxlint-disable-next-line typescript/require-await -- a fault must come as a rejection
    encode: async (payloads) => payloads.map((payload) => encrypt(payload, sealing, current)),
    // oxlint-disable-next-line typescript/require-await -- a fault must come as a rejection
    decode: async (payloads) => payloads.map((payload) => decrypt(payload, byId)),
  };
}

const fingerprint = (key: Uint8Array): string => createHash('sha256').update(key).digest('hex').slice(0, 12);

function encrypt(payload: Payload, key: KeyObject, keyId: string): Payload {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([
    nonce,
    cipher.update(PayloadMessage.encode(payload).finish()),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  return { metadata: { [METADATA_ENCODING_KEY]: text(ENCODING), 'encryption-key-id': text(keyId) }, data: sealed };
}

function decrypt(payload: Payload, keys: ReadonlyMap<string, KeyObject>): Payload {
  const { metadata, data } = payload;
  if (!metadata || !data || new TextDecoder().decode(metadata[METADATA_ENCODING_KEY] ?? new Uint8Array()) !== ENCODING)
    return payload;
  const key = keys.get(new TextDecoder().decode(metadata['encryption-key-id'] ?? new Uint8Array()));
  if (!key) throw new ValueError('no key for this payload');
  const decipher = createDecipheriv('aes-256-gcm', key, data.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(data.subarray(data.length - TAG_BYTES));
  return PayloadMessage.decode(
    Buffer.concat([decipher.update(data.subarray(NONCE_BYTES, data.length - TAG_BYTES)), decipher.final()]),
  );
}
