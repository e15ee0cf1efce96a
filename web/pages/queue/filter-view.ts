/** What the queue can be narrowed by. */
import { DUE_WHEN, QUEUE_SORTS, type QueueFilter, type QueueSort } from '../../../db/queries/queue-ask.ts';
import { DUE_WORDS, QUEUE, SORT_WORDS } from '../../words/page-queue.ts';
import { ENTITY_TYPES, OFFICES } from '../../words/people.ts';
import { PROCESSES, PROCESS_WORDS, type Process } from '../../words/processes.ts';
import { STANDINGS } from '../../words/standing.ts';
import type { Tongue } from '../../words/tongue.ts';
import { WORK } from '../../words/work.ts';
import { addressOf, type Filters } from './address.ts';

export const processOf = (kind: string): Process | undefined =>
  PROCESSES.find((process) => kind.startsWith(`${process}.`));

/** Kinds of work by their process, each process also as a whole; what belongs to none comes last. */
export function filterView(filter: QueueFilter, text: string | null, tongue: Tongue) {
  const { kind, office, due, tag, type, standing } = filter;
  const option = (value: string, label: string) => ({ value, label, chosen: kind === value });
  const kindsOf = (process: Process | undefined) =>
    Object.entries(WORK).flatMap(([value, { title }]) =>
      processOf(value) === process ? [option(value, tongue.say(title))] : [],
    );
  const groups = PROCESSES.map((process) => {
    const label = tongue.say(PROCESS_WORDS[process]);
    return {
      label,
      options: [option(process, tongue.say(QUEUE.everyKindOf, { process: label })), ...kindsOf(process)],
    };
  });
  return {
    text: text ?? '',
    tag: tag ?? '',
    more: due !== null || tag !== null || type !== null || standing !== null,
    dues: choices(DUE_WHEN, due, (value) => tongue.say(DUE_WORDS[value])),
    types: choices(Object.keys(ENTITY_TYPES), type, (value) => tongue.code(ENTITY_TYPES, value)),
    standings: choices(Object.keys(STANDINGS), standing, (value) => tongue.code(STANDINGS, value)),
    kinds: [
      ...groups.filter(({ options }) => options.length > 1),
      { label: tongue.say(QUEUE.otherKinds), options: kindsOf(undefined) },
    ],
    offices: Object.keys(OFFICES).map((value) => ({
      value,
      label: tongue.code(OFFICES, value),
      chosen: office === value,
    })),
  };
}

const choices = <V extends string>(values: readonly V[], chosen: string | null, labelOf: (value: V) => string) =>
  values.map((value) => ({ value, label: labelOf(value), chosen: value === chosen }));

/** The orders in which a list can be read. */
export const sortView = (view: string, current: QueueSort, filters: Filters, tongue: Tongue) =>
  QUEUE_SORTS.map((sort) => ({
    label: tongue.say(SORT_WORDS[sort]),
    href: addressOf(view, { ...filters, sort }),
    current: sort === current,
  }));
