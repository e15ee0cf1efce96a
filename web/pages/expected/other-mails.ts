/** Mails of a day that are no notices: what was asked for, what left, and what the account has no part of. */
import { addDays, endOfDay, wallDateOf, type WallDate } from '../../../domain/calendar.ts';
import { callMails, codeMails, CODES, type OtherMail } from '../../../db/queries/other-mails.ts';
import type { Deps } from '../../deps.ts';
import { OTHER_COUNTS, OTHER_MAILS } from '../../words/page-expected.ts';
import type { Tongue } from '../../words/tongue.ts';
import { zoneOn } from './asked.ts';

const NONE: OtherMail = { asked: 0, accepted: 0, refused: 0, returned: 0, unknown: 0, owed: 0 };
const COLUMNS = ['asked', 'accepted', 'refused', 'returned', 'unknown', 'owed'] as const;

const ALWAYS: ReadonlySet<keyof OtherMail> = new Set(['asked', 'accepted', 'owed']);

/** As of the end of the day; of today, as of now. */
export async function otherMailsView(
  deps: Pick<Deps, 'pool' | 'policies' | 'now' | 'config'>,
  on: WallDate,
  tongue: Tongue,
) {
  const { pool, policies, config } = deps;
  const zone = zoneOn(deps, on);
  const span = { from: endOfDay(addDays(on, -1), zone), until: Math.min(endOfDay(on, zone), deps.now()) };
  const calls = await callMails(pool, span, (at) => policies.at(wallDateOf(at, config.zone)).incidents.alert);
  const codes = await codeMails(pool, span, deps.now());
  const rows = [['calls', calls] as const, ...CODES.map((code) => [code, codes.get(code) ?? NONE] as const)];
  const columns = COLUMNS.filter((name) => ALWAYS.has(name) || rows.some(([, mail]) => mail[name] > 0));
  return {
    columns: columns.map((name) => tongue.say(OTHER_COUNTS[name])),
    rows: rows.map(([name, mail]) => ({
      name: tongue.say(OTHER_MAILS[name]),
      cells: columns.map((column) => ({
        label: tongue.say(OTHER_COUNTS[column]),
        text: mail[column].toLocaleString(tongue.language),
      })),
    })),
    owed: rows.some(([, mail]) => mail.owed > 0),
  };
}
