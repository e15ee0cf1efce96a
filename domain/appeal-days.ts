/** The last day to appeal passes, or moves by the days that slow service took. */
import { nextAlert } from './appeal-filing.ts';
import { addDays, daysBetween, type WallDate } from './calendar.ts';
import { end, move, start, type Clock, type ClockEvent } from './clock.ts';
import type { Facts } from './facts.ts';
import { tell } from './notice.ts';
import { policyOf, today } from './process.ts';
import { requireThat } from './refusal.ts';
import type { AppealCommand, AppealEvent, AppealOut } from './appeal-events.ts';
import { appealable, isWindowTaken, lastDayOf, running, windowRule } from './appeal-window.ts';
import type { Appeal, Decision, State } from './state.ts';

/** The last day to appeal has passed. */
export const appealWindowDue = (state: State, { id, about, due }: Clock): AppealOut => [
  ...end(state, id, 'rang'),
  { type: 'AppealWindowClosed', against: appealable(state).find(({ kind }) => kind === about)?.id ?? '', due },
];

/** More days than a year cannot be lost to the post. */
const MOST_DAYS = 365;

/** Decisions about which days may be given back: the contested one, else those that may be appealed or whose appeal came late. The newest first. */
export const creditable = (state: State): readonly Decision[] => {
  const { appeal, decision, earlier, rejected } = state;
  if (appeal) return appeal.stage === 'remitted' ? [] : [appeal.against];
  const all = [...(decision ? [decision] : []), ...earlier];
  return !rejected || all.some(({ id }) => id === rejected.against.id) ? all : [...all, rejected.against];
};

export const requireCreditable = (state: State): void =>
  requireThat(creditable(state).length > 0, 'NothingToAppeal', 'There is no decision that can be appealed.');

type Credit = Extract<AppealCommand, { readonly type: 'CreditAppealDays' }>;

/** Days that the company lost since the decision reached it late: the last day moves, also when it has passed already. */
export function creditDays(state: State, { days, against, by, note }: Credit, facts: Facts): AppealOut {
  requireThat(
    Number.isSafeInteger(days) && days >= 1 && days <= MOST_DAYS,
    'DaysOutOfRange',
    `Between 1 and ${MOST_DAYS} days can be given back.`,
  );
  const decision = creditable(state).find(({ id }) => against === undefined || id === against);
  requireThat(decision !== undefined, 'NothingToAppeal', 'There is no decision that can be appealed.');
  const before = lastDayOf(state, decision, facts);
  const after = addDays(before, days);
  const clock = running(state, decision);
  const credited: AppealOut = [
    { type: 'AppealDaysCredited', against: decision.id, days, before, after, by: by.person, note },
    ...(clock ? move(state, clock.id, after, 'days-credited') : []),
    ...reopened(state, decision, after, facts),
  ];
  const again = !clock && !state.appeal && state.rejected?.against.id !== decision.id && after >= today(state, facts);
  return [
    ...credited,
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

/** What is left of the days to appeal after an appeal that came in time was not admitted: they run on to the same last day, and are no more. */
export function windowAgain(state: State, { against, timely }: Appeal, facts: Facts): readonly ClockEvent[] {
  const lastDay = lastDayOf(state, against, facts);
  if (!timely || lastDay < today(state, facts) || isWindowTaken(state, against)) return [];
  const { kind, decidedOn } = against;
  const count = daysBetween(decidedOn, lastDay);
  return [start(state, facts.policy, windowRule(against), kind, decidedOn, 'AppealNotAdmitted', facts, { count })];
}

/** An appeal that was rejected as late, where it was filed by the last day as it is now: it is pending again, and nobody has to file it once more. */
export function reopened(
  state: State,
  decision: Decision,
  lastDay: WallDate,
  facts: Facts,
): readonly (AppealEvent | ClockEvent)[] {
  const { appeal, rejected } = state;
  if (!rejected || appeal || rejected.against.id !== decision.id || rejected.filedOn > lastDay) return [];
  const { filing, filedOn } = rejected;
  const policy = policyOf(facts, rejected);
  return [
    { type: 'AppealReopened', filing, against: decision.id, filedOn, lastDay },
    start(state, policy, 'APPEAL_DECIDE', 'appeal', filedOn, 'AppealReopened', facts),
    ...nextAlert({ ...state, appeal: rejected }, filedOn, facts),
  ];
}
