/** The copies of notices that went out, each with how far it got. */
import type { NoticeLine } from '../../../db/queries/participant.ts';
import { paths } from '../../paths.ts';
import {
  CHANNELS,
  NOTICES,
  NOTICE_STATUS,
  NOTICE_STATUSES,
  NOTICE_TONES,
  type NoticeStatus,
} from '../../words/notices.ts';
import { COMPANY } from '../../words/page-company.ts';
import type { Tag } from './deadline-view.ts';
import type { Telling } from './event-particulars.ts';

const isStatus = (status: string): status is NoticeStatus => (NOTICE_STATUSES as readonly string[]).includes(status);

/** A notice's status in words, never by color alone. */
export const statusTag = (status: string, { tongue }: Pick<Telling, 'tongue'>): Tag =>
  isStatus(status)
    ? { tone: NOTICE_TONES[status], label: tongue.say(NOTICE_STATUS[status]) }
    : { tone: 'plain', label: status };

/** What a mail or a letter calls itself, so that whoever got it can look here whether it is genuine. */
export const reference = (participant: string, notice: string): string => `${participant}/${notice}`;

/** One line of the list. */
export function noticeView(participant: string, notice: NoticeLine, telling: Telling) {
  const { tongue, names, zone } = telling;
  const at = notice.provenAt ?? notice.queuedAt;
  return {
    title: tongue.code(NOTICES, notice.kind),
    href: paths.notice({ id: participant, notice: notice.id }),
    line: tongue.say(COMPANY.messageBy, {
      channel: tongue.code(CHANNELS, notice.channel),
      to: names.contact(notice.recipient),
      at: tongue.instant(at, zone),
      reference: reference(participant, notice.id),
    }),
    status: statusTag(notice.status, telling),
  };
}
