/** What is said on the telephone: for every purpose, as the ladder is, in both languages; and nothing that a stranger must not hear. */
import { expect, test } from '@jest/globals';
import type { Ladder } from '../../domain/state.ts';
import * as stories from '../../domain/testing/stories.ts';
import type { Ledger } from '../../domain/testing/ledger.ts';
import { CTPAT, ctpat } from '../../test/lifecycle/ctpat.ts';
import type { LadderPurpose } from '../../domain/policy.ts';
import { LANGUAGES } from '../words.ts';
import { callScript } from './call-script.ts';

const who = {
  caller: 'Sara Ibarra',
  program: 'CTPAT',
  company: 'Blue & Heron',
  contact: 'Pat',
  host: 'portolan.example',
};
const first = 'call';
const again = 'call-again';

/** Overdue with its mails and calls, up to a day. */
function until(day: string): Ledger {
  const ledger = stories.overdue(ctpat);
  ledger.sleepUntil(day);
  return ledger;
}
const script = (ledger: Ledger, rung: string, language: 'en' | 'es' = 'en', edit: Partial<Ladder> = {}) => {
  const { clocks } = ledger.state;
  const ladder = { ...stories.onlyLadder(ledger), ...edit };
  return callScript({ ...who, clocks, duties: [{ ladder, rung }] }, language);
};

test('says more at the second call, and when a warning has gone out', () => {
  const told = (day: string, rung: string, edit: Partial<Ladder> = {}) => script(until(day), rung, 'en', edit).lines[1];
  expect(told('2028-03-30', first)).toContain('We have written to you');
  expect(told('2028-04-06', again)).toContain('We have written and called before');
  expect(told('2028-04-06', again, { warnedOn: '2028-04-20' })).toContain('a letter has gone');
});

test('asks for no mail address where no name is known', () => {
  const { clocks } = until('2028-03-30').state;
  const asks = (contact: string) => callScript({ ...who, contact, clocks, duties: [] }, 'en').lines[0];
  expect(asks('Pat')).toContain('speak with Pat of Blue & Heron?');
  expect(asks('officer@blue.example')).toContain(
    'speak with whoever looks after the CTPAT membership of Blue & Heron?',
  );
});

test('names the duty and its day, in the language of whoever is called', () => {
  const ledger = until('2028-03-30');
  expect(script(ledger, first).lines.join(' ')).toContain(
    'annual review of the security profile for 2028: it was due on 15 March 2028',
  );
  expect(script(ledger, first, 'es').lines.join(' ')).toContain('debía presentarse el 15 de marzo de 2028');
});

test.each(LANGUAGES)('has words for every purpose in %s, and tells no finding, ground, tier or vetting', (language) => {
  const ledger = until('2028-03-30');
  const clock = ledger.state.clocks[0]!;
  for (const purpose of Object.keys(CTPAT.ladders) as LadderPurpose[]) {
    const ladder = { ...stories.onlyLadder(ledger), purpose };
    const due = ['ANNUAL_DUE', 'ACTION_RESPONSE', 'VISIT_ANSWER', 'CONTACT_VERIFY', 'DEBT_OR_BOND', 'CURE_STEP'].map(
      (rule) => ({
        ...clock,
        id: `${rule}:2028`,
        due: '2028-03-15',
      }),
    );
    const { lines, machine } = callScript({ ...who, clocks: due, duties: [{ ladder, rung: first }] }, language);
    expect(lines).toHaveLength(6);
    for (const words of [...lines, machine]) {
      expect(words).not.toMatch(/undefined|null|\{\w+\}/);
      expect(words).not.toMatch(/tier|nivel|vett|antecedentes|finding|hallazgo|suspen|remov|baja|fail|criteri/i);
    }
    expect(machine).not.toMatch(/review|revisión|visit|validation|validación/i);
  }
});

test('without the day of the duty nothing is said at all', () => {
  const ladder = stories.onlyLadder(until('2028-03-30'));
  expect(() => callScript({ ...who, clocks: [], duties: [{ ladder, rung: first }] }, 'en')).toThrow('ANNUAL_DUE:2028');
});
