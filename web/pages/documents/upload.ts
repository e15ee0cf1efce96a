/** Taking an upload: to the page again with what is wrong, or to the list with the document in it. */
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { forbidden } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { waitingHere } from '../../session/kept-page.ts';
import { sentIn } from '../../upload.ts';
import { answerUpload, takeOne } from './answer.ts';
import { drawList } from './list.ts';
import { placeOf } from './list-view.ts';
import { aboutIn, adderOf, formOf, idOf, sharesAt } from './place.ts';
import { takeFile } from './take.ts';
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
    const form = formOf(sent.fields);
    const taking = {
      participant: id,
      about,
      by: { person: viewer.person, role },
      shared: sharesAt(about, viewer) && sent.fields['shared'] === 'yes',
      form,
    };
    const fault = await takeOne(sent, async (file) => {
      const outcome = await takeFile(deps, file, taking);
      return 'fault' in outcome ? outcome.fault : null;
    });
    await answerUpload(deps, req, res, {
      form,
      fault,
      again: (wrong) => drawList(deps, req, res, about, wrong),
      to: placeOf({ id, about, waiting: waitingHere(req, res)?.key ?? null }),
      flash: { tone: 'success', words: W.stored },
    });
  };
