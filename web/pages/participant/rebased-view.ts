/** What a reinstatement did to the days that the company goes by: each as it was before, and as it is since. */
import type { ClockEvent } from '../../../domain/clock.ts';
import { REBASED } from '../../words/page-company.ts';
import { ruleWords } from '../../words/rules.ts';
import type { Scene } from './scene.ts';

export type Rebased = {
  readonly title: string;
  readonly lead: string;
  readonly head: Readonly<Record<'what' | 'before' | 'after', string>>;
  readonly rows: readonly { readonly rule: string; readonly before: string; readonly after: string }[];
};

/** Of the last reinstatement, as long as one of its days is still to come; null where there is nothing to tell. */
export function rebasedView({ clocks, case: { state }, facts, tongue }: Scene): Rebased | null {
  const rows = state.clocks
    .filter(({ owedBy, held, lapsed }) => owedBy === 'participant' && held === null && !lapsed)
    .flatMap(({ id, rule, policy }) => {
      const change = thawed(clocks, id);
      if (!change) return [];
      const words = ruleWords(facts.policyOf(policy).rules[rule] ?? { id: rule, title: rule });
      return [{ rule: tongue.say(words), before: tongue.date(change.before), after: tongue.date(change.after) }];
    });
  if (state.standing !== 'certified' || rows.length === 0) return null;
  return {
    title: tongue.say(REBASED.title),
    lead: tongue.say(REBASED.lead),
    head: { what: tongue.say(REBASED.what), before: tongue.say(REBASED.before), after: tongue.say(REBASED.after) },
    rows,
  };
}

/** The resumption of a clock that a suspension had frozen, where nothing happened to it since. */
function thawed(events: readonly ClockEvent[], id: string): Extract<ClockEvent, { type: 'ClockResumed' }> | null {
  const own = events.filter((event) => 'clock' in event && event.clock === id);
  const [held, resumed] = own.slice(-2);
  return held?.type === 'ClockHeld' && held.why === 'suspended' && resumed?.type === 'ClockResumed' ? resumed : null;
}
