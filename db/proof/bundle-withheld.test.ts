/** What a company is not told of on its page, a releasable bundle does not tell it either. */
import { expect, test } from '@jest/globals';
import { ref, type Ledger } from '../../domain/testing/ledger.ts';
import { certified, onlyMatter, openMatter, suspended } from '../../domain/testing/stories.ts';
import { ctpat } from '../../test/lifecycle/ctpat.ts';
import type { RawItem } from './bundle-form.ts';
import { withheldFrom } from './bundle-withheld.ts';

/** Its rows, each with what it says as its cause too. */
const rowsOf = (ledger: Ledger): readonly RawItem[] =>
  ledger.events.map(({ event }, index) => {
    const body = JSON.stringify(event);
    const cause = JSON.stringify({ command: event });
    const parts = { type: event.type, actor: 'x', role: 'specialist', command: `c${index}`, body, cause };
    return { kind: 'event', id: String(index + 1), parts };
  });

/** Why each part of the last row of a type is withheld. */
function withheldOf(ledger: Ledger, type: string) {
  const rows = rowsOf(ledger);
  const withheld = withheldFrom(rows);
  const row = rows.findLast(({ parts }) => parts['type'] === type)!;
  return ['type', 'body', 'cause', 'command'].map((part) => withheld(row, part));
}

test('a matter, also one that was dropped, and what the agency found are withheld but for their kind', () => {
  const ledger = certified(ctpat);
  openMatter(ledger, 'vetting-result');
  ledger.act('TriageMatter', { matter: onlyMatter(ledger), outcome: 'drop', note: ref('triage') }, 'supervisor');
  const found = { incident: null, happenedOn: ledger.today, foundAt: ledger.now, text: ref('found') };
  ledger.act('RecordIncident', found, 'specialist');
  const inside = [null, 'enforcement', 'enforcement', 'enforcement'];
  for (const type of ['MatterOpened', 'MatterDropped', 'IncidentFound', 'VettingRecorded'])
    expect([type, withheldOf(ledger, type)]).toEqual([type, inside]);
  expect(withheldOf(ledger, 'Certified')).toEqual([null, null, null, null]);
});

test('of a call, the number and what was said to a person by name are withheld as other personal data', () => {
  const text = { kind: 'text', id: 't', parts: { kind: 'call', body: '{"number":"+1 555 0100"}' } } as const;
  expect(withheldFrom([text])(text, 'body')).toBe('privacy');
});

test('a decision is shown, and not what was recommended', () => {
  const ledger = suspended(ctpat);
  for (const type of ['AdverseDecided', 'SuspensionConfirmed', 'DecisionServed'])
    expect([type, withheldOf(ledger, type).slice(0, 2)]).toEqual([type, [null, null]]);
  expect(withheldOf(ledger, 'AdverseRecommended')[1]).toBe('enforcement');
});

test('a row is withheld that names a text whose hash could be guessed, but for the decision itself', () => {
  const ledger = suspended(ctpat);
  const rows = rowsOf(ledger);
  const texts = (salt: string | null): readonly RawItem[] =>
    ['tracking', 'decision'].map((name) => ({ kind: 'text', id: `content-${name}`, parts: { kind: 'note', salt } }));
  const served = rows.findLast(({ parts }) => parts['type'] === 'DecisionServed')!;
  const decided = rows.findLast(({ parts }) => parts['type'] === 'AdverseDecided')!;
  const [text] = texts(null);
  const [bare, salted] = [withheldFrom([...rows, ...texts(null)]), withheldFrom([...rows, ...texts('s')])];
  expect([served, decided].map((row) => [bare(row, 'body'), salted(row, 'body')])).toEqual([
    ['enforcement', null],
    [null, null],
  ]);
  expect([bare(served, 'command'), bare(text!, 'sha256'), salted(texts('s')[0]!, 'sha256')]).toEqual([
    'enforcement',
    'enforcement',
    null,
  ]);
});
