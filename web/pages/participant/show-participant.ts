/** A participant's pages: the whole case, and its timeline. One address, two faces: staff see the case, the company sees what is its own. */
import type { Response } from 'express';
import { z } from 'zod';
import { CASE_READERS, reachOf } from '../../../domain/access.ts';
import { notesOf } from '../../../db/case-notes.ts';
import { refusedLinkAnswers } from '../../../db/link-answers.ts';
import { softContacts } from '../../../db/mail-returns.ts';
import { mailBeside } from '../../../db/queries/inbound.ts';
import { toldEffects, type ToldEffect } from '../../../db/queries/effects.ts';
import { relatedCases } from '../../../db/queries/related.ts';
import { hasReached } from '../../../db/queries/participant.ts';
import type { Turn } from '../../../db/queries/timeline.ts';
import type { Deps } from '../../deps.ts';
import { newForm } from '../../forms/command.ts';
import { admit } from '../../guard.ts';
import { viewerOf, webOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { queryOf } from '../../query.ts';
import type { Handler, Route } from '../../route.ts';
import { csrfToken } from '../../session/csrf.ts';
import { show } from '../../show.ts';
import { CASE } from '../../words/page-case.ts';
import { EFFECTS } from '../../words/page-effects.ts';
import { STAFF } from '../../words/page-staff.ts';
import { saidAll } from '../../words/tongue.ts';
import { exchangeLinks } from '../conversation/links.ts';
import { toldLine } from '../effects/told-line.ts';
import { partnerLinks } from '../partners/links.ts';
import { companyFace } from './company-face.ts';
import { loadScene, type Scene } from './scene.ts';
import { staffFace } from './staff-face.ts';
import { kindLinks, TIMELINE_KIND_NAMES, typesFor, type TimelineKind } from './timeline-kinds.ts';
import { releasedTimeline, staffTimeline } from './timeline-view.ts';
import { named } from './names.ts';

/** Rows of the record on the participant's page, and on a page of the timeline. */
const GLANCE = 40;
const PAGE = 120;
/** Mail beside the case, and answers that were not taken: the latest. */
const MAILS_SHOWN = 10;
/** How long a page that was opened right after an act waits for the record to show it. */
const PATIENCE_MS = 2_000;

const number = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

const timelineQuery = z.object({
  before: number.optional(),
  after: number.optional(),
  kind: z.enum(TIMELINE_KIND_NAMES).optional(),
});

/** The page. With `?seq=` it waits until the record that it reads has that event. */
export function showParticipant(deps: Deps): Handler {
  return async (req, res) => {
    const { seq } = queryOf(req, z.object({ seq: number.optional() }));
    const viewer = viewerOf(res);
    const id = String(req.params['id']);
    const behind = seq !== undefined && !(await hasReached(deps.pool, id, seq, PATIENCE_MS));
    const scene = await loadScene(deps, seatOf(res, id), id, null, GLANCE);
    const late = behind
      ? { title: scene.tongue.say(STAFF.notShown), text: scene.tongue.say(STAFF.notShownText) }
      : null;
    const [exchanged, partners] = await Promise.all([
      exchangeLinks(deps, id, viewer, scene.tongue),
      partnerLinks(deps, id, viewer, scene.tongue),
    ]);
    const exchange = [...exchanged, ...partners];
    if (viewer.kind === 'participant')
      return show(res, 'participant/company', { ...companyFace(scene), late, exchange });
    const timeMachine =
      deps.timeMachine && scene.case.state.demo
        ? { href: paths.timeMachine({ id: scene.case.state.id }), label: scene.tongue.say(STAFF.timeMachine) }
        : null;
    const [mail, refused, soft, notes, related, [effect]] = await Promise.all([
      mailBeside(deps.pool, id, MAILS_SHOWN),
      refusedLinkAnswers(deps.pool, id, MAILS_SHOWN),
      softContacts(deps.pool, id),
      notesOf(deps.pool, id),
      relatedCases(deps.pool, id, reachOf(viewer, CASE_READERS)),
      toldEffects(deps.pool, id),
    ]);
    const face = staffFace(scene, deps.now(), { mail, refused, soft, notes, related });
    const note = { command: newForm(), csrf: csrfToken(req) };
    show(res, 'participant/staff', { ...face, late, timeMachine, exchange, note, told: told(res, scene, effect) });
  };
}

/** Whether whoever grants benefits has heard how the participant stands, and where that is told whole. */
function told(res: Response, { case: { state }, tongue, telling, viewer }: Scene, effect: ToldEffect | undefined) {
  if (!effect) return null;
  const opens = ({ name, may }: Route): boolean => name === 'effects' && admit(may, viewer, undefined) === 'enter';
  return {
    line: toldLine(effect, tongue.say, (at) => tongue.instant(at, telling.zone)),
    href: webOf(res).table.some(opens) ? `${paths.effects()}?participant=${encodeURIComponent(state.id)}` : null,
    title: tongue.say(EFFECTS.toldLabel),
  };
}

/** The timeline, page after page: `?before=` leads to older events, `?after=` to newer ones. */
export function showTimeline(deps: Deps): Handler {
  return async (req, res) => {
    const { before, after, kind } = queryOf(req, timelineQuery);
    const id = String(req.params['id']);
    const turn: Turn = before !== undefined ? { before } : after !== undefined ? { after } : null;
    const scene = await loadScene(deps, seatOf(res, id), id, turn, PAGE, typesFor(kind));
    show(res, 'participant/timeline', timelinePageOf(scene, kind));
  };
}

/** Who looks, and whether the route table lets them open decisions. */
function seatOf(res: Response, id: string): Pick<Scene, 'viewer' | 'decisions'> {
  const viewer = viewerOf(res);
  const open = ({ name, may }: Route): boolean => name === 'decision.show' && admit(may, viewer, id) === 'enter';
  return { viewer, decisions: webOf(res).table.some(open) };
}

function timelinePageOf(scene: Scene, kind: TimelineKind | undefined) {
  const { case: found, timeline, tongue, viewer } = scene;
  const { id, account } = found;
  const at = (turn: string): string => `${paths.timeline({ id })}?${turn}${kind === undefined ? '' : `&kind=${kind}`}`;
  return {
    say: saidAll(tongue, CASE),
    company: account.company,
    crumbs: [
      { label: named(account.company), href: paths.participant({ id }) },
      { label: CASE.timeline, href: null },
    ],
    kinds: kindLinks(id, kind, tongue),
    timeline: viewer.kind === 'participant' ? releasedTimeline(scene) : staffTimeline(scene),
    newer: timeline.after === null ? null : at(`after=${timeline.after}`),
    older: timeline.before === null ? null : at(`before=${timeline.before}`),
  };
}
