/** Reports of delivery as RFC 3464 (and RFC 6533 for addresses beyond ASCII) lays them out: groups of fields, the first about the mail, one for each recipient. */

export type Action = 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';
export type RecipientReport = {
  readonly action: Action | null;
  /** Such as `5.1.1`; null when there is none. */
  readonly status: string | null;
  /** What the server there said. */
  readonly diagnostic: string;
  /** Addresses that the group names, as sent to first; in small letters. */
  readonly recipients: readonly string[];
};

const ACTIONS: readonly Action[] = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'];
/** An enhanced status code (RFC 3463), but no piece of an IP address or of a version. */
const STATUS = /(?<![\d.])([245])[.](\d{1,3})[.](\d{1,3})(?!\.?\d)/;

/** The first enhanced status code in a text. */
export function statusIn(text: string): string | null {
  const [code] = STATUS.exec(text) ?? [];
  return code ?? null;
}

/** The groups about recipients. Some systems leave out the first group, or put everything into one. */
export function recipientReports(report: string): readonly RecipientReport[] {
  return report
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n/)
    .map(fieldsOf)
    .filter((fields) => fields.has('final-recipient') || fields.has('original-recipient') || fields.has('action'))
    .map(reportOf);
}

function reportOf(fields: ReadonlyMap<string, string>): RecipientReport {
  const field = (name: string): string => fields.get(name) ?? '';
  const action = ACTIONS.find((one) => field('action').toLowerCase().startsWith(one)) ?? null;
  const addresses = ['original-recipient', 'final-recipient', 'x-actual-recipient'].map((name) =>
    addressOf(field(name)),
  );
  return {
    action,
    status: statusIn(field('status')),
    diagnostic: field('diagnostic-code'),
    recipients: [...new Set(addresses.filter((address) => address !== ''))],
  };
}

/** `rfc822; <a@b.example>` is `a@b.example`; `utf-8` escapes of RFC 6533 are `\x{..}`. */
const addressOf = (value: string): string =>
  value
    .replace(/^[^;]*;/, '')
    .replace(/\\x\{([0-9a-f]{1,6})\}/gi, (_all, hex: string) =>
      String.fromCodePoint(Math.min(parseInt(hex, 16), 0x10ffff)),
    )
    .replaceAll(/[<>\s"]/g, '')
    .toLowerCase();

/** Names in small letters; a line that begins with a blank goes on with the one before. The first of a name stands. */
function fieldsOf(group: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of group.replaceAll(/\n[ \t]+/g, ' ').split('\n')) {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), (value ?? '').trim());
  }
  return fields;
}
