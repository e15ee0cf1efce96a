/** For tests that are about something else: the vetting desk has done its work before an act that needs it. */
import type { ActName } from '../../domain/participant.ts';
import type { State } from '../../domain/state.ts';
import { CAST } from '../../domain/testing/cast.ts';
import type { Policies } from '../../db/policy.ts';
import type { Pool } from '../../db/pool.ts';
import { vetThrough } from '../../db/seed/vetting.ts';

const NEEDING: readonly ActName[] = ['RecordVetting', 'ApproveReview'];

/** Vets the participant at the desk when the act needs it, with the result that is then recorded; otherwise, and when that was done before, nothing happens. */
export async function vetBefore(
  act: ActName,
  pool: Pool,
  policies: Policies,
  state: State,
  result: 'clear' | 'adverse' = 'clear',
): Promise<void> {
  if (!NEEDING.includes(act)) return;
  const cast = { examiner: CAST.specialist, reviewer: CAST.otherSpecialist };
  const found = result === 'adverse' ? { ownership: { result, text: 'An owner is wanted.' } } : {};
  await vetThrough({ pool, policies, rules: 'test' }, state, state.lastAt, cast, { found });
}
