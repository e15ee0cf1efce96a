/** Every shape of mail that is known to come: none is filed as what it is not. */
import { expect, test } from '@jest/globals';
import { ABROAD } from '../test/inbound/abroad.ts';
import { AUTOMATIC, NEITHER, REPLIES } from '../test/inbound/people.ts';
import { REPORTS } from '../test/inbound/reports.ts';
import { ANA, OURS, type Shape } from '../test/inbound/shape.ts';
import { UNTIDY } from '../test/inbound/untidy.ts';
import { readMail } from './read.ts';

const SHAPES: readonly Shape[] = [...REPORTS, ...UNTIDY, ...AUTOMATIC, ...REPLIES, ...NEITHER, ...ABROAD];

test.each(SHAPES)('$expected.kind: $name', async ({ raw, envelopeFrom, expected }) => {
  const reading = await readMail(raw, envelopeFrom);
  switch (reading.kind) {
    case 'bounce': {
      const { severity, status, recipients, original } = reading.bounce;
      expect({ kind: reading.kind, severity, status, original }).toEqual(expected);
      expect(recipients).toContain(ANA);
      return;
    }
    case 'reply':
      expect(reading.reply).toMatchObject({ from: ANA, answers: [OURS] });
      expect({
        kind: reading.kind,
        says: expected.kind === 'reply' && reading.reply.text.includes(expected.says),
      }).toEqual({ kind: expected.kind, says: true });
      return;
    case 'automatic':
    case 'neither':
      expect({ kind: reading.kind, why: reading.why }).toEqual(expected);
  }
});

test('there are forty differing shapes at the least, of many charsets', () => {
  expect(new Set(SHAPES.map(({ raw }) => raw.toString('latin1'))).size).toBe(SHAPES.length);
  expect(SHAPES.length).toBeGreaterThanOrEqual(40);
});

test('noise is read as something, and nothing is thrown', async () => {
  let seed = 7;
  const byte = () => (seed = (seed * 1103515245 + 12345) % 2147483648) % 256;
  for (let round = 0; round < 20; round += 1) {
    const { kind } = await readMail(Buffer.from(Array.from({ length: 500 }, byte)), null);
    expect(['neither', 'automatic']).toContain(kind);
  }
});
