import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CTPAT, ctpat } from '../test/lifecycle/ctpat.ts';
import { ENGINE } from './expected-care.ts';
import { unwound } from './expected-ladder.ts';
import { EXPECTED } from './expected-events.ts';
import type { Step } from './expected.ts';
import { EVENT_TYPES, type Event } from './participant.ts';
import { accountIn, stepsOf } from './testing/account.ts';
import type { Ledger } from './testing/ledger.ts';
import { begin, diceFrom, step, TEMPERS } from './testing/wander.ts';

/** Events that ask for no notice. A new event is either here or in `EXPECTED`. */
const SILENT: readonly Event['type'][] = [
  'ClockStarted',
  'ClockHeld',
  'ClockResumed',
  'ClockEnded',
  'CorrectionProposed',
  'CorrectionDeclined',
  'NoticeQueued',
  'NoticeSent',
  'NoticeFailed',
  'NoticeReceived',
  'NoticeDispatched',
  'NoticeMended',
  'ContactRecorded',
  'ContactsConfirmed',
  'IncidentFound',
  'ContactChanged',
  'ApplicationPrepared',
  'VettingRecorded',
  'IneligibilityRecommended',
  'AbandonmentWaits',
  'ReviewPrepared',
  'TimeAsked',
  'ReviewOverdue',
  'LadderBegan',
  'CallLogged',
  'LetterDispatched',
  'LetterProofLogged',
  'AddressSearched',
  'AnswerInterpreted',
  'AnswerHoldEnded',
  'WarningLapsed',
  'PromiseBroken',
  'AnswerSuperseded',
  'LadderResumed',
  'LadderEnded',
  'OtherAttemptLogged',
  'OutreachHeld',
  'OutreachHoldEnded',
  'RungSkipped',
  'ValidationFellDue',
  'ValidationPlanned',
  'DatesOffered',
  'DatesDeclined',
  'UnannouncedVisitOrdered',
  'UnannouncedVisitPaused',
  'UnannouncedVisitDropped',
  'ValidationPutOff',
  'ValidationTakenUp',
  'VisitUnanswered',
  'VisitHeld',
  'ReportSubmitted',
  'ReportReturned',
  'ActionAnswered',
  'RecommendationAnswered',
  'RecommendationsUnanswered',
  'ActionsOverdue',
  'AdverseRecommended',
  'Recused',
  'DecisionServed',
  'CureAccepted',
  'CureLapsed',
  'CureTimeAsked',
  'RemovalRecommended',
  'AppealReopened',
  'AppealAdmitted',
  'AppealAssigned',
  'AppealFoundTimely',
  'AppealInformationUnanswered',
  'DecisionVaried',
  'AnewRecommended',
  'AppealAlerted',
  'AppealWindowClosed',
  'MembershipRestored',
  'ApplicationReopened',
  'TierRestored',
  'ParticipantImported',
  'DutyWaived',
  'MatterOpened',
  'MatterTriaged',
  'MatterDropped',
  'MatterWarned',
  'VolumeRecorded',
  'FilingSetAside',
  'FilingSettled',
];

test('of every event it is said what notices it asks for', () => {
  expect([...Object.keys(EXPECTED), ...SILENT].toSorted()).toEqual(EVENT_TYPES.toSorted());
});

function life(seeds: readonly number[]): Ledger {
  const ledger = begin(diceFrom(seeds[0] ?? 0), ctpat);
  const temper = TEMPERS[(seeds[0] ?? 0) % TEMPERS.length]!;
  for (const seed of seeds) {
    const dice = diceFrom(seed);
    step(ledger, dice, temper);
    if (dice(10) > 0) ledger.settle();
  }
  return ledger;
}

/** Copies that an event asks for, and that nobody has sent again. */
function droppable(steps: readonly Step[]): readonly number[] {
  const queued = steps.flatMap(({ recorded }) =>
    recorded.flatMap(({ seq, event }) => {
      const again = ['NoticeQueued', 'NoticeMended'].includes(recorded[0]!.event.type);
      return event.type === 'NoticeQueued' ? [{ seq, again, name: `${event.kind} ${event.about}` }] : [];
    }),
  );
  const repeated = new Set(queued.filter(({ again }) => again).map(({ name }) => name));
  return queued.filter(({ name }) => !repeated.has(name)).map(({ seq }) => seq);
}

/** The record without a copy and what became of it. */
const without = (steps: readonly Step[], dropped: number): readonly Step[] =>
  steps.map(({ state, recorded }) => ({
    state,
    recorded: recorded.filter(
      ({ seq, event }) => seq !== dropped && !('notice' in event && event.notice === `n${dropped}`),
    ),
  }));

describe('over random lives', () => {
  const seeds = fc.array(fc.noBias(fc.nat()), { minLength: 60, maxLength: 120, size: 'max' });
  test('what is expected is what was queued; of one copy that is dropped exactly that is found', () => {
    const dropped = new Set<string>();
    fc.assert(
      fc.property(seeds, fc.nat(), (all, which) => {
        const ledger = life(all);
        const steps = stepsOf(ledger);
        const lines = accountIn(ledger, steps);
        const amiss = lines.filter(
          ({ differs, item }) => (differs === 'missing' || differs === 'extra') && item !== ENGINE,
        );
        expect(amiss).toEqual([]);
        expect(unwound(ledger.state, () => CTPAT)).toEqual([]);
        const open = droppable(steps);
        if (open.length === 0) return;
        const one = open[which % open.length]!;
        const gone = lines.find(({ id }) => id === `n${one}`)!;
        const found = accountIn(ledger, without(steps, one)).filter(
          ({ differs, item }) => (differs === 'missing' || differs === 'extra') && item !== ENGINE,
        );
        const { kind, about, channel, to, rung, dueAt } = gone;
        expect(found).toMatchObject([{ differs: 'missing', kind, about, channel, to, rung, dueAt }]);
        dropped.add(kind);
      }),
      { numRuns: 40, seed: 20270301, endOnFailure: true },
    );
    expect(dropped.size).toBeGreaterThan(12);
  });
});
