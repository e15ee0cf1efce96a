import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { defaultPayloadConverter } from '@temporalio/common';
import { createPayloadCodec } from './payload-codec.ts';

const [first, second, stranger] = [randomBytes(32), randomBytes(32), randomBytes(32)];
const payload = defaultPayloadConverter.toPayload({ participant: 'a-secret-id' });

test('a payload comes back as it was, and cannot be read on the way', async () => {
  const codec = createPayloadCodec([first]);
  const [sealed] = await codec.encode([payload]);
  expect(Buffer.from(sealed!.data!).includes('a-secret-id')).toBe(false);
  const [opened] = await codec.decode([sealed!]);
  expect(defaultPayloadConverter.fromPayload(opened!)).toEqual({ participant: 'a-secret-id' });
});

test('an older key still opens, a strange one does not, and a changed byte is noticed', async () => {
  const [sealed] = await createPayloadCodec([first]).encode([payload]);
  await expect(createPayloadCodec([second, first]).decode([sealed!])).resolves.toHaveLength(1);
  await expect(createPayloadCodec([stranger]).decode([sealed!])).rejects.toThrow('no key');
  const data = Uint8Array.from(sealed!.data!);
  data[20] = (data[20] ?? 0) ^ 1;
  await expect(createPayloadCodec([first]).decode([{ ...sealed!, data }])).rejects.toThrow();
});

test('what was never encrypted passes as it is', async () => {
  await expect(createPayloadCodec([first]).decode([payload])).resolves.toEqual([payload]);
});
