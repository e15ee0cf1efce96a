/** A trip abroad: planned by whoever travels, filled with a visit, and cleared by somebody else. */
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { WallDate } from '../../../domain/calendar.ts';
import { paths } from '../../../web/paths.ts';
import { CHOOSE, PLAN, REQUEST, TRIP, TRIPS } from '../../../web/words/page-trips.ts';
import { check, confirm, date, fillAll, go, look, open } from '../../harness/by-hand.ts';
import { COMPANY, PLACE } from './member.ts';

export const NUMBER = 'ECC-2027-0417';

const submit = (page: Page) => page.locator('main form button[type=submit]').first();

/** Planned, with the visit as its stop, and noted as requested. Answers with the trip's address. */
export async function planTrip(
  specialist: Page,
  { from, until, on }: Readonly<Record<'from' | 'until' | 'on', WallDate>>,
) {
  await open(specialist, paths.trips());
  await go(specialist, specialist.getByRole('link', { name: TRIPS.plan.en }));
  await look(specialist);
  await fillAll(specialist, { place: PLACE });
  await date(specialist, 'from', from);
  await date(specialist, 'until', until);
  await check(specialist, 'people', 'ana-ruiz');
  await go(specialist, specialist.getByRole('button', { name: PLAN.submit.en }));
  await look(specialist);
  const { pathname } = new URL(specialist.url());
  await go(specialist, specialist.locator('main a[href*="/stops/"]', { hasText: COMPANY }));
  await look(specialist);
  await check(specialist, 'person', 'ana-ruiz');
  expect(await specialist.locator('main form select[name=date]').inputValue()).toBe(on);
  await go(specialist, specialist.getByRole('button', { name: CHOOSE.submit.en }));
  await look(specialist);
  await go(specialist, specialist.getByRole('link', { name: TRIP.request.en }));
  await look(specialist);
  await go(specialist, specialist.getByRole('button', { name: REQUEST.submit.en }));
  await look(specialist);
  expect(await specialist.getByRole('link', { name: TRIP.answer.en }).count()).toBe(0); // not by whoever travels
  return pathname;
}

/** The answer is recorded: the number and, as they stand there, the days of the trip. */
export async function clear(supervisor: Page, trip: string): Promise<void> {
  await open(supervisor, trip);
  await go(supervisor, supervisor.getByRole('link', { name: TRIP.answer.en }));
  await look(supervisor);
  await check(supervisor, 'answer', 'cleared');
  await fillAll(supervisor, { number: NUMBER });
  await go(supervisor, submit(supervisor));
  await confirm(supervisor);
  await look(supervisor);
  expect(await supervisor.textContent('main')).toContain(NUMBER);
}
