/**
 * Triage and warning: what is alleged of a member besides a duty left undone (domain reference 2.7, 10.4). A person opens the matter, a
 * supervisor looks at it within `MATTER_TRIAGE`, and a warning lists each point, what would answer it, and by when (`WARNING_RESPONSE`, from the
 * dispatch of its letter). The warning is an outreach of its own, `adverse-warning:<matter>`, so that the evidence of notice is what it is for
 * every other ground; at its end a specialist may recommend. For a duty left undone the warning of its own outreach is the warning.
 * Nothing here follows from a clock of the agency's: no matter is opened, warned or recommended but by a person's act.
 */
import { openCases } from './adverse-weighed.ts';
import { end, resume, start, type ClockEvent } from './clock.ts';
import type { ContentRef } from './content.ts';
import type { Facts } from './facts.ts';
import { warningLadder } from './ground.ts';
import { askAnalysis } from './incident.ts';
import { incidentOf } from './incident-record.ts';
import type { IncidentEvent } from './incident-events.ts';
import type { MatterCommand, MatterEvent } from './matter-events.ts';
import { analyzable, matterOf, OPEN } from './matters.ts';
import { tell, type NoticeEvent } from './notice.ts';
import { supersedeAnswer } from './outreach-answers.ts';
import { beginLadder } from './outreach-begin.ts';
import { endLadder } from './outreach-end.ts';
import type { LadderEvent } from './outreach-events.ts';
import { pauseDuty } from './outreach-pauses.ts';
import { isHeldByHand } from './ladder.ts';
import { numberOf } from './policy.ts';
import { officeToday, requireDate } from './process.ts';
import { requireThat } from './refusal.ts';
import type { Matter, State } from './state.ts';

type Out = readonly (MatterEvent | IncidentEvent | ClockEvent | NoticeEvent | LadderEvent)[];
type Saying<T extends MatterCommand['type']> = MatterCommand & { readonly type: T };

/** What follows from one command about a matter. */
export function decideMatter(state: State, command: MatterCommand, facts: Facts): Out {
  switch (command.type) {
    case 'OpenMatter':
      return open(state, command, facts);
    case 'TriageMatter':
      return triage(state, command, facts);
    case 'WarnMatter':
      return warn(state, command, facts);
    case 'AnswerWarning':
      return answer(state, command, facts);
    case 'ReadWarningAnswer':
      return read(state, command, facts);
  }
}

function open(state: State, command: Saying<'OpenMatter'>, facts: Facts): Out {
  const { ground, about, source, learnedOn, note } = command;
  const on = officeToday(facts);
  requireThat(
    !state.matters.some((each) => each.ground === ground) && !openCases(state).some((each) => each.ground === ground),
    'MatterOpen',
    'There is an open case on this ground already.',
  );
  requireThat(
    about === null || (ground === 'security-incident' && incidentOf(state, about) !== undefined),
    'NotOfThisGround',
    'A matter can be about an incident of this company, on the ground of a security incident, and about nothing else on record.',
  );
  requireDate(learnedOn);
  requireThat(learnedOn <= on, 'DateAhead', 'The agency cannot have learned of it after today.');
  const matter = `m${state.seq + 1}`;
  const { version: policy } = facts.policy;
  return [
    { type: 'MatterOpened', matter, ground, about, source, learnedOn, note, by: command.by.person, on, policy },
    start(state, facts.policy, 'MATTER_TRIAGE', matter, on, 'MatterOpened', facts),
  ];
}

function triage(state: State, { matter: id, outcome, by, note, ask }: Saying<'TriageMatter'>, facts: Facts): Out {
  const matter = matterOf(state, id, OPEN);
  const looked = end(state, `MATTER_TRIAGE:${id}`, 'met');
  if (outcome === 'drop') return [{ type: 'MatterDropped', matter: id, by: by.person, note }, ...looked];
  return [
    { type: 'MatterTriaged', matter: id, outcome, by: by.person, note, seat: 'kept' },
    ...looked,
    ...(outcome === 'analysis' ? analysisFor(state, matter, ask, facts) : []),
  ];
}

/** The company has the policy's days for its analysis; one that was asked for already is waited for. */
function analysisFor(state: State, matter: Matter, ask: ContentRef | undefined, facts: Facts): Out {
  const incident = analyzable(state, matter);
  requireThat(
    incident !== undefined,
    'NothingToAnalyze',
    'This matter is about no open incident: there is nothing of which the company could be asked for an analysis.',
  );
  if (incident.stage !== 'reported') return [];
  requireThat(ask !== undefined, 'NothingAsked', 'Say what the company is asked with the analysis.');
  return askAnalysis(state, incident.id, ask, facts);
}

/** The warning goes out by its own outreach: mail that only points to the page, the letter with each point, calls, a search. */
function warn(state: State, { matter: id, points, grounds, by }: Saying<'WarnMatter'>, facts: Facts): Out {
  const matter = matterOf(state, id, ['to-warn']);
  const vetting = matter.ground === 'vetting-result';
  requireThat(
    vetting ? points.length === 0 && grounds.length > 0 : points.length > 0 && grounds.length === 0,
    'NothingAlleged',
    'A warning says what is alleged, point by point; of a vetting result only what may be released.',
  );
  const warned = { type: 'MatterWarned', matter: id, by: by.person, points, grounds, seat: 'kept' } as const;
  const before = {
    ...state,
    matters: state.matters.map((each) => (each.id === id ? { ...each, stage: 'warned' as const } : each)),
  };
  return [warned, ...beginLadder(before, 'adverse-warning', id, facts)];
}

/** It is a filing: from its receipt until it is read, neither the term to answer nor the outreach runs. */
function answer(state: State, command: Saying<'AnswerWarning'>, facts: Facts): Out {
  const { matter, filing, statement, evidence } = command;
  matterOf(state, matter, ['warned']);
  const policy = facts.policyOf(
    state.ladders.find(({ id }) => id === warningLadder(matter))?.policy ?? facts.policy.version,
  );
  const grade = policy.evidence.grades.answer.portal;
  return [
    { type: 'WarningAnswered', matter, filing: filing.id, by: command.by.person, grade, statement, evidence },
    ...supersedeAnswer(state, warningLadder(matter)),
    ...pauseDuty(state, { purpose: 'adverse-warning', about: matter }, 'filed', filing.receivedAt),
    start(state, policy, 'RESPONSE_ANSWER', matter, officeToday(facts), 'WarningAnswered', facts),
    ...tell(state, 'response-received', matter),
  ];
}

/** What answers it closes the matter; what does not lets the term run on, with the days to mend at the least. */
function read(state: State, command: Saying<'ReadWarningAnswer'>, facts: Facts): Out {
  const { matter, satisfied, note } = command;
  matterOf(state, matter, ['answered']);
  return [
    { type: 'WarningAnswerRead', matter, satisfied, by: command.by.person, note, seat: 'kept' },
    ...end(state, `RESPONSE_ANSWER:${matter}`, 'met'),
    ...(satisfied ? endLadder(state, warningLadder(matter), 'done') : runOn(state, matter, facts)),
    ...tell(state, 'response-answered', matter),
  ];
}

function runOn(state: State, matter: string, facts: Facts): readonly ClockEvent[] {
  const id = warningLadder(matter);
  const ladder = state.ladders.find((each) => each.id === id);
  if (!ladder || ladder.hold || isHeldByHand(state, id)) return [];
  const days = numberOf(facts.policyOf(ladder.policy), 'RETURN_CURE');
  return [
    ...resume(state, `WARNING_RESPONSE:${id}`, facts.now, days),
    ...resume(state, `RUNG:${id}`, facts.now, days + 1),
  ];
}
