/** An event of the record as a sentence: its words, and what fills their braces. */
import { isWallDate } from '../../../domain/calendar.ts';
import type { Event } from '../../../domain/participant.ts';
import type { Params, Words } from '../../../templates/words.ts';
import { ENDS, HOLDS, MOVES } from '../../words/clocks.ts';
import { FIELDS } from '../../words/doubts.ts';
import { EVENTS } from '../../words/events.ts';
import { CHANNELS, NOTICE_FAILURES } from '../../words/notices.ts';
import { MEANINGS, PURPOSES } from '../../words/outreach.ts';
import { RUNGS } from '../../words/rungs.ts';
import { TAILS } from '../../words/page-case.ts';
import { findingIn } from '../../words/refusals.ts';
import { GROUNDS, MODES, ORDERS, VETTING_RESULTS } from '../../words/stages.ts';
import { STANDINGS } from '../../words/standing.ts';
import { particular, type Telling } from './event-particulars.ts';
import { ruleName } from './rule-name.ts';

/** The event in words. */
export const tell = (event: Event, telling: Telling): string =>
  telling.tongue.say(EVENTS[event.type], { ...plain(event, telling), ...particular(event, telling) });

/** Codes that mean the same wherever they stand. */
const CODES: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  channel: CHANNELS,
  ground: GROUNDS,
  how: ENDS,
  meaning: MEANINGS,
  mode: MODES,
  order: ORDERS,
  purpose: PURPOSES,
  result: VETTING_RESULTS,
  rung: RUNGS,
  standing: STANDINGS,
  why: { ...HOLDS, ...MOVES, ...NOTICE_FAILURES },
  field: FIELDS,
};
const PERSONS = ['by', 'signedBy', 'specialist', 'officer'];

/** What can be told from the name and the type of a field alone. */
function plain(event: Event, telling: Telling): Params {
  const params: Record<string, string | number> =
    'clock' in event ? { rule: ruleName(event.clock, telling.facts, telling.tongue) } : {};
  for (const [name, value] of Object.entries(event) as [string, unknown][]) {
    if (typeof value === 'number') params[name] = value;
    else if (typeof value === 'string') params[name] = plainText(name, value, telling);
    else if (value === null) params[name] = telling.tongue.say(TAILS.nothing);
  }
  return params;
}

function plainText(name: string, value: string, { tongue, names, facts }: Telling): string {
  if (isWallDate(value)) return tongue.date(value);
  if (PERSONS.includes(name)) return names.person(value);
  if (name === 'contact' || name === 'to') return names.contact(value);
  if (name === 'notice') return names.notice(value);
  if (name === 'finding') return findingIn(tongue.language, value);
  if (name === 'rule') return ruleName(value, facts, tongue);
  const codes = CODES[name];
  return codes ? tongue.code(codes, value) : value;
}
