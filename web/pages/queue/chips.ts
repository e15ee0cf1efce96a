/** What the list is narrowed by now, one chip each, with the address of the list without it. */
import type { QueueFilter } from '../../../db/queries/queue-ask.ts';
import { DUE_WORDS, QUEUE } from '../../words/page-queue.ts';
import { ENTITY_TYPES, OFFICES } from '../../words/people.ts';
import { PROCESS_WORDS } from '../../words/processes.ts';
import { STANDINGS } from '../../words/standing.ts';
import type { Tongue } from '../../words/tongue.ts';
import { WORK } from '../../words/work.ts';
import { addressOf, type FilterName, type Filters } from './address.ts';
import type { Tab } from './asked.ts';

export type Chip = { readonly label: string; readonly without: string; readonly remove: string };

/** @param ownerName of the person whose items are shown */
export function chipsOf(
  filter: QueueFilter,
  text: string | null,
  view: Tab,
  filters: Filters,
  ownerName: string | null,
  tongue: Tongue,
): readonly Chip[] {
  const { say } = tongue;
  const { kind, office, due, tag, type, standing, owner } = filter;
  const chip = (name: FilterName, label: string): Chip => ({
    label,
    without: addressOf(view, { ...filters, [name]: name === 'office' ? '' : undefined }),
    remove: say(QUEUE.removeChip, { filter: label }),
  });
  return [
    ...(text === null ? [] : [chip('q', say(QUEUE.chipText, { text }))]),
    ...(kind === null ? [] : [chip('kind', kindName(kind, tongue))]),
    ...(office === null ? [] : [chip('office', tongue.code(OFFICES, office))]),
    ...(due === null ? [] : [chip('due', say(DUE_WORDS[due]))]),
    ...(tag === null ? [] : [chip('tag', say(QUEUE.chipTag, { tag }))]),
    ...(type === null ? [] : [chip('type', tongue.code(ENTITY_TYPES, type))]),
    ...(standing === null ? [] : [chip('standing', tongue.code(STANDINGS, standing))]),
    ...(owner === null ? [] : [chip('owner', say(QUEUE.chipOwner, { name: ownerName ?? owner }))]),
  ];
}

function kindName(kind: string, tongue: Tongue): string {
  const work = Object.entries(WORK).find(([code]) => code === kind)?.[1];
  return work ? tongue.say(work.title) : tongue.code(PROCESS_WORDS, kind);
}
