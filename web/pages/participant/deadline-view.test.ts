/** Why a deadline is on its day, in words that are true of the day that is counted from. */
import { expect, test } from '@jest/globals';
import { explain } from '../../../domain/explain.ts';
import { certified } from '../../../domain/testing/stories.ts';
import { CTPAT, ctpat } from '../../../test/lifecycle/ctpat.ts';
import { tongue } from '../../words/tongue.ts';
import { deadlineView } from './deadline-view.ts';

const clock = certified(ctpat).state.clocks.find(({ rule }) => rule === 'VALID_INITIAL')!;
const why = (of: object, language: 'en' | 'es'): string =>
  JSON.stringify(deadlineView(explain({ ...clock, ...of }, CTPAT), clock.dueAt, tongue(language)));

test('what happened on the day is told as that, and what was only learned later as what set it', () => {
  expect(why({}, 'en')).toMatch(/1 year after \d+ \w+ \d{4}, when the company was certified/);
  for (const [because, words] of [
    ['WentLive', 'the register went live'],
    ['DoubtSettled', 'a date became known'],
    ['RecordCorrected', 'the record was put right'],
  ] as const)
    expect(why({ because }, 'en')).toMatch(new RegExp(`1 year after \\d+ \\w+ \\d{4}; set when ${words}`));
  expect(why({ because: 'WentLive' }, 'es')).toMatch(/; fijado cuando el registro entró en operación/);
});

test('the window of the statute begins on another day than the last validation was closed', () => {
  expect(why({ rule: 'REVALID_MAX', because: 'ValidationClosed' }, 'en')).toMatch(/after \d+ \w+ \d{4}; set when/);
});
