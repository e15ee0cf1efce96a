/** How a company was told of a suspension that came in from the former register: the copies of our notice, and whether the letter stands. */
import { evolve } from '../../../domain/participant.ts';
import { initial, type State } from '../../../domain/state.ts';
import { isNoticeOf, untoldBecause } from '../../../domain/suspension-notice.ts';
import { EVIDENCE } from '../../words/page-evidence.ts';
import { UNTOLD } from '../../words/removal.ts';
import { copiesIn } from '../decisions/attempts.ts';
import type { Entry } from '../decisions/course.ts';
import { attemptView } from '../decisions/views/attempts.ts';
import type { Voice } from '../decisions/voice.ts';
import type { EvidenceScene } from './outreach-view.ts';

export type Inherited = {
  /** The participant while it was still suspended by it, at the last. */
  readonly state: State;
  /** Everything up to then. */
  readonly entries: readonly Entry[];
};

/** None where no suspension was imported. */
export function inheritedOf(participant: string, entries: readonly Entry[]): readonly Inherited[] {
  let state = initial(participant);
  let [last, rows] = [state, 0];
  for (const [index, { row, event }] of entries.entries()) {
    state = evolve(state, event, row.at);
    if (state.standing === 'suspended' && state.adverse?.ground === 'imported') [last, rows] = [state, index + 1];
  }
  return rows > 0 ? [{ state: last, entries: entries.slice(0, rows) }] : [];
}

/** In the shape of an outreach: what is asked of its proof is that our letter left and did not come back. */
export function inheritedView({ state, entries }: Inherited, scene: EvidenceScene, v: Voice) {
  const untold = untoldBecause(state);
  const { effectiveOn = null, policy = '' } = state.adverse ?? {};
  const line = (text: string, met: boolean) => ({
    text,
    tone: met ? 'good' : 'bad',
    word: v.say(met ? EVIDENCE.met : EVIDENCE.missing),
  });
  return {
    anchor: 'inherited',
    title: v.say(EVIDENCE.inherited),
    cycle: null,
    when: effectiveOn ? v.say(EVIDENCE.inheritedSince, { on: v.date(effectiveOn) }) : v.say(EVIDENCE.inheritedUnknown),
    steps: v.say(EVIDENCE.inheritedTerm),
    question: v.say(EVIDENCE.inheritedTold),
    tone: untold ? 'bad' : 'good',
    verdict: untold ? v.say(EVIDENCE.inheritedUntold, { why: v.say(UNTOLD[untold]) }) : v.say(EVIDENCE.inheritedLeft),
    requirements: [
      line(v.say(EVIDENCE.letterLeft), untold !== 'unsent'),
      ...(untold === 'unsent' ? [] : [line(v.say(EVIDENCE.letterStands), untold !== 'returned')]),
    ],
    computed: v.say(EVIDENCE.computed, { at: v.instant(entries.at(-1)?.row.at ?? scene.now), policy }),
    attempts: copiesIn(entries, scene.copies, isNoticeOf).map((copy) => attemptView(copy, scene.texts, v)),
  };
}
