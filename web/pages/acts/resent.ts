/** Around a form's two handlers: why there is no form now, and what a form means that is sent again or has grown old. */
import { ACTS } from '../../../domain/participant.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { loadFiling } from '../../../db/queries/filings.ts';
import type { Deps } from '../../deps.ts';
import type { Outcome, Visit } from '../../forms.ts';
import { hiddenOf } from '../../forms/command.ts';
import { viewerOf } from '../../locals.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { ACTS_WORDS } from '../../words/acts.ts';
import type { FormAct } from './form-act.ts';
import { filed, given } from './execute.ts';
import { backTo } from './page.ts';
import { told } from './refusals.ts';
import { sceneOf, type Scene } from './scene.ts';
import { sentCommand } from './sent-command.ts';
import { goOn } from '../../session/session.ts';

/** The form, or a page that says why there is none now. */
export const orWhyNot =
  (act: FormAct, handle: Handler): Handler =>
  async (req, res) => {
    try {
      await handle(req, res);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const back = backTo((req.params as Record<string, string>)['id'] ?? '', viewerOf(res));
      show(res, 'acts/refused', { title: ACTS_WORDS[act], why: error.message, words: REFUSED, back }, 409);
    }
  };

const REFUSED = {
  next: {
    en: 'Nothing was changed. The page that you came from shows how things stand, and what can be done.',
    es: 'No se cambió nada. La página de la que viene muestra cómo está todo y qué puede hacerse.',
  },
} as const;

/** A form that is sent again leads where it led before, though the record offers other choices now; one that has grown old says so. */
export const once =
  (deps: Deps, act: FormAct, handle: Handler): Handler =>
  async (req, res) => {
    const visit: Visit = { viewer: viewerOf(res), params: req.params as Record<string, string>, req };
    const { seen } = hiddenOf(req.body);
    const command = sentCommand(req);
    const scene = await sceneOf(deps, act, visit);
    const before = command === null ? null : await outcomeBefore(scene, command);
    if (before) return goOn(req, res, before.to, before.flash);
    const { why, language, state } = scene;
    if (why && seen < state.seq && ACTS[act].filing === undefined) throw told(language, why, true);
    await handle(req, res);
  };

/** What became of the command when it was sent before, as of the moment from which the form is drawn; null when it was not. */
async function outcomeBefore(scene: Scene, command: string): Promise<Outcome | null> {
  const { act, id, pool, answered } = scene;
  if (ACTS[act].filing !== undefined) {
    const filing = await loadFiling(pool, id, command);
    return filing && filing.command.type === act ? filed(id, act, filing.id) : null;
  }
  return answered === null ? null : given(scene, answered);
}
