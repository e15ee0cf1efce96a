/** The announcement to a company that waited for a place to take new applications: it may apply now, and until when. */
import { dateInWords } from '../dates.ts';
import type { Language } from '../words.ts';
import type { Mail, Press } from './compose-mail.ts';
import { composeTold } from './compose-told.ts';
import { voiceOf } from './voice.ts';

export type AdmissionMail = {
  readonly programme: string;
  readonly name: string;
  readonly company: string;
  readonly language: Language;
  /** As the reader calls it. */
  readonly place: string;
  readonly receipt: string;
  readonly lastDay: string;
  /** Of the invitation: it lets one application in. */
  readonly token: string;
  readonly entityType: string;
};

/** The mail in the receiver's language. */
export function composeAdmission(press: Pick<Press, 'engine' | 'webUrl'>, mail: AdmissionMail): Mail {
  const { programme, name, company, language, place, receipt, token, entityType } = mail;
  const voice = voiceOf(language);
  const lastDay = dateInWords(mail.lastDay, language);
  return composeTold(press, voice, {
    language,
    programme,
    subject: voice.say('admission.subject', { place }),
    addressee: voice.say('mail.for', { name, company }),
    what: voice.say('admission.what', { company, place, receipt, lastDay }),
    todo: voice.say('admission.todo', { token }),
    path: `/apply/${encodeURIComponent(entityType)}`,
    reference: receipt,
    ask: voice.say('admission.ask', { receipt }),
  });
}
