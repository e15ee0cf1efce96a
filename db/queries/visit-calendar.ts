/** Visits that were agreed, with what has been recorded of them, from which calendars are written. */
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

/** Of leg `leg` of participant `p`, whose date fell away with the event `m`: nothing that calendars are told of has come since. Who goes to it is told by itself. */
const MOVES_STILL = `not exists (select from event e where e.stream = m.stream and e.seq > m.seq and e.type = any($2) and e.type <> 'VisitTeamNamed'
  and (e.type = 'ValidationFellDue' or coalesce(e.body::jsonb ->> 'leg', 'domestic') = leg ->> 'id'))`;

/** Who went at the date that fell away with the event `m`: others may be named for those that are proposed now. */
const WENT = `coalesce((select e.body::jsonb -> 'people' from event e where e.stream = m.stream and e.seq < m.seq
  and e.type in ('VisitProposed', 'VisitTeamNamed') and coalesce(e.body::jsonb ->> 'leg', 'domestic') = leg ->> 'id' order by e.seq desc limit 1), '[]')`;

/** Whoever is named of these, else the specialist. A conflict of interest hides the visit. */
const isTheirs = (people: string): string => `case when ${people} = '[]' then p.specialist = $1 else ${people} ? $1 end
  and not exists (select from conflicted c where c.person = $1 and c.participant = p.id and c.days @> $3::date)`;

/** Visits to which the person goes: those that are agreed and not held yet, and those of which the date fell away while another is sought. */
export async function visitsOf(pool: Pool, person: string, on: WallDate): Promise<readonly AgreedVisit[]> {
  const { rows } = await pool.query<AgreedVisit>(
    `with theirs as (
       select p.id, leg, leg #>> '{agreed,date}' as date from work_item w join participant p on p.id = w.participant ${AGREED_LEG}
       where w.kind = 'validation.hold' and ${isTheirs("leg -> 'people'")}
       union all
       select p.id, leg, m.body::jsonb #>> '{from,date}' from event m join participant p on p.id = substr(m.stream, length('participant:') + 1)
         cross join jsonb_array_elements(p.state #> '{validation,legs}') leg
       where m.type = 'VisitMoved' and leg ->> 'id' = m.body::jsonb ->> 'leg' and leg ->> 'step' in ('to-propose', 'countered', 'proposed')
         and ${MOVES_STILL} and ${isTheirs(WENT)})
     select p.id as participant, p.programme, a.city, p.state #>> '{validation,cycle}' as cycle, leg, ${HISTORY} as history
     from theirs t join participant p on p.id = t.id join account a on a.participant = p.id order by t.date, p.id, leg ->> 'id'`,
    [person, CALENDAR_EVENTS, on],
  );
  return rows;
}
