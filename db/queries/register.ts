/** The register of participants: who is in the programme, found by name, account, standing and office. */
import { raw, type FilterQuery, type InferEntity } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Reach } from '../../domain/access.ts';
import { within } from '../access.ts';
import { RegisterLine } from '../entities/index.ts';

export type RegisterRow = InferEntity<typeof RegisterLine>;
export type RegisterFilter = {
  /** Part of the company's name, or the legacy account's number. */
  readonly text: string | null;
  readonly standing: string | null;
  readonly office: string | null;
  /** Whatever else is asked for, only participants within it. */
  readonly reach: Reach;
};
export type Place = { readonly company: string; readonly id: string };
export type Turn = { readonly way: 'after' | 'before'; readonly place: Place };
type Where = FilterQuery<RegisterRow>;

const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

function reached(reach: Reach): Where {
  const at = (line: string) => ({ id: `${line}.id`, office: `${line}.office`, specialist: `${line}.specialist` });
  const { values } = within(reach, at(''));
  return { [raw((line) => within(reach, at(line)).text, [...values])]: [] };
}

function filtered({ text, standing, office, reach }: RegisterFilter): Where {
  const conditions: Where[] = [reached(reach)];
  if (text !== null) conditions.push({ $or: [{ company: { $ilike: containing(text) } }, { legacyAccount: text }] });
  if (standing !== null) conditions.push({ standing });
  if (office !== null) conditions.push({ office });
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
