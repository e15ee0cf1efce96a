/** One shape of mail that systems or people send us, and what it must be filed as. */
import type { AutomaticReason } from '../../inbound/automatic.ts';
import type { Severity } from '../../inbound/severity.ts';

export type Expected =
  | {
      readonly kind: 'bounce';
      readonly severity: Severity;
      readonly status: string | null;
      readonly original: string | null;
    }
  | { readonly kind: 'automatic'; readonly why: AutomaticReason | 'arrived' }
  | { readonly kind: 'reply'; readonly says: string }
  | { readonly kind: 'neither'; readonly why: 'unreadable' | 'no-sender' | 'several-senders' | 'empty' };
export type Shape = {
  readonly name: string;
  readonly raw: Buffer;
  readonly envelopeFrom: string | null;
  readonly expected: Expected;
};

/** The contact to whom our mail went, and our mail. */
export const ANA = 'ana@importer.example';
export const OURS = '<p-1.n7@portolan.example>';
export const TO_US = 'notice+token@inbound.portolan.example';

/** A mail from its lines. `encoding` is that of the bytes of a body that says so of itself. */
export const mail = (lines: readonly string[], encoding: BufferEncoding = 'utf8'): Buffer =>
  Buffer.from(`${lines.join('\r\n')}\r\n`, encoding);

export const base64 = (text: Buffer | string): string =>
  Buffer.from(text)
    .toString('base64')
    .replaceAll(/(.{76})/g, '$1\r\n');

export type Dsn = {
  readonly name: string;
  readonly from: string;
  readonly subject: string;
  /** Words for people. */
  readonly text: readonly string[];
  /** The groups of the report. */
  readonly report: readonly string[];
  /** What came back; empty for a report that returns nothing. */
  readonly returned?: { readonly type: string; readonly lines: readonly string[] } | null;
  readonly envelopeFrom?: string | null;
  readonly headers?: readonly string[];
  readonly textType?: string;
  readonly reportType?: string;
};

const RETURNED = {
  type: 'message/rfc822',
  lines: [
    'From: Portolan <no-reply@portolan.example>',
    `To: ${ANA}`,
    'Subject: Your review',
    `Message-ID: ${OURS}`,
    '',
    'Your annual review is due.',
  ],
};

/** A multipart/report as RFC 3462 and 3464 lay it out. */
export function dsn({
  from,
  subject,
  text,
  report,
  returned = RETURNED,
  headers = [],
  textType,
  reportType,
}: Dsn): Buffer {
  const parts = [
    ['Content-Type: ' + (textType ?? 'text/plain; charset=utf-8'), '', ...text],
    [`Content-Type: ${reportType ?? 'message/delivery-status'}`, '', ...report],
    ...(returned ? [[`Content-Type: ${returned.type}`, '', ...returned.lines]] : []),
  ];
  return mail([
    `From: ${from}`,
    `To: ${TO_US}`,
    `Subject: ${subject}`,
    'Date: Tue, 24 Nov 2026 10:00:00 +0000',
    'Message-ID: <report@mx.example>',
    ...headers,
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="=_b"',
    '',
    ...parts.flatMap((part) => ['--=_b', ...part, '']),
    '--=_b--',
  ]);
}
