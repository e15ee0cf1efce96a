/** Contacts who report an incident without signing in: known by the mail address of a contact of today. */
import type { State } from '../domain/state.ts';
import type { Pool } from './pool.ts';

/** A contact of a membership. Whoever has several memberships is one of each. */
export type ReportingContact = {
  readonly participant: string;
  readonly contact: string;
  readonly name: string;
  readonly email: string;
  readonly language: 'en' | 'es';
  readonly company: string;
  readonly state: State;
};

const CONTACTS = `
select p.id as participant, c.id as contact, c.name, c.email, c.language, a.company, p.state
from contact c join participant p on p.id = c.participant join account a on a.participant = p.id
where c.email <> '' and exists (select from jsonb_array_elements(p.state -> 'contacts') k where k ->> 'id' = c.id)`;

/** Who is a contact by that address, of which memberships; nobody when no contact of today has it. */
export async function contactsAt(pool: Pool, address: string): Promise<readonly ReportingContact[]> {
  const { rows } = await pool.query<ReportingContact>(
    `${CONTACTS} and lower(c.email) = lower($1) order by a.company, p.id, c.id`,
    [address],
  );
  return perMembership(rows);
}

/** The same for the address of a contact; nobody once they are no contact any more. */
export async function contactsLike(
  pool: Pool,
  { participant, contact }: Pick<ReportingContact, 'participant' | 'contact'>,
): Promise<readonly ReportingContact[]> {
  const { rows } = await pool.query<ReportingContact>(`${CONTACTS} and c.participant = $1 and c.id = $2`, [
    participant,
    contact,
  ]);
  return rows[0] ? contactsAt(pool, rows[0].email) : [];
}

/** Two roles of one person at a membership are one reporter. */
const perMembership = (rows: readonly ReportingContact[]): readonly ReportingContact[] =>
  rows.filter(({ participant }, index) => rows.findIndex((row) => row.participant === participant) === index);

/** At which membership a report has been filed under that id; undefined when it has not. */
export async function filedAt(pool: Pool, filing: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ participant: string }>(
    `select participant from filing where id = $1 and kind = 'incident-report'`,
    [filing],
  );
  return rows[0]?.participant;
}
