/** A reply to a notice: a known contact's is threaded to the case and holds the outreach about it; anybody else's is kept beside the case. */
import { SYSTEM } from '../domain/actor.ts';
import { outreachOf } from '../domain/first-notice.ts';
import { Refusal } from '../domain/refusal.ts';
import { keepContent } from '../db/content.ts';
import { writeMessage } from '../db/conversation.ts';
import { knownSenders, type Addressee, type Filed } from '../db/inbound-mail.ts';
import { attachedTo } from './attached.ts';
import type { FilingDeps } from './filing-deps.ts';
import type { Reading, Reply } from './read.ts';
import { senderOf } from './sender.ts';

type Heard = Pick<Filed, 'kind' | 'reason' | 'contact'>;

/**
 * Files it, and does what follows.
 * @param id the inbound mail; the message has the same id
 */
export async function heardReply(
  deps: FilingDeps,
  id: string,
  addressee: Addressee,
  { reply, mail }: Reading & { kind: 'reply' },
): Promise<Heard> {
  const { participant } = addressee;
  const sender = senderOf(reply.from, await knownSenders(deps.pool, participant), mail, deps.authserv);
  if (typeof sender === 'string') return { kind: 'unverified', reason: sender, contact: null };
  const { contact } = sender;
  const { taken: attachments, left } = await attachedTo(deps, id, participant, reply.attachments);
  const text = textOf(reply, left);
  const by = { person: contact, role: 'contact' } as const;
  await writeMessage(deps.pool, deps.documents, {
    ...deps.moment(),
    ...{ command: id, participant, by, text, attachments },
  });
  return { kind: 'reply', reason: (await holds(deps, id, addressee, contact, text)) ? 'holds' : 'threaded', contact };
}

/** Whether the outreach that sent the notice is held by it now. Without one that runs, there is nothing to hold. */
async function holds(
  { pool, submit }: FilingDeps,
  id: string,
  { participant, kind, about }: Addressee,
  contact: string,
  text: string,
): Promise<boolean> {
  const note = await keepContent(pool, 'note', { text }, contact);
  try {
    const ladder = outreachOf({ kind, about });
    await submit(participant, { id: `inbound:${id}`, by: SYSTEM, type: 'HearReply', ladder, contact, note });
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return false;
  }
}

const MOST_CHARACTERS = 10_000;

/** What the page of messages takes, with the names of what stays with the mail alone; the mail itself is kept whole. */
function textOf({ text, subject }: Reply, left: readonly string[]): string {
  const words = text.trim() || subject.trim() || '…';
  const said = [...words.replaceAll('\r\n', '\n')].slice(0, MOST_CHARACTERS).join('');
  const names = left.map((name) => `[${name}]`);
  return [said, ...(names.length > 0 ? [names.join(' ')] : [])].join('\n\n');
}
