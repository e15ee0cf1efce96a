import { expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { certified, draft } from './testing/stories.ts';
import type { Volume } from './volume.ts';

const YEAR: Volume = {
  from: '2026-01-01',
  to: '2026-12-31',
  count: 12_400,
  unit: 'entries',
  source: 'entry-records',
  readOn: '2027-03-10',
};

test('a volume has a period that is over, of a year at the most, and the day on which it was read', () => {
  const ledger = certified(ctpat); // on 15 March 2027
  for (const wrong of [
    { from: '2027-01-01' },
    { from: '2025-12-30' },
    { readOn: '2026-12-30' },
    { readOn: '2027-03-16' },
  ])
    expect([wrong, ledger.refusal('RecordVolume', { ...YEAR, ...wrong }, 'specialist')]).toEqual([
      wrong,
      'PeriodUnclear',
    ]);
  expect(ledger.refusal('RecordVolume', { ...YEAR, to: '2026-02-30' }, 'specialist')).toBe('DateUnknown');
  expect(ledger.refusal('RecordVolume', { ...YEAR, count: 1.5 }, 'specialist')).toBe('CountUnclear');
  expect(ledger.refusal('RecordVolume', YEAR, 'director')).toBe('NotAuthorized');
  expect(draft(ctpat).refusal('RecordVolume', YEAR, 'specialist')).toBe('NotMember');
});

test('it is recorded as often as somebody reads it; whoever decides must have seen it, and nothing else changes', () => {
  const ledger = certified(ctpat);
  const before = ledger.state;
  for (const count of [12_400, 11_900]) ledger.act('RecordVolume', { ...YEAR, count }, 'specialist');
  expect(ledger.of('VolumeRecorded').map(({ count }) => count)).toEqual([12_400, 11_900]);
  const { seq, lastAt, movedSeq } = before;
  expect(ledger.state.movedSeq).toBeGreaterThan(movedSeq);
  expect({ ...ledger.state, seq, lastAt, movedSeq }).toEqual(before);
});
