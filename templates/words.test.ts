import { expect, test } from '@jest/globals';
import { MESSAGES, say, type MessageKey } from './words.ts';

const { en, es } = MESSAGES;
const holes = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
const texts = (message: (typeof en)[string] | undefined): string[] =>
  typeof message === 'string' ? [message] : Object.values(message ?? {});

test('both languages have the same keys, in order', () => {
  expect(Object.keys(es)).toEqual(Object.keys(en));
  expect(Object.keys(en)).toEqual(Object.keys(en).toSorted((one, other) => (one < other ? -1 : 1)));
});

test.each(Object.keys(en))('%s has the same braces and forms in both languages, and says something', (key) => {
  const [english, spanish] = [en[key], es[key]];
  expect(typeof spanish).toBe(typeof english);
  expect(texts(spanish).map(holes)).toEqual(texts(english).map(holes));
  for (const text of [...texts(english), ...texts(spanish)]) expect(text.trim()).not.toBe('');
});

test('a message is looked up and its braces are filled', () => {
  expect(say('en', 'error.number', { id: 7 })).toBe('Number of this answer, should you report it: 7');
  expect(say('es', 'form.tooLong', { max: 20 })).toBe('Acórtelo a un máximo de 20 caracteres');
  expect(say('es', { en: 'A {x}', es: 'Una {x}' }, { x: 'y' })).toBe('Una y');
});

test('a count chooses the form and is told', () => {
  expect(say('en', 'form.errors', {}, 1)).toBe('One answer needs correction');
  expect(say('es', 'form.errors', {}, 1200)).toBe('1200 respuestas deben corregirse');
  expect(() => say('en', 'form.errors')).toThrow('needs a count');
});

test.each(['no.such.key', 'toString', '__proto__', ''])('the missing key %p throws', (key) => {
  expect(() => say('en', key as MessageKey)).toThrow('no message');
});

test('a missing value throws, and the words of a person are not repeated in the error', () => {
  expect(() => say('en', 'error.number')).toThrow('message "error.number" needs {id}');
  expect(() => say('en', { en: 'Dear Jane {x}', es: '' })).toThrow('message "…" needs {x}');
  expect(() => say('en', 'Jane Doe' as MessageKey)).toThrow('no message "…"');
});
