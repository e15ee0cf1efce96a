/** Delivers one notice by mail, and brings back proof that a receiver took it, or why it did not. */
import type { AnswerLink } from '../domain/answer-link.ts';
import { ApplicationFailure } from '@temporalio/common';
import type { Instant } from '../domain/calendar.ts';
import { LINK_NOT_KEPT, sealerOf } from '../db/answer-links.ts';
import { placeName } from '../db/gazetteer.ts';
import { partsThatLeave } from '../db/held-mail.ts';
import { asideOf, beginTry, expungeAside, noteNotTaken, type MailAside } from '../db/mail-aside.ts';
import { keepCopy, loadNotice, sentCopy, type NoticeCase, type NoticeContact, type SentCopy } from '../db/notices.ts';
import { copyHash } from '../db/sent-copies.ts';
import { editionKeeper } from '../db/template-versions.ts';
import { transaction, type Client, type Pool } from '../db/pool.ts';
import { ownEngine } from '../templates/engine.ts';
import { composeJoint } from '../templates/notices/compose-joint.ts';
import { composeMail, type Mail, type MailPress } from '../templates/notices/compose-mail.ts';
import type { Occasion } from '../templates/notices/occasion.ts';
import { noticeEdition } from '../templates/notices/version.ts';
import { visitInvite } from '../templates/notices/visit-invite.ts';
import { isDeliverable, messageIdOf, senderOf } from './address.ts';
import { partsOf } from './joint.ts';
import { awaitLeaving, type PaceDeps } from './pace.ts';
import { MailNotSent, type Mailer, type Outgoing, type Sending } from './mailer.ts';
import type { NoticeAddresses } from './notice-address.ts';
import { resealed, unsealed } from './sealed.ts';

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
 * byte for byte, as it was put aside, and the copy says that it was possibly sent twice. What had to wait and whose outreach ended meanwhile or is held is
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
  const press: MailPress = { engine: ownEngine(), policyOf: (version) => policies.of(version), webUrl, sealLink };
  const organizer = senderOf(mailFrom);
  const edition = noticeEdition();
  const keepEdition = editionKeeper(pool, edition);
  const write = (to: NoticeContact, parts: readonly [NoticeCase, ...NoticeCase[]]): Aside => {
    const [{ participant, notice }] = parts;
    const { links, copies, ...words } = wordsOf(press, to, parts);
    const replyTo = addresses?.of({ participant, notice: notice.id }) ?? undefined;
    const messageId = messageIdOf(participant, notice.id, mailFrom);
    const head = { from: mailFrom, replyTo, to: { name: to.name, address: to.email }, messageId };
    const invite = parts.length === 1 ? visitInvite({ webUrl, organizer, placeName }, parts[0], to) : null;
    const mail = unsealed({ ...head, date: notice.queuedAt, ...words, ...(invite && { invite }) }, links, sealLink);
    return { mail, links, template: edition.version, copies };
  };
  return async (errand) => {
    const sent = await sentCopy(pool, errand.participant, errand.notice);
    if (sent) await expungeAside(pool, errand); // a try that began beside the one that was kept left it
    if (sent) return accepted(sent);
    const occasion = await load(pool, errand);
    const to = occasion.contacts.find(({ id }) => id === occasion.notice.to);
    if (!to || !isDeliverable(to.email)) return { proof: 'no-address', at: Date.now() };
    const { hurried, waited } = await awaitLeaving({ pool, policies, pace }, occasion, to, Date.now());
    const planned = await partsOf({ pool, policies }, occasion, to, { now: Date.now(), hurried });
    const parts = waited || planned.posted ? await partsThatLeave(pool, planned.parts) : planned.parts;
    if (parts.length === 0) return { proof: 'withdrawn', at: Date.now() };
    const others = async () => Promise.all(parts.slice(1).map((part) => load(pool, part)));
    const aside = (await asideOf<Outgoing>(pool, errand)) ?? write(to, [occasion, ...(await others())]);
    await keepEdition(); // before anything leaves: afterwards a failure would send the mail twice
    const { sending, left } = await attempt({ pool, mailer, sealLink }, errand, aside);
    if (sending.outcome === 'refused') return { proof: 'refused', at: Date.now() };
    return accepted(await keepAll(pool, copiesOf(left, sending)));
  };
}

type Aside = MailAside<Outgoing>;

/** What a mail says, and what of it each membership is told. */
function wordsOf(
  press: MailPress,
  to: NoticeContact,
  parts: readonly [NoticeCase, ...NoticeCase[]],
): Pick<Outgoing, 'subject' | 'text' | 'html'> & Pick<Aside, 'links' | 'copies'> {
  const links: AnswerLink[] = [];
  const sealLink = (link: AnswerLink): string => (links.push(link), press.sealLink(link));
  const compose = (by: MailPress, only: Occasion | null): Mail =>
    parts.length === 1 ? composeMail(by, parts[0], to) : composeJoint(by, parts, to, only);
  const { subject, text, html } = compose({ ...press, sealLink }, null);
  const forRecord: MailPress = { ...press, sealLink: () => LINK_NOT_KEPT };
  const copies = parts.map((one) => ({
    participant: one.participant,
    notice: one.notice.id,
    body: compose(forRecord, one).text,
  }));
  return { subject, text, html, links, copies };
}

const copiesOf = ({ mail, template, copies }: Aside, { reply }: Sending): readonly Copy[] =>
  copies.map((name) => ({
    ...{ ...name, channel: 'mail', address: mail.to.address, subject: mail.subject },
    ...{ messageId: mail.messageId, template, reply },
  }));

const accepted = (copy: SentCopy): Delivery => ({
  proof: 'sent',
  at: copy.acceptedAt,
  ...(copy.salt !== null && { copy: copyHash(copy.salt, copy) }),
});

type Copy = Parameters<typeof keepCopy>[3] & Errand;

/** Keeps what each membership was told, all or none; answers with the first copy. */
async function keepAll(pool: Pool, [first, ...others]: readonly Copy[]): Promise<SentCopy> {
  const keep = (client: Client | Pool, { participant, notice, ...copy }: Copy): Promise<SentCopy> =>
    keepCopy(client, participant, notice, copy);
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

/** One try, with what is known of it: a try of which only the beginning is noted may have reached the receiver, and is repeated as it was. */
async function attempt(
  { pool, mailer, sealLink }: Pick<DeliverDeps, 'pool' | 'mailer'> & Pick<MailPress, 'sealLink'>,
  lead: Errand,
  aside: Aside,
): Promise<{ readonly sending: Sending; readonly left: Aside }> {
  const left = await beginTry(pool, lead, aside);
  const notTaken = () => noteNotTaken(pool, lead, left.copies);
  try {
    const sending = await mailer.send(resealed(left.mail, left.links, sealLink));
    if (sending.outcome === 'refused') await notTaken();
    return { sending, left };
  } catch (error) {
    if (error instanceof MailNotSent && error.surely) await notTaken();
    throw error;
  }
}
