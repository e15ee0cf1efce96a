/** Taking the next case: of what somebody may take, the item with most points that nobody else has taken meanwhile. */
import { z } from 'zod';
import { rolesOn } from '../../../domain/access.ts';
import { ranked, type Candidate, type Ranked } from '../../../domain/priority.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { chosenItems, type ChosenItem } from '../../../db/queries/desk-targets.ts';
import { takeable, takenWith, takerOf } from '../../../db/queries/next-case.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { badRequest } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { goOn, type Flash } from '../../session/session.ts';
import type { Viewer } from '../../session/person.ts';
import { todayOf } from '../../today.ts';
import { DESK_FLASHES, POINT_WORDS } from '../../words/page-queue.ts';
import { tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { addressOf } from './address.ts';
import { lookerOf } from './asked.ts';
import { doAtDesk } from './desk-order.ts';
import { itemWords } from './item-words.ts';

const body = z.object({ command: z.uuid() });
/** Whoever has lost so many in a row to others looks at the list. */
const MOST_TRIED = 200;

export const takeNext =
  (deps: Deps): Handler =>
  async (req, res) => {
    const sent = body.safeParse(req.body ?? {});
    if (!sent.success) throw badRequest();
    const { command } = sent.data;
    const viewer = viewerOf(res);
    const before = await takenWith(deps.pool, viewer.person, command);
    if (before) return goOn(req, res, paths.participant({ id: before.participant }));
    for (const one of (await inOrder(deps, viewer)).slice(0, MOST_TRIED)) {
      const taken = await take(deps, viewer, one, command);
      if (taken) return goOn(req, res, paths.participant({ id: one.participant }), flashOf(one, taken, viewer));
    }
    await goOn(req, res, addressOf('available'), { tone: 'info', words: DESK_FLASHES.nothingNext });
  };

async function inOrder(deps: Deps, viewer: Viewer): Promise<readonly Ranked<Candidate>[]> {
  const [items, taker] = await Promise.all([
    takeable(deps.pool, lookerOf(deps, viewer)),
    takerOf(deps.pool, viewer.person),
  ]);
  const on = todayOf(deps);
  return ranked(items, taker, deps.policies.at(on).desk, on);
}

type Taken = { readonly item: ChosenItem; readonly seq: number | null };

/** Null when somebody was faster, or it is no longer there. */
async function take(deps: Deps, viewer: Viewer, place: Candidate, command: string): Promise<Taken | null> {
  const [item] = await chosenItems(deps.pool, [place]);
  if (!item?.work) return null;
  const roles = rolesOn(viewer, item.charge);
  try {
    const came = await doAtDesk(deps, { ...viewer, roles }, item, { type: 'ClaimWork' }, command);
    return came.outcome === 'done' ? { item, seq: came.seq } : null;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function flashOf(one: Ranked<Candidate>, { item, seq }: Taken, viewer: Viewer): Flash {
  const tongue = tongueOf(viewer.language);
  const { participant, company } = item;
  const params = {
    company,
    work: itemWords({ ...item, reason: null }, tongue).title,
    points: one.points,
    reasons: one.reasons.length === 0 ? tongue.say(POINT_WORDS.none) : reasonsIn(one, tongue),
  };
  const undo = seq === null ? {} : { undo: { participant, seq } };
  return { tone: 'success', words: DESK_FLASHES.next, params, ...undo };
}

const reasonsIn = ({ reasons }: Ranked<Candidate>, tongue: Tongue): string =>
  reasons.map(({ code, n, points }) => `${tongue.count(POINT_WORDS[code], n)} (${points})`).join(', ');
