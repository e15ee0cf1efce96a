/** What came back from a page of the report: saved part by part, as it is typed or all at once, and kept where somebody else was faster. */
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { newForm } from '../../forms/command.ts';
import type { Fields } from '../../forms.ts';
import type { Faults } from '../../forms/read.ts';
import { paths } from '../../paths.ts';
import { badRequest } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { forget } from '../../session/kept.ts';
import { goOn, type Flash } from '../../session/session.ts';
import { REPORT } from '../../words/page-validation-report.ts';
import { anchorOf } from '../profile/fields.ts';
import { categoryOf, neighbor } from '../profile/place.ts';
import { drawReportCategory, NOTHING, sheetsIn } from './category.ts';
import { entryTag, entryView, type Came } from './entry-view.ts';
import { drawReport } from './overview.ts';
import { loadReport, textOf, withReport, type ReportScene } from './scene.ts';
import { summarySheet, touched, type Sent, type Sheet } from './sheet.ts';
import { writePart, type Fate } from './write.ts';

/** Saves, and goes on to where a document is uploaded for one criterion at one site. */
const UPLOAD = /^upload:(domestic|foreign)\/(\d{1,2}\.\d{1,3})$/;

const sent = z.object({
  /** Names the page that was sent: the same for a repetition. */
  form: z.uuid(),
  save: z
    .union([z.enum(['all', 'next']), z.string().regex(/^\d{1,2}\.\d{1,3}$/), z.string().regex(UPLOAD)])
    .default('all'),
});

/** A page of the report: what it holds, how it is drawn again, and where it leads. */
type Page = {
  readonly sheets: (scene: ReportScene) => readonly Sheet[];
  readonly draw: (res: Response, scene: ReportScene, came: Came, status: number) => void;
  readonly after: (scene: ReportScene, save: string) => string;
};

export const saveReport = (deps: Deps): Handler =>
  taking(deps, () => ({
    sheets: (scene) => [summarySheet(scene)],
    draw: drawReport,
    after: ({ id }) => paths.validationReport({ id }),
  }));

export const saveReportCategory = (deps: Deps): Handler =>
  taking(deps, (req) => {
    const category = categoryOf(req);
    return {
      sheets: (scene) => sheetsIn(scene, category),
      draw: (res, scene, came, status) => drawReportCategory(res, scene, category, came, status),
      after: (scene, save) => placeAfter(scene, category, save),
    };
  });

type Fates = readonly (readonly [Sent, Fate])[];

const taking = (deps: Deps, pageOf: (req: Request) => Page): Handler =>
  withReport(deps, async (scene, req, res) => {
    const { success, data } = sent.safeParse(req.body ?? {});
    if (!success) throw badRequest();
    const page = pageOf(req);
    const fates: (readonly [Sent, Fate])[] = [];
    for (const one of touched(page.sheets(scene), req.body as Readonly<Record<string, unknown>>))
      fates.push([one, await writePart(deps, scene, one, data.form)]);
    if (req.accepts(['html', 'json']) === 'json') return answer(deps, req, res, page, fates);
    if (fates.some(([, fate]) => !('saved' in fate))) return drawAgain(deps, req, res, page, fates);
    forget(req, data.form);
    await goOn(req, res, page.after(scene, data.save), flashOf(fates.length > 0, data.save));
  });

/** Whoever goes on to upload something is not told that nothing was typed. */
function flashOf(any: boolean, save: string): Flash | undefined {
  if (any) return { tone: 'success', words: REPORT.saved };
  return UPLOAD.test(save) ? undefined : { tone: 'info', words: REPORT.unchanged };
}

/** To the script that saves as somebody types: the new rows, or what stands in the record where somebody was faster. */
async function answer(deps: Deps, req: Request, res: Response, page: Page, fates: Fates): Promise<void> {
  const scene = await loadReport(deps, req, res);
  const clashing = fates.flatMap(([{ sheet }, fate]) => ('clash' in fate ? [sheet.part] : []));
  const refusal = fates.map(([, fate]) => ('refused' in fate ? fate.refused : null)).find((one) => one !== null);
  const now = new Map(page.sheets(scene).map((sheet) => [sheet.part, sheet]));
  const wrong = fates.some(([, fate]) => 'faults' in fate);
  res.status(clashing.length > 0 || refusal ? 409 : wrong ? 422 : 200).json({
    saved: Object.fromEntries(
      fates.flatMap(([{ sheet }, fate]) => ('saved' in fate ? [[sheet.part, fate.saved]] : [])),
    ),
    tags: Object.fromEntries(
      fates.flatMap(([{ sheet }, fate]) => {
        const written = now.get(sheet.part)?.of;
        return 'saved' in fate && written ? [[sheet.part, entryTag(written.entry, scene)]] : [];
      }),
    ),
    clashes: clashing.map((part) => ({ part, seq: now.get(part)?.seq ?? 0, now: saysNow(scene, now.get(part)) })),
    refusal: refusal ?? null,
  });
}

/** What stands in the record, line by line. */
function saysNow(scene: ReportScene, sheet: Sheet | undefined): readonly string[] {
  const { summary } = scene.report;
  if (!sheet?.of) return [textOf(scene)(summary.text), summary.fails.join(', ')].filter((line) => !!line) as string[];
  const view = entryView(sheet.of.entry, scene);
  return view
    ? [view.who, view.result, view.found, view.asked, ...view.evidence.map(({ text }) => text)].filter(
        (line): line is string => !!line,
      )
    : [];
}

/** The page once more, from the record as it is now, with everything that was typed and not saved. */
async function drawAgain(deps: Deps, req: Request, res: Response, page: Page, fates: Fates): Promise<void> {
  const scene = await loadReport(deps, req, res);
  const left = fates.filter(([, fate]) => !('saved' in fate));
  const refusals = left.flatMap(([, fate]) => ('refused' in fate ? [fate.refused] : []));
  const faults = Object.assign({}, ...left.map(([, fate]) => ('faults' in fate ? fate.faults : {}))) as Faults<Fields>;
  const clashes = left.flatMap(([{ sheet }, fate]) => ('clash' in fate ? [sheet.part] : []));
  const came: Came = {
    ...NOTHING,
    form: newForm(),
    typed: new Map(left.map(([{ sheet, raw }]) => [sheet.part, raw])),
    faults,
    clashes,
    refusal: refusals[0] ?? null,
    saved: left.length < fates.length ? scene.tongue.say(REPORT.saved) : null,
  };
  page.draw(res, scene, came, clashes.length > 0 || refusals.length > 0 ? 409 : 422);
}

/** Back to the criterion whose button was pressed, on to its evidence or to the next category, or the top of this one. */
function placeAfter({ id }: ReportScene, category: number, save: string): string {
  const [, leg, criterion] = UPLOAD.exec(save) ?? [];
  if (leg !== undefined && criterion !== undefined) return paths.validationReportEvidence({ id, leg, criterion });
  const next = save === 'next' ? neighbor(category, 1) : null;
  const page = paths.validationReportCategory({ id, category: String(next ?? category) });
  return save === 'all' || save === 'next' ? page : `${page}#${anchorOf(save)}`;
}
