/** Places: what holds on a day, who may say so, and whose turn it is on a waiting list. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { knownPlaces } from '../db/gazetteer.ts';
import type { StaffRole } from './actor.ts';
import { addDays } from './calendar.ts';
import { decidePlace, type PlaceCommand } from './place-acts.ts';
import type { Entry, PlaceFacts } from './place-facts.ts';
import { chainOf, placesAt } from './place-names.ts';
import { evolvePlace, isClosedTo, travelOn, TRAVEL_STATES, untouched, type Place, type PlaceEvent } from './place.ts';

const REF = { id: 'c', sha256: 'x' };
const ON = '2027-01-04';
const REYNOSA = knownPlaces().get('MX-TAM-reynosa')!;
const seat = (role: StaffRole, office: string | null) => ({
  ...{ role, office, event: 'e', from: '2020-01-01', until: null, participant: null, region: null },
  ...{ rank: null, actingFor: null },
});
const facts = (more: Partial<PlaceFacts> = {}): PlaceFacts => ({
  named: REYNOSA,
  on: ON,
  seats: [seat('headquarters', null)],
  offices: [{ id: 'laredo', region: 'south' }],
  entries: [],
  types: new Map([
    ['importer', { byInvitation: false }],
    ['guest', { byInvitation: true }],
  ]),
  ...more,
});
const hq = { person: 'hale', role: 'headquarters' } as const;
const change = (more: object = {}): PlaceCommand => ({
  id: 'x',
  by: hq,
  type: 'ChangeTravelState',
  state: 'closed',
  from: ON,
  until: null,
  reason: REF,
  ...more,
});
const told = (place: Place, events: readonly PlaceEvent[]): Place => events.reduce(evolvePlace, place);
const given = (
  id: string,
  ...spans: readonly [state: (typeof TRAVEL_STATES)[number], from: string, until: string | null][]
) =>
  told(
    untouched(id),
    spans.map(([state, from, until]) => ({ type: 'TravelStateChanged', state, from, until, reason: REF })),
  );
const code = (work: () => unknown): string => {
  try {
    work();
    return 'done';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};

test('the last day of a closure passes without anybody, and a later word holds over an earlier one', () => {
  const place = given(
    'MX-TAM-reynosa',
    ['closed', '2027-01-04', '2027-01-10'],
    ['restricted', '2027-01-08', '2027-01-12'],
  );
  const states = ['2027-01-03', '2027-01-04', '2027-01-07', '2027-01-08', '2027-01-10', '2027-01-12', '2027-01-13'];
  expect(states.map((on) => travelOn([place], on).state)).toEqual([
    ...['open', 'closed', 'closed', 'restricted', 'restricted', 'restricted', 'open'],
  ]);
});

test('the gravest of city, region and country holds, and of two alike the smaller place tells why', () => {
  const city = given('MX-TAM-reynosa', ['closed', ON, null]);
  const region = given('MX-TAM', ['closed', ON, null]);
  const country = given('MX', ['restricted', ON, null]);
  expect(travelOn([country, region, city], ON)).toMatchObject({ state: 'closed', place: 'MX-TAM-reynosa' });
  expect(travelOn([country, region, given('MX-TAM-reynosa', ['open', ON, null])], ON)).toMatchObject({
    state: 'closed',
    place: 'MX-TAM',
  });
  expect(travelOn([country], ON)).toMatchObject({ state: 'restricted', place: 'MX' });
  expect(travelOn([], ON)).toEqual({ state: 'open', place: null, by: null });
});

test('what is folded away of earlier words changes no day', () => {
  const day = fc.integer({ min: 0, max: 20 });
  const span = fc.record({ state: fc.constantFrom(...TRAVEL_STATES), from: day, long: fc.option(day) });
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), day, (spans, at) => {
      const on = addDays(ON, at);
      const all = spans.map(({ state, from, long }) => {
        const first = addDays(ON, from);
        return [state, first, long === null ? null : addDays(first, long)] as const;
      });
      const last = all.findLast(([, from, until]) => from <= on && (until === null || on <= until));
      expect(
        travelOn([given('MX', ...all.map((one) => [...one] as [(typeof one)[0], string, string | null]))], on).state,
      ).toBe(last?.[0] ?? 'open');
    }),
  );
});

test.each([
  ['headquarters', [seat('headquarters', null)], 'done'],
  ['the director of the office', [seat('director', 'laredo')], 'done'],
  ['a director elsewhere', [seat('director', 'miami')], 'NotAuthorized'],
  ['a supervisor of the office', [seat('supervisor', 'laredo')], 'NotAuthorized'],
  ['whoever holds nothing today', [], 'NotAuthorized'],
])('%s changes the travel state, or not', (_, seats, outcome) => {
  const role = seats[0]?.role ?? 'headquarters';
  const command = change({ by: { person: 'p', role } });
  expect(code(() => decidePlace(untouched('MX-TAM-reynosa'), command, facts({ seats })))).toBe(outcome);
});

test('a director closes no place to applications, and no word is backdated or endless where it may not be', () => {
  const director = facts({ seats: [seat('director', 'laredo')] });
  const close: PlaceCommand = {
    id: 'x',
    by: { person: 'd', role: 'director' },
    type: 'CloseIntake',
    entityTypes: null,
    from: ON,
    reason: REF,
  };
  const place = untouched(REYNOSA.id);
  expect(code(() => decidePlace(place, close, director))).toBe('NotAuthorized');
  expect(code(() => decidePlace(place, change({ from: addDays(ON, -1) }), facts()))).toBe('NotBackdated');
  expect(code(() => decidePlace(place, change({ until: addDays(ON, -1) }), facts()))).toBe('EndsBeforeBegin');
  expect(code(() => decidePlace(place, change({ state: 'open', until: ON }), facts()))).toBe('OpenHasNoEnd');
  expect(code(() => decidePlace(place, { ...close, by: hq, entityTypes: ['none'] }, facts()))).toBe('TypeUnknown');
});

test('the first event of a place names it with its zone; the second one does not', () => {
  const [named, ...more] = decidePlace(untouched(REYNOSA.id), change(), facts());
  expect(named).toMatchObject({ type: 'PlaceNamed', zone: 'America/Matamoros', office: 'laredo', city: 'Reynosa' });
  const place = told(untouched(REYNOSA.id), [named!, ...more]);
  expect(decidePlace(place, change(), facts()).map(({ type }) => type)).toEqual(['TravelStateChanged']);
});

/** A list as it goes on: commands in turn, with the entries as `waiting_entry` would have them. */
function listed(commands: readonly PlaceCommand[]) {
  let place = told(untouched(REYNOSA.id), [
    { type: 'IntakeClosed', entityTypes: ['importer', 'guest'], from: ON, reason: REF },
  ]);
  let entries: readonly Entry[] = [];
  const admitted: string[] = [];
  const refused: string[] = [];
  for (const command of commands) {
    try {
      for (const event of decidePlace(place, command, facts({ entries }))) {
        place = evolvePlace(place, event);
        if (event.type === 'WaitingListJoined')
          entries = [...entries, { ...event, id: event.entry, receivedAt: 0, status: 'waiting' }];
        if (event.type === 'WaitingListLeft') entries = marked(entries, [event.entry], 'left');
        if (event.type === 'WaitingListAdmitted') {
          admitted.push(...event.entries);
          entries = marked(entries, event.entries, 'admitted');
        }
      }
    } catch (error) {
      refused.push((error as { code: string }).code);
    }
  }
  return { place, entries, admitted, refused };
}
const marked = (entries: readonly Entry[], ids: readonly string[], status: Entry['status']) =>
  entries.map((one) => (ids.includes(one.id) ? { ...one, status } : one));
const join = (entry: string, more: object = {}): PlaceCommand => ({
  ...{ id: `j${entry}`, by: { person: `p${entry}`, role: 'officer' }, type: 'JoinWaitingList', entry },
  ...{ entityType: 'importer', company: { id: entry, sha256: entry }, ...more },
});
const admit = (count: number, first: number | null, open = false): PlaceCommand => ({
  ...{ id: `a${count}:${first}`, by: hq, type: 'AdmitFromList', count, first, open, lastDay: addDays(ON, 60) },
});

test('whoever joined first is admitted first, whoever left is passed over, and opening takes all who wait', () => {
  const leave: PlaceCommand = { id: 'l', by: { person: 'p2', role: 'officer' }, type: 'LeaveWaitingList', entry: '2' };
  const list = listed([join('1'), join('2'), join('3'), join('4'), leave, admit(2, 1), join('5'), admit(0, 4, true)]);
  expect(list.admitted).toEqual(['1', '3', '4', '5']);
  expect([list.refused, list.place.intake]).toEqual([[], null]);
  expect(list.entries.map(({ receipt }) => receipt).slice(0, 2)).toEqual([
    'MX-TAM-REYNOSA-W0001',
    'MX-TAM-REYNOSA-W0002',
  ]);
});

test('two who admit from the same list admit once', () => {
  const list = listed([join('1'), join('2'), join('3'), admit(1, 1), { ...admit(1, 1), id: 'again' }]);
  expect([list.admitted, list.refused]).toEqual([['1'], ['ListMoved']]);
});

test('one company waits once, guests and whoever may apply do not wait, and nobody leaves for another', () => {
  const twice = join('2', { by: { person: 'p1', role: 'officer' }, company: { id: 'other', sha256: '1' } });
  const thief: PlaceCommand = { id: 'l', by: { person: 'p9', role: 'officer' }, type: 'LeaveWaitingList', entry: '1' };
  const guest = join('3', { entityType: 'guest' });
  const free = join('4', { entityType: 'importer' });
  expect(listed([join('1'), twice, guest, thief, admit(0, 1), admit(9, 1, true), free]).refused).toEqual([
    ...['WaitsAlready', 'InvitationNeeded', 'EntryUnknown', 'NobodyAdmitted', 'IntakeOpen'],
  ]);
});

test('a closure begins on its day and is for its types', () => {
  const { place } = listed([]);
  const closed = (type: string, on: string) => isClosedTo(place, type, on);
  expect([closed('importer', ON), closed('importer', addDays(ON, -1)), closed('broker', ON)]).toEqual([
    true,
    false,
    false,
  ]);
});

test('addresses lie in the places that their city names, and in what is known of their region', () => {
  const known = [...knownPlaces().values()];
  const at = (country: string, region: string | null, city: string) =>
    placesAt(known, { country, region, city }).at(-1);
  expect(at('MX', 'tam', 'REYNOSA')).toBe('MX-TAM-reynosa');
  expect(at('MX', 'CHH', 'Ciudad Juarez')).toBe('MX-CHH-ciudad-juarez');
  expect(at('MX', 'TAM', 'Ciudad Victoria')).toBe('MX-TAM');
  expect(at('IN', 'West Bengal', 'Kolkata')).toBe('IN-WB-kolkata');
  expect(at('CA', 'NL', 'St. John’s')).toBe('CA-NL-st-john-s');
  expect(at('US', 'AZ', 'Nogales')).toBe('US-AZ-nogales');
  expect(at('MX', 'SON', 'Nogales')).toBe('MX-SON-nogales');
  expect(at('CN', 'Guangdong', 'Shenzhen')).toBe('CN');
  expect(chainOf('MX-TAM-nuevo-laredo')).toEqual(['MX', 'MX-TAM', 'MX-TAM-nuevo-laredo']);
  expect(chainOf('../etc')).toEqual([]);
});

test('border cities keep their own clocks, whatever their region keeps', () => {
  const zones = Object.fromEntries([...knownPlaces()].map(([id, { zone }]) => [id, zone]));
  expect(zones).toMatchObject({
    ...{ 'MX-TAM-nuevo-laredo': 'America/Matamoros', 'MX-TAM-reynosa': 'America/Matamoros' },
    ...{ 'MX-COA-piedras-negras': 'America/Matamoros', 'MX-CHH-ciudad-juarez': 'America/Ciudad_Juarez' },
    ...{
      'MX-CHH-ojinaga': 'America/Ojinaga',
      'MX-BCN-tijuana': 'America/Tijuana',
      'MX-SON-nogales': 'America/Hermosillo',
    },
    ...{ 'US-TX-laredo': 'America/Chicago', 'US-AZ-phoenix': 'America/Phoenix', 'PH-00-manila': 'Asia/Manila' },
    ...{ 'IN-WB-kolkata': 'Asia/Kolkata', 'CA-NL-st-john-s': 'America/St_Johns' },
  });
});
