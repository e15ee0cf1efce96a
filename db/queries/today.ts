/** What a day at the desk is made of: calls, visits, and what falls due. Each company's own clock may be ahead of ours in a demonstration. */
import type { Instant, WallDate } from '../../domain/calendar.ts';
import type { Mode, Slot } from '../../domain/state.ts';
import type { Role } from '../../domain/actor.ts';
import { numbered } from '../access.ts';
import type { Pool } from '../pool.ts';
import { theirCompanies, theirDesk, type Own } from './own.ts';

type OfCompany = { readonly participant: string; readonly company: string; readonly zone: string };

export type CallContact = { readonly id: string; readonly name: string; readonly role: string; readonly phone: string };
export type CallRow = OfCompany & {
  /** `<purpose>:<cycle>:<rung>` of the outreach. */
  readonly about: string;
  readonly openedAt: Date;
  readonly contacts: readonly CallContact[];
};

/** More than these are not called in a day. */
const MOST_CALLS = 200;

/** Calls of outreach that wait on their desk and are not put aside, one for each company. */
export async function callsToMake(pool: Pool, own: Own, on: WallDate): Promise<readonly CallRow[]> {
  const { text, values } = numbered(theirDesk(own), 2);
  const { rows } = await pool.query<CallRow>(
    `select distinct on (w.participant) w.participant, a.company, p.zone, w.about, w.opened_at as "openedAt",
       coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'name', coalesce(nullif(c.name, ''), c.email), 'role', x.one ->> 'role', 'phone', c.phone) order by x.place)
         from jsonb_array_elements(p.state -> 'contacts') with ordinality x (one, place) join contact c on c.id = x.one ->> 'id'), '[]') as contacts
     from work_item w join participant p on p.id = w.participant join account a on a.participant = p.id
     where w.kind = 'outreach.call' and (w.hold_until is null or w.hold_until <= $1) and ${text}
     order by w.participant, w.opened_at, w.key limit ${MOST_CALLS}`,
    [on, ...values],
  );
  return rows;
}

export type VisitRow = OfCompany & {
  readonly at: Date;
  readonly slot: Slot;
  readonly mode: Mode | null;
  /** The row of the record with the report of the validation before; null when there was none. */
  readonly report: number | null;
};

/** Visits that are agreed and not held yet. */
export async function agreedVisits(pool: Pool, own: Own): Promise<readonly VisitRow[]> {
  const { text, values } = numbered(theirCompanies(own), 1);
  const { rows } = await pool.query<VisitRow>(
    `select p.id as participant, a.company, p.zone, p.at, p.state #> '{validation,agreed}' as slot, p.state #>> '{validation,mode}' as mode,
       (select max(e.seq) from event e where e.stream = 'participant:' || p.id and e.type = 'ReportIssued') as report
     from work_item w join participant p on p.id = w.participant join account a on a.participant = p.id
     where w.kind = 'validation.hold' and ${text} order by p.state #>> '{validation,agreed,date}', p.id limit 500`,
    [...values],
  );
  return rows;
}

export type DueRow = OfCompany & {
  readonly at: Date;
  readonly dueOn: WallDate;
  readonly dueAt: Date;
  /** Of an open item; null for a date that we owe without one. */
  readonly item: {
    readonly key: string;
    readonly kind: string;
    readonly about: string;
    readonly reason: string | null;
  } | null;
  readonly rule: string;
  readonly policy: string;
};

const MOST_DUES = 500;

/**
 * Items on which somebody in these roles may act, and dates that the agency owes, by the day.
 * @param within days of the calendar from each company's own today
 */
export async function duesWithin(
  pool: Pool,
  own: Own,
  roles: readonly Role[],
  now: Instant,
  within: number,
): Promise<readonly DueRow[]> {
  const { text, values } = numbered(theirCompanies(own), 4);
  const { rows } = await pool.query<DueRow>(
    `select p.id as participant, a.company, p.zone, p.at, d.due_on as "dueOn", d.due_at as "dueAt", d.rule, d.policy,
       case when w.key is not null then jsonb_build_object('key', w.key, 'kind', w.kind, 'about', w.about, 'reason', w.reason) end as item
     from deadline d join participant p on p.id = d.participant join account a on a.participant = p.id
       left join work_item w on w.participant = d.participant and w.clock = d.clock and w.roles && $1::text[]
     where not d.held and d.due_at <= greatest(to_timestamp($2::bigint / 1000.0), p.at) + $3::int * interval '1 day'
       and (w.key is not null or d.owed_by = 'agency') and ${text}
     order by d.due_at, p.id, w.key limit ${MOST_DUES}`,
    [roles, now, within, ...values],
  );
  return rows;
}
