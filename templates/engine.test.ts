import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { createEngine, ownEngine, TemplateError, type Engine } from './engine.ts';

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })));

function engineOf(files: Readonly<Record<string, string>>): Engine {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-templates-'));
  made.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, `${name}.hbs`), text);
  }
  return createEngine({ folder });
}

const reader = { language: 'en', zone: 'America/New_York' } as const;
const render = (template: string, data: object = {}, files: Readonly<Record<string, string>> = {}): string =>
  engineOf({ 'pages/x': template, ...files }).render('pages/x', data, reader);

test('pages are escaped, plain text is not', () => {
  const engine = engineOf({
    'mail/x': '<p>{{a}}</p>',
    'mail/x.txt': '{{a}} {{> sign.txt}}',
    'partials/sign.txt': '<{{@language}}>',
  });
  expect(engine.render('mail/x', { a: `<script>"'&` }, reader)).toBe('<p>&lt;script&gt;&quot;&#x27;&amp;</p>');
  expect(engine.render('mail/x.txt', { a: `<script>"'&` }, reader)).toBe(`<script>"'& <en>`);
});

test.each([
  ['a bare value', '\n{{a}}', 'x.hbs:2: a is missing'],
  ['a value of something missing', '{{a.b.c}}', 'x.hbs:1: a.b.c is missing'],
  ['the condition of a block', '{{#if a}}{{/if}}', 'a is missing'],
  ['the list of a block', '{{#each list.none}}{{/each}}', 'list.none is missing'],
  ['a property of each item', '{{#each list}}{{b}}{{/each}}', 'b is missing'],
  ['a block parameter', '{{#each list as |item|}}{{#if item.b}}{{/if}}{{/each}}', 'item.b is missing'],
  ['a helper argument', '{{date a}}', 'a is missing'],
  ['an argument within an argument', '{{#if (or (eq a 1) 2)}}{{/if}}', 'a is missing'],
  ['a hash value', '{{t "error.number" id=a}}', 'a is missing'],
  ['what a partial is given', '{{> p v=a}}', 'a is missing'],
  ['what a partial is not given', '{{> p}}', 'partials/p.hbs:1: v is missing'],
  ['a private value', '{{@nothing}}', 'nothing is missing'],
  ['a property of a prototype', '{{list.constructor}}', 'list.constructor is missing'],
])('%s that is missing throws with its place', (_, template, message) => {
  const attempt = () => render(template, { list: [{ c: 1 }] }, { 'partials/p': '{{v}}' });
  expect(attempt).toThrow(TemplateError);
  expect(attempt).toThrow(message);
  expect(attempt).toThrow('template pages/x: ');
});

test.each([[{ a: {} }], [{ a: null }], [{ a: true }], [{ a: NaN }], [{ a: [1] }], [{ a: () => 'x' }]])(
  '%p is not printed',
  (data) => {
    expect(() => render('{{a}}', data)).toThrow('a is not text');
  },
);

test('a list is gone through in its order, with places, what is around it, and words for none', () => {
  const row = '{{@index}}{{#if @first}}first{{/if}}{{#if @last}}last{{/if}}{{this}}{{@root.own}}{{@language}} ';
  const rows = `{{#each list}}${row}{{else}}none{{own}}{{/each}}`;
  expect(render(rows, { own: 'o', list: ['a', 'b', 'c'] })).toBe('0firstaoen 1boen 2lastcoen ');
  expect(render(rows, { own: 'o', list: [] })).toBe('noneo');
  expect(render(rows, { own: 'o', list: null })).toBe('noneo');
  expect(
    render('{{#each list as |one place|}}{{#each one}}{{place}}{{this}}{{@../index}}{{/each}}{{/each}}', {
      list: [['a'], ['b', 'c']],
    }),
  ).toBe('0a01b11c1');
  expect(() => render('{{#each list}}{{/each}}', { list: { a: 1 } })).toThrow('is for lists');
});

test('what may be missing says so', () => {
  expect(render('{{#if (optional a)}}yes{{else}}no{{/if}}{{#if (optional b.c)}}{{/if}}')).toBe('no');
});

test('a partial sees what it is given, and nothing around it', () => {
  const files = { 'partials/p': '{{#if (optional secret)}}leak{{/if}}{{own}}' };
  expect(render('{{> p own="o"}}', { secret: 's' }, files)).toBe('o');
});

test('a text of several lines keeps its lines in an indented partial', () => {
  const files = { 'partials/area': '<textarea>\n{{value}}</textarea>\n' };
  expect(render('<div>\n    {{> area value=text}}\n</div>', { text: 'a\nb' }, files)).toContain('\na\nb</textarea>');
});

test.each([
  ['three braces', '{{{a}}}', 'nothing is printed unescaped'],
  ['an ampersand', '{{&a}}', 'nothing is printed unescaped'],
  ['an unknown helper', '{{shout a}}', 'no helper "shout"'],
  ['an unknown helper in an argument', '{{#if (shout a)}}{{/if}}', 'no helper "shout"'],
  ['a value that is called like a helper', '{{key}}', '"key" is a helper'],
  ['an unknown block', '{{#shout}}{{/shout}}', 'no helper "shout"'],
  ['lookup, which finds nothing silently', '{{lookup a "b"}}', 'no helper "lookup"'],
  ['an unknown partial', '{{> nobody}}', 'no partial "nobody"'],
  ['an unknown message', '{{t "no.such.key"}}', 'no message "no.such.key"'],
  ['an unknown message with a count', '{{plural 2 "no.such.key"}}', 'no message "no.such.key"'],
  ['an inline partial', '{{#*inline "x"}}{{/inline}}', 'is not used here'],
])('%s is refused when the template is loaded', (_, template, message) => {
  expect(() => engineOf({ 'pages/x': template })).toThrow(message);
});

test('the vocabulary', () => {
  expect(render('{{date d}}|{{instant i}}|{{instant i zone="UTC"}}', { d: '2027-03-14', i: 0 })).toBe(
    '14 March 2027|31 December 1969, 19:00 EST|1 January 1970, 00:00 UTC',
  );
  expect(
    render('{{t (key "role" r)}}, {{t words}}, {{plural n "form.errors"}}', {
      r: 'auditor',
      words: { en: 'E', es: 'S' },
      n: 2,
    }),
  ).toBe('Auditor, E, 2 answers need correction');
  const yes = '{{#if (and (eq a 1) (not b) (or b c))}}yes{{else}}no{{/if}}';
  expect([
    render(yes, { a: 1, b: [], c: 'c' }),
    render(yes, { a: 1, b: [], c: 0 }),
    render(yes, { a: '1', b: [], c: 1 }),
  ]).toEqual(['yes', 'no', 'no']);
});

test('every template of the house loads without a web, and asking one that does not exist throws', () => {
  const engine = ownEngine();
  expect(engine.names).toContain('pages/layout');
  expect(() => engine.render('pages/none', {}, reader)).toThrow('template pages/none: does not exist');
});
