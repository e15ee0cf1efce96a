import { expect, test } from '@jest/globals';
import { outreachesOf } from './first-notice.ts';

test.each([
  ['review-open', '2028', ['annual-review:2028', 'blank-profile:2028']],
  ['profile-asked', '2028', ['annual-review:2028', 'blank-profile:2028']],
  ['report-issued', '2028', ['actions-unanswered:2028']],
  ['settlement-asked', 'debt-2028-03-01', ['debt-or-bond:debt-2028-03-01']],
  ['visit-proposed', '2028', ['visit-dates-unanswered:2028']],
  ['visit-proposed', '2028:foreign', ['visit-dates-unanswered:2028:foreign']],
  ['report-issued', 'validation-failed:2028', ['validation-failed:2028']],
  ['review-overdue', 'annual-review:2028', ['annual-review:2028']],
  ['certified', '2028', ['2028']],
] as const)('who replies to %s about %s may mean %j', (kind, about, expected) => {
  expect(outreachesOf({ kind, about })).toEqual(expected);
});
