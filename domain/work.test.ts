import { describe, expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { ref } from './testing/ledger.ts';
import {
  certified,
  climbInSilence,
  cure,
  cureLapsed,
  decideOn,
  inReview,
  overdue,
  propose,
  recommend,
  report,
  submitReview,
  suspended,
  validationDue,
  visited,
} from './testing/stories.ts';

const note = ref('note');
const ladder = 'annual-review:2028';

describe('open work is what somebody in the agency can do now', () => {
  test('nothing while the participant is at its turn', () => {
    expect(certified(ctpat).items()).toEqual([]);
    const proposed = validationDue(ctpat);
    propose(proposed, '2027-11-01');
    expect(proposed.items()).toEqual([]);
  });

  test('each item says who can act, by what it is due, and why it is here', () => {
    expect(inReview(ctpat).work()).toEqual([
      {
        key: 'application.review:application',
        kind: 'application.review',
        about: 'application',
        roles: ['specialist'],
        acts: ['ApproveProfile', 'ReturnApplication', 'RecordVetting', 'RecommendIneligible'],
        due: '2027-05-30',
        clock: 'SCSS_CERT_REVIEW:application',
        person: null,
        reason: null,
      },
    ]);
  });

  test('of the ladder: a call, a second one, a letter, a search, a conclusion', () => {
    const ledger = overdue(ctpat);
    const seen: string[] = [];
    for (let day = 0; day < 60; day += 1) {
      seen.push(...ledger.items().filter((key) => key.startsWith('outreach.') && !seen.includes(key)));
      ledger.pass(1);
    }
    expect(seen).toEqual([
      `outreach.call:${ladder}:call`,
      `outreach.call:${ladder}:call-again`,
      `outreach.letter:${ladder}`,
      `outreach.search:${ladder}`,
    ]);
    const searched = overdue(ctpat);
    climbInSilence(searched);
    expect(searched.work().map(({ key, acts }) => [key, acts])).toEqual([
      [`outreach.conclude:${ladder}`, ['RecommendSuspension', 'LogCall', 'RecordAnswer']],
      ['validation.plan:2028', ['PlanValidation']],
      ['agency.late:VALID_INITIAL:2028', []],
    ]);
  });

  test('of the ladder is put away while the review waits, an answer holds it, or a case is pending', () => {
    const submitted = overdue(ctpat);
    submitted.sleepUntil('2028-04-13');
    submitReview(submitted);
    expect(submitted.items().filter((key) => key.startsWith('outreach.'))).toEqual([]);
    const pending = overdue(ctpat);
    climbInSilence(pending);
    recommend(pending);
    expect(pending.items().filter((key) => key.startsWith('outreach.'))).toEqual([]);
    decideOn(pending, 'director', false);
    expect(pending.items().filter((key) => key.startsWith('outreach.'))).toEqual([`outreach.conclude:${ladder}`]);
  });

  test('of the adverse case, step by step', () => {
    const ledger = overdue(ctpat);
    const adverse = () =>
      ledger
        .work()
        .filter(({ kind }) => kind.startsWith('adverse.'))
        .map(({ kind, roles }) => `${kind} ${roles.join(',')}`);
    climbInSilence(ledger);
    recommend(ledger);
    expect(adverse()).toEqual(['adverse.decide director']);
    decideOn(ledger, 'director');
    expect(adverse()).toEqual(['adverse.confirm headquarters']);
    ledger.act('ConfirmSuspension', { note }, 'headquarters');
    expect(adverse()).toEqual(['adverse.serve specialist,supervisor']);
    ledger.act('ServeDecision', { tracking: note }, 'specialist');
    expect(adverse()).toEqual([]);
    cure(ledger);
    expect(adverse()).toEqual(['adverse.assess-cure specialist']);
    submitReview(ledger);
    ledger.act('ApproveReview', {}, 'specialist');
    ledger.act('AcceptCure', { note }, 'specialist');
    expect(adverse()).toEqual(['adverse.reinstate director']);
    const lapsed = cureLapsed(ctpat);
    expect(lapsed.items()).toContain('adverse.removal:adverse');
    lapsed.act('RecommendRemoval', { note }, 'director');
    expect(lapsed.work().find(({ kind }) => kind === 'adverse.decide-removal')?.roles).toEqual(['headquarters']);
  });

  test('of the validation, step by step', () => {
    const ledger = validationDue(ctpat);
    const kinds = () => ledger.work().map(({ kind }) => kind);
    expect(kinds()).toEqual(['validation.plan']);
    ledger.act('PlanValidation', { mode: 'in-person', exception: null }, 'specialist');
    expect(kinds()).toEqual(['validation.propose']);
    expect(ledger.work()[0]?.due).toBe('2028-03-15');
    const visitedOne = validationDue(ctpat);
    visited(visitedOne, '2027-11-01');
    expect(visitedOne.items()).toEqual(['validation.report:2028']);
    report(visitedOne, 'pass-with-actions', ['locks', 'seals']);
    expect(visitedOne.items()).toEqual([]);
    visitedOne.act('AnswerAction', { action: 'seals', answer: note }, 'officer');
    expect(visitedOne.items()).toEqual(['validation.assess:2028:seals']);
  });
});

test('nothing personal and no free text is in the state: only ids, codes, dates and hashes', () => {
  const text = JSON.stringify(suspended(ctpat).state);
  expect(text).toMatch(/^[\w\s{}[\]":,./<>@-]*$/);
  expect(text).not.toContain('@');
});
