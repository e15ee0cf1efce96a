/** What the queue can be narrowed by. */
import type { QueueFilter } from '../../../db/queries/queue.ts';
import { QUEUE } from '../../words/page-queue.ts';
import { OFFICES } from '../../words/people.ts';
import { PROCESSES, PROCESS_WORDS, type Process } from '../../words/processes.ts';
import type { Tongue } from '../../words/tongue.ts';
import { WORK } from '../../words/work.ts';

const processOf = (kind: string): Process | undefined => PROCESSES.find((process) => kind.startsWith(`${process}.`));

/** Kinds of work by their process, each process also as a whole; what belongs to none comes last. */
export function filterView({ kind, office, company }: QueueFilter, tongue: Tongue) {
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
    company: company ?? '',
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
