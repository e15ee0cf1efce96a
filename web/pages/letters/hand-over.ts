/** Handing a batch over: each letter that has a tracking number has left, one command each; doing it twice does it once. */
import { departureOf, type Departure } from '../../../domain/departure.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { noteHandedOver } from '../../../db/letter-batches.ts';
import { keepContent } from '../../../db/content.ts';
import type { BatchLetter } from '../../../db/queries/letters.ts';
import type { Deps } from '../../deps.ts';
import { optional, text, type Fields, type FormPage, type Order, type Outcome, type Visit } from '../../forms.ts';
import { commandId } from '../../forms/command.ts';
import { keepLetters, putLetterAside } from '../../letters.ts';
import { paths } from '../../paths.ts';
import type { Viewer } from '../../session/person.ts';
import { todayOf } from '../../today.ts';
import { BATCH_PAGE, HAND_OVER } from '../../words/page-letters.ts';
import { tongue as tongueOf } from '../../words/tongue.ts';
import { asWritten, said } from '../acts/said.ts';
import { textBody } from '../acts/texts.ts';
import { told } from '../acts/refusals.ts';
import { reference } from '../participant/notice-view.ts';
import { mayDispatch, servesDecision } from './mail-room.ts';
import { batchSeen, type Batch } from './show-batch.ts';
import { batchName } from './show-letters.ts';

const batchOf = (deps: Deps, { viewer, params }: Visit): Promise<Batch> =>
  batchSeen(deps, viewer, params['batch'] ?? '');
const fieldOf = ({ position }: BatchLetter): string => `tracking${position}`;

/** What the form asks for: the letters that wait; when it comes back, also those that have left by it. */
const asked = ({ items }: Batch, { viewer, req }: Visit): readonly BatchLetter[] =>
  items.filter(
    (letter) =>
      mayDispatch(viewer, letter.charge) &&
      (letter.status === 'queued' || req.method === 'POST') &&
      !servesDecision(letter),
  );

function trackingField({ position, company, address }: BatchLetter) {
  const where = address.slice(1).join(', ');
  const label = said(`Tracking number, ${position}. ${company}`, `Número de seguimiento, ${position}. ${company}`);
  return optional(text({ label, ...(where !== '' && { hint: asWritten(where) }), max: 60 }));
}

export const handOverPage = (deps: Deps): FormPage<Fields> => ({
  checks: true,
  opens: async (visit) => {
    const { viewer } = visit;
    const batch = await batchOf(deps, visit);
    requireToday(deps, batch, viewer);
    if (asked(batch, visit).length === 0) throw new Refusal('NoLetter', HAND_OVER.nothing[viewer.language]);
  },
  setup: async (visit) => {
    const batch = await batchOf(deps, visit);
    const tongue = tongueOf(visit.viewer.language);
    const letters = asked(batch, visit);
    return {
      title: HAND_OVER.title,
      intro: [HAND_OVER.intro],
      facts: [
        { label: BATCH_PAGE.batch, value: batchName(batch, tongue) },
        { label: HAND_OVER.day, value: tongue.date(todayOf(deps)) },
      ],
      fields: Object.fromEntries(letters.map((letter) => [fieldOf(letter), trackingField(letter)])),
      rules: (values) => {
        const [first] = letters;
        const none = Object.values(values).every((value) => value === null);
        return none && first ? { [fieldOf(first)]: HAND_OVER.noNumber } : {};
      },
      seen: 0,
      action: paths.handOverLetters({ batch: batch.id }),
      submit: HAND_OVER.title,
      back: { href: paths.letterBatch({ batch: batch.id }), label: BATCH_PAGE.back },
      consequences: [HAND_OVER.effect],
    };
  },
  execute: (values, order) => handedOver(deps, values as Readonly<Record<string, string | null>>, order),
});

/** A letter counts days from the day on which it leaves, and says which: printed on another day it would say another. */
function requireToday(deps: Deps, { madeOn }: Batch, { language }: Viewer): void {
  if (madeOn !== todayOf(deps)) throw new Refusal('BatchOfAnotherDay', HAND_OVER.notToday[language]);
}

async function handedOver(deps: Deps, values: Readonly<Record<string, string | null>>, order: Order): Promise<Outcome> {
  const { viewer } = order;
  const batch = await batchOf(deps, order);
  const going = asked(batch, order).flatMap((letter) => {
    const tracking = values[fieldOf(letter)] ?? null;
    return tracking === null ? [] : [{ letter, tracking }];
  });
  if (going.some(({ letter }) => letter.status === 'queued')) requireToday(deps, batch, viewer);
  const refused: Refusal[] = [];
  for (const { letter, tracking } of going) {
    const refusal = await sendOff(deps, viewer, batch, letter, tracking);
    if (refusal) refused.push(refusal);
  }
  await noteHandedOver(deps.pool, batch.id, viewer.person);
  await keepLetters(deps);
  return outcome(batch, going.length - refused.length, refused);
}

function outcome({ id }: Batch, n: number, refused: readonly Refusal[]): Outcome {
  const to = paths.letterBatch({ batch: id });
  if (refused.length === 0) return { to, flash: { tone: 'success', words: HAND_OVER.done, params: { n } } };
  const why = [...new Set(refused.map(({ message }) => message))].join(' ');
  return { to, flash: { tone: 'warning', words: HAND_OVER.some, params: { n, kept: refused.length, why } } };
}

/** Answers with the refusal when it must not leave. @throws EngineAway: the same form sent again goes on where it was */
async function sendOff(
  deps: Deps,
  { person, language }: Viewer,
  { id: batch }: Batch,
  { participant, notice, status, state }: BatchLetter,
  number: string,
): Promise<Refusal | null> {
  if (status !== 'queued') return null; // it has left before
  const act = actFor(departureOf(state, notice), notice);
  if (!act) return told(language, new Refusal('NoLetter', 'This letter does not wait to be dispatched.'));
  const tracking = await keepContent(deps.pool, 'tracking', textBody(number), person);
  const id = commandId(batch, { letter: [reference(participant, notice)], tracking: [number] });
  try {
    const by = { person, role: 'specialist' } as const;
    const aside = await putLetterAside(deps, state, notice, person);
    await deps.office.submit(participant, { id, by, tracking, ...act, ...aside });
    return null;
  } catch (error) {
    if (error instanceof Refusal) return told(language, error);
    throw error;
  }
}

function actFor(departure: Departure | undefined, notice: string) {
  switch (departure?.by) {
    case 'DispatchLetter':
      return { type: 'DispatchLetter', ladder: departure.ladder, letter: notice } as const;
    case 'DispatchNotice':
      return { type: 'DispatchNotice', notice } as const;
    case 'ServeDecision':
    case null:
    case undefined:
      return null;
  }
}
