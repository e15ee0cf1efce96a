/** A private calendar of visits, read by programs that nobody signs in: whoever has its address may. */
import { STAFF_ROLES } from '../../../domain/actor.ts';
import { readerOf } from '../../../db/calendar-feeds.ts';
import { visitsOf } from '../../../db/queries/visit-calendar.ts';
import { feed } from '../../../templates/calendar/feed.ts';
import { say } from '../../../templates/words.ts';
import type { Deps } from '../../deps.ts';
import { localsOf } from '../../locals.ts';
import { notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { holdsAny, type Viewer } from '../../session/person.ts';
import { todayOf } from '../../today.ts';
import { CALENDAR } from '../../words/page-calendar.ts';
import { toldVisit } from './told-visit.ts';

/** Each look is recorded as one of the calendar's person, in whose name it is read. */
export const showFeed =
  (deps: Deps): Handler =>
  async (req, res) => {
    const { person, roles, language } = await readerIn(deps, String(req.params['feed']));
    const { requestId: request } = localsOf(res);
    await deps.audit.viewed({ what: 'calendar.read', person, roles, object: {}, request, at: deps.now() });
    const visits = await visitsOf(deps.pool, person, todayOf(deps));
    const told = visits.flatMap((visit) => toldVisit(deps, visit, language) ?? []);
    res.type('text/calendar').send(feed(told, say(language, CALENDAR.name)));
  };

/** Whose calendar it is, if they still work for the agency. @throws Problem 404 */
async function readerIn(deps: Deps, token: string): Promise<Viewer> {
  const person = await readerOf(deps.pool, token);
  const viewer = person === undefined ? null : await deps.people.viewer(person, null);
  if (!viewer || !holdsAny(viewer, STAFF_ROLES)) throw notFound();
  return viewer;
}
