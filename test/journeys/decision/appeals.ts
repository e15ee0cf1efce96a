/** Suspensions that were decided some time ago, and the appeals against them, filed in the browser. */
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addDays, wallDateOf, type WallDate } from '../../../domain/calendar.ts';
import { decideOn, certified } from '../../../domain/testing/stories.ts';
import { ref, type Ledger } from '../../../domain/testing/ledger.ts';
import { loadCase } from '../../../db/queries/participant.ts';
import { paths } from '../../../web/paths.ts';
import { reviveAll } from '../../../bin/revive.ts';
import { policies } from '../../harness/agency.ts';
import { act } from '../../harness/by-hand.ts';
import { employ, replay } from '../../harness/replayed.ts';
import type { Site } from '../../harness/site.ts';
import { ctpat } from '../../lifecycle/ctpat.ts';

/** Where the companies are: their days to appeal end with its midnight, an hour after headquarters' own. */
const ZONE = 'America/Chicago';
export const today = (): WallDate => wallDateOf(Date.now(), ZONE);

/** Suspended at once for a security incident, so many days ago, and served on the same day. */
function suspendedAgo(days: number): Ledger {
  const on = addDays(today(), -days);
  const ledger = certified(ctpat, addDays(on, -40));
  ledger.sleepUntil(on);
  const note = ref('note');
  ledger.act(
    'RecommendImmediateAction',
    { order: 'suspension', ground: 'security-incident', point: 'national-security', note },
    'director',
  );
  decideOn(ledger, 'headquarters');
  ledger.act('ServeDecision', { tracking: ref('tracking') }, 'specialist');
  ledger.sleepUntil(today());
  return ledger;
}

/** A company with that story behind it, as the judge recorded it then, on the record and on the engine. */
async function isThere({ agency }: Site, id: string, company: string, story: Ledger): Promise<void> {
  const { pool } = agency.database;
  await employ({ pool, policies }, [id], Date.now());
  await replay({ pool, policies }, story, id, company);
  await reviveAll({ pool, client: agency.client, taskQueue: agency.taskQueue }, id, () => {});
}

/** A company whose suspension is that old. */
export const isSuspended = (site: Site, id: string, company: string, days: number): Promise<void> =>
  isThere(site, id, company, suspendedAgo(days));

/** A company that was certified so many days ago, and of which nothing is wrong. */
export function isCertified(site: Site, id: string, company: string, days: number): Promise<void> {
  const story = certified(ctpat, addDays(today(), -days));
  story.sleepUntil(today());
  return isThere(site, id, company, story);
}

/** The officer files the appeal; answers with the receipt's address. */
export async function fileAppeal(officer: Page, id: string): Promise<string> {
  await act(officer, id, 'FileAppeal');
  const { pathname } = new URL(officer.url());
  expect(pathname).toMatch(new RegExp(`^${paths.participant({ id })}/filings/`));
  return pathname;
}

export const appealOf = async ({ agency }: Site, id: string) =>
  (await loadCase(agency.database.pool, id))!.state.appeal;
