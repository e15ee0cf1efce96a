/** Beginning a round: one button on the desk. */
import { Refusal } from '../../../domain/refusal.ts';
import type { Deps } from '../../deps.ts';
import { hiddenOf } from '../../forms/command.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { badRequest } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { loadDesk, work } from './scene.ts';
import { BEGUN } from './words.ts';
import { goOn } from '../../session/session.ts';

/** Leads back to the desk, be it begun now or by somebody who was faster. */
export const beginRound =
  (deps: Deps): Handler =>
  async (req, res) => {
    const { command, seen } = hiddenOf(req.body);
    const id = String(req.params['id']);
    const desk = await loadDesk(deps, viewerOf(res), id);
    if (!desk.due) throw badRequest();
    const { occasion } = desk.due;
    const { entityType } = desk.case.state;
    try {
      await work(deps, desk, { command, seen }, { type: 'BeginVetting', occasion, entityType });
      await goOn(req, res, paths.vetting({ id }), { tone: 'success', words: BEGUN });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await goOn(req, res, paths.vetting({ id }), { tone: 'warning', words: { en: error.message, es: error.message } });
    }
  };
