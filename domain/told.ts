/** What the record says of each copy of a notice that was queued: how far it got, and by what proof. */
import type { Instant } from './calendar.ts';
import type { ExpectedNotice, Step } from './expected.ts';
import { isByOneOfThem, type NoticeFailure } from './notice.ts';
import type { Event } from './participant.ts';

/** `waits`: queued, and neither left nor came to nothing. */
export type Progress = 'waits' | 'sent' | 'received' | 'failed' | 'withdrawn';
/**
 * What proves it. `left`: it is said to have left, and no copy of it is kept. `accepted`: the receiver's server took the mail. `tracked`: the letter
 * left with a tracking number. `acknowledged`: somebody of the company said that it arrived. `unreached`: no server took it, or there is no address.
 */
export const PROOFS = [
  'queued',
  'batched',
  'left',
  'accepted',
  'tracked',
  'signed',
  'acknowledged',
  'bounced',
  'unreached',
  'returned',
  'withdrawn',
] as const;
export type Proof = (typeof PROOFS)[number];
export type ToldNotice = Pick<ExpectedNotice, 'kind' | 'about' | 'to' | 'rung'> & {
  readonly id: string;
  readonly channel: string;
  readonly seq: number;
  /** Which of the participant's commands queued it. */
  readonly step: number;
  readonly queuedAt: Instant;
  readonly progress: Progress;
  readonly proof: Proof;
  /** When it left the house; null while it has not. */
  readonly leftAt: Instant | null;
};

/** Every copy that the events tell of, in the order of their queuing. */
export function toldBy(steps: readonly Step[]): readonly ToldNotice[] {
  const told = new Map<string, ToldNotice>();
  for (const [step, { recorded }] of steps.entries())
    for (const { seq, at, event } of recorded) {
      if (event.type === 'NoticeQueued') told.set(`n${seq}`, queued(event, seq, step, at));
      if (!isProof(event)) continue;
      for (const id of provenBy(event, told)) {
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
  proof: 'queued',
  leftAt: null,
});

const PROVING = ['NoticeSent', 'NoticeFailed', 'NoticeReceived', 'LetterProofLogged', 'LetterProven'] as const;
type ProofEvent = Extract<Event, { readonly type: (typeof PROVING)[number] }>;
const isProof = (event: Event): event is ProofEvent => (PROVING as readonly string[]).includes(event.type);

/** Ids of the copies that an event proves. Before proofs of letters named one, they were about every letter of the outreach. */
function provenBy(event: ProofEvent, told: ReadonlyMap<string, ToldNotice>): readonly string[] {
  if (event.type === 'LetterProven') return told.get(event.notice)?.channel === 'letter' ? [event.notice] : [];
  if (event.type !== 'LetterProofLogged') return [event.notice];
  if (event.letter !== undefined) return [event.letter];
  return [...told.values()]
    .filter(({ about, channel, progress }) => about === event.ladder && channel === 'letter' && progress !== 'waits')
    .map(({ id }) => id);
}

/** The first proof that it was received stands. */
function after(known: ToldNotice, event: ProofEvent): ToldNotice {
  if (known.progress === 'received') return known;
  switch (event.type) {
    case 'NoticeSent':
      return {
        ...known,
        progress: 'sent',
        proof: known.channel === 'letter' ? 'tracked' : 'accepted',
        leftAt: event.at,
      };
    case 'NoticeReceived':
      if (!isByOneOfThem(event)) return known;
      return { ...known, progress: 'received', proof: 'acknowledged', leftAt: known.leftAt ?? event.at };
    case 'NoticeFailed':
      return { ...known, progress: event.why === 'withdrawn' ? 'withdrawn' : 'failed', proof: FAILED[event.why] };
    case 'LetterProofLogged':
    case 'LetterProven':
      return { ...known, progress: event.proof === 'signed' ? 'received' : 'failed', proof: event.proof };
  }
}

const FAILED: Readonly<Record<NoticeFailure, Proof>> = {
  refused: 'bounced',
  soft: 'bounced',
  'no-address': 'unreached',
  'gave-up': 'unreached',
  withdrawn: 'withdrawn',
};
