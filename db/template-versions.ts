/** Versions of the templates by which notices were written, each kept whole since it was first used. */
import type { Instant } from '../domain/calendar.ts';
import type { Pool } from './pool.ts';

/** The text of each file by its name. */
export type TemplateFiles = Readonly<Record<string, string>>;
export type Edition = { readonly version: string; readonly files: TemplateFiles };

/** Keeps an edition before its first use by this process; a failure is tried again at the next use. */
export function editionKeeper(pool: Pool, { version, files }: Edition): () => Promise<void> {
  let kept = false;
  return async () => {
    if (kept) return;
    await pool.query('insert into template_version (version, files) values ($1, $2) on conflict do nothing', [
      version,
      JSON.stringify(files),
    ]);
    kept = true;
  };
}

export type VersionLine = {
  readonly version: string;
  readonly at: Instant;
  readonly copies: number;
  /** Names of the files that are not as in the version that was first used before it; null for the first. */
  readonly changed: readonly string[] | null;
};

const VERSIONS = `
with edition as (select version, at, files, lag(files) over (order by at, version) as earlier from template_version)
select e.version, (extract(epoch from e.at) * 1000)::bigint as at,
  (select count(*)::int from delivery d where d.template = e.version) as copies,
  case when e.earlier is not null then (select coalesce(jsonb_agg(name order by name), '[]')
    from jsonb_object_keys(e.files || e.earlier) as name where e.files->name is distinct from e.earlier->name) end as changed
from edition e order by e.at desc, e.version desc`;

/** Every version, the newest first, with how many copies it wrote. */
export const templateVersions = async (pool: Pool): Promise<readonly VersionLine[]> =>
  (await pool.query<VersionLine>(VERSIONS)).rows;

/** The files of a version; undefined when it is not kept. */
export async function templateFiles(pool: Pool, version: string): Promise<TemplateFiles | undefined> {
  const { rows } = await pool.query<{ files: TemplateFiles }>('select files from template_version where version = $1', [
    version,
  ]);
  return rows[0]?.files;
}

export type LetterGone = { readonly participant: string; readonly notice: string; readonly leftAt: Instant };

/** Letters that have left the house, and of which no copy is kept yet. */
export async function lettersUnkept(pool: Pool, limit = 200): Promise<readonly LetterGone[]> {
  const { rows } = await pool.query<LetterGone>({
    name: 'letters-unkept',
    text: `select n.participant, n.id as notice, (extract(epoch from n.proven_at) * 1000)::bigint as "leftAt" from notice n
      where n.channel = 'letter' and n.status in ('sent', 'received') and n.proven_at is not null
        and not exists (select from delivery d where d.participant = n.participant and d.notice = n.id) limit $1`,
    values: [limit],
  });
  return rows;
}
