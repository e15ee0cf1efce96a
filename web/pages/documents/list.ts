/** The documents of a company, or of one object of it, with the control that adds one. */
import type { Request, Response } from 'express';
import type { About, FileFault } from '../../../domain/document-file.ts';
import { documentsOf } from '../../../db/documents.ts';
import { loadCase } from '../../../db/queries/participant.ts';
import { namesOf } from '../../../db/queries/staff.ts';
import type { Deps } from '../../deps.ts';
import { newForm } from '../../forms/command.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { csrfToken } from '../../session/csrf.ts';
import { keptHere, waitingHere } from '../../session/kept-page.ts';
import { show } from '../../show.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { asWritten } from '../acts/said.ts';
import { faultSentence } from './file-words.ts';
import { aboutIn as aboutWords, rowView, uploadView } from './list-view.ts';
import { aboutIn, adderOf, formOf, idOf, isFor, momentOf } from './place.ts';
import { W } from './words.ts';

const WHOLE: About = { kind: 'participant', ref: null };

/** All of them. */
export const listDocuments =
  (deps: Deps): Handler =>
  (req, res) =>
    drawList(deps, req, res, null);

/** Those of one object. */
export const listDocumentsFor =
  (deps: Deps): Handler =>
  (req, res) =>
    drawList(deps, req, res, aboutIn(req, viewerOf(res)));

/** The page; with what is wrong at the control when an upload was not taken. */
export async function drawList(
  deps: Deps,
  req: Request,
  res: Response,
  about: About | null,
  fault: FileFault | null = null,
): Promise<void> {
  const viewer = viewerOf(res);
  const id = idOf(req);
  const [found, all] = await Promise.all([loadCase(deps.pool, id), documentsOf(deps.pool, id, about ?? undefined)]);
  if (!found) throw notFound();
  const documents = all.filter((document) => isFor(viewer, document));
  const names = await namesOf(deps.pool, [...new Set(documents.map(({ by }) => by))]);
  const kept = keptHere(req, res); // of an upload nothing but its form
  const tongue = tongueOf(viewer.language);
  const policy = deps.policies.of(momentOf(deps).policy);
  const zone = viewer.kind === 'staff' ? deps.config.zone : found.state.zone;
  const telling = { viewer, tongue, policy, zone, named: (person: string) => names.get(person) ?? person };
  const company = { label: asWritten(found.account.company), href: paths.participant({ id }) };
  const upload = about ?? WHOLE;
  const waiting = waitingHere(req, res)?.key ?? null;
  const data = {
    w: saidAll(tongue, W),
    crumbs: about
      ? [
          company,
          { label: W.title, href: paths.documents({ id }) },
          { label: asWritten(aboutWords(tongue, about)), href: null },
        ]
      : [company, { label: W.title, href: null }],
    heading: about ? `${tongue.say(W.title)}: ${aboutWords(tongue, about)}` : tongue.say(W.title),
    id,
    whole: about === null,
    rows: documents.map((document) => rowView(document, telling)),
    upload: adderOf(upload, viewer) ? uploadView({ id, about: upload, waiting }, fault, telling) : null,
    errors: fault ? [{ href: '#file', label: tongue.say(W.file), error: faultSentence(tongue, policy, fault) }] : [],
    back:
      waiting === null
        ? backTo(id, about, tongue)
        : { href: paths.kept({ key: waiting }), label: tongue.say(W.toForm) },
    waits: waiting !== null,
    csrf: csrfToken(req),
    kept: kept !== undefined,
    command: kept ? formOf(kept.typed) : newForm(),
  };
  show(res, 'documents/list', data, fault ? 422 : 200);
}

/** From a criterion's documents back to its category, from anything else to the company's page. */
function backTo(id: string, about: About | null, { say }: Tongue) {
  const category = about?.kind === 'criterion' ? about.ref?.split('.')[0] : undefined;
  return category === undefined
    ? { href: paths.participant({ id }), label: say(W.toPage) }
    : { href: paths.profileCategory({ id, category }), label: say(W.toProfile) };
}
