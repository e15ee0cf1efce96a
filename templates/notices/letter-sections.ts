/** The parts of a letter in the order in which they are printed, in words. */
import { ruleOf, type Policy } from '../../domain/policy.ts';
import { citedRow, type CitedRow } from './cited.ts';
import type { AdverseLetter, FailedItem, PlainLetter, Writing } from './letter-parts.ts';
import { needed } from './occasion.ts';
import { termInWords, termLabel, termReason, type Term } from './terms.ts';
import { wallDateOf } from '../../domain/calendar.ts';

export type TermView = { readonly label: string; readonly words: string; readonly reason: string };
export type Section = {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly list: readonly string[];
  readonly items: { readonly head: readonly string[]; readonly rows: readonly FailedItem[] } | null;
  readonly term: TermView | null;
  readonly rules: { readonly head: readonly string[]; readonly rows: readonly CitedRow[] } | null;
};

const section = (heading: string, part: Partial<Section>): Section => ({
  heading,
  lines: [],
  list: [],
  items: null,
  term: null,
  rules: null,
  ...part,
});

/** A term with its heading; `label` where the usual one does not say enough. */
export function termView({ voice, policyOf }: Writing, term: Term, label = termLabel(voice, term)): TermView {
  return { label, words: termInWords(voice, term), reason: termReason(voice, term, policyOf) };
}
const viewed = (writing: Writing, term: Term | null, label?: string): TermView | null =>
  term && termView(writing, term, label);

/** What an adverse letter says below its first sentence. */
export function adverseSections(writing: Writing, letter: AdverseLetter): readonly Section[] {
  const { voice } = writing;
  return [
    section(voice.say('letter.facts'), { list: letter.facts }),
    ...itemSections(writing, letter),
    section(voice.say('letter.effect'), { lines: letter.effect }),
    section(voice.say('letter.cure'), { list: letter.cure, term: viewed(writing, letter.cureTerm) }),
    section(voice.say('letter.duties'), { lines: letter.duties }),
    section(voice.say('letter.appeal'), {
      lines: letter.appeal,
      term: viewed(writing, letter.appealTerm, voice.say('letter.appeal-by')),
    }),
    section(voice.say('letter.law'), {
      lines: [letter.law, ...versionLines(writing, letter)],
      rules: ruleTable(writing, letter),
    }),
  ];
}

/** What any other letter says below its first sentence. */
export const plainSections = (writing: Writing, letter: PlainLetter): readonly Section[] => [
  ...itemSections(writing, letter),
  section(writing.voice.say('letter.todo'), { lines: letter.todo, term: viewed(writing, letter.term) }),
];

/** Each thing that was not done, what puts it right, and by when. */
function itemSections(
  { voice }: Writing,
  { items = [] }: { readonly items?: readonly FailedItem[] },
): readonly Section[] {
  if (items.length === 0) return [];
  const head = [voice.say('item.what'), voice.say('item.cure'), voice.say('item.when')];
  return [section(voice.say('letter.items'), { items: { head, rows: items } })];
}

function ruleTable({ voice }: Writing, { policy, rules }: AdverseLetter): Section['rules'] {
  const head = [
    voice.say('letter.rule'),
    voice.say('letter.rule.asks'),
    voice.say('letter.rule.value'),
    voice.say('letter.rule.basis'),
  ];
  return { head, rows: [...new Set(rules)].map((id) => citedRow(voice, policy, id)) };
}

/** By which version it was judged. A decision that rests on more than statute needs headquarters' recorded adoption of it. */
function versionLines({ occasion, voice }: Writing, { policy, rules, signers }: AdverseLetter): readonly string[] {
  const version = voice.say('letter.version', { policy: policy.version, from: voice.date(policy.effectiveFrom) });
  if (!rules.some((id) => isPractice(policy, id))) return [version];
  const adoption = occasion.adoptions.find((one) => one.policy === policy.version);
  if (!adoption && signers.length === 0) return [version];
  const { event, at } = needed(adoption, 'the adoption of the policy');
  return [version, voice.say('letter.adopted', { on: voice.date(wallDateOf(at, policy.headquartersZone)), event })];
}

function isPractice(policy: Policy, id: string): boolean {
  const { authority } = ruleOf(policy, id);
  return authority === 'secondary' || authority === 'assumed';
}
