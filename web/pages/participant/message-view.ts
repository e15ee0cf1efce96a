/** Messages to a company: the copies of one notice told as one, since they say the same. */
import type { NoticeLine } from '../../../db/queries/participant.ts';
import { paths } from '../../paths.ts';
import { CHANNELS, NOTICES } from '../../words/notices.ts';
import { COMPANY } from '../../words/page-company.ts';
import { actAddress } from '../acts/address.ts';
import type { Scene } from './scene.ts';

/** Copies that one act queued. */
const sameMessage = (one: NoticeLine, other: NoticeLine): boolean =>
  one.kind === other.kind && one.about === other.about && one.queuedAt.getTime() === other.queuedAt.getTime();

/** One view for each message, the newest first. */
export function messageViews(scene: Scene) {
  const groups: NoticeLine[][] = [];
  for (const notice of scene.notices) {
    const known = groups.find(([first]) => first && sameMessage(first, notice));
    if (known) known.push(notice);
    else groups.push([notice]);
  }
  return groups.map((copies) => messageView(scene, copies));
}

function messageView(
  { case: { id, contacts }, viewer, telling: { tongue, names, zone } }: Scene,
  copies: readonly NoticeLine[],
) {
  const isOwn = ({ recipient }: NoticeLine): boolean =>
    contacts.some((card) => card.id === recipient && card.person === viewer.person);
  const copy = copies.find(isOwn) ?? copies.find(({ channel }) => channel === 'mail') ?? copies[0]!;
  const title = tongue.code(NOTICES, copy.kind);
  return {
    title,
    href: paths.notice({ id, notice: copy.id }),
    line: tongue.instant(copy.provenAt ?? copy.queuedAt, zone),
    copies: copies.map(({ channel, recipient }) =>
      tongue.say(COMPANY.copy, { channel: tongue.code(CHANNELS, channel), to: names.contact(recipient) }),
    ),
    acknowledge: actAddress(id, 'AcknowledgeNotice', copy.id),
    acknowledgeLabel: tongue.say(COMPANY.acknowledgeThis, { notice: title }),
    received: copies.some(({ status }) => status === 'received'),
  };
}
