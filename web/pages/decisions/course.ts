/** The course of one decision in its stream: what led to it, what it was, and what came of it. */
import { ladderOfCase } from '../../../domain/ground.ts';
import type { Event } from '../../../domain/participant.ts';
import type { EventRow } from '../../../db/queries/decision.ts';
import { casesBeside, type Beside } from './beside.ts';
import type { DecisionKind } from '../../../db/queries/decision-list.ts';

/** One event with the row that records it. */
export type Entry<T extends Event['type'] = Event['type']> = {
  readonly row: EventRow;
  readonly event: Extract<Event, { readonly type: T }>;
};

/** What clocks and notices of a case and of an appeal are about, whatever they are called. */
export const CASE_SUBJECTS: readonly string[] = ['adverse', 'appeal'];

export type DecisionEntry = Entry<'AdverseDecided' | 'FoundIneligible' | 'ValidationClosed'>;
export type Course = {
  readonly kind: DecisionKind;
  readonly decision: DecisionEntry;
  readonly recommended: Entry<'AdverseRecommended'> | null;
  readonly removalRecommended: Entry<'RemovalRecommended'> | null;
  /** The decision for which the evidence of notice was graded: this one, or the suspension that a removal followed. Null when no evidence was needed. */
  readonly graded: Entry<'AdverseDecided'> | null;
  /** The outreach about the duty, by its id; null when the decision rests on something else. */
  readonly ladder: string | null;
  /** What else was done in it by people of the agency, before it began with its outreach or its recommendation: of its matter, of its incident. */
  readonly hands: readonly Entry[];
  /** Where the case begins: everything from this row on belongs to it. */
  readonly from: number;
  /** The next decision of this participant, where this case ends; null while there is none. */
  readonly until: number | null;
  /** All events of the case, from its beginning to its end, and every step of an appeal against it; none of an appeal against another decision. */
  readonly entries: readonly Entry[];
  /** What came after the decision. */
  readonly after: readonly Entry[];
};

/** All rows with their events. Throws SyntaxError when one is no JSON. */
export const entriesOf = (rows: readonly EventRow[]): readonly Entry[] =>
  rows.map((row) => ({ row, event: JSON.parse(row.body) as Event }));

/** Whether the entry's event is of one of the types. */
export const isEntry = <T extends Event['type']>(entry: Entry, ...types: readonly T[]): entry is Entry & Entry<T> =>
  (types as readonly string[]).includes(entry.event.type);

/** The first, or the last, entry of the types. */
const firstOf = <T extends Event['type']>(entries: readonly Entry[], ...types: readonly T[]): Entry<T> | null =>
  (entries.find((entry) => isEntry(entry, ...types)) as Entry<T> | undefined) ?? null;
export const lastOf = <T extends Event['type']>(entries: readonly Entry[], ...types: readonly T[]): Entry<T> | null =>
  (entries.findLast((entry) => isEntry(entry, ...types)) as Entry<T> | undefined) ?? null;

/** Whether a row is a decision that this page can show. */
export function isDecision(entry: Entry): entry is DecisionEntry {
  if (isEntry(entry, 'ValidationClosed')) return entry.event.lowered;
  return isEntry(entry, 'AdverseDecided', 'FoundIneligible');
}

/** The course of the decision at `seq`; undefined when that row is no decision. */
export function courseOf(whole: readonly Entry[], seq: number): Course | undefined {
  const cases = casesBeside(whole);
  const own = cases.find(({ decided }) => decided === seq);
  const others = new Set(cases.flatMap((each) => (each === own ? [] : [...each.commands])));
  const all = whole.filter(({ row }) => !others.has(row.command));
  const decision = all.find(({ row }) => row.seq === seq);
  if (!decision || !isDecision(decision)) return undefined;
  const before = all.filter(({ row }) => row.seq < seq);
  const next = all.find((entry) => entry.row.seq > seq && isEntry(entry, 'AdverseDecided', 'FoundIneligible'));
  const overtaking = cases.find((each) => each !== own && each.removed !== null && each.removed > seq)?.removed;
  const until = firstRow(next?.row.seq, overtaking);
  const adverse = decision.event.type === 'AdverseDecided';
  const recommended = adverse ? lastOf(before, 'AdverseRecommended') : null;
  const removal = adverse ? lastOf(before, 'RemovalRecommended') : null;
  const removalRecommended = removal && recommended && removal.row.seq < recommended.row.seq ? null : removal;
  const byEvidence = recommended?.event.basis === 'evidence';
  const ladder = byEvidence ? ladderOfCase(recommended.event) : null;
  const graded = byEvidence
    ? (firstOf(
        all.filter(({ row }) => row.seq > recommended.row.seq),
        'AdverseDecided',
      ) ?? null)
    : null;
  const from = beginningOf(before, decision, ladder);
  const contested = contestedBy(all);
  const entries = all.filter(({ row }) => {
    const about = contested.get(row.command);
    if (about !== undefined) return about === seq;
    return row.seq >= from && (until === null || row.seq < until) && (!own || isOf(own, row));
  });
  return {
    kind: kindOf(decision),
    decision,
    recommended,
    removalRecommended,
    graded,
    ladder,
    hands: recommended ? before.filter((entry) => entry.row.seq < from && isHandIn(entry, recommended.event)) : [],
    from,
    until,
    entries,
    after: entries.filter(({ row }) => row.seq > seq),
  };
}

/** Of the matter, or the outreach, that the case is about; of a security incident, what the company's analysis was answered. */
function isHandIn(entry: Entry, { ground, about }: Entry<'AdverseRecommended'>['event']): boolean {
  if (isEntry(entry, 'MatterOpened', 'MatterTriaged', 'MatterWarned', 'WarningAnswerRead'))
    return entry.event.matter === about;
  if (isEntry(entry, 'AnswerInterpreted')) return entry.event.ladder === ladderOfCase({ ground, about });
  return ground === 'security-incident' && isEntry(entry, 'IncidentAnalysisAccepted', 'IncidentAnalysisReturned');
}

const firstRow = (...rows: readonly (number | null | undefined)[]): number | null => {
  const known = rows.filter((row) => typeof row === 'number');
  return known.length > 0 ? Math.min(...known) : null;
};

/** Of a case beside a suspension are its own steps and, once it is a removal, whatever follows. */
const isOf = ({ commands, removed }: Beside, { seq, command }: EventRow): boolean =>
  commands.has(command) || (removed !== null && seq >= removed);

/** Steps of the appeal that is under way. */
const STEPS = [
  'AppealFoundTimely',
  'AppealAdmitted',
  'AppealNotAdmitted',
  'AppealAssigned',
  'AppealInformationAsked',
  'AppealInformationAnswered',
  'AppealInformationUnanswered',
  'AppealDecided',
  'DecisionVaried',
  'AnewRecommended',
  'DecidedAnew',
  'AppealAlerted',
] as const;

/** By the command of each step of an appeal, the row of the decision that it is against; 0 where that decision is not in the stream. */
function contestedBy(all: readonly Entry[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  const contested = new Map<string, number>();
  let last = 0;
  let pending = 0;
  for (const entry of all) {
    const { seq, command } = entry.row;
    if (isDecision(entry)) {
      last = seq;
      rows.set(`d${seq}`, seq);
    } else if (isEntry(entry, 'AppealFiled', 'AppealReopened')) {
      pending = against(rows, entry.event.against) ?? last;
      contested.set(command, pending);
    } else if (isEntry(entry, 'AppealDaysCredited', 'AppealWindowClosed'))
      contested.set(command, against(rows, entry.event.against) ?? last);
    else if (isEntry(entry, ...STEPS)) contested.set(command, pending);
    else if (isEntry(entry, 'CorrectionProposed', 'RecordCorrected') && entry.event.of !== undefined)
      contested.set(command, against(rows, entry.event.about) ?? last);
    // The suspension that an appeal made of a removal is corrected with the decision that it was.
    if (isEntry(entry, 'DecisionVaried')) rows.set(`d${seq}`, pending);
    // To the same effect: a decision that can be appealed, too, and such an appeal is about this one.
    if (isEntry(entry, 'DecidedAnew') && entry.event.outcome === 'upheld') {
      last = pending;
      rows.set(`d${seq}`, pending);
    }
  }
  return contested;
}

const against = (rows: ReadonlyMap<string, number>, id: string | undefined): number | undefined =>
  id === undefined ? undefined : (rows.get(id) ?? 0);

function kindOf({ event }: DecisionEntry): DecisionKind {
  switch (event.type) {
    case 'AdverseDecided':
      return event.order;
    case 'FoundIneligible':
      return 'ineligibility';
    case 'ValidationClosed':
      return 'tier-lowered';
  }
}

/** A case begins with the outreach, the application, the validation or, for an immediate action, the recommendation. */
function beginningOf(before: readonly Entry[], decision: DecisionEntry, ladder: string | null): number {
  const start = ((): Pick<Entry, 'row'> | null | undefined => {
    if (ladder !== null)
      return before.findLast((entry) => isEntry(entry, 'LadderBegan') && entry.event.ladder === ladder);
    if (decision.event.type === 'FoundIneligible') return lastOf(before, 'ApplicationSubmitted');
    if (decision.event.type === 'ValidationClosed') return lastOf(before, 'ValidationFellDue');
    return lastOf(before, 'AdverseRecommended', 'ParticipantImported');
  })();
  if (!start) return decision.row.seq;
  // The whole command belongs to it: a review falls overdue, and its outreach begins, in one.
  const whole = before.find(({ row }) => row.command === start.row.command);
  return (whole ?? start).row.seq;
}
