/** Figures by person or by office: what the lines are called, in the order of their names. Nobody is ranked. */
import { namesOf } from '../../../db/queries/staff.ts';
import type { Deps } from '../../deps.ts';
import { TEAM } from '../../words/page-team.ts';
import { OFFICES } from '../../words/people.ts';
import type { Scope } from './scope.ts';

export type Line<R> = { readonly line: string; readonly name: string; readonly row: R };

export async function namedLines<R extends { readonly line: string }>(
  { pool }: Pick<Deps, 'pool'>,
  { ask: { by }, tongue }: Scope,
  rows: readonly R[],
): Promise<readonly Line<R>[]> {
  const names =
    by === 'person'
      ? await namesOf(
          pool,
          rows.map(({ line }) => line),
        )
      : null;
  const called = (line: string): string => (names ? (names.get(line) ?? line) : tongue.code(OFFICES, line));
  const times = (name: string): number => rows.filter(({ line }) => called(line) === name).length;
  return rows
    .map((row) => {
      const name = called(row.line);
      return { line: row.line, row, name: times(name) > 1 ? `${name} (${row.line})` : name };
    })
    .sort((one, other) => one.name.localeCompare(other.name, tongue.language) || (one.line < other.line ? -1 : 1));
}

/** What the first column of such a table is called. */
export const lineHead = ({ ask: { by }, tongue }: Scope): string =>
  tongue.say(by === 'person' ? TEAM.person : TEAM.office);
