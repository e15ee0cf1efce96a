/** The bytes of a document: to be kept on the reader's disk, or shown in a page of ours. Never as a page of their own: whoever opens the address gets a download. */
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { DocumentType, Policy } from '../../../domain/policy.ts';
import type { DocumentRow } from '../../../db/documents.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { documentIn, mayOpen, momentOf } from './place.ts';

/** Whatever a browser makes of it, it runs nothing, loads nothing, and is of no origin. */
const CLOSED = "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** How pages of ours show that type; null: not at all. */
export const previewOf = ({ documents }: Policy, media: string): DocumentType['preview'] | null =>
  Object.values(documents.types).find((type) => type.media === media)?.preview ?? null;

/** The file as a download. */
export const sendFile =
  (deps: Deps): Handler =>
  async (req, res) => {
    const document = await openedIn(deps, req.params, res);
    await sendBytes(deps, document, res);
  };

/** The file for the preview, of types that have one. */
export const sendPreview =
  (deps: Deps): Handler =>
  async (req, res) => {
    const document = await openedIn(deps, req.params, res);
    if (!previewOf(deps.policies.of(momentOf(deps).policy), document.media)) throw notFound();
    await sendBytes(deps, document, res);
  };

/** @throws Problem 404 also for what is hidden from the viewer, or gone */
async function openedIn(deps: Deps, params: Record<string, unknown>, res: Response): Promise<DocumentRow> {
  const viewer = viewerOf(res);
  const document = await documentIn(deps, params, viewer);
  if (!mayOpen(document, viewer)) throw notFound();
  return document;
}

async function sendBytes({ documents }: Deps, document: DocumentRow, res: Response): Promise<void> {
  const { sha256, media, bytes } = document;
  const content = await documents.read(sha256);
  if (!content) throw new Error('the bytes of a document are missing');
  res.attachment(document.name).set('Content-Security-Policy', CLOSED); // encodes the name
  res.set('Content-Type', media === 'text/plain' ? 'text/plain; charset=utf-8' : media);
  res.set('Content-Length', String(bytes));
  res.set('X-Content-Type-Options', 'nosniff').set('Cache-Control', 'no-store, no-transform');
  res.set('Cross-Origin-Resource-Policy', 'same-origin');
  await pipeline(content, res).catch((error: unknown) => {
    if ((error as { code?: string }).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error; // the reader went away
  });
}
