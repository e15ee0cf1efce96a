/** Around a form's two handlers: why there is no form now, and what a form means that is sent again or has grown old. */
import type { Request } from 'express';
import { ACTS } from '../../../domain/participant.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { loadFiling } from '../../../db/queries/filings.ts';
import { recordedAs } from '../../../db/queries/repetition.ts';
import type { Deps } from '../../deps.ts';
import type { Outcome, Visit } from '../../forms.ts';
import { commandId, hiddenOf, type Hidden } from '../../forms/command.ts';
import { viewerOf } from '../../locals.ts';
import type { Handler } from '../../route.ts';
import { CSRF_FIELD } from '../../session/csrf.ts';
import { show } from '../../show.ts';
import { ACTS_WORDS } from '../../words/acts.ts';
import type { FormAct } from './form-act.ts';
import { filed, given } from './execute.ts';
import { backTo } from './page.ts';
import { told } from './refusals.ts';
import { sceneOf, type Scene } from './scene.ts';
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
    const { command, seen, step } = hiddenOf(req.body);
    const scene = await sceneOf(deps, act, visit);
    const before = step === 'confirm' ? await outcomeBefore(scene, commandId(command, typedIn(req))) : null;
    if (before) return goOn(req, res, before.to, before.flash);
    const { why, language, state } = scene;
    if (why && seen < state.seq && ACTS[act].filing === undefined) throw told(language, why, true);
    await handle(req, res);
  };

/** Asked after the scene was loaded: a command that is not there yet cannot have changed what the form is drawn from. */
async function outcomeBefore({ act, id, pool }: Scene, command: string): Promise<Outcome | null> {
  if (ACTS[act].filing !== undefined) {
    const filing = await loadFiling(pool, id, command);
    return filing && filing.command.type === act ? filed(id, act, filing.id) : null;
  }
  const seq = await recordedAs(pool, id, command);
  return seq === null ? null : given(id, act, seq);
}

const HIDDEN: Readonly<Record<keyof Hidden, true>> = { command: true, seen: true, step: true };

/** Everything in the body but the hidden part. */
function typedIn({ body }: Request): Readonly<Record<string, readonly string[]>> {
  const sent = Object.entries((body ?? {}) as Readonly<Record<string, string | readonly string[]>>);
  const typed = sent.filter(([name]) => !Object.hasOwn(HIDDEN, name) && name !== CSRF_FIELD);
  return Object.fromEntries(typed.map(([name, value]) => [name, typeof value === 'string' ? [value] : value]));
}
