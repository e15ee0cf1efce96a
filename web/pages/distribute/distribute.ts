/** New applications and who could get them: a proposal with its reasons; what the supervisor ticks is assigned, one by one. */
import { z } from 'zod';
import { reachOf } from '../../../domain/access.ts';
import { DISPATCHERS } from '../../../domain/desk.ts';
import { distribute, type Proposal, type Unplaced } from '../../../domain/distribution.ts';
import {
  colleaguesOn,
  waitingApplications,
  type NamedColleague,
  type WaitingApplication,
} from '../../../db/queries/distribution.ts';
import type { Deps } from '../../deps.ts';
import { newForm } from '../../forms/command.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { badRequest } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { csrfToken } from '../../session/csrf.ts';
import { goOn } from '../../session/session.ts';
import { show } from '../../show.ts';
import { todayOf } from '../../today.ts';
import { ENTITY_TYPES, OFFICES } from '../../words/people.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { assignedAll, type Pair } from './assign-all.ts';
import { DISTRIBUTE, DISTRIBUTE_COUNTS, FIT_WORDS, LEFT_WORDS, outcomeTag } from './words.ts';

/** So many at once: the next ones are proposed when these are done. */
const MOST = 100;

export const showDistribution =
  (deps: Deps): Handler =>
  async (req, res) => {
    const viewer = viewerOf(res);
    const tongue = tongueOf(viewer.language);
    const on = todayOf(deps);
    const [waiting, colleagues] = await Promise.all([
      waitingApplications(deps.pool, reachOf(viewer, DISPATCHERS), MOST),
      colleaguesOn(deps.pool, on),
    ]);
    const rules = deps.policies.at(on).desk;
    const { proposals, left } = distribute(waiting, colleagues, rules);
    const of = (id: string): WaitingApplication => waiting.find(({ charge }) => charge.id === id)!;
    show(res, 'distribute/plan', {
      w: saidAll(tongue, DISTRIBUTE),
      summary: tongue.say(DISTRIBUTE.summary, { n: proposals.length, all: waiting.length }),
      capacity: tongue.say(DISTRIBUTE.capacity, { n: rules.capacity.specialist.value }),
      lines: proposals.map((one) => proposalRow(one, of(one.participant), colleagues, tongue)),
      left: left.map((one) => leftRow(one, of(one.participant), tongue)),
      csrf: csrfToken(req),
      command: newForm(),
    });
  };

const applicationRow = ({ company, charge, entityType, due }: WaitingApplication, tongue: Tongue) => ({
  company,
  href: paths.participant({ id: charge.id }),
  office: tongue.code(OFFICES, charge.office),
  type: tongue.code(ENTITY_TYPES, entityType),
  due: tongue.date(due),
});

function proposalRow(
  { participant, person, load, fits }: Proposal,
  application: WaitingApplication,
  colleagues: readonly NamedColleague[],
  tongue: Tongue,
) {
  const name = colleagues.find(({ holder }) => holder.person === person)?.name ?? person;
  return {
    ...applicationRow(application, tongue),
    name,
    why: [tongue.count(DISTRIBUTE_COUNTS.load, load), ...fits.map((fit) => tongue.say(FIT_WORDS[fit]))].join('; '),
    pick: JSON.stringify([participant, person]),
    pickLabel: tongue.say(DISTRIBUTE.pickOf, { company: application.company, name }),
  };
}

const leftRow = ({ why }: Unplaced, application: WaitingApplication, tongue: Tongue) => ({
  ...applicationRow(application, tongue),
  why: tongue.say(LEFT_WORDS[why]),
});

const text = z.string().max(500);
const body = z.object({
  command: z.uuid(),
  pick: z.union([text.transform((one) => [one]), z.array(text).max(MOST)]).default([]),
});
const pair = z.tuple([z.string().min(1).max(128), z.string().min(1).max(128)]);

/** @throws Problem 400 for what no page of ours has sent */
function pairIn(sent: string): Pair {
  try {
    const [participant, person] = pair.parse(JSON.parse(sent));
    return { participant, person };
  } catch {
    throw badRequest();
  }
}

export const doDistribute =
  (deps: Deps): Handler =>
  async (req, res) => {
    const sent = body.safeParse(req.body ?? {});
    if (!sent.success) throw badRequest();
    const pairs = sent.data.pick.map(pairIn);
    const viewer = viewerOf(res);
    if (pairs.length === 0)
      return goOn(req, res, paths.distribute(), { tone: 'warning', words: DISTRIBUTE.nothingChosen });
    const done = await assignedAll(deps, viewer, pairs, sent.data.command);
    const tongue = tongueOf(viewer.language);
    show(res, 'distribute/done', {
      w: saidAll(tongue, DISTRIBUTE),
      summary: tongue.say(DISTRIBUTE.done, {
        n: done.filter(({ outcome }) => outcome === 'assigned').length,
        all: done.length,
      }),
      lines: done.map(({ company, name, outcome }) => ({ company, name, result: outcomeTag(outcome, tongue) })),
    });
  };
