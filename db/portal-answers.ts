/** What a company wrote on its page in answer to an outreach: kept with the message, then carried to the participant's workflow, as often as it takes. */
import type { ContentRef } from '../domain/content.ts';
import { keepContent } from './content.ts';
import type { Client, Pool } from './pool.ts';

/** Which outreach a message answers, and as which contact its writer does. */
export type Answering = { readonly ladder: string; readonly contact: string };
export type PortalAnswer = Answering & {
  readonly message: string;
  readonly participant: string;
  readonly note: ContentRef;
};

/** Keeps it in the transaction of its message. */
export async function keepPortalAnswer(
  client: Client,
  { message, participant, text, by }: Omit<PortalAnswer, 'note' | keyof Answering> & { text: string; by: string },
  { ladder, contact }: Answering,
): Promise<void> {
  const note = await keepContent(client, 'note', { text }, by);
  await client.query(
    'insert into portal_answer (message, participant, ladder, contact, note, sha256) values ($1, $2, $3, $4, $5, $6)',
    [message, participant, ladder, contact, note.id, note.sha256],
  );
}

/** What no rule has answered yet. */
export async function waitingPortalAnswers(pool: Pool): Promise<readonly PortalAnswer[]> {
  const { rows } = await pool.query<PortalAnswer>(
    `select a.message, a.participant, a.ladder, a.contact, jsonb_build_object('id', a.note, 'sha256', a.sha256) as note
     from portal_answer a join message m on m.id = a.message where a.outcome is null order by m.at limit 100`,
  );
  return rows;
}

/** Notes what the rules said: `taken`, or the code with which they refused it. */
export async function settlePortalAnswer(pool: Pool, message: string, outcome: string): Promise<void> {
  await pool.query('update portal_answer set outcome = $2 where message = $1 and outcome is null', [message, outcome]);
}

/** The contact of the participant who that person is; null for whoever is none, as a consultant. */
export async function contactOf(pool: Pool, participant: string, person: string): Promise<string | null> {
  const { rows } = await pool.query<{ id: string }>(
    `select c.id from contact c join participant p on p.id = c.participant left join person h on h.id = $2
     where c.participant = $1 and (c.person = $2 or c.person is null and lower(c.email) = lower(h.email))
       and exists (select from jsonb_array_elements(p.state -> 'contacts') k where k ->> 'id' = c.id) order by c.person is null, c.id limit 1`,
    [participant, person],
  );
  return rows[0]?.id ?? null;
}
