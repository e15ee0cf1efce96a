/** Kinds of work by their process, as the figures tell them apart; what belongs to none is one group. */
import { PROCESS_WORDS, PROCESSES, type Process } from '../../words/processes.ts';
import { TEAM } from '../../words/page-team.ts';
import type { Tongue } from '../../words/tongue.ts';
import { WORK } from '../../words/work.ts';
import { processOf } from '../queue/filter-view.ts';

export type Group = Process | 'other';
/** Those that have kinds of work, in the order of pages. */
export const GROUPS: readonly Group[] = [
  ...PROCESSES.filter((process) => Object.keys(WORK).some((kind) => processOf(kind) === process)),
  'other',
];
export const groupOf = (kind: string): Group => processOf(kind) ?? 'other';
export const groupName = (group: Group, { say }: Tongue): string =>
  say(group === 'other' ? TEAM.other : PROCESS_WORDS[group]);

/** Rows by group, in their order; groups without any are left out. */
export function byGroup<R extends { readonly kind: string }>(
  rows: readonly R[],
): readonly (readonly [Group, readonly R[]])[] {
  return GROUPS.flatMap((group) => {
    const own = rows.filter(({ kind }) => groupOf(kind) === group);
    return own.length > 0 ? [[group, own] as const] : [];
  });
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
