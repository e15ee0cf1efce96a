/** Finding companies by what people remember of them: words of the name in any order and without accents, parts of a number, or misspelled. */
import type { Pool } from '../pool.ts';

/** More companies than these are no answer: whoever looks adds a word. */
const MOST_FOUND = 1_000;
const MOST_WORDS = 8;
/** So many that are merely alike (`pg_trgm.word_similarity_threshold`) are worth reading. */
const MOST_ALIKE = 50;

/**
 * Ids of the participants that are found, at most `MOST_FOUND`. Each word begins a word of the name or occurs anywhere in name or numbers; where
 * nothing fits, whatever is most alike.
 */
export async function soughtAmong(pool: Pool, text: string): Promise<readonly string[]> {
  const words = text.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  if (words.length === 0) return [];
  const parts = words.map((_, index) => `sought like '%' || plain($${index + 2}) || '%'`).join(' and ');
  const beginnings = words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '')).filter(Boolean);
  const { rows } = await pool.query<{ participant: string }>(
    `select participant from account where to_tsvector('simple', sought) @@ to_tsquery('simple', plain($1)) or (${parts}) limit ${MOST_FOUND}`,
    [beginnings.map((word) => `${word}:*`).join(' & '), ...words.map((word) => word.replace(/[\\%_]/g, '\\$&'))],
  );
  return rows.length > 0 ? rows.map(({ participant }) => participant) : alike(pool, text);
}

async function alike(pool: Pool, text: string): Promise<readonly string[]> {
  const { rows } = await pool.query<{ participant: string }>(
    `select participant from account where plain($1) <% sought order by word_similarity(plain($1), sought) desc, participant limit ${MOST_ALIKE}`,
    [text],
  );
  return rows.map(({ participant }) => participant);
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
