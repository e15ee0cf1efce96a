/** The entries of whoever looks: receipt, place in the order, and what has come of it. */
import type { WaitingRow } from '../../../db/waiting-list.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import { todayOf } from '../../today.ts';
import { LIST_PAGE, WAIT_BEFORE } from '../../words/page-waiting-list.ts';
import type { Tone } from '../../words/standing.ts';
import type { Tongue } from '../../words/tongue.ts';
import { entityTypeWords } from '../acts/entity-types.ts';
import { policyNow } from './admission.ts';

/** @param queue everybody who waits there, in order */
export function ownView(deps: Deps, own: readonly WaitingRow[], queue: readonly WaitingRow[], tongue: Tongue) {
  const policy = policyNow(deps);
  return own.map((entry) => ({
    company: entry.companyName,
    type: tongue.say(entityTypeWords(policy, entry.entityType)),
    receipt: entry.receipt,
    received: tongue.instant(Number(entry.receivedAt), policy.headquartersZone),
    tag: stateOf(deps, entry, queue, tongue),
    leave: entry.status === 'waiting' ? paths.leaveWaitingList({ place: entry.place, entry: entry.id }) : null,
    apply: isInvited(deps, entry) ? paths.applyType({ type: entry.entityType }) : null,
  }));
}

/** Whether the invitation still lets an application in. */
export const isInvited = (deps: Deps, { status, lastDay, usedFor }: WaitingRow): boolean =>
  status === 'admitted' && usedFor === null && lastDay !== null && lastDay >= todayOf(deps);

function stateOf(deps: Deps, entry: WaitingRow, queue: readonly WaitingRow[], { say, count, date }: Tongue) {
  const tag = (tone: Tone, label: string) => ({ tone, label });
  const { status, usedFor, number } = entry;
  if (status === 'left') return tag('plain', say(LIST_PAGE.left));
  if (usedFor !== null) return tag('good', say(LIST_PAGE.applied));
  const lastDay = date(entry.lastDay);
  if (status === 'admitted')
    return isInvited(deps, entry)
      ? tag('good', say(LIST_PAGE.invited, { lastDay }))
      : tag('warn', say(LIST_PAGE.expired, { lastDay }));
  const before = queue.filter((one) => one.number < number).length;
  return tag('info', before === 0 ? say(LIST_PAGE.next) : count(WAIT_BEFORE, before));
}
