/** One mail as the rest of this folder looks at it: parsed by mailparser, nothing judged yet. */
import { simpleParser, type Attachment, type EmailAddress, type ParsedMail } from 'mailparser';

export type Part = {
  /** Media type in small letters. */
  readonly type: string;
  readonly name: string | null;
  readonly content: Buffer;
  /** A picture within the text, and no file that somebody attached. */
  readonly embedded: boolean;
};
export type Mail = {
  /** The values of a header as they stand there, unfolded; the name in small letters. */
  readonly header: (name: string) => readonly string[];
  /** The sender of the envelope; empty for the null sender, null when neither the envelope nor a Return-Path tells it. */
  readonly envelopeFrom: string | null;
  /** Addresses of the From header, in small letters. */
  readonly from: readonly string[];
  readonly subject: string;
  /** All text, that of HTML parts included where there is no other. */
  readonly text: string;
  /** Everything that is not text, returned mails and reports of delivery among them. */
  readonly parts: readonly Part[];
};

/** Neither a returned mail nor a report is opened: both are looked at as what they are. */
const AS_PARTS = { ignoreEmbedded: true, keepDeliveryStatus: true, skipTextToHtml: true, checksumAlgo: false } as const;
const BOUNDS = { maxHeadSize: 256 * 1024, maxChildNodes: 200, maxHtmlLengthToParse: 1024 * 1024 } as const;

/**
 * Parses a mail.
 * @param envelopeFrom what was said in MAIL FROM; null when that is not known
 * @throws what mailparser throws about a mail beyond all bounds
 */
export async function parseMail(raw: Buffer, envelopeFrom: string | null): Promise<Mail> {
  const parsed = await simpleParser(raw, { ...AS_PARTS, ...BOUNDS });
  const header = headersOf(parsed);
  const returnPath = header('return-path')[0];
  return {
    header,
    envelopeFrom: envelopeFrom ?? (returnPath === undefined ? null : returnPath.replaceAll(/[<>\s]/g, '')),
    from: (parsed.from?.value ?? []).flatMap(mailboxes),
    subject: parsed.subject ?? '',
    text: (parsed.text ?? '').replaceAll('\0', ''),
    parts: parsed.attachments.map(partOf),
  };
}

function headersOf({ headerLines }: ParsedMail): Mail['header'] {
  const values = new Map<string, string[]>();
  for (const { key, line } of headerLines) {
    const value = line.slice(line.indexOf(':') + 1).replaceAll(/\r?\n[ \t]*/g, ' ');
    values.set(key, [...(values.get(key) ?? []), value.trim()]);
  }
  return (name) => values.get(name) ?? [];
}

const mailboxes = ({ address, group }: EmailAddress): readonly string[] =>
  group ? group.flatMap(mailboxes) : address ? [address.toLowerCase()] : [];

const partOf = ({ contentType, filename, content, related }: Attachment): Part => ({
  type: contentType.toLowerCase(),
  name: filename ?? null,
  content,
  embedded: related === true,
});

/** A parameter of the Content-Type, such as `report-type`; null when it has none of that name. */
export function contentParameter({ header }: Mail, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*"?([^";\\s]+)`, 'i').exec(header('content-type')[0] ?? '');
  return found?.[1]?.toLowerCase() ?? null;
}

/** Message-IDs of the mails that it answers, each once. */
export const answersOf = ({ header }: Pick<Mail, 'header'>): readonly string[] => [
  ...new Set([...header('in-reply-to'), ...header('references')].flatMap((value) => value.match(/<[^<>\s]+>/g) ?? [])),
];
