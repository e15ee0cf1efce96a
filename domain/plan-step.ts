/**
 * Steps of a corrective action plan (domain reference 2.7, 10.1): what is done, by when, who answers for it, and what shows that it is done.
 * Each is agreed by the agency before it counts, and accepted once it is done. What was left open at a reinstatement is a condition of it.
 */
import type { WallDate } from './calendar.ts';
import type { ContentRef } from './content.ts';
import { requireThat } from './refusal.ts';

/** The function in the company that answers for a step. */
export const STEP_FUNCTIONS = [
  'management',
  'security',
  'logistics',
  'information-technology',
  'personnel',
  'purchasing',
] as const;
export type StepFunction = (typeof STEP_FUNCTIONS)[number];

/** A plan that needs more is several plans; the state is carried, and stays small. */
export const MOST_STEPS = 10;
export const MOST_DOCUMENTS = 5;

/** An answer of many papers is looked through by nobody. */
export const requireFew = (evidence: readonly string[] = []): void =>
  requireThat(
    evidence.length <= MOST_DOCUMENTS,
    'TooManyDocuments',
    'An answer names at most five documents as its evidence.',
  );

/** What a company says of one step. */
export type StatedStep = {
  readonly what: ContentRef;
  /** Id of the criterion that failed; absent where it is not known, or none did. */
  readonly criterion?: string;
  readonly due: WallDate;
  readonly by: StepFunction;
  /** Ids of documents. */
  readonly evidence: readonly string[];
};
/** `returned`: not agreed to, the plan needs another. `sent-back`: what was reported does not show that it is done. */
export type StepStatus = 'proposed' | 'returned' | 'agreed' | 'reported' | 'sent-back' | 'done';
export type PlanStep = StatedStep & {
  /** `<sequence of the filing>-<number of two digits>`, unique in the stream. */
  readonly id: string;
  readonly status: StepStatus;
  /** What the company reported last; null before that. */
  readonly report: ContentRef | null;
  /** What the agency answered last; null before that. */
  readonly answer: ContentRef | null;
};
export type CurePlan = {
  readonly steps: readonly PlanStep[];
  /** Who consented to unannounced visits, and when; null where the policy does not ask for it, or nobody did. */
  readonly consent: { readonly by: string; readonly on: WallDate } | null;
};
/** A step that was open at a reinstatement; its day is that of the clock `CURE_STEP:<id>`. */
export type Condition = PlanStep & { readonly policy: string };

type Stands = Pick<PlanStep, 'status'>;
/** Whether it waits for the agency. */
export const awaitsUs = ({ status }: Stands): boolean => status === 'proposed' || status === 'reported';
/** Whether it was agreed to and is still to be done. */
export const isToDo = ({ status }: Stands): boolean => status === 'agreed' || status === 'sent-back';
export const isDone = ({ status }: Stands): boolean => status === 'done';

/** Steps as they were filed, with what else a plan keeps of them. */
export const proposed = (seq: number, steps: readonly StatedStep[]): readonly PlanStep[] =>
  steps.map((step, index) => ({
    ...step,
    id: `${seq}-${String(index + 1).padStart(2, '0')}`,
    status: 'proposed',
    report: null,
    answer: null,
  }));

/** The plan after another was filed: what was agreed to stays, what was returned gives way. */
export const withSteps = (plan: CurePlan | undefined, steps: readonly PlanStep[]): readonly PlanStep[] => [
  ...(plan?.steps ?? []).filter(({ status }) => status !== 'returned' && status !== 'proposed'),
  ...steps,
];

/** Where a step stands once the agency has answered. */
export function answered(status: StepStatus, accepted: boolean): StepStatus {
  if (status === 'proposed') return accepted ? 'agreed' : 'returned';
  return accepted ? 'done' : 'sent-back';
}

/** The steps with a change to one of them. */
export const changed = <S extends PlanStep>(steps: readonly S[], id: string, part: Partial<PlanStep>): readonly S[] =>
  steps.map((step) => (step.id === id ? { ...step, ...part } : step));
