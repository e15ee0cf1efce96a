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
import { heardAlertEvent } from './alerted.ts';
import { heardBounce } from './bounced.ts';
import { fileEach } from './each.ts';
import type { FilingDeps } from './filing-deps.ts';

/** Files what is not filed yet; answers with how much. */
export async function fileEvents(deps: FilingDeps): Promise<number> {
  const { pool } = deps;
  const tried = (id: string) => noteEventTried(pool, id);
  return fileEach(deps, await unfiledEvents(pool), tried, async (event) => {
    const as = await judge(deps, event);
    if (as) await fileEventAs(pool, event.id, as);
    return as !== null;
  });
}

/** Null for one that is ahead of our own note that the mail went out. */
async function judge(deps: FilingDeps, event: StoredEvent): Promise<FiledEvent | null> {
  const alert = await heardAlertEvent(deps, event);
  if (alert) return alert;
  const name = await noticeByMessage(deps.pool, event);
  const addressee = name && (await mailedNotice(deps.pool, name));
  if (!addressee) return event.isOld ? { reason: 'no-such-notice', name: null, contact: null } : null;
  const { kind, status, recipient } = event;
  if (kind === 'delivered') return { reason: 'arrived', name, contact: addressee.to };
  const bounce = { severity: kind, status, recipients: [recipient.toLowerCase()], fromText: false, original: null };
  const { reason, contact } = await heardBounce(deps, addressee, {
    id: `callback:${event.id}`,
    at: event.at.getTime(),
    bounce,
  });
  return { reason, name, contact };
}
