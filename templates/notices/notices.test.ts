import { expect, test } from '@jest/globals';
import type { NoticeKind } from '../../domain/notice.ts';
import * as tell from '../../domain/testing/stories.ts';
import { diceFrom, begin, step, TEMPERS } from '../../domain/testing/wander.ts';
import { CTPAT, ctpat } from '../../test/lifecycle/ctpat.ts';
import { dateInWords } from '../dates.ts';
import { ownEngine } from '../engine.ts';
import type { Language } from '../words.ts';
import { composeAdmission } from './compose-admission.ts';
import { composeCode } from './compose-code.ts';
import { composeLetter, type LetterPress } from './compose-letter.ts';
import { composeMail, type MailPress } from './compose-mail.ts';
import { mail as en } from './en/mail.ts';
import { mail as es } from './es/mail.ts';
import { LETTERS } from './letters.ts';
import type { Occasion, Particulars } from './occasion.ts';
import { reviewedText } from './reviewed-text.ts';
import { everyStory } from './testing/every-kind.ts';
import { occasionsOf } from './testing/occasions.ts';

const press: LetterPress & MailPress = {
  engine: ownEngine(),
  policyOf: (version) => {
    if (version !== CTPAT.version) throw new Error(`no policy ${version}`);
    return CTPAT;
  },
  webUrl: 'https://portolan.example',
  sealLink: ({ participant, notice, lastDay }) => `${participant}~${notice}~${lastDay}~seal`,
  codeLetter: ({ participant, notice }) => `code-of-${participant}-${notice}`,
  stylesheet: '/letter.css',
  printedOn: '2028-05-01',
};
/** Nothing that only a database knows. */
const PLAIN: Particulars = { lacking: null, actionTexts: {}, clauses: {} };
const LANGUAGES: readonly Language[] = ['en', 'es'];
const KINDS = Object.keys(LETTERS) as readonly NoticeKind[];
/** Each occasion is asked for by several tests, and composed once. */
function once<T>(compose: (occasion: Occasion) => T): (occasion: Occasion) => T {
  const composed = new Map<Occasion, T>();
  return (occasion) => {
    const known = composed.get(occasion) ?? compose(occasion);
    composed.set(occasion, known);
    return known;
  };
}
const mailOf = once((occasion) => composeMail(press, occasion, occasion.contacts[0]!));
const paperOf = once((occasion) => composeLetter(press, occasion, PLAIN));
const stories = everyStory(ctpat);
const all = (language: Language) => stories.flatMap(([, story]) => occasionsOf(story, language));
const spoken = { en: all('en'), es: all('es') };

test('the stories queue every kind of notice', () => {
  const told = new Set(spoken.en.map(({ notice }) => notice.kind));
  expect(KINDS.filter((kind) => !told.has(kind))).toEqual([]);
});

test('a report that advises asks for answers by a day, in mail and letter, and one that does not asks for none', () => {
  const advised = (story: Parameters<typeof occasionsOf>[0], language: Language) => {
    const told = occasionsOf(story, language).find(({ notice }) => notice.kind === 'report-issued')!;
    return [mailOf(told).text, paperOf(told).html].map((text) => text.replaceAll(/\s+/g, ' '));
  };
  const story = tell.advised(ctpat);
  for (const text of advised(story, 'en'))
    expect(text).toContain('We ask for your answers by the end of 30 January 2028, Central Time.');
  for (const text of advised(story, 'es'))
    expect(text).toContain('Le pedimos sus respuestas a más tardar al final del 30 de enero de 2028');
  for (const text of advised(tell.validated(ctpat), 'en')) expect(text).not.toContain('recommendations');
});

test.each(LANGUAGES)('a mail in %s that a recommendation ended tells neither which one nor how', (language) => {
  const story = tell.advised(ctpat);
  const { recommendation } = story.last('RecommendationSettled');
  const occasion = occasionsOf(story, language).find(({ notice }) => notice.kind === 'recommendation-ended')!;
  expect(occasion.notice.about).toBe(recommendation);
  const { subject, text } = mailOf(occasion);
  expect(subject + text).not.toMatch(/domestic|\b\d{1,2}\.\d{1,2}\b|adopted|adoptada/);
});

test.each(LANGUAGES)('a mail with a code tells it, in %s', (language) => {
  const company = { participant: 'p-1', programme: 'ctpat', company: 'Blue Heron Imports', name: '', office: 'laredo' };
  for (const kind of ['code', 'enroll'] as const) {
    const { text, html } = composeCode(press, { ...company, kind, language, code: 'K7P2QX' });
    for (const body of [text, html]) expect(body).toContain('K7P2QX');
  }
});

test.each(LANGUAGES)('an announcement tells the place, the last day and the token, in %s', (language) => {
  const named = {
    name: 'Olga',
    company: 'Blue Heron Imports',
    place: 'Reynosa, Tamaulipas',
    receipt: 'MX-TAM-REYNOSA-W0001',
  };
  const given = { ...named, programme: 'ctpat', lastDay: '2027-03-02', token: 'K7P2Q-X', entityType: 'importer' };
  const { text, html } = composeAdmission(press, { ...given, language });
  for (const body of [text, html])
    for (const words of [named.place, named.receipt, named.company, given.token, '2027', '/apply/importer'])
      expect(body).toContain(words);
});

test.each(LANGUAGES)('every notice is a mail and a letter in %s, with nothing missing', (language) => {
  for (const occasion of spoken[language]) {
    const { subject, text, html } = mailOf(occasion);
    const letter = paperOf(occasion);
    for (const words of [subject, text, html, letter.html])
      expect(words).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}/);
    expect(text).toContain('https://portolan.example/participants/p-1');
    expect(subject).toContain(`[p-1/${occasion.notice.id}]`);
    expect(letter.html).toContain(`p-1/${occasion.notice.id}`);
    expect(letter.html.match(/<article/g)).toHaveLength(language === 'es' ? 2 : 1);
  }
});

const REVIEW_DAY = /^(ANNUAL_DUE|INHERITED_PROFILE|BLANK_PROFILE):/;
/** What asks for something before there is any outreach about it, or beside one, by the day that runs while it is asked. */
const ASKING: Partial<Record<NoticeKind, RegExp>> = {
  ...{ 'review-open': REVIEW_DAY, 'review-reminder': REVIEW_DAY, 'review-returned': REVIEW_DAY },
  ...{ 'profile-asked': REVIEW_DAY, 'time-granted': REVIEW_DAY, 'time-refused': REVIEW_DAY },
  ...{
    'visit-proposed': /^VISIT_ANSWER:/,
    'report-issued': /^ACTION_RESPONSE:/,
    'action-returned': /^ACTION_RESPONSE:/,
  },
  ...{ 'settlement-asked': /^DEBT_OR_BOND:/, 'settlement-answered': /^DEBT_OR_BOND:/, 'plan-answered': /^CURE_STEP:/ },
};
const isAsked = ({ notice, state }: Occasion): boolean =>
  state.clocks.some(({ id, about, held }) => about === notice.about && !held && ASKING[notice.kind]?.test(id));

test.each(LANGUAGES)(
  'every mail that asks for a duty, and every one of an outreach, has a link to answer by, and every such letter a code, in %s',
  (language) => {
    const linked = new Set<string>();
    for (const occasion of spoken[language]) {
      const { notice, state } = occasion;
      const pressed = state.ladders.some(({ id }) => id === notice.about) && notice.kind !== 'answer-received';
      const asks = pressed || isAsked(occasion);
      expect([notice.kind, mailOf(occasion).text.includes('/answer/')]).toEqual([notice.kind, asks]);
      const code = `code-of-p-1-${notice.id}`;
      expect([notice.kind, paperOf(occasion).html.includes(code)]).toEqual([notice.kind, asks]);
      if (asks) linked.add(notice.kind);
    }
    expect(Object.keys(ASKING).filter((kind) => !linked.has(kind))).toEqual([]);
    const purposes = new Set(spoken[language].map(({ notice }) => notice.about.split(':')[0]));
    expect(purposes).toContain('visit-dates-unanswered');
  },
);

/** Words that would tell a stranger in the mailbox what was found, decided or earned. */
const UNSPOKEN: Readonly<Record<Language, RegExp>> = {
  en: /\b(tiers?|vett\w*|grounds?|findings?|found|suspen\w*|remov\w*|ineligib\w*|not eligible|expel\w*|den(?:y|ied|ial)\w*|admitted|revok\w*|cure[ds]?|reinstat\w*|certified|fail\w*|incidents?|false|mislead\w*|warn\w*|benefits?|background|criteria|risk)\b/i,
  es: /\b(nivel|niveles|antecedentes|causal\w*|motivos?|hallazgos?|suspen\w*|bajas?|inelegib\w*|elegible|expuls\w*|deneg\w*|denieg\w*|revoc\w*|subsan\w*|rehabilit\w*|certificad\w*|fall\w*|incidentes?|fals\w*|engaños\w*|advert\w*|beneficios?|criterios?|riesgos?|admit\w*)\b/i,
};

test.each(LANGUAGES)('no mail in %s tells a finding, a ground, a tier or a vetting', (language) => {
  for (const occasion of spoken[language]) {
    const { subject, text, html } = mailOf(occasion);
    for (const words of [subject, text, html.replace(/<[^>]*>/g, ' ')])
      expect(`${occasion.notice.kind}: ${UNSPOKEN[language].exec(words)?.[0] ?? 'nothing'}`).toBe(
        `${occasion.notice.kind}: nothing`,
      );
  }
});

test.each([
  ['an application', ['certified', 'found-ineligible']],
  [
    'a membership',
    ['validated', 'tier-lowered', 'suspended', 'benefits-denied', 'benefits-restored', 'cure-refused', 'removed'],
  ],
  ['an appeal', ['appeal-not-admitted', 'appeal-denied']],
] as const)('the mails about a decision on %s cannot be told apart', (_, kinds) => {
  const plain = (occasion: Occasion): string => mailOf(occasion).text.replaceAll(occasion.notice.id, 'n0');
  const mails = spoken.en
    .filter(({ notice, state }) => (kinds as readonly string[]).includes(notice.kind) && state.specialist !== null)
    .map(plain);
  expect(mails.length).toBeGreaterThanOrEqual(kinds.length);
  expect(new Set(mails).size).toBe(1);
});

test.each(LANGUAGES)('the letter of a reinstatement tells every date that it set anew, in %s', (language) => {
  const occasion = spoken[language].find(
    ({ notice, state }) => notice.kind === 'reinstated' && state.conditions.length > 0,
  )!;
  const { html } = paperOf(occasion);
  const theirs = occasion.state.clocks.filter(({ owedBy }) => owedBy === 'participant').map(({ id }) => id);
  const resumed = occasion.history.flatMap(({ event }) =>
    event.type === 'ClockResumed' && theirs.includes(event.clock) ? [event] : [],
  );
  expect(resumed.length).toBeGreaterThan(0);
  for (const { before, after } of resumed)
    for (const day of [before, after]) expect(html).toContain(dateInWords(day, language));
  expect(html).toContain(dateInWords(occasion.state.clocks.find(({ rule }) => rule === 'CURE_STEP')!.due, language));
});

test('no letter tells what vetting found', () => {
  for (const language of LANGUAGES)
    for (const occasion of spoken[language])
      expect(paperOf(occasion).html).not.toMatch(/vett|background|antecedentes/i);
});

const find = (language: Language, story: string, kind: NoticeKind, channel = 'mail'): Occasion => {
  const [, ledger] = stories.find(([name]) => name === story)!;
  return occasionsOf(ledger, language).find(({ notice }) => notice.kind === kind && notice.channel === channel)!;
};
const words = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const letterOf = (occasion: Occasion): string => words(paperOf(occasion).html);

test.each([
  ['en', 'A condition that is not released was not met.', 'Give with an appeal whatever'],
  ['es', 'No se cumplió una condición que no se da a conocer.', 'Presente con una apelación'],
] as const)('a letter in %s tells the ground that may be released, and its remedy', (language, ground, remedy) => {
  const letter = letterOf(find(language, 'ineligible, appealed and allowed', 'found-ineligible', 'letter'));
  expect(letter).toContain(ground);
  expect(letter).toContain(remedy);
});

test('a mail says by when in the zone of the rule, in the reader’s language', () => {
  expect(mailOf(find('en', 'a review with more time', 'review-open')).text).toContain(
    'By the end of 15 March 2028, Central Time.\nSubmit the annual review of the security profile (rule ANNUAL_DUE of ctpat/2020-03-01).',
  );
  expect(mailOf(find('es', 'a review with more time', 'review-open')).text).toContain(
    'A más tardar al final del 15 de marzo de 2028, hora central.\nPresentar la revisión anual del perfil de seguridad (regla ANNUAL_DUE de ctpat/2020-03-01).',
  );
  expect(mailOf(find('en', 'a review with more time', 'time-granted')).text).toContain(
    'By the end of 25 March 2028, Central Time.',
  );
  expect(mailOf(find('en', 'a review with more time', 'review-received')).text).toContain(
    'We answer by the end of 31 March 2028, Eastern Time.',
  );
  expect(mailOf(find('en', 'removed', 'review-overdue')).text).toContain(
    'This was due by the end of 15 March 2028, Central Time, and is still owed.',
  );
  expect(mailOf(find('en', 'visit dates unanswered', 'visit-proposed')).text).toContain(
    '  - 20 November 2027, 09:30, Central Time\n',
  );
});

test('a letter of suspension says all that fairness asks', () => {
  const letter = letterOf(find('en', 'removed', 'suspended', 'letter'));
  for (const part of [
    'The annual review of the security profile for 2028 was due by the end of 15 March 2028, Central Time. It has not been submitted.',
    'We wrote to the company’s contacts by mail on 16 March 2028',
    'We called on 30 March 2028',
    'A warning was dispatched on',
    'The suspension takes effect on the day on which this letter is dispatched.',
    'Submit the annual review on your page, signed by the company’s officer.',
    'Within 90 days after the day on which this letter is dispatched. For a letter dispatched on 1 May 2028, that is by the end of 30 July 2028, Central Time.',
    'An officer who had no part in this case decides within 180 days of the filing.',
    'Under 6 U.S.C. 967(a)',
    'ANNUAL_DUE',
    'SUSP_CURE',
    'APPEAL_FILE_BENEFIT',
    'policy ctpat/2020-03-01, in force from 1 March 2020',
    'adopted by headquarters on 5 January 2026 (record policy:ctpat/2020-03-01#1)',
    'Dora Director Field director Laredo field office By authority of the office held since 1 January 2020 (record person:dora-director#1).',
    'Confirmed on',
    'Hana Headquarters',
  ])
    expect(letter).toContain(part);
});

const rowsOf = (occasion: Occasion, particulars = PLAIN): readonly string[] =>
  (
    /<table class="letter__items">.*?<tbody>(.*?)<\/tbody>/s.exec(
      composeLetter(press, occasion, particulars).html,
    )?.[1] ?? ''
  )
    .split('</tr>')
    .map(words)
    .map((row) => row.trim())
    .filter(Boolean);

test('a warning lists each criterion that lacks something, what puts it right and by when', () => {
  const lacking = [
    ['4.2', 4, 'not-assessed'],
    ['9.1', 9, 'returned'],
  ] as const;
  const heading = { en: 'Heading', es: 'Título' };
  const particulars = {
    ...PLAIN,
    lacking: lacking.map(([criterion, category, why]) => ({
      criterion,
      category,
      why,
      heading,
      words: { en: `Words ${criterion}.`, es: `Texto ${criterion}.` },
    })),
  };
  const by =
    'Was due 15 March 2028, Central Time. By the end of 15 May 2028, Central Time, if this letter is dispatched on 1 May 2028.';
  const rows = [
    `Criterion 4.2 (Heading): Words 4.2. It has not been answered. Answer it. ${by}`,
    `Criterion 9.1 (Heading): Words 9.1. The answer came back for changes. Change the answer as the reason given with it asks. ${by}`,
    `The annual review of the security profile for 2028 has not been signed and submitted. Once nothing above is missing, the company’s officer signs and submits it on your page. ${by}`,
  ];
  expect(rowsOf(find('en', 'removed', 'duty-warning', 'letter'), particulars)).toEqual(rows);
  const spanish = composeLetter(press, find('es', 'removed', 'duty-warning', 'letter'), particulars).html;
  expect(words(spanish)).toContain('Criterio 4.2 (Título): Texto 4.2. No se ha respondido. Respóndalo.');
  const suspended = rowsOf(find('en', 'removed', 'suspended', 'letter'), particulars);
  expect(suspended).toHaveLength(3);
  expect(suspended[0]).toMatch(/30 July 2028, Central Time, if this letter is dispatched/);
});

test('where no criteria are loaded, a warning lists the categories', () => {
  const rows = rowsOf(find('en', 'removed', 'duty-warning', 'letter'));
  expect(rows).toHaveLength(13);
  expect(rows[2]).toContain('Category 3, Business partners: it has not been affirmed.');
});

test('a warning lists each required action that waits for the company, and the visit that was asked for', () => {
  const actions = rowsOf(find('en', 'suspended for silent actions', 'duty-warning', 'letter'), {
    ...PLAIN,
    actionTexts: { 'content-action-a1': 'Seal every trailer.' },
  });
  expect(actions[0]).toMatch(
    /^Required action a1: Seal every trailer\. It has not been answered\. Answer it on your page, with evidence\. Was due \d+ \w+ 20\d\d, Central Time\. By the end of/,
  );
  expect(actions[1]).toContain('Required action a2: as the validation report gives it.');
  const [visit, ...none] = rowsOf(find('en', 'visit dates unanswered', 'duty-warning', 'letter'));
  expect(visit).toContain('20 November 2027, 09:30, Central Time');
  expect(visit).toContain('Accept one of the proposed visit dates on your page, or offer others.');
  expect(none).toEqual([]);
  expect(rowsOf(find('en', 'a validation failed', 'duty-warning', 'letter'))[0]).toContain(
    'Mend it, and tell us on your page how and by when.',
  );
});

test('a warning of what is alleged lists each point, what answers it and by when, and the suspension after it says what was answered', () => {
  const actionTexts = { 'content-what': 'A seal was broken.', 'content-what-answers': 'Send the seal log.' };
  const story = 'what is alleged, answered in vain, then suspended';
  const particulars = { ...PLAIN, actionTexts };
  const [row, ...none] = rowsOf(find('en', story, 'duty-warning', 'letter'), particulars);
  expect(row).toMatch(
    /^A seal was broken\. Send the seal log\. By the end of 31 May 2028, Central Time, if this letter is/,
  );
  expect(none).toEqual([]);
  expect(rowsOf(find('en', story, 'suspended', 'letter'), particulars)[0]).toContain('A seal was broken.');
  const suspended = letterOf(find('en', story, 'suspended', 'letter'));
  for (const said of ['The company answered on', 'A warning was dispatched on 17 May 2027'])
    expect(suspended).toContain(said);
  const vetting = letterOf(find('en', 'a vetting result that is answered', 'duty-warning', 'letter'));
  expect(vetting).toContain('A condition that is not released may not be met.');
});

test('a letter on the way of the ladder lists the same, by the day on which it was due', () => {
  expect(rowsOf(find('en', 'nobody reachable', 'review-overdue', 'letter')).at(-1)).toContain(
    'This was due by the end of 15 March 2028, Central Time, and is still owed.',
  );
});

test('the last day to appeal in the letter is the clock’s own', () => {
  for (const occasion of spoken.en.filter(
    ({ notice, state }) =>
      ['suspended', 'removed', 'found-ineligible', 'tier-lowered'].includes(notice.kind) && state.decision !== null,
  )) {
    const clock = occasion.state.clocks.find(({ rule }) => rule.startsWith('APPEAL_FILE_'))!;
    const [year, month, day] = clock.due.split('-').map(Number);
    const inWords = `${day} ${new Date(Date.UTC(2000, month! - 1, 1)).toLocaleString('en', { month: 'long', timeZone: 'UTC' })} ${year}`;
    expect(letterOf(occasion)).toContain(`Last day to appeal By the end of ${inWords}, Central Time.`);
  }
});

test('a removal counts from its own order, and false information is appealed in thirty days', () => {
  const removed = letterOf(find('en', 'removed', 'removed', 'letter'));
  expect(removed).toContain('Headquarters has decided to remove Río Bravo &amp; Sons');
  expect(removed).toContain('The time to cure the suspension ended with');
  expect(removed).not.toContain('with immediate effect');
  const atOnce = letterOf(find('en', 'removed at once', 'removed', 'letter'));
  expect(atOnce).toContain('with immediate effect');
  expect(atOnce).toContain('APPEAL_FILE_FALSE');
  expect(atOnce).toContain('Under 6 U.S.C. 967(b)');
});

test('the term to cure counts from the letter until it has left, and from its day afterwards', () => {
  expect(letterOf(find('en', 'suspended at once, then served', 'suspended', 'letter'))).toContain(
    'Within 90 days after the day on which this letter is dispatched.',
  );
  expect(letterOf(find('en', 'a suspension appealed and denied', 'suspended', 'mail'))).toMatch(
    /By the end of \d+ \w+ 2028, Central Time\. Cure a suspension \(rule SUSP_CURE/,
  );
});

test('the letter of a suspension from the former register tells what runs from it, since when, what cures it and how to appeal or ask', () => {
  const letter = letterOf(find('en', 'suspended before the import', 'suspended', 'letter'));
  for (const said of [
    'from which it was taken over on 1 March 2027',
    'The suspension took effect on 30 November 2025.',
    'all of it counts from the day on which this letter is dispatched',
    'Within 90 days after the day on which this letter is dispatched.',
    'File a cure on your page',
    'choose “File an appeal”',
    'If the company was never suspended, or was reinstated, or the day is another one, tell us',
  ])
    expect(letter).toContain(said);
});

test('of an appeal in time that was not admitted: by when and how the decision can be appealed still', () => {
  const letter = letterOf(find('en', 'ineligible, appealed in time and not in form', 'appeal-not-admitted'));
  expect(letter).toContain('The decision stays in force meanwhile.');
  expect(letter).not.toContain('With this decision the appeal has ended within the program.');
});

test('a late appeal is told its last day, and every ended appeal its reasons', () => {
  expect(letterOf(find('en', 'ineligible, appealed too late', 'appeal-not-admitted'))).toContain(
    'The last day to appeal was',
  );
  expect(letterOf(find('en', 'a suspension appealed and denied', 'appeal-denied'))).toContain(
    'Reasons given: The outreach was complete',
  );
});

test('a Spanish letter follows the English one and says which governs', () => {
  const { html, subject } = composeLetter(press, find('es', 'removed', 'suspended', 'letter'), PLAIN);
  expect(subject).toBe('Suspension of the membership in CTPAT');
  const [english, spanish] = html.split('<article').slice(1);
  expect(english).toContain('lang="en"');
  expect(spanish).toContain('lang="es"');
  expect(spanish).toContain('Traducción de cortesía. La carta en inglés que la acompaña es la que rige.');
  expect(words(spanish!)).toContain('al final del 15 de marzo de 2028, hora central. No se ha presentado.');
});

test.each([
  [{}, 'Traducción de cortesía. Rige el texto en inglés que sigue.', 'Traducción de cortesía. La carta en inglés'],
  [
    { suspended: { by: 'Luz Lectora', on: '2026-12-01', text: reviewedText('suspended') } },
    'Traducción revisada por Luz Lectora el 1 de diciembre de 2026. Rige el texto en inglés que sigue.',
    'Traducción revisada por Luz Lectora el 1 de diciembre de 2026. La carta en inglés',
  ],
] as const)('a Spanish text says that the English one governs, and who reviewed it: %j', (reviews, mailed, printed) => {
  const occasion = find('es', 'removed', 'suspended', 'letter');
  const { text, html } = composeMail({ ...press, reviews }, occasion, occasion.contacts[0]!);
  for (const said of [text, words(html)]) {
    expect(said).toContain(mailed);
    expect(said).toContain('A decision about your membership has been made');
  }
  expect(composeLetter({ ...press, reviews }, occasion, PLAIN).html).toContain(printed);
  const english = find('en', 'removed', 'suspended', 'letter');
  expect(mailOf(english).text).not.toMatch(/governs|Traducción/);
});

test('a review counts for the text that was read: once a word changes in either language, it is a courtesy translation again', () => {
  const text = reviewedText('suspended');
  for (const language of LANGUAGES) {
    const texts = { en, es, [language]: { ...{ en, es }[language], suspended: { subject: 'Changed' } } };
    expect(reviewedText('suspended', texts)).not.toBe(text);
    expect(reviewedText('removed', texts)).toBe(reviewedText('removed'));
  }
  const reviews = { suspended: { by: 'Luz Lectora', on: '2026-12-01', text: text.replace(/./g, '0') } };
  const occasion = find('es', 'removed', 'suspended', 'letter');
  const mail = composeMail({ ...press, reviews }, occasion, occasion.contacts[0]!).text;
  for (const said of [mail, composeLetter({ ...press, reviews }, occasion, PLAIN).html]) {
    expect(said).toContain('Traducción de cortesía');
    expect(said).not.toContain('Luz Lectora');
  }
});

test('names are escaped in HTML and plain in text', () => {
  const occasion = find('en', 'withdrawn', 'withdrawal-recorded');
  expect(mailOf(occasion).text).toContain('Río Bravo & Sons <Imports>');
  expect(mailOf(occasion).html).toContain('Río Bravo &amp; Sons &lt;Imports&gt;');
  expect(paperOf(occasion).html).not.toContain('<Imports>');
});

test('what is missing is named, without any value', () => {
  const occasion = find('en', 'removed', 'suspended', 'letter');
  const compose = (part: Partial<Occasion>) => () => composeLetter(press, { ...occasion, ...part }, PLAIN);
  expect(compose({ people: [] })).toThrow('a person of the record is missing');
  expect(compose({ adoptions: [] })).toThrow('the adoption of the policy is missing');
  expect(compose({ history: occasion.history.filter(({ event }) => event.type !== 'AdverseDecided') })).toThrow(
    'AdverseDecided is missing',
  );
  expect(compose({ account: { ...occasion.account, company: undefined as unknown as string } })).toThrow(
    /needs \{company\}/,
  );
});

test('whatever happens in a life can be told', () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const dice = diceFrom(seed);
    const ledger = begin(dice, ctpat);
    for (let steps = 0; steps < 60; steps += 1) step(ledger, dice, TEMPERS[seed % TEMPERS.length]!);
    const language = LANGUAGES[seed % 2]!;
    for (const occasion of occasionsOf(ledger, language)) {
      const told = () => [mailOf({ ...occasion }), composeLetter(press, occasion, PLAIN)];
      expect({ seed, kind: occasion.notice.kind, failed: failure(told) }).toEqual({
        seed,
        kind: occasion.notice.kind,
        failed: null,
      });
    }
  }
});

function failure(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
