/** Mails that carry a code: whoever reads it has the mailbox. The code alone does nothing; it is typed in by somebody who has signed in. */
import { say, type Language } from '../words.ts';
import type { Mail, Press } from './compose-mail.ts';
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

/** Where it is typed in. The address carries no secret: it is logged on the way. */
const placeOf = ({ kind, participant }: CodeMail): string =>
  kind === 'enroll' ? '/enroll' : `/participants/${encodeURIComponent(participant)}/organization`;

/** The mail in the receiver's language. */
export function composeCode({ engine, webUrl }: Pick<Press, 'engine' | 'webUrl'>, mail: CodeMail): Mail {
  const voice = voiceOf(mail.language);
  const program = mail.programme.toUpperCase();
  const subject = voice.say(`${mail.kind}.subject`, { company: mail.company });
  const data = {
    language: mail.language,
    brand: say(mail.language, 'brand'),
    program,
    subject,
    addressee: voice.say('mail.for', { name: mail.name || mail.company, company: mail.company }),
    what: voice.say(`${mail.kind}.what`, { company: mail.company, code: mail.code }),
    slots: [],
    term: null,
    todo: { label: voice.say('mail.todo'), words: voice.say(`${mail.kind}.todo`) },
    link: {
      label: voice.say('mail.link'),
      href: `${webUrl}${placeOf(mail)}`,
    },
    genuine: {
      label: voice.say('mail.genuine'),
      words: voice.say('mail.genuine.how', { reference: mail.participant, host: new URL(webUrl).host }),
    },
    ask: {
      label: voice.say('mail.ask'),
      words:
        mail.office === 'headquarters'
          ? voice.say('ask.headquarters')
          : voice.say('ask.field-office', { office: officeName(mail.office) }),
    },
    automatic: voice.say('mail.automatic', { program }),
    answer: null,
    original: null,
  };
  const reader = { language: mail.language, zone: 'UTC' };
  return {
    subject: `${program}: ${subject}`,
    text: engine.render('mail/notice.txt', data, reader),
    html: engine.render('mail/notice', data, reader),
  };
}
