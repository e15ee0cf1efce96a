/** Agreed visits with what has been recorded of them, from which calendars are written. */
import type { Instant, WallDate } from '../../domain/calendar.ts';
import type { Event } from '../../domain/participant.ts';
import type { Leg } from '../../domain/state.ts';
import { CALENDAR_EVENTS } from '../../domain/visit-calendar.ts';
import type { Pool } from '../pool.ts';
import { ms } from './my-companies.ts';

export type VisitHistory = readonly { readonly at: Instant; readonly event: Event }[];
export type AgreedVisit = {
  readonly participant: string;
  readonly programme: string;
  readonly city: string | null;
  readonly cycle: string;
  readonly leg: Leg;
  readonly history: VisitHistory;
};

/** Of participant `p`; `$2` are the types of events. */
export const HISTORY = `(select coalesce(jsonb_agg(jsonb_build_object('at', ${ms('e.at')}, 'event', e.body::jsonb) order by e.seq), '[]')
  from event e where e.stream = 'participant:' || p.id and e.type = any($2))`;

/** The leg of participant `p` whose visit waits, by item `w`, to be held. */
export const AGREED_LEG = `join jsonb_array_elements(p.state #> '{validation,legs}') leg on leg ->> 'step' = 'agreed'
  and w.about = (p.state #>> '{validation,cycle}') || case leg ->> 'id' when 'domestic' then '' else ':' || (leg ->> 'id') end`;

/** What has been recorded of the participant's visits. */
export async function visitHistory(pool: Pool, participant: string): Promise<VisitHistory> {
  const { rows } = await pool.query<{ history: VisitHistory }>(
    `select ${HISTORY} as history from participant p where p.id = $1`,
    [participant, CALENDAR_EVENTS],
  );
  return rows[0]?.history ?? [];
}

/** Visits that are agreed and not held yet to which the person goes: whoever is named, else the specialist. A conflict of interest hides them. */
export async function visitsOf(pool: Pool, person: string, on: WallDate): Promise<readonly AgreedVisit[]> {
  const { rows } = await pool.query<AgreedVisit>(
    `select p.id as participant, p.programme, a.city, p.state #>> '{validation,cycle}' as cycle, leg, ${HISTORY} as history
     from work_item w join participant p on p.id = w.participant join account a on a.participant = p.id ${AGREED_LEG}
     where w.kind = 'validation.hold' and case when leg -> 'people' = '[]' then p.specialist = $1 else leg -> 'people' ? $1 end
       and not exists (select from conflicted c where c.person = $1 and c.participant = p.id and c.days @> $3::date)
     order by leg #>> '{agreed,date}', p.id, leg ->> 'id'`,
    [person, CALENDAR_EVENTS, on],
  );
  return rows;
}
