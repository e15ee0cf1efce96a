/** A mail that came in, as lists and its own page show it. */
import { buffer } from 'node:stream/consumers';
import type { RefusedAnswer } from '../../../db/link-answers.ts';
import type { MailLine } from '../../../db/queries/inbound.ts';
import { parseMail } from '../../../inbound/mail.ts';
import type { Deps } from '../../deps.ts';
import { SAY } from '../../words/page-answer.ts';
import { INBOUND, MAIL_KINDS, MAIL_REASONS } from '../../words/page-inbound.ts';
import type { Tongue } from '../../words/tongue.ts';

/** @param href where it is opened */
export const mailLine = (mail: MailLine, href: string, tongue: Tongue, zone: string) => ({
  href,
  when: tongue.instant(mail.at, zone),
  from: mail.sender ?? tongue.say(INBOUND.noSender),
  subject: mail.subject || tongue.say(INBOUND.noSubject),
  filed: tongue.code(MAIL_KINDS, mail.kind),
  why: [tongue.code(MAIL_REASONS, mail.reason), mail.status].filter(Boolean).join(' · '),
});

/** An answer by a link that the rules did not take. @param from whose link it was */
export const refusedLine = (
  { said, at, text, outcome }: RefusedAnswer,
  from: string,
  tongue: Tongue,
  zone: string,
) => ({
  said: tongue.say(SAY[said].choice),
  text,
  from,
  when: tongue.instant(at, zone),
  why: tongue.say(INBOUND.notTaken, { code: outcome }),
});

const MOST_CHARACTERS = 20_000;

/** The text, and the names of what came with it; the bytes are read anew, and nothing of them but text is shown. */
export async function mailBody(
  { documents }: Pick<Deps, 'documents'>,
  { sha256 }: MailLine,
): Promise<{ readonly text: string; readonly attachments: readonly string[] }> {
  const bytes = await documents.read(sha256);
  const mail = bytes && (await parseMail(await buffer(bytes), null).catch(() => null));
  if (!mail) return { text: '', attachments: [] };
  return {
    text: mail.text.trim().slice(0, MOST_CHARACTERS),
    attachments: mail.parts.map(({ name, type }) => name ?? type),
  };
}
