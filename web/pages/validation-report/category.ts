/** One category of the checklist, each criterion with the company's answer beside it and a place to say what was found at each site. */
import type { Request, Response } from 'express';
import type { Deps } from '../../deps.ts';
import { newForm } from '../../forms/command.ts';
import { summaryView } from '../../forms/view.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { csrfToken } from '../../session/csrf.ts';
import { keptHere } from '../../session/kept-page.ts';
import { show } from '../../show.ts';
import { CRITERION } from '../../words/page-profile.ts';
import { REPORT } from '../../words/page-validation-report.ts';
import { saidAll } from '../../words/tongue.ts';
import { categoryOf, neighbor } from '../profile/place.ts';
import { nameOf } from '../profile/progress-view.ts';
import { crumbsTo } from './crumbs.ts';
import { checklistView, type Came } from './entry-view.ts';
import { keepingView } from './keeping.ts';
import { withReport, type ReportScene } from './scene.ts';
import { sheetsOf, touched, type Sheet } from './sheet.ts';

export const NOTHING: Omit<Came, 'form'> = { typed: new Map(), faults: {}, clashes: [], refusal: null, saved: null };

/** The parts that the page of a category holds. */
export const sheetsIn = (scene: ReportScene, category: number): readonly Sheet[] =>
  scene.criteriaOf(category).flatMap((criterion) => sheetsOf(scene, criterion));

/** The page; with what was typed there before, when its form came after the session had ended. */
export const showReportCategory = (deps: Deps): Handler =>
  withReport(deps, (scene, req, res) => {
    const category = categoryOf(req);
    drawReportCategory(res, scene, category, opened(req, res, sheetsIn(scene, category)), 200);
  });

/** Nothing is recorded of what was kept: for that its person presses the button. */
export function opened(req: Request, res: Response, sheets: readonly Sheet[]): Came {
  const sent = touched(sheets, keptHere(req, res)?.typed ?? {});
  return { ...NOTHING, form: newForm(), typed: new Map(sent.map(({ sheet, raw }) => [sheet.part, raw])) };
}

/** Draws it, with its form when this viewer may write now. */
export function drawReportCategory(
  res: Response,
  scene: ReportScene,
  category: number,
  came: Came,
  status: number,
): void {
  const { id, tongue, mayWrite } = scene;
  const heading = nameOf(category, scene);
  const step = (by: 1 | -1) => stepTo(neighbor(category, by), scene);
  show(
    res,
    'validation-report/category',
    {
      say: saidAll(tongue, { ...CRITERION, ...REPORT }),
      title: `${heading}: ${tongue.say(REPORT.title)}`,
      company: scene.case.account.company,
      crumbs: crumbsTo(scene.case, heading),
      heading,
      errors: sheetsIn(scene, category).flatMap(({ fields }) => summaryView(fields, came.faults, tongue.language)),
      refusal: came.refusal,
      clashes: came.clashes.length > 0,
      saved: came.saved,
      form: mayWrite
        ? {
            action: paths.validationReportCategory({ id, category: String(category) }),
            id: came.form,
            csrf: csrfToken(res.req),
            hasNext: neighbor(category, 1) !== null,
          }
        : null,
      criteria: scene.criteriaOf(category).map((criterion) => checklistView(criterion, scene, came)),
      keeping: keepingView(res, scene),
      back: paths.validationReport({ id }),
      previous: step(-1),
      next: step(1),
    },
    status,
  );
}

const stepTo = (category: number | null, scene: ReportScene) =>
  category === null
    ? null
    : {
        href: paths.validationReportCategory({ id: scene.id, category: String(category) }),
        label: nameOf(category, scene),
      };
