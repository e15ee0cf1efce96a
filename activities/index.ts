/** All activities of the worker, made from what they need. */
import { createJudge, type JudgeDeps } from './judge.ts';
import { createRosterActivities, type RosterDeps } from './roster.ts';

export type ActivityDeps = JudgeDeps & RosterDeps;
export const createActivities = (deps: ActivityDeps) => ({ judge: createJudge(deps), ...createRosterActivities(deps) });
export type Activities = ReturnType<typeof createActivities>;
