/** The list as a file for spreadsheets, with the same filters and in the same order; whatever a spreadsheet would run is made text. */
import { wallDateOf } from '../../../domain/calendar.ts';
import { queuePage, type QueueLineRow } from '../../../db/queries/queue.ts';
import type { Turn } from '../../../db/queries/queue-ask.ts';
import type { Deps } from '../../deps.ts';
import { csvFile } from '../../csv.ts';
import { viewerOf } from '../../locals.ts';
import { queryOf } from '../../query.ts';
import type { Handler } from '../../route.ts';
import { filterOf, listingOf, lookerOf, query } from './asked.ts';

const COLUMNS = {
  participant: ({ participant }) => participant,
  company: ({ company }) => company,
  office: ({ office }) => office,
  entity_type: ({ entityType }) => entityType,
  standing: ({ standing }) => standing,
  work: ({ kind }) => kind,
  about: ({ about }) => about,
  reason: ({ reason }) => reason ?? '',
  rule: ({ rule }) => rule ?? '',
  due_on: ({ dueOn }) => dueOn ?? '',
  open_since: ({ openedAt }) => openedAt.toISOString(),
  for_roles: ({ roles }) => roles.join(' '),
  owner: ({ ownerName, owner }) => ownerName ?? owner ?? '',
  aside_until: ({ holdUntil }) => holdUntil ?? '',
  tags: ({ tags }) => tags.join(' '),
} as const satisfies Readonly<Record<string, (line: QueueLineRow) => string>>;

const BATCH = 500;
/** A longer list is narrowed first: nobody reads more, and the page's filters are quicker. */
const MOST_LINES = 20_000;

export function downloadQueue(deps: Deps): Handler {
  return async (req, res) => {
    const asked = queryOf(req, query);
    const viewer = viewerOf(res);
    const listing = await listingOf(deps, asked, viewer);
    const { acts } = listing;
    const view = !acts || asked.view === undefined || asked.view === 'done' ? (acts ? 'mine' : 'team') : asked.view;
    const sort = asked.sort ?? 'due';
    const ask = { view, filter: filterOf(listing, view), sort };
    const rows: (readonly string[])[] = [];
    let turn: Turn | null = null;
    for (let more = true; more && rows.length < MOST_LINES;) {
      const page = await queuePage(deps.pool, lookerOf(deps, viewer), ask, turn, BATCH);
      rows.push(...page.lines.map((line) => Object.values(COLUMNS).map((value) => value(line))));
      const last = page.lines.at(-1);
      more = page.later && last !== undefined;
      if (last) turn = { way: 'after', place: { value: last.sortValue, participant: last.participant, key: last.key } };
    }
    csvFile(res, `queue-${view}-${wallDateOf(deps.now(), deps.config.zone)}.csv`, Object.keys(COLUMNS), rows);
  };
}
