/** Completeness over generated profiles and edits, against a second definition that is written from the words and not from the code. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addYears, instantOf, wallDateOf, type Instant, type WallDate } from './calendar.ts';
import type { CriteriaSet, Criterion } from './criteria.ts';
import { ANSWER_CODES, completeness, emptyProfile, type Measure, type Profile } from './profile.ts';
import { evolveProfile, type ProfileEvent } from './profile-events.ts';
import { Conflict, decideProfile, type ProfileCommand } from './profile-record.ts';
import { Refusal } from './refusal.ts';
import { CAST } from './testing/cast.ts';
import { ref } from './testing/ledger.ts';
import { criterion } from './testing/profile.ts';

const ZONE = 'America/New_York';
const START = '2027-01-04';
const OPENS = 400;
const IDS = ['1.1', '1.2', '4.1', '4.2', '12.1'] as const;
const day = (n: number): WallDate => addDays(START, n);
const noon = (n: number): Instant => instantOf(day(n), ZONE, 12);

const criterionOf = (id: string) =>
  fc
    .record({ must: fc.boolean(), becomes: fc.option(fc.nat(900)), evidence: fc.boolean(), asked: fc.boolean() })
    .map(({ must, becomes, evidence, asked }): Criterion =>
      criterion(id, {
        level: must ? 'must' : 'should',
        mustFrom: must || becomes === null ? null : day(becomes),
        evidence,
        appliesTo: [asked ? 'importer' : 'broker'],
      }),
    );
const sets: fc.Arbitrary<CriteriaSet> = fc
  .tuple(...IDS.map(criterionOf))
  .map((criteria) => ({ version: 'test/2027-01-01', from: '2027-01-01', previous: null, criteria }));

/** What somebody does on a day; before `OPENS` no window is open, and from then on one is. */
type Edit = { readonly on: number; readonly by: 'company' | 'agency'; readonly id: string } & (
  | {
      readonly what: 'answer';
      readonly answer: (typeof ANSWER_CODES)[number];
      readonly said: boolean;
      readonly shown: number | null;
    }
  | { readonly what: 'affirm' }
  | { readonly what: 'accept' | 'return' }
);
const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        on: fc.nat(800),
        by: fc.constant('company' as const),
        id: fc.constantFrom(...IDS),
        what: fc.constant('answer' as const),
        answer: fc.constantFrom(...ANSWER_CODES),
        said: fc.boolean(),
        shown: fc.option(fc.nat(1500)),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        on: fc.integer({ min: OPENS - 2, max: 800 }),
        by: fc.constant('company' as const),
        id: fc.constantFrom(...IDS),
        what: fc.constant('affirm' as const),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        on: fc.nat(800),
        by: fc.constant('agency' as const),
        id: fc.constantFrom(...IDS),
        what: fc.constantFrom('accept' as const, 'return' as const),
      }),
    },
  ),
  { maxLength: 25 },
);

const measureOn = (set: CriteriaSet, n: number, findings: readonly string[] = []): Measure => ({
  set,
  entityType: 'importer',
  window: n >= OPENS ? { from: noon(OPENS) } : null,
  on: day(n),
  oldEvidence: addYears(day(n), -2),
  zone: ZONE,
  findings: n >= OPENS ? findings : [],
});

const commandOf = (edit: Edit, profile: Profile): ProfileCommand => {
  const seen = { criterion: edit.id, seen: profile.answers[edit.id]?.seq ?? 0 };
  const by = edit.by === 'company' ? CAST.contact : CAST.specialist;
  if (edit.what === 'affirm') return { type: 'AffirmAnswers', criteria: [seen], by };
  if (edit.what !== 'answer')
    return { type: 'AssessCriterion', ...seen, result: `${edit.what}ed`, note: ref('why'), by };
  const { answer, said, shown } = edit;
  const evidence = shown === null ? [] : [{ document: 'd', on: addDays(day(edit.on), -shown) }];
  return { type: 'AnswerCriterion', ...seen, answer, explanation: said ? ref('how') : null, evidence, by };
};

type Told = { readonly at: Instant; readonly event: ProfileEvent };
function play(
  set: CriteriaSet,
  all: readonly Edit[],
  findings: readonly string[] = [],
): { profile: Profile; told: readonly Told[] } {
  let profile = emptyProfile('p-1');
  const told: Told[] = [];
  for (const edit of [...all].sort((a, b) => a.on - b.on)) {
    const stage = edit.by === 'company' ? 'open' : 'submitted';
    try {
      const at = noon(edit.on);
      for (const event of decideProfile(profile, commandOf(edit, profile), {
        measure: measureOn(set, edit.on, findings),
        stage,
      })) {
        profile = evolveProfile(profile, event, at);
        told.push({ at, event });
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return { profile, told };
}

/** The slow definition: from what was told, criterion by criterion, never from the folded profile. */
function isDone(each: Criterion, told: readonly Told[], n: number, findings: readonly string[]): boolean {
  const about = told.filter(({ event }) => 'criterion' in event && event.criterion === each.id);
  const given = about.findLast(({ event }) => event.type === 'CriterionAnswered');
  if (given?.event.type !== 'CriterionAnswered') return false; // nothing recorded is not assessed
  const { answer, explanation, evidence } = given.event;
  const since = told.slice(told.indexOf(given));
  const returned = since.findLast(
    ({ event }) => (event.type === 'CriterionAssessed' && event.criterion === each.id) || affirms(event, each.id),
  );
  if (returned?.event.type === 'CriterionAssessed' && returned.event.result === 'returned') return false;
  const isMust = (on: WallDate): boolean => each.level === 'must' || (each.mustFrom ?? '9999-12-31') <= on;
  if (isMust(day(n)) && !isMust(wallDateOf(given.at, ZONE))) return false; // it was a should when it was answered
  const silent = explanation === null;
  if (answer === 'not-applicable' && silent) return false;
  if ((answer === 'no' || answer === 'partly') && isMust(day(n)) && silent) return false;
  const fresh = evidence.some(({ on }) => addYears(day(n), -2) < on);
  if (each.evidence && (answer === 'yes' || answer === 'partly') && !fresh) return false;
  if (n < OPENS) return true;
  if (findings.includes(each.id)) return given.at >= noon(OPENS); // affirmed is not enough
  return since.some(({ at, event }) => at >= noon(OPENS) && (event === given.event || affirms(event, each.id)));
}
const affirms = (event: ProfileEvent, id: string): boolean =>
  event.type === 'AnswersAffirmed' && event.criteria.includes(id);

test('completeness is what the slow definition says, in every category, before a window and in it', () => {
  let [complete, open] = [0, 0];
  fc.assert(
    fc.property(sets, edits, fc.nat(60), fc.subarray([...IDS]), (set, all, later, findings) => {
      const last = Math.max(0, ...all.map(({ on }) => on));
      const n = last + later;
      const { profile, told } = play(set, all, findings);
      const result = completeness(profile, measureOn(set, n, findings));
      for (const { category, asked, done, gaps } of result.categories) {
        const own = set.criteria.filter((each) => each.category === category && each.appliesTo[0] === 'importer');
        const undone = own.filter((each) => !isDone(each, told, n, findings)).map(({ id }) => id);
        expect(gaps.map((gap) => gap.criterion)).toEqual(undone);
        expect([asked, done]).toEqual([own.length, own.length - undone.length]);
      }
      expect(result.complete).toBe(result.categories.every(({ gaps }) => gaps.length === 0));
      if (result.complete) complete += 1;
      else open += 1;
    }),
    { numRuns: 2_000, seed: 20270301 },
  );
  expect(Math.min(complete, open)).toBeGreaterThan(50);
});

test('nothing that was done outside the window counts in it', () => {
  fc.assert(
    fc.property(sets, edits, (set, all) => {
      const before = all.filter(({ on }) => on < OPENS);
      const { profile } = play(set, before);
      const { categories } = completeness(profile, measureOn(set, OPENS));
      expect(categories.every(({ done }) => done === 0)).toBe(true);
    }),
    { numRuns: 500, seed: 20270302 },
  );
});

test('whoever writes over what they have not seen is told what is there, and on another criterion nobody is in the way', () => {
  const set: CriteriaSet = {
    version: 'v/2027-01-01',
    from: START,
    previous: null,
    criteria: IDS.map((id) => criterion(id)),
  };
  const { profile } = play(set, [
    { on: 1, by: 'company', id: '1.1', what: 'answer', answer: 'yes', said: false, shown: null },
  ]);
  const ask = { measure: measureOn(set, 2), stage: 'open' } as const;
  const late = (id: string): ProfileCommand => {
    const said = { answer: 'no', explanation: ref('e'), evidence: [] } as const;
    return { type: 'AnswerCriterion', criterion: id, seen: 0, ...said, by: CAST.officer };
  };
  expect(() => decideProfile(profile, late('1.1'), ask)).toThrow(Conflict);
  try {
    decideProfile(profile, late('1.1'), ask);
  } catch (error) {
    expect(error).toMatchObject({ criterion: '1.1', now: profile.answers['1.1'] });
  }
  expect(decideProfile(profile, late('1.2'), ask)).toMatchObject([{ type: 'CriterionAnswered', criterion: '1.2' }]);
});

test.each<[string, Partial<ProfileCommand>, 'open' | 'submitted' | 'closed', string]>([
  ['a specialist answers', { by: CAST.specialist }, 'open', 'NotYours'],
  ['an answer to what was submitted', {}, 'submitted', 'ProfileStandsStill'],
  ['an answer when it is over', {}, 'closed', 'ProfileStandsStill'],
  ['a criterion that is not asked', { criterion: '9.9' }, 'open', 'CriterionUnknown'],
  ['a document of tomorrow', { evidence: [{ document: 'd', on: day(3) }] }, 'open', 'DateInFuture'],
  ['a document twice', { evidence: [day(1), day(2)].map((on) => ({ document: 'd', on })) }, 'open', 'DocumentTwice'],
  ['a verdict by the company', { type: 'AssessCriterion', result: 'accepted', note: null }, 'submitted', 'NotYours'],
  [
    'a verdict before it is submitted',
    { type: 'AssessCriterion', result: 'accepted', note: null, by: CAST.specialist },
    'open',
    'NothingToAssess',
  ],
  [
    'a verdict on nothing',
    { type: 'AssessCriterion', result: 'accepted', note: null, by: CAST.specialist },
    'submitted',
    'NotAnswered',
  ],
  ['an affirmation of nothing', { type: 'AffirmAnswers', criteria: [] }, 'open', 'NotToAffirm'],
])('%s is refused', (_name, part, stage, code) => {
  const set: CriteriaSet = { version: 'v/2027-01-01', from: START, previous: null, criteria: [criterion('1.1')] };
  const base = { type: 'AnswerCriterion', criterion: '1.1', seen: 0, answer: 'yes', explanation: null, evidence: [] };
  const command = { ...base, by: CAST.contact, ...part } as ProfileCommand;
  const decide = () => decideProfile(emptyProfile('p-1'), command, { measure: measureOn(set, 2), stage });
  expect(decide).toThrow(expect.objectContaining({ code }));
});
