import { expect, test } from '@jest/globals';
import { CTPAT, ctpat } from '../test/lifecycle/ctpat.ts';
import { ACT_NAMES, ACTS } from './participant.ts';
import { emptyProfile, type CriterionAnswer } from './profile.ts';
import { JUDGED_BY_PROFILE } from './profile-guard.ts';
import { CAST } from './testing/cast.ts';
import { Ledger, ref } from './testing/ledger.ts';
import { answeredAt, diligentProfile } from './testing/profile.ts';
import { APPLICATION, certified, draft, EVERY_CATEGORY, inReview, prepare, reviewOpen } from './testing/stories.ts';

const note = ref('note');
const nothing: Ledger['profile'] = (_set, { id }) => ({ profile: emptyProfile(id), windowFrom: null });
/** The diligent profile with one answer that is different. */
const but =
  (id: string, more: Partial<CriterionAnswer>): Ledger['profile'] =>
  (set, state, now) => {
    const { profile, windowFrom } = diligentProfile(set, state, now);
    const answers = { ...profile.answers, [id]: { ...profile.answers[id]!, ...more } };
    return { profile: { ...profile, answers }, windowFrom };
  };

test('an application is submitted when every criterion is answered, whatever was prepared besides', () => {
  const ledger = draft(ctpat);
  prepare(ledger);
  ledger.profile = nothing;
  expect(ledger.refusal('SubmitApplication', {}, 'officer')).toBe('ProfileIncomplete');
  ledger.profile = but('7.1', { evidence: [] });
  expect(() => ledger.act('SubmitApplication', {}, 'officer')).toThrow('categories 7 have open criteria');
  ledger.profile = diligentProfile;
  expect(ledger.refusal('SubmitApplication', {}, 'officer')).toBeNull();
});

test('a profile is approved when every must is accepted, and returned when any answer is', () => {
  const ledger = inReview(ctpat);
  ledger.profile = but('3.1', { verdict: null });
  expect(ledger.refusal('ApproveProfile', {}, 'specialist')).toBe('NotAllAccepted');
  ledger.profile = (_set, { id }, now) => ({
    profile: { ...emptyProfile(id), answers: { '1.1': answeredAt(now) } },
    windowFrom: null,
  });
  expect(ledger.refusal('ReturnApplication', { note, categories: [] }, 'specialist')).toBe('NothingReturned');
  ledger.profile = diligentProfile;
  expect(ledger.refusal('ReturnApplication', { note, categories: [] }, 'specialist')).toBeNull();
});

test('a review with gaps is set aside, and so is one whose risk assessment is old; assessed it is like an application', () => {
  const ledger = reviewOpen(ctpat);
  const submit = () => ledger.act('SubmitReview', {}, 'officer');
  const prepareOn = (riskAssessedOn: string) =>
    ledger.act('PrepareReview', { profile: note, categories: [], riskAssessedOn }, 'contact');
  prepareOn('2027-12-01');
  ledger.profile = (set, state, now) => ({ ...diligentProfile(set, state, now), windowFrom: now + 1 });
  expect(submit()).toMatchObject([{ type: 'FilingSetAside', finding: 'ProfileIncomplete' }]);
  ledger.profile = diligentProfile;
  prepareOn('2026-11-01');
  expect(submit()).toMatchObject([{ type: 'FilingSetAside', finding: 'RiskAssessmentOld' }]);
  prepareOn('2027-12-01');
  expect(submit()[0]).toMatchObject({ type: 'ReviewSubmitted' });
  ledger.profile = but('3.1', { verdict: null });
  expect(ledger.refusal('ApproveReview', {}, 'specialist')).toBe('NotAllAccepted');
  ledger.profile = nothing;
  expect(ledger.refusal('ReturnReview', { note, categories: [] }, 'specialist')).toBe('NothingReturned');
});

test('an entity type without criteria is not open, and its members go on with the affirmation of categories', () => {
  const closed = new Ledger('p-2', ctpat);
  closed.criteria = () => null;
  expect(closed.refusal('CreateApplication', APPLICATION, 'contact')).toBe('TypeNotOpen');
  const member = reviewOpen(ctpat);
  member.criteria = () => null;
  const affirm = (categories: readonly number[]) =>
    member.act('PrepareReview', { profile: note, categories, riskAssessedOn: '2027-12-01' }, 'contact');
  affirm(EVERY_CATEGORY.slice(1));
  expect(member.act('SubmitReview', {}, 'officer')).toMatchObject([{ finding: 'ProfileIncomplete' }]);
  affirm(EVERY_CATEGORY);
  expect(member.act('SubmitReview', {}, 'officer')[0]).toMatchObject({ type: 'ReviewSubmitted' });
  expect(member.refusal('ReturnReview', { note, categories: [] }, 'specialist')).toBeNull();
});

test('facts that were recorded before there were profiles judge as they did', () => {
  const ledger = draft(ctpat);
  prepare(ledger);
  const { criteria: _criteria, profile: _profile, ...before } = ledger.factsFor(CAST.officer.person);
  expect(() => ACTS.SubmitApplication.guard(ledger.state, before, CAST.officer)).not.toThrow();
  expect(CTPAT.rules['EVIDENCE_AGE']).toMatchObject({ value: 2, unit: 'year', authority: 'assumed' });
});

test('no other act looks at the profile, so that the judge need not gather it', () => {
  for (const story of [draft(ctpat), inReview(ctpat), certified(ctpat), reviewOpen(ctpat)])
    for (const name of ACT_NAMES.filter((each) => !JUDGED_BY_PROFILE.includes(each))) {
      const facts = story.factsFor(CAST.specialist.person);
      const watched = new Proxy(facts, {
        get: (all, key: keyof typeof facts) => {
          if (key === 'profile') throw new Error(`${name} looks at the profile`);
          return all[key];
        },
      });
      try {
        ACTS[name].guard(story.state, watched, CAST.specialist);
      } catch (error) {
        expect(String(error)).not.toContain('looks at the profile');
      }
    }
});
