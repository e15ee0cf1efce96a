/**
 * More time to cure: asked for by the company, which holds the term until the agency has answered; granted within the policy's limits by the
 * specialist, beyond them by the supervisor. A term that had passed begins again with it.
 */
import { CURABLE } from './adverse-cure.ts';
import { at, open } from './adverse-stage.ts';
import { addDays } from './calendar.ts';
import { clockOf, end, hold, start, type Clock, type ClockEvent } from './clock.ts';
import type { ContentRef } from './content.ts';
import { runOn, TERM, termEnds } from './cure-term.ts';
import { prolong, requireFirst, requireWithin, withClocks } from './extension.ts';
import type { Facts } from './facts.ts';
import { tell, type NoticeEvent } from './notice.ts';
import { policyOf, today, type Acts, type Filed, type Given } from './process.ts';
import { requireThat } from './refusal.ts';
import type { Adverse, State } from './state.ts';

export type CureTimeCommand = Given &
  (
    | ({ readonly type: 'AskCureTime'; readonly days: number; readonly note: ContentRef } & Filed)
    | { readonly type: 'GrantCureTime'; readonly days: number; readonly note: ContentRef }
    | { readonly type: 'RefuseCureTime'; readonly note: ContentRef }
  );
export type CureTimeEvent =
  | { readonly type: 'CureTimeAsked'; readonly filing: string; readonly days: number; readonly note: ContentRef }
  | { readonly type: 'CureTimeGranted'; readonly days: number; readonly by: string; readonly note: ContentRef }
  | { readonly type: 'CureTimeRefused'; readonly by: string; readonly note: ContentRef };

type Out = readonly (CureTimeEvent | ClockEvent | NoticeEvent)[];

const LIMITS = { most: 'CURE_EXT_MAX', latest: 'CURE_EXT_LATE' } as const;
const term = (state: State): Clock => {
  const clock = clockOf(state, TERM);
  requireThat(clock !== undefined, 'NoTermToCure', 'No term to cure runs.');
  return clock;
};

export const cureTimeActs: Acts<CureTimeCommand['type']> = {
  AskCureTime: {
    may: ['officer', 'contact'],
    filing: 'time-request',
    binds: true,
    guard: (state) => {
      requireThat(state.standing === 'suspended', 'NotSuspended', 'There is no suspension to cure.');
      at(state, CURABLE, 'A cure waits for its answer already.');
      requireThat(open(state).timeAsked === null, 'TimeAskedAlready', 'A request for more time waits for its answer.');
      term(state);
    },
  },
  GrantCureTime: {
    may: ['specialist', 'supervisor'],
    binds: true,
    seat: 'case',
    guard: (state, _facts, actor) => {
      requireThat(state.standing === 'suspended', 'NotSuspended', 'There is no suspension to cure.');
      at(state, [...CURABLE, 'cure-submitted'], 'No cure is under way that needs more time.');
      term(state);
      requireFirst(open(state).extensions, actor);
    },
  },
  RefuseCureTime: {
    may: ['specialist', 'supervisor'],
    binds: true,
    seat: 'case',
    guard: (state) => {
      requireThat(!!state.adverse?.timeAsked, 'NoTimeAsked', 'Nobody has asked for more time.');
    },
  },
};

/** What follows from one command about the time to cure. */
export function decideCureTime(state: State, command: CureTimeCommand, facts: Facts): Out {
  const adverse = open(state);
  switch (command.type) {
    case 'AskCureTime': {
      const { filing, days, note } = command;
      return [
        { type: 'CureTimeAsked', filing: filing.id, days, note },
        ...hold(state, TERM, 'time-asked', filing.receivedAt),
        start(state, policyOf(facts, adverse), 'EXT_ANSWER', 'adverse', today(state, facts), 'CureTimeAsked', facts),
      ];
    }
    case 'GrantCureTime':
      return grant(state, command, facts);
    case 'RefuseCureTime':
      return [
        { type: 'CureTimeRefused', by: command.by.person, note: command.note },
        ...end(state, 'EXT_ANSWER:adverse', 'met'),
        ...(CURABLE.includes(adverse.stage) ? runOn(withoutRequest(state, adverse), facts, 0) : []),
        ...tell(state, 'cure-time-refused', 'adverse'),
      ];
  }
}

const withoutRequest = (state: State, adverse: Adverse): State => ({
  ...state,
  adverse: { ...adverse, timeAsked: null },
});

/** Counted from the day until which the term would run: what was left while it was held is not lost. What waits for us goes on holding it. */
function grant(state: State, command: CureTimeCommand & { type: 'GrantCureTime' }, facts: Facts): Out {
  const adverse = open(state);
  const clock = term(state);
  const on = today(state, facts);
  requireWithin(clock, command, policyOf(facts, adverse), LIMITS, on);
  const ends = termEnds(state, facts);
  const longer = prolong(state, clock, addDays(ends > on ? ends : on, command.days), facts);
  const waits = adverse.stage === 'cure-submitted';
  return [
    { type: 'CureTimeGranted', days: command.days, by: command.by.person, note: command.note },
    ...end(state, 'EXT_ANSWER:adverse', 'met'),
    ...longer,
    ...(waits ? hold(withClocks(state, longer), TERM, 'filed', facts.now) : []),
    ...tell(state, 'cure-time-granted', 'adverse'),
  ];
}

/** Folds one event about the time to cure. A term that had passed runs again, and nobody is removed for it. */
export function evolveCureTime(state: State, event: CureTimeEvent): State {
  const { adverse } = state;
  if (!adverse) return state;
  switch (event.type) {
    case 'CureTimeAsked':
      return { ...state, adverse: { ...adverse, timeAsked: { filing: event.filing, days: event.days } } };
    case 'CureTimeGranted': {
      const stage = adverse.stage === 'cure-submitted' ? adverse.stage : 'suspended';
      const extensions = adverse.extensions + 1;
      return { ...state, adverse: { ...adverse, stage, extensions, timeAsked: null, removalRecommendedBy: null } };
    }
    case 'CureTimeRefused':
      return { ...state, adverse: { ...adverse, timeAsked: null } };
  }
}
