/** How complete a security profile is, for a program. */
import type { z } from 'zod';
import type { Deps } from '../deps.ts';
import { load } from '../pages/profile/scene.ts';
import type { Handler } from '../route.ts';
import { answer } from './answer.ts';
import { profile } from './shapes.ts';

/** `/api/v1/participants/:id/profile`. */
export const showProfile =
  (deps: Deps): Handler =>
  async (req, res) =>
    answer(res, profile, profileFrom(await load(deps, req, res)));

function profileFrom(scene: Awaited<ReturnType<typeof load>>): z.infer<typeof profile> {
  const { id } = scene.case;
  if (!('set' in scene)) return { id, criteria: null, complete: null, categories: [] };
  const { set, complete, progress, tongue, categoryWords } = scene;
  return {
    id,
    criteria: { version: set.version, from: set.from },
    complete,
    categories: progress.map(({ category, asked, done, gaps }) => ({
      category,
      name: tongue.say(categoryWords(category)),
      asked,
      done,
      gaps: [...gaps],
    })),
  };
}
