/** The criteria that the house ships with: read as they lie on disk, counted, and each fault told. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { CATEGORIES } from '../domain/state.ts';
import { criteriaFile, type CriteriaFile } from './criteria-schema.ts';
import { loadPolicies } from './policy.ts';

const at = (path: string) => fileURLToPath(new URL(`../policy/${path}`, import.meta.url));
const raw = (from: string): unknown => parse(readFileSync(at(`criteria/ctpat-msc/${from}.yaml`), 'utf8'));
const read = (from: string): CriteriaFile => criteriaFile.parse(raw(from));
const first = read('2020-03-01');
const later = read('2027-01-01');
const TYPES = [
  'importer',
  'highway-carrier-us-mexico',
  'foreign-manufacturer',
  'foreign-manufacturer-elsewhere',
  'broker',
];
const askedOf = (file: CriteriaFile, type: string) => file.criteria.filter(({ appliesTo }) => appliesTo.includes(type));

test.each([first, later].flatMap((file) => TYPES.map((type) => [file.version, type, file] as const)))(
  '%s asks a %s at least fifty things, over all twelve categories, musts and shoulds, with and without a document',
  (_version, type, file) => {
    const asked = askedOf(file, type);
    expect(asked.length).toBeGreaterThanOrEqual(50);
    expect(new Set(asked.map(({ category }) => category))).toEqual(new Set(CATEGORIES));
    expect(new Set(asked.map(({ level }) => level))).toEqual(new Set(['must', 'should']));
    const proved = asked.filter(({ evidence }) => evidence).length;
    expect(proved / asked.length).toBeGreaterThan(0.35);
    expect(proved / asked.length).toBeLessThan(0.65);
  },
);

test('every entity type is one of the policy, and the shared criteria stand once', () => {
  const known = Object.keys(loadPolicies(at('')).at('2026-11-25').entityTypes);
  for (const { appliesTo } of [...first.criteria, ...later.criteria]) {
    expect(known).toEqual(expect.arrayContaining(appliesTo));
    expect(new Set(appliesTo).size).toBe(appliesTo.length);
  }
  expect(new Set(first.criteria.map(({ en }) => en)).size).toBe(first.criteria.length);
  expect(first.criteria.filter(({ appliesTo }) => appliesTo.length === 5).length).toBeGreaterThan(40);
});

test('social compliance is a should until the day of the rule CRITERION_CHANGE, and a must by itself in the later version', () => {
  const rule = loadPolicies(at('')).at('2026-11-25').rules['CRITERION_CHANGE'];
  const changing = first.criteria.filter(({ mustFrom }) => mustFrom !== undefined);
  expect(changing).toMatchObject([{ id: '3.7', level: 'should', mustFrom: rule?.value }]);
  expect(later.criteria.find(({ id }) => id === '3.7')).toMatchObject({ level: 'must', continues: ['3.7'] });
});

test('the later version goes on from the first: what is new, changed, split, joined and dropped', () => {
  expect([first.previous, later.previous]).toEqual([null, first.version]);
  const ids = new Set(first.criteria.map(({ id }) => id));
  const continued = later.criteria.flatMap((each) => each.continues ?? []);
  expect([...ids]).toEqual(expect.arrayContaining(continued));
  const names = (some: CriteriaFile['criteria']) => some.map(({ id }) => id);
  expect(names(later.criteria.filter((each) => !each.continues))).toEqual(['4.11', '7.14']);
  expect(names(later.criteria.filter((each) => each.changed))).toEqual(['3.6', '4.3', '4.6', '4.10', '5.8', '9.3']);
  expect(names(later.criteria.filter((each) => each.continues?.includes('4.6')))).toEqual(['4.6', '4.10']);
  expect(later.criteria.find(({ id }) => id === '9.3')?.continues).toEqual(['9.3', '9.4']);
  expect([...ids].filter((id) => !continued.includes(id))).toEqual(['7.9']);
});

test('what goes on unchanged asks the same in the same words, of the same companies', () => {
  for (const each of later.criteria.filter(({ changed, continues }) => !changed && continues)) {
    const before = first.criteria.find(({ id }) => id === each.continues?.[0]);
    const { en, es, evidence, appliesTo } = each;
    expect({ en, es, evidence, appliesTo }).toEqual({
      en: before?.en,
      es: before?.es,
      evidence: before?.evidence,
      appliesTo: before?.appliesTo,
    });
  }
});

test('a criterion is one or two short sentences in each language', () => {
  const wordings = [...first.criteria, ...later.criteria].flatMap(({ id, en, es }) => [
    { id, words: en },
    { id, words: es },
  ]);
  const sentences = (words: string) => words.match(/[.](\s|$)/g)?.length ?? 0;
  expect(wordings.filter(({ words }) => ![1, 2].includes(sentences(words)) || words.length > 200)).toEqual([]);
});

const social = first.criteria.findIndex(({ id }) => id === '3.7');
const broken = (change: (file: CriteriaFile) => unknown): readonly string[] => {
  const file = structuredClone(first);
  change(file);
  const { error } = criteriaFile.safeParse(file);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
};
const criterion = (file: CriteriaFile, at: number) => {
  const found = file.criteria[at];
  if (!found) throw new Error(`there is no criterion ${at}`);
  return found;
};

test.each<[string, (file: CriteriaFile) => unknown, string]>([
  ['an id that is taken', (file) => (criterion(file, 1).id = '1.1'), 'criteria.1.id: expected an id of its own'],
  ['another category', (file) => (criterion(file, 0).category = 2), 'criteria.0.category: expected the category that'],
  [
    'no such day',
    (file) => (criterion(file, social).mustFrom = '2023-02-30'),
    `criteria.${social}.mustFrom: expected a`,
  ],
  [
    'a must that becomes one',
    (file) => (criterion(file, social).level = 'must'),
    `criteria.${social}.mustFrom: expected`,
  ],
  ['a change of nothing', (file) => (criterion(file, 0).changed = true), 'criteria.0.changed: expected continues'],
  [
    'nothing before it',
    (file) => (criterion(file, 0).continues = ['1.1']),
    'criteria.0.continues: expected a previous',
  ],
  ['another day', (file) => (file.from = '2020-03-02'), 'version: expected it to end in 2020-03-02'],
  ['a category without words', (file) => delete file.categories['12'], 'categories: expected the words of'],
  [
    'a type that is not asked all',
    (file) => criterion(file, 0).appliesTo.push('rail-carrier'),
    'criteria: expected a criterion of category 2 for rail-carrier',
  ],
])('%s is told', (_name, change, fault) => expect(broken(change).join('\n')).toContain(fault));
