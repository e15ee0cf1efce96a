/** Where somebody is whom a mail goes to, and what their company owes and is owed, as the record has it now and not as the mail was queued. */
import type { Clock } from '../domain/clock.ts';
import type { Pool } from './pool.ts';

type Recipient = {
  /** The company's own zone. */
  readonly zone: string;
  readonly clocks: readonly Clock[];
  /** The contact's; empty where none is known. */
  readonly phone: string;
};

export async function recipientNow(pool: Pool, participant: string, contact: string): Promise<Recipient> {
  const { rows } = await pool.query<Recipient>({
    name: 'recipient-now',
    text: `select p.zone, p.state -> 'clocks' as clocks, coalesce((select c.phone from contact c where c.id = $2 and c.participant = p.id), '') as phone
      from participant p where p.id = $1`,
    values: [participant, contact],
  });
  const [row] = rows;
  if (!row) throw new Error('a mail of no participant');
  return row;
}
