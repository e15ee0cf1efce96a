/** Pages without accessibility faults. */
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { dirname, join } from 'node:path';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { stack } from './stack.ts';

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url));
const AXE = '/axe-of-tests.js';

/** The app, and axe beside it, under an address from which a browser keeps it compiled. */
export const withAxe =
  (app: RequestListener): RequestListener =>
  (req, res) => {
    if (req.url !== AXE) return app(req, res);
    res.writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'public, max-age=31536000, immutable' });
    res.end(axe);
  };

type Axe = { run(where: object, asked: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };

/** Where the parts of pages are noted in which nothing was found, for all files of this run. */
function noteOf(kind: string): string {
  const folder = join(dirname(stack().mailDir), 'clean');
  mkdirSync(folder, { recursive: true });
  return join(folder, createHash('sha256').update(kind).digest('hex'));
}

type Make = { readonly kind: string; readonly parts: readonly string[] };

/**
 * Fails when the page has an accessibility fault that axe finds. A page all of whose parts stood on pages that were found clean is not examined again:
 * journeys come by the same pages many times, and only their words differ.
 * @param without rules of axe that do not count here
 */
export async function expectClean(page: Page, without: readonly string[] = []): Promise<void> {
  await page.waitForLoadState(); // a click leads on before the next page is there whole
  const { kind, parts } = await page.evaluate<Make>(makeOf);
  const note = noteOf(JSON.stringify([without, kind]));
  const known = new Set(existsSync(note) ? readFileSync(note, 'utf8').split('\n') : []);
  const fresh = parts.filter((part) => !known.has(part));
  if (fresh.length === 0) return;
  // A page without scripts forbids them: there it is handed over, which takes longer.
  if (await page.evaluate('document.scripts.length > 0')) await page.addScriptTag({ url: AXE });
  else await page.evaluate(axe.toString());
  const found = await page.evaluate(faults, { without, fresh });
  expect({ page: new URL(page.url()).pathname, found }).toEqual({ page: new URL(page.url()).pathname, found: [] });
  appendFileSync(note, fresh.map((part) => `${part}\n`).join(''));
}

/** An element in the browser, as far as it is asked. */
type Standing = { closest(selector: string): Standing | null; readonly parentElement: Standing };

/**
 * What axe finds, asked in the browser: in what holds the elements that are new, since a list is judged by its items; or in all of the page when something
 * new is true of the whole of it, or stands outside of its main parts. One element stands for all that are the same part.
 */
async function faults({ without, fresh }: { without: readonly string[]; fresh: readonly string[] }): Promise<string[]> {
  type Here = { axe: Axe; document: object; standing: Map<string, Standing> };
  const { axe, document, standing } = globalThis as unknown as Here;
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const elements = fresh.flatMap((part) => standing.get(part) ?? []);
  const whole =
    elements.length < fresh.length ||
    elements.some((one) => !one.parentElement.closest('main, body > header, body > footer, nav, aside'));
  const holder = ({ parentElement }: Standing): Standing =>
    parentElement.closest('ul, ol, dl, table, fieldset, a, button, label, summary, [role]') ?? parentElement;
  const where = whole ? document : { include: [...new Set(elements.map(holder))] };
  // Of all else than violations it need not say where; style sheets it reads for what it judges the whole page by.
  const { violations } = await axe.run(where, { rules, resultTypes: ['violations'], preload: whole });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/**
 * All that axe judges by, but for the words, told in the browser: how wide the page is and how it is styled, and its parts, each as a number. A part is an
 * element with its attributes, where it stands (all that it is in), and whether it is empty or hidden; or one heading or landmark after the other; or what
 * is true of the whole page: its language, how many of each landmark, names of landmarks and ids that are there twice, references that lead nowhere.
 */
const makeOf = `(() => {
  const all = [...document.querySelectorAll('*')].filter((one) => !one.closest('head') && !['SCRIPT', 'STYLE'].includes(one.tagName));
  const told = ['role', 'type', 'lang', 'tabindex', 'style', 'disabled', 'hidden', 'open', 'autocomplete', 'scope', 'checked'];
  const valueOf = ({ name, value }) =>
    told.includes(name) || (name.startsWith('aria-') && !/^aria-(label|labelledby|describedby|controls|owns)$/.test(name)) ? name + '=' + value : name + (value.trim() === '' ? '!' : '');
  const numberOf = (text) => {
    let [one, other] = [0xdeadbeef, 0x41c6ce57];
    for (let at = 0; at < text.length; at += 1) {
      one = Math.imul(one ^ text.charCodeAt(at), 2654435761);
      other = Math.imul(other ^ text.charCodeAt(at), 1597334677);
    }
    return (one >>> 0).toString(36) + (other >>> 0).toString(36);
  };
  const places = new Map();
  const placeOf = (one) => {
    if (!one) return '';
    if (!places.has(one)) places.set(one, numberOf(placeOf(one.parentElement) + '>' + one.tagName + '.' + (one.className?.baseVal ?? one.className) + one.getAttribute('role') + one.getAttribute('style')));
    return places.get(one);
  };
  const labelled = (one) => ('labels' in one && one.labels ? one.labels.length : '-');
  const oneOf = (one) =>
    [placeOf(one), [...one.attributes].filter(({ name }) => name !== 'class').map(valueOf).sort().join(','), labelled(one),
      one.textContent.trim() === '' ? 'empty' : '', one.getClientRects().length === 0 ? 'unseen' : ''].join('|');
  const twice = (names) => names.length - new Set(names).size;
  const lost = all.flatMap((one) => ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'headers'].flatMap((name) => (one.getAttribute(name) ?? '').split(' ')))
    .filter((id) => id && !document.getElementById(id));
  const LANDMARKS = ['main', 'header', 'footer', 'nav', 'aside', 'section[aria-label]', 'section[aria-labelledby]', 'form[aria-label]', 'form[aria-labelledby]'];
  const nameOf = (one) => one.tagName + '|' + one.getAttribute('aria-label') + '|' + one.getAttribute('aria-labelledby');
  const headings = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6,main,header,footer,nav')].map(({ tagName }) => tagName);
  const whole = [document.documentElement.lang, document.title === '', ...['h1', 'main', 'body > header', 'body > footer'].map((one) => document.querySelectorAll(one).length),
    twice([...document.querySelectorAll(LANDMARKS.join())].map(nameOf)), twice(all.map(({ id }) => id).filter(Boolean)), lost.length];
  const ofPage = [whole.join('|'), ...headings.map((one, at) => 'then ' + headings[at - 1] + ' ' + one), ...all.slice(0, 2).map(oneOf)].map(numberOf);
  globalThis.standing = new Map(all.slice(2).map((one) => [numberOf(oneOf(one)), one]));
  return { kind: innerWidth + (matchMedia('(forced-colors: active)').matches ? ' forced' : ''), parts: [...new Set(ofPage), ...standing.keys()] };
})()`;
