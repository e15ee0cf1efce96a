/** One letter, ready to be printed: the English original, which governs, and for a Spanish-speaking company a courtesy translation behind it. */
import { wallDateOf, type WallDate } from '../../domain/calendar.ts';
import { placeLine } from '../../domain/postal-address.ts';
import { isMessageKey, say, type Language } from '../words.ts';
import { answerCode, type CodePress } from './answer-link.ts';
import { entityTitle } from './cited.ts';
import { askWhom, pageOf, type Press } from './compose-mail.ts';
import { translationLine } from './governing.ts';
import type { Signer, Writing } from './letter-parts.ts';
import { adverseSections, plainSections } from './letter-sections.ts';
import { LETTERS } from './letters.ts';
import { needed, referenceOf, specialistOf, type ContactCard, type Occasion, type Particulars } from './occasion.ts';
import { officeName } from './offices.ts';
import { voiceOf, type Voice } from './voice.ts';

/** A whole page; it needs nothing but its style sheet. */
export type Letter = {
  readonly subject: string;
  readonly html: string;
  /** As it stands on the envelope, a line each. */
  readonly addressee: readonly string[];
};
export type LetterPress = Press &
  CodePress & {
    /** The address at which the web serves `templates/letters/letter.css`. */
    readonly stylesheet: string;
    /** The agency's wall date on which the letter is printed for dispatch. */
    readonly printedOn: WallDate;
  };

/**
 * The letter that follows from a notice, whenever it is read: only the day on which it is printed changes.
 * @throws Error that names what is missing, never a value
 */
export function composeLetter(press: LetterPress, occasion: Occasion, particulars: Particulars): Letter {
  const reader = readerOf(occasion);
  const languages: readonly Language[] = reader?.language === 'es' ? ['en', 'es'] : ['en'];
  const sheets = languages.map((language) => sheet(press, { occasion, particulars }, reader, voiceOf(language)));
  const [original] = sheets;
  const subject = original?.title ?? '';
  const data = { language: 'en', stylesheet: press.stylesheet, title: `${subject} – ${referenceOf(occasion)}`, sheets };
  const html = press.engine.render('letters/letter', data, { language: 'en', zone: occasion.state.zone });
  return { subject, html, addressee: original?.addressee ?? [] };
}

/** To whose attention it goes: the officer, or else whoever is known. */
const readerOf = ({ contacts }: Occasion): ContactCard | undefined =>
  contacts.find(({ role }) => role === 'officer') ?? contacts.find(({ role }) => role === 'primary') ?? contacts[0];

type Told = Pick<Writing, 'occasion' | 'particulars'>;

function sheet(press: LetterPress, told: Told, reader: ContactCard | undefined, voice: Voice) {
  const { policyOf, printedOn, webUrl } = press;
  const { occasion } = told;
  const writing: Writing = { ...told, voice, policyOf, printedOn };
  const letter = LETTERS[occasion.notice.kind](writing);
  const program = occasion.state.programme.toUpperCase();
  const reference = referenceOf(occasion);
  return {
    language: voice.language,
    courtesy: translationLine(voice, 'letter', [occasion.notice.kind], press.reviews),
    program,
    brand: say(voice.language, 'brand'),
    office: voice.say('letter.office', { program }),
    date: { label: voice.say('letter.date'), words: voice.date(printedOn) },
    reference: { label: voice.say('letter.reference'), words: reference },
    as: participantType(writing),
    addressee: addressee(voice, occasion, reader),
    title: letter.title,
    what: letter.what,
    list: 'list' in letter ? (letter.list ?? []) : [],
    sections: 'facts' in letter ? adverseSections(writing, letter) : plainSections(writing, letter),
    page: voice.say('letter.page', { link: pageOf(webUrl, occasion) }),
    answer: answerIn(press, occasion, voice),
    genuine: {
      label: voice.say('letter.genuine'),
      words: voice.say('letter.genuine.how', { reference, host: new URL(webUrl).host }),
    },
    ask: { label: voice.say('letter.ask'), words: askWhom(voice, occasion) },
    signatures: signatures(voice, occasion, letter.signers ?? []),
  };
}

/** How the letter is answered without signing in. */
function answerIn(press: LetterPress, occasion: Occasion, voice: Voice) {
  const answer = answerCode(press, occasion);
  return (
    answer && {
      label: voice.say('mail.answer'),
      words: voice.say('letter.answer.what', { page: `${press.webUrl}/answer`, date: voice.date(answer.lastDay) }),
      code: voice.say('letter.answer.code', { code: answer.code }),
    }
  );
}

/** As what the company takes part; an import may have left that open. */
function participantType({ occasion, voice, policyOf }: Writing) {
  const policy = policyOf(needed(occasion.history.at(-1), 'the record').policy);
  const { entityType } = occasion.state;
  return policy.entityTypes[entityType]
    ? { label: voice.say('letter.as'), words: entityTitle(voice, policy, entityType) }
    : null;
}

function addressee(voice: Voice, { account }: Occasion, reader: ContactCard | undefined): readonly string[] {
  const { company, postal } = account;
  const { city, region, postalCode, country } = postal ?? { ...account, city: account.city ?? '', postalCode: null };
  const place = placeLine({ city, region, postalCode });
  const attention =
    reader?.role === 'officer' && reader.name !== '' ? [voice.say('letter.attention', { name: reader.name })] : [];
  const where = [...(postal?.lines ?? []), ...(place ? [place] : [])];
  return [company, ...attention, ...where, ...(country ? [countryName(voice, country)] : [])];
}

function countryName({ language }: Voice, code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(code) ?? code;
}

type Signature = {
  readonly deed: string;
  readonly name: string;
  readonly title: string;
  readonly office: string;
  readonly authority: string;
};

/** Whoever decided and confirmed; where nobody decided, the specialist or the office. */
function signatures(voice: Voice, occasion: Occasion, signers: readonly Signer[]): readonly Signature[] {
  if (signers.length > 0) return signers.map((one) => signature(voice, one));
  const specialist = specialistOf(occasion);
  const { notice, state } = occasion;
  const deed = voice.say('signed.issued', { on: voice.date(wallDateOf(notice.queuedAt, state.zone)) });
  const office = officeLine(voice, specialist?.office ?? state.office);
  if (!specialist) return [{ deed, name: voice.say('signed.nobody'), title: '', office, authority: '' }];
  return [{ deed, name: specialist.name, title: roleTitle(voice, 'specialist'), office, authority: '' }];
}

function signature(voice: Voice, { deed, name, role, office, on, authority }: Signer): Signature {
  return {
    deed: voice.say(`signed.${deed}`, { on: voice.date(on) }),
    name,
    title: authority.rank ?? (role === office ? '' : roleTitle(voice, role)),
    office: officeLine(voice, office),
    authority: authorityOf(voice, authority),
  };
}

/** By which record the office was held on that day, in one's own right or for somebody else. */
function authorityOf(voice: Voice, { event, from, actingFor }: Signer['authority']): string {
  const held = { from: voice.date(from), event };
  return actingFor === null
    ? voice.say('signed.authority', held)
    : voice.say('signed.acting', { ...held, name: actingFor });
}

const officeLine = (voice: Voice, office: string): string =>
  office === 'headquarters'
    ? voice.say('signed.office.headquarters')
    : voice.say('signed.office.field', { office: officeName(office) });

function roleTitle(voice: Voice, role: string): string {
  const key = `role.${role}`;
  if (!isMessageKey(key)) throw new Error('a role without a title');
  return say(voice.language, key);
}
