/** What came back from a category's form: saved answer by answer, kept where somebody else was faster, affirmed where asked. */
import type { Request, Response } from 'express';
import { z } from 'zod';
import { aboutText } from '../../../domain/document-file.ts';
import type { Deps } from '../../deps.ts';
import { newForm } from '../../forms/command.ts';
import type { Fields } from '../../forms.ts';
import type { Raw } from '../../forms/field.ts';
import type { Faults } from '../../forms/read.ts';
import { paths } from '../../paths.ts';
import { badRequest } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import type { Flash } from '../../session/session.ts';
import { AFFIRMING, SAVING } from '../../words/page-profile.ts';
import { affirm } from './affirm.ts';
import { drawCategory, NOTHING, type Came } from './category.ts';
import type { Clash } from './clash.ts';
import { anchorOf, namesOf } from './fields.ts';
import { categoryOf, neighbor } from './place.ts';
import { readSheet, writeSheet, type Read } from './record.ts';
import { loadScene, withScene, type ProfileScene } from './scene.ts';
import { sheetOf, touched, type Sheet } from './sheet.ts';
import { goOn } from '../../session/session.ts';

const sent = z.object({
  /** Names the page that was sent: the same for a repetition. */
  form: z.uuid(),
  save: z.union([z.enum(['all', 'next', 'affirm']), z.string().regex(/^(upload:)?\d{1,2}\.\d{1,3}$/)]),
});

/** The page as it came back. */
type Page = z.infer<typeof sent> & {
  readonly category: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly sheets: readonly Sheet[];
  /** The criteria of which something was changed. */
  readonly read: readonly Read[];
};
/** What became of it. */
type Outcome = Pick<Came, 'clashes' | 'refusal'> & {
  readonly saved: readonly string[];
  readonly affirmed: readonly string[];
};

/** Takes the form. Whatever was changed on the page is saved, whichever button was pressed. */
export const saveCategory = (deps: Deps): Handler =>
  withScene(deps, async (scene, req, res) => {
    const page = pageOf(scene, req);
    const { category, form, read } = page;
    const faults = Object.assign({}, ...read.map((one) => one.faults)) as Faults<Fields>;
    const faulty = Object.keys(faults).length > 0;
    if (faulty)
      return drawCategory(res, scene, category, { ...NOTHING, form, typed: typedIn(read, scene, []), faults }, 422);
    const outcome = await record(deps, scene, page);
    if (outcome.clashes.length > 0 || outcome.refusal !== null) return drawAgain(deps, page, outcome, req, res);
    await goOn(req, res, placeAfter(scene, page), flashOf(outcome));
  });

function pageOf(scene: ProfileScene, req: Request): Page {
  const { success, data } = sent.safeParse(req.body ?? {});
  if (!success) throw badRequest();
  const category = categoryOf(req);
  const body = req.body as Page['body'];
  const sheets = scene.criteriaOf(category).map((criterion) => sheetOf(criterion, scene));
  return { ...data, category, body, sheets, read: touched(sheets, body).map(readSheet) };
}

/** One after the other, so that the record has them in the page's order; affirmed only when nothing stood in the way. */
async function record(deps: Deps, scene: ProfileScene, { form, save, read, body, sheets }: Page): Promise<Outcome> {
  const saved: string[] = [];
  const clashes: Clash[] = [];
  for (const one of read) {
    const fate = await writeSheet(deps, scene, one, form);
    if ('refused' in fate) return { saved, clashes, affirmed: [], refusal: fate.refused };
    if ('saved' in fate) saved.push(fate.saved);
    else clashes.push(fate.clash);
  }
  const none = { affirmed: [], refusal: null };
  const affirming = save === 'affirm' && clashes.length === 0;
  const rest = sheets.filter(({ criterion }) => !saved.includes(criterion.id));
  return { saved, clashes, ...(affirming ? await affirm(deps, scene, rest, body, form) : none) };
}

/** The page once more, from the record as it is now, with everything that was typed and not saved. */
async function drawAgain(deps: Deps, page: Page, outcome: Outcome, req: Request, res: Response): Promise<void> {
  const { saved, clashes, refusal } = outcome;
  const scene = await loadScene(deps, req, res);
  const kept = page.read.filter(({ sheet }) => !saved.includes(sheet.criterion.id));
  const came: Came = {
    form: newForm(),
    faults: {},
    typed: typedIn(kept, scene, clashes),
    clashes,
    refusal,
    saved: saved.length === 0 ? null : scene.tongue.say(SAVING.saved, { criteria: saved.join(', ') }),
  };
  drawCategory(res, scene, page.category, came, 409);
}

/** What was typed, by criterion. Documents that somebody else attached meanwhile stay attached. */
function typedIn(
  read: readonly Read[],
  { profile }: ProfileScene,
  clashes: readonly Clash[],
): ReadonlyMap<string, Raw> {
  const entries = read.map(({ sheet, raw }) => {
    const { id } = sheet.criterion;
    const { keep } = namesOf(id);
    const clash = clashes.find(({ criterion }) => criterion === id);
    const known = clash?.was?.evidence.map(({ document }) => document) ?? [];
    const added = (clash ? (profile.answers[id]?.evidence ?? []) : [])
      .map(({ document }) => document)
      .filter((document) => !known.includes(document));
    return [id, { ...raw, [keep]: [...(raw[keep] ?? []), ...added] }] as const;
  });
  return new Map(entries);
}

function flashOf({ saved, affirmed }: Outcome): Flash {
  if (affirmed.length > 0) return { tone: 'success', words: AFFIRMING.done, params: { criteria: affirmed.join(', ') } };
  if (saved.length > 0) return { tone: 'success', words: SAVING.saved, params: { criteria: saved.join(', ') } };
  return { tone: 'info', words: SAVING.unchanged };
}

/** To the documents of a criterion, back to the criterion whose button was pressed, on to the next category, or the top of this one. */
function placeAfter({ id }: ProfileScene, { category, save }: Page): string {
  const upload = save.startsWith('upload:') ? save.slice('upload:'.length) : null;
  if (upload !== null) return paths.documentsFor({ id, about: aboutText({ kind: 'criterion', ref: upload }) });
  const next = save === 'next' ? neighbor(category, 1) : null;
  const page = paths.profileCategory({ id, category: String(next ?? category) });
  return save === 'all' || save === 'next' || save === 'affirm' ? page : `${page}#${anchorOf(save)}`;
}
