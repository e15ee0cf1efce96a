/** The work queue: three views, two filters, and page after page in the order of the days. */
import { z } from 'zod';
import {
  COUNT_CAP,
  QUEUE_VIEWS,
  queueCount,
  queuePage,
  type QueueFilter,
  type QueueView,
  type Turn,
} from '../../../db/queries/queue.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { queryOf } from '../../query.ts';
import type { Handler } from '../../route.ts';
import type { Viewer } from '../../session/person.ts';
import { show } from '../../show.ts';
import { QUEUE } from '../../words/page-queue.ts';
import { OFFICES } from '../../words/people.ts';
import { PROCESS_WORDS } from '../../words/processes.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { WORK } from '../../words/work.ts';
import { actsAtAll } from '../participant/acts-view.ts';
import { addressOf } from './address.ts';
import { emptyView } from './empty-view.ts';
import { placeOf, placeText } from './place.ts';
import { lineView } from './queue-view.ts';

const SIZE = 25;
const HEADQUARTERS = 'headquarters';

const text = z.string().trim().max(200);
const query = z.object({
  view: z.enum(QUEUE_VIEWS).optional(),
  kind: z
    .string()
    .regex(/^[a-z.-]{1,40}$/)
    .or(z.literal(''))
    .optional(),
  office: z
    .string()
    .regex(/^[a-z-]{1,40}$/)
    .or(z.literal(''))
    .optional(),
  company: text.optional(),
  after: z.string().max(1200).optional(),
  before: z.string().max(1200).optional(),
});
type Asked = z.infer<typeof query>;

/** Filters left empty are no filters; the team's view begins with one's own office. */
function filterOf({ kind, office, company }: Asked, view: QueueView, viewer: Viewer): QueueFilter {
  const own = view === 'team' && viewer.office !== HEADQUARTERS ? viewer.office : null;
  return { kind: kind || null, office: office === undefined ? own : office || null, company: company || null };
}

function turnOf({ after, before }: Asked): Turn | null {
  const text = before ?? after;
  if (text === undefined) return null;
  const [sortOn = '', participant = '', key = ''] = placeOf(text, 3);
  return { way: before === undefined ? 'after' : 'before', place: { sortOn, participant, key } };
}

/** `/queue?view=mine&kind=review&office=laredo&company=…`. Whoever acts on no case sees everything, and takes nothing. */
export function showQueue(deps: Deps): Handler {
  return async (req, res) => {
    const asked = queryOf(req, query);
    const viewer = viewerOf(res);
    const acts = actsAtAll(viewer);
    const view = acts ? (asked.view ?? 'mine') : 'team';
    const filter = filterOf(asked, view, viewer);
    const em = deps.orm.em.fork();
    const page = await queuePage(em, view, viewer, filter, turnOf(asked), SIZE);
    const counts = acts
      ? await Promise.all(
          QUEUE_VIEWS.map((one) => queueCount(deps.orm.em.fork(), one, viewer, filterOf(asked, one, viewer))),
        )
      : [];
    const tongue = tongueOf(viewer.language);
    const lines = page.lines.map((line) => lineView(line, viewer, deps.now(), deps.policies.of, tongue));
    const at = (turn: Readonly<Record<string, string>>): string => addressOf(view, asked, turn);
    const [first, last] = [page.lines[0], page.lines.at(-1)];
    show(res, 'queue/queue', {
      say: saidAll(tongue, QUEUE),
      title: acts ? QUEUE.title : QUEUE.all,
      readOnly: !acts,
      tabs: QUEUE_VIEWS.slice(0, counts.length).map((one, index) =>
        tabOf(one, one === view, counts[index] ?? 0, asked, tongue),
      ),
      lines,
      view,
      filters: filterView(filter, tongue),
      filtered: filter.kind !== null || filter.company !== null || asked.office !== undefined,
      clear: addressOf(view, {}, {}),
      empty: emptyView(view, filter.kind !== null || filter.company !== null, tongue),
      newer: page.earlier && first ? at({ before: placeText([first.sortOn, first.participant, first.key]) }) : null,
      older: page.later && last ? at({ after: placeText([last.sortOn, last.participant, last.key]) }) : null,
      here: req.originalUrl,
    });
  };
}

const tabOf = (view: QueueView, current: boolean, count: number, asked: Asked, tongue: Tongue) => ({
  label: tongue.say(QUEUE[view]),
  count: count > COUNT_CAP ? `${COUNT_CAP}+` : String(count),
  href: addressOf(view, asked, {}),
  current,
});

function filterView({ kind, office, company }: QueueFilter, tongue: Tongue) {
  const processes = [...new Set(Object.keys(WORK).map((one) => one.split('.')[0] ?? ''))];
  return {
    company: company ?? '',
    kinds: processes.map((process) => ({
      label: tongue.code(PROCESS_WORDS, process),
      options: Object.entries(WORK).flatMap(([value, { title }]) =>
        value.startsWith(`${process}.`) ? [{ value, label: tongue.say(title), chosen: kind === value }] : [],
      ),
    })),
    offices: Object.keys(OFFICES).map((value) => ({
      value,
      label: tongue.code(OFFICES, value),
      chosen: office === value,
    })),
  };
}
