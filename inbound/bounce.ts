/** Mail that says that ours did not arrive: reports of delivery (RFC 3464), and what systems send that do without. */
import { contentParameter, type Mail, type Part } from './mail.ts';
import { NOT_DELIVERED, STILL_TRYING } from './phrases.ts';
import { severityOf, severityOfText, type Severity } from './severity.ts';
import { recipientReports, statusIn, type RecipientReport } from './status-report.ts';

export type Bounce = {
  readonly severity: Severity;
  /** Enhanced status code; null when none is told. */
  readonly status: string | null;
  /** Addresses that it may be about, in small letters. */
  readonly recipients: readonly string[];
  /** They were only found in the text, where others are named too. */
  readonly fromText: boolean;
  /** Message-ID of the mail that came back, with its brackets. */
  readonly original: string | null;
};

const REPORTS: readonly string[] = ['message/delivery-status', 'message/global-delivery-status'];
const RETURNED = /^(message\/(rfc822|rfc822-headers|global|global-headers)|text\/(rfc822|rfc822-headers))$/;

/** What the mail says of ours; `not-ours` for a report that ours arrived; null when it is no report at all. */
export function bounceOf(mail: Mail): Bounce | 'arrived' | null {
  const reports = reportsIn(mail).flatMap(({ content }) => recipientReports(content.toString('utf8')));
  const bad = reports.filter(({ action, status }) =>
    action === null ? !status?.startsWith('2.') : action === 'failed' || action === 'delayed',
  );
  if (bad.length > 0) return reported(mail, bad);
  if (reports.length > 0) return 'arrived';
  return isUntidy(mail) ? untidy(mail) : null;
}

/** Somebody who forwards a report does not report. */
const reportsIn = (mail: Mail): readonly Part[] =>
  isRobot(mail) || contentParameter(mail, 'report-type') === 'delivery-status'
    ? mail.parts.filter(({ type }) => REPORTS.includes(type))
    : [];

/** The worst that a report says counts. A group without a code is read with the text for people. */
function reported(mail: Mail, reports: readonly RecipientReport[]): Bounce {
  const judged = reports.map((report) => ({ ...report, severity: severityOfReport(report, mail.text) }));
  const severity = (['hard', 'soft', 'delayed'] as const).find((one) =>
    judged.some((report) => report.severity === one),
  )!;
  const worst = judged.filter((report) => report.severity === severity);
  const recipients = [...new Set(worst.flatMap((report) => report.recipients))];
  const { status, diagnostic } = worst[0]!;
  const told = status?.endsWith('.0.0') ? (statusIn(diagnostic) ?? status) : status;
  return {
    severity,
    status: told ?? statusIn(diagnostic),
    ...recipientsOf(recipients, beforeReturned(mail.text)),
    original: originalOf(mail),
  };
}

function severityOfReport({ action, status, diagnostic }: RecipientReport, text: string): Severity {
  if (action === 'delayed') return 'delayed';
  return severityOf(status, diagnostic === '' ? beforeReturned(text) : diagnostic);
}

const ROBOT =
  /^(mailer-?daemon|postmaster|mail[-.]?daemon|microsoftexchange[0-9a-f]*|bounces?|mdaemon|mail-delivery)([+=][^@]*)?@/i;

const isRobot = ({ envelopeFrom, from }: Mail): boolean =>
  envelopeFrom === '' || ROBOT.test(from[0] ?? '') || ROBOT.test(envelopeFrom ?? '');

/** A robot writes that something was not delivered. What a person says of that is a reply, and what a robot says of anything else is not this. */
function isUntidy(mail: Mail): boolean {
  if (mail.header('x-failed-recipients').length > 0) return true;
  if (contentParameter(mail, 'report-type') === 'delivery-status') return true;
  const says = `${mail.subject}\n${beforeReturned(mail.text).slice(0, 2_000)}`;
  return isRobot(mail) && (NOT_DELIVERED.test(says) || (STILL_TRYING.test(says) && ROBOT.test(mail.from[0] ?? '')));
}

function untidy(mail: Mail): Bounce {
  const said = beforeReturned(mail.text);
  const failed = mail.header('x-failed-recipients').flatMap((value) => addressesIn(value));
  return {
    severity: severityOfText(`${mail.subject}\n${said}`),
    status: statusIn(said),
    ...recipientsOf(failed, said),
    original: originalOf(mail),
  };
}

const recipientsOf = (named: readonly string[], text: string): Pick<Bounce, 'recipients' | 'fromText'> =>
  named.length > 0 ? { recipients: named, fromText: false } : { recipients: addressesIn(text), fromText: true };

/** Where the mail that came back begins, for systems that put it into the text. */
const MARK =
  /^[-=_* ]{3,}.*(copy of|original|returned|unsent|mensaje|message headers|ursprüngliche|nachricht|d[’']origine|below this line|原|元の).*$|^(received|return-path|message-id|dkim-signature): .+$/imu;

const beforeReturned = (text: string): string => {
  const at = MARK.exec(text)?.index;
  return at === undefined || at === 0 ? text : text.slice(0, at);
};

const ADDRESS = /[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?/gu;

/** Addresses that a text names, but for those of robots. */
const addressesIn = (text: string): readonly string[] => [
  ...new Set(
    [...text.matchAll(ADDRESS)]
      .map(([address]) => address.toLowerCase().replace(/^['=]+/, ''))
      .filter((address) => address.slice(address.lastIndexOf('@')).includes('.') && !ROBOT.test(address)),
  ),
];

/** The Message-ID of what came back: from the returned mail or its headers, from the text, or from what the report answers. */
export function originalOf({ parts, text, header }: Mail): string | null {
  const headers = (part: Part): string => part.content.toString('latin1').split(/\r?\n\r?\n/, 1)[0] ?? '';
  const returned = parts.filter(({ type }) => RETURNED.test(type)).map(headers);
  for (const each of [...returned, text]) {
    const [, id] = /^[ \t>|]*message-id:\s*(<[^<>\s]+>)/im.exec(each) ?? [];
    if (id !== undefined) return id;
  }
  const [, id] = /(<[^<>\s]+>)/.exec([...header('in-reply-to'), ...header('references')].join(' ')) ?? [];
  return id ?? null;
}
