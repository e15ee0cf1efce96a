/** What of the record is shown: everything, what people did, or one process. */
import { EVENT_TYPES, typesOf, type TellingProcess } from '../../../domain/participant.ts';
import { paths } from '../../paths.ts';
import { TIMELINE_KINDS } from '../../words/page-case.ts';
import type { Tongue } from '../../words/tongue.ts';

const PROCESSES_OF = {
  application: ['application', 'entry'],
  review: ['review'],
  outreach: ['outreach', 'notice', 'dispatch'],
  validation: ['validation'],
  adverse: ['adverse', 'matter', 'cure', 'appeal', 'volume'],
  filings: ['duty', 'asked', 'incident'],
  people: ['officer', 'contact', 'partner'],
  clocks: ['clock'],
} as const satisfies Readonly<Record<string, readonly TellingProcess[]>>;
export type TimelineKind = keyof typeof PROCESSES_OF;
export const TIMELINE_KIND_NAMES = Object.keys(PROCESSES_OF) as [TimelineKind, ...TimelineKind[]];

/** The types of event of a kind; all of them for none. */
export const typesFor = (kind: TimelineKind | undefined): readonly string[] =>
  kind === undefined ? EVENT_TYPES : PROCESSES_OF[kind].flatMap((process) => typesOf(process));

/** The kinds as links to the timeline. */
export const kindLinks = (id: string, current: TimelineKind | undefined, { say }: Tongue) =>
  [undefined, ...TIMELINE_KIND_NAMES].map((kind) => ({
    label: say(TIMELINE_KINDS[kind ?? 'all']),
    href: kind === undefined ? paths.timeline({ id }) : `${paths.timeline({ id })}?kind=${kind}`,
    current: kind === current,
  }));
