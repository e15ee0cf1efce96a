/** What follows when a part of a validation's report is written. */
import type { Actor, Role } from './actor.ts';
import { askedOf, type CriteriaSet } from './criteria.ts';
import { Refusal, requireThat } from './refusal.ts';
import { entryKey, RESULTS, type Entry, type Report, type ReportEvent, type Summary, type Written } from './report.ts';
import type { Leg, LegId, State, Validation } from './state.ts';

export const MAY_REPORT: readonly Role[] = ['specialist'];

/** `seen` is the row at which the person saw what is written over; 0 when there was nothing. */
export type ReportCommand = { readonly by: Actor; readonly seen: number } & (
  | ({ readonly type: 'WriteEntry'; readonly leg: LegId; readonly criterion: string } & Written)
  | ({ readonly type: 'WriteSummary' } & Summary)
);
/** What is known besides the stream. */
export type ReportAsk = {
  readonly validation: Validation | null;
  readonly entityType: string;
  /** Those by which the report is written, or would be begun now. */
  readonly set: CriteriaSet;
  /** The last row of the security profile. */
  readonly profile: number;
};

/** Somebody else was faster: what stands there now, for whoever was about to write over it. */
export class ReportConflict extends Error {
  /** `entryKey`, or `summary`. */
  readonly key: string;

  constructor(key: string) {
    super('This part of the report has been changed meanwhile.');
    this.name = 'ReportConflict';
    this.key = key;
  }
}

/** Sites where something can have been seen: on the day itself the visit is not recorded as held yet. */
const VISITED: readonly Leg['step'][] = ['agreed', 'held'];
export const reportedLegs = ({ legs }: Pick<Validation, 'legs'>): readonly Leg[] =>
  legs.filter(({ step }) => VISITED.includes(step));

const AFTER_REPORT: readonly Validation['stage'][] = ['actions', 'to-close', 'failed'];
/** Whether the report of this validation has gone to the company. */
export const isIssued = ({ stage }: Pick<Validation, 'stage'>): boolean => AFTER_REPORT.includes(stage);

/** Whether the report can be written now: it stands still while it waits for its review, and once it has been issued. */
export const isWritable = ({ validation }: Pick<State, 'validation'>): boolean =>
  validation !== null &&
  reportedLegs(validation).length > 0 &&
  !isIssued(validation) &&
  validation.submittedBy === undefined;

/**
 * What follows from one command.
 * @param report the current one
 * @throws Refusal, or ReportConflict when it was changed after the person saw it
 */
export function decideReport(report: Report, command: ReportCommand, ask: ReportAsk): readonly ReportEvent[] {
  const { by } = command;
  const { validation } = ask;
  requireThat(by.role !== 'system' && MAY_REPORT.includes(by.role), 'NotYours', 'A specialist writes the report.');
  if (!validation || !isWritable(ask))
    throw new Refusal('ReportStandsStill', 'No report can be written now: there was no visit, or it is with others.');
  const { version: criteria } = ask.set;
  const begins = { type: 'ReportBegun', cycle: validation.cycle, criteria, profile: ask.profile } as const;
  return [...(report.cycle === '' ? [begins] : []), written(report, command, validation, ask)];
}

function written(
  report: Report,
  command: ReportCommand,
  validation: Validation,
  { set, entityType }: ReportAsk,
): ReportEvent {
  const by = command.by.person;
  const asked = askedOf(set, entityType).map(({ id }) => id);
  if (command.type === 'WriteSummary') {
    const { text, fails, seen } = command;
    if (report.summary.seq > seen) throw new ReportConflict('summary');
    requireThat(
      fails.every((id) => asked.includes(id)),
      'CriterionUnknown',
      'This criterion is not asked of this company.',
    );
    return { type: 'SummaryWritten', text, fails: [...new Set(fails)], by };
  }
  const { leg, criterion, seen, result, found, asked: what, evidence } = command;
  requireThat(asked.includes(criterion), 'CriterionUnknown', 'This criterion is not asked of this company.');
  requireThat(
    reportedLegs(validation).some(({ id }) => id === leg),
    'LegUnknown',
    'There was no visit to this site.',
  );
  requireThat(result === null || RESULTS.includes(result), 'AnswerUnknown', 'Choose one of the answers.');
  requireThat(new Set(evidence).size === evidence.length, 'DocumentTwice', 'The same document is attached twice.');
  const now: Entry | undefined = report.entries[entryKey(leg, criterion)];
  if ((now?.seq ?? 0) > seen) throw new ReportConflict(entryKey(leg, criterion));
  return { type: 'EntryWritten', leg, criterion, result, found, asked: what, evidence, by };
}
