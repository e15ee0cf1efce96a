/** The last day to appeal passes, or moves by the days that slow service took. */
import { addDays } from './calendar.ts';
import { end, move, start, type Clock } from './clock.ts';
import type { ContentRef } from './content.ts';
import type { Facts } from './facts.ts';
import { tell } from './notice.ts';
import { today } from './process.ts';
import { requireThat } from './refusal.ts';
import type { AppealOut } from './appeal-events.ts';
import { appealable, lastDayOf, running, windowRule } from './appeal-window.ts';
import type { Decision, State } from './state.ts';

/** The last day to appeal has passed. */
export const appealWindowDue = (state: State, { id, about, due }: Clock): AppealOut => [
  ...end(state, id, 'rang'),
  { type: 'AppealWindowClosed', against: appealable(state).find(({ kind }) => kind === about)?.id ?? '', due },
];

/** More days than a year cannot be lost to the post. */
const MOST_DAYS = 365;

/** The decision about which days may be given back: the contested one, else the one that may be. */
export function creditable(state: State): Decision {
  const decision = state.appeal?.stage === 'remitted' ? null : (state.appeal?.against ?? state.decision);
  requireThat(decision !== null, 'NothingToAppeal', 'There is no decision that can be appealed.');
  return decision;
}

/** Days that the company lost since the decision reached it late: the last day moves, also when it has passed already. */
export function creditDays(state: State, days: number, by: string, note: ContentRef, facts: Facts): AppealOut {
  requireThat(
    Number.isSafeInteger(days) && days >= 1 && days <= MOST_DAYS,
    'DaysOutOfRange',
    `Between 1 and ${MOST_DAYS} days can be given back.`,
  );
  const decision = creditable(state);
  const before = lastDayOf(state, decision, facts);
  const after = addDays(before, days);
  const clock = running(state, decision);
  const again = !clock && !state.appeal && after >= today(state, facts);
  return [
    { type: 'AppealDaysCredited', against: decision.id, days, before, after, by, note },
    ...(clock ? move(state, clock.id, after, 'days-credited') : []),
    ...(again
      ? [
          start(state, facts.policy, windowRule(decision), decision.kind, before, 'AppealDaysCredited', facts, {
            count: days,
          }),
        ]
      : []),
    ...tell(state, 'appeal-days-credited', 'appeal'),
  ];
}
