/** Files what a provider said by callback, on the same road as what comes by mail. Each step may be repeated. */
import {
  fileEventAs,
  noteEventTried,
  noticeByMessage,
  unfiledEvents,
  type FiledEvent,
  type StoredEvent,
} from '../db/mail-events.ts';
import { mailedNotice } from '../db/inbound-mail.ts';
import { heardBounce } from './bounced.ts';
import type { FilingDeps } from './filing-deps.ts';

/** Files what is not filed yet; answers with how much. One that cannot be filed now waits for the next pass, and the others do not wait for it. */
export async function fileEvents(deps: FilingDeps): Promise<number> {
  let filed = 0;
  for (const event of await unfiledEvents(deps.pool)) {
    await noteEventTried(deps.pool, event.id);
    try {
      const as = await judge(deps, event);
      if (as) await fileEventAs(deps.pool, event.id, as);
      if (as) filed += 1;
    } catch (error) {
      deps.failed(event.id, (error as Error).name);
    }
  }
  return filed;
}

/** Null for one that is ahead of our own note that the mail went out. */
async function judge(deps: FilingDeps, event: StoredEvent): Promise<FiledEvent | null> {
  const name = await noticeByMessage(deps.pool, event);
  const addressee = name && (await mailedNotice(deps.pool, name));
  if (!addressee) return event.isOld ? { reason: 'no-such-notice', name: null, contact: null } : null;
  const { kind, status, recipient } = event;
  if (kind === 'delivered') return { reason: 'arrived', name, contact: addressee.to };
  const bounce = { severity: kind, status, recipients: [recipient.toLowerCase()] };
  const { reason, contact } = await heardBounce(deps, addressee, {
    id: `callback:${event.id}`,
    at: event.at.getTime(),
    bounce,
  });
  return { reason, name, contact };
}
