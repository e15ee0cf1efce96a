/** The mail that calls somebody of the agency to an incident that was just reported. It says that there is one, and nothing of it. */
import type { Language } from '../words.ts';
import type { Mail, Press } from './compose-mail.ts';
import { composeTold } from './compose-told.ts';
import { officeName } from './offices.ts';
import { voiceOf } from './voice.ts';

export type AlertMail = {
  readonly participant: string;
  readonly programme: string;
  readonly incident: string;
  readonly receipt: string;
  readonly office: string;
  readonly name: string;
  readonly language: Language;
  /** Minutes until the next one of the line is called. */
  readonly minutes: number;
};

/** The mail in the receiver's language. */
export function composeAlert(press: Pick<Press, 'engine' | 'webUrl'>, alert: AlertMail): Mail {
  const { participant, programme, incident, receipt, office, name, language, minutes } = alert;
  const voice = voiceOf(language);
  return composeTold(press, voice, {
    language,
    programme,
    subject: voice.say('alert.subject', { receipt }),
    addressee: voice.say('mail.for', { name, company: officeName(office) }),
    what: voice.say('alert.what', { office: officeName(office), receipt }),
    todo: voice.say('alert.todo', { minutes }),
    path: `/participants/${encodeURIComponent(participant)}/incidents/${encodeURIComponent(incident)}`,
    reference: receipt,
    ask: voice.say('alert.ask'),
  });
}
