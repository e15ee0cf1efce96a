/** One participant for a program: what its page says of standing, dates and acts, as codes. */
import type { z } from 'zod';
import { clockOf } from '../../domain/clock.ts';
import { ruleOf } from '../../domain/policy.ts';
import { nextDueOf } from '../../domain/view.ts';
import type { Deps } from '../deps.ts';
import { viewerOf } from '../locals.ts';
import { actsFor } from '../pages/participant/acts-view.ts';
import { isRight } from '../pages/participant/company-acts.ts';
import type { DeadlineView } from '../pages/participant/deadline-view.ts';
import { deadlinesOf } from '../pages/participant/deadlines.ts';
import { loadScene, type Scene } from '../pages/participant/scene.ts';
import type { Handler } from '../route.ts';
import { answer } from './answer.ts';
import { participant } from './shapes.ts';

type Answer = z.infer<typeof participant>;

/** `/api/v1/participants/:id`. */
export const showParticipant =
  (deps: Deps): Handler =>
  async (req, res) => {
    const seat = { viewer: viewerOf(res), decisions: false };
    answer(res, participant, participantFrom(await loadScene(deps, seat, String(req.params['id']), null, 1)));
  };

function participantFrom(scene: Scene): Answer {
  const { case: found, facts, clocks, tongue, viewer } = scene;
  const { id, state, account } = found;
  const { entityType, standing, tier, certifiedOn, lastValidatedOn } = state;
  const { theirs, ours } = deadlinesOf(state, facts, clocks, tongue);
  const told = (views: readonly DeadlineView[]) => views.map((view) => deadlineFrom(view, scene));
  return {
    ...{ id, company: account.company, entityType, standing, tier: tier || null, nextDue: nextDueOf(state) },
    ...{ certifiedOn, lastValidatedOn },
    owed: { byParticipant: told(theirs.filter(({ rule }) => !isRight(rule))), byAgency: told(ours) },
    rights: told(theirs.filter(({ rule }) => isRight(rule))),
    openActs: actsFor(state, viewer, facts).flatMap(({ act, refusal }) => (refusal === null ? [act] : [])),
  };
}

function deadlineFrom(
  { clock: id, rule, title, date: due, status, late, source }: DeadlineView,
  { case: { state }, facts }: Scene,
): Answer['rights'][number] {
  const { policy, dueAt, zone } = clockOf(state, id)!;
  const { authority } = ruleOf(facts.policyOf(policy), rule);
  return { rule, title, due, dueAt: new Date(dueAt).toISOString(), zone, status, late, authority, source, policy };
}
