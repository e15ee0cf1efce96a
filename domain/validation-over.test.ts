/** A membership that ends takes its visits with it: whoever was invited is told, calendars let go of them, and the time of the agency's people is free. */
import { expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import * as tell from './testing/stories.ts';
import { visitEntry } from './visit-calendar.ts';
import { slotsHeld } from './visit-slots.ts';

const note = ref('note');
const site = { place: null, site: null, mode: 'in-person', exception: null } as const;

/** The foreign visit is agreed, and dates of the domestic one are proposed. */
function twoVisits(): Ledger {
  const ledger = tell.validationDue(ctpat);
  const legs = [
    { id: 'domestic', zone: 'America/Chicago', ...site },
    { id: 'foreign', zone: 'America/Matamoros', ...site },
  ] as const;
  ledger.act('PlanValidation', { legs }, 'specialist');
  for (const [leg, date] of [
    ['domestic', '2027-11-22'],
    ['foreign', '2027-11-23'],
  ] as const)
    ledger.act('ProposeVisit', { leg, slots: [tell.slot(date)], people: ['sid-specialist'], note: null }, 'specialist');
  ledger.act('AcceptVisit', { leg: 'foreign', slot: 0, waiveNotice: false }, 'contact');
  return ledger;
}

const withdraw = (ledger: Ledger): void => void ledger.act('Withdraw', { note }, 'officer');
function atOnce(ledger: Ledger, order: 'removal' | 'suspension'): void {
  const grave = { order, ground: 'security-incident', point: 'national-security', note } as const;
  ledger.act('RecommendImmediateAction', grave, 'director');
  tell.decideOn(ledger, 'headquarters');
}
const ENDS = [
  ['a withdrawal', withdraw],
  ['a removal', (ledger: Ledger) => atOnce(ledger, 'removal')],
] as const;

test.each(ENDS)('%s calls off the visits that were agreed or proposed, and tells everybody', (_, end) => {
  const ledger = twoVisits();
  const { validation } = ledger.state;
  expect(slotsHeld(ledger.state).length).toBe(2);
  const before = ledger.events.length;
  end(ledger);
  const news = ledger.events.slice(before).map(({ event }) => event);
  expect(news.filter(({ type }) => type === 'VisitCancelled')).toMatchObject([
    { leg: 'domestic', from: null, because: 'membership-over' },
    { leg: 'foreign', from: { date: '2027-11-23' }, because: 'membership-over' },
  ]);
  const told = news.flatMap((event) =>
    event.type === 'NoticeQueued' && event.kind === 'visit-cancelled' && event.channel === 'mail'
      ? [`${event.about} ${event.to}`]
      : [],
  );
  expect(told.filter((one) => one.endsWith('k-primary'))).toEqual(['2028 k-primary', '2028:foreign k-primary']);
  expect(slotsHeld(ledger.state)).toEqual([]);
  const [domestic, foreign] = validation!.legs.map((leg) => visitEntry(ledger.events, validation!, leg));
  expect([domestic, foreign]).toMatchObject([null, { status: 'cancelled', sequence: 1 }]);
});

test('a date that was moved, and for which none was found, leaves the calendars too; a visit that was held stays', () => {
  const ledger = twoVisits();
  const { validation } = ledger.state;
  ledger.act('MoveVisit', { leg: 'foreign', side: 'agency', slots: [], note }, 'specialist');
  withdraw(ledger);
  expect(visitEntry(ledger.events, validation!, validation!.legs[1]!)).toMatchObject({
    ...{ status: 'cancelled', sequence: 2 },
    slot: { date: '2027-11-23' },
  });

  const held = tell.validationDue(ctpat);
  tell.visited(held, '2027-11-20');
  const cycle = held.state.validation!;
  withdraw(held);
  expect(held.of('VisitCancelled')).toEqual([]);
  expect(visitEntry(held.events, cycle, cycle.legs[0]!)).toMatchObject({ status: 'confirmed' });
});

test('a site that is dropped while its visit is moved leaves the calendars, and everybody is told; one of which nothing was agreed is dropped in silence', () => {
  const ledger = twoVisits();
  const validation = ledger.state.validation!;
  ledger.act('MoveVisit', { leg: 'foreign', side: 'agency', slots: [], note }, 'specialist');
  const before = ledger.events.length;
  ledger.act('PlanValidation', { legs: [] }, 'specialist');
  const news = ledger.events.slice(before).map(({ event }) => event);
  expect(news[0]).toMatchObject({ type: 'VisitCancelled', leg: 'foreign', from: null, because: 'site-dropped' });
  expect(news.find(({ type }) => type === 'NoticeQueued')).toMatchObject({
    kind: 'visit-cancelled',
    about: '2028:foreign',
  });
  expect(ledger.state.validation!.legs.map(({ id }) => id)).toEqual(['domestic']);
  expect(visitEntry(ledger.events, validation, validation.legs[1]!)).toMatchObject({
    status: 'cancelled',
    sequence: 2,
  });

  const never = tell.validationDue(ctpat);
  const [home, abroad] = [
    { id: 'domestic', zone: 'America/Chicago', ...site },
    { id: 'foreign', zone: 'America/Matamoros', ...site },
  ] as const;
  never.act('PlanValidation', { legs: [home, abroad] }, 'specialist');
  never.act('PlanValidation', { legs: [home] }, 'specialist');
  expect(never.of('VisitCancelled')).toEqual([]);
});

test('a suspension calls off nothing by itself: what is agreed stands until somebody moves it or calls it off', () => {
  const ledger = twoVisits();
  atOnce(ledger, 'suspension');
  expect(ledger.state.standing).toBe('suspended');
  expect(ledger.state.validation!.legs.map(({ step }) => step)).toEqual(['proposed', 'agreed']);
});
