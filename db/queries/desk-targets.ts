/** Items that were chosen on a list, with everything that the desk's rules ask about each. */
import type { Charge } from '../../domain/access.ts';
import type { Role } from '../../domain/actor.ts';
import type { WallDate } from '../../domain/calendar.ts';
import type { DeskItem } from '../../domain/desk.ts';
import type { DeskPlace } from '../desk.ts';
import type { Pool } from '../pool.ts';

export type ChosenItem = DeskPlace & {
  readonly company: string;
  readonly charge: Charge;
  readonly kind: string;
  readonly about: string;
  /** Null when the item is closed by now. */
  readonly work: {
    readonly roles: readonly Role[];
    readonly person: string | null;
    readonly due: WallDate | null;
  } | null;
  /** As far as the rules for giving and tagging ask: without what it is put aside for. */
  readonly desk: DeskItem;
  /** Those who have stepped back from the company's case. */
  readonly recused: readonly string[];
};

type Row = DeskPlace &
  Pick<ChosenItem, 'company' | 'kind' | 'about' | 'work' | 'recused'> & {
    readonly office: string;
    readonly region: string | null;
    readonly specialist: string | null;
    readonly deskPerson: string | null;
    readonly tags: readonly string[];
  };

/** In the order in which they were chosen; those of no known participant are left out. */
export async function chosenItems(pool: Pool, places: readonly DeskPlace[]): Promise<readonly ChosenItem[]> {
  const { rows } = await pool.query<Row>({
    name: 'chosen-items',
    text: `select c.participant, c.key, a.company, p.office, o.region, p.specialist, coalesce(w.kind, '') as kind, coalesce(w.about, '') as about,
        case when w.key is not null then jsonb_build_object('roles', w.roles, 'person', w.person, 'due', w.due_on) end as work,
        d.person as "deskPerson", coalesce(d.tags, '{}') as tags, coalesce(p.state -> 'recused', '[]') as recused
      from unnest($1::text[], $2::text[]) with ordinality as c (participant, key, n)
        join participant p on p.id = c.participant join account a on a.participant = p.id left join office o on o.id = p.office
        left join work_item w on w.participant = c.participant and w.key = c.key
        left join desk_item d on d.participant = c.participant and d.key = c.key
      order by c.n`,
    values: [places.map(({ participant }) => participant), places.map(({ key }) => key)],
  });
  return rows.map(({ office, region, specialist, deskPerson, tags, ...row }) => ({
    ...row,
    charge: { id: row.participant, office, region, specialist },
    desk: { key: row.key, person: deskPerson, hold: null, tags },
  }));
}
