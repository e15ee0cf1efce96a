/** What a distribution is made from: new applications that nobody has yet, and everybody who could get them. */
import type { Assignment, Conflict, Reach } from '../../domain/access.ts';
import type { WallDate } from '../../domain/calendar.ts';
import type { Colleague, Newcomer } from '../../domain/distribution.ts';
import { numbered, within } from '../access.ts';
import type { Pool } from '../pool.ts';

export type WaitingApplication = Newcomer & {
  readonly company: string;
  readonly due: WallDate | null;
};

/** Submitted applications without a specialist within reach, those first that are due first. */
export async function waitingApplications(
  pool: Pool,
  reach: Reach,
  most: number,
): Promise<readonly WaitingApplication[]> {
  const { text, values } = numbered(within(reach, { id: 'p.id', office: 'p.office', specialist: 'p.specialist' }), 2);
  const { rows } = await pool.query<WaitingApplication>(
    `select a.company, p.entity_type as "entityType", w.due_on as due,
       jsonb_build_object('id', p.id, 'office', p.office, 'region', o.region, 'specialist', null) as charge,
       coalesce((select c.language from contact c where c.participant = p.id order by c.role = 'primary' desc, c.at desc, c.id limit 1), 'en') as language
     from participant p join account a on a.participant = p.id left join office o on o.id = p.office
       join work_item w on w.participant = p.id and w.kind = 'application.assign'
     where p.specialist is null and ${text} order by coalesce(w.due_on, 'infinity'::date), p.id limit $1`,
    [most, ...values],
  );
  return rows;
}

type Row = {
  readonly person: string;
  readonly name: string;
  readonly away: boolean;
  readonly load: number;
  readonly languages: readonly string[];
  readonly entityTypes: readonly string[];
  readonly region: string | null;
  readonly assignments: readonly Assignment[];
  readonly conflicts: readonly Conflict[];
};
export type NamedColleague = Colleague & { readonly name: string };

/** Everybody who holds the role of specialist on a day, with what bears on getting a company. */
export async function colleaguesOn(pool: Pool, on: WallDate): Promise<readonly NamedColleague[]> {
  const { rows } = await pool.query<Row>({
    name: 'colleagues-on',
    text: `select p.id as person, p.name, exists (select from leave l where l.person = p.id and l.from_on <= $1 and l.until_on >= $1) as away,
        (select count(*) from participant c where c.specialist = p.id and c.standing not in ('removed', 'withdrawn', 'ineligible', 'abandoned'))::int as load,
        array_append(coalesce(k.languages, '{}'), p.language) as languages, coalesce(k.entity_types, '{}') as "entityTypes", o.region, e.assignments,
        coalesce((select jsonb_agg(jsonb_build_object('participant', c.participant, 'from', lower(c.days), 'until', upper(c.days) - 1))
          from conflicted c where c.person = p.id and c.days @> $1::date), '[]') as conflicts
      from person p left join person_skill k on k.person = p.id left join office o on o.id = p.office
        join lateral (select jsonb_agg(jsonb_build_object('role', e.role, 'event', e.event, 'from', e.from_on, 'until', e.until_on, 'participant', null,
          'office', e.office, 'region', e.region, 'rank', e.rank, 'actingFor', e.acting_for)) as assignments
          from empowerment e where e.person = p.id and e.role = 'specialist' and e.from_on <= $1 and (e.until_on is null or e.until_on >= $1)) e on e.assignments is not null
      order by p.name, p.id`,
    values: [on],
  });
  return rows.map(({ person, assignments, conflicts, languages, entityTypes, region, ...row }) => ({
    ...row,
    holder: { person, assignments, conflicts },
    taker: { languages, entityTypes, region },
  }));
}
