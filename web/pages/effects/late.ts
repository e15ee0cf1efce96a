/** How long an effect may wait for its receipt, by the policy. */
import { wallDateOf } from '../../../domain/calendar.ts';
import { numberOf } from '../../../domain/policy.ts';
import type { Deps } from '../../deps.ts';

type Needs = Pick<Deps, 'policies' | 'now'>;
const MINUTE_MS = 60_000;

export const receiptMinutes = ({ policies, now }: Needs): number =>
  numberOf(policies.at(wallDateOf(now(), 'UTC')), 'EFFECT_RECEIPT');

/** What waits since before then is late. */
export const lateBefore = (deps: Needs): Date => new Date(deps.now() - receiptMinutes(deps) * MINUTE_MS);
