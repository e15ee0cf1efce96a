/** An agreed visit as a file for one's own calendar, as the mail had it. */
import { released } from '../../../domain/release.ts';
import { loadCase } from '../../../db/queries/participant.ts';
import { visitHistory } from '../../../db/queries/visit-calendar.ts';
import { visitFile } from '../../../templates/calendar/invite.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { toldVisit } from './told-visit.ts';

export const showVisitFile =
  (deps: Deps): Handler =>
  async (req, res) => {
    const { id = '', leg: named } = req.params as { id?: string; leg?: string };
    const viewer = viewerOf(res);
    const found = await loadCase(deps.pool, id);
    if (!found) throw notFound();
    const state = viewer.kind === 'participant' ? released(found.state) : found.state;
    const leg = state.validation?.legs.find((one) => one.id === named);
    if (!state.validation || leg?.step !== 'agreed') throw notFound();
    const { programme, validation } = state;
    const history = await visitHistory(deps.pool, id);
    const { city } = found.account;
    const told = toldVisit(
      deps,
      { participant: id, programme, city, cycle: validation.cycle, leg, history },
      viewer.language,
    );
    if (!told) throw notFound();
    res.attachment('invite.ics').type('text/calendar').set('Cache-Control', 'private, no-store').send(visitFile(told));
  };
