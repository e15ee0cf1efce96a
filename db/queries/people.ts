/** Who works for the agency: what they hold and held, what of it they lent, where they have a conflict of interest, when they are away, what they know. */
import type { Assignment } from '../../domain/access.ts';
import type { Skills } from '../../domain/assignment-terms.ts';
import type { WallDate } from '../../domain/calendar.ts';
import type { Pool } from '../pool.ts';

export type HeldRole = Assignment & { readonly actingForName: string | null };
export type DeclaredConflict = {
  readonly event: string;
  readonly participant: string | null;
  readonly organization: string | null;
  /** The participant's company; of an organization, one of its names. */
  readonly company: string | null;
  readonly from: WallDate;
  readonly until: WallDate | null;
};
export type TakenLeave = {
  readonly event: string;
  readonly from: WallDate;
  readonly until: WallDate;
  /** Whoever stands in. */
  readonly substitute: string;
};
/** A role of theirs that somebody else holds for a while. */
export type LentRole = HeldRole & { readonly person: string; readonly name: string };
export type StaffFile = {
  readonly id: string;
  readonly name: string;
  readonly office: string | null;
  /** The sequence of the person's stream. */
  readonly seq: number;
  /** Ended ones too, the newest first. */
  readonly assignments: readonly HeldRole[];
  readonly conflicts: readonly DeclaredConflict[];
  /** The latest first; `substitute` by name. */
  readonly leaves: readonly TakenLeave[];
  readonly lent: readonly LentRole[];
  /** Null while nobody has recorded any. */
  readonly skills: Skills | null;
};

const FILES = `select p.id, p.name, p.office, coalesce((select s.seq from stream s where s.name = 'person:' || p.id), 0) as seq,
  coalesce((select jsonb_agg(jsonb_build_object('role', e.role, 'event', e.event, 'from', e.from_on, 'until', e.until_on, 'participant', null,
      'office', e.office, 'region', e.region, 'rank', e.rank, 'actingFor', e.acting_for, 'actingForName', l.name)
      order by e.until_on desc nulls first, e.from_on desc, e.event)
    from empowerment e left join person l on l.id = e.acting_for where e.person = p.id and e.participant is null), '[]') as assignments,
  coalesce((select jsonb_agg(jsonb_build_object('event', c.event, 'participant', c.participant, 'organization', c.organization, 'company',
      (select min(a.company) from account a where a.participant = c.participant
        or a.participant in (select m.participant from organization_member m where m.organization = c.organization)),
      'from', c.from_on, 'until', c.until_on) order by c.until_on desc nulls first, c.from_on desc, c.event)
    from conflict c where c.person = p.id), '[]') as conflicts,
  coalesce((select jsonb_agg(jsonb_build_object('event', v.event, 'from', v.from_on, 'until', v.until_on, 'substitute', s.name) order by v.from_on desc, v.event)
    from leave v join person s on s.id = v.substitute where v.person = p.id), '[]') as leaves,
  coalesce((select jsonb_agg(jsonb_build_object('role', e.role, 'event', e.event, 'from', e.from_on, 'until', e.until_on, 'participant', null,
      'office', e.office, 'region', e.region, 'rank', e.rank, 'actingFor', null, 'actingForName', null, 'person', l.id, 'name', l.name)
      order by e.until_on desc nulls first, e.from_on desc, e.event)
    from empowerment e join person l on l.id = e.person where e.acting_for = p.id), '[]') as lent,
  (select jsonb_build_object('entityTypes', k.entity_types, 'languages', k.languages) from person_skill k where k.person = p.id) as skills
  from person p where p.kind = 'staff' and ($1::text is null or p.id = $1) order by p.name, p.id`;

/** Everybody on staff, by name. */
export async function staffFiles(pool: Pool): Promise<readonly StaffFile[]> {
  return (await pool.query<StaffFile>({ name: 'staff-files', text: FILES, values: [null] })).rows;
}

/** Somebody on staff; undefined when the office knows nobody of that id. */
export async function staffFile(pool: Pick<Pool, 'query'>, id: string): Promise<StaffFile | undefined> {
  return (await pool.query<StaffFile>({ name: 'staff-files', text: FILES, values: [id] })).rows[0];
}

/** The participant of that id or account number, and its company when that has several memberships; undefined when there is none. */
export async function subjectOf(
  pool: Pool,
  named: string,
): Promise<{ readonly participant: string; readonly organization: string | null } | undefined> {
  const { rows } = await pool.query<{ participant: string; organization: string | null }>(
    `select p.id as participant, m.organization from participant p join account a on a.participant = p.id
      left join organization_member m on m.participant = p.id where p.id = $1 or a.legacy_account = $1 order by p.id = $1 desc limit 1`,
    [named],
  );
  return rows[0];
}
