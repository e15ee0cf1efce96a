/** What waits for a second reviewer, on their work queue and on their day's page. */
import { MAY_ASSESS } from '../../../domain/profile.ts';
import { secondReviewsOf } from '../../../db/queries/second-reviews.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import { holdsAny, type Viewer } from '../../session/person.ts';
import { todayOf } from '../../today.ts';
import { CALIBRATION, SECOND_COUNTS } from '../../words/page-calibration.ts';
import type { Tongue } from '../../words/tongue.ts';

/** For `partials/waiting.hbs`; null for none. */
export async function waitingSeconds(deps: Deps, viewer: Viewer, tongue: Tongue) {
  if (!holdsAny(viewer, MAY_ASSESS)) return null;
  const waiting = await secondReviewsOf(deps.pool, viewer.person, todayOf(deps));
  if (waiting.length === 0) return null;
  const lines = waiting.map(({ participant: id, company, judged, compared: all }) => ({
    href: paths.secondReview({ id }),
    label: company,
    tag: { tone: 'info', label: tongue.say(CALIBRATION.judgedOf, { judged, all }) },
  }));
  return { title: tongue.count(SECOND_COUNTS.waiting, waiting.length), lines };
}
