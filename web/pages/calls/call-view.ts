/** One company to call: who and when, what to say, and the form that logs the call on the spot. */
import type { Instant } from '../../../domain/calendar.ts';
import type { CallContact, CallRow } from '../../../db/queries/today.ts';
import { newForm } from '../../forms/command.ts';
import { fieldView } from '../../forms/view.ts';
import { paths } from '../../paths.ts';
import type { Viewer } from '../../session/person.ts';
import { CALLS, CALL_COUNTS, CALL_WHY } from '../../words/page-calls.ts';
import { TODAY } from '../../words/page-today.ts';
import { CALL_OUTCOMES } from '../../words/outreach.ts';
import { CONTACT_ROLES } from '../../words/people.ts';
import type { Tongue } from '../../words/tongue.ts';
import { fieldsOf } from '../contacts/log-fields.ts';
import { itemWords } from '../queue/item-words.ts';
import { opening } from '../today/calls-view.ts';
import { dutiesOf, scriptFor, scriptTitle } from './script.ts';
import type { TimedCall } from './timed.ts';

export type Telling = {
  readonly now: Instant;
  readonly tongue: Tongue;
  /** The reader's office. */
  readonly zone: string;
  /** Where the contacts are, by those of their numbers that say so. */
  readonly zones: ReadonlyMap<string, string>;
  /** Who calls. */
  readonly viewer: Viewer;
  readonly host: string;
  /** The address of the list. */
  readonly here: string;
};

export function callView(call: TimedCall, index: number, telling: Telling) {
  const { row } = call;
  const { tongue } = telling;
  return {
    anchor: `c${index}`,
    company: row.company,
    href: paths.participant({ id: row.participant }),
    free: row.owner === null ? tongue.say(CALLS.unassigned) : null,
    ...times(call, telling),
    waits: row.waiting.map((about) =>
      itemWords({ kind: 'outreach.call', about, reason: null }, tongue).details.join(': '),
    ),
    contacts: row.contacts.map((contact) => contactView(contact, row.zone, telling)),
    scripts: row.contacts.map((contact) => scriptView(row, contact, telling)),
    form: isCaller(telling) && row.contacts.length > 0 ? formView(call, `c${index}`, telling) : null,
  };
}

/** A call is the outreach's own when a specialist makes it; others log theirs from the company's page. */
const isCaller = ({ viewer }: Telling): boolean => viewer.roles.includes('specialist');

/** The form of the log of contacts, answered as far as the list knows it. */
function formView({ row, full }: TimedCall, place: string, { tongue, here, viewer }: Telling) {
  const { participant: id, company, seq, contacts } = row;
  const waiting = laddersOf(row);
  const { kind: _kind, outreach: _outreach, ...asked } = fieldsOf({ state: row, contacts, viewer, waiting });
  const first = { contact: [contacts[0]?.id ?? ''], promise: ['none'] };
  return {
    about: tongue.say(CALLS.logOf, { company }),
    full: full === null ? null : tongue.count(CALL_COUNTS.full, full),
    action: `${paths.logContact({ id })}?${new URLSearchParams({ back: here })}`,
    command: newForm(),
    seen: seq,
    outreach: waiting.map((ladder) => ladder.id),
    fields: Object.entries(asked).map(([name, field]) =>
      fieldView(name, field, first, undefined, tongue.language, place),
    ),
  };
}

/** What the clock there shows, the best hour, and when to try next, and why then. */
function times({ row, hours, best, next, now: callNow }: TimedCall, telling: Telling) {
  const { now, tongue } = telling;
  const time = tongue.time(now, row.zone);
  const hour = `${String(best.hour).padStart(2, '0')}:00`;
  return {
    open: hours.open,
    there: hours.open
      ? tongue.say(CALLS.open, { time, until: tongue.time(hours.until, row.zone) })
      : tongue.say(CALLS.closed, { time }),
    best:
      best.answered > 0
        ? tongue.say(CALLS.bestSeen, { hour, n: best.answered })
        : tongue.say(CALLS.bestAssumed, { hour }),
    next: tongue.say(CALLS.next, {
      when: callNow && next.at === now ? tongue.say(CALLS.nextNow) : opening(row, next.at, telling),
    }),
    why: next.why === 'now' ? null : tongue.say(CALL_WHY[next.why]),
  };
}

/** @param there the company's own zone, from which the contact's number may be far */
function contactView({ name, role, phone, last }: CallContact, there: string, { now, tongue, zone, zones }: Telling) {
  const time = tongue.time(now, zones.get(phone) ?? there);
  return {
    name,
    role: tongue.code(CONTACT_ROLES, role),
    elsewhere: time === tongue.time(now, there) ? null : tongue.say(CALLS.numberElsewhere, { time }),
    phone: phone || tongue.say(TODAY.noPhone),
    tel: phone === '' ? null : `tel:${phone.replace(/[^+\d]/g, '')}`,
    last: last
      ? tongue.say(CALLS.last, { at: tongue.instant(last.at, zone), outcome: tongue.code(CALL_OUTCOMES, last.outcome) })
      : tongue.say(CALLS.lastNone),
  };
}

/** Outreach that waits for the call. */
const laddersOf = ({ ladders, waiting }: CallRow) =>
  ladders.filter(({ id }) => waiting.some((about) => about.startsWith(`${id}:`)));

const scriptView = (row: CallRow, contact: CallContact, telling: Telling) => ({
  language: contact.language,
  title: scriptTitle(contact, telling.tongue),
  ...scriptFor({ ...row, duties: dutiesOf(laddersOf(row), row.waiting) }, contact, telling),
});
