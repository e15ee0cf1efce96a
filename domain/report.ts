/**
 * The report on a validation while it is written: what was found of each criterion at each site, in the stream `report:<participant>`. Nothing is
 * said beforehand: what nobody has written is open, and not the same as what was not assessed.
 */
import type { Instant } from './calendar.ts';
import type { ContentRef } from './content.ts';
import type { LegId } from './leg-id.ts';

export const RESULTS = [
  'met',
  'action-required',
  'recommendation',
  'best-practice',
  'not-applicable',
  'not-assessed',
] as const;
export type Result = (typeof RESULTS)[number];
/** How many of each there are. */
export type Results = Readonly<Record<Result, number>>;

/** One criterion at one site, as far as it has been written. */
export type Written = {
  readonly result: Result | null;
  /** What was seen there; with what was not assessed, why. */
  readonly found: ContentRef | null;
  /** What the company must do about it, or is advised to, and what shows that it is done. */
  readonly asked: ContentRef | null;
  /** Ids of documents that show it. */
  readonly evidence: readonly string[];
};
export type Entry = Written & {
  readonly by: string;
  readonly at: Instant;
  /** The row of the stream that wrote it last. */
  readonly seq: number;
};
/** What is said of the whole. */
export type Summary = {
  /** The company reads it. */
  readonly text: ContentRef | null;
  /** The criteria for which the validation is proposed to fail; none: it is not. */
  readonly fails: readonly string[];
};
export type Report = {
  readonly participant: string;
  /** The last row of its stream; 0 before the first. */
  readonly seq: number;
  /** The validation that it is about; empty before the first. */
  readonly cycle: string;
  readonly begunAt: Instant;
  /** The version of the criteria by which it is written. */
  readonly criteria: string;
  /** The row of the security profile that stood beside it when it was begun. */
  readonly profile: number;
  /** By `entryKey`. */
  readonly entries: Readonly<Record<string, Entry>>;
  readonly summary: Summary & { readonly seq: number; readonly by: string | null };
};

/** What is known of it: as it was recorded last, and when a report of this participant was issued last; null for never. */
export type ReportFacts = { readonly report: Report; readonly issuedAt: Instant | null };

export type ReportEvent =
  | { readonly type: 'ReportBegun'; readonly cycle: string; readonly criteria: string; readonly profile: number }
  | ({ readonly type: 'EntryWritten'; readonly leg: LegId; readonly criterion: string; readonly by: string } & Written)
  | ({ readonly type: 'SummaryWritten'; readonly by: string } & Summary);

/** `domestic-4.2`; also the id of what follows from it. */
export const entryKey = (leg: LegId, criterion: string): string => `${leg}-${criterion}`;

/** Before anything was written. */
export const emptyReport = (participant: string): Report => ({
  participant,
  seq: 0,
  cycle: '',
  begunAt: 0,
  criteria: '',
  profile: 0,
  entries: {},
  summary: { text: null, fails: [], seq: 0, by: null },
});

/** The report after one event. */
export function evolveReport(report: Report, event: ReportEvent, at: Instant): Report {
  const seq = report.seq + 1;
  switch (event.type) {
    case 'ReportBegun': {
      const { cycle, criteria, profile } = event;
      return { ...emptyReport(report.participant), seq, cycle, begunAt: at, criteria, profile };
    }
    case 'EntryWritten': {
      const { leg, criterion, result, found, asked, evidence, by } = event;
      const entry = { result, found, asked, evidence, by, at, seq };
      return { ...report, seq, entries: { ...report.entries, [entryKey(leg, criterion)]: entry } };
    }
    case 'SummaryWritten': {
      const { text, fails, by } = event;
      return { ...report, seq, summary: { text, fails, seq, by } };
    }
  }
}

/** What still has to be written before the report can be submitted. */
export type Lack = 'result' | 'found' | 'asked';

const NEED_FOUND: readonly Result[] = ['action-required', 'recommendation', 'best-practice', 'not-assessed'];
const NEED_ASKED: readonly Result[] = ['action-required', 'recommendation'];

/** What an entry lacks; null when it is whole. */
export function lackOf(entry: Written | undefined): Lack | null {
  if (!entry || entry.result === null) return 'result';
  if (NEED_FOUND.includes(entry.result) && entry.found === null) return 'found';
  return NEED_ASKED.includes(entry.result) && entry.asked === null ? 'asked' : null;
}
