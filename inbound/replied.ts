/** A reply to a notice: a known contact's is threaded to the case and holds the outreach about it; anybody else's is kept beside the case. */
import { SYSTEM } from '../domain/actor.ts';
import { outreachesOf } from '../domain/first-notice.ts';
import { Refusal } from '../domain/refusal.ts';
import { keepContent } from '../db/content.ts';
import { writeMessage } from '../db/conversation.ts';
import { knownSenders, mailedNotice, type Addressee, type Filed } from '../db/inbound-mail.ts';
import { isSame, jointMailOf } from '../db/joint-mail.ts';
import { idNamed } from '../db/named-id.ts';
import { attachedTo } from './attached.ts';
import type { FilingDeps } from './filing-deps.ts';
import type { Reading, Reply } from './read.ts';
import { senderOf } from './sender.ts';

type Heard = Pick<Filed, 'kind' | 'reason' | 'contact'>;

/**
 * Files it with every membership whose notice was in the mail, as far as its sender is a contact there, and does what follows. Answers with
 * what became of it at the membership to which it came.
 * @param id the inbound mail; the message there has the same id
 */
export async function heardReply(
  deps: FilingDeps,
  id: string,
  addressee: Addressee,
  reading: Reading & { kind: 'reply' },
): Promise<Heard> {
  const heard = await heardIn(deps, id, addressee, reading);
  if (heard.kind !== 'reply') return heard;
  const joint = await jointMailOf(deps.pool, addressee);
  for (const part of joint?.parts.filter((each) => !isSame(each, addressee)) ?? []) {
    const other = await mailedNotice(deps.pool, part);
    const message = part.participant === addressee.participant ? id : idNamed(id, part.participant);
    if (other) await heardIn(deps, message, other, reading);
  }
  return heard;
}

/** Files it with one membership. */
async function heardIn(
  deps: FilingDeps,
  id: string,
  addressee: Addressee,
  { reply, mail }: Reading & { kind: 'reply' },
): Promise<Heard> {
  const { participant } = addressee;
  const sender = senderOf(reply.from, await knownSenders(deps.pool, participant), mail, deps.authserv);
  if (typeof sender === 'string') return { kind: 'unverified', reason: sender, contact: null };
  const { contact } = sender;
  const text = await thread(deps, id, participant, contact, reply);
  return { kind: 'reply', reason: (await holds(deps, id, addressee, contact, text)) ? 'holds' : 'threaded', contact };
}

/** Files the mail as a message of the case; answers with its words. */
async function thread(
  deps: FilingDeps,
  id: string,
  participant: string,
  contact: string,
  reply: Reply,
): Promise<string> {
  const { taken: attachments, left } = await attachedTo(deps, id, participant, reply.attachments);
  const by = { person: contact, role: 'contact' } as const;
  const text = textOf(reply, left);
  await writeMessage(deps.pool, deps.documents, {
    ...deps.moment(),
    ...{ command: id, participant, by, text, attachments },
  });
  return text;
}

/** Whether an outreach about what the notice asked for is held by it now. Without one that runs, there is nothing to hold. */
async function holds(
  { pool, submit }: FilingDeps,
  id: string,
  { participant, kind, about }: Addressee,
  contact: string,
  text: string,
): Promise<boolean> {
  const note = await keepContent(pool, 'note', { text }, contact);
  for (const ladder of outreachesOf({ kind, about })) {
    const order = { id: `inbound:${id}:${ladder}`, by: SYSTEM, type: 'HearReply', ladder, contact, note } as const;
    try {
      await submit(participant, order);
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return false;
}

const MOST_CHARACTERS = 10_000;

/** What the page of messages takes, with the names of what stays with the mail alone; the mail itself is kept whole. */
function textOf({ text, subject }: Reply, left: readonly string[]): string {
  const words = text.trim() || subject.trim() || '…';
  const said = [...words.replaceAll('\r\n', '\n')].slice(0, MOST_CHARACTERS).join('');
  const names = left.map((name) => `[${name}]`);
  return [said, ...(names.length > 0 ? [names.join(' ')] : [])].join('\n\n');
}
