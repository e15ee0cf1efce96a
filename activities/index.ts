/** All activities of the worker, made from what they need. */
import { createJudge, type JudgeDeps } from './judge.ts';

export type ActivityDeps = JudgeDeps;
export const createActivities = (deps: ActivityDeps) => ({ judge: createJudge(deps) });
export type Activities = ReturnType<typeof createActivities>;
