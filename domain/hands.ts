/**
 * Who had a hand in a case, and by what: nobody of them sits over its appeal. Until there is a case it is kept where it was done, on the matter, the
 * outreach and the incident; then on the case, and on each decision that was made in it. A case that was recommended before this was kept has none.
 */
import { openCases, weighed } from './adverse-weighed.ts';
import { ladderOfCase } from './ground.ts';
import { DEEDS, withOne, type Hand, type HandDeed } from './hand.ts';
import type { AdverseEvent } from './adverse-events.ts';
import type { CureEvent } from './cure.ts';
import type { IncidentEvent } from './incident-events.ts';
import type { MatterEvent } from './matter-events.ts';
import type { LadderEvent } from './outreach-events.ts';
import type { Adverse, Decision, State } from './state.ts';

/** What may be one; any other event passes. */
export type HandEvent = MatterEvent | LadderEvent | IncidentEvent | AdverseEvent | CureEvent;

/** Who had a hand in what becomes a case on this ground: in its matter, its outreach, and the incidents that may be what it is about. */
export function handsBefore(
  { matters, ladders, incidents }: State,
  of: Pick<Adverse, 'ground' | 'about'>,
): readonly Hand[] {
  const matter = matters.find(({ id }) => id === of.about);
  const outreach = ladders.find(({ id }) => id === ladderOfCase(of));
  return [
    ...(matter ? [{ person: matter.openedBy, did: 'MatterOpened' } as const] : []),
    ...(matter?.hands ?? []),
    ...(outreach?.hands ?? []),
    ...(isAboutIncident(of) ? incidents.flatMap(({ hands = [] }) => hands) : []),
  ].reduce(withOne, [] as readonly Hand[]);
}

/** Once its matter is over, nothing says which incident it is about: then any of the company's may be. */
const isAboutIncident = ({ ground }: Pick<Adverse, 'ground'>): boolean => ground === 'security-incident';

type Deed = Extract<HandEvent, { readonly type: Exclude<HandDeed, 'MatterOpened'> }>;
/** A matter names by itself who opened it. */
const isDeed = (event: HandEvent): event is Deed => event.type in DEEDS && event.type !== 'MatterOpened';

/** The state with the hand that the event is, where it is one. */
export function withHands(before: State, after: State, event: HandEvent): State {
  if (!isDeed(event)) return after; // whoever recommends, decides and confirms is named by the decision
  switch (event.type) {
    case 'MatterTriaged':
    case 'MatterWarned':
    case 'WarningAnswerRead':
      if (event.seat !== 'kept') return after;
      return withHand(
        { ...after, matters: handed(after.matters, event.matter, hand(event)) },
        hand(event),
        ({ about }) => about === event.matter,
      );
    case 'AnswerInterpreted': {
      const { type, by, ladder } = event;
      if (by === undefined) return after;
      const own = hand({ type, by });
      return withHand(
        { ...after, ladders: handed(after.ladders, ladder, own) },
        own,
        (adverse) => ladderOfCase(adverse) === ladder,
      );
    }
    case 'IncidentAnalysisAccepted':
    case 'IncidentAnalysisReturned': {
      const { type, by, incident } = event;
      if (by === undefined) return after;
      const own = hand({ type, by });
      return withHand({ ...after, incidents: handed(after.incidents, incident, own) }, own, isAboutIncident);
    }
    case 'DecisionServed': {
      const { type, by } = event;
      return by === undefined ? after : inCase(after, weighed(before).adverse, hand({ type, by }));
    }
    case 'StepAssessed':
      return before.conditions.some(({ id }) => id === event.step) ? after : inCase(after, before.adverse, hand(event));
    case 'RemovalRecommended':
    case 'CureAccepted':
    case 'CureRefused':
    case 'CureTimeGranted':
    case 'CureTimeRefused':
      return inCase(after, before.adverse, hand(event));
  }
}

const hand = ({ type, by }: { readonly type: HandDeed; readonly by: string }): Hand => ({ person: by, did: type });

type Handed = { readonly id: string; readonly hands?: readonly Hand[] };
/** Of these, the one of that id with one hand more. */
const handed = <T extends Handed>(all: readonly T[], id: string, own: Hand): readonly T[] =>
  all.map((one) => (one.id === id ? { ...one, hands: withOne(one.hands ?? [], own) } : one));

/** In every open case that is about it. */
const withHand = (state: State, own: Hand, isAbout: (adverse: Adverse) => boolean): State =>
  openCases(state)
    .filter(isAbout)
    .reduce((known, adverse) => inCase(known, adverse, own), state);

/** In this case, open or just over, and in every decision made in it, whichever of them is or can be appealed. */
function inCase(state: State, of: Adverse | null, own: Hand): State {
  if (!of?.hands) return state;
  const one = (adverse: Adverse | null): Adverse | null =>
    adverse?.hands && adverse.id === of.id ? { ...adverse, hands: withOne(adverse.hands, own) } : adverse;
  const made = (decision: Decision): Decision => ({
    ...decision,
    ...(decision.case === of.id && { hands: withOne(decision.hands ?? [], own) }),
    ...(decision.before && { before: made(decision.before) }),
  });
  const { adverse, beside, decision, earlier, appeal, rejected } = state;
  return {
    ...state,
    adverse: one(adverse),
    beside: one(beside),
    decision: decision && made(decision),
    earlier: earlier.map(made),
    appeal: appeal && { ...appeal, against: made(appeal.against) },
    rejected: rejected && { ...rejected, against: made(rejected.against) },
  };
}
