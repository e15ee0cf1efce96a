/** How letters leave the house: each by the act that is its own, and none that must stay. */
import { expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { departureOf } from './departure.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import * as stories from './testing/stories.ts';

const note = ref('note');
const ladder = 'annual-review:2028';
const letters = ({ state }: Ledger) => state.notices.filter(({ channel }) => channel === 'letter').map(({ id }) => id);
const departures = (ledger: Ledger) => letters(ledger).map((id) => departureOf(ledger.state, id));
/** Nobody is reachable by mail, so that each rung of mail is a letter. */
const unreachable = (): Ledger => {
  const ledger = stories.reviewOpen(ctpat);
  ledger.mail = () => 'refused';
  ledger.sleepUntil('2028-03-30');
  return ledger;
};

test('letters of an outreach leave one by one: the one that is named, and not the one that waits longer', () => {
  const ledger = unreachable();
  const waiting = letters(ledger).filter((id) => departureOf(ledger.state, id)?.by === 'DispatchLetter');
  expect(waiting.length).toBeGreaterThan(1);
  const latest = waiting.at(-1)!;
  ledger.act('DispatchLetter', { ladder, letter: latest, tracking: note }, 'specialist');
  expect(ledger.last('LetterDispatched').notice).toBe(latest);
  expect(departureOf(ledger.state, latest)).toBeUndefined();
  expect(ledger.refusal('DispatchLetter', { ladder, letter: latest, tracking: note }, 'specialist')).toBe('NoLetter');
  ledger.act('DispatchLetter', { ladder, tracking: note }, 'specialist');
  expect(ledger.last('LetterDispatched').notice).toBe(waiting[0]);
});

test('a letter stays while what it is about waits for the agency', () => {
  const ledger = unreachable();
  const contact = ledger.state.contacts[0]!.id;
  ledger.act('RecordAnswer', { ladder, contact, channel: 'call', note }, 'specialist');
  expect(departures(ledger)).toContainEqual({ by: null });
  expect(departures(ledger)).not.toContainEqual({ by: 'DispatchLetter', ladder });
});

test('a decision is served by itself; any other letter is dispatched by its notice', () => {
  const ledger = stories.overdue(ctpat);
  stories.climbInSilence(ledger);
  stories.recommend(ledger);
  stories.decideOn(ledger, 'director');
  ledger.act('ConfirmSuspension', { note }, 'headquarters');
  expect(departures(ledger)).toEqual([{ by: 'ServeDecision' }]);
  const open = stories.certified(ctpat);
  open.mail = () => 'refused';
  open.sleepUntil('2028-03-01');
  expect(departures(open)).toContainEqual({ by: 'DispatchNotice' });
  expect(departureOf(open.state, 'n1')).toBeUndefined();
});
