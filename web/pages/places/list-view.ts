/** A place's waiting list as the agency sees it. */
import type { WallDate } from '../../../domain/calendar.ts';
import type { WaitingRow } from '../../../db/waiting-list.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import { PLACE } from '../../words/page-places.ts';
import type { Tone } from '../../words/standing.ts';
import type { Tongue } from '../../words/tongue.ts';
import { entityTypeWords } from '../acts/entity-types.ts';
import { policyNow } from '../apply/admission.ts';

export function listView(entries: readonly WaitingRow[], on: WallDate, deps: Deps, tongue: Tongue) {
  const policy = policyNow(deps);
  return entries.map((entry) => ({
    number: entry.number,
    company: entry.companyName,
    application: entry.usedFor && paths.participant({ id: entry.usedFor }),
    type: tongue.say(entityTypeWords(policy, entry.entityType)),
    receipt: entry.receipt,
    received: tongue.instant(Number(entry.receivedAt), policy.headquartersZone),
    ...statusOf(entry, on, tongue),
  }));
}

function statusOf({ status, told, lastDay, usedFor }: WaitingRow, on: WallDate, { say, date }: Tongue) {
  const tag = (tone: Tone, label: string, note: string | null = null) => ({ tag: { tone, label }, note });
  if (status === 'waiting') return tag('plain', say(PLACE.waiting));
  if (status === 'left') return tag('plain', say(PLACE.left));
  if (usedFor !== null) return tag('good', say(PLACE.applied));
  const note = { accepted: null, refused: say(PLACE.toldRefused), none: say(PLACE.toldNot) }[told ?? 'none'];
  const until = { lastDay: date(lastDay) };
  return lastDay !== null && lastDay < on
    ? tag('warn', say(PLACE.expired, until), note)
    : tag('info', say(PLACE.invited, until), note);
}
