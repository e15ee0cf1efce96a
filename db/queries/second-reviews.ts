/** Second reviews: those within reach, those that somebody was asked for, and the cases that could be given to somebody. */
import type { WallDate } from '../../domain/calendar.ts';
import type { Pool } from '../pool.ts';
import { figures, type TeamAsk } from './team.ts';

export type SecondReview = {
  readonly participant: string;
  readonly company: string;
  readonly begun: number;
  readonly begunAt: Date;
  readonly firstName: string;
  readonly secondName: string;
  /** How many answers are compared, and how many of them the second reviewer has judged. */
  readonly compared: number;
  readonly judged: number;
  readonly how: 'done' | 'called-off' | null;
};

/** Those that are open, and those that were begun in the period, the latest first. */
export const secondReviews = (pool: Pool, ask: TeamAsk): Promise<readonly SecondReview[]> =>
  figures<SecondReview>(
    pool,
    ask,
    { id: 'p.id', office: 'p.office', specialist: 'p.specialist' },
    `select c.participant, a.company, c.begun, c.begun_at as "begunAt", coalesce(f.name, c.first) as "firstName",
       coalesce(s.name, c.second) as "secondName", c.compared, c.judged, c.how
     from calibration c join participant p on p.id = c.participant join account a on a.participant = c.participant
       left join person f on f.id = c.first left join person s on s.id = c.second
     where (c.ended_at is null or c.begun_at >= $from::date::timestamp at time zone $zone) and $reached
     order by c.begun_at desc, c.participant, c.begun desc`,
  );

export type CaseToGive = {
  readonly participant: string;
  readonly company: string;
  readonly openedAt: Date;
  readonly office: string;
  readonly specialistName: string | null;
};

/** Reviews and applications that a specialist assesses now, and that nobody assesses a second time, the oldest first. */
export const casesToGive = (pool: Pool, ask: TeamAsk, limit: number): Promise<readonly CaseToGive[]> =>
  figures<CaseToGive>(
    pool,
    ask,
    { id: 'w.participant', office: 'w.office', specialist: 'w.specialist' },
    `select w.participant, a.company, w.opened_at as "openedAt", w.office, s.name as "specialistName"
     from work_item w join account a on a.participant = w.participant left join person s on s.id = w.specialist
     where w.kind in ('review.assess', 'application.review') and w.specialist is not null
       and not exists (select from calibration c where c.participant = w.participant and c.ended_at is null) and $reached
     order by w.opened_at, w.participant limit $limit`,
    { limit },
  );

/** A second review that waits for somebody. */
export type Waiting = Pick<SecondReview, 'participant' | 'company' | 'compared' | 'judged'>;

/** Those that wait for this person, the oldest first. */
export async function secondReviewsOf(pool: Pool, person: string, on: WallDate): Promise<readonly Waiting[]> {
  const { rows } = await pool.query<Waiting>({
    name: 'second-reviews-of',
    text: `select c.participant, a.company, c.compared, c.judged from calibration c join account a on a.participant = c.participant
      where c.second = $1 and c.ended_at is null
        and not exists (select from conflicted x where x.person = $1 and x.participant = c.participant and x.days @> $2::date)
      order by c.begun_at, c.participant`,
    values: [person, on],
  });
  return rows;
}

/** `blind`: reviews a case a second time now, and must not see what the first reviewer says. `compared`: was one of two in a review that is done. */
export type ReviewPart = 'blind' | 'compared' | null;

/** What this person has to do with second reviews of the participant. */
export async function reviewPartOf(pool: Pool, participant: string, person: string): Promise<ReviewPart> {
  const { rows } = await pool.query<{ part: Exclude<ReviewPart, null> }>({
    name: 'review-part-of',
    text: `select case when ended_at is null then 'blind' else 'compared' end as part from calibration
      where participant = $1 and ((second = $2 and ended_at is null) or (how = 'done' and $2 in (first, second)))
      order by ended_at is not null limit 1`,
    values: [participant, person],
  });
  return rows[0]?.part ?? null;
}
