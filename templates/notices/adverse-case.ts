/** What the letters of an adverse case share: the case, and who decided it. */
import { weighed } from '../../domain/adverse-weighed.ts';
import { evolve } from '../../domain/participant.ts';
import { initial, type Adverse, type State } from '../../domain/state.ts';
import { signer, type Signer, type Writing } from './letter-parts.ts';
import { lastOf, needed, recordings } from './occasion.ts';

/** The case as it stood when the letter was queued; a removal that took effect has closed it. */
export const caseOf = ({ occasion }: Writing): Adverse =>
  needed(occasion.state.adverse ?? occasion.before.adverse, 'the adverse case');

/** The case of a removal: while one is weighed beside a suspension, it is that one. */
export const removalCaseOf = ({ occasion }: Writing): Adverse =>
  needed(weighed(occasion.state).adverse ?? weighed(occasion.before).adverse, 'the adverse case');

/** The case of a denial of benefits: its service has closed it, and another one may be open by now. */
export function denialCaseOf({ occasion }: Writing): Adverse {
  const open = [occasion.state.adverse, occasion.before.adverse].find((one) => one?.stage === 'denial-decided');
  return open ?? needed(beforeService(occasion).adverse, 'the adverse case');
}

/** The participant just before the last denial took effect. */
function beforeService({ participant, history }: Writing['occasion']): State {
  const served = history.findLastIndex(({ event }) => event.type === 'BenefitsDenied');
  return history
    .slice(0, Math.max(0, served))
    .reduce((state, { event, at }) => evolve(state, event, at), initial(participant));
}

/** Who decided, and who confirmed it where that is needed. */
export function deciders({ occasion }: Writing): readonly Signer[] {
  const first = lastOf(occasion, 'AdverseDecided');
  const anew = recordings(occasion, 'DecisionDatedAnew').findLast(({ seq }) => seq > first.seq);
  const decided = anew ?? first;
  const confirmed = recordings(occasion, 'SuspensionConfirmed').findLast(({ seq }) => seq > decided.seq);
  return [
    signer(occasion, decided, decided.event.on, 'decided'),
    ...(confirmed ? [signer(occasion, confirmed, confirmed.event.on, 'confirmed')] : []),
  ];
}
