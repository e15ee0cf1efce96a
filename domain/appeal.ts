/** Appeals (6 U.S.C. 967(c); domain reference 10.5): filed in time or late, admitted by a person, decided by an officer with no part in the case. */
import { wallDateOf, type Instant, type WallDate } from './calendar.ts';
import { end, endAll, start, startNext, type ClockEvent } from './clock.ts';
import type { ContentRef } from './content.ts';
import type { Facts } from './facts.ts';
import { post, tell, type NoticeEvent } from './notice.ts';
import type { LadderEvent } from './outreach-events.ts';
import { policyOf, requireOther, today, type Acts, type Filed, type Given } from './process.ts';
import { giveBack } from './benefit-denial.ts';
import { requireNotRecused } from './recusal.ts';
import { requireThat } from './refusal.ts';
import { reinstate } from './adverse-cure.ts';
import { declined } from './adverse-decide.ts';
import type { AdverseEvent } from './adverse-events.ts';
import { scheduleReview } from './review.ts';
import { dueForInitialValidation, dueForRevalidation } from './validation.ts';
import { isMember, type Appeal, type Decision, type State, type Tier } from './state.ts';

export type AppealCommand = Given &
  (
    | ({ readonly type: 'FileAppeal'; readonly statement: ContentRef } & Filed)
    | { readonly type: 'AdmitAppeal'; readonly note: ContentRef }
    | { readonly type: 'RejectAppeal'; readonly note: ContentRef }
    | { readonly type: 'AssignAppeal'; readonly officer: string }
    | { readonly type: 'DecideAppeal'; readonly outcome: 'denied' | 'allowed'; readonly note: ContentRef }
  );
export type AppealEvent =
  | {
      readonly type: 'AppealFiled';
      readonly filing: string;
      readonly statement: ContentRef;
      readonly filedOn: WallDate;
      readonly timely: boolean;
      readonly policy: string;
    }
  | { readonly type: 'AppealAdmitted'; readonly by: string; readonly note: ContentRef }
  | { readonly type: 'AppealNotAdmitted'; readonly by: string; readonly note: ContentRef }
  | { readonly type: 'AppealAssigned'; readonly officer: string }
  | {
      readonly type: 'AppealDecided';
      readonly outcome: 'denied' | 'allowed';
      readonly by: string;
      readonly on: WallDate;
      readonly note: ContentRef;
    }
  | { readonly type: 'AppealAlerted'; readonly day: number }
  | { readonly type: 'AppealWindowClosed'; readonly against: string }
  | { readonly type: 'MembershipRestored'; readonly on: WallDate; readonly tier: Tier; readonly note: ContentRef }
  | { readonly type: 'ApplicationReopened'; readonly note: ContentRef }
  | { readonly type: 'TierRestored'; readonly tier: Tier; readonly note: ContentRef };

type Out = readonly (AppealEvent | AdverseEvent | ClockEvent | NoticeEvent | LadderEvent)[];

const open = (state: State): Appeal => {
  requireThat(state.appeal !== null, 'NoAppeal', 'No appeal is pending.');
  return state.appeal;
};

export const appealActs: Acts<AppealCommand['type']> = {
  FileAppeal: {
    may: ['officer'],
    filing: 'appeal',
    binds: true,
    stepUp: true,
    guard: (state) => {
      requireThat(state.decision !== null, 'NothingToAppeal', 'There is no decision that can be appealed.');
      requireThat(state.appeal === null, 'AppealPending', 'An appeal is pending already.');
    },
  },
  AdmitAppeal: {
    may: ['headquarters', 'appeal-officer'],
    stepUp: true,
    guard: (state, _facts, actor) => requireFresh(state, actor.person),
  },
  RejectAppeal: {
    may: ['headquarters', 'appeal-officer'],
    binds: true,
    stepUp: true,
    guard: (state, _facts, actor) => requireFresh(state, actor.person),
  },
  AssignAppeal: {
    may: ['headquarters', 'appeal-officer'],
    guard: (state) => {
      const appeal = open(state);
      requireThat(
        appeal.stage === 'admitted' || appeal.stage === 'assigned',
        'AppealNotAdmitted',
        'The appeal must be admitted first.',
      );
    },
  },
  DecideAppeal: {
    may: ['appeal-officer'],
    binds: true,
    stepUp: true,
    guard: (state, _facts, actor) => {
      const appeal = open(state);
      requireThat(
        appeal.stage === 'assigned',
        'AppealNotAssigned',
        'The appeal has not been assigned to an officer yet.',
      );
      requireThat(appeal.officer === actor.person, 'NotYourAppeal', 'This appeal is assigned to another officer.');
      requireNoPart(state, appeal.against, actor.person);
    },
  },
};

function requireFresh(state: State, person: string): void {
  const appeal = open(state);
  requireThat(appeal.stage === 'filed', 'AlreadyAdmitted', 'Whether the appeal is admitted has been decided.');
  requireNoPart(state, appeal.against, person);
}

function requireNoPart(state: State, decision: Decision, person: string): void {
  requireNotRecused(state, person);
  for (const earlier of [...decision.people, state.specialist])
    requireOther({ person, role: 'appeal-officer' }, earlier, 'had a part in this case');
}

/** What follows from one command about an appeal. */
export function decideAppeal(state: State, command: AppealCommand, facts: Facts): Out {
  const by = command.by.person;
  switch (command.type) {
    case 'FileAppeal':
      return file(state, command.statement, command.filing, facts);
    case 'AdmitAppeal':
      return [{ type: 'AppealAdmitted', by, note: command.note }];
    case 'RejectAppeal':
      return [
        { type: 'AppealNotAdmitted', by, note: command.note },
        ...answered(state),
        ...tell(state, 'appeal-not-admitted', 'appeal'),
        post('appeal-not-admitted', 'appeal'),
      ];
    case 'AssignAppeal':
      requireNoPart(state, open(state).against, command.officer);
      return [{ type: 'AppealAssigned', officer: command.officer }];
    case 'DecideAppeal':
      return decide(state, command.outcome, by, command.note, facts);
  }
}

/** The appeal's own clocks end; the days to appeal a later decision run on. */
const answered = (state: State): readonly ClockEvent[] =>
  ['APPEAL_DECIDE:appeal', 'APPEAL_ALERT:appeal'].flatMap((id) => end(state, id, 'met'));

/** In time when it was received before the window's last day was over, whenever the engine took it up. */
function file(
  state: State,
  statement: ContentRef,
  filing: { readonly id: string; readonly receivedAt: Instant },
  facts: Facts,
): Out {
  const window = state.clocks.find(({ rule }) => rule === 'APPEAL_FILE_BENEFIT' || rule === 'APPEAL_FILE_FALSE');
  const timely = window !== undefined && filing.receivedAt < window.dueAt;
  const filedOn = wallDateOf(filing.receivedAt, state.zone);
  const { policy } = facts;
  return [
    { type: 'AppealFiled', filing: filing.id, statement, filedOn, timely, policy: policy.version },
    ...endAll(state, 'APPEAL_FILE_', 'met'),
    start(state, policy, 'APPEAL_DECIDE', 'appeal', filedOn, 'AppealFiled', facts),
    ...nextAlert(state, filedOn, facts),
    ...tell(state, 'appeal-received', 'appeal'),
  ];
}

function nextAlert(state: State, filedOn: WallDate, facts: Facts): readonly ClockEvent[] {
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

/** The day of an alert on an appeal that waits for its decision. */
export function appealAlertDue(state: State, facts: Facts): Out {
  const clock = state.clocks.find(({ rule }) => rule === 'APPEAL_ALERT');
  if (!clock || !state.appeal) return endAll(state, 'APPEAL_ALERT', 'moot');
  return [{ type: 'AppealAlerted', day: clock.count }, ...nextAlert(state, state.appeal.filedOn, facts)];
}

/** The last day to appeal has passed. */
export const appealWindowDue = (state: State, id: string): Out => [
  ...end(state, id, 'rang'),
  { type: 'AppealWindowClosed', against: state.decision?.id ?? '' },
];

function decide(state: State, outcome: 'denied' | 'allowed', by: string, note: ContentRef, facts: Facts): Out {
  const decided = { type: 'AppealDecided', outcome, by, on: today(state, facts), note } as const;
  const ended = answered(state);
  if (outcome === 'denied')
    return [decided, ...ended, ...tell(state, 'appeal-denied', 'appeal'), post('appeal-denied', 'appeal')];
  return [decided, ...ended, ...restore(state, open(state).against, by, note, facts)];
}

/** What stood before the decision stands again, as far as it is this decision that stands now. */
function restore(state: State, decision: Decision, by: string, note: ContentRef, facts: Facts): Out {
  const told = tell(state, 'appeal-allowed', 'appeal');
  if (decision.kind === 'benefit-denial') return [...undenied(state, decision, by, note, facts), ...told];
  if (state.decision?.id !== decision.id) return told;
  const enforced = state.adverse !== null && state.adverse.decidedOn !== null;
  switch (decision.kind) {
    case 'suspension':
      return enforced ? reinstate(state, 'appeal', note, facts) : told;
    case 'removal': {
      if (state.standing !== 'removed') return enforced ? reinstate(state, 'appeal', note, facts) : told;
      const on = today(state, facts);
      const back: State = { ...state, standing: 'certified' };
      const validations = state.lastValidatedOn
        ? dueForRevalidation(back, facts, 'MembershipRestored')
        : state.certifiedOn
          ? dueForInitialValidation(back, facts, state.certifiedOn, 'MembershipRestored')
          : [];
      return [
        { type: 'MembershipRestored', on, tier: decision.prior.tier, note },
        ...scheduleReview(back, facts, on, 'MembershipRestored'),
        ...validations,
        ...told,
      ];
    }
    case 'ineligibility':
      if (state.standing !== 'ineligible') return told;
      return [
        { type: 'ApplicationReopened', note },
        start(
          state,
          facts.policy,
          'SCSS_CERT_REVIEW',
          'application',
          today(state, facts),
          'ApplicationReopened',
          facts,
        ),
        ...told,
      ];
    case 'tier-lowered':
      return [
        ...(isMember(state.standing) ? [{ type: 'TierRestored', tier: decision.prior.tier, note } as const] : []),
        ...told,
      ];
  }
}

/** What was denied comes back; what was not served yet falls. */
function undenied(state: State, { id }: Decision, by: string, note: ContentRef, facts: Facts): Out {
  const denial = state.denials.find(({ decision }) => decision === id);
  if (denial) return giveBack(state, denial, 'appeal', note, facts);
  return state.adverse?.stage === 'denial-decided' && state.decision?.id === id ? declined(state, by, note) : [];
}

/** Folds one event of an appeal. */
export function evolveAppeal(state: State, event: AppealEvent): State {
  const change = (part: Partial<Appeal>): State =>
    state.appeal ? { ...state, appeal: { ...state.appeal, ...part } } : state;
  switch (event.type) {
    case 'AppealFiled': {
      const { filing, filedOn, timely, policy } = event;
      return state.decision
        ? {
            ...state,
            appeal: { filing, against: state.decision, filedOn, timely, policy, stage: 'filed', officer: null },
          }
        : state;
    }
    case 'AppealAdmitted':
      return change({ stage: 'admitted' });
    case 'AppealAssigned':
      return change({ stage: 'assigned', officer: event.officer });
    case 'AppealNotAdmitted':
    case 'AppealDecided':
      return {
        ...state,
        appeal: null,
        decision: state.decision?.id === state.appeal?.against.id ? null : state.decision,
      };
    case 'AppealAlerted':
    case 'AppealWindowClosed':
      return state;
    case 'MembershipRestored':
      return { ...state, standing: 'certified', tier: event.tier, barredUntil: null };
    case 'ApplicationReopened':
      return {
        ...state,
        standing: 'in-review',
        application: state.application ? { ...state.application, proposedIneligible: null, vetting: null } : null,
      };
    case 'TierRestored':
      return { ...state, tier: event.tier };
  }
}
