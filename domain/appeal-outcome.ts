/** How an appeal ends: denied, allowed, varied to a lesser measure, or sent back to be decided anew. */
import { start } from './clock.ts';
import type { ContentRef } from './content.ts';
import type { Facts } from './facts.ts';
import { post, tell } from './notice.ts';
import { policyOf, today } from './process.ts';
import { requireThat } from './refusal.ts';
import type { AppealOut, AppealOutcome, Variation } from './appeal-events.ts';
import { answered } from './appeal-filing.ts';
import { requireConfirmable } from './appeal-gate.ts';
import { informationAwaited } from './appeal-information.ts';
import { requireLesser, varied } from './appeal-lesser.ts';
import { remittable, restore } from './appeal-restore.ts';
import { pendingAppeal } from './appeal-seats.ts';
import type { State } from './state.ts';

type Deciding = {
  readonly outcome: AppealOutcome;
  readonly variation?: Variation;
  readonly by: string;
  readonly note: ContentRef;
};

export function decideAppealed(state: State, { outcome, variation, by, note }: Deciding, facts: Facts): AppealOut {
  requireThat(
    outcome !== 'denied' || !informationAwaited(state),
    'InformationAwaited',
    'The company has days left to answer what it was asked.',
  );
  requireThat(
    (outcome === 'varied') === (variation !== undefined),
    'NotALesserMeasure',
    'Name the lesser measure by which the decision is replaced.',
  );
  const appeal = pendingAppeal(state);
  const on = today(state, facts);
  const goesOn = outcome === 'denied' || variation?.to === 'bar' || variation?.to === 'tier';
  const decided = { type: 'AppealDecided', outcome, by, on, ...(goesOn && { stands: true as const }), note } as const;
  const ended = answered(state);
  switch (outcome) {
    case 'denied':
      requireConfirmable(state, appeal, facts);
      return [decided, ...ended, ...tell(state, 'appeal-denied', 'appeal'), post('appeal-denied', 'appeal')];
    case 'allowed':
      return [decided, ...ended, ...restore(state, appeal.against, by, note, facts)];
    case 'varied':
      requireLesser(state, appeal.against, variation!, facts);
      return [
        { type: 'DecisionVaried', by, on, ...variation! },
        decided,
        ...ended,
        ...varied(state, appeal, variation!, note, facts),
        ...tell(state, 'appeal-varied', 'appeal'),
        post('appeal-varied', 'appeal'),
      ];
    case 'remitted':
      requireThat(
        remittable(state, appeal.against),
        'NothingToRemit',
        'The contested decision has no effect any more: there is nothing to decide anew.',
      );
      return [
        decided,
        ...ended,
        start(state, policyOf(facts, appeal), 'APPEAL_REMAND', 'appeal', on, 'AppealDecided', facts),
        ...tell(state, 'appeal-remitted', 'appeal'),
        post('appeal-remitted', 'appeal'),
      ];
  }
}
