/** Mails to a contact who reports an incident without signing in: the link to do it by, and the receipt. They say nothing of the incident. */
import { instantInWords } from '../dates.ts';
import type { Mail, Press } from './compose-mail.ts';
import { composeTold } from './compose-told.ts';
import { officeName } from './offices.ts';
import { voiceOf } from './voice.ts';
import type { Language } from '../words.ts';

export type Reporter = {
  readonly name: string;
  readonly language: Language;
  readonly company: string;
  readonly programme: string;
  readonly office: string;
  readonly zone: string;
};
/** The last part of the link's address, and the receipt when the report has been received. */
export type ReportMail = {
  readonly link: string;
  readonly filed: { readonly receipt: string; readonly receivedAt: Date } | null;
};

/** The mail in the contact's language. */
export function composeReport(
  press: Pick<Press, 'engine' | 'webUrl'>,
  { name, language, company, programme, office, zone }: Reporter,
  { link, filed }: ReportMail,
): Mail {
  const voice = voiceOf(language);
  const { host } = new URL(press.webUrl);
  const kind = filed ? 'report-receipt' : 'report-link';
  const at = filed ? instantInWords(filed.receivedAt, zone, language) : '';
  const facts = { host, company, at, receipt: filed?.receipt ?? '' };
  return composeTold(press, voice, {
    ...{ language, programme },
    subject: voice.say(`${kind}.subject`, facts),
    addressee: voice.say('mail.for', { name, company }),
    what: voice.say(`${kind}.what`, facts),
    todo: voice.say(`${kind}.todo`),
    path: `/report/${encodeURIComponent(link)}`,
    button: voice.say(`${kind}.button`),
    reference: facts.receipt,
    genuine: voice.say('report.genuine', facts),
    ask: voice.say('report.ask', { office: officeName(office) }),
  });
}
