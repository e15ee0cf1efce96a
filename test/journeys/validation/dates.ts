/** Dates of a visit: which are free, proposed by a specialist, offered by the company, and told by the link of a mail. */
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { WallDate } from '../../../domain/calendar.ts';
import { actAddress } from '../../../web/pages/acts/address.ts';
import { CLOSED, SAY } from '../../../web/words/page-answer.ts';
import { act, check, go, look, open } from '../../harness/by-hand.ts';

/** What stays empty in the forms about dates. */
export const UNTYPED = ['first-time', 'second-time', 'third-time', 'minutes', 'note'];

/** Times that the form offers as free, such as `2027-11-23T09.00`. */
export async function freeTimes(specialist: Page, id: string): Promise<readonly string[]> {
  await open(specialist, actAddress(id, 'ProposeVisit'));
  return specialist
    .locator('main form input[name=free]')
    .evaluateAll<string[], HTMLElement>((all) => all.map((one) => one.getAttribute('value') ?? ''));
}

/** Proposes some of those, with what the company should have ready. */
export const propose = (
  specialist: Page,
  id: string,
  times: readonly string[],
  documents: readonly string[] = [],
): Promise<void> =>
  act(specialist, id, 'ProposeVisit', {
    choose: [...times.map((time) => `free-${time}`), ...documents.map((one) => `documents-${one}`)],
    leave: UNTYPED,
  });

/** At this hour the company would rather be visited. */
export const AFTERNOON = '13:30';
export const inTheAfternoon = (day: WallDate): string => `${day}T${AFTERNOON}`;

/** Types two days at that hour, as either side does. */
export const typeDates = (
  page: Page,
  id: string,
  name: 'OfferDates' | 'ProposeVisit',
  [first, second]: readonly [WallDate, WallDate],
): Promise<void> =>
  act(page, id, name, { dates: { first: inTheAfternoon(first), second: inTheAfternoon(second) }, leave: UNTYPED });

/** On a telephone, by the link alone: one of the dates suits. Answers with what the page of the choice says. */
export async function takeByLink(page: Page, link: string, day: WallDate): Promise<string> {
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page, link);
  await go(page, page.getByRole('link', { name: SAY['take-date'].choice.es }));
  await look(page);
  await check(page, 'slot', inTheAfternoon(day).replace(':', '.'));
  await go(page, page.locator('main form button[type=submit]').first());
  await look(page);
  const said = (await page.textContent('main')) ?? '';
  await go(page, page.locator('button[name=step][value=confirm]'));
  await open(page, link);
  expect(await page.textContent('main')).toContain(CLOSED.used.title.es);
  return said.replaceAll(/\s+/g, ' ');
}
