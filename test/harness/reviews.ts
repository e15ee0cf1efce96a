/** An annual review through its pages: affirmed, signed and submitted by the company, assessed category by category at a desk. */
import { expect } from '@jest/globals';
import { addDays, wallDateOf, type WallDate } from '../../domain/calendar.ts';
import { CATEGORIES } from '../../domain/state.ts';
import type { Browser } from '../../web/testing/sign-in.ts';
import { fill, formOf, send, typedDate } from './forms.ts';
import type { Front } from './front.ts';

/** Affirms every category that has something to affirm. */
export async function affirmAll(front: Front, id: string): Promise<void> {
  const contact = await front.as(`${id}-contact`);
  for (const n of CATEGORIES) {
    const page = (await contact.get(`/participants/${id}/profile/categories/${n}`).expect(200)).text;
    if (page.includes('value="affirm"'))
      expect((await send(contact, formOf(page), { save: 'affirm' })).status).toBe(303);
  }
}

/** Gives the day of the risk assessment, signs and submits. Answers with that day. */
export async function signReview(front: Front, id: string): Promise<WallDate> {
  const officer = await front.as(`${id}-officer`);
  const act = (name: string): string => `/participants/${id}/acts/${name}`;
  const assessedOn = addDays(wallDateOf(front.office.now(), 'America/Chicago'), -20);
  expect((await fill(officer, act('prepare-review'), typedDate('riskAssessedOn', assessedOn))).status).toBe(303);
  expect((await fill(officer, act('submit-review'), { agreement: 'signed' })).status).toBe(303);
  expect((await front.office.state(id)).review?.stage).toBe('submitted');
  return assessedOn;
}

export type Assessed = {
  /** How many verdicts were given. */
  readonly count: number;
  /** Where the last page led. */
  readonly last: string | undefined;
};

/**
 * Assesses what has no verdict yet, one page after the other, as the desk leads on.
 * @param returned criteria that are returned; all others are accepted
 * @param pages so many at the most
 */
export async function assessAll(
  browser: Browser,
  desk: string,
  returned: readonly string[],
  pages = Infinity,
): Promise<Assessed> {
  const opened = (await browser.get(desk).expect(200)).text;
  let next = new RegExp(`class="usa-button" href="(${desk}/\\d+)"`).exec(opened)?.[1];
  let count = 0;
  let last: string | undefined;
  for (let page = 0; next !== undefined && page < pages; page += 1) {
    const { text } = await browser.get(next).expect(200);
    expect(text).not.toMatch(/<input[^>]* checked/);
    const open = [...text.matchAll(/pt-criterion--open" id="c(\d+x\d+)"/g)].map(([, key = '']) => key);
    const verdicts = Object.fromEntries(open.flatMap((key) => Object.entries(verdictOn(key, returned))));
    const sent = await send(browser, formOf(text), verdicts);
    expect([next, sent.status]).toEqual([next, 303]);
    last = sent.get('Location');
    next = last?.match(/(.*)#category$/)?.[1];
    count += open.length;
  }
  return { count, last };
}

const verdictOn = (key: string, returned: readonly string[]) => {
  const criterion = key.replace('x', '.');
  return returned.includes(criterion)
    ? { [`result${key}`]: 'returned', [`reason${key}`]: `Show us more of ${criterion}.` }
    : { [`result${key}`]: 'accepted' };
};
