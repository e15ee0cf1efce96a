/** Taking an upload: to the page again with what is wrong, or to the list with the document in it. Scripts get the same in JSON. */
import type { FileFault } from '../../../domain/document-file.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf, type Sent } from '../../locals.ts';
import { forbidden } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { forget } from '../../session/kept.ts';
import { waitingHere } from '../../session/kept-page.ts';
import { goOn, saved } from '../../session/session.ts';
import { sentIn } from '../../upload.ts';
import { tongue } from '../../words/tongue.ts';
import { faultSentence } from './file-words.ts';
import { drawList } from './list.ts';
import { placeOf } from './list-view.ts';
import { aboutIn, adderOf, formOf, idOf, momentOf, sharesAt } from './place.ts';
import { takeFile, type Taking } from './take.ts';
import { W } from './words.ts';

export const uploadDocument =
  (deps: Deps): Handler =>
  async (req, res) => {
    const viewer = viewerOf(res);
    const about = aboutIn(req, viewer);
    const role = adderOf(about, viewer);
    if (!role || about.kind === 'message') throw forbidden(); // a message brings its documents with it
    const id = idOf(req);
    const sent = sentIn(req, res);
    const fault = await taken(deps, sent, {
      participant: id,
      about,
      by: { person: viewer.person, role },
      shared: sharesAt(about, viewer) && sent.fields['shared'] === 'yes',
      form: formOf(sent.fields),
    });
    const byScript = req.accepts(['html', 'json']) === 'json';
    if (fault) {
      if (!byScript) return drawList(deps, req, res, about, fault);
      const error = faultSentence(tongue(viewer.language), deps.policies.of(momentOf(deps).policy), fault);
      return void res.status(422).json({ error });
    }
    forget(req, formOf(sent.fields));
    const to = placeOf({ id, about, waiting: waitingHere(req, res)?.key ?? null });
    const flash = { tone: 'success', words: W.stored } as const;
    if (!byScript) return goOn(req, res, to, flash);
    req.session.flash = flash;
    await saved(req);
    res.status(201).json({ to });
  };

/** Takes the one file of the form. */
async function taken(deps: Deps, { files }: Sent, taking: Taking): Promise<FileFault | null> {
  for await (const file of files) {
    const outcome = await takeFile(deps, file, taking);
    return 'fault' in outcome ? outcome.fault : null;
  }
  return 'none';
}
