/** Second reviews of a company: how far they are, and when both are done, where the two differ. */
import { TEAM_READERS } from '../../../domain/access.ts';
import { wallDateOf } from '../../../domain/calendar.ts';
import type { Calibration } from '../../../domain/calibration.ts';
import { isComparable, judgedOf } from '../../../domain/calibration-compare.ts';
import { profileStage } from '../../../domain/profile-desk.ts';
import { calibrationsOf, copyOf } from '../../../db/calibration.ts';
import { loadCase } from '../../../db/queries/participant.ts';
import { namesOf } from '../../../db/queries/staff.ts';
import type { Deps } from '../../deps.ts';
import { newForm } from '../../forms/command.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { csrfToken } from '../../session/csrf.ts';
import { holdsAny, type Viewer } from '../../session/person.ts';
import { show } from '../../show.ts';
import { CALIBRATION as W } from '../../words/page-calibration.ts';
import { TEAM } from '../../words/page-team.ts';
import { saidAll, tongue as tongueOf } from '../../words/tongue.ts';
import { named } from '../participant/names.ts';
import { isDispatcher } from '../queue/desk-view.ts';
import { resultView, type View } from './result-view.ts';

export const showCalibration =
  (deps: Deps): Handler =>
  async (req, res) => {
    const viewer = viewerOf(res);
    const tongue = tongueOf(viewer.language);
    const id = String(req.params['id']);
    const [found, { rounds }] = await Promise.all([loadCase(deps.pool, id), calibrationsOf(deps.pool, id)]);
    if (!found) throw notFound();
    const { state, account } = found;
    const names = await namesOf(
      deps.pool,
      rounds.flatMap(({ first, second, by }) => [first, second, by]),
    );
    const view: View = { deps, tongue, found, name: (person) => names.get(person) ?? person };
    const steers = isDispatcher(viewer);
    const idle = rounds.every(({ end }) => end !== null);
    const isAssessed = profileStage(state) === 'submitted' && state.specialist !== null;
    show(res, 'calibration/show', {
      say: saidAll(tongue, W),
      title: tongue.say(W.title),
      company: account.company,
      crumbs: [
        ...(holdsAny(viewer, TEAM_READERS) ? [{ label: TEAM.title, href: paths.team() }] : []),
        { label: named(account.company), href: paths.participant({ id }) },
        { label: W.title, href: null },
      ],
      rounds: await Promise.all(readable(rounds, viewer).map((round) => roundView(view, round))),
      give: steers && idle && isAssessed ? paths.beginCalibration({ id }) : null,
      callOff:
        steers && !idle ? { action: paths.callOffCalibration({ id }), csrf: csrfToken(req), command: newForm() } : null,
    });
  };

/** The latest first: all of them for whoever reads of the team, and for a specialist those in which they are one of the two. */
const readable = (rounds: readonly Calibration[], viewer: Viewer): readonly Calibration[] =>
  rounds
    .filter(({ first, second }) => holdsAny(viewer, TEAM_READERS) || [first, second].includes(viewer.person))
    .toReversed();

async function roundView(view: View, round: Calibration) {
  const { deps, tongue, found, name } = view;
  const { criteria, verdicts, end, begun } = round;
  const { firsts } = await copyOf(deps, found.id, round);
  const comparable = isComparable(round, firsts, profileStage(found.state));
  const who = (person: string, of: typeof firsts | typeof verdicts): string =>
    `${name(person)}: ${tongue.say(W.judgedOf, { judged: judgedOf(round, of), all: criteria.length })}`;
  return {
    anchor: `n${begun}`,
    title: tongue.say(W.round, { on: tongue.date(wallDateOf(round.begunAt, deps.config.zone)) }),
    facts: [
      { label: tongue.say(W.first), value: who(round.first, firsts) },
      { label: tongue.say(W.second), value: who(round.second, verdicts) },
      { label: tongue.say(W.askedBy), value: name(round.by) },
    ],
    state: end?.how === 'called-off' ? tongue.say(W.calledOff) : comparable ? null : tongue.say(W.waits),
    result: comparable ? await resultView(view, round, firsts) : null,
  };
}
