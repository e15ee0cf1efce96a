/** The mail room: what waits to be printed, office by office, and the batches that were made. */
import { departureOf } from '../../../domain/departure.ts';
import { letterBatches, waitingLetters, type BatchLine, type WaitingLetter } from '../../../db/queries/letters.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { todayOf } from '../../today.ts';
import { NOTICES } from '../../words/notices.ts';
import { LETTER_COUNTS, LETTER_STATES, LETTERS_PAGE } from '../../words/page-letters.ts';
import { OFFICES } from '../../words/people.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { actAddress } from '../acts/address.ts';
import { isReady, letterState, mailRoomReach, servesDecision } from './mail-room.ts';

const MOST_SHOWN = 300;
const BATCHES_SHOWN = 30;

export function showLetters(deps: Deps): Handler {
  return async (_req, res) => {
    const viewer = viewerOf(res);
    const tongue = tongueOf(viewer.language);
    const { zone } = deps.config;
    const reach = mailRoomReach(viewer);
    const [waiting, batches] = await Promise.all([
      waitingLetters(deps.pool, reach, { on: todayOf(deps), limit: MOST_SHOWN + 1 }),
      letterBatches(deps.pool, reach, BATCHES_SHOWN),
    ]);
    const shown = waiting.slice(0, MOST_SHOWN);
    const { perBatch } = deps.policies.at(todayOf(deps)).letters;
    const offices = [...new Set(shown.map(({ charge }) => charge.office))].sort();
    show(res, 'letters/letters', {
      w: saidAll(tongue, LETTERS_PAGE),
      offices: offices.map((office) => {
        const letters = shown.filter(({ charge }) => charge.office === office);
        const ready = letters.filter(isReady);
        return {
          office: tongue.code(OFFICES, office),
          make: ready.length > 0 ? paths.makeLetterBatch({ office }) : null,
          limit: tongue.count(LETTER_COUNTS.perBatch, perBatch),
          letters: letters.map((letter) =>
            letterView(letter, Math.floor(ready.indexOf(letter) / perBatch) + 1, tongue, zone),
          ),
        };
      }),
      more: waiting.length > MOST_SHOWN ? tongue.say(LETTERS_PAGE.more, { n: MOST_SHOWN }) : null,
      batches: batches.map((batch) => batchView(batch, tongue, zone)),
    });
  };
}

/** @param turn with which of the batches still to be made it goes, where it may leave */
function letterView(letter: WaitingLetter, turn: number, tongue: Tongue, zone: string) {
  const { participant, notice, kind, company, queuedAt, state, batched } = letter;
  const { words, tone } = LETTER_STATES[letterState(departureOf(state, notice), batched)];
  return {
    title: tongue.code(NOTICES, kind),
    href: servesDecision(letter) ? actAddress(participant, 'ServeDecision') : paths.notice({ id: participant, notice }),
    company,
    since: tongue.instant(queuedAt, zone),
    tag: { tone, label: tongue.say(words, { n: batched ?? 0 }) },
    turn: turn > 1 ? tongue.say(LETTERS_PAGE.turn, { n: turn }) : null,
  };
}

/** "Batch 2 of March 28, 2027, Laredo" */
export const batchName = ({ number, madeOn, office }: BatchLine, tongue: Tongue): string =>
  tongue.say(LETTERS_PAGE.name, { n: number, day: tongue.date(madeOn), office: tongue.code(OFFICES, office) });

/** When it was handed over; letters can also have left one by one. */
export function handedWords({ handedAt, waiting }: BatchLine, tongue: Tongue, zone: string): string {
  if (handedAt) return tongue.instant(handedAt, zone);
  return tongue.say(waiting > 0 ? LETTERS_PAGE.notHanded : LETTERS_PAGE.leftSingly);
}

const batchView = (batch: BatchLine, tongue: Tongue, zone: string) => ({
  name: batchName(batch, tongue),
  href: paths.letterBatch({ batch: batch.id }),
  letters: batch.letters,
  made: tongue.say(LETTERS_PAGE.made, { name: batch.madeBy, at: tongue.instant(batch.madeAt, zone) }),
  handed: handedWords(batch, tongue, zone),
});
