/** The participants within reach of whoever asks: for staff as in the register, for a company its own as far as they are released. */
import type { z } from 'zod';
import { CASE_READERS, reachOf } from '../../domain/access.ts';
import { PARTNER_ROLES } from '../../domain/actor.ts';
import type { WallDate } from '../../domain/calendar.ts';
import { released } from '../../domain/release.ts';
import type { Standing } from '../../domain/state.ts';
import { nextDueOf } from '../../domain/view.ts';
import { registerPage, type RegisterRow, type Turn } from '../../db/queries/register.ts';
import { statesOf } from '../../db/queries/states.ts';
import type { Deps } from '../deps.ts';
import { viewerOf } from '../locals.ts';
import { placeOf, placeText } from '../pages/queue/place.ts';
import { paths } from '../paths.ts';
import { queryOf } from '../query.ts';
import type { Handler } from '../route.ts';
import type { Viewer } from '../session/person.ts';
import { answer } from './answer.ts';
import { listQuery, participants } from './shapes.ts';

type Asked = z.infer<typeof listQuery>;
type Answer = z.infer<typeof participants>;

/** `/api/v1/participants?after=…&limit=50`. */
export const listParticipants =
  (deps: Deps): Handler =>
  async (req, res) =>
    answer(res, participants, await participantsFor(deps, viewerOf(res), queryOf(req, listQuery)));

/**
 * One page of the list.
 * @throws Problem 400 for a place that we have not named
 */
export async function participantsFor(
  { orm, pool }: Pick<Deps, 'orm' | 'pool'>,
  viewer: Viewer,
  { after, limit }: Asked,
): Promise<Answer> {
  const turn = turnOf(after);
  const staff = viewer.kind === 'staff';
  const reach = reachOf(viewer, staff ? CASE_READERS : PARTNER_ROLES);
  const all = { text: null, standing: null, office: null, reach };
  const { lines, later } = await registerPage(orm.em.fork(), all, turn, limit);
  const dues = staff ? new Map(lines.map(({ id, nextDue }) => [id, nextDue ?? null])) : await releasedDues(pool, lines);
  const last = lines.at(-1);
  return {
    items: lines.map((line) => lineOf(line, dues.get(line.id) ?? null)),
    next: later && last ? addressOf(last, limit) : null,
  };
}

/** The register's own next day may be one that the company does not know of. */
async function releasedDues(pool: Deps['pool'], lines: readonly RegisterRow[]) {
  const states = await statesOf(
    pool,
    lines.map(({ id }) => id),
  );
  return new Map(states.map((state) => [state.id, nextDueOf(released(state))]));
}

const lineOf = ({ id, company, entityType, standing, tier }: RegisterRow, nextDue: WallDate | null) => ({
  id,
  company,
  entityType,
  standing: standing as Standing,
  tier: tier || null,
  nextDue,
});

function turnOf(after: string | undefined): Turn | null {
  if (after === undefined) return null;
  const [company = '', id = ''] = placeOf(after, 2);
  return { way: 'after', place: { company, id } };
}

const addressOf = ({ company, id }: RegisterRow, limit: number): string =>
  `${paths.apiParticipants()}?after=${placeText([company, id])}&limit=${limit}`;
