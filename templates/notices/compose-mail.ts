/** One mail, ready to be sent: the same words as plain text and as HTML. */
import type { Engine } from '../engine.ts';
import { say } from '../words.ts';
import { answerLink, type LinkPress } from './answer-link.ts';
import type { Reviews } from './es/reviewed.ts';
import { original, translationLine, type Body } from './governing.ts';
import { mailSays } from './mail-says.ts';
import { referenceOf, specialistOf, type ContactCard, type Occasion, type PolicyOf } from './occasion.ts';
import { officeName } from './offices.ts';
import { termInWords, termLabel, termReason } from './terms.ts';
import { voiceOf, type Voice } from './voice.ts';

export type Mail = { readonly subject: string; readonly text: string; readonly html: string };
/** What the composers of mail and letters need besides the occasion; `webUrl` has no slash at its end. */
export type Press = {
  readonly engine: Engine;
  readonly policyOf: PolicyOf;
  readonly webUrl: string;
  /** Of the Spanish words; those of the house unless a test has its own. */
  readonly reviews?: Reviews | undefined;
};
/** Mails carry links with a seal. */
export type MailPress = Press & LinkPress;

/**
 * The mail for one recipient, in that person's language.
 * @throws Error that names what is missing, never a value
 */
export function composeMail(press: MailPress, occasion: Occasion, to: ContactCard): Mail {
  const { engine, policyOf, webUrl, reviews } = press;
  const voice = voiceOf(to.language);
  const { subject, what, todo, term, slots } = mailSays(occasion, voice);
  const { state, account } = occasion;
  const program = state.programme.toUpperCase();
  const reference = referenceOf(occasion);
  const data = {
    language: voice.language,
    brand: say(voice.language, 'brand'),
    program,
    subject,
    addressee: voice.say('mail.for', { name: to.name, company: account.company }),
    what,
    slots,
    term: term && {
      label: termLabel(voice, term),
      words: termInWords(voice, term),
      reason: term.whose === 'us' ? '' : termReason(voice, term, policyOf),
    },
    todo: { label: voice.say('mail.todo'), words: todo },
    link: { label: voice.say('mail.link'), href: pageOf(webUrl, occasion) },
    answer: answerIn(press, occasion, voice),
    genuine: {
      label: voice.say('mail.genuine'),
      words: voice.say('mail.genuine.how', { reference, host: new URL(webUrl).host }),
    },
    ask: { label: voice.say('mail.ask'), words: askWhom(voice, occasion) },
    automatic: voice.say('mail.automatic', { program }),
    original: original(voice, translationLine(voice, 'mail', [occasion.notice.kind], reviews), () => bodyOf(occasion)),
  };
  const reader = { language: voice.language, zone: state.zone };
  return {
    subject: `${program}: ${subject} [${reference}]`,
    text: engine.render('mail/notice.txt', data, reader),
    html: engine.render('mail/notice', data, reader),
  };
}

function answerIn(press: MailPress, occasion: Occasion, voice: Voice) {
  const link = answerLink(press, occasion);
  return (
    link && {
      label: voice.say('mail.answer'),
      words: voice.say('mail.answer.what', { date: voice.date(link.lastDay) }),
      link: voice.say('mail.answer.link'),
      href: link.href,
    }
  );
}

/** The words of the mail in English. */
function bodyOf(occasion: Occasion): Body {
  const voice = voiceOf('en');
  const { term, ...said } = mailSays(occasion, voice);
  return { ...said, term: term ? `${termLabel(voice, term)}: ${termInWords(voice, term)}` : '' };
}

/** The participant's page; nothing personal and no token is in the address. */
export const pageOf = (webUrl: string, { participant }: Occasion): string =>
  `${webUrl}/participants/${encodeURIComponent(participant)}`;

/** The specialist who has the case, or the office that keeps it. */
export function askWhom(voice: Voice, occasion: Occasion): string {
  const specialist = specialistOf(occasion);
  if (specialist) return voice.say('ask.specialist', { name: specialist.name, email: specialist.email });
  const { office } = occasion.state;
  return office === 'headquarters'
    ? voice.say('ask.headquarters')
    : voice.say('ask.field-office', { office: officeName(office) });
}
