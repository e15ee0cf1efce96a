/** The page of status verification: who asks, whom the member sees, who sees the member. */
import { connectionActs, MAY_CONNECT, partnerSees } from '../../../domain/connection.ts';
import { codeOf, connectionsOf, noteLooks, type ConnectionRow } from '../../../db/connections.ts';
import { loadCase } from '../../../db/queries/participant.ts';
import { dateInWords } from '../../../templates/dates.ts';
import { wallDateOf } from '../../../domain/calendar.ts';
import type { Deps } from '../../deps.ts';
import { localsOf, viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { holdsAny } from '../../session/person.ts';
import { show } from '../../show.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { asWritten } from '../acts/said.ts';
import { codeShown } from './member-code.ts';
import { W } from './words.ts';

type Telling = {
  readonly id: string;
  readonly zone: string;
  readonly tongue: Tongue;
  readonly certified: boolean;
  readonly may: boolean;
};

export const listPartners =
  (deps: Deps): Handler =>
  async (req, res) => {
    const viewer = viewerOf(res);
    const id = (req.params as Record<string, string>)['id'] ?? '';
    const [found, rows, code] = await Promise.all([
      loadCase(deps.pool, id),
      connectionsOf(deps.pool, id),
      codeOf(deps.pool, id),
    ]);
    if (!found) throw notFound();
    const { state, account } = found;
    const certified = state.standing === 'certified';
    const tongue = tongueOf(localsOf(res).language);
    const mine = viewer.kind === 'participant';
    const telling = { id, zone: state.zone, tongue, certified, may: mine && holdsAny(viewer, MAY_CONNECT) };
    const followed = rows.filter((row) => row.side === 'asker' && (row.stage === 'accepted' || row.stage === 'asked'));
    if (mine && certified)
      await noteLooks(
        deps.pool,
        followed.filter(({ stage }) => stage === 'accepted').map((row) => row.id),
        viewer.person,
      );
    show(res, 'partners/list', {
      w: saidAll(tongue, W),
      crumbs: [
        { label: asWritten(account.company), href: paths.participant({ id }) },
        { label: W.title, href: null },
      ],
      id,
      certified,
      may: telling.may,
      code: code === null ? null : codeShown(code),
      waiting: rows.filter((row) => row.side === 'shown' && row.stage === 'asked').map((row) => askedRow(row, telling)),
      followed: followed.map((row) => followedRow(row, telling)),
      followers: rows
        .filter((row) => row.side === 'shown' && row.stage === 'accepted')
        .map((row) => followerRow(row, telling)),
      past: rows.filter(({ stage }) => stage === 'declined' || stage === 'ended').map((row) => pastRow(row, telling)),
    });
  };

const day = (at: Date | null, { zone, tongue }: Telling): string =>
  at === null ? '–' : dateInWords(wallDateOf(at.getTime(), zone), tongue.language);

/** The link to the form, while there is something that the member may do. */
function linkOf(row: ConnectionRow, { id, may, tongue }: Telling) {
  const [first] = connectionActs(row, row.side);
  if (!may || first === undefined) return null;
  const words = first === 'AcceptConnection' ? W.answer : row.stage === 'asked' ? W.withdraw : W.end;
  return { href: paths.partner({ id, connection: row.id }), label: tongue.say(words), company: row.company };
}

const askedRow = (row: ConnectionRow, telling: Telling) => ({
  company: row.company,
  asked: day(row.askedAt, telling),
  link: linkOf(row, telling),
});

function followedRow(row: ConnectionRow, telling: Telling) {
  const link = linkOf(row, telling);
  const { say } = telling.tongue;
  const bare = { company: row.company, link, changed: '–', since: day(row.answeredAt, telling) };
  if (row.stage === 'asked' || row.answeredAt === null)
    return { ...bare, tone: 'info', status: say(W.waits), since: '–' };
  if (!telling.certified) return { ...bare, tone: 'plain', status: say(W.hidden) };
  const seen = partnerSees(row.standing, row.changedAt?.getTime() ?? null, row.answeredAt.getTime());
  return {
    ...bare,
    tone: seen.certified ? 'good' : 'warn',
    status: say(seen.certified ? W.certified : W.notCertifiedNow),
    changed: seen.changedAt === null ? say(W.unchanged) : day(new Date(seen.changedAt), telling),
  };
}

const followerRow = (row: ConnectionRow, telling: Telling) => ({
  company: row.company,
  since: day(row.answeredAt, telling),
  looked:
    row.lastLookAt === null
      ? telling.tongue.say(W.never)
      : telling.tongue.say(W.times, { at: telling.tongue.instant(row.lastLookAt, telling.zone), n: row.looks }),
  link: linkOf(row, telling),
});

function pastRow(row: ConnectionRow, telling: Telling) {
  const ended = row.endedBy === row.side ? W.endedByYou : W.endedByPartner;
  const words = row.stage === 'declined' ? W.declined : ended;
  return { company: row.company, what: telling.tongue.say(words), on: day(row.endedAt ?? row.answeredAt, telling) };
}
