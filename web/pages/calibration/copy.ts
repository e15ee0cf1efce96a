/** The second reviewer's desk: that of the profile, over a copy of it that carries no verdict but their own. */
import type { Request, Response } from 'express';
import { NOT_ASKED, type Calibration } from '../../../domain/calibration.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { calibrationsOf, copyOf, recordCalibration } from '../../../db/calibration.ts';
import type { Deps } from '../../deps.ts';
import { commandId, newForm } from '../../forms/command.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { goOn } from '../../session/session.ts';
import { SECOND_DESK } from '../../words/page-calibration.ts';
import { told } from '../acts/refusals.ts';
import { flashOf, openAssess, placeAfter, sentPage, type SentPage } from '../profile/assess-sent.ts';
import { drawAssess } from '../profile/assess-view.ts';
import { drawDesk } from '../profile/desk.ts';
import type { Desk } from '../profile/place.ts';
import { sceneOver, withScene, type ProfileScene } from '../profile/scene.ts';

/** The desk. */
export const showSecondDesk = (deps: Deps): Handler => withCopy(deps, (copy, _req, res) => drawDesk(res, copy));

/** The page of one category. */
export const showSecond = (deps: Deps): Handler => withCopy(deps, openAssess);

/** Takes the verdicts of a page, all or none: nobody else changes a copy. After the last there is the comparison. */
export const takeSecond = (deps: Deps): Handler =>
  withCopy(deps, async (copy, req, res) => {
    const sent = sentPage(copy, req, res);
    if (sent === null) return;
    const refusal = await give(deps, copy, sent);
    if (refusal !== null)
      return drawAssess(res, copy, sent.category, { form: newForm(), typed: sent.judged, refusal }, 409);
    const round = await roundOf(deps, copy);
    if (round?.end) return goOn(req, res, paths.calibration(copy), { tone: 'success', words: SECOND_DESK.over });
    const now = round ? await sceneOf(deps, copy, round) : copy;
    await goOn(req, res, placeAfter(now, sent), flashOf(now, sent));
  });

/**
 * A handler of the second reviewer's desk. Once the round is done it leads to the comparison.
 * @throws Refusal for everybody else
 */
const withCopy = (
  deps: Deps,
  handle: (copy: ProfileScene, req: Request, res: Response) => void | Promise<void>,
): Handler =>
  withScene(deps, async (scene, req, res) => {
    const round = await roundOf(deps, scene);
    if (round?.second !== scene.viewer.person || round.end?.how === 'called-off')
      throw told(scene.viewer.language, { code: 'NotYours', message: NOT_ASKED });
    if (round.end) return goOn(req, res, paths.calibration(scene));
    await handle(await sceneOf(deps, scene, round), req, res);
  });

/** The latest second review of the case. */
const roundOf = async ({ pool }: Deps, { id }: ProfileScene): Promise<Calibration | undefined> =>
  (await calibrationsOf(pool, id)).rounds.at(-1);

/** The scene over the copy. */
async function sceneOf(deps: Deps, scene: ProfileScene, round: Calibration): Promise<ProfileScene> {
  const { id } = scene;
  const { copy } = await copyOf(deps, id, round);
  const profile = { ...copy, answers: answersOf(copy.answers, round) };
  const over = await sceneOver(deps, scene, profile, deps.criteria.of(round.version));
  return {
    ...over,
    criteriaOf: (category) => over.criteriaOf(category).filter((criterion) => round.criteria.includes(criterion.id)),
    may: { change: false, assess: true, closed: null, role: 'specialist' },
    desk: deskOf(id),
  };
}

const deskOf = (id: string): Desk => ({
  ...SECOND_DESK,
  href: paths.secondReview({ id }),
  category: (category) => paths.secondCategory({ id, category: String(category) }),
  binds: false,
});

type Answers = ProfileScene['profile']['answers'];

/** The answers with the second reviewer's own verdicts, in place of all others. */
const answersOf = (answers: Answers, { verdicts, second }: Calibration): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([criterion, answer]) => {
      const own = verdicts[criterion];
      return [criterion, { ...answer, verdict: own ? { ...own, by: second } : null }];
    }),
  );

/** Records the verdicts of a page. Answers with why not, or null when it is done. */
async function give(
  deps: Deps,
  { id: participant, viewer: { person, language }, facts, may: { role } }: ProfileScene,
  { form, given }: SentPage,
): Promise<string | null> {
  const verdicts = given.flatMap(({ criterion, verdict }) => (verdict ? { criterion: criterion.id, ...verdict } : []));
  if (verdicts.length === 0) return null;
  const command = commandId(form, { verdicts: [JSON.stringify(verdicts)] });
  const deed = { type: 'CompareAnswers', verdicts } as const;
  try {
    await recordCalibration(deps, { command, participant, by: { person, role }, deed, second: null, at: facts.now });
    return null;
  } catch (error) {
    if (error instanceof Refusal) return told(language, error).message;
    throw error;
  }
}
