import { expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import type { Change } from './correction-record.ts';
import { effectsOf } from './effect.ts';
import { previewOf } from './preview.ts';
import { CAST } from './testing/cast.ts';
import { ref, type Ledger, type Rulebook } from './testing/ledger.ts';
import { denied, removed, reviewOpen, suspended, validated } from './testing/stories.ts';

const note = ref('note');
const due = ({ state }: Ledger, rule: string) => state.clocks.find((clock) => clock.rule === rule)!.id;
const later = (story: (rules: Rulebook) => Ledger, days: number) => (): Ledger => {
  const ledger = story(ctpat);
  ledger.pass(days);
  return ledger;
};

const CORRECTIONS: readonly (readonly [string, () => Ledger, (ledger: Ledger) => Change])[] = [
  ['a suspension that was none', later(suspended, 3), () => ({ what: 'standing', about: '', to: null })],
  ['a removal that was none', later(removed, 3), () => ({ what: 'standing', about: '', to: null })],
  ['a removal that was none, seen late', later(removed, 900), () => ({ what: 'standing', about: '', to: null })],
  ['a higher tier', later(validated, 3), () => ({ what: 'tier', about: '', to: '3' })],
  [
    'a validation of an earlier day',
    later(validated, 3),
    () => ({ what: 'last-validated-on', about: '', to: '2027-06-01' }),
  ],
  ['a certification years ago', later(validated, 3), () => ({ what: 'certified-on', about: '', to: '2024-01-10' })],
  [
    'a later deadline',
    later(reviewOpen, 1),
    (ledger) => ({ what: 'deadline', about: due(ledger, 'ANNUAL_DUE'), to: '2028-04-20' }),
  ],
  ['the text of a letter', later(denied, 3), () => ({ what: 'served-text', about: '', to: null })],
  ['the day of a decision', later(suspended, 3), (ledger) => ({ what: 'decided-on', about: '', to: ledger.today })],
];

test.each(CORRECTIONS)('of %s, what is shown beforehand is what then happens', (_, story, change) => {
  const ledger = story();
  ledger.mail = () => undefined;
  ledger.act('ProposeCorrection', { ...change(ledger), note }, 'specialist');
  const before = ledger.state;
  const [facts, items] = [ledger.factsFor(CAST.director.person), new Set(ledger.items())];
  const shown = previewOf(before, { type: 'ApproveCorrection', id: 'preview', by: CAST.director, note }, facts);
  expect(ledger.state).toBe(before);

  ledger.act('ApproveCorrection', { note }, 'director');
  ledger.wake();
  const rows = ledger.events.filter(({ seq }) => seq > before.seq);
  expect(shown.recorded.map(({ event }) => event)).toEqual(rows.map(({ event }) => event));
  expect(shown.view.state).toEqual(ledger.state);
  expect(shown.view.notices.map(({ id }) => id)).toEqual(
    rows.filter(({ event }) => event.type === 'NoticeQueued').map(({ seq }) => `n${seq}`),
  );
  expect(shown.effects).toEqual(effectsOf(before, rows));
  const after = new Set(ledger.items());
  expect(shown.opened.map(({ key }) => key)).toEqual([...after].filter((key) => !items.has(key)));
  expect(shown.closed.map(({ key }) => key)).toEqual([...items].filter((key) => !after.has(key)));
  const moved = before.clocks.filter(
    ({ id, due: on }) => !ledger.state.clocks.some((one) => one.id === id && one.due === on),
  );
  expect(shown.clocks.map(({ id }) => id)).toEqual(expect.arrayContaining(moved.map(({ id }) => id)));
});

test('clocks that are due by what a correction puts right ring in what is shown, too', () => {
  const [, story, change] = CORRECTIONS[2]!;
  const ledger = story();
  ledger.act('ProposeCorrection', { ...change(ledger), note }, 'specialist');
  const command = { type: 'ApproveCorrection', id: 'preview', by: CAST.director, note } as const;
  const { recorded, clocks } = previewOf(ledger.state, command, ledger.factsFor(CAST.director.person));
  const types = recorded.map(({ event }) => event.type);
  expect(types).toEqual(expect.arrayContaining(['MembershipRestored', 'ValidationFellDue', 'ReviewOpened']));
  expect(clocks.find(({ id }) => id === 'VALID_INITIAL:2028')?.after).toMatchObject({ lapsed: true });
});
