/** What the courier brings back to the participant. */
import { expect, test } from '@jest/globals';
import { Courier } from './courier.ts';
import type { Inbox } from './inbox.ts';

test('the hash of the copy goes into the record with the word that it was sent', async () => {
  const dropped: object[] = [];
  const inbox = { drop: (order: object) => dropped.push(order) } as unknown as Inbox;
  const outcomes = [Promise.resolve({ proof: 'sent', at: 1, copy: 'c0ffee' } as const), Promise.reject(new Error())];
  const courier = new Courier('p', () => outcomes.shift()!, inbox);
  courier.collect([{ id: 'n1' }, { id: 'n2' }]);
  while (!courier.quiet) await Promise.resolve();
  expect(dropped).toMatchObject([
    { type: 'ReportDelivery', notice: 'n1', proof: 'sent', copy: 'c0ffee' },
    { type: 'ReportDelivery', notice: 'n2', proof: 'gave-up' },
  ]);
});
