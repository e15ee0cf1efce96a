/** The light is the worst that is so, and says why. */
import { expect, test } from '@jest/globals';
import { DAY_MS } from './calendar.ts';
import { trafficLight, type Glance, type LightDate } from './traffic-light.ts';

const NOW = Date.UTC(2027, 2, 15, 12);
const due = (days: number, owedBy: LightDate['owedBy'] = 'agency'): LightDate => ({
  rule: 'ANNUAL_DUE',
  policy: 'ctpat/2020-03-01',
  owedBy,
  due: new Date(NOW + days * DAY_MS).toISOString().slice(0, 10),
  dueAt: NOW + days * DAY_MS,
});
const CALM: Glance = {
  dates: [due(15)],
  adverse: false,
  outreach: false,
  reach: ['proven', 'proven'],
  lastContact: NOW - 10 * DAY_MS,
  over: false,
  now: NOW,
  on: '2027-03-15',
};
const codes = (more: Partial<Glance>) => {
  const { light, reasons } = trafficLight({ ...CALM, ...more });
  return [light, ...reasons.map(({ code }) => code)];
};

test.each<[string, Partial<Glance>, readonly string[]]>([
  ['nothing is amiss', {}, ['green', 'in-order']],
  ['they are late', { dates: [due(0, 'participant')] }, ['red', 'overdue']],
  ['we are late', { dates: [due(-3), due(40)] }, ['red', 'overdue']],
  ['an adverse case is open', { adverse: true }, ['red', 'adverse']],
  ['nobody can be reached', { reach: ['dead', 'dead'] }, ['red', 'unreachable']],
  ['nobody is known', { reach: [] }, ['red', 'unreachable']],
  [
    'several are red, and what is milder is left out',
    { adverse: true, dates: [due(-1)], outreach: true },
    ['red', 'overdue', 'adverse'],
  ],
  ['a date within fourteen days', { dates: [due(14)] }, ['amber', 'soon']],
  ['outreach runs', { outreach: true }, ['amber', 'outreach']],
  ['one live contact', { reach: ['proven', 'untried', 'dead'] }, ['amber', 'few-contacts']],
  ['no contact for 181 days', { lastContact: NOW - 181 * DAY_MS }, ['amber', 'quiet']],
  ['180 days are not too long', { lastContact: NOW - 180 * DAY_MS }, ['green', 'in-order']],
  ['never in touch', { lastContact: null }, ['amber', 'never-contacted']],
  [
    'a membership that has ended needs nobody',
    { over: true, reach: [], lastContact: null, adverse: true },
    ['green', 'ended'],
  ],
  ['but an appeal that we owe an answer to', { over: true, reach: [], dates: [due(-1)] }, ['red', 'overdue']],
])('%s', (_, more, expected) => expect(codes(more)).toEqual(expected));
