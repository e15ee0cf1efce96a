/** Delivers one notice by mail, and brings back proof that a receiver took it, or why it did not. */
import { ApplicationFailure } from '@temporalio/common';
import type { Instant } from '../domain/calendar.ts';
import { LINK_NOT_KEPT, sealerOf } from '../db/answer-links.ts';
import { partsThatLeave } from '../db/held-mail.ts';
import { keepCopy, loadNotice, noteAttempt, sentCopy, type NoticeCase, type SentCopy } from '../db/notices.ts';
import { copyHash } from '../db/sent-copies.ts';
import { editionKeeper } from '../db/template-versions.ts';
import { transaction, type Client, type Pool } from '../db/pool.ts';
import { createEngine } from '../templates/engine.ts';
import { composeJoint } from '../templates/notices/compose-joint.ts';
import { composeMail, type Mail, type MailPress } from '../templates/notices/compose-mail.ts';
import type { Occasion } from '../templates/notices/occasion.ts';
import { noticeEdition } from '../templates/notices/version.ts';
import { isDeliverable, messageIdOf } from './address.ts';
import { partsOf } from './joint.ts';
import { awaitLeaving, type PaceDeps } from './pace.ts';
import { MailNotSent, type Mailer, type Outgoing, type Sending } from './mailer.ts';
import type { NoticeAddresses } from './notice-address.ts';

export { createMailer } from './mailer.ts';

export type Delivery = {
  readonly proof: 'sent' | 'refused' | 'no-address' | 'gave-up' | 'withdrawn';
  readonly at: Instant;
  /** The hash of the copy as it was sent, which the record names from then on. */
  readonly copy?: string;
};
export type Errand = { readonly participant: string; readonly notice: string };
export type DeliverDeps = PaceDeps & {
  readonly mailer: Mailer;
  /** The From header of every mail. */
  readonly mailFrom: string;
  /** Null where nobody listens for answers. */
  readonly addresses: NoticeAddresses | null;
  /** What people type; no slash at the end. */
  readonly webUrl: string;
  /** The web's own secret, by which it knows the links in mails again. */
  readonly sessionSecret: string;
};

/**
 * The courier's way to the outside. Sent and accepted once, a mail is not sent again; killed between the two, the next try is the same mail
 * with the same Message-ID, and the copy says that it was possibly sent twice. What had to wait and whose outreach ended meanwhile or is held is
 * withdrawn, or left out of the mail it was a part of, unless a try may have reached the receiver. Throws when a later try may do better.
 */
export function createDeliver({
  pool,
  policies,
  pace,
  mailer,
  mailFrom,
  addresses,
  webUrl,
  sessionSecret,
}: DeliverDeps): (errand: Errand) => Promise<Delivery> {
  const sealLink = sealerOf(sessionSecret);
  const press: MailPress = { engine: createEngine(), policyOf: (version) => policies.of(version), webUrl, sealLink };
  const forRecord: MailPress = { ...press, sealLink: () => LINK_NOT_KEPT };
  const edition = noticeEdition();
  const keepEdition = editionKeeper(pool, edition);
  return async ({ participant, notice }) => {
    const sent = await sentCopy(pool, participant, notice);
    if (sent) return accepted(sent);
    const occasion = await load(pool, { participant, notice });
    const to = occasion.contacts.find(({ id }) => id === occasion.notice.to);
    if (!to || !isDeliverable(to.email)) return { proof: 'no-address', at: Date.now() };
    const { hurried, waited } = await awaitLeaving({ pool, policies, pace }, occasion, to, Date.now());
    const planned = await partsOf({ pool, policies }, occasion, to, { now: Date.now(), hurried });
    const parts = waited || planned.posted ? await partsThatLeave(pool, planned.parts) : planned.parts;
    if (parts.length === 0) return { proof: 'withdrawn', at: Date.now() };
    const others = await Promise.all(parts.slice(1).map((part) => load(pool, part)));
    const compose = (by: MailPress, only: Occasion | null): Mail =>
      others.length === 0 ? composeMail(by, occasion, to) : composeJoint(by, [occasion, ...others], to, only);
    const { subject, text, html } = compose(press, null);
    const messageId = messageIdOf(participant, notice, mailFrom);
    const recipient = { name: to.name, address: to.email };
    const replyTo = addresses?.of({ participant, notice }) ?? undefined;
    const head = { from: mailFrom, replyTo, to: recipient, messageId, date: occasion.notice.queuedAt };
    const mail = { ...head, subject, text, html };
    await keepEdition(); // before anything leaves: afterwards a failure would send the mail twice
    const { outcome, reply } = await attempt({ pool, mailer }, parts, mail);
    if (outcome === 'refused') return { proof: 'refused', at: Date.now() };
    const kept = { channel: 'mail', address: to.email, subject, messageId, template: edition.version, reply } as const;
    const copies = [occasion, ...others].map((one) => ({ ...kept, name: one, body: compose(forRecord, one).text }));
    return accepted(await keepAll(pool, copies));
  };
}

const accepted = (copy: SentCopy): Delivery => ({
  proof: 'sent',
  at: copy.acceptedAt,
  ...(copy.salt !== null && { copy: copyHash(copy.salt, copy) }),
});

type Copy = Parameters<typeof keepCopy>[3] & { readonly name: Pick<NoticeCase, 'participant' | 'notice'> };

/** Keeps what each membership was told, all or none; answers with the first copy. */
async function keepAll(pool: Pool, [first, ...others]: readonly Copy[]): Promise<SentCopy> {
  const keep = (client: Client | Pool, { name, ...copy }: Copy): Promise<SentCopy> =>
    keepCopy(client, name.participant, name.notice.id, copy);
  if (!first) throw new Error('a mail about nothing');
  if (others.length === 0) return keep(pool, first);
  return transaction(pool, async (client) => {
    for (const other of others) await keep(client, other);
    return keep(client, first);
  });
}

async function load(pool: Pool, { participant, notice }: Errand): Promise<NoticeCase> {
  const occasion = await loadNotice(pool, participant, notice);
  if (!occasion || occasion.notice.channel !== 'mail')
    throw ApplicationFailure.nonRetryable('no such mail', 'NoSuchNotice');
  return occasion;
}

/** One try, with what is known of it: a try of which only the beginning is noted may have reached the receiver. */
async function attempt(
  { pool, mailer }: Pick<DeliverDeps, 'pool' | 'mailer'>,
  parts: readonly Errand[],
  mail: Outgoing,
): Promise<Sending> {
  const note = async (step: 'begun' | 'not-taken'): Promise<void> => {
    for (const { participant, notice } of parts) await noteAttempt(pool, participant, notice, step);
  };
  await note('begun');
  try {
    const sending = await mailer.send(mail);
    if (sending.outcome === 'refused') await note('not-taken');
    return sending;
  } catch (error) {
    if (error instanceof MailNotSent && error.surely) await note('not-taken');
    throw error;
  }
}
