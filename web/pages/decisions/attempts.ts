/** Every attempt to reach the participant: through which channel, how far it got, what proves it, and the text as it went out. */
import type { Instant } from '../../../domain/calendar.ts';
import type { Attempt, Grade } from '../../../domain/notice.ts';
import type { State } from '../../../domain/state.ts';
import type { ContentRef } from '../../../domain/content.ts';
import type { SentCopy } from '../../../db/queries/dossier.ts';
import { isEntry, type Course, type Entry } from './course.ts';

/** `unsent`: it was printed or queued, and had not left the house when the case was decided. `recorded`: a search, which reaches nobody. */
export type Reached = Grade | 'unsent' | 'recorded';
export type AttemptLine = {
  readonly id: string;
  readonly at: Instant;
  readonly channel: string;
  /** The rung's code; null outside a ladder. */
  readonly rung: string | null;
  readonly kind: string | null;
  readonly to: string;
  readonly toName: string | null;
  readonly toRole: string | null;
  /** As the decider saw it. */
  readonly grade: Reached;
  /** When a better or a worse proof came after the decision. */
  readonly later: { readonly status: string; readonly at: Instant | null } | null;
  readonly call: string | null;
  readonly notes: readonly ContentRef[];
  readonly copy: SentCopy | null;
  readonly simulated: boolean;
};

const noteOf = (entry: Entry): readonly ContentRef[] => {
  const { note, tracking } = entry.event as { note?: ContentRef; tracking?: ContentRef };
  return [tracking, note].filter((ref) => ref !== undefined);
};

const STATUS_OF: Readonly<Record<Grade, readonly string[]>> = {
  queued: ['queued'],
  sent: ['sent'],
  received: ['received'],
  failed: ['failed', 'withdrawn'],
};

/** Attempts of the outreach as they stood when the evidence was graded, in their order. */
export function ladderAttempts(course: Course, before: State, copies: readonly SentCopy[]): readonly AttemptLine[] {
  const ladder = before.ladders.find(({ id }) => id === course.ladder);
  if (!ladder) return [];
  const lines = ladder.attempts.map((attempt) => line(attempt, course, copies));
  const tried = new Set(ladder.attempts.map(({ id }) => id));
  const decidedAt = course.graded?.row.at ?? course.decision.row.at;
  const unsent = copies.filter(
    ({ id, about, rung, queuedAt }) =>
      about === course.ladder && rung !== null && !tried.has(id) && queuedAt <= decidedAt,
  );
  const searches = course.entries.filter(
    (entry) => isEntry(entry, 'AddressSearched') && entry.event.ladder === course.ladder && entry.row.at <= decidedAt,
  );
  return [
    ...lines.map((each) => ({ ...each, toRole: each.toRole ?? roleOf(before, each.to) })),
    ...searches.map(searchLine),
    ...unsent.map((copy) => copyLine(copy, course.entries, 'unsent')),
  ].sort((a, b) => a.at - b.at);
}

const roleOf = ({ contacts }: State, id: string): string | null =>
  contacts.find((contact) => contact.id === id)?.role ?? null;

/** Somebody looked for a better address and wrote down where. */
const searchLine = (entry: Entry): AttemptLine => ({
  id: `e${entry.row.seq}`,
  at: entry.row.at,
  channel: 'search',
  rung: 'last-resort',
  kind: null,
  to: '',
  toName: null,
  toRole: null,
  grade: 'recorded',
  later: null,
  call: null,
  notes: noteOf(entry),
  copy: null,
  simulated: entry.row.simulated,
});

function line(attempt: Attempt, course: Course, copies: readonly SentCopy[]): AttemptLine {
  const seq = Number(attempt.id.slice(1));
  const copy = copies.find(({ id }) => id === attempt.id) ?? null;
  const own = course.entries.find(({ row }) => row.seq === seq) ?? null;
  const about = course.entries.filter(
    (entry) => isEntry(entry, 'LetterDispatched') && entry.event.notice === attempt.id,
  );
  const proofs =
    attempt.channel === 'letter'
      ? course.entries.filter((entry) => isEntry(entry, 'LetterProofLogged') && entry.event.ladder === course.ladder)
      : [];
  const notes = [...(own && !copy ? noteOf(own) : []), ...about.flatMap(noteOf), ...proofs.flatMap(noteOf)];
  const call = own && isEntry(own, 'CallLogged') ? own.event.outcome : null;
  const later =
    copy && !STATUS_OF[attempt.grade].includes(copy.status) ? { status: copy.status, at: copy.provenAt } : null;
  return {
    id: attempt.id,
    at: attempt.at,
    channel: attempt.channel,
    rung: attempt.rung,
    kind: copy?.kind ?? null,
    to: attempt.to,
    toName: copy?.recipientName ?? null,
    toRole: copy?.recipientRole ?? null,
    grade: attempt.grade,
    later,
    call,
    notes,
    copy,
    simulated: own?.row.simulated ?? false,
  };
}

function copyLine(copy: SentCopy, entries: readonly Entry[], grade: Reached): AttemptLine {
  const { id, queuedAt, channel, rung, kind, recipient, recipientName, recipientRole } = copy;
  const queued = entries.find(({ row }) => `n${row.seq}` === id);
  const dispatched = entries.filter((entry) => isEntry(entry, 'NoticeDispatched') && entry.event.notice === id);
  const served = entries.filter((entry) => isEntry(entry, 'DecisionServed') && entry.event.notice === id);
  const notes = [...dispatched, ...served].flatMap(noteOf);
  return {
    id,
    at: queuedAt,
    channel,
    rung,
    kind,
    to: recipient,
    toName: recipientName,
    toRole: recipientRole,
    grade,
    later: null,
    call: null,
    notes,
    copy,
    simulated: queued?.row.simulated ?? false,
  };
}

const gradeOfStatus = (status: string): Reached =>
  status === 'sent' || status === 'received' ? status : status === 'queued' ? 'unsent' : 'failed';

/** What the participant was told about the duty before outreach began: openings and reminders. */
export function earlierNotices(
  course: Course,
  all: readonly Entry[],
  copies: readonly SentCopy[],
): readonly AttemptLine[] {
  const cycle = course.recommended?.event.about;
  if (course.ladder === null) return [];
  return copies
    .filter(({ about, rung, id }) => about === cycle && rung === null && Number(id.slice(1)) < course.from)
    .map((copy) => copyLine(copy, all, gradeOfStatus(copy.status)));
}

const DECISION_NOTICES = [
  'suspended',
  'removed',
  'found-ineligible',
  'tier-lowered',
  'reinstated',
  'appeal-denied',
  'appeal-allowed',
  'appeal-not-admitted',
  'appeal-received',
  'cure-received',
  'cure-refused',
];

/** What the participant was told of the decision and of what followed. */
export const laterNotices = (course: Course, copies: readonly SentCopy[]): readonly AttemptLine[] =>
  copies
    .filter(({ id, kind }) => DECISION_NOTICES.includes(kind) && isAfter(course, Number(id.slice(1))))
    .map((copy) => copyLine(copy, course.entries, gradeOfStatus(copy.status)));

const isAfter = ({ decision, until }: Course, seq: number): boolean =>
  seq > decision.row.seq && (until === null || seq < until);
