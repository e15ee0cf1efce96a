/** The day of an item: the date, how far it is, and a word when it presses. */
import { DAY_MS, type Instant, type WallDate } from '../../../domain/calendar.ts';
import { QUEUE, QUEUE_COUNTS } from '../../words/page-queue.ts';
import type { Tone } from '../../words/standing.ts';
import type { Tongue } from '../../words/tongue.ts';

export type DueView = {
  readonly day: string | null;
  readonly distance: string | null;
  readonly tag: { readonly tone: Tone; readonly label: string } | null;
};

const SOON_DAYS = 7;

/**
 * The view of a day that is over at `dueAt`, in whatever zone its rule names.
 * @param now the participant's own now
 */
export function dueView(due: WallDate | null, dueAt: Instant | null, now: Instant, tongue: Tongue): DueView {
  if (due === null || dueAt === null) return { day: null, distance: null, tag: null };
  const day = tongue.date(due);
  if (now >= dueAt) {
    const days = Math.ceil((now - dueAt + 1) / DAY_MS);
    return {
      day,
      distance: tongue.count(QUEUE_COUNTS.overdue, days),
      tag: { tone: 'bad', label: tongue.say(QUEUE.overdue) },
    };
  }
  const days = Math.floor((dueAt - now) / DAY_MS);
  if (days === 0) return { day, distance: null, tag: { tone: 'warn', label: tongue.say(QUEUE.today) } };
  const soon = days <= SOON_DAYS ? ({ tone: 'warn', label: tongue.say(QUEUE.soon) } as const) : null;
  return { day, distance: tongue.count(QUEUE_COUNTS.ahead, days), tag: soon };
}
