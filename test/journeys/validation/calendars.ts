/** The entry of a visit for a calendar, as it came by mail. */
import type { ParsedMail } from 'mailparser';
import { readByItsOwnZones, readByNames } from '../../harness/calendars.ts';

/** What a calendar reads in the mail, and what another one does. @throws Error where the mail bears no entry */
export function entryIn({ subject = '', attachments }: ParsedMail) {
  const part = attachments.find(({ contentType }) => contentType === 'text/calendar');
  if (!part) throw new Error(`no entry in ${subject}`);
  return entryOf(part.content.toString('utf8'));
}

/** The same of a file. */
export function entryOf(text: string) {
  const [entry] = readByItsOwnZones(text);
  const [other] = readByNames(text);
  return { ...entry!, other: other!.startsAt };
}
