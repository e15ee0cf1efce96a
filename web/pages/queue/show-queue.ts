/** The work queue: views, filters as chips, three orders, and page after page. */
import { namesOf } from '../../../db/queries/staff.ts';
import { donePage } from '../../../db/queries/done.ts';
import { COUNT_CAP, queueCounts, queuePage, type QueuePage } from '../../../db/queries/queue.ts';
import { QUEUE_VIEWS, type QueueView } from '../../../db/queries/queue-ask.ts';
import type { Deps } from '../../deps.ts';
import { newForm } from '../../forms/command.ts';
import { viewerOf } from '../../locals.ts';
import { queryOf } from '../../query.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { csrfToken } from '../../session/csrf.ts';
import { holdsAny } from '../../session/person.ts';
import { show } from '../../show.ts';
import { QUEUE } from '../../words/page-queue.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { waitingFindings } from '../audit/found.ts';
import { waitingSeconds } from '../calibration/waiting.ts';
import { unreadView } from '../conversation/links.ts';
import { READERS } from '../participant/scene.ts';
import { addressOf, csvAddress } from './address.ts';
import {
  filterOf,
  filtersOf,
  listingOf,
  lookerOf,
  query,
  turnOf,
  type Asked,
  type Listing,
  type Tab,
} from './asked.ts';
import { chipsOf } from './chips.ts';
import { isDispatcher } from './desk-view.ts';
import { doneView } from './done-view.ts';
import { emptyView } from './empty-view.ts';
import { filterView, sortView } from './filter-view.ts';
import { findingsView } from './findings-view.ts';
import { placeText } from './place.ts';
import { lineView } from './queue-view.ts';

const SIZE = 50;

/** `/queue?view=mine&kind=review&office=laredo&q=…`. Whoever acts on no case sees everything, and takes nothing; whoever keeps the system running sees what the watch has found. */
export function showQueue(deps: Deps): Handler {
  return async (req, res) => {
    const asked = queryOf(req, query);
    const viewer = viewerOf(res);
    const tongue = tongueOf(viewer.language);
    const findings = await findingsView(deps, viewer, tongue);
    if (findings && !holdsAny(viewer, READERS))
      return show(res, 'queue/watch', { title: tongue.say(QUEUE.title), findings });
    const listing = await listingOf(deps, asked, viewer);
    const { acts } = listing;
    const view: Tab = acts ? (asked.view ?? 'mine') : asked.view === 'done' ? 'done' : 'team';
    const filter = filterOf(listing, view);
    const text = asked.q || null;
    const filters = filtersOf(asked);
    const owner = filter.owner === null ? null : ((await namesOf(deps.pool, [filter.owner])).get(filter.owner) ?? null);
    const chips = chipsOf(filter, text, view, filters, owner, tongue);
    const looker = lookerOf(deps, viewer);
    /** All that a page of the list tells, asked for at once. */
    const shownWith = async <T>(lines: Promise<T>) => {
      const [tabs, audited, seconds, unread, found] = await Promise.all([
        tabsOf(deps, listing, view, tongue),
        waitingFindings(deps, viewer, tongue),
        waitingSeconds(deps, viewer, tongue),
        unreadView(deps, viewer, tongue),
        lines,
      ]);
      return { ...shown, tabs, audited, seconds, unread, found };
    };
    const shown = {
      say: saidAll(tongue, QUEUE),
      title: acts ? QUEUE.title : QUEUE.all,
      findings,
      readOnly: !acts,
      view,
      sort: asked.sort ?? null,
      chips,
      filters: filterView(filter, text, tongue),
      clear: addressOf(view, { office: '' }),
      csrf: csrfToken(req),
      here: req.originalUrl,
    };
    if (view === 'done') {
      const { found, ...rest } = await shownWith(donePage(deps.pool, looker, filter, acts, asked.after ?? null));
      return show(res, 'queue/done', { ...rest, ...doneView(found, asked, deps.config.zone, tongue) });
    }
    const sort = asked.sort ?? 'due';
    const turn = turnOf(asked, sort);
    const { found: page, ...rest } = await shownWith(queuePage(deps.pool, looker, { view, filter, sort }, turn, SIZE));
    const at = { now: deps.now(), on: looker.on };
    show(res, 'queue/queue', {
      ...rest,
      lines: page.lines.map((line) => lineView(line, viewer, at, deps.policies.of, tongue)),
      sorts: sortView(view, sort, filters, tongue),
      takes: acts && view === 'available' && page.lines.length > 0 ? newForm() : null,
      distribute: isDispatcher(viewer) && view === 'available' ? paths.distribute() : null,
      bulk: acts && page.lines.length > 0 ? { mayAssign: isDispatcher(viewer) } : null,
      csv: csvAddress(view, filters),
      empty: emptyView(view, chips.length > (asked.office === undefined && filter.office !== null ? 1 : 0), tongue),
      ...waysOn(page, view, asked),
    });
  };
}

/** Each view with how many lines it has, counted no further than the cap. What is done is not counted: it only grows. */
async function tabsOf(deps: Deps, listing: Listing, current: Tab, tongue: Tongue) {
  const { asked, viewer, acts } = listing;
  const looker = lookerOf(deps, viewer);
  const filters = filtersOf(asked);
  const views = acts ? QUEUE_VIEWS : (['team'] as const);
  const asks = views.map((view) => ({ view, filter: filterOf(listing, view) }));
  const counts = await queueCounts(deps.pool, looker, asks);
  const tabs = views.map((view, index) => ({
    label: tongue.say(QUEUE[view]),
    count: counts[index]! > COUNT_CAP ? `${COUNT_CAP}+` : String(counts[index]),
    href: addressOf(view, filters),
    current: view === current,
  }));
  const done = {
    label: tongue.say(QUEUE.done),
    count: null,
    href: addressOf('done', filters),
    current: current === 'done',
  };
  return [...tabs, done];
}

function waysOn({ lines, earlier, later }: QueuePage, view: QueueView, asked: Asked) {
  const filters = filtersOf(asked);
  const place = (line: QueuePage['lines'][number]): string => placeText([line.sortValue, line.participant, line.key]);
  const [first, last] = [lines[0], lines.at(-1)];
  return {
    previous: earlier && first ? addressOf(view, filters, { before: place(first) }) : null,
    next: later && last ? addressOf(view, filters, { after: place(last) }) : null,
  };
}
