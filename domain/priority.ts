/** The next case: which of the items that somebody may take comes first, and why. Only an order; no deadline follows from it. */
import { daysBetween, type WallDate } from './calendar.ts';
import type { DeskRules, PointCode } from './policy.ts';
import type { Risk } from './state.ts';

/** An open item that is nobody's, as far as the order asks. */
export type Candidate = {
  readonly participant: string;
  readonly key: string;
  readonly due: WallDate | null;
  readonly openedOn: WallDate;
  readonly risk: Risk;
  readonly entityType: string;
  /** In which the company is written to. */
  readonly language: string;
  readonly region: string | null;
};
/** Whoever takes it. */
export type Taker = {
  readonly languages: readonly string[];
  readonly entityTypes: readonly string[];
  readonly region: string | null;
};
/** `n`: the days or weeks for which there are points. */
export type Reason = { readonly code: PointCode; readonly n: number; readonly points: number };
export type Ranked<C extends Candidate> = C & { readonly points: number; readonly reasons: readonly Reason[] };

/** For what the item gets how many points; what gives none is left out. */
export function reasonsFor(
  item: Candidate,
  taker: Taker,
  { points, soonDays }: DeskRules,
  on: WallDate,
): readonly Reason[] {
  const left = item.due === null ? null : daysBetween(on, item.due);
  const weeks = Math.floor(Math.max(0, daysBetween(item.openedOn, on)) / 7);
  const counts: Readonly<Record<PointCode, number>> = {
    'overdue-day': left === null ? 0 : Math.max(0, -left),
    'due-soon': left !== null && left <= soonDays.value ? 1 : 0,
    'open-week': weeks,
    'risk-high': item.risk === 'high' ? 1 : 0,
    'risk-medium': item.risk === 'medium' ? 1 : 0,
    language: taker.languages.includes(item.language) ? 1 : 0,
    'entity-type': taker.entityTypes.includes(item.entityType) ? 1 : 0,
    incident: item.key.startsWith('incident.triage:') ? 1 : 0,
    region: item.region !== null && item.region === taker.region ? 1 : 0,
  };
  return (Object.entries(counts) as [PointCode, number][])
    .map(([code, n]) => ({ code, n, points: n * points[code].value }))
    .filter((reason) => reason.points > 0);
}

/** The items with most points first; of as many points, the one that is due first, then by participant and key. */
export const ranked = <C extends Candidate>(
  items: readonly C[],
  taker: Taker,
  rules: DeskRules,
  on: WallDate,
): readonly Ranked<C>[] =>
  items
    .map((item) => {
      const reasons = reasonsFor(item, taker, rules, on);
      return { ...item, reasons, points: reasons.reduce((sum, { points }) => sum + points, 0) };
    })
    .sort(
      (one, other) =>
        other.points - one.points ||
        order(one.due ?? '9999-12-31', other.due ?? '9999-12-31') ||
        order(one.participant, other.participant) ||
        order(one.key, other.key),
    );

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
