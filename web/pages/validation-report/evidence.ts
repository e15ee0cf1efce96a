/** Uploading what shows something of one criterion at one site: it goes on file and is attached there, both or neither. */
import type { Request, Response } from 'express';
import { askedOf } from '../../../domain/criteria.ts';
import type { FileFault } from '../../../domain/document-file.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { attachEvidence } from '../../../db/validation-report.ts';
import type { Deps } from '../../deps.ts';
import { newForm } from '../../forms/command.ts';
import type { SentFile } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { forbidden, notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { csrfToken } from '../../session/csrf.ts';
import { keptHere } from '../../session/kept-page.ts';
import { show } from '../../show.ts';
import { sentIn } from '../../upload.ts';
import { REPORT } from '../../words/page-validation-report.ts';
import { saidAll } from '../../words/tongue.ts';
import { told } from '../acts/refusals.ts';
import { capital } from '../acts/said.ts';
import { answerUpload, takeOne } from '../documents/answer.ts';
import { faultSentence } from '../documents/file-words.ts';
import { uploadView } from '../documents/list-view.ts';
import { adderOf, formOf, momentOf } from '../documents/place.ts';
import { arrivalOf, checkFile } from '../documents/take.ts';
import { W } from '../documents/words.ts';
import { anchorOf } from '../profile/fields.ts';
import { crumbsTo } from './crumbs.ts';
import { entryView } from './entry-view.ts';
import { withReport, type ReportScene } from './scene.ts';
import { sheetsOf, type Sheet } from './sheet.ts';

/** What the agency's people put on file belongs to the company's file, and is shared with the company only where they say so. */
const ABOUT = { kind: 'participant', ref: null } as const;

type Place = NonNullable<Sheet['of']>;

/** The page with the control; where the report stands still, the report says why. */
export const showEvidence = (deps: Deps): Handler =>
  withReport(deps, (scene, req, res) => {
    const place = placeIn(scene, req);
    if (!scene.mayWrite) return res.redirect(303, paths.validationReport({ id: scene.id }));
    draw(deps, req, res, scene, place, null);
  });

/** Takes the file. */
export const addEvidence = (deps: Deps): Handler =>
  withReport(deps, async (scene, req, res) => {
    const place = placeIn(scene, req);
    const sent = sentIn(req, res);
    const form = formOf(sent.fields);
    const shared = sent.fields['shared'] === 'yes';
    const criterion = place.criterion.id;
    await answerUpload(deps, req, res, {
      form,
      fault: await takeOne(sent, (file) => taken(deps, scene, place, file, { form, shared })),
      again: (fault) => draw(deps, req, res, scene, place, fault),
      to: backTo(scene, place),
      flash: { tone: 'success', words: REPORT.uploaded, params: { criterion } },
    });
  });

/** Checks the file, and puts it on file with its place in the report. Throws Refusal when the report stands still meanwhile: then nothing is kept. */
async function taken(
  deps: Deps,
  { id: participant, viewer, facts }: ReportScene,
  { leg, criterion }: Place,
  file: SentFile,
  { form, shared }: { readonly form: string; readonly shared: boolean },
): Promise<FileFault | null> {
  const role = adderOf(ABOUT, viewer);
  if (!role) throw forbidden();
  const by = { person: viewer.person, role };
  const checked = await checkFile(deps, file, participant);
  if ('fault' in checked) return checked.fault;
  const arrival = arrivalOf(deps, checked, { participant, about: ABOUT, by, shared, form });
  const { received } = checked;
  const evidence = { participant, by, at: facts.now, leg, criterion: criterion.id, received, arrival };
  try {
    await attachEvidence(deps, deps.documents, evidence);
  } catch (error) {
    throw error instanceof Refusal ? told(viewer.language, error) : error;
  }
  return null;
}

/** The criterion at the site that the address names. @throws Problem 404 where the report has none */
function placeIn(scene: ReportScene, { params }: Request): Place {
  const criterion = askedOf(scene.set, scene.measure.entityType).find(({ id }) => id === params['criterion']);
  const all = criterion ? sheetsOf(scene, criterion) : [];
  const place = all.find(({ of }) => of?.leg === params['leg'])?.of;
  if (!place) throw notFound();
  return place;
}

const backTo = ({ id }: ReportScene, { criterion }: Place): string =>
  `${paths.validationReportCategory({ id, category: String(criterion.category) })}#${anchorOf(criterion.id)}`;

function draw(
  deps: Deps,
  req: Request,
  res: Response,
  scene: ReportScene,
  place: Place,
  fault: FileFault | null,
): void {
  const { id, tongue, viewer, zone } = scene;
  const { leg, criterion, entry } = place;
  const policy = deps.policies.of(momentOf(deps).policy);
  const telling = { viewer, tongue, policy, zone, named: scene.person };
  const kept = keptHere(req, res); // of an upload nothing but its form
  const title = tongue.say(REPORT.uploadTitle, { criterion: criterion.id });
  show(
    res,
    'validation-report/evidence',
    {
      w: saidAll(tongue, W),
      say: saidAll(tongue, REPORT),
      title,
      company: scene.case.account.company,
      crumbs: crumbsTo(scene.case, title),
      site: tongue.say(capital(scene.site(leg))),
      wording: tongue.say(scene.wordsOf(criterion.id)),
      attached: entryView(entry, scene)?.evidence ?? [],
      errors: fault ? [{ href: '#file', label: tongue.say(W.file), error: faultSentence(tongue, policy, fault) }] : [],
      upload: {
        ...uploadView({ id, about: ABOUT, waiting: null }, fault, telling),
        action: paths.validationReportEvidence({ id, leg, criterion: criterion.id }),
      },
      csrf: csrfToken(req),
      kept: kept !== undefined,
      command: kept ? formOf(kept.typed) : newForm(),
      back: { href: backTo(scene, place), label: tongue.say(REPORT.toCriterion, { criterion: criterion.id }) },
    },
    fault ? 422 : 200,
  );
}
