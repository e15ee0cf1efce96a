/** Finding companies by what people remember of them: words of the name in any order and without accents, parts of a number, or misspelled. */
import type { Pool } from '../pool.ts';

/** More companies than these are no answer: whoever looks adds a word. */
const MOST_FOUND = 1_000;
const MOST_WORDS = 8;
/** So many that are merely alike (`pg_trgm.word_similarity_threshold`) are worth reading. */
const MOST_ALIKE = 50;

/**
 * Ids of the participants that are found, at most `MOST_FOUND`: those in whose names and numbers every word occurs; else those of which words
 * begin so; else whatever is most alike.
 */
export async function soughtAmong(pool: Pool, text: string): Promise<readonly string[]> {
  const words = text.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  if (words.length === 0) return [];
  for (const search of [occurring, beginning, alike]) {
    const found = await search(pool, words);
    if (found.length > 0) return found;
  }
  return [];
}

async function occurring(pool: Pool, words: readonly string[]): Promise<readonly string[]> {
  const parts = words.map((_, index) => `sought like '%' || plain($${index + 1}) || '%'`).join(' and ');
  return idsOf(
    pool,
    `select participant from account where ${parts} limit ${MOST_FOUND}`,
    words.map((word) => word.replace(/[\\%_]/g, '\\$&')),
  );
}

async function beginning(pool: Pool, words: readonly string[]): Promise<readonly string[]> {
  const beginnings = words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '')).filter(Boolean);
  return idsOf(
    pool,
    `select participant from account where to_tsvector('simple', sought) @@ to_tsquery('simple', plain($1)) limit ${MOST_FOUND}`,
    [beginnings.map((word) => `${word}:*`).join(' & ')],
  );
}

async function idsOf(pool: Pool, text: string, values: readonly string[]): Promise<readonly string[]> {
  const { rows } = await pool.query<{ participant: string }>(text, [...values]);
  return rows.map(({ participant }) => participant);
}

function alike(pool: Pool, words: readonly string[]): Promise<readonly string[]> {
  return idsOf(
    pool,
    `select participant from account where plain($1) <% sought order by word_similarity(plain($1), sought) desc, participant limit ${MOST_ALIKE}`,
    [words.join(' ')],
  );
}

/** Ids of all participants of a type or of a standing; null where they are more than `most`, or neither is asked for. */
export async function fewSuch(
  pool: Pool,
  { type, standing }: { readonly type: string | null; readonly standing: string | null },
  most: number,
): Promise<readonly string[] | null> {
  if (type === null && standing === null) return null;
  const { rows } = await pool.query<{ id: string }>(
    `select id from participant where ($1::text is null or entity_type = $1) and ($2::text is null or standing = $2) limit $3`,
    [type, standing, most + 1],
  );
  return rows.length > most ? null : rows.map(({ id }) => id);
}
