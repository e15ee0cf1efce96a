/**
 * What a run hands to the next one is stored for years: it is a versioned schema. A build reads every schema that was ever carried, and
 * brings it up to today's; one that is newer than the build waits for a newer worker.
 */
import type { Adverse, Appeal, Decision, State } from '../domain/state.ts';
import { upgradedValidation, type LeglessValidation } from '../domain/validation-upgrade.ts';
import type { Carried } from './messages.ts';

/** Brings one schema up to the next. Pure, and never changed once a build with it has run. */
export type Upcaster = (carried: never) => unknown;

/** What a participant had nothing of before schema 2. */
const NEW_IN_2 = { officerChange: null } as const satisfies Partial<State>;
type One = Omit<Carried, 'schema' | 'state'> & {
  readonly schema: 1;
  readonly state: Omit<
    State,
    keyof typeof NEW_IN_2 | keyof typeof NEW_IN_3 | keyof typeof NEW_IN_4 | keyof typeof NEW_IN_5
  >;
};
const toTwo = ({ state, answered }: One) => ({ schema: 2, state: { ...NEW_IN_2, ...state }, answered });
/** And before schema 3. */
const NEW_IN_3 = { findings: [] } as const satisfies Partial<State>;
type Two = Omit<Carried, 'schema' | 'state'> & {
  readonly schema: 2;
  readonly state: Omit<State, keyof typeof NEW_IN_3 | keyof typeof NEW_IN_4 | keyof typeof NEW_IN_5>;
};
const toThree = ({ state, answered }: Two) => ({ schema: 3, state: { ...NEW_IN_3, ...state }, answered });

/** And before schema 4: in the state, in its adverse case, in its decision that may be appealed, in its appeal. */
const NEW_IN_4 = {
  movedSeq: 0,
  rejected: null,
  correction: null,
  incidents: [],
  matters: [],
  denials: [],
  recused: [],
  conditions: [],
  earlier: [],
} as const satisfies Partial<State>;
const ADVERSE_IN_4 = {
  denial: null,
  earlier: { decided: [], confirmed: [] },
  plan: null,
  timeAsked: null,
  extensions: 0,
} as const satisfies Partial<Adverse>;
const DECISION_IN_4 = {} as const satisfies Partial<Decision>;
const APPEAL_IN_4 = {} as const satisfies Partial<Appeal>;
type Three = Omit<Carried, 'schema' | 'state'> & {
  readonly schema: 3;
  readonly state: Omit<State, keyof typeof NEW_IN_4 | keyof typeof NEW_IN_5>;
};
const decisionToFour = (decision: Decision) => ({ ...DECISION_IN_4, ...decision });
const toFour = ({ state, answered }: Three) => ({
  schema: 4,
  state: {
    ...NEW_IN_4,
    ...state,
    movedSeq: state.seq, // which of them mattered was not kept: a form from before is read once more
    adverse: state.adverse && { ...ADVERSE_IN_4, ...state.adverse },
    decision: state.decision && decisionToFour(state.decision),
    appeal: state.appeal && { ...APPEAL_IN_4, ...state.appeal, against: decisionToFour(state.appeal.against) },
  },
  answered,
});

/** And before schema 5, where a validation goes to sites, each with a visit of its own, and a case can stand beside a suspension. */
const NEW_IN_5 = { beside: null, heard: [], recommendations: [] } as const satisfies Partial<State>;
type Four = Omit<Carried, 'schema' | 'state'> & {
  readonly schema: 4;
  readonly state: Omit<State, 'validation' | keyof typeof NEW_IN_5> & { readonly validation: LeglessValidation | null };
};
const toFive = ({ state, answered }: Four) => ({
  schema: 5,
  state: {
    ...NEW_IN_5,
    ...state,
    validation: state.validation && upgradedValidation(state.validation, state.zone),
  },
  answered,
});

/** The first brings schema 1 up to 2, and so on: the schema of today is one more than there are. */
const UPCASTERS: readonly Upcaster[] = [toTwo, toThree, toFour, toFive];

/**
 * Today's form of whatever was carried.
 * @throws Error when no schema of this build is known by that number: the workflow task fails and is tried again, so that a worker of the
 * right build can take it; the workflow itself does not fail
 */
export function upcast(carried: unknown, upcasters: readonly Upcaster[] = UPCASTERS): Carried {
  const known = upcasters.length + 1;
  const schema = carried !== null && typeof carried === 'object' && 'schema' in carried ? carried.schema : undefined;
  if (typeof schema !== 'number' || !Number.isInteger(schema) || schema < 1 || schema > known)
    throw new Error(`carried state of schema ${String(schema)} is not known to this build, which knows 1 to ${known}`);
  return upcasters.slice(schema - 1).reduce<unknown>((older, next) => next(older as never), carried) as Carried;
}
