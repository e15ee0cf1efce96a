/** What came back from a category's form: saved answer by answer, kept where somebody else was faster, affirmed where asked. */
import type { Request, Response } from 'express';
import { aboutText } from '../../../domain/document-file.ts';
import type { Deps } from '../../deps.ts';
import { newForm } from '../../forms/command.ts';
import type { Fields } from '../../forms.ts';
import type { Faults } from '../../forms/read.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { forget } from '../../session/kept.ts';
import { goOn, type Flash } from '../../session/session.ts';
import { AFFIRMING, SAVING } from '../../words/page-profile.ts';
import { affirm } from './affirm.ts';
import { drawCategory, NOTHING, type Came } from './category.ts';
import type { Clash } from './clash.ts';
import { anchorOf } from './fields.ts';
import { categoryOf, neighbor } from './place.ts';
import { writeSheet } from './record.ts';
import { loadScene, withScene, type ProfileScene } from './scene.ts';
import { pageOf, typedIn, type Page } from './sent-page.ts';

/** What became of it. */
type Outcome = Pick<Came, 'clashes' | 'refusal'> & {
  readonly saved: readonly string[];
  readonly affirmed: readonly string[];
};

/** Takes the form. Whatever was changed on the page is saved, whichever button was pressed. */
export const saveCategory = (deps: Deps): Handler =>
  withScene(deps, async (scene, req, res) => {
    const page = pageOf(scene, categoryOf(req), req.body);
    const { category, form, read } = page;
    const faults = Object.assign({}, ...read.map((one) => one.faults)) as Faults<Fields>;
    const faulty = Object.keys(faults).length > 0;
    if (faulty)
      return drawCategory(res, scene, category, { ...NOTHING, form, typed: typedIn(read, scene, []), faults }, 422);
    const outcome = await record(deps, scene, page);
    if (outcome.clashes.length > 0 || outcome.refusal !== null) return drawAgain(deps, page, outcome, req, res);
    forget(req, form);
    await goOn(req, res, placeAfter(scene, page), flashOf(outcome));
  });

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
    ...NOTHING,
    form: newForm(),
    typed: typedIn(kept, scene, clashes),
    clashes,
    refusal,
    saved: saved.length === 0 ? null : scene.tongue.say(SAVING.saved, { criteria: saved.join(', ') }),
  };
  drawCategory(res, scene, page.category, came, 409);
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
