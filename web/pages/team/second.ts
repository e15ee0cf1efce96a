/** Second reviews on the page of the team: who reviews whose case, and how far they are. */
import { DISPATCHERS } from '../../../domain/desk.ts';
import { secondReviews, type SecondReview } from '../../../db/queries/second-reviews.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import { CALIBRATION } from '../../words/page-calibration.ts';
import { SECOND, TEAM } from '../../words/page-team.ts';
import type { Tongue } from '../../words/tongue.ts';
import type { Scope } from './scope.ts';
import { cell, type Section } from './section.ts';

export async function secondSection({ pool, config }: Deps, { ask, asked, tongue, viewer }: Scope): Promise<Section> {
  const reviews = await secondReviews(pool, ask);
  const head = [TEAM.company, CALIBRATION.first, CALIBRATION.second, SECOND.since, SECOND.state];
  const gives = viewer.roles.some((role) => DISPATCHERS.includes(role));
  return {
    id: 'second',
    title: tongue.say(SECOND.title),
    how: tongue.say(SECOND.how),
    chart: null,
    table: {
      head: head.map((words) => tongue.say(words)),
      rows: reviews.map((one) => ({
        name: cell(one.company, `${paths.calibration({ id: one.participant })}#n${one.begun}`),
        cells: [one.firstName, one.secondName, tongue.instant(one.begunAt, config.zone), stateOf(one, tongue)].map(
          (text) => cell(text),
        ),
      })),
    },
    nothing: tongue.say(SECOND.nothing),
    link: gives
      ? { href: `${paths.teamSecond()}?${new URLSearchParams(asked).toString()}`, label: tongue.say(SECOND.give) }
      : null,
  };
}

/** How far a second review is. */
function stateOf({ how, judged, compared: all }: SecondReview, tongue: Tongue): string {
  switch (how) {
    case 'done':
      return tongue.say(SECOND.done);
    case 'called-off':
      return tongue.say(CALIBRATION.calledOff);
    case null:
      return tongue.say(CALIBRATION.judgedOf, { judged, all });
  }
}
