/** The two verdicts, computed now: whether the record is whole, and whether the recorded rule on the recorded facts permitted this. */
import type { Rejudgement } from '../../../../db/rejudge.ts';
import type { Tone } from '../../../words/standing.ts';
import type { Chain, Dossier } from '../dossier.ts';
import { P } from '../phrases.ts';
import type { Voice } from '../voice.ts';
import { DEEDS, FACTS, FAULTS, PARTS } from '../words.ts';

type Answer = { readonly tone: Tone; readonly word: string };

export function chainView({ events, head, fault }: Chain, v: Voice) {
  const answer: Answer = fault
    ? { tone: 'bad', word: v.say(P.chainBroken) }
    : { tone: 'good', word: v.say(P.chainWhole) };
  const text = fault
    ? v.say(P.chainBrokenText, { seq: fault.seq, fault: v.say(FAULTS[fault.fault]) })
    : v.say(P.chainWholeText, { n: events, head });
  return { answer, text, whole: fault === null };
}

const ANSWERS = {
  permitted: ['good', P.permitted],
  differs: ['bad', P.differs],
  'unknown-rules': ['warn', P.unknownRules],
} as const satisfies Readonly<Record<Rejudgement['verdict'], readonly [Tone, unknown]>>;

const answerOf = ({ verdict }: Pick<Rejudgement, 'verdict'>, v: Voice): Answer => ({
  tone: ANSWERS[verdict][0],
  word: v.say(ANSWERS[verdict][1]),
});

/** The verdict on the decision itself, with what the rule looked at; then one line for every other act of the case. */
export function ruleVerdict({ rejudged, deeds, course }: Dossier, v: Voice) {
  const again = rejudged.get(course.decision.row.seq);
  const acts = deeds.flatMap(({ seq, name, person }) => {
    const each = rejudged.get(seq);
    return each
      ? [
          {
            deed: v.say(DEEDS[name]),
            who: v.name(person),
            rows: each.firstSeq === each.lastSeq ? String(each.firstSeq) : `${each.firstSeq}–${each.lastSeq}`,
            answer: answerOf(each, v),
            permitted: each.verdict === 'permitted',
            why: each.why,
          },
        ]
      : [];
  });
  if (!again)
    return {
      answer: { tone: 'warn', word: v.say(P.unknownRules) } satisfies Answer,
      permitted: false,
      why: v.say(P.noneRecorded),
      remarks: [],
      facts: [],
      rules: [],
      command: '',
      acts,
    };
  const { used, why, remarks, command } = again;
  const facts = [...used.facts.map((name) => v.say(FACTS[name])), ...used.parts.map((part) => v.say(PARTS[part]))];
  return {
    answer: answerOf(again, v),
    permitted: again.verdict === 'permitted',
    why,
    remarks,
    facts,
    rules: used.rules,
    command,
    acts,
  };
}
