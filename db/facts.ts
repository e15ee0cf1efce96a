/** From what the record holds to the facts that a rule is asked with: the judge's, and those with which a page asks what the judge would say. */
import { wallDateOf, type Instant } from '../domain/calendar.ts';
import { heldOn, type Facts } from '../domain/facts.ts';
import type { State } from '../domain/state.ts';
import type { Calendars } from './calendars.ts';
import type { Gathered } from './ledger.ts';
import type { Policies } from './policy.ts';
import { criteriaOf, type Criteria } from './criteria.ts';
import { saidOfVisits } from '../domain/visit-travel.ts';
import { criteriaOfReport, factsIn } from './validation-report.ts';
import { vettingFactsOf } from './vetting.ts';

export type FactsSetup = {
  readonly policies: Policies;
  readonly calendars: Calendars;
  readonly criteria: Criteria;
};

/**
 * The facts at `now` for a participant, in its zone.
 * @param authorityAt when the paper was received that is judged now: authority held then counts too
 */
export function factsOf(
  { policies, calendars, criteria }: FactsSetup,
  {
    empowered,
    adopted,
    liveSince,
    filings,
    answersWait,
    vetting,
    profile,
    report: written,
    amiss,
    named,
    travel,
  }: Pick<
    Gathered,
    | 'empowered'
    | 'adopted'
    | 'liveSince'
    | 'filings'
    | 'answersWait'
    | 'vetting'
    | 'profile'
    | 'report'
    | 'amiss'
    | 'named'
    | 'travel'
  >,
  now: Instant,
  state: State,
  authorityAt: Instant = now,
): Facts {
  const policy = policies.at(wallDateOf(now, state.zone));
  const visits = saidOfVisits(state, travel ?? []);
  const report = written ? factsIn(written, state.id) : null;
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
    ...(answersWait && { answersWait }),
    vetting: vettingFactsOf(vetting),
    criteria: report
      ? criteriaOfReport(criteria, report, state, profile, now)
      : criteriaOf(criteria, state, profile, now),
    ...(report && { report }),
    ...(profile && { profile }),
    ...(amiss && { amiss }),
    ...(visits && { travel: visits }),
    ...(named && { named: heldOn(named, [wallDateOf(now, policy.headquartersZone)]) }),
  };
}
