/** Delivers one notice by mail, and brings back proof that a receiver took it, or why it did not. */
import { ApplicationFailure } from '@temporalio/common';
import type { Instant } from '../domain/calendar.ts';
import { keepCopy, loadNotice, noteAttempt, sentCopy } from '../db/notices.ts';
import type { Policies } from '../db/policy.ts';
import type { Pool } from '../db/pool.ts';
import { createEngine } from '../templates/engine.ts';
import { composeMail, type Press } from '../templates/notices/compose-mail.ts';
import { noticeVersion } from '../templates/notices/version.ts';
import { isDeliverable, messageIdOf } from './address.ts';
import { MailNotSent, type Mailer, type Outgoing, type Sending } from './mailer.ts';

export { createMailer } from './mailer.ts';

export type Delivery = { readonly proof: 'sent' | 'refused' | 'no-address' | 'gave-up'; readonly at: Instant };
export type Errand = { readonly participant: string; readonly notice: string };
export type DeliverDeps = {
  readonly pool: Pool;
  readonly policies: Policies;
  readonly mailer: Mailer;
  /** The From header of every mail. */
  readonly mailFrom: string;
  /** What people type; no slash at the end. */
  readonly webUrl: string;
};

/**
 * The courier's way to the outside. Sent and accepted once, a mail is not sent again; killed between the two, the next try is the same mail
 * with the same Message-ID, and the copy says that it was possibly sent twice. Throws when a later try may do better.
 */
export function createDeliver({
  pool,
  policies,
  mailer,
  mailFrom,
  webUrl,
}: DeliverDeps): (errand: Errand) => Promise<Delivery> {
  const press: Press = { engine: createEngine(), policyOf: (version) => policies.of(version), webUrl };
  const template = noticeVersion();
  return async ({ participant, notice }) => {
    const sent = await sentCopy(pool, participant, notice);
    if (sent) return { proof: 'sent', at: sent.acceptedAt };
    const occasion = await loadNotice(pool, participant, notice);
    if (!occasion || occasion.notice.channel !== 'mail')
      throw ApplicationFailure.nonRetryable('no such mail', 'NoSuchNotice');
    const to = occasion.contacts.find(({ id }) => id === occasion.notice.to);
    if (!to || !isDeliverable(to.email)) return { proof: 'no-address', at: Date.now() };
    const { subject, text, html } = composeMail(press, occasion, to);
    const messageId = messageIdOf(participant, notice, mailFrom);
    const recipient = { name: to.name, address: to.email };
    const mail = { from: mailFrom, to: recipient, messageId, date: occasion.notice.queuedAt, subject, text, html };
    const { outcome, reply } = await attempt({ pool, mailer }, { participant, notice }, mail);
    if (outcome === 'refused') return { proof: 'refused', at: Date.now() };
    const copy = { channel: 'mail', address: to.email, subject, body: text, messageId, template, reply } as const;
    return { proof: 'sent', at: (await keepCopy(pool, participant, notice, copy)).acceptedAt };
  };
}

/** One try, with what is known of it: a try of which only the beginning is noted may have reached the receiver. */
async function attempt(
  { pool, mailer }: Pick<DeliverDeps, 'pool' | 'mailer'>,
  { participant, notice }: Errand,
  mail: Outgoing,
): Promise<Sending> {
  await noteAttempt(pool, participant, notice, 'begun');
  try {
    const sending = await mailer.send(mail);
    if (sending.outcome === 'refused') await noteAttempt(pool, participant, notice, 'not-taken');
    return sending;
  } catch (error) {
    if (error instanceof MailNotSent && error.surely) await noteAttempt(pool, participant, notice, 'not-taken');
    throw error;
  }
}
