/** Addresses of the queue: a view, its filters and order, and the place in it. Whoever sends one to a colleague sends the list. */
import type { QueueSort } from '../../../db/queries/queue-ask.ts';
import { paths } from '../../paths.ts';

export const FILTER_NAMES = ['q', 'kind', 'office', 'due', 'tag', 'type', 'standing', 'owner'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];
export type Filters = { readonly [name in FilterName]?: string | undefined } & {
  readonly sort?: QueueSort | undefined;
};

/** An empty office is said, too: it means every office where one's own would be shown otherwise. */
export function addressOf(view: string, filters: Filters = {}, turn: Readonly<Record<string, string>> = {}): string {
  return `${paths.queue()}?${searchOf({ view, ...filters, ...turn })}`;
}

/** The same list as a file. */
export const csvAddress = (view: string, filters: Filters): string =>
  `${paths.queueCsv()}?${searchOf({ view, ...filters })}`;

function searchOf(wanted: Readonly<Record<string, string | undefined>>): string {
  const said = Object.entries(wanted).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && (pair[1] !== '' || pair[0] === 'office'),
  );
  return new URLSearchParams(said).toString();
}
