import { expect, test } from '@jest/globals';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';
import type { Ledger } from '../../../domain/testing/ledger.ts';
import { ref } from '../../../domain/testing/ledger.ts';
import {
  answerWarning,
  cure,
  decideOn,
  onlyMatter,
  openMatter,
  readAnswer,
  suspended,
  warned,
} from '../../../domain/testing/stories.ts';
import type { PastEvent } from '../../../db/queries/proportion.ts';
import { historyOf } from './past.ts';

const pastIn = (ledger: Ledger) =>
  historyOf(ledger.events.map(({ at, event }) => ({ at: new Date(at), event: event as PastEvent })));
const note = ref('note');

test('what became of each earlier matter, case and cure', () => {
  const ledger = warned(ctpat);
  answerWarning(ledger);
  readAnswer(ledger, true);
  openMatter(ledger, 'false-information');
  ledger.act('TriageMatter', { matter: onlyMatter(ledger), outcome: 'drop', note }, 'supervisor');
  openMatter(ledger, 'false-information');
  ledger.act(
    'RecommendImmediateAction',
    { order: 'suspension', ground: 'security-incident', point: 'national-security', note },
    'director',
  );
  decideOn(ledger, 'headquarters', false);
  const { cases, matters } = pastIn(ledger);
  expect(matters.map(({ ground, course }) => [ground, course])).toEqual([
    ['security-incident', 'answered'],
    ['false-information', 'dropped'],
    ['false-information', 'open'],
  ]);
  expect(cases.map(({ ground, course }) => [ground, course])).toEqual([['security-incident', 'declined']]);
});

test('a cure that was refused stays refused, and the suspension stays one', () => {
  const ledger = suspended(ctpat);
  cure(ledger);
  ledger.act('RefuseCure', { note }, 'specialist');
  cure(ledger);
  const { cases, cures } = pastIn(ledger);
  expect(cures.map(({ course }) => course)).toEqual(['refused', 'waits']);
  expect(cases.map(({ course }) => course)).toEqual(['suspended']);
});
