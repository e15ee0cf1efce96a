/** Making a batch: each letter that may leave today is written as it will be kept. */
import { Refusal } from '../../../domain/refusal.ts';
import { makeBatch, type PrintedLetter } from '../../../db/letter-batches.ts';
import { loadNotice } from '../../../db/notices.ts';
import { waitingLetters, type WaitingLetter } from '../../../db/queries/letters.ts';
import { abreast } from '../../abreast.ts';
import type { Deps } from '../../deps.ts';
import { describe } from '../../failure.ts';
import type { FormPage, Order, Outcome, Visit } from '../../forms.ts';
import { dateOn, keepEdition, letterEdition, letterOf } from '../../letters.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import { todayOf } from '../../today.ts';
import { LETTERS_PAGE, MAKE_BATCH } from '../../words/page-letters.ts';
import { OFFICES } from '../../words/people.ts';
import { tongue as tongueOf } from '../../words/tongue.ts';
import { isReady, mailRoomReach } from './mail-room.ts';

/** Of so many that wait longest, those are taken that may leave: some are held, or stand in a batch of the day already. */
const MOST_READ = 2_000;

const officeOf = ({ params }: Pick<Visit, 'params'>): string => params['office'] ?? '';

/** What waits in the office, and the letters of the next batch: so many by the policy; the next ones make another. */
async function waitingFor(deps: Deps, visit: Pick<Visit, 'viewer' | 'params'>) {
  const on = todayOf(deps);
  const asked = { on, office: officeOf(visit), limit: MOST_READ };
  const waiting = await waitingLetters(deps.pool, mailRoomReach(visit.viewer), asked);
  return { waiting, next: waiting.filter(isReady).slice(0, deps.policies.at(on).letters.perBatch) };
}

export const makePage = (deps: Deps): FormPage<Record<never, never>> => ({
  checks: true,
  setup: async (visit) => {
    const office = officeOf(visit);
    const { code, date } = tongueOf(visit.viewer.language);
    const { waiting, next } = await waitingFor(deps, visit);
    if (waiting.length === 0 && visit.req.method === 'GET') throw notFound();
    return {
      title: MAKE_BATCH.title,
      intro: [MAKE_BATCH.intro],
      facts: [
        { label: MAKE_BATCH.office, value: code(OFFICES, office) },
        { label: MAKE_BATCH.day, value: date(todayOf(deps)) },
        { label: MAKE_BATCH.count, value: String(next.length) },
      ],
      fields: {},
      seen: 0,
      action: paths.makeLetterBatch({ office }),
      submit: MAKE_BATCH.title,
      back: { href: paths.letters(), label: LETTERS_PAGE.title },
      consequences: [MAKE_BATCH.effect],
    };
  },
  execute: (_values, order) => made(deps, order),
});

async function made(deps: Deps, order: Order): Promise<Outcome> {
  const { viewer, command: id } = order;
  const { next: ready } = await waitingFor(deps, order);
  await keepEdition(deps.pool);
  const written = (await abreast(ready, (letter) => writtenOrNot(deps, letter))).filter((one) => one !== null);
  const batch = { id, office: officeOf(order), on: todayOf(deps), by: viewer.person };
  const n = await makeBatch(deps.pool, batch, written);
  if (n === 0) throw new Refusal('NoLetter', MAKE_BATCH.nothing[viewer.language]);
  const left = ready.length - written.length;
  const to = paths.letterBatch({ batch: id });
  if (left === 0) return { to, flash: { tone: 'success', words: MAKE_BATCH.done, params: { n } } };
  return { to, flash: { tone: 'warning', words: MAKE_BATCH.unwritten, params: { n, left } } };
}

/** One that lacks something must not keep the others in the house. */
async function writtenOrNot(deps: Deps, letter: WaitingLetter): Promise<PrintedLetter | null> {
  try {
    return await written(deps, letter);
  } catch (error) {
    deps.log.warn({ failure: describe(error) }, 'a letter cannot be written');
    return null;
  }
}

async function written(deps: Deps, { participant, notice, state }: WaitingLetter): Promise<PrintedLetter> {
  const occasion = await loadNotice(deps.pool, participant, notice);
  if (!occasion) throw new Error('a letter without its notice');
  const at = Math.max(deps.now(), state.lastAt); // a demonstration's own clock may be ahead
  const { subject, html, addressee } = await letterOf(deps, occasion, at, false);
  const printed = { subject, address: addressee, body: html, template: letterEdition };
  return { participant, notice, printedOn: dateOn(deps, at), ...printed };
}
