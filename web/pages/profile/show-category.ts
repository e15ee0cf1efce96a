/** The page of one category; with what was typed there, when its form came after the session had ended. */
import type { Deps } from '../../deps.ts';
import { newForm } from '../../forms/command.ts';
import type { Handler } from '../../route.ts';
import { keptHere } from '../../session/kept-page.ts';
import { drawCategory, NOTHING, type Came } from './category.ts';
import { namesOf } from './fields.ts';
import { categoryOf } from './place.ts';
import { clashesOf, type Read } from './record.ts';
import { withScene, type ProfileScene } from './scene.ts';
import { pageOf, typedIn } from './sent-page.ts';

export const showCategory = (deps: Deps): Handler =>
  withScene(deps, async (scene, req, res) => {
    const category = categoryOf(req);
    const kept = keptHere(req, res);
    const came = kept ? await broughtBack(deps, scene, category, kept.typed) : { ...NOTHING, form: newForm() };
    drawCategory(res, scene, category, came, 200);
  });

/** Everything that was typed, and what somebody else changed meanwhile. Nothing is recorded: for that its person presses the button. */
async function broughtBack(deps: Deps, scene: ProfileScene, category: number, came: unknown): Promise<Came> {
  const { form, read } = pageOf(scene, category, came);
  const clashes = await clashesOf(deps, scene, read);
  const copy = scene.may.change ? [] : read.flatMap(writtenIn);
  return { ...NOTHING, form, typed: typedIn(read, scene, clashes), clashes, kept: { copy } };
}

const writtenIn = ({ sheet, raw }: Read): readonly string[] =>
  (raw[namesOf(sheet.criterion.id).explanation] ?? []).filter((text) => text.trim() !== '');
