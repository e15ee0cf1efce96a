/** What the letters of an adverse case share: the case, and who decided it. */
import type { Adverse } from '../../domain/state.ts';
import { signer, type Signer, type Writing } from './letter-parts.ts';
import { lastOf, needed, recordings } from './occasion.ts';

/** The case as it stood when the letter was queued; a removal that took effect has closed it. */
export const caseOf = ({ occasion }: Writing): Adverse =>
  needed(occasion.state.adverse ?? occasion.before.adverse, 'the adverse case');

/** Who decided, and who confirmed it where that is needed. */
export function deciders({ occasion }: Writing): readonly Signer[] {
  const decided = lastOf(occasion, 'AdverseDecided');
  const confirmed = recordings(occasion, 'SuspensionConfirmed').findLast(({ seq }) => seq > decided.seq);
  return [
    signer(occasion, decided, decided.event.on, 'decided'),
    ...(confirmed ? [signer(occasion, confirmed, confirmed.event.on, 'confirmed')] : []),
  ];
}
