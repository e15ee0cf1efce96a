/** The list as a file for spreadsheets: all of it, with the same filters and in the same order. */
import { wallDateOf } from '../../../domain/calendar.ts';
import type { LightReason } from '../../../domain/traffic-light.ts';
import type { CompanyDate, Touch } from '../../../db/queries/my-companies.ts';
import { csvFile } from '../../csv.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { queryOf } from '../../query.ts';
import type { Handler } from '../../route.ts';
import { listOf, query, type LitRow } from './asked.ts';

const dateCode = (date: CompanyDate | undefined): string => (date ? `${date.due} ${date.rule}` : '');
const touchCode = (touch: Touch | null): string =>
  touch ? `${new Date(touch.at).toISOString().slice(0, 16)}Z ${touch.way}` : '';

function reasonCode(reason: LightReason): string {
  switch (reason.code) {
    case 'overdue':
    case 'soon':
      return `${reason.code} ${reason.owedBy} ${reason.rule} ${reason.due}`;
    case 'few-contacts':
      return `${reason.code} ${reason.live}`;
    case 'quiet':
      return `${reason.code} ${reason.days}`;
    case 'adverse':
    case 'unreachable':
    case 'outreach':
    case 'never-contacted':
    case 'ended':
    case 'in-order':
      return reason.code;
  }
}

const COLUMNS = {
  participant: ({ participant }) => participant,
  company: ({ company }) => company,
  light: ({ light }) => light,
  reasons: ({ reasons }) => reasons.map(reasonCode).join('; '),
  standing: ({ standing }) => standing,
  tier: ({ tier }) => String(tier),
  entity_type: ({ entityType }) => entityType,
  date_1: ({ dates }) => dateCode(dates[0]),
  date_2: ({ dates }) => dateCode(dates[1]),
  date_3: ({ dates }) => dateCode(dates[2]),
  last_from_them: ({ fromThem }) => touchCode(fromThem),
  last_to_them: ({ toThem }) => touchCode(toThem),
} as const satisfies Readonly<Record<string, (row: LitRow) => string>>;

export const downloadCompanies =
  (deps: Deps): Handler =>
  async (req, res) => {
    const { rows } = await listOf(deps, viewerOf(res), queryOf(req, query));
    csvFile(
      res,
      `companies-${wallDateOf(deps.now(), deps.config.zone)}.csv`,
      Object.keys(COLUMNS),
      rows.map((row) => Object.values(COLUMNS).map((value) => value(row))),
    );
  };
