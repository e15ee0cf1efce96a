/** One mail for several notices of a company: a line for each, with the membership that it is about. What it says is read after signing in. */
import { say } from '../words.ts';
import { entityTitle } from './cited.ts';
import { answerLink } from './answer-link.ts';
import { askWhom, type Mail, type MailPress } from './compose-mail.ts';
import { original, translationLine, type Body } from './governing.ts';
import { mailSays } from './mail-says.ts';
import { needed, referenceOf, type ContactCard, type Occasion } from './occasion.ts';
import { termInWords } from './terms.ts';
import { voiceOf, type Voice } from './voice.ts';

/**
 * The mail for one recipient, in that person's language.
 * @param only the part whose line is told; the lines of other memberships are only counted. For the copy that each membership keeps
 */
export function composeJoint(
  press: MailPress,
  occasions: readonly Occasion[],
  to: ContactCard,
  only: Occasion | null = null,
): Mail {
  const { engine, webUrl } = press;
  const first = needed(occasions[0], 'a notice of the mail');
  const voice = voiceOf(to.language);
  const program = first.state.programme.toUpperCase();
  const { company } = first.account;
  const subject = voice.say('joint.subject', { count: occasions.length });
  const kinds = occasions.map(({ notice }) => notice.kind);
  const data = {
    language: voice.language,
    brand: say(voice.language, 'brand'),
    program,
    subject,
    addressee: voice.say('mail.for', { name: to.name, company }),
    what: voice.say('joint.what', { count: occasions.length, company }),
    slots: linesOf(press, occasions, only, voice),
    term: null,
    todo: { label: voice.say('mail.todo'), words: voice.say('joint.todo') },
    link: { label: voice.say('mail.link'), href: `${webUrl}/` },
    answer: null,
    genuine: {
      label: voice.say('mail.genuine'),
      words: voice.say('mail.genuine.how', { reference: referenceOf(only ?? first), host: new URL(webUrl).host }),
    },
    ask: { label: voice.say('mail.ask'), words: askWhom(voice, only ?? first) },
    automatic: voice.say('mail.automatic', { program }),
    original: original(voice, translationLine(voice, 'mail', kinds, press.reviews), () =>
      bodyOf(press, occasions, only),
    ),
  };
  const reader = { language: voice.language, zone: first.state.zone };
  return {
    subject: `${program}: ${subject} [${referenceOf(first)}]`,
    text: engine.render('mail/notice.txt', data, reader),
    html: engine.render('mail/notice', data, reader),
  };
}

const linesOf = (
  press: MailPress,
  occasions: readonly Occasion[],
  only: Occasion | null,
  voice: Voice,
): readonly string[] =>
  occasions.map((one) =>
    only === null || one.participant === only.participant ? lineOf(press, one, voice) : voice.say('joint.other'),
  );

/** The words of the mail in English. */
function bodyOf(press: MailPress, occasions: readonly Occasion[], only: Occasion | null): Body {
  const voice = voiceOf('en');
  const count = occasions.length;
  const company = occasions[0]?.account.company ?? '';
  return {
    subject: voice.say('joint.subject', { count }),
    what: voice.say('joint.what', { count, company }),
    slots: linesOf(press, occasions, only, voice),
    term: '',
    todo: voice.say('joint.todo'),
  };
}

/** "Importer: Your annual review is open. By the end of 15 March 2028, Central Time. [p-1/n5]" */
function lineOf(press: MailPress, occasion: Occasion, voice: Voice): string {
  const { subject, term } = mailSays(occasion, voice);
  const policy = press.policyOf(needed(occasion.history.at(-1), 'the history of a notice').policy);
  const membership = entityTitle(voice, policy, occasion.state.entityType);
  const when = term ? ` ${termInWords(voice, term)}` : '';
  const line = voice.say('joint.line', { membership, subject, when, reference: referenceOf(occasion) });
  const link = answerLink(press, occasion);
  return link ? `${line} ${voice.say('joint.answer', { date: voice.date(link.lastDay), href: link.href })}` : line;
}
