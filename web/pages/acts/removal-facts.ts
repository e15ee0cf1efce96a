/** The four checks before whoever recommends a removal, or decides on it: as they are now. */
import { dateInWords } from '../../../templates/dates.ts';
import { say } from '../../../templates/words.ts';
import { checksOf } from '../../removal-checks.ts';
import { ruleWords } from '../../words/rules.ts';
import type { Scene } from './scene.ts';

export const removalFacts = ({ state, facts, language }: Scene) =>
  checksOf(state, facts, {
    say: (words, params) => say(language, words, params),
    date: (date) => dateInWords(date, language),
    rule: (id) => say(language, ruleWords(facts.policy.rules[id] ?? { id, title: id })),
  }).map(({ label, text }) => ({ label, value: text }));
