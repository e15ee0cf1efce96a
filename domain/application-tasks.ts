/** What is left to do before an application can be submitted: six tasks, each with what it still lacks. */
import { addYears, type WallDate } from './calendar.ts';
import type { Contact } from './notice.ts';
import { numberOf, type Policy } from './policy.ts';

export const APPLICATION_TASKS = ['company', 'identifiers', 'profile', 'risk', 'contacts', 'agreement'] as const;
export type ApplicationTask = (typeof APPLICATION_TASKS)[number];
/** Why a task is not done: a code, or the code of an identifier that is missing. */
export type Lack =
  | {
      readonly why:
        | 'not-saved'
        | 'assessment-missing'
        | 'assessment-old'
        | 'contacts-few'
        | 'criteria-open'
        | 'tasks-open'
        | 'not-signed';
    }
  | { readonly why: 'identifiers-missing' | 'identifier-of'; readonly codes: readonly string[] };
export type TaskState = {
  readonly task: ApplicationTask;
  /** `waits`: it comes after the others. */
  readonly state: 'done' | 'open' | 'waits';
  readonly lacks: readonly Lack[];
};

/** At least so many contacts who are not known to be out of reach. */
export const LIVE_CONTACTS = 2;

export type Prepared = {
  readonly companySaved: boolean;
  /** Codes of the identifiers that were given. */
  readonly identifiers: readonly string[];
  readonly riskAssessedOn: WallDate | null;
  readonly profileComplete: boolean;
  readonly contacts: readonly Contact[];
  readonly signed: boolean;
};

/**
 * The six tasks in their order.
 * @param on the wall date where the participant is
 */
export function applicationTasks(
  policy: Policy,
  entityType: string,
  prepared: Prepared,
  on: WallDate,
): readonly TaskState[] {
  const live = prepared.contacts.filter(({ reach }) => reach !== 'dead').length;
  const before: readonly [ApplicationTask, readonly Lack[]][] = [
    ['company', prepared.companySaved ? [] : [{ why: 'not-saved' }]],
    ['identifiers', lackingIdentifiers(policy, entityType, prepared.identifiers)],
    ['profile', prepared.profileComplete ? [] : [{ why: 'criteria-open' }]],
    ['risk', riskLacks(policy, prepared.riskAssessedOn, on)],
    ['contacts', live >= LIVE_CONTACTS ? [] : [{ why: 'contacts-few' }]],
  ];
  const ready = before.every(([, lacks]) => lacks.length === 0);
  return [
    ...before.map(([task, lacks]) => ({ task, state: lacks.length === 0 ? 'done' : 'open', lacks }) as const),
    prepared.signed
      ? { task: 'agreement', state: 'done', lacks: [] }
      : { task: 'agreement', state: ready ? 'open' : 'waits', lacks: [{ why: ready ? 'not-signed' : 'tasks-open' }] },
  ];
}

/** What a type asks for and was not given: all of the first list, one of the second. */
export function lackingIdentifiers(policy: Policy, entityType: string, given: readonly string[]): readonly Lack[] {
  const { identifiers = [], identifiersAnyOf = [] } = policy.entityTypes[entityType] ?? {};
  const lacking = identifiers.filter((code) => !given.includes(code));
  const oneGiven = identifiersAnyOf.length === 0 || identifiersAnyOf.some((code) => given.includes(code));
  return [
    ...(lacking.length > 0 ? [{ why: 'identifiers-missing', codes: lacking } as const] : []),
    ...(oneGiven ? [] : [{ why: 'identifier-of', codes: identifiersAnyOf } as const]),
  ];
}

/** A risk assessment is renewed within its rule's term (domain reference 9, RISK_ASSESS). */
function riskLacks(policy: Policy, assessed: WallDate | null, on: WallDate): readonly Lack[] {
  if (assessed === null) return [{ why: 'assessment-missing' }];
  return addYears(assessed, numberOf(policy, 'RISK_ASSESS')) > on ? [] : [{ why: 'assessment-old' }];
}
