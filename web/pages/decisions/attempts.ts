/** Every attempt to reach the participant: through which channel, how far it got, what proves it, and the text as it went out. */
import type { Instant } from '../../../domain/calendar.ts';
import type { Said } from '../../../domain/answer-meaning.ts';
import { isByAddressee, seqOf, type Attempt, type Grade } from '../../../domain/notice.ts';
import type { CallOutcome } from '../../../domain/outreach-events.ts';
import type { OtherEvent } from '../../../domain/outreach-other.ts';
import type { State } from '../../../domain/state.ts';
import type { ContentRef } from '../../../domain/content.ts';
import type { SentCopy } from '../../../db/queries/dossier.ts';
import type { CopyProof } from '../../../db/sent-copies.ts';
import { CASE_SUBJECTS, isEntry, type Course, type Entry } from './course.ts';

export type ProvenCopy = SentCopy & { readonly proof: CopyProof | null };

/** `unsent`: it was printed or queued, and had not left the house when the case was decided. `recorded`: a search, which reaches nobody. */
export type Reached = Grade | 'unsent' | 'recorded';
/** What came of a call, and how it was made. */
export type CallMade = { readonly outcome: CallOutcome; readonly called?: ContentRef };
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
  readonly call: CallMade | null;
  /** By another way: which, and what came of it. */
  readonly other: Pick<OtherEvent, 'way' | 'outcome'> | null;
  /** By somebody signed in, who read a copy on the company's page. */
  readonly acknowledged: boolean;
  /** What an answer was found to say; absent until somebody has read it, and of whatever is none. */
  readonly read?: Said;
  readonly notes: readonly ContentRef[];
  readonly copy: ProvenCopy | null;
  readonly simulated: boolean;
};

const noteOf = (entry: Entry): readonly ContentRef[] => {
  const { note, tracking } = entry.event as { note?: ContentRef; tracking?: ContentRef };
  return [tracking, note].filter((ref) => ref !== undefined);
};

/** Proofs that were logged before the letter was named are about every letter of their ladder. */
const proves = (
  { ladder, letter }: { readonly ladder: string; readonly letter?: string },
  { id }: Attempt,
  about: string,
): boolean => ladder === about && (letter === undefined || letter === id);

const STATUS_OF: Readonly<Record<Grade, readonly string[]>> = {
  queued: ['queued'],
  sent: ['sent'],
  received: ['received'],
  failed: ['failed', 'withdrawn'],
};

/** One outreach, by its ladder's id, with the rows of the record that are its own. */
export type Told = {
  readonly ladder: string | null;
  readonly entries: readonly Entry[];
  /** What came later is left out. */
  readonly asOf: Instant;
};

/** The outreach about which a decision was made, as of the moment when its evidence was graded. */
export const toldBefore = ({ ladder, entries, graded, decision }: Course): Told => ({
  ladder,
  entries,
  asOf: (graded ?? decision).row.at,
});

/** Rows as the lines look them up: a case can have thousands, and each line asks. */
export type Rows = { readonly at: ReadonlyMap<number, Entry>; readonly noted: readonly Entry[] };

export const rowsOf = (entries: readonly Entry[]): Rows => ({
  at: new Map(entries.map((entry) => [entry.row.seq, entry])),
  noted: entries.filter((entry) =>
    isEntry(
      entry,
      'LetterDispatched',
      'LetterProofLogged',
      'NoticeDispatched',
      'DecisionServed',
      'LetterProven',
      'AddressSearched',
      'NoticeReceived',
    ),
  ),
});

/** Attempts of an outreach as they stood in a state, in their order. */
export function ladderAttempts(told: Told, before: State, copies: readonly ProvenCopy[]): readonly AttemptLine[] {
  const ladder = before.ladders.find(({ id }) => id === told.ladder);
  if (!ladder) return [];
  const rows = rowsOf(told.entries);
  const lines = ladder.attempts.map((attempt) => line(attempt, ladder.id, rows, copies));
  const tried = new Set(ladder.attempts.map(({ id }) => id));
  const unsent = copies.filter(
    ({ id, about, rung, queuedAt }) =>
      about === told.ladder && rung !== null && rows.at.has(seqOf({ id })) && !tried.has(id) && queuedAt <= told.asOf,
  );
  const searches = rows.noted.filter(
    (entry) => isEntry(entry, 'AddressSearched') && entry.event.ladder === told.ladder && entry.row.at <= told.asOf,
  );
  return [
    ...lines.map((each) => ({ ...each, toRole: each.toRole ?? roleOf(before, each.to) })),
    ...searches.map((entry) => searchLine(entry, told)),
    ...unsent.map((copy) => copyLine(copy, rows, 'unsent')),
  ].sort((a, b) => a.at - b.at);
}

const roleOf = ({ contacts }: State, id: string): string | null =>
  contacts.find((contact) => contact.id === id)?.role ?? null;

/** Somebody looked for a better address and wrote down where; the step is named as the policy of the outreach does. */
const searchLine = (entry: Entry, { ladder, entries }: Told): AttemptLine => ({
  id: `e${entry.row.seq}`,
  at: entry.row.at,
  channel: 'search',
  rung: entries.flatMap((one) => searchStep(one, ladder)).at(-1) ?? 'last-resort',
  kind: null,
  to: '',
  toName: null,
  toRole: null,
  grade: 'recorded',
  later: null,
  call: null,
  other: null,
  acknowledged: false,
  notes: noteOf(entry),
  copy: null,
  simulated: entry.row.simulated,
});

const searchStep = (entry: Entry, ladder: string | null): readonly string[] =>
  isEntry(entry, 'RungRan') && entry.event.ladder === ladder && entry.event.channel === 'search'
    ? [entry.event.rung]
    : [];

function line(attempt: Attempt, ladder: string, { at, noted }: Rows, copies: readonly ProvenCopy[]): AttemptLine {
  const copy = copies.find(({ id }) => id === attempt.id) ?? null;
  const own = at.get(seqOf(attempt)) ?? null;
  const about = noted.filter((entry) => isEntry(entry, 'LetterDispatched') && entry.event.notice === attempt.id);
  const proofs =
    attempt.channel === 'letter'
      ? noted.filter((entry) => isEntry(entry, 'LetterProofLogged') && proves(entry.event, attempt, ladder))
      : [];
  const notes = [...(own && !copy ? noteOf(own) : []), ...about.flatMap(noteOf), ...proofs.flatMap(noteOf)];
  const call = own && isEntry(own, 'CallLogged') ? own.event : null;
  const other = own && isEntry(own, 'OtherAttemptLogged') ? own.event : null;
  // A letter's proof is logged with the outreach; its notice knows only that it left.
  const byAnother = isReadByOthersOnly(noted, attempt);
  const later =
    copy && attempt.channel !== 'letter' && !byAnother && !STATUS_OF[attempt.grade].includes(copy.status)
      ? { status: copy.status, at: copy.provenAt }
      : null;
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
    other,
    acknowledged: own !== null && isEntry(own, 'NoticeReceived'),
    notes,
    copy,
    simulated: own?.row.simulated ?? false,
    ...(attempt.read && { read: attempt.read }),
  };
}

/** What somebody else than the addressee has read stands as an attempt of its own, and says nothing of this one. */
function isReadByOthersOnly(noted: Rows['noted'], { id, to }: Attempt): boolean {
  const read = noted.flatMap((entry) =>
    isEntry(entry, 'NoticeReceived') && entry.event.notice === id ? [entry.event] : [],
  );
  return read.length > 0 && !read.some((event) => isByAddressee(event, to));
}

function copyLine(copy: ProvenCopy, { at, noted }: Rows, grade: Reached): AttemptLine {
  const { id, queuedAt, channel, rung, kind, recipient, recipientName, recipientRole } = copy;
  const queued = at.get(seqOf(copy));
  const dispatched = noted.filter((entry) => isEntry(entry, 'NoticeDispatched') && entry.event.notice === id);
  const served = noted.filter((entry) => isEntry(entry, 'DecisionServed') && entry.event.notice === id);
  const proven = noted.filter((entry) => isEntry(entry, 'LetterProven') && entry.event.notice === id);
  const notes = [...dispatched, ...served, ...proven].flatMap(noteOf);
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
    other: null,
    acknowledged: false,
    notes,
    copy,
    simulated: queued?.row.simulated ?? false,
  };
}

const gradeOfStatus = (status: string): Reached =>
  status === 'sent' || status === 'received' ? status : status === 'queued' ? 'unsent' : 'failed';

/** Which copies the lines below are made of: those about the duty and its outreach, and those that followed the decision. */
export const copiesAsked = ({ ladder, recommended, decision }: Course) => ({
  about: ladder === null ? [] : [ladder, ...(recommended ? [recommended.event.about] : [])],
  after: decision.row.seq,
});

/** What the participant was told about the duty before outreach began: openings and reminders. */
export function earlierNotices(course: Course, rows: Rows, copies: readonly ProvenCopy[]): readonly AttemptLine[] {
  const cycle = course.recommended?.event.about;
  if (course.ladder === null) return [];
  return copies
    .filter(({ about, rung, id }) => about === cycle && rung === null && seqOf({ id }) < course.from)
    .map((copy) => copyLine(copy, rows, gradeOfStatus(copy.status)));
}

const DECISION_NOTICES = [
  'suspended',
  'benefits-denied',
  'benefits-restored',
  'removed',
  'found-ineligible',
  'tier-lowered',
  'reinstated',
  'appeal-denied',
  'appeal-allowed',
  'appeal-varied',
  'appeal-remitted',
  'decision-upheld',
  'appeal-days-credited',
  'appeal-information-asked',
  'appeal-information-received',
  'appeal-not-admitted',
  'appeal-received',
  'cure-received',
  'cure-refused',
  'step-received',
  'plan-answered',
  'cure-time-granted',
  'cure-time-refused',
];

/** What the participant was told of the decision and of what followed. */
export function laterNotices(course: Course, copies: readonly ProvenCopy[]): readonly AttemptLine[] {
  const rows = rowsOf(course.after);
  return copies
    .filter(({ kind, about }) => DECISION_NOTICES.includes(kind) || CASE_SUBJECTS.includes(about))
    .filter(({ id }) => isAfter(course, seqOf({ id })))
    .map((copy) => copyLine(copy, rows, gradeOfStatus(copy.status)));
}

/** Copies that the rows queued, as far as they got. */
export function copiesIn(
  entries: readonly Entry[],
  copies: readonly ProvenCopy[],
  isOne: (copy: ProvenCopy) => boolean,
): readonly AttemptLine[] {
  const rows = rowsOf(entries);
  return copies
    .filter((copy) => rows.at.has(seqOf(copy)) && isOne(copy))
    .map((copy) => copyLine(copy, rows, gradeOfStatus(copy.status)));
}

const isAfter = ({ decision, until }: Course, seq: number): boolean =>
  seq > decision.row.seq && (until === null || seq < until);
