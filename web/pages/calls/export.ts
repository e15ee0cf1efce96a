/** The call list as a file for spreadsheets: a row for each contact. */
import { wallDateOf } from '../../../domain/calendar.ts';
import type { CallContact } from '../../../db/queries/today.ts';
import { csvFile } from '../../csv.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { queryOf } from '../../query.ts';
import type { Handler } from '../../route.ts';
import { callList, query } from './asked.ts';
import type { TimedCall } from './timed.ts';

const minute = (at: number): string => `${new Date(at).toISOString().slice(0, 16)}Z`;

type Line = { readonly call: TimedCall; readonly contact: CallContact | null };
const COLUMNS = {
  participant: ({ call }) => call.row.participant,
  on_the_desk_of: ({ call }) => call.row.owner ?? '',
  company: ({ call }) => call.row.company,
  contact: ({ contact }) => contact?.name ?? '',
  role: ({ contact }) => contact?.role ?? '',
  telephone: ({ contact }) => contact?.phone ?? '',
  language: ({ contact }) => contact?.language ?? '',
  zone: ({ call }) => call.row.zone,
  office_hours_now: ({ call }) => (call.hours.open ? 'yes' : 'no'),
  best_hour: ({ call }) => `${call.best.hour}:00`,
  answered_then: ({ call }) => String(call.best.answered),
  next_attempt: ({ call }) => minute(call.next.at),
  why_then: ({ call }) => call.next.why,
  waits: ({ call }) => call.row.waiting.join('; '),
  last_call: ({ contact }) => (contact?.last ? minute(contact.last.at) : ''),
  last_outcome: ({ contact }) => contact?.last?.outcome ?? '',
} as const satisfies Readonly<Record<string, (line: Line) => string>>;

export const downloadCalls =
  (deps: Deps): Handler =>
  async (req, res) => {
    const { timed } = await callList(deps, viewerOf(res), queryOf(req, query).of);
    const lines = timed.flatMap((call): readonly Line[] =>
      call.row.contacts.length === 0
        ? [{ call, contact: null }]
        : call.row.contacts.map((contact) => ({ call, contact })),
    );
    csvFile(
      res,
      `calls-${wallDateOf(deps.now(), deps.config.zone)}.csv`,
      Object.keys(COLUMNS),
      lines.map((line) => Object.values(COLUMNS).map((value) => value(line))),
    );
  };
