/** What came with a reply: files that the policy takes become documents of the message; what it does not take is named, and stays with the mail. */
import { Readable } from 'node:stream';
import { MOST_ATTACHMENTS } from '../domain/conversation.ts';
import { fileFault, MEGABYTE, plainName } from '../domain/document-file.ts';
import type { Attachment } from '../db/conversation.ts';
import { mediaOf } from '../db/document-type.ts';
import { bytesOf } from '../db/documents.ts';
import { idNamed } from '../db/named-id.ts';
import type { FilingDeps } from './filing-deps.ts';
import type { Part } from './mail.ts';

export type Attached = { readonly taken: readonly Attachment[]; readonly left: readonly string[] };

/**
 * Takes them in; whoever calls must keep them or discard them.
 * @param message its id: the same part of the same mail is one document
 */
export async function attachedTo(
  deps: FilingDeps,
  message: string,
  participant: string,
  parts: readonly Part[],
): Promise<Attached> {
  const policy = deps.policies.of(deps.moment().policy);
  const taken: Attachment[] = [];
  const left: string[] = [];
  let stored = await bytesOf(deps.pool, participant);
  for (const [index, part] of parts.entries()) {
    const name = plainName(part.name ?? '');
    const received = await deps.documents.receive(
      Readable.from([part.content]),
      policy.documents.megabytesPerFile * MEGABYTE,
    );
    const media = received && (await mediaOf(received.file));
    const fits = received && fileFault(policy, { name, bytes: received.bytes, media }, stored) === null;
    if (received && media && fits && taken.length < MOST_ATTACHMENTS) {
      taken.push({ document: idNamed(message, String(index)), received, name, media });
      stored += received.bytes;
    } else {
      if (received) await deps.documents.discard(received);
      left.push(name === '' ? part.type : name);
    }
  }
  return { taken, left };
}
