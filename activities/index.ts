/** All activities of the worker, made from what they need. */
import { createDeliver, type DeliverDeps } from './deliver.ts';
import { createJudge, type JudgeDeps } from './judge.ts';
import { createRosterActivities, type RosterDeps } from './roster.ts';

export type ActivityDeps = JudgeDeps & RosterDeps & DeliverDeps;
export const createActivities = (deps: ActivityDeps) => ({
  judge: createJudge(deps),
  deliver: createDeliver(deps),
  ...createRosterActivities(deps),
});
export type Activities = ReturnType<typeof createActivities>;
