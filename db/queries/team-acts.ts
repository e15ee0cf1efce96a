/** What people did, from the record: what was returned at first, and how long until somebody first acted. */
import { STAFF_ROLES } from '../../domain/actor.ts';
import type { WallDate } from '../../domain/calendar.ts';
import type { Pool } from '../pool.ts';
import { figures, type TeamAsk } from './team.ts';

export type Returned = {
  /** Whoever answered, or the company's office. */
  readonly line: string;
  /** First answers in the period, and those of them by which it went back. */
  readonly n: number;
  readonly returned: number;
};
const CHARGE = { id: 'p.id', office: 'p.office', specialist: 'p.specialist' };
const ANSWERS = `('ReviewApproved', 'ReviewReturned', 'ProfileApproved', 'ApplicationReturned', 'AnswerAssessed')`;
/** By which event one of them came to the agency. */
const CAME = `case when e.type like 'Review%' then 'ReviewOpened' when e.type = 'AnswerAssessed' then 'ReportIssued' else 'ApplicationCreated' end`;

/**
 * Of the annual reviews, applications and answers to required actions that were answered for the first time in the period: how many were returned.
 * One that was returned before, in the same cycle, is no first one.
 */
export const returnedAtFirst = (pool: Pool, ask: TeamAsk): Promise<readonly Returned[]> =>
  figures<Returned>(
    pool,
    ask,
    CHARGE,
    `select ${ask.by === 'person' ? 'e.actor' : 'p.office'} as line, count(*)::int as n,
       (count(*) filter (where e.type like '%Returned' or (e.body::jsonb ->> 'accepted') = 'false'))::int as returned
     from event e join participant p on e.stream = 'participant:' || p.id
     where e.type in ${ANSWERS} and e.role <> 'system' and e.at >= $from::date::timestamp at time zone $zone
       and e.at < ($today::date + 1)::timestamp at time zone $zone and $reached
       and coalesce((select f.type from event f where f.stream = e.stream and f.seq < e.seq and (f.type = ${CAME}
         or case when e.type = 'AnswerAssessed' then f.type = 'AnswerAssessed' and f.body::jsonb ->> 'action' = e.body::jsonb ->> 'action'
           when e.type like 'Review%' then f.type in ('ReviewApproved', 'ReviewReturned') else f.type in ('ProfileApproved', 'ApplicationReturned') end)
         order by f.seq desc limit 1), '') not in ${ANSWERS}
     group by 1`,
  );

export type FirstAct = {
  readonly kind: string;
  readonly opened: WallDate;
  /** The day on which somebody of the agency first acted; null when it was closed without that. */
  readonly acted: WallDate | null;
  readonly n: number;
};

/** Items closed in the period, by the day they were opened and the day of the first act: at the desk, or on the case by anybody of the agency. */
export const firstActs = (pool: Pool, ask: TeamAsk): Promise<readonly FirstAct[]> =>
  figures<FirstAct>(
    pool,
    ask,
    { id: 'd.participant', office: 'd.office', specialist: 'p.specialist' },
    `select d.kind, (d.opened_at at time zone $zone)::date as opened,
       (least(act.at, desk.at) at time zone $zone)::date as acted, count(*)::int as n
     from work_done d join participant p on p.id = d.participant
       left join lateral (select e.at from event e where e.stream = 'participant:' || d.participant and e.seq > d.opened_seq and e.seq <= d.closed_seq
         and e.role = any($staff) order by e.seq limit 1) act on true
       left join lateral (select min(e.at) as at from event e where e.stream = 'desk:' || d.participant and e.at >= d.opened_at and e.at <= d.closed_at
         and e.body::jsonb ->> 'key' = d.key) desk on true
     where d.closed_at >= $from::date::timestamp at time zone $zone and d.closed_at < ($today::date + 1)::timestamp at time zone $zone and $reached
     group by 1, 2, 3`,
    { staff: [...STAFF_ROLES] },
  );
