/** The verdicts, computed now: whether the record is whole, whether the recorded rule on the recorded facts permitted this, and what the policy of today would say. */
import type { StreamProof } from '../../../../db/ledger.ts';
import type { Rejudgement } from '../../../../db/rejudge.ts';
import type { Change } from '../../../../db/rejudge-changes.ts';
import type { Tone } from '../../../words/standing.ts';
import { keptPolicy } from '../asked-again.ts';
import type { Dossier } from '../dossier.ts';
import { P } from '../phrases.ts';
import type { Voice } from '../voice.ts';
import { deedWords, FACTS, FAULTS, PARTS } from '../words.ts';
import { V } from '../words-verdicts.ts';
import { becauseView } from './because.ts';
import { differsSince, editionNumber } from './rules-edition.ts';

type Answer = { readonly tone: Tone; readonly word: string };

export function chainView({ events, head, fault }: StreamProof, v: Voice) {
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
  'changed-rules': ['info', V.changed],
  'changed-policy': ['info', V.changedPolicy],
  'unknown-rules': ['warn', P.unknownRules],
} as const satisfies Readonly<Record<Rejudgement['verdict'], readonly [Tone, unknown]>>;

const answerOf = ({ verdict }: Pick<Rejudgement, 'verdict'>, v: Voice): Answer => ({
  tone: ANSWERS[verdict][0],
  word: v.say(ANSWERS[verdict][1]),
});

/** The verdict on the decision itself, with what the rule looked at; then one line for every other act of the case. */
export function ruleVerdict(dossier: Dossier, v: Voice) {
  const { again, course } = dossier;
  const decided = again.rejudged.get(course.decision.row.seq);
  const acts = actsView(dossier, v);
  if (!decided)
    return {
      answer: { tone: 'warn', word: v.say(P.unknownRules) } as Answer,
      lead: v.say(P.noneRecorded),
      ...NOTHING,
      acts,
    };
  const { used, command } = decided;
  const facts = [...used.facts.map((name) => v.say(FACTS[name])), ...used.parts.map((part) => v.say(PARTS[part]))];
  return {
    answer: answerOf(decided, v),
    ...reasonOf(decided, dossier, v),
    facts,
    rules: used.rules,
    command,
    acts,
  };
}

const NOTHING = { technical: null, because: [], remarks: [], facts: [], rules: [], command: '' } as const;

/** Why, in a sentence and its lines; what only an engineer reads stays in English. */
function reasonOf(one: Rejudgement, { editions }: Dossier, v: Voice) {
  const recorded = editionNumber(one.rules.recorded, editions);
  const today = editionNumber(one.rules.today, editions);
  const because = becauseView(one.because, v);
  const others = one.changes.filter(({ what }) => what !== 'rules');
  const told = (lead: string, technical: string | null, remarks: readonly string[] = []) => ({
    lead,
    technical,
    because,
    remarks,
  });
  switch (one.verdict) {
    case 'permitted':
      return told(v.say(P.permittedText), null, [
        ...unknownRules(one, v),
        ...(one.rules.recorded === one.rules.today ? [] : [v.say(V.stillSame, { recorded, today })]),
        ...others.map((change) => `${changeLine(change, v)} ${v.say(V.sameAnswer)}`),
      ]);
    case 'differs':
      return told(v.say(P.differsText), one.why);
    case 'changed-rules': {
      const since = differsSince(one.rules, editions);
      return told(
        since === null ? v.say(V.changedAfter, { recorded, today }) : v.say(V.changedSince, { since, recorded, today }),
        null,
        others.map((change) => changeLine(change, v)),
      );
    }
    case 'changed-policy':
      return {
        ...told(v.say(V.changedPolicyText), null),
        because: [...others.map((change) => changeLine(change, v)), ...because],
      };
    case 'unknown-rules':
      return told(v.say(P.unknownRules), one.why, unknownRules(one, v));
  }
}

/** The version that is recorded is none that was ever deployed here. */
const unknownRules = ({ knownRules, rules }: Rejudgement, v: Voice): readonly string[] =>
  knownRules ? [] : [v.say(V.rulesUnknown, { recorded: rules.recorded })];

const changeLine = ({ what, version, from, to }: Change, v: Voice): string =>
  what === 'policy'
    ? v.say(V.policyChanged, { policy: version ?? '', from, to })
    : v.say(V.holidaysChanged, { from, to });

const actsView = (dossier: Dossier, v: Voice) =>
  dossier.deeds.flatMap(({ seq, name, person }) => {
    const each = dossier.again.rejudged.get(seq);
    if (!each) return [];
    return [
      {
        deed: v.say(deedWords(name)),
        who: v.name(person),
        rows: each.firstSeq === each.lastSeq ? String(each.firstSeq) : `${each.firstSeq}–${each.lastSeq}`,
        answer: answerOf(each, v),
        why: each.verdict === 'permitted' ? [] : reasonLines(each, dossier, v),
      },
    ];
  });

const reasonLines = (one: Rejudgement, dossier: Dossier, v: Voice): readonly string[] => {
  const { lead, because, remarks } = reasonOf(one, dossier, v);
  return [lead, ...remarks, ...because];
};

/** What the policy of today would have said, with the values that differ. */
export function policyVerdict({ again: { today, decided }, policies, course }: Dossier, v: Voice) {
  if (!today) {
    const kept = keptPolicy(course, decided);
    const known = decided.facts !== null && policies.versions().includes(kept);
    return {
      lead: v.say(known ? V.policySame : V.policyUnknown, known ? { policy: kept } : {}),
      because: [],
      values: [],
      note: null,
    };
  }
  const { then, today: version, values, others, because } = today;
  return {
    lead: v.say(because.length === 0 ? V.policySameAnswer : V.policyOtherAnswer, { today: version, then }),
    because: becauseView(because, v),
    values: values.map(({ path, before, after }) => ({
      setting: path,
      before: before ?? v.say(V.absent),
      after: after ?? v.say(V.absent),
    })),
    note: v.say(values.length === 0 ? V.policyNoValues : V.policyOthers, { n: others }),
  };
}
