/** What the courier brings back: proof that a receiver took the mail, or why it did not. */
import { createHash } from 'node:crypto';
import { createTransport, type Transporter } from 'nodemailer';
import type { Instant } from '../domain/calendar.ts';
import type { Pool } from '../db/pool.ts';

export type Delivery = { readonly proof: 'sent' | 'refused' | 'no-address' | 'gave-up'; readonly at: Instant };
export type Mailer = Pick<Transporter, 'sendMail' | 'close'>;
export type DeliverDeps = { readonly pool: Pool; readonly mailer: Mailer; readonly mailFrom: string; readonly webUrl: string };

export const createMailer = (smtpUrl: string): Mailer => createTransport(smtpUrl, { pool: true } as never);

export const createDeliver =
  ({ pool, mailer, mailFrom, webUrl }: DeliverDeps) =>
  async ({ participant, notice }: { readonly participant: string; readonly notice: string }): Promise<Delivery> => {
    const { rows } = await pool.query<{ kind: string; email: string | null; queued: Date; accepted: Date | null }>(
      `select n.kind, c.email, n.queued_at as queued, d.accepted_at as accepted from notice n left join contact c on c.id = n.recipient
       left join delivery d on d.participant = n.participant and d.notice = n.id where n.participant = $1 and n.id = $2`,
      [participant, notice],
    );
    const row = rows[0];
    if (row?.accepted) return { proof: 'sent', at: row.accepted.getTime() };
    if (!row?.email?.includes('@')) return { proof: 'no-address', at: Date.now() };
    const messageId = `<${createHash('sha256').update(`${participant}.${notice}`).digest('hex').slice(0, 32)}@portolan.example>`;
    const text = `${row.kind}\n\n${webUrl}/participants/${participant}\n`;
    try {
      const { response } = (await mailer.sendMail({ from: mailFrom, to: row.email, subject: row.kind, text, messageId, date: row.queued })) as { response: string };
      await pool.query(
        `insert into delivery (participant, notice, channel, address, subject, body, message_id, template, reply) values ($1, $2, 'mail', $3, $4, $5, $6, 'plain', $7) on conflict do nothing`,
        [participant, notice, row.email, row.kind, text, messageId, response],
      );
      return { proof: 'sent', at: Date.now() };
    } catch (error) {
      if (((error as { responseCode?: number }).responseCode ?? 0) >= 500) return { proof: 'refused', at: Date.now() };
      throw error;
    }
  };
