/** Mails that carry a code: whoever reads it has the mailbox. The code alone does nothing; it is typed in by somebody who has signed in. */
import type { Language } from '../words.ts';
import type { Mail, Press } from './compose-mail.ts';
import { composeTold } from './compose-told.ts';
import { officeName } from './offices.ts';
import { voiceOf } from './voice.ts';

/** To verify an address, or to sign in for the first time. */
export type CodeKind = 'code' | 'enroll';
export type CodeMail = {
  readonly kind: CodeKind;
  readonly participant: string;
  readonly programme: string;
  readonly company: string;
  /** Empty when it is not known. */
  readonly name: string;
  readonly language: Language;
  /** The field office that keeps the case. */
  readonly office: string;
  readonly code: string;
};

/** Where it is typed in. */
const placeOf = ({ kind, participant }: CodeMail): string =>
  kind === 'enroll' ? '/enroll' : `/participants/${encodeURIComponent(participant)}/organization`;

/** The mail in the receiver's language. */
export function composeCode(press: Pick<Press, 'engine' | 'webUrl'>, mail: CodeMail): Mail {
  const { kind, company, code, language, programme, office } = mail;
  const voice = voiceOf(language);
  return composeTold(press, voice, {
    language,
    programme,
    subject: voice.say(`${kind}.subject`, { company }),
    addressee: voice.say('mail.for', { name: mail.name || company, company }),
    what: voice.say(`${kind}.what`, { company, code }),
    todo: voice.say(`${kind}.todo`),
    path: placeOf(mail),
    reference: mail.participant,
    ask:
      office === 'headquarters'
        ? voice.say('ask.headquarters')
        : voice.say('ask.field-office', { office: officeName(office) }),
  });
}
