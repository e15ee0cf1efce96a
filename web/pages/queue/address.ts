/** Addresses of the queue: a view, its filters, and the place in it. */
import type { QueueView } from '../../../db/queries/queue.ts';
import { paths } from '../../paths.ts';

export type Filters = {
  readonly kind?: string | undefined;
  readonly office?: string | undefined;
  readonly company?: string | undefined;
};

/** An empty office is said, too: it means every office where one's own would be shown otherwise. */
export function addressOf(
  view: QueueView,
  { kind, office, company }: Filters = {},
  turn: Readonly<Record<string, string>> = {},
): string {
  const wanted = { view, kind, office, company, ...turn };
  const said = Object.entries(wanted).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && (pair[1] !== '' || pair[0] === 'office'),
  );
  return `${paths.queue()}?${new URLSearchParams(said).toString()}`;
}
