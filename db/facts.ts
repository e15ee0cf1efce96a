/** From what the record holds to the facts that a rule is asked with: the judge's, and those with which a page asks what the judge would say. */
import { wallDateOf, type Instant } from '../domain/calendar.ts';
import { heldOn, type Facts } from '../domain/facts.ts';
import type { Calendars } from './calendars.ts';
import type { Gathered } from './ledger.ts';
import type { Policies } from './policy.ts';

export type FactsSetup = { readonly policies: Policies; readonly calendars: Calendars };

/**
 * The facts at `now` in the participant's zone.
 * @param authorityAt when the paper was received that is judged now: authority held then counts too
 */
export function factsOf(
  { policies, calendars }: FactsSetup,
  { empowered, adopted, liveSince, filings }: Pick<Gathered, 'empowered' | 'adopted' | 'liveSince' | 'filings'>,
  now: Instant,
  zone: string,
  authorityAt: Instant = now,
): Facts {
  const policy = policies.at(wallDateOf(now, zone));
  const days = [now, authorityAt].map((at) => wallDateOf(at, policy.headquartersZone));
  return {
    now,
    policy,
    policyOf: (version) => policies.of(version),
    holidays: calendars.holidays,
    empowered: heldOn(empowered, days),
    adopted,
    liveSince,
    filings,
  };
}
