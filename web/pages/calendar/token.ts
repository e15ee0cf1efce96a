/** The secret in the address of a private calendar: 256 bits, made of the web's own secret, so that its person can be shown it again and it is kept nowhere. */
import { createHmac } from 'node:crypto';

export function feedToken(secret: string, feed: string): string {
  const key = createHmac('sha256', secret).update('calendar-feed').digest();
  return createHmac('sha256', key).update(feed).digest('hex');
}
