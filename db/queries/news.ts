/** What companies have done since an instant, the latest first: filed, answered, bounced, written. What somebody did themselves is no news to them. */
import { PARTNER_ROLES } from '../../domain/actor.ts';
import type { Instant } from '../../domain/calendar.ts';
import type { Event } from '../../domain/participant.ts';
import { numbered } from '../access.ts';
import type { Pool } from '../pool.ts';
import { theirCompanies, type Own } from './own.ts';

/** Events that come from a company, or tell of it. */
export const NEWS_EVENTS = [
  'ApplicationSubmitted',
  'ReviewSubmitted',
  'TimeAsked',
  'ActionAnswered',
  'RecommendationAnswered',
  'CureSubmitted',
  'StepReported',
  'CureTimeAsked',
  'AppealFiled',
  'AnswerRecorded',
  'NoticeFailed',
  'DatesOffered',
  'DatesDeclined',
  'VisitMoved',
  'VisitAgreed',
  'OfficerChangeClaimed',
  'ContactsConfirmed',
  'SettlementReported',
  'IncidentReported',
  'IncidentAnalysisSubmitted',
  'IncidentActionReported',
  'WarningAnswered',
] as const satisfies readonly Event['type'][];
export type News = (typeof NEWS_EVENTS)[number] | 'MessageWritten';

export type NewsRow = {
  readonly participant: string;
  readonly company: string;
  readonly what: News;
  readonly at: Date;
};
export type NewsPage = { readonly rows: readonly NewsRow[]; readonly total: number };

export const MOST_NEWS = 50;

/**
 * The news of their companies.
 * @param since also by the clock of the record: a demonstration's events lie in the future, and are news only once
 * @param reader whose own deeds are left out
 */
export async function newsSince(pool: Pool, own: Own, since: Instant, reader: string): Promise<NewsPage> {
  const { text, values } = numbered(theirCompanies(own), 5);
  const { rows } = await pool.query<NewsRow & { readonly total: number }>(
    `with news as (
       select p.id as participant, a.company, e.type as what, e.at, e.seq
       from event e join participant p on p.id = substr(e.stream, 13) join account a on a.participant = p.id
       where e.type = any($1) and e.stream like 'participant:%' and e.at > to_timestamp($2::bigint / 1000.0) and e.recorded_at > to_timestamp($2::bigint / 1000.0)
         and e.actor <> $3 and (e.type not in ('VisitAgreed', 'VisitMoved') or e.role = any($4)) and (e.type <> 'NoticeFailed' or e.body::jsonb ->> 'why' <> 'withdrawn') and ${text}
       union all
       select p.id, a.company, 'MessageWritten', m.at, m.seq
       from message m join participant p on p.id = m.participant join account a on a.participant = p.id
       where m.side = 'company' and m.at > to_timestamp($2::bigint / 1000.0) and ${text})
     select participant, company, what, at, count(*) over ()::int as total from news order by at desc, participant, seq desc limit ${MOST_NEWS}`,
    [NEWS_EVENTS, since, reader, PARTNER_ROLES, ...values],
  );
  return { rows, total: rows[0]?.total ?? 0 };
}

/** So long without opening the page, and the next opening begins a new visit. */
const VISIT_HOURS = 4;

/** Notes that somebody opened their day, and answers when their visit before this one ended; null at the first. */
export async function visit(pool: Pool, person: string, now: Instant): Promise<Instant | null> {
  const { rows } = await pool.query<{ previous: Date | null }>(
    `insert into desk_visit as v (person, last_at) values ($1, to_timestamp($2::bigint / 1000.0))
     on conflict (person) do update set last_at = greatest(v.last_at, excluded.last_at),
       previous_at = case when excluded.last_at > v.last_at + interval '${VISIT_HOURS} hours' then v.last_at else v.previous_at end
     returning previous_at as previous`,
    [person, now],
  );
  return rows[0]?.previous?.getTime() ?? null;
}
