/** Every company of a specialist with what its line says, in one query: standing, next dates, when it was last in touch, and what the light looks at. */
import type { Instant, WallDate } from '../../domain/calendar.ts';
import type { Contact } from '../../domain/notice.ts';
import { numbered } from '../access.ts';
import type { Pool } from '../pool.ts';
import { theirCompanies, type Own } from './own.ts';

/** `filing` and `message` come through the portal; the others as the log of contacts and the outreach name them. */
export type TouchWay = 'call' | 'mail' | 'talk' | 'letter' | 'portal' | 'link' | 'other' | 'message' | 'filing';
export type Touch = { readonly at: Instant; readonly way: TouchWay };
export type CompanyDate = {
  readonly rule: string;
  readonly policy: string;
  readonly owedBy: 'participant' | 'agency';
  readonly due: WallDate;
  readonly dueAt: Instant;
};
export type CompanyRow = {
  readonly participant: string;
  readonly company: string;
  readonly entityType: string;
  readonly standing: string;
  readonly tier: number;
  readonly zone: string;
  /** The participant's own clock. */
  readonly at: Date;
  /** Dates that run, the first first. */
  readonly dates: readonly CompanyDate[];
  readonly adverse: boolean;
  readonly outreach: boolean;
  readonly reach: readonly Contact['reach'][];
  /** The latest word from them, and the latest to them; words that were spoken went both ways. */
  readonly fromThem: Touch | null;
  readonly toThem: Touch | null;
};

/** Nobody looks after more. */
const MOST = 2_000;

/** An instant of SQL in milliseconds. */
export const ms = (at: string): string => `(extract(epoch from ${at}) * 1000)::bigint`;
const latest = (sources: readonly string[]): string =>
  `(select jsonb_build_object('at', ${ms('x.at')}, 'way', x.way) from (${sources.map((source) => `(${source})`).join(' union all ')}) x order by x.at desc limit 1)`;
const logged = (direction: 'in' | 'out'): string =>
  `select l.at, l.channel as way from contact_log l where l.participant = p.id and (l.direction = '${direction}' or l.outcome = 'spoke') order by l.at desc limit 1`;
const message = (side: 'company' | 'agency'): string =>
  `select m.at, 'message' from message m where m.participant = p.id and m.side = '${side}' order by m.seq desc limit 1`;
/** The types are named as the index names them. */
const recorded = (type: 'CallLogged' | 'AnswerRecorded' | 'ApplicationSubmitted', way: string): string =>
  `select e.at, ${way} from event e where e.stream = 'participant:' || p.id and e.type in ('CallLogged', 'AnswerRecorded', 'ApplicationSubmitted') and e.type = '${type}' order by e.at desc limit 1`;
/** A filing counts from when the participant's record took it up, by the participant's own clock. */
const FILING = `select coalesce((select max(e.at) from event e where e.stream = 'participant:' || p.id and e.command = f.id), f.received_at), 'filing'
  from filing f where f.participant = p.id order by f.received_at desc limit 1`;

/** The companies, unordered: what makes the order is not in the record. */
export async function companiesOf(pool: Pool, own: Own): Promise<readonly CompanyRow[]> {
  const { text, values } = numbered(theirCompanies(own), 1);
  const { rows } = await pool.query<CompanyRow>(
    `select p.id as participant, a.company, p.entity_type as "entityType", p.standing, p.tier, p.zone, p.at,
       coalesce((select jsonb_agg(jsonb_build_object('rule', d.rule, 'policy', d.policy, 'owedBy', d.owed_by, 'due', d.due_on, 'dueAt', ${ms('d.due_at')}) order by d.due_at, d.clock)
         from deadline d where d.participant = p.id and not d.held and d.owed_by <> 'programme'), '[]') as dates,
       s.adverse is not null as adverse, s.ladders > 0 as outreach, s.reach,
       ${latest([logged('in'), message('company'), FILING, recorded('AnswerRecorded', `e.body::jsonb ->> 'channel'`), recorded('ApplicationSubmitted', `'filing'`)])} as "fromThem",
       ${latest([logged('out'), message('agency'), recorded('CallLogged', `'call'`)])} as "toThem"
     from participant p join account a on a.participant = p.id
       cross join lateral (select nullif(x.adverse, 'null'::jsonb) as adverse, jsonb_array_length(x.ladders) as ladders,
           array(select c ->> 'reach' from jsonb_array_elements(x.contacts) c) as reach
         from jsonb_to_record(p.state) as x (adverse jsonb, ladders jsonb, contacts jsonb)) s
     where ${text} limit ${MOST}`,
    [...values],
  );
  return rows;
}
