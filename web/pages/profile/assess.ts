/**
 * The answers of one category in front of the specialist, each beside the one before, and each with a verdict of its own: accepted, or returned
 * with a reason. One button sends the page; every verdict on it is judged and recorded by itself, and none is chosen beforehand.
 */
import { z } from 'zod';
import { Refusal } from '../../../domain/refusal.ts';
import { assess, Conflict } from '../../../db/profile.ts';
import type { Deps } from '../../deps.ts';
import { commandId, newForm } from '../../forms/command.ts';
import { paths } from '../../paths.ts';
import { badRequest } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { keptHere } from '../../session/kept-page.ts';
import { goOn, type Flash } from '../../session/session.ts';
import { DESK } from '../../words/page-review.ts';
import { told } from '../acts/refusals.ts';
import { textBody } from '../acts/texts.ts';
import { judgedIn, type Judged } from './assess-fields.ts';
import { drawAssess, type Came } from './assess-view.ts';
import { nextOpen, openIn } from './desk.ts';
import { categoryOf } from './place.ts';
import { loadScene, withScene, type ProfileScene } from './scene.ts';

/** The page of one category; with what was typed there before, when a form was kept. */
export const showAssess = (deps: Deps): Handler =>
  withScene(deps, (scene, req, res) => {
    const category = categoryOf(req);
    const typed = judgedIn(scene.criteriaOf(category), keptHere(req, res)?.typed ?? {});
    drawAssess(res, scene, category, { form: newForm(), typed, refusal: null }, 200);
  });

const sent = z.object({ form: z.uuid() });

/** Takes the verdicts of a page, and goes on to the next category with an answer that has none. */
export const takeVerdicts = (deps: Deps): Handler =>
  withScene(deps, async (scene, req, res) => {
    const { success, data } = sent.safeParse(req.body ?? {});
    if (!success) throw badRequest();
    const category = categoryOf(req);
    const judged = judgedIn(scene.criteriaOf(category), req.body as Readonly<Record<string, unknown>>);
    const came: Came = { form: data.form, typed: judged, refusal: null };
    if (judged.some(({ faults }) => Object.keys(faults).length > 0)) return drawAssess(res, scene, category, came, 422);
    const given = judged.filter(({ verdict }) => verdict !== null);
    const refusals = await giveAll(deps, scene, given, data.form);
    const now = await loadScene(deps, req, res);
    if (refusals.size > 0) return drawAssess(res, now, category, refusedAs(now, judged, refusals), 409);
    await goOn(req, res, placeAfter(now, category, given), flashOf(now, category, given));
  });

type Refusals = ReadonlyMap<string, string>;

/** Each by itself, in the page's order: one that is refused keeps none of the others back. Answers with why not, by criterion. */
async function giveAll(deps: Deps, scene: ProfileScene, given: readonly Judged[], form: string): Promise<Refusals> {
  const refusals = new Map<string, string>();
  for (const one of given) {
    const refusal = await give(deps, scene, one, form);
    if (refusal !== null) refusals.set(one.criterion.id, refusal);
  }
  return refusals;
}

/** Records one verdict. Answers with why not, or null when it is done. */
async function give(
  deps: Deps,
  { id, viewer, facts, may, tongue }: ProfileScene,
  { criterion: { id: criterion }, seen, verdict }: Judged,
  form: string,
): Promise<string | null> {
  if (verdict === null) return null;
  const { result, reason } = verdict;
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

/** The page as it is now, with what could not be recorded: whoever sends that again has seen the answer of now. */
function refusedAs({ profile }: ProfileScene, judged: readonly Judged[], refusals: Refusals): Came {
  const left = judged.filter(({ criterion: { id } }) => refusals.has(id));
  return {
    form: newForm(),
    typed: left.map((one) => ({ ...one, seen: profile.answers[one.criterion.id]?.seq ?? 0 })),
    refusal: [...refusals].map(([criterion, why]) => `${criterion}: ${why}`).join(' '),
  };
}

/** On to the next category with something to assess, with its heading as the place where the keyboard goes on; to the desk after the last. */
function placeAfter(scene: ProfileScene, category: number, given: readonly Judged[]): string {
  const { id } = scene;
  const next = given.length === 0 ? category : nextOpen(scene, category);
  return next === null ? paths.profileDesk({ id }) : `${paths.assess({ id, category: String(next) })}#category`;
}

function flashOf(scene: ProfileScene, category: number, given: readonly Judged[]): Flash {
  if (given.length === 0) return { tone: 'info', words: DESK.nothingChosen };
  const of = (result: string): number => given.filter(({ verdict }) => verdict?.result === result).length;
  const params = { category, accepted: of('accepted'), returned: of('returned'), left: openIn(scene, category).length };
  return { tone: 'success', words: DESK.recorded, params };
}
