/** The form that narrows decisions, as the list, the rates and the drawing of a sample show it. */
import type { Decider, DecisionFilter } from '../../../db/queries/decision-list.ts';
import type { Words } from '../../../templates/words.ts';
import { OFFICES } from '../../words/people.ts';
import { DECISIONS, GROUNDS } from '../../words/stages.ts';
import type { Voice } from './voice.ts';
import { BASES, OUTCOME_WORDS } from './words.ts';
import { F } from './words-search.ts';

type Option = { readonly value: string; readonly label: string; readonly chosen: boolean };

/** Fields with what there is to choose, and what is chosen. */
export function filterView(filter: DecisionFilter, people: readonly Decider[], v: Voice) {
  const options = (words: Readonly<Record<string, Words>>, chosen: string | undefined): readonly Option[] =>
    Object.entries(words).map(([value, label]) => ({ value, label: v.head(v.say(label)), chosen: value === chosen }));
  const yesNo = (chosen: string | undefined) => options({ yes: F.yes, no: F.no }, chosen);
  const choice = (name: string, label: Words, all: readonly Option[]) => ({ name, label: v.say(label), options: all });
  return {
    choices: [
      choice('kind', F.kind, options(DECISIONS, filter.kind)),
      choice('ground', F.ground, options(GROUNDS, filter.ground)),
      choice('basis', F.basis, options(BASES, filter.basis)),
      choice('outcome', F.outcome, options(OUTCOME_WORDS, filter.outcome)),
      choice('office', F.office, options(OFFICES, filter.office)),
      choice(
        'decider',
        F.decider,
        people.map(({ person, name }) => ({ value: person, label: name, chosen: person === filter.decider })),
      ),
      choice('appealed', F.appealed, yesNo(filter.appealed)),
      choice('overturned', F.overturned, yesNo(filter.overturned)),
    ],
    slower: filter.slower ?? '',
    faster: filter.faster ?? '',
    from: filter.from ?? '',
    to: filter.to ?? '',
  };
}

/** What a filter says, in a sentence for each part; none when it narrows nothing. */
export function filterLines(filter: DecisionFilter, names: ReadonlyMap<string, string>, v: Voice): readonly string[] {
  const { kind, ground, basis, outcome, office, decider, appealed, overturned, slower, faster, from, to } = filter;
  const yesNo = { yes: F.yes, no: F.no };
  const parts: readonly (readonly [Words, string | null | undefined])[] = [
    [F.kind, kind && v.code(DECISIONS, kind)],
    [F.ground, ground && v.code(GROUNDS, ground)],
    [F.basis, basis && v.code(BASES, basis)],
    [F.outcome, outcome && v.code(OUTCOME_WORDS, outcome)],
    [F.office, office && v.code(OFFICES, office)],
    [F.decider, decider && (names.get(decider) ?? decider)],
    [F.appealed, appealed && v.say(yesNo[appealed])],
    [F.overturned, overturned && v.say(yesNo[overturned])],
    [F.slower, slower === undefined ? null : String(slower)],
    [F.faster, faster === undefined ? null : String(faster)],
    [F.from, from && v.date(from)],
    [F.to, to && v.date(to)],
  ];
  return parts.flatMap(([label, value]) => (value ? [`${v.say(label)}: ${value}`] : []));
}
