/** Matters as the rules see them: who may do what about them, and which one something is about. */
import { openCases } from './adverse-weighed.ts';
import type { Actor } from './actor.ts';
import { end, type ClockEvent } from './clock.ts';
import { holds, type Facts } from './facts.ts';
import { incidentOf, isOpen, type Incident } from './incident-record.ts';
import { lawOf } from './ladder.ts';
import type { MatterCommand } from './matter-events.ts';
import { policyOf, type Acts } from './process.ts';
import { requireThat } from './refusal.ts';
import { isMember, type Adverse, type Ground, type Ladder, type Matter, type State } from './state.ts';

/** Stages in which a supervisor may still say what becomes of it. */
export const OPEN: readonly Matter['stage'][] = ['triage', 'analysis', 'to-warn'];

/** Whether an adverse case is about this matter. */
export const isDecided = (state: Pick<State, 'adverse' | 'beside'>, { id }: Pick<Matter, 'id'>): boolean =>
  openCases(state).some(({ about }) => about === id);

/** Matters at one of these stages; where an adverse case is about one already, nothing but its answer is looked at. */
export const mattersAt = (state: State, stages: readonly Matter['stage'][]): readonly Matter[] =>
  state.matters.filter(
    (matter) => stages.includes(matter.stage) && !(OPEN.includes(matter.stage) && isDecided(state, matter)),
  );

/**
 * The matter by its id.
 * @throws Refusal where it is not open, or not at one of these stages
 */
export function matterOf(state: State, id: string, stages: readonly Matter['stage'][]): Matter {
  const matter = state.matters.find((each) => each.id === id);
  requireThat(matter !== undefined, 'NoMatter', 'There is no such open matter.');
  requireThat(mattersAt(state, stages).includes(matter), 'NotAtThisStep', 'This matter is not at this step.');
  return matter;
}

/** The open incident that a matter is about: the company can be asked for its analysis, or has been. */
export function analyzable(state: State, { about }: Pick<Matter, 'about'>): Incident | undefined {
  const incident = about === null ? undefined : incidentOf(state, about);
  return incident && isOpen(incident) ? incident : undefined;
}

/** What an immediate action on a ground is about: the open matter, where there is one. */
export const aboutGround = ({ matters }: State, ground: Adverse['ground']): string =>
  matters.find((matter) => matter.ground === ground)?.id ?? ground;

/** The ground of the case that an outreach leads to. */
export function groundOf(state: State, { purpose, about }: Ladder): Pick<Adverse, 'ground' | 'about'> {
  if (purpose !== 'adverse-warning') return { ground: purpose, about };
  const matter = state.matters.find(({ id }) => id === about);
  if (!matter) throw new Error(`a warning runs about ${about}, which is no open matter`);
  return { ground: matter.ground, about };
}

/** Whether the triage of the matter has nothing more than a denial of single benefits in view. */
export const isOfLesser = ({ matters }: Pick<State, 'matters'>, id: string): boolean =>
  matters.some((matter) => matter.id === id && matter.most === 'benefit-denial');

/** Grounds that wait for the end of the open case: what else is alleged, and duties on whose outreach one may be recommended. */
export function waitingGrounds(state: State, facts: Facts): readonly Ground[] {
  const { adverse, ladders, matters } = state;
  if (!adverse) return [];
  const pressed = ladders.filter((ladder) => lawOf(ladder, facts).atEnd === 'search-then-conclude');
  const all = [
    ...pressed.map((ladder) => groundOf(state, ladder)),
    ...matters.map(({ id, ground }) => ({ ground, about: id })),
  ];
  const cases = openCases(state);
  const others = all.filter((one) => !cases.some(({ ground, about }) => ground === one.ground && about === one.about));
  return [...new Set(others.map(({ ground }) => ground))];
}

/** Nothing of it is owed by anybody any more. */
export const endMatter = (state: State, id: string): readonly ClockEvent[] =>
  ['MATTER_TRIAGE', 'RESPONSE_ANSWER'].flatMap((rule) => end(state, `${rule}:${id}`, 'moot'));

/** A rank of the policy, held today. */
function requireRank(rank: 'open-matter' | 'triage', facts: Facts, { role }: Actor): void {
  const roles = policyOf(facts, null).ranks[rank];
  requireThat(
    holds(facts, roles) && (roles as readonly string[]).includes(role),
    'RankNeeded',
    'The policy says who opens a matter and who looks at it first, and your role is not among them.',
  );
}

const requireSome = (state: State, stages: readonly Matter['stage'][]): void =>
  requireThat(mattersAt(state, stages).length > 0, 'NoMatter', 'There is no such open matter.');
const requireMember = ({ standing }: State): void =>
  requireThat(isMember(standing), 'NotMember', 'Only of a member can a matter be opened.');

export const matterActs: Acts<MatterCommand['type']> = {
  OpenMatter: {
    may: ['specialist', 'supervisor', 'director'],
    seat: 'case',
    guard: (state, facts, actor) => {
      requireRank('open-matter', facts, actor);
      requireMember(state);
    },
  },
  TriageMatter: {
    may: ['supervisor', 'director'],
    binds: true,
    stepUp: true,
    weighs: true,
    seat: 'case',
    guard: (state, facts, actor) => {
      requireRank('triage', facts, actor);
      requireSome(state, OPEN);
    },
  },
  WarnMatter: {
    may: ['specialist'],
    binds: true,
    seat: 'case',
    guard: (state) => {
      requireThat(state.standing === 'certified', 'NotCertified', 'Only a certified participant is warned.');
      requireSome(state, ['to-warn']);
    },
  },
  AnswerWarning: {
    may: ['officer'],
    filing: 'response',
    binds: true,
    stepUp: true,
    guard: (state) => {
      requireMember(state);
      requireThat(
        state.matters.some(({ stage }) => stage === 'warned'),
        'NoWarning',
        'No warning waits for an answer.',
      );
    },
  },
  ReadWarningAnswer: {
    may: ['specialist'],
    weighs: true,
    binds: true,
    seat: 'case',
    guard: (state) =>
      requireThat(
        state.matters.some(({ stage }) => stage === 'answered'),
        'NothingAnswered',
        'No answer to a warning waits to be read.',
      ),
  },
};
