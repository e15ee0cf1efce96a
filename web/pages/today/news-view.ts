/** What is new, and where each of it is taken up. */
import type { News, NewsPage } from '../../../db/queries/news.ts';
import { paths } from '../../paths.ts';
import { NEWS_WORDS } from '../../words/page-today.ts';
import { BARE, blockOf, type Block, type Telling } from './line.ts';

type Place = (of: { readonly id: string }) => string;

/** The open work of a company stands on its page, with the acts that close it. */
export const workOf: Place = (of) => `${paths.participant(of)}#work`;

const PLACES: Readonly<Partial<Record<News, Place>>> = {
  ReviewSubmitted: paths.profileDesk,
  NoticeFailed: paths.organization,
  MessageWritten: paths.conversation,
};

export function newsView({ rows, total }: NewsPage, { tongue, zone }: Telling): Block {
  const lines = rows.map(({ participant, company, what, at }) => ({
    ...BARE,
    company,
    title: tongue.say(NEWS_WORDS[what]),
    href: (PLACES[what] ?? workOf)({ id: participant }),
    when: tongue.instant(at, zone),
  }));
  return blockOf(lines, tongue, total);
}
