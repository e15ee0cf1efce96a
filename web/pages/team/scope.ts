/** What the figures of the page are of: which office within the viewer's reach, and which weeks. */
import { z } from 'zod';
import { reachOf, TEAM_READERS } from '../../../domain/access.ts';
import { addDays } from '../../../domain/calendar.ts';
import { officesOf } from '../../../db/offices.ts';
import type { TeamAsk } from '../../../db/queries/team.ts';
import type { Deps } from '../../deps.ts';
import { notFound } from '../../problem.ts';
import type { Viewer } from '../../session/person.ts';
import { todayOf } from '../../today.ts';
import { OFFICES } from '../../words/people.ts';
import { tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { code } from '../queue/asked.ts';

export const PERIODS = ['4', '13', '52'] as const;
const USUAL = '13';
export const query = z.object({ office: code, weeks: z.enum(PERIODS).optional() });
export type Asked = z.infer<typeof query>;

export type Scope = {
  readonly viewer: Viewer;
  readonly tongue: Tongue;
  readonly ask: TeamAsk;
  /** Codes of the offices that the viewer may choose. */
  readonly offices: readonly string[];
  readonly weeks: number;
  readonly asked: { readonly office: string; readonly weeks: string };
};

/** @throws Problem 404 for an office that is out of reach */
export async function scopeOf(
  deps: Deps,
  viewer: Viewer,
  { office: wanted = '', weeks = USUAL }: Asked,
): Promise<Scope> {
  const reach = reachOf(viewer, TEAM_READERS);
  const known = await officesOf(deps.pool);
  const ours = known.filter(({ region }) => reach.regions.includes(region)).map(({ id }) => id);
  const all = reach.everywhere ? [...Object.keys(OFFICES), ...known.map(({ id }) => id)] : [...reach.offices, ...ours];
  const offices = [...new Set(all)].sort();
  const office = offices.length === 1 ? (offices[0] ?? null) : wanted || null;
  if (wanted !== '' && !offices.includes(wanted)) throw notFound();
  const today = todayOf(deps);
  return {
    viewer,
    tongue: tongueOf(viewer.language),
    offices,
    weeks: Number(weeks),
    asked: { office: office ?? '', weeks },
    ask: {
      reach,
      office,
      by: office === null ? 'office' : 'person',
      today,
      from: addDays(today, 1 - 7 * Number(weeks)),
      zone: deps.policies.at(today).headquartersZone,
    },
  };
}
