/** What a company may do against a decision, spelled out: read, cure, appeal. */
import { lastDayOf } from '../../../domain/appeal-window.ts';
import { daysBetween } from '../../../domain/calendar.ts';
import type { ActName } from '../../../domain/participant.ts';
import { numberOf } from '../../../domain/policy.ts';
import { today } from '../../../domain/process.ts';
import type { Appeal, State } from '../../../domain/state.ts';
import { isUntold } from '../../../domain/suspension-notice.ts';
import { paths } from '../../paths.ts';
import { COMPANY } from '../../words/page-company.ts';
import { APPEAL_STAGES, DECISIONS, GROUNDS } from '../../words/stages.ts';
import { actLink, type ActLink } from './acts-view.ts';
import { isRight } from './company-acts.ts';
import type { Scene } from './scene.ts';

export type Right = { readonly text: string; readonly act: ActLink | null };
export type Rights = { readonly title: string; readonly lines: readonly Right[] };

/** The rights of a suspended company, or the appeal that is open to any other; null when there is nothing to say. */
export function rightsOf(scene: Scene, can: ReadonlySet<ActName>): Rights | null {
  const {
    case: { state },
    tongue,
  } = scene;
  if (state.standing === 'suspended')
    return {
      title: tongue.say(COMPANY.rights),
      lines: [
        plain(tongue.say(COMPANY.rightRead)),
        cure(scene, can),
        ...appeal(scene, can),
        plain(tongue.say(COMPANY.rightLate)),
      ],
    };
  const ended = state.decision !== null && (state.standing === 'removed' || state.standing === 'ineligible');
  const open = state.appeal !== null || windowOf(scene) !== undefined || openEarlier(scene).length > 0 || ended;
  return open
    ? { title: tongue.say(state.appeal ? COMPANY.appealing : COMPANY.appealable), lines: appeal(scene, can) }
    : null;
}

const plain = (text: string): Right => ({ text, act: null });
/** The days to appeal the last decision, as far as the company knows of it. */
const windowOf = ({ case: { state } }: Scene) =>
  state.clocks.find(({ rule, about }) => isRight(rule) && (state.decision === null || about === state.decision.kind));

function cure({ case: { id, state }, tongue }: Scene, can: ReadonlySet<ActName>): Right {
  const ground = tongue.say(GROUNDS[state.adverse?.ground ?? 'imported']);
  const term = state.clocks.find(({ rule, lapsed, held }) => rule === 'SUSP_CURE' && !lapsed && !held);
  const text = isUntold(state)
    ? tongue.say(COMPANY.rightCureUntold, { ground })
    : term
      ? tongue.say(COMPANY.rightCureBy, { on: tongue.date(term.due), ground })
      : tongue.say(COMPANY.rightCure, { ground });
  return { text, act: can.has('SubmitCure') ? actLink(id, 'SubmitCure', tongue) : null };
}

/** What may be filed, by when, with what receipt, and what happens then; or how far the appeal is that is pending. */
function appeal(scene: Scene, can: ReadonlySet<ActName>): readonly Right[] {
  const {
    case: { id, state },
    tongue,
  } = scene;
  if (state.appeal) return pending(scene, state.appeal, can);
  const act = can.has('FileAppeal') ? actLink(id, 'FileAppeal', tongue) : null;
  const window = windowOf(scene);
  const before = earlier(scene, window ? null : act);
  if (!window) return [...(before.length > 0 ? before : [{ text: tongue.say(past(state)), act }]), next(scene)];
  const { decision } = state;
  const by = decision
    ? tongue.say(COMPANY.appealBy, {
        decision: tongue.say(DECISIONS[decision.kind]),
        on: tongue.date(decision.decidedOn),
        due: tongue.date(window.due),
      })
    : tongue.say(COMPANY.rightAppeal, { on: tongue.date(window.due) });
  const left = tongue.say(COMPANY.rightAppealLeft, {
    n: Math.max(0, daysBetween(today(state, scene.facts), window.due)),
  });
  return [{ text: `${by} ${left}`, act }, ...before, plain(tongue.say(COMPANY.rightAppealHow)), next(scene)];
}

/** Of a suspension from the former register it is not known until when it could be appealed. */
const past = ({ decision, adverse }: State) =>
  decision === null && adverse?.ground === 'imported' ? COMPANY.rightAppealUnknown : COMPANY.rightAppealPast;

/** Decisions before the last one that can still be appealed in time. */
const openEarlier = ({ case: { state }, facts }: Scene) =>
  state.earlier
    .map((decision) => ({ ...decision, appealBy: lastDayOf(state, decision, facts) }))
    .filter(({ appealBy }) => appealBy >= today(state, facts));

const earlier = (scene: Scene, act: ActLink | null): readonly Right[] =>
  openEarlier(scene).map(({ kind, decidedOn, appealBy }) => {
    const { say, date } = scene.tongue;
    return {
      text: say(COMPANY.appealBy, { decision: say(DECISIONS[kind]), on: date(decidedOn), due: date(appealBy) }),
      act,
    };
  });

const next = ({ tongue, facts }: Scene): Right =>
  plain(tongue.say(COMPANY.rightAppealNext, { days: numberOf(facts.policy, 'APPEAL_DECIDE') }));

function pending(scene: Scene, appealed: Appeal, can: ReadonlySet<ActName>): readonly Right[] {
  const {
    case: { id, state },
    tongue,
  } = scene;
  const { filing, filedOn, stage, timely, asked } = appealed;
  const owed = state.clocks.find(({ rule }) => rule === 'APPEAL_DECIDE' || rule === 'APPEAL_REMAND');
  const text = [
    tongue.say(COMPANY.rightAppealFiled, { on: tongue.date(filedOn), stage: tongue.say(APPEAL_STAGES[stage]) }),
    ...(timely || stage !== 'filed' ? [] : [tongue.say(COMPANY.rightAppealLate)]),
    ...(owed && !owed.lapsed ? [tongue.say(COMPANY.rightAppealDue, { due: tongue.date(owed.due) })] : []),
  ].join(' ');
  const receipt: ActLink = {
    act: 'FileAppeal',
    label: tongue.say(COMPANY.rightAppealReceipt),
    href: paths.filing({ id, filing }),
  };
  const also = [{ text, act: receipt }, ...later(scene)];
  if (!asked || asked.answered) return also;
  const term = state.clocks.find(({ rule }) => rule === 'APPEAL_INFORMATION');
  const question = term
    ? tongue.say(COMPANY.rightAppealAsked, { due: tongue.date(term.due) })
    : tongue.say(COMPANY.rightAppealAskedPast);
  const answer = can.has('AnswerAppealInformation') ? actLink(id, 'AnswerAppealInformation', tongue) : null;
  return [...also, { text: question, act: answer }];
}

/** A decision that was made since: its appeal is received now, and taken up when the pending one is decided. */
function later(scene: Scene): readonly Right[] {
  const { state, id } = scene.case;
  const window = windowOf(scene);
  const { decision } = state;
  if (!window || !decision || decision.id === state.appeal?.against.id) return [];
  const { say, date } = scene.tongue;
  const params = { decision: say(DECISIONS[decision.kind]), on: date(decision.decidedOn), due: date(window.due) };
  const act = scene.viewer.roles.includes('officer') ? actLink(id, 'FileAppeal', scene.tongue) : null;
  return [{ text: say(COMPANY.rightAppealAlso, params), act }];
}
