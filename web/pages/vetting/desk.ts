/** The desk itself: the checklist, who did what when, the second person, and earlier rounds. */
import type { ActName } from '../../../domain/participant.ts';
import { hasAnswered, openChecks } from '../../../domain/vetting-round.ts';
import { namesOf } from '../../../db/queries/staff.ts';
import type { Deps } from '../../deps.ts';
import { newForm } from '../../forms/command.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { csrfToken } from '../../session/csrf.ts';
import { show } from '../../show.ts';
import { CASE } from '../../words/page-case.ts';
import { saidAll } from '../../words/tongue.ts';
import { actLink, actsFor } from '../participant/acts-view.ts';
import { named as asWords } from '../participant/names.ts';
import { peopleIn, roundTag, roundView } from './round-view.ts';
import { loadDesk, occasionWords, type Desk } from './scene.ts';
import { OPEN_CHECKS, W } from './words.ts';

/** Acts on the case for which the desk is the ground. */
const FOLLOWING: readonly ActName[] = ['RecordVetting', 'Certify', 'RecommendIneligible', 'ApproveReview'];

export const showDesk =
  (deps: Deps): Handler =>
  async (req, res) => {
    const desk = await loadDesk(deps, viewerOf(res), String(req.params['id']));
    const names = await namesOf(deps.pool, peopleIn(desk.vetting.rounds));
    const named = (person: string): string => names.get(person) ?? person;
    show(res, 'vetting/desk', { ...deskView(desk, named), csrf: csrfToken(res.req), command: newForm() });
  };

function deskView(desk: Desk, named: (person: string) => string) {
  const { tongue, case: found, due, round, vetting, seat, facts, viewer } = desk;
  const { id, state, account } = found;
  const mayAnswer = seat !== null && round !== null && round.conclusion === null;
  const past = vetting.rounds.filter((one) => one !== round);
  return {
    say: saidAll(tongue, W),
    company: account.company,
    crumbs: [
      { label: CASE.participants, href: paths.participants() },
      { label: asWords(account.company), href: paths.participant({ id }) },
      { label: W.title, href: null },
    ],
    occasion: due && occasionWords(tongue, due.occasion),
    tag: due && roundTag(tongue, round),
    round: round && roundView(desk, round, named, mayAnswer),
    second: secondView(desk),
    begin: seat !== null && due !== null && (round === null || round.conclusion !== null) ? beginView(desk) : null,
    follows: actsFor(state, viewer, facts)
      .filter(({ act, refusal }) => FOLLOWING.includes(act) && refusal === null)
      .map(({ act }) => actLink(id, act, tongue)),
    past: past.map((one) => roundView(desk, one, named, false)).reverse(),
    toCase: paths.participant({ id }),
  };
}

const beginView = ({ case: { id }, round, vetting }: Desk) => ({
  action: paths.vetting({ id }),
  seen: vetting.seq,
  again: round !== null,
});

/** Whether the viewer may review now, and if not, why. */
function secondView({ round, seat, viewer, tongue, case: { id } }: Desk) {
  if (!round || round.conclusion) return null;
  const open = openChecks(round).length;
  const own = hasAnswered(round, viewer.person);
  const href = seat !== null && !own && open < round.checks.length ? paths.vettingReview({ id }) : null;
  const lacking = open === 0 ? null : `${tongue.count(OPEN_CHECKS, open)} ${tongue.say(W.secondLater)}`;
  return { href, why: own ? tongue.say(W.secondNotYou) : lacking };
}
