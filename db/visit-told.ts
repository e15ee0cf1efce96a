/** Who goes to a visit and does not know yet how it stands: nobody was told, or something else. */
import type { WallDate } from '../domain/calendar.ts';
import type { Leg } from '../domain/state.ts';
import { CALENDAR_EVENTS, type VisitEntry } from '../domain/visit-calendar.ts';
import type { Pool } from './pool.ts';
import { AGREED_LEG, HISTORY, type VisitHistory } from './queries/visit-calendar.ts';

export type Untold = {
  readonly participant: string;
  readonly programme: string;
  readonly city: string | null;
  readonly cycle: string;
  /** As it stands; of a date that fell away, as it was told. */
  readonly leg: Leg;
  /** The person does not go at that date any more: it was moved or called off, or others go. */
  readonly off: boolean;
  readonly person: string;
  readonly name: string;
  readonly email: string;
  readonly language: 'en' | 'es';
  /** Of what was told last; null where nothing was. */
  readonly last: number | null;
  readonly history: VisitHistory;
};

/** Of what was told, `t`: whether the date fell away and another is sought, by the last event of which calendars are told. */
const MOVING = `coalesce((select e.type = 'VisitMoved' from event e where e.stream = 'participant:' || t.participant and e.type = any($2)
  and e.type <> 'VisitTeamNamed' and coalesce(e.body::jsonb ->> 'leg', 'domestic') = t.leg ->> 'id' order by e.seq desc limit 1), false)`;

const UNTOLD = `with going as (
    select p.id as participant, p.state #>> '{validation,cycle}' as cycle, leg, goes.person
    from work_item w join participant p on p.id = w.participant ${AGREED_LEG} cross join jsonb_array_elements_text(leg -> 'people') goes (person)
    where w.kind = 'validation.hold'),
  told as (
    select distinct on (participant, cycle, leg ->> 'id', person) participant, cycle, leg, person, sequence, cancelled
    from visit_told order by participant, cycle, leg ->> 'id', person, sequence desc),
  news as (
    select g.participant, g.cycle, g.leg, g.person, false as off, t.sequence as last
    from going g left join told t on (t.participant, t.cycle, t.person, t.leg ->> 'id') = (g.participant, g.cycle, g.person, g.leg ->> 'id')
    where t.participant is null or t.cancelled or t.leg ->> 'step' <> 'agreed' or t.leg -> 'agreed' <> g.leg -> 'agreed'
    union all
    select t.participant, t.cycle, t.leg, t.person, true, t.sequence
    from told t left join going g on (t.participant, t.cycle, t.person, t.leg ->> 'id') = (g.participant, g.cycle, g.person, g.leg ->> 'id')
    where not t.cancelled and g.participant is null and t.leg #>> '{agreed,date}' >= $1 and (t.leg ->> 'step' = 'agreed' or not ${MOVING}) and not exists (
      select from participant p cross join jsonb_array_elements(p.state #> '{validation,legs}') l (now)
      where p.id = t.participant and p.state #>> '{validation,cycle}' = t.cycle and l.now ->> 'id' = t.leg ->> 'id' and l.now ->> 'step' = 'held'))
  select n.participant, p.programme, a.city, n.cycle, n.leg, n.off, n.person, s.name, s.email, s.language, n.last, ${HISTORY} as history
  from news n join participant p on p.id = n.participant join account a on a.participant = p.id join person s on s.id = n.person
  order by n.participant, n.cycle, n.leg ->> 'id', n.person`;

/** @param on visits of days before are history */
export async function untoldVisits(pool: Pool, on: WallDate): Promise<readonly Untold[]> {
  const { rows } = await pool.query<Untold>({ name: 'untold-visits', text: UNTOLD, values: [on, CALENDAR_EVENTS] });
  return rows;
}

/** Keeps that it was told, and as what; harmless when repeated. */
export const keepTold = (
  pool: Pool,
  { participant, cycle, person, leg }: Pick<Untold, 'participant' | 'cycle' | 'person' | 'leg'>,
  { sequence, status, outcome }: Pick<VisitEntry, 'sequence' | 'status'> & { readonly outcome: string },
) =>
  pool.query(
    `insert into visit_told (participant, cycle, person, leg, sequence, cancelled, outcome) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [participant, cycle, person, JSON.stringify(asTold(leg, status)), sequence, status === 'cancelled', outcome],
  );

/** Of a visit that is moved they know the date that fell away, and that it is agreed no longer. */
const asTold = (leg: Leg, status: VisitEntry['status']): Leg =>
  status === 'moving' ? { ...leg, step: 'to-propose' } : leg;
