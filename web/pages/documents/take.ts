/** Taking one file in: bytes to the store, type from the content, limits, and then its row. */
import type { Readable } from 'node:stream';
import type { Role } from '../../../domain/actor.ts';
import { fileFault, MEGABYTE, plainName, type About, type FileFault } from '../../../domain/document-file.ts';
import { bytesOf, storeDocument, type Arrival } from '../../../db/documents.ts';
import { mediaOf } from '../../../db/document-type.ts';
import type { Received } from '../../../db/document-store.ts';
import type { Deps } from '../../deps.ts';
import { commandId } from '../../forms/command.ts';
import type { SentFile } from '../../locals.ts';
import { momentOf } from './place.ts';

export type Taking = {
  readonly participant: string;
  readonly about: About;
  readonly by: { readonly person: string; readonly role: Role };
  /** With the company. */
  readonly shared?: boolean;
  /** The form's own id: the same file in the same form is one document. */
  readonly form: string;
};
export type Checked = { readonly received: Received; readonly name: string; readonly media: string };

/** Takes a file in and keeps it, or says what is wrong with it; then nothing of it is left. */
export async function takeFile(
  deps: Deps,
  file: SentFile,
  taking: Taking,
): Promise<{ id: string } | { fault: FileFault }> {
  const checked = await checkFile(deps, file, taking.participant);
  if ('fault' in checked) return checked;
  return { id: await storeDocument(deps.pool, deps.documents, checked.received, arrivalOf(deps, checked, taking)) };
}

/** The first half: the file has arrived and is as it should be, but belongs to nothing yet. */
export async function checkFile(
  deps: Deps,
  { name: sentName, content }: SentFile,
  participant: string,
): Promise<Checked | { fault: FileFault }> {
  const policy = deps.policies.of(momentOf(deps).policy);
  const received = await arrived(deps, content, policy.documents.megabytesPerFile * MEGABYTE);
  if (typeof received === 'string') return { fault: received };
  const name = plainName(sentName);
  let fault: FileFault | null = 'cut';
  try {
    const media = await mediaOf(received.file);
    const stored = await bytesOf(deps.pool, participant);
    fault =
      name === '' && received.bytes === 0 ? 'none' : fileFault(policy, { name, bytes: received.bytes, media }, stored);
    if (fault === null && media !== null) return { received, name, media };
    return { fault: fault ?? 'type' };
  } finally {
    if (fault !== null) await deps.documents.discard(received);
  }
}

async function arrived({ documents }: Deps, content: Readable, most: number): Promise<Received | FileFault> {
  try {
    return (await documents.receive(content, most)) ?? 'too-big';
  } catch (error) {
    if (content.errored) return 'cut';
    throw error;
  }
}

/** The document that becomes of it. */
export function arrivalOf(deps: Deps, { received, name, media }: Checked, { form, ...taking }: Taking): Arrival {
  const command = commandId(form, { file: [received.sha256], name: [name] });
  return { ...taking, ...momentOf(deps), command, name, media };
}
