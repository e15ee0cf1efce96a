/** Pages without accessibility faults. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { stack } from './stack.ts';

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
type Axe = { run(asked: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };

/** Where a make of pages is noted in which nothing was found, for all files of this run. */
function noteOf(make: string): string {
  const folder = join(dirname(stack().mailDir), 'clean');
  mkdirSync(folder, { recursive: true });
  return join(folder, createHash('sha256').update(make).digest('hex'));
}

/**
 * Fails when the page has an accessibility fault that axe finds. A page that is made like one that was found clean is not examined again: journeys come by
 * the same pages many times, and only their words differ.
 * @param without rules of axe that do not count here
 */
export async function expectClean(page: Page, without: readonly string[] = []): Promise<void> {
  await page.waitForLoadState(); // a click leads on before the next page is there whole
  const note = noteOf(JSON.stringify([without, await page.evaluate(makeOf)]));
  if (existsSync(note)) return;
  await page.evaluate(axe);
  const found = await page.evaluate(async (without) => {
    const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run({ rules, resultTypes: ['violations'] }); // of all else it need not say where
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  }, without);
  expect({ page: new URL(page.url()).pathname, found }).toEqual({ page: new URL(page.url()).pathname, found: [] });
  writeFileSync(note, '');
}

/**
 * All that axe judges by, but for the words, told in the browser: how wide it is, its language and how it is styled, which elements stand in which, with which
 * attributes, and whether they are empty or hidden; the headings in their order; ids that are there twice, and references that lead nowhere.
 */
const makeOf = `(() => {
  const all = [...document.querySelectorAll('*')].filter((one) => !one.closest('head') && !['SCRIPT', 'STYLE'].includes(one.tagName));
  const told = ['role', 'type', 'lang', 'tabindex', 'style', 'disabled', 'hidden', 'open', 'autocomplete', 'scope', 'checked'];
  const valueOf = ({ name, value }) =>
    told.includes(name) || (name.startsWith('aria-') && !/^aria-(label|labelledby|describedby|controls|owns)$/.test(name)) ? name + '=' + value : name + (value.trim() === '' ? '!' : '');
  const labelled = (one) => ('labels' in one && one.labels ? one.labels.length : '-');
  const oneOf = (one) =>
    [one.tagName, one.className?.baseVal ?? one.className, [...one.attributes].filter(({ name }) => name !== 'class').map(valueOf).sort().join(','), labelled(one),
      one.textContent.trim() === '' ? 'empty' : '', one.getClientRects().length === 0 ? 'unseen' : ''].join('|');
  const kinds = new Set(all.map((one) => oneOf(one) + ' in ' + (one.parentElement ? one.parentElement.tagName + '.' + one.parentElement.className : '')));
  const ids = all.map(({ id }) => id).filter(Boolean);
  const lost = all.flatMap((one) => ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'headers'].flatMap((name) => (one.getAttribute(name) ?? '').split(' ')))
    .filter((id) => id && !document.getElementById(id));
  const headings = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6,main,header,footer,nav')].map(({ tagName }) => tagName);
  return [innerWidth, document.documentElement.lang, document.title === '', matchMedia('(forced-colors: active)').matches, [...kinds].sort(),
    headings.filter((one, n) => one !== headings[n - 1]), ids.length - new Set(ids).size, lost.length];
})()`;
