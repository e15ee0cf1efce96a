/** What a company may do against a decision, spelled out: read, cure, appeal. */
import type { ActName } from '../../../domain/participant.ts';
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
        appeal(scene, can),
        plain(tongue.say(COMPANY.rightLate)),
      ],
    };
  const open = state.appeal !== null || windowOf(scene) !== undefined;
  return open ? { title: tongue.say(COMPANY.appealable), lines: [appeal(scene, can)] } : null;
}

const plain = (text: string): Right => ({ text, act: null });
const windowOf = ({ case: { state } }: Scene) => state.clocks.find(({ rule }) => isRight(rule));

function cure({ case: { id, state }, tongue }: Scene, can: ReadonlySet<ActName>): Right {
  const ground = tongue.say(GROUNDS[state.adverse?.ground ?? 'imported']);
  const term = state.clocks.find(({ rule, lapsed, held }) => rule === 'SUSP_CURE' && !lapsed && !held);
  const text = term
    ? tongue.say(COMPANY.rightCureBy, { on: tongue.date(term.due), ground })
    : tongue.say(COMPANY.rightCure, { ground });
  return { text, act: can.has('SubmitCure') ? actLink(id, 'SubmitCure', tongue) : null };
}

function appeal(scene: Scene, can: ReadonlySet<ActName>): Right {
  const {
    case: { id, state },
    tongue,
  } = scene;
  const act = can.has('FileAppeal') ? actLink(id, 'FileAppeal', tongue) : null;
  if (state.appeal)
    return plain(tongue.say(COMPANY.rightAppealPending, { stage: tongue.say(APPEAL_STAGES[state.appeal.stage]) }));
  const window = windowOf(scene);
  if (!window) return { text: tongue.say(COMPANY.rightAppealPast), act };
  const { decision } = state;
  const text = decision
    ? tongue.say(COMPANY.appealBy, {
        decision: tongue.say(DECISIONS[decision.kind]),
        on: tongue.date(decision.decidedOn),
        due: tongue.date(window.due),
      })
    : tongue.say(COMPANY.rightAppeal, { on: tongue.date(window.due) });
  return { text, act };
}
