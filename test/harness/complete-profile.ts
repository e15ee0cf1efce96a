/** For tests that are about something else: the company has answered its security profile, and the specialist has assessed it, before an act that needs it. */
import type { ActName } from '../../domain/participant.ts';
import type { State } from '../../domain/state.ts';
import { CAST } from '../../domain/testing/cast.ts';
import { loadCriteria, type Criteria } from '../../db/criteria.ts';
import type { Policies } from '../../db/policy.ts';
import type { Pool } from '../../db/pool.ts';
import { assessProfile, fillProfile, type Said } from '../../db/seed/profiles.ts';

/** As they lie on disk. */
export const CRITERIA: Criteria = loadCriteria(new URL('../../policy/criteria', import.meta.url).pathname);

/** An honest "no", explained, is complete, and needs no document. */
const NOT_YET: Said = { answer: 'no', explanation: { text: 'We do not do this yet.' }, evidence: [] };

/** Answers what is left of the profile, in the real record. */
export const completeProfile = (pool: Pool, policies: Policies, state: State): Promise<void> =>
  fillProfile({ pool, criteria: CRITERIA, policies }, state, state.lastAt, CAST.contact, () => NOT_YET);

/** Brings the profile where the act needs it: complete, accepted, or with one answer returned. Nothing happens before other acts. */
export async function profileBefore(act: ActName, pool: Pool, policies: Policies, state: State): Promise<void> {
  const setup = { pool, criteria: CRITERIA, policies };
  const { lastAt } = state;
  if (act === 'SubmitApplication' || act === 'SubmitReview') return completeProfile(pool, policies, state);
  if (act === 'ApproveProfile' || act === 'ApproveReview') return assessProfile(setup, state, lastAt, CAST.specialist);
  if (act === 'ReturnApplication' || act === 'ReturnReview')
    return assessProfile(setup, state, lastAt, CAST.specialist, { '1.1': 'Signed by nobody.' });
}
