/** One document: what it is, a preview where browsers can show it, and for staff what may be done with it. */
import { documentActsOf, type DocumentAct } from '../../../domain/document.ts';
import type { DocumentRow } from '../../../db/documents.ts';
import { loadCase } from '../../../db/queries/participant.ts';
import { namesOf } from '../../../db/queries/staff.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { letWork } from '../../security.ts';
import { show } from '../../show.ts';
import { saidAll, tongue as tongueOf } from '../../words/tongue.ts';
import { asWritten } from '../acts/said.ts';
import { actName } from './act.ts';
import { sizeIn, typeIn } from './file-words.ts';
import { aboutIn, nameOf, tagsOf, type Telling } from './list-view.ts';
import { documentIn, mayOpen, momentOf, reasonOf } from './place.ts';
import { previewOf } from './file.ts';
import { ACTS, W } from './words.ts';

export const showDocument =
  (deps: Deps): Handler =>
  async (req, res) => {
    const viewer = viewerOf(res);
    const document = await documentIn(deps, req.params, viewer);
    const id = document.participant;
    const people = [document.by, ...(document.proposal ? [document.proposal.by] : [])];
    const [found, names] = await Promise.all([loadCase(deps.pool, id), namesOf(deps.pool, people)]);
    if (!found) throw notFound();
    const tongue = tongueOf(viewer.language);
    const policy = deps.policies.of(momentOf(deps).policy);
    const zone = viewer.kind === 'staff' ? deps.config.zone : found.state.zone;
    const telling: Telling = { viewer, tongue, policy, zone, named: (person) => names.get(person) ?? person };
    const preview = mayOpen(document, viewer) ? previewOf(policy, document.media) : null;
    if (preview === 'pages') letWork(res); // pdf.js reads the file in a worker
    const name = nameOf(document, telling);
    const staff = viewer.kind === 'staff';
    show(res, 'documents/document', {
      w: saidAll(tongue, W),
      crumbs: [
        { label: asWritten(found.account.company), href: paths.participant({ id }) },
        { label: W.title, href: paths.documents({ id }) },
        { label: asWritten(name), href: null },
      ],
      id,
      name,
      stage: document.stage,
      open: mayOpen(document, viewer),
      tags: staff ? tagsOf(document, tongue) : [],
      facts: factsOf(document, telling),
      preview,
      pageCount: tongue.say(W.pdfCount, { n: '{n}', all: '{all}' }), // the browser counts them
      fileHref: paths.documentFile({ id, document: document.id }),
      previewHref: paths.documentPreview({ id, document: document.id }),
      proposal: staff ? await proposalOf(deps, document, telling) : null,
      acts: documentActsOf(document, viewer.person, viewer.roles).map((act) => actLink(document, act, telling)),
    });
  };

const factsOf = (document: DocumentRow, { tongue, policy, zone, named }: Telling) => [
  { label: W.type, value: typeIn(policy, document.media) },
  { label: W.size, value: sizeIn(tongue, document.bytes) },
  { label: W.about, value: aboutIn(tongue, document.about) },
  { label: W.by, value: named(document.by) },
  { label: W.at, value: tongue.instant(document.at, zone) },
  { label: W.sha256, value: document.sha256 },
];

const actLink = ({ participant, id }: DocumentRow, act: DocumentAct, { tongue }: Telling) => ({
  href: paths.documentAct({ id: participant, document: id, act: actName(act) }),
  label: tongue.say(ACTS[act].title),
});

async function proposalOf(deps: Deps, { proposal }: DocumentRow, { tongue, zone, named }: Telling) {
  if (!proposal) return null;
  const { act, by, at, reason } = proposal;
  const title = tongue.say(act === 'strike' ? W.struck : W.expunged);
  const text = tongue.say(W.proposal, { act: title, name: named(by), on: tongue.instant(at, zone) });
  return { text, reason: await reasonOf(deps, reason) };
}
