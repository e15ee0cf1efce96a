/** Looks at pages whose reading is itself recorded. */
import type { Role } from '../domain/actor.ts';
import type { Instant } from '../domain/calendar.ts';
import type { Pool } from './pool.ts';

type Looker = { readonly person: string; readonly roles: readonly Role[] };

/** Records who looked at what; throws when it cannot, and then the page is not shown. */
export async function recordView(
  pool: Pool,
  look: Looker & { readonly what: string; readonly object: Readonly<Record<string, string>> },
): Promise<void> {
  await pool.query('insert into page_view (person, roles, what, object) values ($1, $2, $3, $4)', [
    look.person,
    look.roles,
    look.what,
    JSON.stringify(look.object),
  ]);
}

/** Records that decisions were taken away together, each as a look of its own. */
export async function recordExport(
  pool: Pool,
  { person, roles }: Looker,
  decisions: readonly { readonly participant: string; readonly seq: number }[],
): Promise<void> {
  await pool.query(
    `insert into page_view (person, roles, what, object)
      select $1, $2, 'decision.exported', json_build_object('id', id, 'seq', seq::text)::text from unnest($3::text[], $4::int[]) as taken (id, seq)`,
    [person, roles, decisions.map(({ participant }) => participant), decisions.map(({ seq }) => seq)],
  );
}

/** One person's looks at a decision, in one way and in one set of roles. */
export type Looks = {
  readonly person: string;
  readonly name: string | null;
  readonly roles: readonly string[];
  /** The route's audit name: `decision.viewed`. */
  readonly how: string;
  readonly times: number;
  readonly first: Instant;
  readonly last: Instant;
};

/** Everybody who has looked at a decision, whoever looked last first. */
export async function decisionLooks(
  pool: Pick<Pool, 'query'>,
  participant: string,
  seq: number,
): Promise<readonly Looks[]> {
  const { rows } = await pool.query<Looks>({
    name: 'decision-looks',
    text: `select v.person, p.name, v.roles, v.what as how, count(*)::int as times, (extract(epoch from min(v.at)) * 1000)::bigint as first,
        (extract(epoch from max(v.at)) * 1000)::bigint as last
      from page_view v left join person p on p.id = v.person
      where starts_with(v.what, 'decision.') and v.object::jsonb->>'id' = $1 and v.object::jsonb->>'seq' = $2
      group by v.person, p.name, v.roles, v.what order by max(v.at) desc, v.person, v.what`,
    values: [participant, String(seq)],
  });
  return rows;
}
