/** Every attempt to reach the participant: through which channel, how far it got, what proves it, and the text as it went out. */
import type { Instant } from '../../../domain/calendar.ts';
import type { Attempt, Grade } from '../../../domain/notice.ts';
import type { State } from '../../../domain/state.ts';
import type { ContentRef } from '../../../domain/content.ts';
import type { SentCopy } from '../../../db/queries/dossier.ts';
import { isEntry, type Course, type Entry } from './course.ts';

/** `unsent`: it was printed or queued, and had not left the house when the case was decided. */
export type Reached = Grade | 'unsent';
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
  return [...lines, ...unsent.map((copy) => copyLine(copy, course, 'unsent'))].sort((a, b) => a.at - b.at);
}

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

function copyLine(copy: SentCopy, course: Course, grade: Reached): AttemptLine {
  const { id, queuedAt, channel, rung, kind, recipient, recipientName, recipientRole } = copy;
  const queued = course.entries.find(({ row }) => `n${row.seq}` === id);
  const dispatched = course.entries.filter((entry) => isEntry(entry, 'NoticeDispatched') && entry.event.notice === id);
  const served = course.entries.filter((entry) => isEntry(entry, 'DecisionServed') && entry.event.notice === id);
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
export function earlierNotices(course: Course, copies: readonly SentCopy[]): readonly AttemptLine[] {
  const cycle = course.recommended?.event.about;
  if (course.ladder === null) return [];
  return copies
    .filter(({ about, rung, id }) => about === cycle && rung === null && Number(id.slice(1)) < course.from)
    .map((copy) => copyLine(copy, course, gradeOfStatus(copy.status)));
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
export const laterNotices = (
  { decision, until, ...course }: Course,
  copies: readonly SentCopy[],
): readonly AttemptLine[] =>
  copies
    .filter(
      ({ id, kind }) =>
        DECISION_NOTICES.includes(kind) &&
        Number(id.slice(1)) > decision.row.seq &&
        (until === null || Number(id.slice(1)) < until),
    )
    .map((copy) => copyLine(copy, { decision, until, ...course }, gradeOfStatus(copy.status)));
