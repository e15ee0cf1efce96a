/** The words of one mail, before anything is laid out. */
import { say, type Params } from '../words.ts';
import { mail as en } from './en/mail.ts';
import { mail as es } from './es/mail.ts';
import { MAILS, slotInWords } from './mails.ts';
import type { Occasion } from './occasion.ts';
import type { Term } from './terms.ts';
import type { Voice } from './voice.ts';

export type MailSays = {
  readonly subject: string;
  readonly what: string;
  readonly todo: string;
  readonly term: Term | null;
  readonly slots: readonly string[];
};

/** What a mail of this kind says about the occasion. Throws when a value is missing. */
export function mailSays(occasion: Occasion, voice: Voice): MailSays {
  const { notice, account, state } = occasion;
  const { term, params, slots } = MAILS[notice.kind];
  const given: Params = {
    company: account.company,
    program: state.programme.toUpperCase(),
    ...params(occasion, voice),
  };
  const words = (part: 'subject' | 'what' | 'todo'): string =>
    say(voice.language, { en: en[notice.kind][part], es: es[notice.kind][part] }, given);
  return {
    subject: words('subject'),
    what: words('what'),
    todo: words('todo'),
    term: term(occasion),
    slots: slots(occasion).map((slot) => slotInWords(voice, slot)),
  };
}
