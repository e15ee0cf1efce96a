/** One outreach in words: its attempts, each with its proof and its text, and every requirement of proof with whether it is met. */
import { wallDateOf, type Instant } from '../../../domain/calendar.ts';
import { clockAfterWarning, warningReturned } from '../../../domain/ladder.ts';
import type { Content } from '../../../db/content.ts';
import type { Policies } from '../../../db/policy.ts';
import { PURPOSES } from '../../words/outreach.ts';
import { EVIDENCE, LADDER_ENDS } from '../../words/page-evidence.ts';
import { ladderAttempts, type ProvenCopy } from '../decisions/attempts.ts';
import { gradedEvidence } from '../decisions/evidence.ts';
import { attemptView } from '../decisions/views/attempts.ts';
import { requirementsView } from '../decisions/views/evidence.ts';
import type { Voice } from '../decisions/voice.ts';
import type { Outreach } from './outreaches.ts';

export type EvidenceScene = {
  readonly policies: Policies;
  readonly copies: readonly ProvenCopy[];
  readonly texts: ReadonlyMap<string, Content>;
  readonly now: Instant;
  readonly zone: string;
};

export function outreachView(outreach: Outreach, scene: EvidenceScene, v: Voice) {
  const { ladder, state, entries, ended } = outreach;
  const asOf = ended?.row.at ?? scene.now;
  const facts = { now: asOf, policyOf: (version: string) => scene.policies.of(version) };
  const evidence = gradedEvidence(state, ladder, facts, null);
  const lines = ladderAttempts({ ladder: ladder.id, entries, asOf }, state, scene.copies);
  const day = (at: Instant) => v.date(wallDateOf(at, scene.zone));
  return {
    anchor: `o${entries[0]?.row.seq ?? 0}`,
    title: v.code(PURPOSES, ladder.purpose),
    cycle: /^\d{4}$/.test(ladder.about) ? ladder.about : null,
    when: ended
      ? v.say(EVIDENCE.ended, {
          since: v.date(ladder.startedOn),
          until: day(asOf),
          how: v.say(LADDER_ENDS[ended.event.how]),
        })
      : v.say(EVIDENCE.running, { since: v.date(ladder.startedOn) }),
    steps: v.say(EVIDENCE.steps, { ran: evidence.rungsRan, all: evidence.rungsInAll }),
    question: v.say(ended ? EVIDENCE.wasEnough : EVIDENCE.enough),
    tone: evidence.complete ? 'good' : 'bad',
    verdict: v.say(EVIDENCE[evidence.basis ?? 'incomplete']),
    requirements: [...requirementsView(evidence, v), ...besides(outreach, v)],
    computed: v.say(EVIDENCE.computed, { at: v.instant(asOf), policy: ladder.policy }),
    attempts: lines.map((line) => attemptView(line, scene.texts, v)),
  };
}

/** What the gate asks besides the evidence itself: the warning, its term, and that no answer waits. */
function besides({ ladder, state }: Outreach, v: Voice) {
  const line = (text: string, met: boolean) => ({
    text,
    tone: met ? 'good' : 'bad',
    word: v.say(met ? EVIDENCE.met : EVIDENCE.missing),
  });
  return [
    line(v.say(EVIDENCE.warned), ladder.warnedOn !== null),
    ...(warningReturned(state, ladder) ? [line(v.say(EVIDENCE.warningStands), false)] : []),
    line(v.say(EVIDENCE.lapsed), ladder.warningLapsed && !clockAfterWarning(state, ladder.id)),
    ...(ladder.hold ? [line(v.say(EVIDENCE.held), false)] : []),
  ];
}
