/** What a mail is, from its bytes: a bounce, automatic, somebody's reply, or none of these. Nothing is looked up and nothing is done. */
import { automaticOf, type AutomaticReason } from './automatic.ts';
import { bounceOf, type Bounce } from './bounce.ts';
import { answersOf, parseMail, type Mail, type Part } from './mail.ts';

export type Reading =
  | { readonly kind: 'bounce'; readonly bounce: Bounce; readonly mail: Mail }
  | { readonly kind: 'automatic'; readonly why: AutomaticReason | 'arrived'; readonly mail: Mail }
  | { readonly kind: 'reply'; readonly reply: Reply; readonly mail: Mail }
  | { readonly kind: 'neither'; readonly why: 'unreadable' | 'no-sender' | 'several-senders' | 'empty' };
export type Reply = {
  /** The one address of the From header, in small letters. */
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  /** Message-IDs that it answers. */
  readonly answers: readonly string[];
  readonly attachments: readonly Part[];
};

/**
 * Reads a mail; never throws about one.
 * @param envelopeFrom what was said in MAIL FROM, empty for the null sender; null when that is not known
 */
export async function readMail(raw: Buffer, envelopeFrom: string | null): Promise<Reading> {
  const mail = await parseMail(raw, envelopeFrom).catch(() => null);
  if (!mail) return { kind: 'neither', why: 'unreadable' };
  const bounce = bounceOf(mail);
  if (bounce === 'arrived') return { kind: 'automatic', why: 'arrived', mail };
  if (bounce) return { kind: 'bounce', bounce, mail };
  const why = automaticOf(mail);
  return why ? { kind: 'automatic', why, mail } : replyIn(mail);
}

function replyIn(mail: Mail): Reading {
  const { from, subject, text, parts } = mail;
  const [sender] = from;
  if (sender === undefined) return { kind: 'neither', why: 'no-sender' };
  if (from.length > 1) return { kind: 'neither', why: 'several-senders' };
  if (text.trim() === '' && parts.length === 0) return { kind: 'neither', why: 'empty' };
  return {
    kind: 'reply',
    reply: {
      from: sender,
      subject,
      text,
      answers: answersOf(mail),
      attachments: parts.filter(({ embedded }) => !embedded),
    },
    mail,
  };
}
