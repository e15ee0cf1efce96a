/** Whether the attempts were proof enough, requirement by requirement. */
import { wallDateOf } from '../../../../domain/calendar.ts';
import type { MissingEvidence } from '../../../../domain/notice.ts';
import type { Tone } from '../../../words/standing.ts';
import type { Dossier } from '../dossier.ts';
import { evidenceAt, type EvidenceView } from '../evidence.ts';
import { P } from '../phrases.ts';
import type { Voice } from '../voice.ts';
import { REQUIRED } from '../words.ts';

export function evidenceView(dossier: Dossier, v: Voice) {
  const { course, graded } = dossier;
  const evidence = graded?.facts ? evidenceAt(course, graded.state, graded.facts) : null;
  if (!graded?.facts || !evidence)
    return { tone: 'info' as Tone, text: otherwise(dossier, v), seen: null, requirements: [] };
  const date = v.date(wallDateOf(graded.row.at, graded.facts.policy.headquartersZone));
  return {
    tone: (evidence.complete ? 'good' : 'bad') as Tone,
    text: v.say(
      !evidence.complete
        ? P.evidenceIncomplete
        : evidence.basis === 'received'
          ? P.evidenceReceived
          : P.evidenceConstructive,
    ),
    seen: v.say(P.evidenceSeen, { date, ran: evidence.rungsRan, all: evidence.rungsInAll }),
    requirements: requirementsView(evidence, v),
  };
}

function otherwise({ course, decided: { facts } }: Dossier, v: Voice): string {
  const recommended = course.recommended?.event;
  if (recommended?.basis === 'immediate') {
    const point = recommended.point && facts?.policyOf(recommended.policy).immediatePoints?.[recommended.point];
    if (!point) return v.say(P.evidenceImmediate);
    return v.say(P.evidencePoint, { point: point.words[v.language], source: point.source });
  }
  return v.say(course.decision.event.type === 'AdverseDecided' ? P.evidenceImported : P.evidenceOther);
}

/** Every requirement with the policy's number, and whether it is met. */
export function requirementsView(evidence: EvidenceView, v: Voice) {
  const { ask, basis, requirements } = evidence;
  const numbers: Partial<Record<MissingEvidence, number>> = {
    'mail-too-fresh': ask.mailSentAfterDays,
    calls: ask.callsOnDifferentDays,
    'tracked-letter': ask.trackedLetters,
  };
  // When somebody received it, the rules look no further: then nothing is said of the rest.
  if (basis === 'received') return [];
  return requirements.map(({ code, met }) => ({
    text: v.say(REQUIRED[code], { n: numbers[code] ?? 0 }),
    tone: met ? 'good' : 'bad',
    word: v.say(met ? P.met : P.missing),
  }));
}
