/** Letters: written from the record until they leave the house, and kept from then on as they left. */
import { wallDateOf, type Instant, type WallDate } from '../domain/calendar.ts';
import { coderOf, LINK_NOT_KEPT } from '../db/answer-links.ts';
import type { ContentRef } from '../domain/content.ts';
import type { State } from '../domain/state.ts';
import { keepContent } from '../db/content.ts';
import { keepCopy, loadNotice, type NoticeCase } from '../db/notices.ts';
import { copyTexts, LETTER, letterPutAside, type CopyWords } from '../db/sent-copies.ts';
import { loadParticulars } from '../db/particulars.ts';
import { dropPrinted, printedOn } from '../db/letter-batches.ts';
import { editionKeeper, lettersUnkept, type LetterGone, type TemplateFiles } from '../db/template-versions.ts';
import { composeLetter, type Letter } from '../templates/notices/compose-letter.ts';
import { noticeEdition } from '../templates/notices/version.ts';
import { LETTER_STYLE_AT } from './asset.ts';
import type { Deps } from './deps.ts';
import { describe } from './failure.ts';

/** What letters are written and kept with. */
type LetterDeps = Pick<Deps, 'pool' | 'policies' | 'criteria' | 'engine' | 'config' | 'log'>;

/** The date on a letter: the day where the agency's headquarters is. */
export const dateOn = ({ policies, config }: Pick<Deps, 'policies' | 'config'>, at: Instant): WallDate =>
  wallDateOf(at, policies.at(wallDateOf(at, config.zone)).headquartersZone);

/**
 * The letter that follows from a notice; only the day on which it is dispatched, or would be, is added.
 * @param forPrint with the code by which it can be answered; else the record's copy, by which nobody can
 */
export async function letterOf(
  deps: LetterDeps,
  occasion: NoticeCase,
  at: Instant,
  forPrint: boolean,
): Promise<Letter> {
  const codeLetter = forPrint ? coderOf(deps.config.sessionSecret) : () => LINK_NOT_KEPT;
  const press = { engine: deps.engine, policyOf: deps.policies.of, webUrl: deps.config.url.origin, codeLetter };
  const printedOn = dateOn(deps, at);
  const particulars = await loadParticulars(deps, occasion);
  return composeLetter({ ...press, stylesheet: LETTER_STYLE_AT, printedOn }, occasion, particulars);
}

const edition = noticeEdition();
/** Version of the templates that write letters now. */
export const letterEdition = edition.version;
/** Keeps the templates before a letter that they wrote is kept. */
export const keepEdition = (pool: Deps['pool']): Promise<void> => editionKeeper(pool, edition)();
/** The style sheet of a version; of a version that is not kept, the one of now. */
export const letterStyle = (files: TemplateFiles | undefined): string => files?.[STYLE] ?? edition.files[STYLE] ?? '';
const STYLE = 'letters/letter.css';

/**
 * Keeps each letter that has left the house and of which no copy is kept. It runs after every act that sends a letter off, and round after
 * round besides, so that a crash in between loses none. Answers with how many it kept; one that cannot be written is logged, and tried again.
 */
export async function keepLetters(deps: LetterDeps): Promise<number> {
  const gone = await lettersUnkept(deps.pool);
  if (gone.length > 0) await keepEdition(deps.pool);
  const kept = [];
  for (const letter of gone)
    await keepLetter(deps, letter).then(
      () => kept.push(letter),
      (error: unknown) => deps.log.warn({ failure: describe(error) }, 'a letter that left is not kept yet'),
    );
  return kept.length;
}

async function keepLetter(deps: LetterDeps, gone: LetterGone): Promise<void> {
  const { participant, notice, leftAt } = gone;
  const aside = await letterPutAside(deps.pool, participant, notice);
  const copy = aside?.copy ?? (await asPrinted(deps, participant, notice, leftAt));
  await keepCopy(deps.pool, participant, notice, copy, aside?.salt);
  await dropPrinted(deps.pool, participant, notice);
}

/**
 * Puts the text of a letter aside that is about to leave, so that the event by which it leaves names it. What then does not leave is a text that
 * nothing names.
 * @param notice undefined, or of no letter that waits: then there is none, and the rules say so
 */
export async function putLetterAside(
  deps: LetterDeps & Pick<Deps, 'now'>,
  { id: participant, lastAt }: Pick<State, 'id' | 'lastAt'>,
  notice: string | undefined,
  by: string,
): Promise<{ readonly copy?: ContentRef }> {
  const line = notice === undefined ? undefined : await loadNotice(deps.pool, participant, notice);
  if (line?.notice.channel !== 'letter') return {};
  await keepEdition(deps.pool);
  const at = Math.max(deps.now(), lastAt); // as it is printed: a demonstration's own clock may be ahead
  const letter = await asPrinted(deps, participant, line.notice.id, at);
  return { copy: await keepContent(deps.pool, LETTER, copyTexts(letter), by) };
}

/** As it came out of the printer with the batch of the day on which it left; a letter by itself is written now. */
async function asPrinted(
  deps: LetterDeps,
  participant: string,
  notice: string,
  leftAt: Instant,
): Promise<CopyWords & { readonly channel: 'letter' }> {
  const { address, subject, body, template } = await writtenLetter(deps, participant, notice, leftAt);
  return {
    ...{ channel: 'letter', address: address.join(', '), subject, body },
    ...{ messageId: `${participant}/${notice}`, template, reply: 'dispatched' },
  };
}

async function writtenLetter(deps: LetterDeps, participant: string, notice: string, leftAt: Instant) {
  const printed = await printedOn(deps.pool, participant, notice, dateOn(deps, leftAt));
  if (printed) return printed;
  const occasion = await loadNotice(deps.pool, participant, notice);
  if (!occasion) throw new Error('a letter without its notice');
  const { subject, html, addressee } = await letterOf(deps, occasion, leftAt, false);
  return { subject, body: html, address: addressee, template: edition.version };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&#x60;': '`',
  '&#x3D;': '=',
};

/** The words of a kept letter, a line for each part, for pages that show it beside other texts. */
export const letterText = (html: string): string =>
  html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/\s+/g, ' ')
    .replace(/<\/(p|li|h1|h2|dd|td|th|span|tr)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#x27|#x60|#x3D);/g, (entity) => ENTITIES[entity] ?? entity)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
