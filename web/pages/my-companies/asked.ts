/** What an address of the list asks for, and the list that answers it: read at once, lit, narrowed and put in order. */
import { z } from 'zod';
import { wallDateOf, type Instant } from '../../../domain/calendar.ts';
import { isOver, type Standing } from '../../../domain/state.ts';
import { LIGHTS, trafficLight, type Light, type LightReason } from '../../../domain/traffic-light.ts';
import type { Policies } from '../../../db/policy.ts';
import { companiesOf, type CompanyDate, type CompanyRow } from '../../../db/queries/my-companies.ts';
import type { Deps } from '../../deps.ts';
import type { Viewer } from '../../session/person.ts';
import { code, place } from '../queue/asked.ts';
import { placeOf } from '../queue/place.ts';
import { whoseOf, whoseQuery, type Whose } from '../today/whose.ts';

export const query = z.object({
  of: whoseQuery,
  light: z.enum([...LIGHTS, '']).optional(),
  standing: code,
  after: place,
  before: place,
});
export type Asked = z.infer<typeof query>;

export type LitRow = CompanyRow & {
  readonly light: Light;
  readonly reasons: readonly LightReason[];
  /** Its own now. */
  readonly now: Instant;
  /** Its place in the order: by light, then by the first date. */
  readonly order: string;
};

/** What is counted backwards from a day begins on it, and cannot be late. */
export const isDuty = ({ rule, policy }: CompanyDate, policyOf: Policies['of']): boolean =>
  policyOf(policy).rules[rule]?.direction !== 'before';

const NO_DATE = '9999-12-31';

function lit(row: CompanyRow, clock: Instant, policyOf: Policies['of']): LitRow {
  const { dates, adverse, outreach, reach, fromThem, toThem } = row;
  const now = Math.max(clock, row.at.getTime());
  const touches = [fromThem, toThem].flatMap((touch) => (touch ? [touch.at] : []));
  const { light, reasons } = trafficLight({
    dates: dates.filter((date) => isDuty(date, policyOf)),
    adverse,
    outreach,
    reach,
    lastContact: touches.length > 0 ? Math.max(...touches) : null,
    over: isOver(row.standing as Standing),
    now,
    on: wallDateOf(now, row.zone),
  });
  const order = `${LIGHTS.indexOf(light)} ${dates[0]?.due ?? NO_DATE} ${row.participant}`;
  return { ...row, light, reasons, now, order };
}

/** Every company that the address asks for, in order; none where nobody is named and the viewer has none of their own. */
export async function listOf(
  deps: Deps,
  viewer: Viewer,
  { of, light, standing }: Asked,
): Promise<Whose & { readonly rows: readonly LitRow[]; readonly all: number }> {
  const whose = await whoseOf(deps, viewer, of);
  const found = whose.own.of === null ? [] : await companiesOf(deps.pool, whose.own);
  const now = deps.now();
  const rows = found
    .map((row) => lit(row, now, deps.policies.of))
    .filter((row) => (!light || row.light === light) && (!standing || row.standing === standing))
    .toSorted((one, other) => (one.order < other.order ? -1 : 1));
  return { ...whose, rows, all: found.length };
}

export type Page = { readonly rows: readonly LitRow[]; readonly earlier: boolean; readonly later: boolean };

/** The page that begins after a place, or ends before one. @throws Problem 400 for a place that no page of ours has named */
export function pageOf(rows: readonly LitRow[], { after, before }: Asked, size: number): Page {
  const text = before ?? after;
  if (text === undefined) return { rows: rows.slice(0, size), earlier: false, later: rows.length > size };
  const [from = ''] = placeOf(text, 1);
  if (before === undefined) {
    const rest = rows.filter(({ order }) => order > from);
    return { rows: rest.slice(0, size), earlier: rest.length < rows.length, later: rest.length > size };
  }
  const rest = rows.filter(({ order }) => order < from);
  return { rows: rest.slice(-size), earlier: rest.length > size, later: rest.length < rows.length };
}
