/** Reports about mails that call people to an incident: one that came back called nobody, and the next one of the line is called at once. */
import { alertNamed, type AlertMail } from '../activities/alert-address.ts';
import { noteReturned } from '../db/incident-alerts.ts';
import type { Filed, InboundMail } from '../db/inbound-mail.ts';
import type { FiledEvent, StoredEvent } from '../db/mail-events.ts';
import type { FilingDeps } from './filing-deps.ts';
import type { Reading } from './read.ts';

/** What came to the address of such a mail; null for what nobody can make anything of. */
export async function heardAlert(
  deps: FilingDeps,
  alert: AlertMail,
  { id }: InboundMail,
  reading: Reading,
  head: Omit<Filed, 'kind' | 'reason'>,
): Promise<Filed | null> {
  if (reading.kind === 'automatic') return { ...head, kind: 'automatic', reason: reading.why };
  if (reading.kind !== 'bounce') return null;
  const { severity, status } = reading.bounce;
  const known = severity === 'delayed' || (await noteReturned(deps.pool, alert, `inbound:${id}`, deps.moment()));
  return known ? { ...head, kind: 'bounce', reason: severity, status } : null;
}

/** The same by a provider's callback; null where it is about another mail. */
export async function heardAlertEvent(
  deps: FilingDeps,
  { id, kind, messageId }: StoredEvent,
): Promise<FiledEvent | null> {
  const alert = alertNamed(messageId);
  if (!alert) return null;
  const nobody = { name: null, contact: null };
  if (kind === 'delivered') return { reason: 'arrived', ...nobody };
  if (kind === 'delayed') return { reason: kind, ...nobody };
  return (await noteReturned(deps.pool, alert, `callback:${id}`, deps.moment())) ? { reason: kind, ...nobody } : null;
}
