/** What the record says of each copy of a notice that was queued: how far it got, and by what proof. */
import type { Instant } from './calendar.ts';
import type { ExpectedNotice, Step } from './expected.ts';
import type { NoticeFailure } from './notice.ts';
import type { Event } from './participant.ts';

/** `waits`: queued, and neither left nor came to nothing. */
export type Progress = 'waits' | 'sent' | 'received' | 'failed' | 'withdrawn';
export type ToldNotice = Pick<ExpectedNotice, 'kind' | 'about' | 'to' | 'rung'> & {
  readonly id: string;
  readonly channel: string;
  readonly seq: number;
  /** Which of the participant's commands queued it. */
  readonly step: number;
  readonly queuedAt: Instant;
  readonly progress: Progress;
  /** When it left the house; null while it has not. */
  readonly leftAt: Instant | null;
  /** When the latest of its proofs was recorded, or the lack of one. */
  readonly provenAt: Instant | null;
  readonly why: NoticeFailure | 'returned' | null;
};

/** Every copy that the events tell of, in the order of their queuing. */
export function toldBy(steps: readonly Step[]): readonly ToldNotice[] {
  const told = new Map<string, ToldNotice>();
  for (const [step, { recorded }] of steps.entries())
    for (const { seq, at, event } of recorded) {
      if (event.type === 'NoticeQueued') told.set(`n${seq}`, queued(event, seq, step, at));
      for (const id of concerned(event, told)) {
        const known = told.get(id);
        if (known) told.set(id, after(known, event));
      }
    }
  return [...told.values()];
}

const queued = (
  { kind, about, channel, to, rung }: Event & { type: 'NoticeQueued' },
  seq: number,
  step: number,
  at: Instant,
): ToldNotice => ({
  id: `n${seq}`,
  kind,
  about,
  channel,
  to,
  rung,
  seq,
  step,
  queuedAt: at,
  progress: 'waits',
  leftAt: null,
  provenAt: null,
  why: null,
});

/** Ids of the copies of which an event says something. Before proofs of letters named one, they were about every letter of the outreach. */
function concerned(event: Event, told: ReadonlyMap<string, ToldNotice>): readonly string[] {
  switch (event.type) {
    case 'NoticeSent':
    case 'NoticeFailed':
    case 'NoticeReceived':
      return [event.notice];
    case 'LetterProofLogged':
      if (event.letter !== undefined) return [event.letter];
      return [...told.values()]
        .filter(
          ({ about, channel, progress }) => about === event.ladder && channel === 'letter' && progress !== 'waits',
        )
        .map(({ id }) => id);
    default:
      return [];
  }
}

/** The first proof that it was received stands. */
function after(known: ToldNotice, event: Event): ToldNotice {
  if (known.progress === 'received') return known;
  switch (event.type) {
    case 'NoticeSent':
      return { ...known, progress: 'sent', leftAt: event.at, provenAt: event.at };
    case 'NoticeReceived':
      return { ...known, progress: 'received', leftAt: known.leftAt ?? event.at, provenAt: event.at, why: null };
    case 'NoticeFailed':
      return {
        ...known,
        progress: event.why === 'withdrawn' ? 'withdrawn' : 'failed',
        provenAt: event.at,
        why: event.why,
      };
    case 'LetterProofLogged':
      return event.proof === 'signed'
        ? { ...known, progress: 'received', why: null }
        : { ...known, progress: 'failed', why: 'returned' };
    default:
      return known;
  }
}
