/** All activities of the worker, made from what they need. */
import { createAnchor, type AnchorDeps } from './anchor.ts';
import { beating } from './beating.ts';
import { createDeliver, type DeliverDeps } from './deliver.ts';
import { createEffects, type EffectDeps } from './effects.ts';
import { createExpected, type ExpectedDeps } from './expected.ts';
import { createJudge, type JudgeDeps } from './judge.ts';
import { PeopleFirst } from './people-first.ts';
import { createReconcile, type ReconcileDeps } from './reconcile.ts';
import { createRosterActivities, type RosterDeps } from './roster.ts';
import { createWatch, type WatchDeps } from './watch.ts';

export type ActivityDeps = JudgeDeps &
  RosterDeps &
  DeliverDeps &
  ReconcileDeps &
  WatchDeps &
  ExpectedDeps &
  EffectDeps &
  AnchorDeps;
export const createActivities = (deps: ActivityDeps, people = new PeopleFirst()) => ({
  judge: people.judging(createJudge(deps)),
  deliver: beating(people.after(createDeliver(deps))),
  ...createRosterActivities(deps),
  ...createReconcile(deps),
  watch: beating(createWatch(deps, people).watch),
  ...createExpected(deps),
  ...createEffects(deps),
  anchor: beating(createAnchor(deps).anchor),
});
export type Activities = ReturnType<typeof createActivities>;
