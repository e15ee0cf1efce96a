/** Members of the program with a security profile, for tests of pages over a direct office. */
import { randomUUID } from 'node:crypto';
import { SYSTEM } from '../../domain/actor.ts';
import { addDays, addYears, wallDateOf } from '../../domain/calendar.ts';
import { askedOf, type CriteriaSet } from '../../domain/criteria.ts';
import { loadCriteria, type Criteria } from '../../db/criteria.ts';
import { importedMember } from '../../domain/testing/imported.ts';
import type { Pool } from '../../db/pool.ts';
import { answerCriterion } from '../../db/profile.ts';
import type { Front } from './front.ts';

const loaded = loadCriteria(new URL('../../policy/criteria', import.meta.url).pathname);
const version = 'ctpat-msc/2020-03-01';
const first: CriteriaSet = {
  ...loaded.of(version),
  criteria: loaded.of(version).criteria.map((one) => ({ ...one, mustFrom: null })),
};
/** The first version for everybody, as it stands, whatever day it is when the tests run: what changes by itself is another test's. */
export const criteria: Criteria = { ...loaded, setFor: () => first, of: () => first };
const ZONE = 'America/Chicago';
/** So many days before its review opens the member is imported and answers its profile. */
const BEFORE = 12;
const OPENS = 90;

/** A certified member whose next annual review opens after `BEFORE` days; its officer, contact and specialist can sign in. */
export async function recordMember(
  front: Front,
  id: string,
  company: string,
  language: 'en' | 'es' = 'en',
): Promise<void> {
  const { pool } = front.database;
  const certifiedOn = addYears(addDays(wallDateOf(front.office.now(), ZONE), BEFORE + OPENS), -6);
  const contacts = [
    { id: `${id}.officer`, role: 'officer', reach: 'proven' },
    { id: `${id}.primary`, role: 'primary', reach: 'proven' },
  ] as const;
  await pool.query(`insert into account (participant, company, source) values ($1, $2, 'test')`, [id, company]);
  for (const { id: contact, role } of contacts)
    await pool.query(
      'insert into contact (id, participant, role, name, email, language) values ($1, $2, $3, $4, $5, $6)',
      [contact, id, role, `${role} of ${company}`, `${role}@${id}.example`, language],
    );
  await front.person(`${id}-officer`, 'officer', { participant: id, language });
  await front.person(`${id}-contact`, 'contact', { participant: id, language });
  const record = importedMember({
    ...{ zone: ZONE, office: 'laredo', contacts, certifiedOn },
    lastValidatedOn: addYears(certifiedOn, 5),
  });
  await front.office.submit(id, { id: `import-${id}`, by: SYSTEM, type: 'ImportParticipant', record });
  await front.office.submit(id, { id: `go-live-${id}`, by: SYSTEM, type: 'GoLive', week: 0 });
}

/** Lets the days go by until the member's review is open. */
export const openReview = (front: Front, id: string): Promise<void> => front.office.pass(id, BEFORE + 1);

/** A document of the participant, as far as the record knows it: there are no bytes. */
export async function recordDocument(pool: Pool, participant: string, name: string): Promise<string> {
  const id = randomUUID();
  await pool.query(
    `insert into document (id, seq, participant, about, name, media, bytes, sha256, author, role, at, stage, held)
     values ($1, 1, $2, 'participant', $3, 'application/pdf', 1000, $4, 'test', 'contact', now(), 'kept', false)`,
    [id, participant, name, '0'.repeat(64)],
  );
  return id;
}

/** Answers every criterion with yes and one document of that day, but for those named. */
export async function answerAll(front: Front, participant: string, document: string, except: readonly string[] = []) {
  const { pool } = front.database;
  const now = front.office.now();
  const on = wallDateOf(now, ZONE);
  const set = criteria.setFor('importer', on)!;
  const setup = { pool, criteria, policies: front.policies };
  for (const { id: criterion } of askedOf(set, 'importer').filter(({ id }) => !except.includes(id)))
    await answerCriterion(setup, {
      command: `${participant}-${criterion}`,
      participant,
      by: { person: `${participant}-contact`, role: 'contact' },
      at: now,
      criterion,
      seenSeq: 0,
      answer: 'yes',
      explanation: { text: `How we do ${criterion}.` },
      evidence: [{ document, on }],
    });
}
