/**
 * Calls, as the call list has them: first those where somebody can be called now, then the others with the time of the next attempt. The telephone knows real time only,
 * so that a demonstration's clock plays no part here.
 */
import { wallDateOf, type Instant } from '../../../domain/calendar.ts';
import type { CallContact, CallRow } from '../../../db/queries/today.ts';
import { paths } from '../../paths.ts';
import { CALLS } from '../../words/page-calls.ts';
import { TODAY } from '../../words/page-today.ts';
import { CONTACT_ROLES } from '../../words/people.ts';
import type { Tongue } from '../../words/tongue.ts';
import { timedCalls, type TimedCall } from '../calls/timed.ts';
import { itemWords } from '../queue/item-words.ts';
import { BARE, blockOf, type Block, type DayLine, type Telling } from './line.ts';

export function callsView(
  rows: readonly CallRow[],
  telling: Telling,
): { readonly calls: Block; readonly later: Block } {
  const timed = timedCalls(rows, telling);
  const closes = ({ hours }: TimedCall): Instant => (hours.open ? hours.until : telling.now);
  const now = timed.filter((call) => call.now).toSorted((one, other) => closes(one) - closes(other));
  const later = timed.filter((call) => !call.now);
  return {
    calls: blockOf(
      now.map(({ row }) => callLine(row, timeThere(row, telling), telling)),
      telling.tongue,
    ),
    later: blockOf(
      later.map(({ row, next }) => callLine(row, opening(row, next.at, telling), telling)),
      telling.tongue,
    ),
  };
}

/** Between which hours an office is taken to answer. */
export const assumedHours = ({ tongue, calls }: Pick<Telling, 'tongue' | 'calls'>): string =>
  tongue.say(TODAY.assumed, { from: calls.officeFrom, until: calls.officeUntil });

const timeThere = ({ zone }: CallRow, { now, tongue }: Telling): string =>
  tongue.say(TODAY.there, { time: tongue.time(now, zone) });

/** From when somebody can be called: by the company's clock and by ours, with the day unless it is today there. */
export function opening(
  { zone }: Pick<CallRow, 'zone'>,
  at: Instant,
  { now, tongue, zone: here }: Pick<Telling, 'now' | 'tongue' | 'zone'>,
): string {
  const times = { there: tongue.time(at, zone), here: tongue.time(at, here) };
  const day = wallDateOf(at, zone);
  return day === wallDateOf(now, zone)
    ? tongue.say(TODAY.from, times)
    : tongue.say(TODAY.fromDay, { ...times, day: tongue.date(day) });
}

function callLine(row: CallRow, when: string, { tongue, here }: Telling): DayLine {
  const { participant, company, about, owner, contacts } = row;
  const { title, details } = itemWords({ kind: 'outreach.call', about, reason: null }, tongue);
  const asked = new URLSearchParams({ kind: 'out-call', back: here });
  return {
    ...BARE,
    company,
    title,
    href: paths.participant({ id: participant }),
    when,
    details: [
      details.join(': '),
      ...(owner === null ? [tongue.say(CALLS.unassigned)] : []),
      ...contacts.map((contact) => telephone(contact, tongue)),
    ],
    links: [
      {
        href: `${paths.logContact({ id: participant })}?${asked}`,
        label: tongue.say(TODAY.logCall),
        about: tongue.say(TODAY.logCallOf, { company }),
      },
    ],
  };
}

const telephone = ({ name, role, phone }: CallContact, tongue: Tongue): string =>
  `${name} (${tongue.code(CONTACT_ROLES, role)}): ${phone || tongue.say(TODAY.noPhone)}`;
