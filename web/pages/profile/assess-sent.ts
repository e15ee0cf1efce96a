/** What a page of verdicts sends, at whichever desk: read and checked, and where to go on from there. */
import type { Request, Response } from 'express';
import { z } from 'zod';
import { newForm } from '../../forms/command.ts';
import { badRequest } from '../../problem.ts';
import { keptHere } from '../../session/kept-page.ts';
import type { Flash } from '../../session/session.ts';
import { DESK } from '../../words/page-review.ts';
import { judgedIn, type Judged } from './assess-fields.ts';
import { drawAssess } from './assess-view.ts';
import { nextOpen, openIn } from './desk.ts';
import { categoryOf } from './place.ts';
import type { ProfileScene } from './scene.ts';

/** Draws the page of the address; with what was typed there before, when a form was kept. */
export function openAssess(scene: ProfileScene, req: Request, res: Response): void {
  const category = categoryOf(req);
  const typed = judgedIn(scene.criteriaOf(category), keptHere(req, res)?.typed ?? {});
  drawAssess(res, scene, category, { form: newForm(), typed, refusal: null }, 200);
}

const sent = z.object({ form: z.uuid() });

/** A page on which nothing is wrong. */
export type SentPage = {
  readonly form: string;
  readonly category: number;
  readonly judged: readonly Judged[];
  /** Those with a verdict. */
  readonly given: readonly Judged[];
};

/**
 * What was sent; null once the page was drawn again with what is wrong on it.
 * @throws Problem 400 for what no page of ours sends
 */
export function sentPage(scene: ProfileScene, req: Request, res: Response): SentPage | null {
  const { success, data } = sent.safeParse(req.body ?? {});
  if (!success) throw badRequest();
  const { form } = data;
  const category = categoryOf(req);
  const judged = judgedIn(scene.criteriaOf(category), req.body as Readonly<Record<string, unknown>>);
  if (judged.some(({ faults }) => Object.keys(faults).length > 0)) {
    drawAssess(res, scene, category, { form, typed: judged, refusal: null }, 422);
    return null;
  }
  return { form, category, judged, given: judged.filter(({ verdict }) => verdict !== null) };
}

type Done = Pick<SentPage, 'category' | 'given'>;

/** On to the next category with something to assess, with its heading as the place where the keyboard goes on; to the desk after the last. */
export function placeAfter(scene: ProfileScene, { category, given }: Done): string {
  const next = given.length === 0 ? category : nextOpen(scene, category);
  return next === null ? scene.desk.href : `${scene.desk.category(next)}#category`;
}

export function flashOf(scene: ProfileScene, { category, given }: Done): Flash {
  if (given.length === 0) return { tone: 'info', words: DESK.nothingChosen };
  const of = (result: string): number => given.filter(({ verdict }) => verdict?.result === result).length;
  const params = { category, accepted: of('accepted'), returned: of('returned'), left: openIn(scene, category).length };
  return { tone: 'success', words: DESK.recorded, params };
}
