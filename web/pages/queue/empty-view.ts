/** What a view without lines says: that it is empty, and what to do. */
import type { QueueView } from '../../../db/queries/queue-ask.ts';
import type { Spoken } from '../../../templates/words.ts';
import { paths } from '../../paths.ts';
import { QUEUE } from '../../words/page-queue.ts';
import type { Tongue } from '../../words/tongue.ts';
import { addressOf } from './address.ts';

type Empty = { readonly title: Spoken; readonly next: Spoken; readonly href: string; readonly label: Spoken };

const EMPTY: Readonly<Record<QueueView, Empty>> = {
  mine: { title: QUEUE.emptyMine, next: QUEUE.emptyMineNext, href: addressOf('available'), label: QUEUE.seeAvailable },
  waiting: { title: QUEUE.emptyWaiting, next: QUEUE.emptyWaitingNext, href: addressOf('mine'), label: QUEUE.mine },
  available: {
    title: QUEUE.emptyAvailable,
    next: QUEUE.emptyAvailableNext,
    href: addressOf('team'),
    label: QUEUE.seeTeam,
  },
  team: { title: QUEUE.emptyTeam, next: QUEUE.emptyTeamNext, href: paths.participants(), label: QUEUE.participants },
};

/** @param narrowed whether filters may be what keeps lines out */
export function emptyView(view: QueueView, narrowed: boolean, { say }: Tongue) {
  const { title, next, href, label } = EMPTY[view];
  if (narrowed)
    return {
      title: say(QUEUE.emptyFilter),
      next: null,
      link: { href: addressOf(view, { office: '' }), label: say(QUEUE.clear) },
    };
  return { title: say(title), next: say(next), link: { href, label: say(label) } };
}
