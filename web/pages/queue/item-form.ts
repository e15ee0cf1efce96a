/** What the forms about one item of the desk have in common. */
import { Refusal } from '../../../domain/refusal.ts';
import type { Spoken } from '../../../templates/words.ts';
import type { Deps } from '../../deps.ts';
import type { Order, Outcome, Visit } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import { DESK_FLASHES, DESK_FORMS, QUEUE } from '../../words/page-queue.ts';
import { tongue as tongueOf } from '../../words/tongue.ts';
import { told } from '../acts/refusals.ts';
import { deskPlaceOf, type DeskTarget } from './deeds.ts';
import { doAtDesk, type DeskDeed } from './desk-order.ts';
import { itemWords } from './item-words.ts';

export type OpenTarget = DeskTarget & { readonly work: NonNullable<DeskTarget['work']> };

/** The open item that the address names. @throws Problem 404 */
export async function targetOf(deps: Deps, { params }: Pick<Visit, 'params'>): Promise<OpenTarget> {
  const { work, ...target } = await deskPlaceOf(deps, params['id'] ?? '', params['key'] ?? '');
  if (work === null) throw notFound();
  return { ...target, work };
}

/** Which item, for the head of the form, and the way back. */
export function itemHead({ participant, company, work }: OpenTarget, { viewer }: Visit) {
  const tongue = tongueOf(viewer.language);
  return {
    facts: [
      { label: QUEUE.company, value: company },
      { label: QUEUE.work, value: itemWords(work, tongue).title },
      ...(work.due === null ? [] : [{ label: QUEUE.due, value: tongue.date(work.due) }]),
    ],
    back: { href: paths.participant({ id: participant }), label: DESK_FORMS.back },
    seen: 0,
  };
}

/** Does it. @throws Refusal in the reader's language */
export async function doneAt(
  deps: Deps,
  target: OpenTarget,
  deed: DeskDeed,
  order: Order,
  done: Spoken,
  more: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const { viewer, command } = order;
  const { participant, company, work } = target;
  const params = { company, work: itemWords(work, tongueOf(viewer.language)).title, ...more };
  try {
    const came = await doAtDesk(deps, viewer, target, deed, command);
    if (came.outcome === 'taken')
      throw new Refusal('Taken', tongueOf(viewer.language).say(DESK_FLASHES.taken, { ...params, name: came.by }));
    const undo = came.seq === null ? {} : { undo: { participant, seq: came.seq } };
    return { to: paths.participant({ id: participant }), flash: { tone: 'success', words: done, params, ...undo } };
  } catch (error) {
    throw error instanceof Refusal ? told(viewer.language, error) : error;
  }
}
