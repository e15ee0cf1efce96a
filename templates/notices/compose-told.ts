/** Mails of the web itself that say one thing and lead to one page: codes, and alerts to people of the agency. */
import { say, type Language } from '../words.ts';
import type { Mail, Press } from './compose-mail.ts';
import type { Voice } from './voice.ts';

export type ToldMail = {
  readonly language: Language;
  readonly programme: string;
  readonly subject: string;
  readonly addressee: string;
  readonly what: string;
  readonly todo: string;
  /** Where it leads to. An address with a seal in it is good once, and its pages are never logged. */
  readonly path: string;
  /** On its button; else that it opens the reader's page. */
  readonly button?: string;
  /** How to tell that it is ours, for whoever has no page on which it stands. */
  readonly genuine?: string;
  readonly reference: string;
  readonly ask: string;
};

/** The mail, in the layout of notices. */
export function composeTold({ engine, webUrl }: Pick<Press, 'engine' | 'webUrl'>, voice: Voice, mail: ToldMail): Mail {
  const { language, subject, addressee, what } = mail;
  const program = mail.programme.toUpperCase();
  const data = {
    ...{ language, program, subject, addressee, what },
    brand: say(language, 'brand'),
    slots: [],
    term: null,
    todo: { label: voice.say('mail.todo'), words: mail.todo },
    link: { label: mail.button ?? voice.say('mail.link'), href: `${webUrl}${mail.path}` },
    genuine: {
      label: voice.say('mail.genuine'),
      words: mail.genuine ?? voice.say('mail.genuine.how', { reference: mail.reference, host: new URL(webUrl).host }),
    },
    ask: { label: voice.say('mail.ask'), words: mail.ask },
    automatic: voice.say('mail.automatic', { program }),
    answer: null,
    original: null,
  };
  const reader = { language, zone: 'UTC' };
  return {
    subject: `${program}: ${subject}`,
    text: engine.render('mail/notice.txt', data, reader),
    html: engine.render('mail/notice', data, reader),
  };
}
