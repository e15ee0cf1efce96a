/** What proves a copy of a notice, and whether what should prove it is there. */
import { DECISION_LETTERS } from './adverse-stage.ts';
import { DAY_MS, type Instant } from './calendar.ts';
import type { Policy } from './policy.ts';
import type { State } from './state.ts';
import type { Proof, ToldNotice } from './told.ts';

/** What is known of a copy besides the events: `batched`, it stands in a batch of letters; `twice`, an earlier try may have reached the receiver, too. */
export type Copy = { readonly kept: boolean; readonly twice: boolean; readonly batched: boolean };
/** By id, every copy that stands on the company's page; null where that is not asked. */
export type Copies = ReadonlyMap<string, Copy> | null;

/** How far the proof of a copy goes. A mail of which no copy is kept has left, and nothing shows what it said. */
export function proofOf({ id, proof }: Pick<ToldNotice, 'id' | 'proof'>, copies: Copies): Proof {
  const copy = copies?.get(id);
  if (proof === 'queued') return copy?.batched ? 'batched' : proof;
  return proof === 'accepted' && copies !== null && !copy?.kept ? 'left' : proof;
}

/** Every copy stands on the company's page too; what left is kept as it was sent; a letter that must be signed for is, or comes back. */
export function lacksProof(
  copy: ToldNotice,
  copies: Copies,
  { now, policy }: { readonly now: Instant; readonly policy: Policy },
  state: State,
): boolean {
  const known = copies?.get(copy.id);
  if (copies !== null && known === undefined) return true;
  if (copy.progress !== 'sent' || copy.leftAt === null) return false;
  if (known?.kept === false) return true;
  const late = now - copy.leftAt > policy.proof.letterProofDays * DAY_MS;
  return late && copy.channel === 'letter' && isSignedFor(copy, state);
}

/** Letters that tell of a decision: terms count from them. */
const DECIDES: readonly string[] = [
  ...DECISION_LETTERS,
  'found-ineligible',
  'appeal-not-admitted',
  'appeal-denied',
  'appeal-varied',
  'appeal-remitted',
  'decision-upheld',
];
const isSignedFor = ({ kind, about, rung }: ToldNotice, { ladders }: State): boolean =>
  DECIDES.includes(kind) || (rung !== null && ladders.some(({ id }) => id === about));
