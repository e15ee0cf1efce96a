/** Sends mail by SMTP, and tells an address that does not exist from a server that will not talk to us now. */
import { createTransport } from 'nodemailer';
import type { Instant } from '../domain/calendar.ts';

export type Outgoing = {
  readonly from: string;
  /** Where it is answered and where it bounces to; left out, both are the From address. */
  readonly replyTo?: string | undefined;
  /** Where it bounces to, where that is not where it is answered. */
  readonly returnTo?: string | undefined;
  readonly to: { readonly name: string; readonly address: string };
  readonly messageId: string;
  readonly date: Instant;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** What calendars read of it (RFC 5546). */
  readonly invite?: { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string };
};
/** What became of it, with the server's reply: it took the mail, or said that the address can never get any. */
export type Sending = { readonly outcome: 'accepted' | 'refused'; readonly reply: string };
/** The key that signs (RFC 6376): an RSA private key in PEM, found by receivers under `<keySelector>._domainkey.<domainName>`. */
export type Dkim = { readonly domainName: string; readonly keySelector: string; readonly privateKey: string };
export type MailServer = {
  /** `smtp://user:password@host:port`, or `smtps://`; without a query. */
  readonly url: string;
  /** `required`: no mail, and no password, before the server has proven who it is; `opportunistic`: TLS where the server offers it. */
  readonly tls: 'required' | 'opportunistic';
  /** Certificates in PEM that are trusted in place of the usual ones. */
  readonly ca?: string;
  readonly dkim?: Dkim;
};
export type Mailer = {
  /** Throws a MailNotSent when it may work later. */
  readonly send: (mail: Outgoing) => Promise<Sending>;
  /** Ends the connections. */
  readonly close: () => void;
};

/** Why a mail was not sent, without address or reply, so that it can be told to anybody. */
export class MailNotSent extends Error {
  /** False when the connection ended while the receiver may have had the mail. */
  readonly surely: boolean;

  constructor(message: string, surely: boolean) {
    super(message);
    this.name = 'MailNotSent';
    this.surely = surely;
  }
}

const TIMES = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 25_000, dnsTimeout: 10_000 };
/** Idle connections are given up soon, so that a process that stops need not wait for them. */
const IDLE_MS = 3_000;

/** A mailer with a few connections that are used again. The same mail gets the same signature: a repeat is byte for byte the first one. */
export function createMailer({ url, tls, ca, dkim }: MailServer): Mailer {
  const transport = createTransport({
    url,
    requireTLS: tls === 'required',
    ...(ca !== undefined && { tls: { ca } }),
    ...(dkim && { dkim }),
    pool: true,
    maxConnections: 4,
    maxRequeues: 1,
    idleTimeout: IDLE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...TIMES,
  });
  return {
    send: async ({ date, messageId, replyTo, returnTo = replyTo, invite, ...mail }) => {
      try {
        const { response } = await transport.sendMail({
          ...mail,
          ...(replyTo !== undefined && { replyTo }),
          ...(invite && { icalEvent: { ...invite, filename: 'invite.ics' } }),
          ...(returnTo !== undefined && { envelope: { from: returnTo, to: mail.to.address } }),
          messageId,
          date: new Date(date),
          // The same mail has the same bytes, however often it is tried.
          baseBoundary: messageId.replaceAll(/[^\w]/g, '').slice(0, 24),
          headers: { 'Auto-Submitted': 'auto-generated' },
          xMailer: false,
        });
        return { outcome: 'accepted', reply: response };
      } catch (error) {
        return refusalOf(error as SmtpError);
      }
    },
    close: () => transport.close(),
  };
}

type SmtpError = Error & {
  readonly command?: string;
  readonly code?: string;
  /** Node's own code, where `code` is only nodemailer's kind of it. */
  readonly originalCode?: string;
  readonly responseCode?: number;
  readonly response?: string;
  readonly syscall?: string;
  readonly timeoutType?: string;
};

/** Replies to RCPT TO that speak of the mailbox (RFC 5321, 4.2.3; RFC 7504). */
const NO_MAILBOX: readonly number[] = [521, 550, 551, 552, 553, 554, 556];
/** Enhanced codes that speak of something else: routing, protocol, our own standing (RFC 3463). */
const NOT_THE_ADDRESS = /^5\d\d[ -]5\.[34567]\./;

/**
 * Only what the server says of this one recipient makes an address undeliverable. A server that refuses us, or what the mail says, may
 * take it when somebody has mended that.
 */
function refusalOf(error: SmtpError): Sending {
  const { command, code, responseCode = 0, response = '' } = error;
  if (command === 'RCPT TO' && NO_MAILBOX.includes(responseCode) && !NOT_THE_ADDRESS.test(response))
    return { outcome: 'refused', reply: response };
  throw new MailNotSent(
    `the mail server did not take the mail: ${responseCode || (code ?? 'no answer')} at ${command ?? 'the connection'}`,
    surelyNotTaken(error),
  );
}

/** Timeouts of nodemailer before the first command. */
const BEFORE_THE_MAIL = ['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT'];

/** The server is not who it should be: found in the handshake, before any mail (node:tls, X509 certificate error codes). */
const NOT_TRUSTED = /CERT|LEAF_SIGNATURE/;

/** The server said no, or nobody was there to say anything. An error without a command comes from a connection on which not a byte was sent. */
const surelyNotTaken = ({
  command,
  code,
  originalCode = '',
  responseCode = 0,
  syscall,
  timeoutType = '',
}: SmtpError): boolean =>
  responseCode >= 400 ||
  syscall === 'connect' ||
  code === 'EDNS' ||
  BEFORE_THE_MAIL.includes(timeoutType) ||
  NOT_TRUSTED.test(originalCode) ||
  command === undefined;
