/** The day at the desk: what is new, whom to call, where to go, what falls due and what was promised. */
import { z } from 'zod';
import { DAY_MS, wallDateOf } from '../../../domain/calendar.ts';
import { newsSince, visit } from '../../../db/queries/news.ts';
import { openPromises } from '../../../db/queries/promises.ts';
import { agreedVisits, callsToMake, duesWithin } from '../../../db/queries/today.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { queryOf } from '../../query.ts';
import type { Handler } from '../../route.ts';
import { csrfToken } from '../../session/csrf.ts';
import { show } from '../../show.ts';
import { todayOf } from '../../today.ts';
import { CONTACT_LOG } from '../../words/page-contacts.ts';
import { TODAY } from '../../words/page-today.ts';
import { saidAll, tongue as tongueOf } from '../../words/tongue.ts';
import { waitingFindings } from '../audit/found.ts';
import { waitingSeconds } from '../calibration/waiting.ts';
import { assumedHours, callsView } from './calls-view.ts';
import { CALENDAR_DAYS, duesView } from './dues-view.ts';
import type { Telling } from './line.ts';
import { newsView } from './news-view.ts';
import { promisesView } from './promises-view.ts';
import { visitsView } from './visits-view.ts';
import { whoseOf, whoseQuery } from './whose.ts';

/** At the first visit what is new goes back so far. */
const FIRST_DAYS = 7;

/** `/today`; `?of=` names a specialist, for a supervisor. */
export const showToday =
  (deps: Deps): Handler =>
  async (req, res) => {
    const { of } = queryOf(req, z.object({ of: whoseQuery }));
    const viewer = viewerOf(res);
    const tongue = tongueOf(viewer.language);
    const { own, keeps, choices } = await whoseOf(deps, viewer, of);
    const { pool, calendars, config } = deps;
    const [now, on] = [deps.now(), todayOf(deps)];
    const previous = await visit(pool, viewer.person, now);
    const roles = [...new Set([...viewer.roles, 'specialist' as const])];
    const [news, calls, visits, dues, promises] = await Promise.all([
      newsSince(pool, own, previous ?? now - FIRST_DAYS * DAY_MS, viewer.person),
      callsToMake(pool, own, on),
      agreedVisits(pool, own),
      duesWithin(pool, own, roles, now, CALENDAR_DAYS),
      openPromises(pool, own, on),
    ]);
    const policy = deps.policies.at(on);
    const telling: Telling = {
      now,
      on,
      tongue,
      holidays: calendars.holidays,
      zone: config.zone,
      headquarters: policy.headquartersZone,
      calls: policy.calls,
      here: req.originalUrl,
    };
    show(res, 'today/today', {
      say: saidAll(tongue, { ...CONTACT_LOG, ...TODAY }),
      day: tongue.date(wallDateOf(now, config.zone)),
      choices,
      audited: await waitingFindings(deps, viewer, tongue),
      seconds: own.of === viewer.person ? await waitingSeconds(deps, viewer, tongue) : null,
      unnamed: tongue.say(keeps ? TODAY.mine : TODAY.everybody),
      since:
        previous === null
          ? tongue.say(TODAY.sinceFirst)
          : tongue.say(TODAY.since, { at: tongue.instant(previous, config.zone) }),
      news: newsView(news, telling),
      ...callsView(calls, telling),
      assumed: assumedHours(telling),
      visits: visitsView(visits, telling),
      dues: duesView(dues, deps.policies.of, telling),
      promises: promisesView(promises, telling),
      csrf: csrfToken(req),
      here: req.originalUrl,
    });
  };
