/** The register of participants: who is in the programme, found by name, account, standing and office. */
import { raw, type FilterQuery, type InferEntity } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { RegisterLine } from '../entities/index.ts';

export type RegisterRow = InferEntity<typeof RegisterLine>;
export type RegisterFilter = {
  /** Part of the company's name, or the legacy account's number. */
  readonly text: string | null;
  readonly standing: string | null;
  readonly office: string | null;
  /** Only these participants; null for all of them. */
  readonly among: readonly string[] | null;
};
export type Place = { readonly company: string; readonly id: string };
export type Turn = { readonly way: 'after' | 'before'; readonly place: Place };
type Where = FilterQuery<RegisterRow>;

const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

function filtered({ text, standing, office, among }: RegisterFilter): Where {
  const conditions: Where[] = [];
  if (text !== null) conditions.push({ $or: [{ company: { $ilike: containing(text) } }, { legacyAccount: text }] });
  if (standing !== null) conditions.push({ standing });
  if (office !== null) conditions.push({ office });
  if (among !== null) conditions.push({ id: { $in: [...among] } });
  return { $and: conditions };
}

function turned({ way, place }: Turn): Where {
  const than = way === 'after' ? '>' : '<';
  return { [raw((line) => `(${line}.company, ${line}.id) ${than} (?, ?)`, [place.company, place.id])]: [] };
}

export type RegisterPage = {
  readonly lines: readonly RegisterRow[];
  readonly earlier: boolean;
  readonly later: boolean;
};

/** One page of the register by company name, and whether there are lines before and after it. */
export async function registerPage(
  em: EntityManager,
  filter: RegisterFilter,
  turn: Turn | null,
  size: number,
): Promise<RegisterPage> {
  const back = turn?.way === 'before';
  const way = back ? 'desc' : 'asc';
  const where: Where = { $and: [filtered(filter), ...(turn ? [turned(turn)] : [])] };
  const found = await em.find(RegisterLine, where, { orderBy: { company: way, id: way }, limit: size + 1 });
  const more = found.length > size;
  const lines = back ? found.slice(0, size).reverse() : found.slice(0, size);
  return back ? { lines, earlier: more, later: true } : { lines, earlier: turn !== null, later: more };
}
