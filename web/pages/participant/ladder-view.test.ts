/** What people read about the course of an outreach. */
import { expect, test } from '@jest/globals';
import { ref, type Ledger } from '../../../domain/testing/ledger.ts';
import { onlyLadder, overdue } from '../../../domain/testing/stories.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';
import { tongue } from '../../words/tongue.ts';
import { ladderView } from './ladder-view.ts';

const note = ref('note');
const ladder = 'annual-review:2028';
const course = (ledger: Ledger, language: 'en' | 'es') => {
  const facts = ledger.factsFor('sara-specialist');
  const names = { contact: (id: string) => id, person: (id: string) => id, notice: (id: string) => id };
  const telling = { tongue: tongue(language), names: names as never, facts, zone: 'UTC' };
  return ladderView(ledger.state, onlyLadder(ledger), facts, telling).course;
};

test('a hold by a person, a skipped step and an answer that nobody read are told', () => {
  const ledger = overdue(ctpat);
  expect(course(ledger, 'en')).toEqual([]);
  ledger.act('SkipRung', { ladder, rung: 'mail-everyone', note }, 'supervisor');
  ledger.act('RecordAnswer', { ladder, contact: 'k-primary', channel: 'mail', note }, 'specialist');
  ledger.sleepUntil('2028-04-01');
  ledger.act('HoldOutreach', { ladder, until: '2028-04-05', note }, 'specialist');
  expect(course(ledger, 'en')).toEqual([
    'An answer still waits until a specialist says what it means; it no longer holds the outreach',
    'Held by a person until 5 April 2028',
    'Skipped, and not counted as taken: Mail to all contacts and the officer',
  ]);
  expect(course(ledger, 'es')[2]).toBe('Omitido, y no cuenta como dado: Correo a todos los contactos y al directivo');
});
