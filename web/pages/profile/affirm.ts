/** Affirming what has not changed: the answers that were on the page to be read, and no others. */
import { Refusal } from '../../../domain/refusal.ts';
import { affirmCategory, Conflict } from '../../../db/profile.ts';
import type { Deps } from '../../deps.ts';
import { commandId } from '../../forms/command.ts';
import { AFFIRMING } from '../../words/page-profile.ts';
import { told } from '../acts/refusals.ts';
import { keyOf } from './fields.ts';
import type { ProfileScene } from './scene.ts';
import type { Sheet } from './sheet.ts';

export type Affirmed = { readonly affirmed: readonly string[]; readonly refusal: string | null };

/** Affirms the answers of a category that only lack that, each as the person saw it. */
export async function affirm(
  deps: Deps,
  scene: ProfileScene,
  sheets: readonly Sheet[],
  body: Readonly<Record<string, unknown>>,
  form: string,
): Promise<Affirmed> {
  const { id: participant, viewer, tongue, may, facts } = scene;
  const left = sheets.filter(({ criterion }) => scene.gaps.get(criterion.id)?.why === 'to-affirm');
  const criteria = left.map(({ criterion: { id } }) => ({
    criterion: id,
    seenSeq: Number(body[`seen${keyOf(id)}`] ?? 0),
  }));
  if (criteria.length === 0) return { affirmed: [], refusal: null };
  try {
    await affirmCategory(deps, {
      command: commandId(form, { affirm: criteria.map(({ criterion }) => criterion) }),
      participant,
      criteria,
      by: { person: viewer.person, role: may.role },
      at: facts.now,
    });
    return { affirmed: criteria.map(({ criterion }) => criterion), refusal: null };
  } catch (error) {
    if (error instanceof Conflict) return { affirmed: [], refusal: tongue.say(AFFIRMING.changed) };
    if (error instanceof Refusal) return { affirmed: [], refusal: told(viewer.language, error).message };
    throw error;
  }
}
