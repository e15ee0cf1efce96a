/** Until when a company may not apply anew. */
import type { WallDate } from '../../domain/calendar.ts';
import type { Pool } from '../pool.ts';

/**
 * The latest day until which a membership of this type is barred: one of the applicant's own, or one of a company with an identifier in common.
 * Null when there is none.
 */
export async function barredUntil(
  pool: Pool,
  ask: { entityType: string; own: readonly string[]; identifiers: Readonly<Record<string, string>> },
): Promise<WallDate | null> {
  const { rows } = await pool.query<{ until: WallDate | null }>({
    name: 'barred-until',
    text: `select max(p.state ->> 'barredUntil') as until from participant p join account a on a.participant = p.id
      where p.entity_type = $1 and p.state ->> 'barredUntil' is not null
        and (p.id = any($2) or exists (select from jsonb_each_text(a.identifiers) i where $3::jsonb ->> i.key = i.value)
          or exists (select from application_step s join content c on c.id = (s.content ->> 'id')::uuid, json_each_text(c.body) i
            where s.participant = p.id and s.step = 'identifiers' and $3::jsonb ->> i.key = i.value))`,
    values: [ask.entityType, ask.own, JSON.stringify(ask.identifiers)],
  });
  return rows[0]?.until ?? null;
}
