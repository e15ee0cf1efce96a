/** One answer in front of the specialist, beside last year's: accepted, or returned with a reason. One at a time: there is no other way. */
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Criterion } from '../../../domain/criteria.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { assess, Conflict } from '../../../db/profile.ts';
import type { Deps } from '../../deps.ts';
import { commandId, newForm } from '../../forms/command.ts';
import { readField } from '../../forms/field.ts';
import { paths } from '../../paths.ts';
import { badRequest, notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { DESK } from '../../words/page-review.ts';
import { told } from '../acts/refusals.ts';
import { textBody } from '../acts/texts.ts';
import { drawAssess, REASON } from './assess-view.ts';
import { inDeskOrder, nextOpen } from './desk.ts';
import { loadScene, withScene, type ProfileScene } from './scene.ts';
import { goOn } from '../../session/session.ts';

/** The page of one criterion. */
export const showAssess = (deps: Deps): Handler =>
  withScene(deps, (scene, req, res) =>
    drawAssess(res, scene, criterionIn(scene, req), { form: newForm(), typed: '', fault: null, refusal: null }, 200),
  );

const sent = z.object({
  form: z.uuid(),
  seen: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  result: z.enum(['accepted', 'returned']),
  reason: z.string().optional(),
});
type Sent = z.infer<typeof sent>;

/** Takes the verdict, and goes on to the next criterion without one. */
export const takeVerdict = (deps: Deps): Handler =>
  withScene(deps, async (scene, req, res) => {
    const { success, data } = sent.safeParse(req.body ?? {});
    if (!success) throw badRequest();
    const criterion = criterionIn(scene, req);
    const { form, result, reason: typed = '' } = data;
    const read = readField(REASON, 'reason', { reason: [typed] });
    const missing = result === 'returned' && 'value' in read && read.value === null;
    const fault = 'fault' in read ? read.fault : missing ? { words: DESK.reasonMissing } : null;
    if (fault !== null || 'fault' in read)
      return drawAssess(res, scene, criterion, { form, typed, fault, refusal: null }, 422);
    const refusal = await give(deps, scene, criterion, data, read.value);
    if (refusal !== null) {
      const now = await loadScene(deps, req, res);
      return drawAssess(res, now, criterion, { form: newForm(), typed, fault: null, refusal }, 409);
    }
    await toNext(scene, criterion, result, req, res);
  });

/** Records it. Answers with why not, or null when it is done. */
async function give(
  deps: Deps,
  { id, viewer, facts, may, tongue }: ProfileScene,
  { id: criterion }: Criterion,
  { form, seen, result }: Sent,
  reason: string | null,
): Promise<string | null> {
  try {
    await assess(deps, {
      command: commandId(form, { criterion: [criterion], result: [result], reason: [reason ?? ''] }),
      participant: id,
      by: { person: viewer.person, role: may.role },
      at: facts.now,
      criterion,
      seenSeq: seen,
      result,
      note: reason === null ? null : textBody(reason),
    });
    return null;
  } catch (error) {
    if (error instanceof Conflict) return tongue.say(DESK.changed);
    if (error instanceof Refusal) return told(viewer.language, error).message;
    throw error;
  }
}

/** On to the next one without a verdict, with its heading as the place where the keyboard goes on; to the desk after the last. */
function toNext(
  scene: ProfileScene,
  { id: criterion }: Criterion,
  result: Sent['result'],
  req: Request,
  res: Response,
): Promise<void> {
  const { id } = scene;
  const words = result === 'accepted' ? DESK.acceptedFlash : DESK.returnedFlash;
  const next = nextOpen(scene, criterion);
  const to = next ? `${paths.assess({ id, criterion: next.id })}#criterion` : paths.profileDesk({ id });
  return goOn(req, res, to, { tone: 'success', words, params: { id: criterion } });
}

/** The criterion of the address. @throws Problem 404 for one that is not asked */
function criterionIn(scene: ProfileScene, req: Request): Criterion {
  const found = inDeskOrder(scene).find(({ id }) => id === req.params['criterion']);
  if (!found) throw notFound();
  return found;
}
