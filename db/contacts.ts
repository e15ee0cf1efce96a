/** Companies and their contacts: names and addresses, which stay in the record and never travel. */
import type { ContactRole } from '../domain/notice.ts';
import type { Client, Pool } from './pool.ts';

export type NewContact = {
  readonly id: string;
  readonly participant: string;
  readonly role: ContactRole;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly language: 'en' | 'es';
  /** The signed-in person who this contact is, when that is known. */
  readonly person: string | null;
};

/** Records a contact; harmless when repeated. One that no event names yet is no contact of the participant. */
export async function recordContact(client: Client | Pool, contact: NewContact): Promise<void> {
  const { id, participant, role, name, email, phone, language, person } = contact;
  await client.query(
    'insert into contact (id, participant, role, name, email, phone, language, person) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing',
    [id, participant, role, name, email, phone, language, person],
  );
}

/** Contacts that were on record before a filing was received. */
export async function contactsBefore(pool: Pool, participant: string, filing: string): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ id: string }>(
    'select c.id from contact c where c.participant = $1 and c.at < (select f.received_at from filing f where f.id = $2)',
    [participant, filing],
  );
  return new Set(rows.map(({ id }) => id));
}

export type NewAccount = {
  readonly participant: string;
  readonly company: string;
  readonly country: string;
  readonly region: string | null;
  readonly city: string;
  readonly port: string | null;
  /** By code: `ein`, `scac`, … */
  readonly identifiers: Readonly<Record<string, string>>;
};

/** Records the company of a new application; harmless when repeated. */
export async function recordAccount(client: Client | Pool, account: NewAccount): Promise<void> {
  const { participant, company, country, region, city, port, identifiers } = account;
  await client.query(
    `insert into account (participant, company, country, region, city, port, identifiers, source) values ($1, $2, $3, $4, $5, $6, $7, 'application') on conflict do nothing`,
    [participant, company, country, region, city, port, JSON.stringify(identifiers)],
  );
}
