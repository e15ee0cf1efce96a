import { expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { certified, suspended } from './testing/stories.ts';

const news = { connection: 'c-1', on: '2027-06-01' } as const;

test('a certified member is told the day, by one mail to its first contact', () => {
  const ledger = certified(ctpat);
  const events = ledger.act('HearPartner', news, 'system');
  expect(events).toEqual([
    { type: 'PartnerStatusChanged', ...news },
    {
      type: 'NoticeQueued',
      kind: 'partner-changed',
      about: '2027-06-01',
      channel: 'mail',
      to: 'k-primary',
      rung: null,
    },
  ]);
});

test('only the system tells it, and only while the member is certified itself', () => {
  expect(suspended(ctpat).refusal('HearPartner', news, 'system')).toBe('NotCertified');
  expect(certified(ctpat).refusal('HearPartner', news, 'specialist')).toBe('NotAuthorized');
});
