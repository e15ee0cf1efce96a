/** What a day at the desk is made of: calls, visits, and what falls due. Each company's own clock may be ahead of ours in a demonstration. */
import type { Reach } from '../../domain/access.ts';
import type { Instant, WallDate } from '../../domain/calendar.ts';
import type { Clock } from '../../domain/clock.ts';
import type { Contact } from '../../domain/notice.ts';
import type { CallOutcome } from '../../domain/outreach-events.ts';
import type { Ladder, Mode, Slot } from '../../domain/state.ts';
import type { Role } from '../../domain/actor.ts';
import { numbered } from '../access.ts';
import type { Pool } from '../pool.ts';
import { ms } from './my-companies.ts';
import { theirCompanies, theirDesk, type Own } from './own.ts';

type OfCompany = { readonly participant: string; readonly company: string; readonly zone: string };

export type CallContact = Contact & {
  /** The mail address where no name is known. */
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly language: 'en' | 'es';
  /** The last of our calls that the log of contacts has; null where it has none. */
  readonly last: { readonly at: Instant; readonly outcome: CallOutcome } | null;
  /** When our calls were answered. */
  readonly answered: readonly Instant[];
};
export type CallRow = OfCompany & {
  /** `<purpose>:<cycle>:<rung>` of the outreach that has waited longest. */
  readonly about: string;
  /** Of every outreach that waits for a call to this company; one call is made for all of them. */
  readonly waiting: readonly string[];
  readonly openedAt: Date;
  /** On whose desk it is; null where it is nobody's, as of a company without a specialist. */
  readonly owner: string | null;
  readonly seq: number;
  /** The participant's own clock. */
  readonly at: Date;
  readonly programme: string;
  readonly ladders: readonly Ladder[];
  readonly clocks: readonly Clock[];
  readonly contacts: readonly CallContact[];
  /** When we called somebody there lately, by the log of contacts; a wrong number is nobody. */
  readonly called: readonly Instant[];
};

/** More than these are not called in a day. */
const MOST_CALLS = 200;

const OUR_CALLS = `from contact_log l where l.participant = p.id and l.contact = c.id and l.direction = 'out' and l.channel = 'call'`;
const LAST_CALL = `(select jsonb_build_object('at', ${ms('l.at')}, 'outcome', l.outcome) ${OUR_CALLS} order by l.at desc, l.seq desc limit 1)`;
const ANSWERED = `coalesce((select jsonb_agg(${ms('l.at')} order by l.seq) ${OUR_CALLS} and l.outcome = 'spoke'), '[]')`;

const CALLED = `coalesce((select jsonb_agg(${ms('l.at')} order by l.seq) from contact_log l where l.participant = p.id and l.direction = 'out'
  and l.channel = 'call' and l.outcome <> 'wrong-number' and l.at > $1::date - interval '2 days'), '[]')`;

const WAITS = `w.kind = 'outreach.call' and (w.hold_until is null or w.hold_until <= $1)`;

/** How many companies wait for a call that is on nobody's desk. */
export async function freeCalls(pool: Pool, reach: Reach, on: WallDate): Promise<number> {
  const { text, values } = numbered(theirDesk({ of: null, reach }), 2);
  const { rows } = await pool.query<{ n: number }>(
    `select count(distinct w.participant)::int as n from work_item w join participant p on p.id = w.participant
     where ${WAITS} and w.owner is null and ${text}`,
    [on, ...values],
  );
  return rows[0]!.n;
}

/**
 * Calls of outreach that wait on their desk and are not put aside, one for each company.
 * @param free only those that are on nobody's desk
 */
export async function callsToMake(pool: Pool, own: Own, on: WallDate, free = false): Promise<readonly CallRow[]> {
  const { text, values } = numbered(theirDesk(own), 2);
  const { rows } = await pool.query<CallRow>(
    `select distinct on (w.participant) w.participant, a.company, p.zone, w.about, w.opened_at as "openedAt", w.owner, p.seq, p.at, p.programme,
       p.state -> 'ladders' as ladders, p.state -> 'clocks' as clocks,
       array(select o.about from work_item o where o.participant = w.participant and o.kind = 'outreach.call' order by o.opened_at, o.key) as waiting,
       coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'name', coalesce(nullif(c.name, ''), c.email), 'role', x.one ->> 'role', 'reach', x.one ->> 'reach', 'email', c.email,
           'phone', c.phone, 'language', c.language, 'last', ${LAST_CALL}, 'answered', ${ANSWERED}) order by x.place)
         from jsonb_array_elements(p.state -> 'contacts') with ordinality x (one, place) join contact c on c.id = x.one ->> 'id'), '[]') as contacts,
       ${CALLED} as called
     from work_item w join participant p on p.id = w.participant join account a on a.participant = p.id
     where ${WAITS} and ${free ? 'w.owner is null and ' : ''}${text}
     order by w.participant, w.opened_at, w.key limit ${MOST_CALLS}`,
    [on, ...values],
  );
  return rows;
}

/** When we called somebody of one company lately, by the log of contacts. */
export async function calledLately(pool: Pool, participant: string, on: WallDate): Promise<readonly Instant[]> {
  const { rows } = await pool.query<Pick<CallRow, 'called'>>(
    `select ${CALLED} as called from participant p where p.id = $2`,
    [on, participant],
  );
  return rows.flatMap(({ called }) => called);
}

export type ComingRow = OfCompany & {
  /** The clock of the next step: `RUNG:<ladder>`. */
  readonly clock: string;
  readonly dueOn: WallDate;
  readonly ladders: readonly Ladder[];
};

/** Outreach of their companies whose next step has its day, the earliest first; whether that step is a call is for the policy to say. */
export async function comingSteps(pool: Pool, own: Own): Promise<readonly ComingRow[]> {
  const { text, values } = numbered(theirCompanies(own), 1);
  const { rows } = await pool.query<ComingRow>(
    `select p.id as participant, a.company, p.zone, d.clock, d.due_on as "dueOn", p.state -> 'ladders' as ladders
     from deadline d join participant p on p.id = d.participant join account a on a.participant = p.id
     where d.rule = 'RUNG' and not d.held and ${text} order by d.due_at, p.id, d.clock limit ${MOST_CALLS}`,
    [...values],
  );
  return rows;
}

export type VisitRow = OfCompany & {
  readonly at: Date;
  readonly slot: Slot;
  readonly mode: Mode;
  /** Ordered by headquarters: nobody of the company knows of it. */
  readonly unannounced: boolean;
  /** The row of the record with the report of the validation before; null when there was none. */
  readonly report: number | null;
};

/** Visits that are agreed, or ordered without notice, and not held yet. */
export async function agreedVisits(pool: Pool, own: Own): Promise<readonly VisitRow[]> {
  const { text, values } = numbered(theirCompanies(own), 1);
  const { rows } = await pool.query<VisitRow>(
    `select p.id as participant, a.company, p.zone, p.at, leg ->> 'mode' as mode,
       coalesce(leg #> '{unannounced,slot}', leg -> 'agreed') as slot, leg ? 'unannounced' as unannounced,
       (select max(e.seq) from event e where e.stream = 'participant:' || p.id and e.type = 'ReportIssued') as report
     from work_item w join participant p on p.id = w.participant join account a on a.participant = p.id
       join jsonb_array_elements(p.state #> '{validation,legs}') leg on (leg ->> 'step' = 'agreed' or leg ? 'unannounced')
         and w.about = (p.state #>> '{validation,cycle}') || case leg ->> 'id' when 'domestic' then '' else ':' || (leg ->> 'id') end
     where w.kind = 'validation.hold' and ${text} order by coalesce(leg #>> '{unannounced,slot,date}', leg #>> '{agreed,date}'), p.id, w.key limit 500`,
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
