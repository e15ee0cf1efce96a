/** Batches of letters: what was printed together on one day by an office, and that it was handed over. */
import type { WallDate } from '../domain/calendar.ts';
import { sha256Of } from './content.ts';
import { transaction, type Client, type Pool } from './pool.ts';

/** A letter as it comes out of the printer. */
export type PrintedLetter = {
  readonly participant: string;
  readonly notice: string;
  /** The date that stands on it: the agency's wall date. */
  readonly printedOn: WallDate;
  readonly subject: string;
  /** As it stands on the envelope, a line each. */
  readonly address: readonly string[];
  /** A whole page in HTML. */
  readonly body: string;
  /** Version of the templates by which it was written. */
  readonly template: string;
};
export type NewBatch = {
  /** The form's own id: a repetition makes no second batch. */
  readonly id: string;
  readonly office: string;
  readonly on: WallDate;
  readonly by: string;
};

/**
 * Makes the next batch of the day, in the order given. Letters that stand in another of that day are left out, so that two people who make one at
 * the same moment print nothing twice. Answers with how many letters it has; no batch is made of none.
 */
export const makeBatch = (pool: Pool, batch: NewBatch, letters: readonly PrintedLetter[]): Promise<number> =>
  transaction(pool, async (client) => {
    const { id, office, on, by } = batch;
    await client.query(`select pg_advisory_xact_lock(hashtextextended('letter-batch:' || $1, 0))`, [office]);
    const made = await client.query('select from letter_batch_item where batch = $1', [id]);
    if (made.rowCount) return made.rowCount;
    const taken = await batchedOn(client, on);
    const fresh = letters.filter(({ participant, notice }) => !taken.has(`${participant}/${notice}`));
    if (fresh.length === 0) return 0;
    await client.query(
      `insert into letter_batch (id, office, made_on, number, made_by)
       values ($1, $2, $3, 1 + (select count(*) from letter_batch where office = $2 and made_on = $3), $4)`,
      [id, office, on, by],
    );
    for (const [index, letter] of fresh.entries()) await insertItem(client, id, index + 1, letter);
    return fresh.length;
  });

/** Letters of batches of that day, as `participant/notice`. */
async function batchedOn(client: Client, on: WallDate): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ letter: string }>(
    `select i.participant || '/' || i.notice as letter from letter_batch_item i join letter_batch b on b.id = i.batch where b.made_on = $1`,
    [on],
  );
  return new Set(rows.map(({ letter }) => letter));
}

const insertItem = (client: Client, batch: string, position: number, letter: PrintedLetter) =>
  client.query(
    `insert into letter_batch_item (batch, position, participant, notice, printed_on, subject, address, body, template, sha256)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      batch,
      position,
      letter.participant,
      letter.notice,
      letter.printedOn,
      letter.subject,
      letter.address,
      letter.body,
      letter.template,
      sha256Of(letter.body),
    ],
  );

/** The letter as it was printed in a batch with the date of that day; undefined when it was in none, or its text is kept with the delivery already. */
export async function printedOn(
  pool: Pool,
  participant: string,
  notice: string,
  on: WallDate,
): Promise<PrintedLetter | undefined> {
  const { rows } = await pool.query<PrintedLetter>({
    name: 'printed-letter',
    text: `select i.participant, i.notice, i.printed_on as "printedOn", i.subject, i.address, i.body, i.template from letter_batch_item i join letter_batch b on b.id = i.batch
      where i.participant = $1 and i.notice = $2 and i.printed_on = $3 and i.body is not null order by b.made_at desc limit 1`,
    values: [participant, notice, on],
  });
  return rows[0];
}

/** The text stands with the delivery now, where it is the same: it is kept once. */
export async function dropPrinted(pool: Pool, participant: string, notice: string): Promise<void> {
  await pool.query(
    `update letter_batch_item i set body = null from delivery d
     where i.participant = $1 and i.notice = $2 and d.participant = $1 and d.notice = $2 and d.sha256 = i.sha256`,
    [participant, notice],
  );
}

/** Notes the handing over of a batch once no letter of it waits any more; the first note stands. */
export async function noteHandedOver(pool: Pool, batch: string, by: string): Promise<void> {
  await pool.query(
    `update letter_batch b set handed_at = clock_timestamp(), handed_by = $2 where b.id = $1 and b.handed_at is null
       and exists (select from letter_batch_item i join notice n on n.participant = i.participant and n.id = i.notice
         where i.batch = b.id and n.status in ('sent', 'received'))
       and not exists (select from letter_batch_item i join notice n on n.participant = i.participant and n.id = i.notice
         where i.batch = b.id and n.status = 'queued')`,
    [batch, by],
  );
}
