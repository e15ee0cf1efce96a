/** What became of an upload, as a browser is told: the page again with what is wrong, or on to the next one. Scripts get the same in JSON. */
import type { Request, Response } from 'express';
import type { FileFault } from '../../../domain/document-file.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf, type Sent, type SentFile } from '../../locals.ts';
import { forget } from '../../session/kept.ts';
import { goOn, saved, type Flash } from '../../session/session.ts';
import { tongue } from '../../words/tongue.ts';
import { faultSentence } from './file-words.ts';
import { momentOf } from './place.ts';

/** Takes the one file of a form. */
export async function takeOne(
  { files }: Sent,
  take: (file: SentFile) => Promise<FileFault | null>,
): Promise<FileFault | null> {
  for await (const file of files) return take(file);
  return 'none';
}

type Upload = {
  /** The form's own id. */
  readonly form: string;
  readonly fault: FileFault | null;
  /** The page with what is wrong at its control. */
  readonly again: (fault: FileFault) => void | Promise<void>;
  readonly to: string;
  readonly flash: Flash;
};

export async function answerUpload(
  deps: Deps,
  req: Request,
  res: Response,
  { form, fault, again, to, flash }: Upload,
): Promise<void> {
  const byScript = req.accepts(['html', 'json']) === 'json';
  if (fault) {
    if (!byScript) return again(fault);
    const error = faultSentence(tongue(viewerOf(res).language), deps.policies.of(momentOf(deps).policy), fault);
    return void res.status(422).json({ error });
  }
  forget(req, form);
  if (!byScript) return goOn(req, res, to, flash);
  req.session.flash = flash;
  await saved(req);
  res.status(201).json({ to });
}
