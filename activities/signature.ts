/**
 * How two programs that share a secret show each other that a body is their own: `Portolan-Signature: t=<seconds since 1970>,v1=<HMAC-SHA-256 of
 * "<t>.<body>", in hexadecimal>`. The mail provider's callbacks and the feed of effects are signed so.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

export const SIGNATURE = 'Portolan-Signature';
/** A signature of another time may be an old one, sent once more by somebody else. */
const LATE_MS = 5 * 60_000;

/**
 * Whether the body is as it was signed, with our secret and just now. Several `v1` may stand there while a secret is replaced.
 * @param now milliseconds since 1970
 */
export function isSigned(header: string | undefined, body: Buffer, secret: string, now: number): boolean {
  const fields = (header ?? '').split(',').map((field) => field.trim().split('=', 2));
  const time = fields.find(([name]) => name === 't')?.[1] ?? '';
  if (!/^\d{1,12}$/.test(time) || Math.abs(now - Number(time) * 1_000) > LATE_MS) return false;
  const due = createHmac('sha256', secret).update(`${time}.`).update(body).digest();
  return fields.some(([name, value = '']) => {
    const given = Buffer.from(value, 'hex');
    return name === 'v1' && given.length === due.length && timingSafeEqual(given, due);
  });
}

/** The header for a body that is sent now. @param now milliseconds since 1970 */
export function signatureOf(body: Buffer | string, secret: string, now: number): string {
  const time = Math.floor(now / 1_000);
  return `t=${time},v1=${createHmac('sha256', secret).update(`${time}.`).update(body).digest('hex')}`;
}
