/** What pages read is written only where events change it. */
import { expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { evolve } from './participant.ts';
import { initial } from './state.ts';
import { certified, removed, validated } from './testing/stories.ts';
import { validationLine, type ValidationLine } from './validation-line.ts';
import { viewOf } from './view.ts';

test.each([
  ['validated', validated],
  ['removed', removed],
  ['certified', certified],
] as const)('the line of a member who is %s is told where it changes, and nowhere else', (_, story) => {
  let state = initial('p-1');
  let line: ValidationLine | null = null;
  let untold = 0;
  for (const row of story(ctpat).events) {
    const view = viewOf(state, [row]);
    state = evolve(state, row.event, row.at);
    if (view.line === undefined) untold += 1;
    else {
      expect(view.line).not.toEqual(line);
      line = view.line;
    }
    expect(line).toEqual(validationLine(state));
  }
  expect(untold).toBeGreaterThan(0);
});
