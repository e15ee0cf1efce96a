/** Said before a call is logged of a company that has had the day's: it is logged in any case, and adds no day to the evidence. */
import { wallDateOf } from '../../../domain/calendar.ts';
import { callsOn, isDayFull } from '../../../domain/call-times.ts';
import type { Facts } from '../../../domain/facts.ts';
import { isOurCall } from '../../../domain/notice.ts';
import type { State } from '../../../domain/state.ts';
import type { Pool } from '../../../db/pool.ts';
import { calledLately } from '../../../db/queries/today.ts';
import type { Words } from '../../../templates/words.ts';
import { CALL_COUNTS } from '../../words/page-calls.ts';
import { tongue } from '../../words/tongue.ts';

type Called = {
  readonly id: string;
  readonly state: Pick<State, 'ladders'>;
  readonly facts: Pick<Facts, 'now' | 'policy'>;
};

/** The sentence, where the day is full by the policy in force; none where it is not. */
export async function dayFull(pool: Pool, { id, state, facts }: Called): Promise<readonly Words[]> {
  const { calls: rules, headquartersZone: zone } = facts.policy;
  const day = wallDateOf(facts.now, zone);
  const outreach = state.ladders.map(({ attempts }) => attempts.filter(isOurCall).map(({ at }) => at));
  if (!isDayFull(callsOn([await calledLately(pool, id, day), ...outreach], day, zone), rules)) return [];
  const words = (language: 'en' | 'es') => tongue(language).count(CALL_COUNTS.full, rules.perCompanyAndDay);
  return [{ en: words('en'), es: words('es') }];
}
