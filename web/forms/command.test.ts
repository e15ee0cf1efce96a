import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkNames, commandId, hiddenOf, newForm } from './command.ts';

const raw = fc.dictionary(fc.stringMatching(/^[a-z-]{1,8}$/), fc.array(fc.string(), { maxLength: 2 }), {
  maxKeys: 4,
  noNullPrototype: true,
});

test('one form with the same answers is one command, in whatever order they are sent', () => {
  fc.assert(
    fc.property(fc.uuid(), raw, (form, answers) => {
      const id = commandId(form, answers);
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(commandId(form.toUpperCase(), Object.fromEntries(Object.entries(answers).reverse()))).toBe(id);
    }),
  );
});

test('other answers, or another form, are another command', () => {
  fc.assert(
    fc.property(fc.uuid(), raw, raw, (form, one, other) => {
      fc.pre(JSON.stringify(Object.entries(one).sort()) !== JSON.stringify(Object.entries(other).sort()));
      expect(commandId(form, one)).not.toBe(commandId(form, other));
      expect(commandId(form, one)).not.toBe(commandId(newForm(), one));
    }),
  );
});

test('line breaks are the same line breaks, however a browser sends them', () => {
  const form = newForm();
  expect(commandId(form, { note: ['a\r\nb'] })).toBe(commandId(form, { note: ['a\nb'] }));
});

test('the hidden part is read', () => {
  const command = newForm();
  expect(hiddenOf({ command, seen: '12', step: 'confirm', note: 'x' })).toEqual({ command, seen: 12, step: 'confirm' });
  expect(hiddenOf({ command, seen: '0' })).toEqual({ command, seen: 0, step: undefined });
});

test.each([
  undefined,
  {},
  { command: 'x', seen: '1' },
  { command: newForm(), seen: '-1' },
  { command: newForm(), seen: '1e3' },
  { command: newForm(), seen: '' },
  { command: newForm() },
  { command: newForm(), seen: '1', step: 'delete' },
  { command: newForm(), seen: '9'.repeat(20) },
  { command: [newForm(), newForm()], seen: '1' },
  { command: newForm(), seen: ['1', '2'] },
])('%# a hidden part that no page of ours sends is a bad request', (body) => {
  expect(() => hiddenOf(body)).toThrow(expect.objectContaining({ status: 400 }));
});

test('a field takes no name of the form’s own', () => {
  expect(() => checkNames(['on', 'spokeTo', 'site2'])).not.toThrow();
  for (const name of ['step', 'command', 'seen', '_csrf', 'a-b', 'A', '', '__proto__'])
    expect(() => checkNames(['on', name])).toThrow('cannot be named');
});
