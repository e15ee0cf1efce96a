/** What headquarters says of a place by its forms, and a company that waits to apply from there. */
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TravelState } from '../../../domain/place.ts';
import { receiptOf } from '../../../domain/waiting-list.ts';
import { paths } from '../../../web/paths.ts';
import { check, confirm, fillAll, go, look, open } from '../../harness/by-hand.ts';
import { PLACE } from './member.ts';

export const WHY = {
  closed: {
    toldEn: 'The State Department advises against travel to Nuevo Laredo.',
    toldEs: 'El Departamento de Estado desaconseja viajar a Nuevo Laredo.',
    authority: 'State Department, travel advisory of this week',
  },
  open: {
    toldEn: 'The travel advisory for Nuevo Laredo has been lifted.',
    toldEs: 'Se levantó el aviso de viaje para Nuevo Laredo.',
    authority: 'State Department, travel advisory of today',
  },
} as const;

/** By the list of places to the page of this one, and to one of its forms. */
async function toForm(headquarters: Page, address: string): Promise<void> {
  await open(headquarters, paths.places());
  const shown = headquarters.locator(`main a[href="${paths.place({ place: PLACE })}"]:visible`);
  if ((await shown.count()) === 0) await headquarters.locator('main summary', { hasText: 'Mexico' }).click();
  await go(headquarters, shown.first());
  await look(headquarters);
  await go(headquarters, headquarters.locator(`main a[href="${address}"]`));
  await look(headquarters);
}

async function send(headquarters: Page): Promise<void> {
  await go(headquarters, headquarters.locator('main form button[type=submit]').first());
  await confirm(headquarters);
  await headquarters.waitForURL((url) => url.pathname === paths.place({ place: PLACE }));
  await look(headquarters);
}

/** From today on and until further notice. */
export async function sayOfTravel(headquarters: Page, state: TravelState & keyof typeof WHY): Promise<void> {
  await toForm(headquarters, paths.travelState({ place: PLACE }));
  await check(headquarters, 'state', state);
  await fillAll(headquarters, WHY[state]);
  await send(headquarters);
}

/** No new application is taken from there until the validations that are owed there are done. */
export async function closeToApplicants(headquarters: Page): Promise<void> {
  await toForm(headquarters, paths.closeIntake({ place: PLACE }));
  await fillAll(headquarters, {
    toldEn: 'We first finish the validations that we owe here.',
    toldEs: 'Primero terminamos las validaciones que debemos aquí.',
  });
  await send(headquarters);
}

/** A company joins the waiting list, and has its receipt. */
export async function joinList(applicant: Page, company: string): Promise<string> {
  await open(applicant, paths.applyPlace({ place: PLACE }));
  await go(applicant, applicant.locator(`main a[href="${paths.joinWaitingList({ place: PLACE })}"]`));
  await look(applicant);
  await fillAll(applicant, { company, type: 'foreign-manufacturer' });
  await go(applicant, applicant.locator('main form button[type=submit]').first());
  await look(applicant);
  const receipt = receiptOf(PLACE, 1);
  expect(await applicant.textContent('main')).toContain(receipt);
  return receipt;
}

/** The whole list is admitted, and the place open. */
export async function openToApplicants(headquarters: Page): Promise<void> {
  await toForm(headquarters, paths.admitFromList({ place: PLACE }));
  await check(headquarters, 'how', 'everybody');
  await send(headquarters);
}
