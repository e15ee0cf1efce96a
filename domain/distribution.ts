/**
 * Who could get which new application: a proposal that a supervisor checks. Nobody gets more than the capacity, nobody who is away, in a conflict of
 * interest or of another office; whatever can be placed is placed, and as evenly as that allows.
 */
import { isConflicted, rolesOn, type Charge, type Holder } from './access.ts';
import type { DeskRules, PointCode } from './policy.ts';
import type { Taker } from './priority.ts';

export type Newcomer = {
  readonly charge: Charge;
  readonly entityType: string;
  /** In which the company is written to. */
  readonly language: string;
};
export type Colleague = {
  readonly holder: Holder;
  readonly away: boolean;
  /** The companies that they have already. */
  readonly load: number;
  readonly taker: Taker;
};
export const FITS = ['entity-type', 'language', 'region'] as const satisfies readonly PointCode[];
export type Fit = (typeof FITS)[number];
export type Proposal = {
  readonly participant: string;
  readonly person: string;
  /** Companies of the person with this one. */
  readonly load: number;
  /** What speaks for this person besides the number of companies. */
  readonly fits: readonly Fit[];
};
export type Unplaced = { readonly participant: string; readonly why: 'nobody' | 'conflict' | 'away' | 'full' };
export type Distribution = { readonly proposals: readonly Proposal[]; readonly left: readonly Unplaced[] };

const worksThere = ({ holder }: Colleague, { charge }: Newcomer): boolean =>
  rolesOn({ ...holder, conflicts: [] }, { ...charge, specialist: null }).includes('specialist');

/** Whether somebody can get a company, were there room. */
export const isEligible = (one: Colleague, newcomer: Newcomer): boolean =>
  worksThere(one, newcomer) && !isConflicted(one.holder, newcomer.charge.id) && !one.away;

export const fitsOf = ({ taker }: Colleague, { entityType, language, charge }: Newcomer): readonly Fit[] =>
  FITS.filter((fit) => {
    switch (fit) {
      case 'entity-type':
        return taker.entityTypes.includes(entityType);
      case 'language':
        return taker.languages.includes(language);
      case 'region':
        return charge.region !== null && charge.region === taker.region;
    }
  });

type Plan = { readonly owner: number[]; readonly load: number[] };
/** A way to give a newcomer to somebody who has room: each step passes one that was placed before on to the next. */
type Step = {
  readonly colleague: number;
  readonly from: Step | null;
  readonly passes: number | null;
  readonly length: number;
};

/** @param newcomers those first whose term ends first */
export function distribute(
  newcomers: readonly Newcomer[],
  colleagues: readonly Colleague[],
  { points, capacity: { specialist: capacity } }: DeskRules,
): Distribution {
  const sorted = colleagues.toSorted((one, other) => (one.holder.person < other.holder.person ? -1 : 1));
  const eligible = newcomers.map((newcomer) =>
    sorted.flatMap((one, index) => (isEligible(one, newcomer) ? [index] : [])),
  );
  const plan: Plan = { owner: newcomers.map(() => -1), load: sorted.map(({ load }) => load) };
  const worth = (colleague: number, newcomer: number): number =>
    fitsOf(sorted[colleague]!, newcomers[newcomer]!).reduce((sum, fit) => sum + points[fit].value, 0);
  for (const newcomer of newcomers.keys()) {
    const open = steps(newcomer, eligible, plan).filter(({ colleague }) => plan.load[colleague]! < capacity.value);
    const [best] = open.toSorted(
      (one, other) =>
        plan.load[one.colleague]! - plan.load[other.colleague]! ||
        one.length - other.length ||
        (one.length === 0 ? worth(other.colleague, newcomer) - worth(one.colleague, newcomer) : 0) ||
        one.colleague - other.colleague,
    );
    if (best) place(newcomer, best, plan);
  }
  return told(newcomers, sorted, plan);
}

/** Everybody whom the newcomer reaches: directly, or by passing on what was placed before. The shortest ways first. */
function steps(newcomer: number, eligible: readonly (readonly number[])[], { owner }: Plan): readonly Step[] {
  const found: Step[] = eligible[newcomer]!.map((colleague) => ({ colleague, from: null, passes: null, length: 0 }));
  const seen = new Set(eligible[newcomer]);
  for (let at = 0; at < found.length; at += 1) {
    const from = found[at]!;
    for (const [passes, its] of owner.entries())
      if (its === from.colleague)
        for (const colleague of eligible[passes]!)
          if (!seen.has(colleague)) {
            seen.add(colleague);
            found.push({ colleague, from, passes, length: from.length + 1 });
          }
  }
  return found;
}

/** Passes on along the way, and gives the newcomer to its first. */
function place(newcomer: number, last: Step, { owner, load }: Plan): void {
  load[last.colleague]! += 1;
  let step = last;
  for (; step.from && step.passes !== null; step = step.from) owner[step.passes] = step.colleague;
  owner[newcomer] = step.colleague;
}

function told(newcomers: readonly Newcomer[], colleagues: readonly Colleague[], { owner }: Plan): Distribution {
  const load = colleagues.map((one) => one.load);
  const proposals: Proposal[] = [];
  const left: Unplaced[] = [];
  for (const [index, newcomer] of newcomers.entries()) {
    const { id: participant } = newcomer.charge;
    const its = owner[index]!;
    const colleague = colleagues[its];
    if (!colleague) left.push({ participant, why: whyLeft(newcomer, colleagues) });
    else {
      load[its]! += 1;
      const { person } = colleague.holder;
      proposals.push({ participant, person, load: load[its]!, fits: fitsOf(colleague, newcomer) });
    }
  }
  return { proposals, left };
}

function whyLeft(newcomer: Newcomer, colleagues: readonly Colleague[]): Unplaced['why'] {
  const there = colleagues.filter((one) => worksThere(one, newcomer));
  if (there.length === 0) return 'nobody';
  const free = there.filter(({ holder }) => !isConflicted(holder, newcomer.charge.id));
  if (free.length === 0) return 'conflict';
  return free.every(({ away }) => away) ? 'away' : 'full';
}
