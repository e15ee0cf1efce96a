import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../domain/calendar.ts';
import { checkboxes, radios, select } from './choice.ts';
import { date, datetime } from './date.ts';
import { also, optional, readField, type Field, type Raw } from './field.ts';
import { readForm, spellForm } from './read.ts';
import { number, text, textarea } from './text.ts';

const label = { en: 'Label', es: 'Etiqueta' };
const options = [
  { value: 'a', label: { en: 'Apple', es: 'Manzana' } },
  { value: 'b', label: { en: 'Pear', es: 'Pera' } },
] as const;

const read = <T>(field: Field<T>, raw: Raw) => readField(field, 'x', raw);
const fault = (words: unknown, params: object = {}) => ({ fault: { words, params } });

test.each<[string, Field<unknown>, Raw, unknown]>([
  ['a line', text({ label }), { x: [' Gate 4 '] }, 'Gate 4'],
  ['a text', textarea({ label }), { x: ['one\r\ntwo\rthree\t.\n'] }, 'one\ntwo\nthree\t.'],
  ['an address', text({ label, input: 'email' }), { x: ['a@example.com'] }, 'a@example.com'],
  ['a whole number', number({ label, min: 1, max: 80 }), { x: ['07'] }, 7],
  ['a number', number({ label, min: -1, max: 80, decimals: 2 }), { x: ['-0.25'] }, -0.25],
  ['a date', date({ label }), { 'x-month': ['2'], 'x-day': ['29'], 'x-year': ['2028'] }, '2028-02-29'],
  ['a date with zeros', date({ label }), { 'x-month': ['02'], 'x-day': ['09'], 'x-year': [' 2028'] }, '2028-02-09'],
  ['a choice', radios({ label, options }), { x: ['b'] }, 'b'],
  ['several choices', checkboxes({ label, options }), { x: ['b', 'a', 'b'] }, ['b', 'a']],
  ['a choice of many', select({ label, options }), { x: ['a'] }, 'a'],
  ['nothing', optional(text({ label })), { x: ['  '] }, null],
  ['no choice', optional(radios({ label, options })), {}, null],
  ['no choices', optional(checkboxes({ label, options })), {}, null],
  ['no date', optional(date({ label })), { 'x-month': [''], 'x-day': [''], 'x-year': [''] }, null],
  ['no time', optional(datetime({ label, zone: 'UTC' })), {}, null],
])('%s is read', (_, field, raw, value) => expect(read(field, raw)).toEqual({ value }));

test.each<[string, Field<unknown>, Raw, object]>([
  ['nothing', text({ label }), {}, fault('form.required', { min: '1' })],
  ['blanks', textarea({ label }), { x: [' \n '] }, fault('form.required', { min: '1' })],
  ['too long a line', text({ label, max: 3 }), { x: ['four'] }, fault('form.tooLong', { max: '3' })],
  ['a line break in a line', text({ label }), { x: ['a\nb'] }, fault('form.badCharacters')],
  ['a NUL', textarea({ label }), { x: ['a\0b'] }, fault('form.badCharacters')],
  ['half a character', textarea({ label }), { x: ['a\ud800b'] }, fault('form.badCharacters')],
  ['a line twice', text({ label }), { x: ['a', 'b'] }, fault('form.invalid')],
  ['no address', text({ label, input: 'email' }), { x: ['a@b'] }, fault('form.email')],
  ['words for a number', number({ label, min: 1, max: 80 }), { x: ['seven'] }, fault('form.number.whole')],
  ['a fraction', number({ label, min: 1, max: 80 }), { x: ['7.5'] }, fault('form.number.whole')],
  ['infinity', number({ label, min: 1, max: 80, decimals: 1 }), { x: ['1e999'] }, fault('form.number')],
  ['too small a number', number({ label, min: 1, max: 80 }), { x: ['0'] }, fault('form.number.min', { min: '1' })],
  ['too large a number', number({ label, min: 1, max: 80 }), { x: ['81'] }, fault('form.number.max', { max: '80' })],
  ['a choice not offered', radios({ label, options }), { x: ['c'] }, fault('form.choose')],
  ['two choices for one', select({ label, options }), { x: ['a', 'b'] }, fault('form.choose')],
  ['no choice', select({ label, options }), { x: [''] }, fault('form.choose')],
  ['no choices', checkboxes({ label, options }), {}, fault('form.chooseSome', { min: '1' })],
  ['a box not ticked', checkboxes({ label, options: [options[0]] }), {}, fault('form.tick', { min: '1' })],
  ['one choice not offered', checkboxes({ label, options }), { x: ['a', '__proto__'] }, fault('form.choose')],
])('%s is at fault', (_, field, raw, what) => expect(read(field, raw)).toEqual(what));

const day = (month: string, dayOf: string, year: string): Raw => ({
  'x-month': [month],
  'x-day': [dayOf],
  'x-year': [year],
});

test.each([
  ['2', '29', '2027'],
  ['13', '1', '2027'],
  ['0', '1', '2027'],
  ['4', '31', '2027'],
  ['4', '', '2027'],
  ['', '1', '2027'],
  ['4', '1', '27'],
  ['4', '1', ''],
  ['x', '1', '2027'],
  ['4', '1.5', '2027'],
  ['-4', '1', '2027'],
  ['4', '1', '20270'],
  ['4', ' ', '2027-04-01'],
])('month %p, day %p, year %p is no date', (month, dayOf, year) => {
  expect(read(date({ label }), day(month, dayOf, year))).toEqual(fault('form.date'));
  expect(read(optional(date({ label })), day(month, dayOf, year))).toEqual(fault('form.date'));
});

test.each(['1899', '2200'])('the year %s is out of range', (year) => {
  expect(read(date({ label }), day('1', '1', year))).toEqual(fault('form.date.range'));
});

test.each([
  ['14:30', '14:30'],
  ['9:05', '09:05'],
  ['0:00', '00:00'],
  ['2:30 pm', '14:30'],
  ['2:30PM', '14:30'],
  ['12 a.m.', '00:00'],
  ['12 p. m.', '12:00'],
  ['7 am', '07:00'],
  ['14.30', '14:30'],
  ['14h30', '14:30'],
])('%p is %s', (typed, time) => {
  expect(read(datetime({ label, zone: 'UTC' }), { ...day('3', '14', '2027'), 'x-time': [typed] })).toEqual({
    value: `2027-03-14T${time}`,
  });
});

test.each(['', '24:00', '14:60', '13 pm', '0 am', '14', '2:3', 'noon', '14:30:00', '-1:30'])(
  '%p is no time',
  (typed) => {
    expect(read(datetime({ label, zone: 'UTC' }), { ...day('3', '14', '2027'), 'x-time': [typed] })).toEqual(
      fault('form.time'),
    );
  },
);

test('a time without its day, or with half of it, asks for the date', () => {
  for (const parts of [{}, day('3', '', '2027')])
    expect(read(datetime({ label, zone: 'UTC' }), { ...parts, 'x-time': ['14:30'] })).toEqual(fault('form.date'));
});

test('a further rule speaks its own words, and only of what could be read', () => {
  const words = { en: 'Not in the past', es: 'No en el pasado' };
  const field = also(date({ label }), (value) => (value < '2027-01-01' ? words : null));
  expect(read(field, day('1', '1', '2026'))).toEqual({ fault: { words } });
  expect(read(field, day('1', '1', '2027'))).toEqual({ value: '2027-01-01' });
  expect(read(field, day('1', '32', '2026'))).toEqual(fault('form.date'));
});

test('what is spelled out is read back as it was', () => {
  const fields = {
    a: text({ label }),
    b: textarea({ label }),
    c: number({ label, min: -999, max: 999, decimals: 3 }),
    d: date({ label }),
    e: datetime({ label, zone: 'UTC' }),
    f: radios({ label, options }),
    g: checkboxes({ label, options }),
    h: select({ label, options }),
    i: optional(date({ label })),
  };
  const days = fc.integer({ min: 0, max: 100_000 }).map((count) => addDays('1900-01-01', count));
  const values = fc.record({
    a: fc.stringMatching(/^[a-zñ]{1,20}$/),
    b: fc.stringMatching(/^[a-z][a-z\n]{0,20}[a-z]$/),
    c: fc.integer({ min: -9999, max: 9999 }).map((thousandths) => thousandths / 1000),
    d: days,
    e: fc
      .tuple(days, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([on, hour, minute]) => `${on}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`),
    f: fc.constantFrom('a' as const, 'b' as const),
    g: fc.subarray(['a' as const, 'b' as const], { minLength: 1 }),
    h: fc.constantFrom('a' as const, 'b' as const),
    i: fc.option(days),
  });
  fc.assert(
    fc.property(values, (wanted) => {
      const reading = readForm(fields, spellForm(fields, wanted));
      expect(reading).toMatchObject({ ok: true, values: wanted });
    }),
  );
});

test('whatever is sent, reading ends in a value or a fault', () => {
  const fields = [
    text({ label }),
    textarea({ label }),
    number({ label, min: 1, max: 9, decimals: 2 }),
    date({ label }),
    datetime({ label, zone: 'UTC' }),
    radios({ label, options }),
    checkboxes({ label, options }),
  ];
  const junk = fc.array(
    fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('1', '2027', '14:30', 'a')),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...(fields as Field<unknown>[])),
      fc.record({ x: junk, 'x-month': junk, 'x-day': junk, 'x-year': junk, 'x-time': junk }),
      (field, raw) => {
        const result = read(field, raw);
        if ('value' in result) expect(field.tell(result.value, 'es').join('')).not.toMatch(/undefined|NaN|Invalid/);
      },
    ),
    { numRuns: 1000 },
  );
});

test('what is left empty says what that means, where something follows from it', () => {
  const empty = { en: '240 minutes, as usual', es: '240 minutos, lo habitual' };
  const [bare, meant] = [
    optional(number({ label, min: 30, max: 600 })),
    optional(number({ label, min: 30, max: 600 }), empty),
  ];
  expect([bare.tell(null, 'en'), meant.tell(null, 'es'), meant.tell(90, 'en')]).toEqual([[], [empty.es], ['90']]);
});
