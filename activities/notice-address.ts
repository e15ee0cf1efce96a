/**
 * The address of one notice: its mail comes from there and is answered there, and so does what bounces. It names the notice and bears a seal, so
 * that only who has had the mail can write to it. Small letters and digits only, since some systems change the case.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { NoticeName } from '../db/joint-mail.ts';

export type NoticeAddresses = {
  /** The address of the notice; null for a participant whose id is too long for one, whose mail goes out without. */
  readonly of: (name: NoticeName) => string | null;
  /** The notice of an address; `forged` for one that looks like ours and is not; null for any other. */
  readonly open: (address: string) => NoticeName | 'forged' | null;
};

/** The local part has 64 characters at the most (RFC 5321, 4.5.3.1.1). */
const PREFIX = 'notice+';
const MOST_CHARACTERS = 64 - PREFIX.length;
const SEAL_BYTES = 8;
const SEQ_BYTES = 4;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** @param secret at least 32 characters; with another one, addresses that went out are forged ones. */
export function noticeAddresses({
  domain,
  secret,
}: {
  readonly domain: string;
  readonly secret: string;
}): NoticeAddresses {
  const sealOf = (body: Buffer): Buffer => createHmac('sha256', secret).update(body).digest().subarray(0, SEAL_BYTES);
  const of = ({ participant, notice }: NoticeName): string | null => {
    const body = bodyOf(participant, Number(notice.slice(1)));
    const token = base32(Buffer.concat([body, sealOf(body)]));
    return token.length > MOST_CHARACTERS ? null : `${PREFIX}${token}@${domain}`;
  };
  const open = (address: string): NoticeName | 'forged' | null => {
    const small = address.toLowerCase();
    if (!small.startsWith(PREFIX) || !small.endsWith(`@${domain}`)) return null;
    const bytes = fromBase32(small.slice(PREFIX.length, -domain.length - 1));
    if (bytes.length <= SEAL_BYTES + SEQ_BYTES + 1) return 'forged';
    const body = bytes.subarray(0, -SEAL_BYTES);
    return timingSafeEqual(sealOf(body), bytes.subarray(-SEAL_BYTES)) ? nameIn(body) : 'forged';
  };
  return { of, open };
}

/** A mark of how the id is written, the id, and the sequence of the event that queued the notice. */
function bodyOf(participant: string, seq: number): Buffer {
  const isUuid = UUID.test(participant);
  const id = isUuid ? Buffer.from(participant.replaceAll('-', ''), 'hex') : Buffer.from(participant, 'utf8');
  const number = Buffer.alloc(SEQ_BYTES);
  number.writeUInt32BE(seq);
  return Buffer.concat([Buffer.of(isUuid ? 1 : 0), id, number]);
}

function nameIn(body: Buffer): NoticeName {
  const id = body.subarray(1, -SEQ_BYTES);
  const hex = id.toString('hex');
  const uuid = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  const seq = body.readUInt32BE(body.length - SEQ_BYTES);
  return { participant: body[0] === 1 ? uuid : id.toString('utf8'), notice: `n${seq}` };
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** RFC 4648, 6, in small letters and without padding. */
function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** Empty for what is no such text. */
function fromBase32(text: string): Buffer {
  if (!/^[a-z2-7]+$/.test(text)) return Buffer.alloc(0);
  const bits = [...text].map((char) => ALPHABET.indexOf(char).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => parseInt(eight, 2)));
}
