/**
 * The answers of one category in front of the specialist, each beside the one before, and each with a verdict of its own: accepted, or returned
 * with a reason. One button sends the page; every verdict on it is judged and recorded by itself, and none is chosen beforehand.
 */
import { Refusal } from '../../../domain/refusal.ts';
import { assess, Conflict } from '../../../db/profile.ts';
import type { Deps } from '../../deps.ts';
import { commandId, newForm } from '../../forms/command.ts';
import { forbidden } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { goOn } from '../../session/session.ts';
import { DESK } from '../../words/page-review.ts';
import { told } from '../acts/refusals.ts';
import { textBody } from '../acts/texts.ts';
import type { Judged } from './assess-fields.ts';
import { flashOf, openAssess, placeAfter, sentPage } from './assess-sent.ts';
import { drawAssess, type Came } from './assess-view.ts';
import { loadScene, withScene, type ProfileScene } from './scene.ts';

/** The page of one category. */
export const showAssess = (deps: Deps): Handler => withScene(deps, openAssess);

/** Takes the verdicts of a page, and goes on to the next category with an answer that has none. Whoever reviews a copy gives none here. */
export const takeVerdicts = (deps: Deps): Handler =>
  withScene(deps, async (scene, req, res) => {
    if (scene.part === 'blind') throw forbidden();
    const sent = sentPage(scene, req, res);
    if (sent === null) return;
    const refusals = await giveAll(deps, scene, sent.given, sent.form);
    const now = await loadScene(deps, req, res);
    if (refusals.size > 0) return drawAssess(res, now, sent.category, refusedAs(now, sent.judged, refusals), 409);
    await goOn(req, res, placeAfter(now, sent), flashOf(now, sent));
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
