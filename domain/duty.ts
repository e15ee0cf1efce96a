/** Waiving a duty with a reason, and settling a filing that was set aside: what only a person may decide about what is owed. */
import { end, endAll, type ClockEvent } from './clock.ts';
import { nextCheck } from './contact-check.ts';
import type { ContentRef } from './content.ts';
import type { Facts } from './facts.ts';
import type { NoticeEvent } from './notice.ts';
import { dutyClock, ladderOf } from './ladder.ts';
import { withoutMatter } from './matter-fold.ts';
import { endLadder } from './outreach-end.ts';
import type { LadderEvent } from './outreach-events.ts';
import { requireLadder } from './outreach.ts';
import type { LadderPurpose } from './policy.ts';
import { today, type Acts, type Given } from './process.ts';
import { requireThat } from './refusal.ts';
import { scheduleReview } from './review.ts';
import type { SetAside, State, Validation } from './state.ts';
import { withoutProposal } from './validation-fold.ts';

export type DutyCommand = Given &
  (
    | { readonly type: 'WaiveDuty'; readonly ladder: string; readonly note: ContentRef }
    | { readonly type: 'SettleFiling'; readonly filing: string; readonly note: ContentRef }
  );
export type DutyEvent =
  | { readonly type: 'DutyWaived'; readonly purpose: LadderPurpose; readonly about: string; readonly note: ContentRef }
  | ({ readonly type: 'FilingSetAside' } & SetAside)
  | { readonly type: 'FilingSettled'; readonly filing: string; readonly note: ContentRef };

export const dutyActs: Acts<DutyCommand['type']> = {
  WaiveDuty: {
    may: ['supervisor'],
    binds: true,
    stepUp: true,
    weighs: true,
    seat: 'case',
    guard: requireLadder,
  },
  SettleFiling: {
    may: ['specialist', 'supervisor'],
    guard: (state) => requireThat(state.setAside.length > 0, 'NothingSetAside', 'No filing has been set aside.'),
  },
};

/** What follows from waiving a duty or settling a filing. */
export function decideDuty(
  state: State,
  command: DutyCommand,
  facts: Facts,
): readonly (DutyEvent | LadderEvent | ClockEvent | NoticeEvent)[] {
  if (command.type === 'SettleFiling') {
    requireThat(
      state.setAside.some(({ filing }) => filing === command.filing),
      'FilingUnknown',
      'This filing has been settled already.',
    );
    return [{ type: 'FilingSettled', filing: command.filing, note: command.note }];
  }
  const { id, purpose, about } = ladderOf(state, command.ladder);
  const clock = dutyClock({ purpose, about });
  return [
    { type: 'DutyWaived', purpose, about, note: command.note },
    ...(clock ? end(state, clock, 'waived') : []),
    ...ANSWERS[purpose].flatMap((rule) => endAll(state, `${rule}:${about}`, 'moot')),
    ...endLadder(state, id, 'waived'),
    ...goesOn(state, purpose, facts),
  ];
}

/** What comes again is waived for this once: its next time is counted from today. */
function goesOn(state: State, purpose: LadderPurpose, facts: Facts): readonly ClockEvent[] {
  if (isReview(purpose))
    return state.standing === 'certified' ? scheduleReview(state, facts, today(state, facts), 'DutyWaived') : [];
  return purpose === 'contact-verification' ? [nextCheck(state, facts, 'DutyWaived')] : [];
}

const isReview = (purpose: LadderPurpose): purpose is 'annual-review' | 'blank-profile' =>
  purpose === 'annual-review' || purpose === 'blank-profile';

/** What the agency owed about the duty is owed no longer. */
const ANSWERS: Readonly<Record<LadderPurpose, readonly string[]>> = {
  'annual-review': ['REVIEW_ANSWER', 'EXT_ANSWER', 'ANNUAL_REMIND'],
  'blank-profile': ['REVIEW_ANSWER', 'EXT_ANSWER', 'ANNUAL_REMIND'],
  'actions-unanswered': ['ACTION_ANSWER'],
  'visit-dates-unanswered': [],
  'validation-failed': [],
  'contact-verification': [],
  'debt-or-bond': ['SETTLEMENT_ANSWER'],
  'adverse-warning': ['RESPONSE_ANSWER'],
  'reinstatement-conditions': ['CURE_ANSWER'],
};

/** Where a validation stands again once the participant's part of it is waived. */
const STAGE_AFTER_WAIVER: Readonly<Partial<Record<LadderPurpose, Validation['stage']>>> = {
  'actions-unanswered': 'to-close',
  'validation-failed': 'held',
};

/** Folds one event about a duty. */
export function evolveDuty(state: State, event: DutyEvent): State {
  switch (event.type) {
    case 'DutyWaived':
      return waived(state, event);
    case 'FilingSetAside': {
      const { type: _type, ...aside } = event;
      return { ...state, setAside: [...state.setAside, aside] };
    }
    case 'FilingSettled':
      return { ...state, setAside: state.setAside.filter(({ filing }) => filing !== event.filing) };
  }
}

type Waived = Extract<DutyEvent, { readonly type: 'DutyWaived' }>;
/** A review or a matter that is waived is over; a validation goes on behind the step that is; any other duty was its clock. */
function waived(state: State, { purpose, about }: Pick<Waived, 'purpose' | 'about'>): State {
  if (isReview(purpose)) return { ...state, review: null };
  if (purpose === 'adverse-warning') return withoutMatter(state, about);
  if (purpose === 'reinstatement-conditions')
    return { ...state, conditions: state.conditions.filter(({ id }) => id !== about) };
  if (purpose === 'visit-dates-unanswered') return withoutProposal(state, about);
  const stage = STAGE_AFTER_WAIVER[purpose];
  return state.validation && stage ? { ...state, validation: { ...state.validation, stage } } : state;
}
