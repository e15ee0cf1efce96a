/** Trips: who may say what, and what a trip means for a visit that is agreed on its way. */
import { expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import type { StaffRole } from './actor.ts';
import { Refusal } from './refusal.ts';
import { evolve } from './participant.ts';
import { initial, type Leg } from './state.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import * as tell from './testing/stories.ts';
import { decideTrip, openActs, type TripCommand, type TripFacts } from './trip-acts.ts';
import { evolveTrip, isForeign, needsClearance, newsFor, standsOf, untrodden, type Trip } from './trip.ts';
import { visitEntry } from './visit-calendar.ts';
import { isPaused } from './visit-travel.ts';

const note = ref('note');
const STOP = { participant: 'p-1', leg: 'foreign', person: 'sara', date: '2027-11-22' } as const;
const facts: TripFacts = {
  on: '2027-09-20',
  held: ['specialist', 'supervisor', 'planner'],
  there: { known: true, abroad: true },
  specialists: ['sara', 'sid'],
};
type Given<T> = T extends unknown ? Omit<T, 'id' | 'by'> : never;
const give = (
  trip: Trip,
  given: Given<TripCommand>,
  role: StaffRole = 'supervisor',
  more: Partial<TripFacts> = {},
): Trip =>
  decideTrip(trip, { ...given, id: 'c', by: { person: 'sue', role } }, { ...facts, ...more }).reduce(evolveTrip, trip);
const refusal = (...given: Parameters<typeof give>): string => {
  try {
    give(...given);
    return 'allowed';
  } catch (error) {
    return (error as Refusal).code;
  }
};
const WEEK = { place: 'PH-00-manila', from: '2027-11-22', until: '2027-11-26', people: ['sara', 'sid'] };
const planned = give(untrodden('t-1'), { type: 'PlanTrip', ...WEEK }, 'planner');
const asked = give(give(planned, { type: 'RequestClearance' }), { type: 'ChooseStop', ...STOP });
const clear = (from: string, until: string): Trip => give(asked, { type: 'ClearTrip', number: note, from, until });
const cleared = clear('2027-11-22', '2027-11-26');

test('who may plan, and who records a clearance', () => {
  expect(refusal(planned, { type: 'PlanTrip', ...WEEK })).toBe('TripPlanned');
  expect(refusal(untrodden('t'), { type: 'PlanTrip', ...WEEK, people: ['joe'] })).toBe('NotSpecialist');
  expect(refusal(untrodden('t'), { type: 'PlanTrip', ...WEEK, from: '2027-09-20' })).toBe('DateInPast');
  expect(refusal(asked, { type: 'RefuseClearance', reason: note }, 'planner')).toBe('NotAuthorized');
  expect(refusal({ ...asked, people: ['sue'] }, { type: 'RefuseClearance', reason: note })).toBe('OwnTrip');
  expect(refusal(planned, { type: 'RefuseClearance', reason: note })).toBe('NotRequested');
  expect(refusal(planned, { type: 'RequestClearance' }, 'specialist', { there: { known: true, abroad: false } })).toBe(
    'NoClearanceNeeded',
  );
  expect(refusal(asked, { type: 'ChooseStop', ...STOP })).toBe('StopAlready');
  expect(refusal(asked, { type: 'ChooseStop', ...STOP, participant: 'p-2', date: '2027-11-27' })).toBe('OtherDays');
  const under = { on: '2027-11-24' };
  const onDay = (date: string) =>
    refusal(asked, { type: 'ChooseStop', ...STOP, participant: 'p-2', date }, 'specialist', under);
  expect(['2027-11-23', '2027-11-24', '2027-11-25'].map(onDay)).toEqual(['DateInPast', 'allowed', 'allowed']);
  expect(refusal(asked, { type: 'CallOffTrip', reason: note })).toBe('StopsLeft');
  const dropped = give(asked, { type: 'DropStop', participant: 'p-1', leg: 'foreign', reason: note });
  expect(give(dropped, { type: 'CallOffTrip', reason: note }).calledOff).toEqual(note);
});

const leg = (date: string, place: string | null = null, mode: Leg['mode'] = 'in-person') =>
  ({ id: 'foreign', place, mode, agreed: { date, hour: 9, minute: 30, minutes: 480, zone: 'Asia/Manila' } }) as const;
test.each([
  ['everybody and that day are cleared', cleared, leg('2027-11-22'), ['sara'], 'cleared'],
  ['both of a team', cleared, leg('2027-11-26'), ['sara', 'sid'], 'cleared'],
  ['one of them does not travel', cleared, leg('2027-11-22'), ['sara', 'joe'], null],
  ['nobody is known to go', cleared, leg('2027-11-22'), [], null],
  ['the day is not cleared', clear('2027-11-22', '2027-11-23'), leg('2027-11-24'), ['sara'], null],
  ['the day is not one of the trip', cleared, leg('2027-11-27'), ['sara'], null],
  ['it is elsewhere', cleared, leg('2027-11-22', 'MX-TAM-reynosa'), ['sara'], null],
  ['nobody travels to it', cleared, leg('2027-11-22', null, 'virtual'), ['sara'], null],
  [
    'nobody travels to it, and the journey was refused',
    give(asked, { type: 'RefuseClearance', reason: note }),
    leg('2027-11-22', null, 'virtual'),
    ['sara'],
    null,
  ],
  ['it is within the country', cleared, { ...leg('2027-11-22', 'US-TX-laredo'), id: 'domestic' }, ['sara'], null],
  ['nothing was answered yet', asked, leg('2027-11-22'), ['sara'], null],
  ['it was refused', give(asked, { type: 'RefuseClearance', reason: note }), leg('2027-11-22'), ['sara'], 'refused'],
  ['it was withdrawn', give(cleared, { type: 'RefuseClearance', reason: note }), leg('2027-11-22'), ['sid'], 'refused'],
  [
    'the stop was dropped',
    give(cleared, { type: 'DropStop', ...STOP, reason: note }),
    leg('2027-11-22'),
    ['sara'],
    null,
  ],
] as const)('what a trip means for a visit: %s', (_, trip, visit, going, news) => {
  const { agreed, ...one } = visit;
  expect(newsFor(trip, 'p-1', { ...one, step: 'agreed', agreed }, going)).toBe(news);
  const waiting = { ...one, step: 'to-propose', agreed: null, uncleared: { virtual: false } } as const;
  const ofStop = newsFor(trip, 'p-1', waiting, going);
  if (agreed.date === STOP.date) expect(ofStop).toBe(news === 'cleared' ? news : null);
});

test.each([
  ['2027-11-19', '2027-11-20', 'overdue'],
  ['2027-11-23', '2027-11-24', 'overdue'], // while the trip is under way
  ['2027-11-21', '2027-11-21', 'at-risk'],
  ['2027-11-24', '2027-11-24', 'due'],
  ['2028-03-15', '2027-11-20', 'due'],
  [null, '2027-11-20', 'due'],
] as const)('a date %p, seen on %p, stands to a trip from 22 November on as %p', (due, on, stands) => {
  expect(standsOf(due, on, WEEK)).toBe(stands);
});

test('what is offered of a trip is what is allowed of it', () => {
  const dropped = give(asked, { type: 'DropStop', participant: 'p-1', leg: 'foreign', reason: note });
  const trips = [
    untrodden('t'),
    planned,
    asked,
    cleared,
    dropped,
    give(dropped, { type: 'CallOffTrip', reason: note }),
  ];
  for (const trip of trips)
    for (const abroad of [true, false])
      for (const person of ['sue', 'sara']) {
        const says = (given: Given<TripCommand>): boolean => {
          const by = { person, role: 'supervisor' } as const;
          try {
            decideTrip(trip, { ...given, id: 'c', by }, { ...facts, there: { known: true, abroad } });
            return true;
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
            return false;
          }
        };
        expect(openActs(trip, person, abroad)).toEqual({
          request: says({ type: 'RequestClearance' }),
          answer: says({ type: 'RefuseClearance', reason: note }),
          callOff: says({ type: 'CallOffTrip', reason: note }),
        });
      }
});

test('only whoever goes abroad in person is cleared', () => {
  const of = (id: Leg['id'], place: string | null, mode: Leg['mode'] = 'in-person') =>
    needsClearance({ id, place, mode });
  expect([of('foreign', null), of('domestic', 'MX-TAM-reynosa')]).toEqual([true, true]);
  expect([of('domestic', null), of('foreign', null, 'virtual'), of('domestic', 'US-TX-laredo')]).toEqual([
    false,
    false,
    false,
  ]);
});

/** A visit abroad of one person, who was not cleared for it. */
function uncleared(): Ledger {
  const ledger = tell.validationDue(ctpat);
  const site = { place: null, zone: 'Asia/Manila', site: null, mode: 'in-person', exception: null } as const;
  ledger.act('PlanValidation', { legs: [{ id: 'foreign', ...site }] }, 'specialist');
  const dates = { leg: 'foreign', slots: [tell.slot('2027-11-22')], people: ['sid-specialist'], note: null } as const;
  ledger.act('ProposeVisit', dates, 'specialist');
  ledger.act('AcceptVisit', { leg: 'foreign', slot: 0, waiveNotice: false }, 'contact');
  ledger.act('HearTrip', { leg: 'foreign', trip: 't-1', news: 'refused' }, 'system');
  return ledger;
}

/** A visit in Manila on 22 November 2027 that is agreed, and not cleared yet. */
function agreedAbroad(mode: Leg['mode'] = 'in-person') {
  const ledger = tell.validationDue(ctpat);
  const site = { place: null, zone: 'Asia/Manila', site: null, mode, exception: mode === 'virtual' ? note : null };
  const visit = () => ledger.state.validation!.legs[0]!;
  const paused = () => ledger.work().find(({ key }) => key === 'validation.paused:2028:foreign');
  const clearance = () => ledger.work().find(({ key }) => key === 'validation.clearance:2028:foreign');
  const entry = () => visitEntry(ledger.events, ledger.state.validation!, visit());
  ledger.act('PlanValidation', { legs: [{ id: 'foreign', ...site }] }, mode === 'virtual' ? 'director' : 'specialist');
  const people = ['sara-specialist'];
  ledger.act('ProposeVisit', { leg: 'foreign', slots: [tell.slot('2027-11-22')], people, note: null }, 'specialist');
  ledger.act('AcceptVisit', { leg: 'foreign', slot: 0, waiveNotice: false }, 'contact');
  return { ledger, site, visit, entry, paused, clearance };
}

test('a visit abroad is tentative, then firm; refused it is ours to mend, and nothing is held against the company', () => {
  const { ledger, site, visit, entry, paused, clearance } = agreedAbroad();
  expect([visit().agreed?.tentative, entry()]).toMatchObject([true, { status: 'tentative', sequence: 0 }]);
  expect(clearance()).toMatchObject({ due: '2027-11-22', roles: ['specialist'], acts: [] });
  ledger.act('HearTrip', { leg: 'foreign', trip: 't-1', news: 'cleared' }, 'system');
  expect(visit().agreed).toEqual({ ...tell.slot('2027-11-22'), minutes: 480, zone: 'Asia/Manila' });
  expect(entry()).toMatchObject({ status: 'confirmed', sequence: 1 });
  expect(clearance()).toBeUndefined();
  expect(ledger.refusal('HearTrip', { leg: 'foreign', trip: 't-1', news: 'cleared' }, 'system')).toBe('FirmAlready');
  expect(ledger.refusal('HearTrip', { leg: 'foreign', trip: 't-1', news: 'refused' }, 'supervisor')).toBe(
    'NotAuthorized',
  );
  ledger.act('HearTrip', { leg: 'foreign', trip: 't-1', news: 'refused' }, 'system');
  expect(visit()).toMatchObject({ step: 'to-propose', agreed: null, moves: { company: 0, agency: 0 } });
  expect(entry()).toMatchObject({ status: 'cancelled', sequence: 2 });
  expect(ledger.state.clocks.some(({ id }) => id.startsWith('COUNTER_ANSWER'))).toBe(false);
  expect(paused()).toMatchObject({ reason: 'uncleared', acts: ['ProposeVisit', 'PlanValidation'] });
  ledger.pass(60);
  expect([ledger.state.ladders, ledger.state.adverse]).toEqual([[], null]);
  expect(ledger.refusal('HearTrip', { leg: 'foreign', trip: 't-1', news: 'refused' }, 'system')).toBe('NotAtThisStep');
  ledger.act('PlanValidation', { legs: [{ id: 'foreign', ...site }] }, 'specialist');
  expect(paused()?.reason).toBe('uncleared'); // planned in the same way it waits for the same
});

test('a visit for which nobody was cleared goes on once they are, once others go, or from afar', () => {
  const [ledger, others, afar] = [uncleared(), uncleared(), uncleared()];
  const dates = { leg: 'foreign', slots: [tell.slot('2027-12-06')], note: null } as const;
  for (const people of [[], ['sid-specialist']])
    expect(ledger.refusal('ProposeVisit', { ...dates, people }, 'specialist')).toBe('NotCleared');
  ledger.act('HearTrip', { leg: 'foreign', trip: 't-1', news: 'cleared' }, 'system');
  expect(ledger.last('NoticeQueued').kind).toBe('visit-resumed');
  expect(ledger.clock('COUNTER_ANSWER:2028:foreign').owedBy).toBe('agency');
  expect(ledger.items()).toContain('validation.propose:2028:foreign');
  expect(ledger.refusal('HearTrip', { leg: 'foreign', trip: 't-1', news: 'cleared' }, 'system')).toBe('NotAtThisStep');
  ledger.act('ProposeVisit', { ...dates, people: ['sid-specialist'] }, 'specialist');

  others.act('ProposeVisit', { ...dates, people: ['sara-specialist'] }, 'specialist');
  expect(others.state.validation!.legs[0]).toMatchObject({ step: 'proposed', people: ['sara-specialist'] });
  expect(others.state.validation!.legs[0]).not.toHaveProperty('uncleared');

  const exception = note;
  const plan = { id: 'foreign', place: null, zone: 'Asia/Manila', site: null, mode: 'virtual', exception } as const;
  afar.act('PlanValidation', { legs: [plan] }, 'director');
  expect(afar.items()).toContain('validation.propose:2028:foreign');
});

test('what was not cleared before such a visit was paused is proposed anew, as it was', () => {
  const ledger = uncleared();
  const agreedOn = ledger.events.findIndex(({ event }) => event.type === 'VisitNotCleared');
  const { event, at } = ledger.events[agreedOn]!;
  const { paused: _, ...before } = event as Extract<typeof event, { type: 'VisitNotCleared' }>;
  const agreed = ledger.events
    .slice(0, agreedOn)
    .reduce((state, row) => evolve(state, row.event, row.at), initial('p'));
  expect(isPaused(evolve(agreed, event, at).validation!.legs[0]!)).toBe(true);
  expect(isPaused(evolve(agreed, before, at).validation!.legs[0]!)).toBe(false);
});

const SARA = 'sara-specialist';
const SID = 'sid-specialist';
const BOTH = { leg: 'foreign', place: 'PH', from: '2027-11-22', until: '2027-11-26', people: [SARA, SID] } as const;
test.each([
  ['nobody of the new ones is cleared', [SARA, SID], [], true],
  ['the clearance is of others', [SID], [{ ...BOTH, people: [SARA] }], true],
  ['the clearance is for other days', [SID], [{ ...BOTH, from: '2027-11-23' }], true],
  ['the clearance is for another site', [SID], [{ ...BOTH, leg: 'domestic' }], true],
  ['everybody is cleared', [SARA, SID], [BOTH], undefined],
  ['nobody new comes', [SARA], [], undefined],
] as const)('others come to a firm visit abroad: %s', (_, people, cleared, tentative) => {
  const { ledger, visit, entry } = agreedAbroad();
  ledger.act('HearTrip', { leg: 'foreign', trip: 't-1', news: 'cleared' }, 'system');
  ledger.cleared = cleared;
  const events = ledger.act('NameVisitTeam', { leg: 'foreign', people }, 'specialist');
  expect(visit().agreed).toEqual({
    ...{ ...tell.slot('2027-11-22'), minutes: 480, zone: 'Asia/Manila' },
    ...(tentative && { tentative }),
  });
  expect(entry()).toMatchObject(
    tentative ? { status: 'tentative', sequence: 2 } : { status: 'confirmed', sequence: 1 },
  );
  expect(events.some((event) => event.type === 'NoticeQueued' && event.kind === 'visit-agreed')).toBe(
    tentative === true,
  );
  if (!tentative) return;
  ledger.act('HearTrip', { leg: 'foreign', trip: 't-1', news: 'cleared' }, 'system');
  expect([visit().agreed?.tentative, entry()]).toMatchObject([undefined, { status: 'confirmed', sequence: 3 }]);
});

test('others come to a visit that is tentative still, or by video: it stays as it was', () => {
  const open = agreedAbroad();
  open.ledger.act('NameVisitTeam', { leg: 'foreign', people: [SID] }, 'specialist');
  expect(open.entry()).toMatchObject({ status: 'tentative', sequence: 0 });
  const video = agreedAbroad('virtual');
  video.ledger.act('NameVisitTeam', { leg: 'foreign', people: [SID] }, 'specialist');
  expect(video.entry()).toMatchObject({ status: 'confirmed', sequence: 0 });
});

test.each([
  ['at home in the country of the agency', 'domestic', null, 'US', false],
  ['at home of a company abroad', 'domestic', null, 'MX', true],
  ['at home, of which nobody knows the country', 'domestic', null, null, false],
  ['at home of a company whose country is no code', 'domestic', null, 'Mexico', false],
  ['of a company abroad, in a place of the agency’s country', 'domestic', 'US-TX-laredo', 'MX', false],
  ['in a place abroad', 'domestic', 'MX-TAM-nuevo-laredo', 'US', true],
  ['abroad, without a place', 'foreign', null, 'US', true],
] as const)('a site %s: whether it is foreign', (_what, id, place, home, foreign) => {
  expect(isForeign({ id, place }, home)).toBe(foreign);
});
