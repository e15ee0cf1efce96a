/** The small buttons of the desk: take an item, give it back, take it up again, and undo. They lead back to where they stood. */
import type { Request, Response } from 'express';
import { z } from 'zod';
import { allWork } from '../../../domain/amiss-work.ts';
import { undoOf, type DeskEvent } from '../../../domain/desk.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { WorkItem } from '../../../domain/work.ts';
import { deskEventAt, deskItemOf } from '../../../db/desk.ts';
import { amissOf } from '../../../db/expected.ts';
import { loadCase } from '../../../db/queries/participant.ts';
import type { Deps } from '../../deps.ts';
import { newForm } from '../../forms/command.ts';
import { viewerOf } from '../../locals.ts';
import { badRequest, notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { localReturn } from '../../session/return-to.ts';
import { goOn, type Flash } from '../../session/session.ts';
import { DESK_FLASHES } from '../../words/page-queue.ts';
import { tongue } from '../../words/tongue.ts';
import { deskRole, doAtDesk, type DeskDeed } from './desk-order.ts';
import { itemWords } from './item-words.ts';

const body = z.object({ key: z.string().min(1).max(300), back: z.string().max(2000).optional() });
const undoBody = z.object({ seq: z.string().regex(/^\d{1,9}$/), back: z.string().max(2000).optional() });

/** What a form of ours has sent. @throws Problem 400 */
function sentIn<T>(schema: z.ZodType<T>, req: Request): T {
  const parsed = schema.safeParse(req.body ?? {});
  if (!parsed.success) throw badRequest();
  return parsed.data;
}

/** One button: what it does, and what is said when it is done. */
const button =
  (deps: Deps, deed: DeskDeed, done: keyof typeof DESK_FLASHES): Handler =>
  async (req, res) => {
    const { key, back } = sentIn(body, req);
    const found = await deskPlaceOf(deps, String(req.params['id']), key);
    await goOn(req, res, localReturn(back), await flashOf(deps, res, found, deed, done));
  };

export const deskButtons = (deps: Deps) => ({
  take: button(deps, { type: 'ClaimWork' }, 'claimed'),
  giveBack: button(deps, { type: 'ReleaseWork' }, 'released'),
  takeUp: button(deps, { type: 'ResumeWork' }, 'resumed'),
  undo: undo(deps),
});

export type DeskTarget = {
  readonly participant: string;
  readonly key: string;
  readonly company: string;
  readonly work: WorkItem | null;
};

/** The item that an address or a form names; it may be closed by now. @throws Problem 404 for a participant that is not there */
export async function deskPlaceOf(deps: Deps, participant: string, key: string): Promise<DeskTarget> {
  const found = await loadCase(deps.pool, participant);
  if (!found) throw notFound();
  const amiss = key.startsWith('notice.amiss:') ? await amissOf(deps.pool, participant) : [];
  const work = allWork(found.state, amiss).find((one) => one.key === key) ?? null;
  return { participant, key, company: found.account.company, work };
}

async function flashOf(
  deps: Deps,
  res: Response,
  target: DeskTarget,
  deed: DeskDeed,
  done: keyof typeof DESK_FLASHES,
): Promise<Flash> {
  const viewer = viewerOf(res);
  const { participant, company, work } = target;
  const naming = { company, work: work ? itemWords(work, tongue(viewer.language)).title : '' };
  try {
    const came = await doAtDesk(deps, viewer, target, deed, newForm());
    if (came.outcome === 'taken')
      return { tone: 'warning', words: DESK_FLASHES.taken, params: { ...naming, name: came.by } };
    const undoing = came.seq === null ? {} : { undo: { participant, seq: came.seq } };
    return { tone: 'success', words: DESK_FLASHES[done], params: naming, ...undoing };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { tone: 'warning', words: DESK_FLASHES.gone, params: naming };
  }
}

/** Takes back what the same person did a moment ago, unless somebody has done something else there since. */
function undo(deps: Deps): Handler {
  return async (req, res) => {
    const { seq, back } = sentIn(undoBody, req);
    const viewer = viewerOf(res);
    const participant = String(req.params['id']);
    const recorded = await deskEventAt(deps.pool, participant, Number(seq));
    if (!recorded || recorded.actor !== viewer.person) throw notFound();
    const target = await deskPlaceOf(deps, participant, recorded.event.key);
    const deed = await undoing(deps, target, recorded.event, viewer);
    const flash: Flash = deed
      ? await flashOf(deps, res, target, deed, 'undone')
      : { tone: 'warning', words: DESK_FLASHES.notUndone };
    await goOn(req, res, localReturn(back), flash);
  };
}

async function undoing(
  deps: Deps,
  target: DeskTarget,
  event: DeskEvent,
  viewer: ReturnType<typeof viewerOf>,
): Promise<DeskDeed | null> {
  const role = deskRole({ type: 'ClaimWork' }, viewer.roles, target.work);
  const command = undoOf(event, { person: viewer.person, role }, await deskItemOf(deps.pool, target));
  if (command === null) return null;
  const { by: _, ...deed } = command;
  return deed;
}
