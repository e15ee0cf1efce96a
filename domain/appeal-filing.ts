/** An appeal is filed: in the portal, on paper, or out of what was set aside. What counts is the day on which it was really filed. */
import { addDays, isWallDate, wallDateOf, type WallDate } from './calendar.ts';
import { end, endAll, start, startNext, type ClockEvent } from './clock.ts';
import type { ContentRef } from './content.ts';
import type { Facts } from './facts.ts';
import { post, tell } from './notice.ts';
import { policyOf, requireDate, today, type Filed } from './process.ts';
import { requireThat } from './refusal.ts';
import { appealable, endWindow, lastDayOf } from './appeal-window.ts';
import type { AppealCommand, AppealEvent, AppealOut } from './appeal-events.ts';
import type { Appeal, Decision, SetAside, State } from './state.ts';

type Of<T extends AppealCommand['type']> = Extract<AppealCommand, { readonly type: T }>;

/** There is a decision, and no appeal is pending. Anything else is set aside for a person. */
export function requireAppealable(state: State): void {
  requireThat(appealable(state).length > 0, 'NothingToAppeal', 'There is no decision that can be appealed.');
  requireThat(state.appeal === null, 'AppealPending', 'An appeal is pending already.');
}

/** The day on which something was filed: the one that the paper shows, else the one on which it was received here. */
export const filedOnOf = (state: State, { filedOn, filing }: Filed & { readonly filedOn?: WallDate }): WallDate =>
  filedOn !== undefined && isWallDate(filedOn) ? filedOn : wallDateOf(filing.receivedAt, state.zone);

/** When it was filed, which decision is meant if that is said, and of what was written outside the portal, by which day one must have been made. */
type Contest = { readonly on: WallDate; readonly by?: WallDate; readonly against?: string | undefined };

/** The decision that an appeal contests: the one that it names, else the last, or the last that had been made by the day. */
function contested(state: State, { on, by, against }: Contest, facts: Facts): Decision {
  requireThat(on <= today(state, facts), 'FiledInFuture', 'Nothing can have been filed on a day to come.');
  const found = appealable(state).find(({ id, decidedOn }) =>
    against === undefined ? by === undefined || decidedOn <= by : id === against,
  );
  requireThat(found !== undefined, 'FiledBeforeDecision', 'It was filed before the decision that stands now.');
  return found;
}

type Paper = NonNullable<Extract<AppealEvent, { type: 'AppealFiled' }>['paper']>;

/** In time when it was filed on the last day or before, whenever the engine took it up or a clerk typed it. */
function filed(
  state: State,
  filing: string,
  statement: ContentRef,
  contest: Contest,
  facts: Facts,
  paper?: Paper,
): AppealOut {
  const { policy } = facts;
  const filedOn = contest.on;
  const decision = contested(state, contest, facts);
  const lastDay = lastDayOf(state, decision, facts);
  const timely = filedOn <= lastDay;
  return [
    {
      type: 'AppealFiled',
      filing,
      statement,
      filedOn,
      timely,
      policy: policy.version,
      against: decision.id,
      frozen: state.seq,
      lastDay,
      ...(paper && { paper }),
    },
    ...endWindow(state, decision),
    start(state, policy, 'APPEAL_DECIDE', 'appeal', filedOn, 'AppealFiled', facts),
    ...nextAlert(state, filedOn, facts),
    ...tell(state, 'appeal-received', 'appeal'),
  ];
}

export const fileOnline = (state: State, command: Of<'FileAppeal'>, facts: Facts): AppealOut =>
  filed(
    state,
    command.filing.id,
    command.statement,
    { on: filedOnOf(state, command), against: command.against },
    facts,
  );

/** By mail, e-mail or hand: a clerk attests the officer's signature, and the receipt goes out on paper, too. */
export function fileOnPaper(state: State, command: Of<'RecordPaperAppeal'>, facts: Facts): AppealOut {
  const { filing, statement, filedOn, against, way, documents, by } = command;
  requireDate(filedOn);
  return [
    ...filed(state, filing.id, statement, { on: filedOn, by: filedOn, against }, facts, {
      way,
      by: by.person,
      documents,
    }),
    ...(way === 'e-mail' ? [] : [post('appeal-received', 'appeal')]),
  ];
}

/** An appeal that was set aside, such as one against a later decision while an earlier one was contested. */
export const setAsideAppeals = ({ setAside }: State): readonly SetAside[] =>
  setAside.filter(({ kind, filedOn }) => kind === 'appeal' && filedOn !== undefined);

export function requireTakeable(state: State): void {
  requireThat(setAsideAppeals(state).length > 0, 'NothingSetAside', 'No filing has been set aside.');
  requireAppealable(state);
}

/** It is taken up as of the day on which it was filed. The person who does so says which decision it is about, where there are several. */
export function takeUp(
  state: State,
  { filing, statement, against, note }: Of<'TakeUpAppeal'>,
  facts: Facts,
): AppealOut {
  const filedOn = setAsideAppeals(state).find((one) => one.filing === filing)?.filedOn;
  requireThat(filedOn !== undefined, 'FilingUnknown', 'This filing has been settled already.');
  return [
    { type: 'FilingSettled', filing, note },
    ...filed(state, filing, statement, { on: filedOn, by: addDays(filedOn, 1), against }, facts),
  ];
}

export function nextAlert(state: State, filedOn: WallDate, facts: Facts): readonly ClockEvent[] {
  const policy = policyOf(facts, state.appeal);
  const next = startNext(
    state,
    policy,
    'APPEAL_ALERT',
    'appeal',
    filedOn,
    'AppealFiled',
    facts,
    policy.reminders.appeal,
  );
  return next.length === 0 ? end(state, 'APPEAL_ALERT:appeal', 'rang') : next;
}

/** The day of an alert on an appeal that waits for its decision: headquarters has it on its desk from then on. */
export function appealAlertDue(state: State, facts: Facts): AppealOut {
  const clock = state.clocks.find(({ rule }) => rule === 'APPEAL_ALERT');
  if (!clock || !state.appeal) return endAll(state, 'APPEAL_ALERT', 'moot');
  return [
    { type: 'AppealAlerted', day: clock.count, to: 'headquarters' },
    ...nextAlert(state, state.appeal.filedOn, facts),
  ];
}

/** The appeal's own clocks end; the days to appeal a later decision run on. */
export const answered = (state: State): readonly ClockEvent[] => [
  ...['APPEAL_DECIDE:appeal', 'APPEAL_REMAND:appeal', 'APPEAL_ALERT:appeal'].flatMap((id) => end(state, id, 'met')),
  ...end(state, 'APPEAL_INFORMATION:appeal', 'moot'),
];

/** An appeal as it is filed. */
export const appealOf = (state: State, event: Extract<AppealEvent, { type: 'AppealFiled' }>): Appeal | null => {
  const { filing, filedOn, timely, policy, against, frozen, lastDay, paper } = event;
  const decision = appealable(state).find(({ id }) => against === undefined || id === against);
  if (!decision) return state.appeal;
  return {
    filing,
    against: lastDay === undefined ? decision : { ...decision, appealBy: lastDay },
    filedOn,
    timely,
    policy,
    stage: 'filed',
    officer: null,
    ...(frozen !== undefined && { frozen }),
    ...(paper && { paper: { way: paper.way, by: paper.by } }),
  };
};
