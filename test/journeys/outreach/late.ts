/** Companies whose annual review falls due tomorrow, and the people who press them, each in their language. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { SYSTEM } from '../../../domain/actor.ts';
import { addDays, addYears, wallDateOf } from '../../../domain/calendar.ts';
import { importedMember } from '../../../domain/testing/imported.ts';
import { auditPool } from '../../../db/pool.ts';
import { loadCase } from '../../../db/queries/participant.ts';
import { actAddress } from '../../../web/pages/acts/address.ts';
import type { FormAct } from '../../../web/pages/acts/form-act.ts';
import { paths } from '../../../web/paths.ts';
import { policies } from '../../harness/agency.ts';
import { act, open, type Doing } from '../../harness/by-hand.ts';
import { profileBefore } from '../../harness/complete-profile.ts';
import type { Site } from '../../harness/site.ts';
import { vetBefore } from '../../harness/vetting.ts';
import type { Language } from '../../../templates/words.ts';

export const ZONE = 'America/New_York';
const NAMES = { officer: 'Olive Trent', primary: 'Paul Reyes' } as const;

export type Late = {
  readonly id: string;
  readonly company: string;
  /** Of its contacts' addresses: `officer@<domain>`, `primary@<domain>`. */
  readonly domain: string;
  readonly language: Language;
};

/** Everybody's pages and mails are in that language, and the programme is live. */
export async function speak(site: Site, language: Language): Promise<void> {
  const { pool, ownerUrl } = site.agency.database;
  const owner = auditPool(ownerUrl);
  await owner.query('update person set language = $1', [language]);
  await owner.end();
  await pool.query(`insert into programme (id, live_since, live_event) values ('ctpat', now(), 'register:ctpat#1')`);
}

/** A certified company of the register whose annual review falls due tomorrow. */
export async function beLate({ agency }: Pick<Site, 'agency'>, { id, company, domain, language }: Late): Promise<void> {
  const { pool } = agency.database;
  const certifiedOn = addYears(addDays(wallDateOf(Date.now(), ZONE), 1), -6);
  const contacts = [
    { id: `${id}.officer`, role: 'officer', reach: 'untried' },
    { id: `${id}.primary`, role: 'primary', reach: 'untried' },
  ] as const;
  const record = importedMember({
    ...{ zone: ZONE, office: 'miami', contacts, certifiedOn },
    lastValidatedOn: addYears(certifiedOn, 5),
  });
  await pool.query(`insert into account (participant, company, legacy_account, source) values ($1, $2, $3, 'test')`, [
    id,
    company,
    id.slice(1),
  ]);
  for (const { id: contact, role } of contacts)
    await pool.query(
      'insert into contact (id, participant, role, name, email, phone, language) values ($1, $2, $3, $4, $5, $6, $7)',
      [contact, id, role, NAMES[role], `${role}@${domain}`, '+52 656 555 0100', language],
    );
  await agency.office.submit(id, { id: `import-${id}`, by: SYSTEM, type: 'ImportParticipant', record });
  await agency.office.submit(id, { id: `go-live-${id}`, by: SYSTEM, type: 'GoLive', week: 0 });
}

/** The profile and the vetting are not what these journeys are about: both are done before the act that needs them. */
async function ready({ agency }: Site, id: string, name: FormAct): Promise<void> {
  const { pool } = agency.database;
  const found = await loadCase(pool, id);
  if (!found) return;
  await profileBefore(name, pool, policies, found.state);
  await vetBefore(name, pool, policies, found.state);
}

/** Does an act as it is offered on the participant's page. @throws Error when it is not offered there */
export async function actOn(site: Site, page: Page, id: string, name: FormAct, doing: Doing = {}): Promise<void> {
  await ready(site, id, name);
  await open(page, paths.participant({ id }));
  const offered = page.locator(`main a[href^="${actAddress(id, name)}"]`);
  if ((await offered.count()) === 0) throw new Error(`${name} is not offered to the one who should do it`);
  await act(page, id, name, doing);
}

/** Until every mail to the company has been sent, and the company's workflow has heard of it. */
export async function untilSent({ agency }: Site, id: string): Promise<void> {
  for (;;) {
    const { rows } = await agency.database.pool.query<{ n: number }>(
      `select count(*)::int as n from notice where participant = $1 and channel = 'mail' and status = 'queued'`,
      [id],
    );
    if (rows[0]!.n === 0) return;
    await wait(50);
  }
}

export async function standingOf({ agency }: Site, id: string): Promise<string> {
  const { rows } = await agency.database.pool.query<{ standing: string }>(
    'select standing from participant where id = $1',
    [id],
  );
  return rows[0]?.standing ?? 'none';
}
