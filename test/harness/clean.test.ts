/** A page is not examined twice, and yet nothing new on it goes unseen: each fault stands on a page that is otherwise one that was found clean. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { listening, type Listening } from '../../web/testing/provider.ts';
import { expectClean } from './clean.ts';
import { openBrowser } from './browser.ts';

const FORM =
  '<form><label for="f">Name</label><input id="f" type="text" autocomplete="name"><button>Send</button></form>';
const TABLE = '<table><tr><th scope="col">Day</th></tr><tr><td>Monday</td></tr></table>';
const CLEAN = `<h1>Here</h1><h2>There</h2><p class="said">Words</p><ul><li>One</li></ul><dl><div><dt>Day</dt><dd>Monday</dd></div></dl>${FORM}${TABLE}`;

/** What is wrong, the rule that says so, and how the page changes. */
const FAULTS: readonly (readonly [string, string, (html: string) => string])[] = [
  ['a field without a label', 'label', (html) => html.replace('for="f"', '')],
  ['a button without words', 'button-name', (html) => html.replace('Send', '')],
  ['words that are hardly seen', 'color-contrast', (html) => html.replace('said', 'pale')],
  ['words on a ground like them', 'color-contrast', (html) => html.replace('<main', '<main class="dark"')],
  ['a picture without words', 'image-alt', (html) => html.replace('Words', '<img src="data:," width="9" height="9">')],
  ['a list of what is no item', 'list', (html) => html.replace(/<(\/?)li>/g, '<$1b>')],
  [
    'a term without its list',
    'definition-list',
    (html) => html.replace('<dd>', '<dt>').replace('</dd>', '</dt><p>Words</p>'),
  ],
  ['a control in a control', 'nested-interactive', (html) => html.replace('Send', '<a href="/">Send</a>')],
  ['an attribute that means nothing', 'aria-valid-attr', (html) => html.replace('<p ', '<p aria-lable="x" ')],
  ['a level of headings left out', 'heading-order', (html) => html.replace(/h2>/g, 'h3>')],
  ['no heading of the page', 'page-has-heading-one', (html) => html.replace(/<(\/?)h1>/g, '<$1h2>')],
  [
    'two main parts',
    'landmark-no-duplicate-main',
    (html) => html.replace('</main>', '</main><main><p>Words</p></main>'),
  ],
  ['a language that is none', 'html-lang-valid', (html) => html.replace('lang="en"', 'lang="xx-nothing"')],
  ['no title', 'document-title', (html) => html.replace('A page', '')],
  ['words outside of all parts', 'region', (html) => html.replace('<main', '<p>Words</p><main')],
];

const STYLE = '.pale { color: #ddd } .dark { background: #333; color: #444 } body { background: #fff; color: #000 }';
const whole = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>A page</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;

let web: Listening;
let browser: Browser;
let page: Page;
let shown = '';
beforeAll(async () => {
  web = await listening();
  web.answerWith((_req, res) => void res.setHeader('Content-Type', 'text/html').end(shown));
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 777, height: 900 } }); // no other test's width, so that nothing is known of it
});
afterAll(async () => {
  await browser.close();
  await web.close();
});

const showing = async (html: string): Promise<void> => {
  shown = html;
  await page.goto(web.url.href);
};

test('a clean page is clean, and is not examined again', async () => {
  await showing(whole(CLEAN));
  await expectClean(page);
  await page.reload();
  await expectClean(page);
  expect(await page.evaluate('"axe" in globalThis')).toBe(false);
});

test.each(FAULTS)('%s is found: %s', async (_what, rule, change) => {
  const html = change(whole(CLEAN));
  expect(html).not.toBe(whole(CLEAN));
  await showing(html);
  await expect(expectClean(page)).rejects.toThrow(`${rule}: `);
});
