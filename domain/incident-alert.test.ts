import { describe, expect, test } from '@jest/globals';
import type { Assignment } from './access.ts';
import { nameDutyOfficer, onDuty, type DutyFacts } from './duty-officer.ts';
import { alertDue, isUncalled, minutesToFirst, type AlertEvent, type AlertRow } from './incident-alert.ts';
import { Refusal } from './refusal.ts';

const MINUTE = 60_000;
const RULES = {
  line: ['duty-officer', 'supervisor', 'headquarters'],
  withinMinutes: 5,
  acknowledgeMinutes: 15,
} as const;
const at = (minute: number, event: AlertEvent): AlertRow => ({ event, at: minute * MINUTE });
const sent = (step: 'duty-officer' | 'supervisor' | 'headquarters', person = 'sara'): AlertEvent => ({
  ...{ type: 'AlertSent', step, person, because: 'office:laredo#1', mail: 'm' },
});
const due = (rows: readonly AlertRow[], minute: number) => alertDue(rows, RULES, minute * MINUTE);

describe('whose turn it is', () => {
  const first = at(1, sent('duty-officer'));
  test.each<[string, readonly AlertRow[], number, ReturnType<typeof alertDue>]>([
    ['nobody was called', [], 0, 'duty-officer'],
    ['the first has some minutes left', [first], 15, 'duty-officer'],
    ['the first has none left', [first], 16, 'supervisor'],
    [
      'the mailbox of the first is gone, others of the step may have one',
      [at(1, { ...sent('duty-officer'), type: 'AlertRefused' } as AlertEvent)],
      60,
      'duty-officer',
    ],
    ['nobody of the first step is there', [at(1, { type: 'AlertPassed', step: 'duty-officer' })], 1, 'supervisor'],
    [
      'the minutes count from the first mail of a step',
      [first, at(20, sent('supervisor')), at(34, sent('supervisor', 'sue'))],
      35,
      'headquarters',
    ],
    [
      'a step that nobody could be called at, and the line is over',
      [first, at(16, { type: 'AlertPassed', step: 'supervisor' }), at(16, sent('headquarters'))],
      31,
      'over',
    ],
    [
      'the mail of the first came back: others of the step may have one, and then it is the next one’s turn at once',
      [first, at(2, { ...sent('duty-officer'), type: 'AlertReturned' } as AlertEvent)],
      2,
      'duty-officer',
    ],
    [
      'it came back, and nobody else is there',
      [
        ...[first, at(2, { ...sent('duty-officer'), type: 'AlertReturned' } as AlertEvent)],
        at(2, { type: 'AlertPassed', step: 'duty-officer' }),
      ],
      2,
      'supervisor',
    ],
    ['somebody has it', [first, at(2, { type: 'AlertTaken', person: 'sara' })], 99, null],
    ['it has ended', [first, at(2, { type: 'AlertEnded', how: 'looked-at' })], 99, null],
  ])('%s', (_, rows, minute, expected) => {
    expect(due(rows, minute)).toBe(expected);
  });

  test.each<[string, readonly AlertRow[], number, boolean]>([
    ['the minutes for calling are not over', [], 4, false],
    ['they are, and nobody was called', [], 5, true],
    ['the first was called', [first], 20, false],
    ['the next one’s turn came longer ago than that', [first], 21, true],
    ['their mail came back', [first, at(2, { ...sent('duty-officer'), type: 'AlertReturned' } as AlertEvent)], 7, true],
    ['somebody has it', [at(2, { type: 'AlertTaken', person: 'sara' })], 99, false],
  ])('a call is owed or not: %s', (_, rows, minute, expected) => {
    expect(isUncalled(rows, RULES, 0, minute * MINUTE)).toBe(expected);
  });

  test('the minutes to the first mail are counted from the receipt, and only a mail that was taken counts', () => {
    const refused = at(2, { ...sent('duty-officer'), type: 'AlertRefused' } as AlertEvent);
    expect([minutesToFirst([refused], 0), minutesToFirst([refused, at(9, sent('supervisor'))], MINUTE)]).toEqual([
      null,
      8,
    ]);
  });
});

describe('a duty officer', () => {
  const held = (role: Assignment['role'], place: Partial<Assignment> = {}): Assignment => ({
    ...{
      role,
      event: 'person:x#1',
      from: '2020-01-01',
      until: null,
      participant: null,
      office: 'laredo',
      region: null,
    },
    ...{ rank: null, actingFor: null, ...place },
  });
  const facts: DutyFacts = {
    on: '2027-04-01',
    offices: [
      { id: 'laredo', region: 'southwest' },
      { id: 'miami', region: 'east' },
    ],
    seats: [held('supervisor')],
    officer: { assignments: [held('specialist')], leaves: [{ from: '2027-05-01', until: '2027-05-09' }] },
  };
  const week = { office: 'laredo', person: 'sara', from: '2027-04-05', until: '2027-04-11' };
  const refusal = (order: Partial<typeof week>, more: Partial<DutyFacts> = {}): string => {
    try {
      nameDutyOfficer({ ...week, ...order }, { ...facts, ...more });
      return '';
    } catch (error) {
      if (error instanceof Refusal) return error.code;
      throw error;
    }
  };
  test.each<[string, string, Partial<typeof week>, Partial<DutyFacts>]>([
    ['by a supervisor of the office', '', {}, {}],
    ['by headquarters, for any office', '', {}, { seats: [held('headquarters', { office: null })] }],
    ['by a director of the region', '', {}, { seats: [held('director', { office: null, region: 'southwest' })] }],
    ['by a specialist', 'NotAuthorized', {}, { seats: [held('specialist')] }],
    ['by a supervisor of another office', 'NotAuthorized', {}, { seats: [held('supervisor', { office: 'miami' })] }],
    [
      'of an office that there is not',
      'PlaceUnknown',
      { office: 'atlantis' },
      { seats: [held('headquarters', { office: null })] },
    ],
    ['for days that are over', 'NotBackdated', { from: '2027-03-31' }, {}],
    ['from a day after the last', 'EndsBeforeBegin', { until: '2027-04-04' }, {}],
    ['for a quarter', 'DutyTooLong', { until: '2027-06-06' }, {}],
    ['whom nobody knows', 'NobodyKnown', {}, { officer: null }],
    [
      'of another office',
      'NotOfOffice',
      {},
      { officer: { assignments: [held('specialist', { office: 'miami' })], leaves: [] } },
    ],
    [
      'whose role ends before',
      'NotOfOffice',
      {},
      { officer: { assignments: [held('specialist', { until: '2027-04-10' })], leaves: [] } },
    ],
    ['who is away then', 'AwayThen', { from: '2027-04-28', until: '2027-05-01' }, {}],
  ])('is named %s: %s', (_, expected, order, more) => {
    expect(refusal(order, more)).toBe(expected);
  });

  test('the last word about a day counts', () => {
    const first = { person: 'sara', from: '2027-04-05', until: '2027-04-11' };
    const second = { person: 'sid', from: '2027-04-10', until: '2027-04-10' };
    const who = (on: string) => onDuty([first, second], on)?.person;
    expect(['2027-04-04', '2027-04-05', '2027-04-10', '2027-04-11', '2027-04-12'].map(who)).toEqual([
      ...[undefined, 'sara', 'sid', 'sara', undefined],
    ]);
  });
});
