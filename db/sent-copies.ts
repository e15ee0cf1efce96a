/** What of a mail or a letter the record proves: an event names the salted hash of the copy as it left the house. */
import { textHash } from './content.ts';
import { streamOf } from './ledger.ts';
import type { Pool } from './pool.ts';

export type CopyWords = Readonly<
  Record<'channel' | 'address' | 'subject' | 'body' | 'messageId' | 'template' | 'reply', string>
>;

/** In the order in which they are hashed. */
export const copyTexts = (copy: CopyWords): readonly string[] => [
  copy.channel,
  copy.address,
  copy.subject,
  copy.body,
  copy.messageId,
  copy.template,
  copy.reply,
];

/** As `copy_hash` makes it in the database. */
export const copyHash = (salt: string | null, copy: CopyWords): string =>
  textHash(salt, JSON.stringify(copyTexts(copy)));

/** The notice whose copy an event proves, and by which hash: of a mail it stands there, of a letter beside the text that was put aside for it. */
export function copyNamed(event: object): { readonly notice: string; readonly sha256: string } | null {
  const { notice, copy } = event as { readonly notice?: unknown; readonly copy?: unknown };
  const sha256 = typeof copy === 'string' ? copy : (copy as { readonly sha256?: unknown } | undefined)?.sha256;
  return typeof notice === 'string' && typeof sha256 === 'string' ? { notice, sha256 } : null;
}

/** `other`: the record names another copy. `unproven`: it names none, since this one went out before copies were named. */
export type CopyProof = 'proven' | 'other' | 'unproven';
type Sent = { readonly [part in keyof CopyWords]: string | null } & {
  readonly id: string;
  readonly salt: string | null;
};

/** Each copy with what the events say of it; null of what has not left the house. */
export function proofOfCopies<C extends Sent>(
  copies: readonly C[],
  events: readonly object[],
): readonly (C & { readonly proof: CopyProof | null })[] {
  const named = new Map(
    events.flatMap((event) => copyNamed(event) ?? []).map(({ notice, sha256 }) => [notice, sha256]),
  );
  return copies.map((copy) => ({ ...copy, proof: copy.address === null ? null : proofOf(copy, named.get(copy.id)) }));
}

function proofOf(copy: Sent, sha256: string | undefined): CopyProof {
  if (sha256 === undefined) return 'unproven';
  return copyHash(copy.salt, copy as CopyWords) === sha256 ? 'proven' : 'other';
}

/** Kind of the texts that are letters on their way out. */
export const LETTER = 'letter';

/** The letter that was put aside and left, with its salt; undefined when it left before letters were put aside. */
export async function letterPutAside(
  pool: Pick<Pool, 'query'>,
  participant: string,
  notice: string,
): Promise<{ readonly copy: CopyWords & { readonly channel: 'letter' }; readonly salt: string } | undefined> {
  const { rows } = await pool.query<{ body: readonly string[]; salt: string }>({
    name: 'letter-put-aside',
    text: `select c.body, c.salt from event e join content c on c.id::text = e.body::jsonb -> 'copy' ->> 'id'
      where e.stream = $1 and e.seq > substr($2, 2)::int and e.type in ('LetterDispatched', 'NoticeDispatched', 'DecisionServed')
        and e.body::jsonb ->> 'notice' = $2 and c.kind = '${LETTER}' order by e.seq limit 1`,
    values: [streamOf(participant), notice],
  });
  const [row] = rows;
  if (!row) return undefined;
  const [, address = '', subject = '', body = '', messageId = '', template = '', reply = ''] = row.body;
  return { copy: { channel: 'letter', address, subject, body, messageId, template, reply }, salt: row.salt };
}
