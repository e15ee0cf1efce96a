/** The work queue: three views, three filters, and page after page in the order of the days. */
import {
  COUNT_CAP,
  QUEUE_VIEWS,
  queueCount,
  queuePage,
  type QueuePage,
  type QueueView,
} from '../../../db/queries/queue.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { queryOf } from '../../query.ts';
import type { Handler } from '../../route.ts';
import { holdsAny, type Viewer } from '../../session/person.ts';
import { show } from '../../show.ts';
import { QUEUE } from '../../words/page-queue.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { unreadView } from '../conversation/links.ts';
import { actsAtAll } from '../participant/acts-view.ts';
import { READERS } from '../participant/scene.ts';
import { addressOf } from './address.ts';
import { filterOf, query, turnOf, type Asked } from './asked.ts';
import { emptyView } from './empty-view.ts';
import { filterView } from './filter-view.ts';
import { findingsView } from './findings-view.ts';
import { placeText } from './place.ts';
import { lineView } from './queue-view.ts';

const SIZE = 25;

/** `/queue?view=mine&kind=review&office=laredo&company=…`. Whoever acts on no case sees everything, and takes nothing; whoever keeps the system running sees what the watch has found. */
export function showQueue(deps: Deps): Handler {
  return async (req, res) => {
    const asked = queryOf(req, query);
    const viewer = viewerOf(res);
    const tongue = tongueOf(viewer.language);
    const findings = await findingsView(deps, viewer, tongue);
    if (findings && !holdsAny(viewer, READERS))
      return show(res, 'queue/watch', { title: tongue.say(QUEUE.title), findings });
    const acts = actsAtAll(viewer);
    const view = acts ? (asked.view ?? 'mine') : 'team';
    const filter = filterOf(asked, view, viewer, acts);
    const page = await queuePage(deps.orm.em.fork(), view, viewer, filter, turnOf(asked), SIZE);
    const narrowed = filter.kind !== null || filter.company !== null;
    show(res, 'queue/queue', {
      say: saidAll(tongue, QUEUE),
      title: acts ? QUEUE.title : QUEUE.all,
      findings,
      readOnly: !acts,
      view,
      tabs: acts ? await tabsOf(deps, asked, view, viewer, tongue) : [],
      lines: page.lines.map((line) => lineView(line, viewer, deps.now(), deps.policies.of, tongue)),
      filters: filterView(filter, tongue),
      filtered: narrowed || asked.office !== undefined,
      clear: addressOf(view),
      empty: emptyView(view, narrowed, tongue),
      unread: await unreadView(deps, viewer, tongue),
      ...waysOn(page, view, asked),
      here: req.originalUrl,
    });
  };
}

/** Each view with how many lines it has, counted no further than the cap. */
function tabsOf({ orm }: Pick<Deps, 'orm'>, asked: Asked, current: QueueView, viewer: Viewer, tongue: Tongue) {
  const tab = async (view: QueueView) => {
    const count = await queueCount(orm.em.fork(), view, viewer, filterOf(asked, view, viewer, true));
    return {
      label: tongue.say(QUEUE[view]),
      count: count > COUNT_CAP ? `${COUNT_CAP}+` : String(count),
      href: addressOf(view, asked),
      current: view === current,
    };
  };
  return Promise.all(QUEUE_VIEWS.map(tab));
}

function waysOn({ lines, earlier, later }: QueuePage, view: QueueView, asked: Asked) {
  const place = (line: QueuePage['lines'][number]): string => placeText([line.sortOn, line.participant, line.key]);
  const [first, last] = [lines[0], lines.at(-1)];
  return {
    previous: earlier && first ? addressOf(view, asked, { before: place(first) }) : null,
    next: later && last ? addressOf(view, asked, { after: place(last) }) : null,
  };
}
