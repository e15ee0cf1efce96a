/** A link that takes no answer: why, what was told by it, and what to do instead. */
import type { Response } from 'express';
import type { LinkFault } from '../../../domain/answer-link.ts';
import type { LinkAnswer } from '../../../db/link-answers.ts';
import { localsOf, webOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { show } from '../../show.ts';
import { CLOSED, LINK } from '../../words/page-answer.ts';
import { toldWords } from '../../words/told.ts';
import { tongue } from '../../words/tongue.ts';

const STATUS: Readonly<Record<LinkFault, number>> = { altered: 404, expired: 410, settled: 410, used: 200 };

export function showFault(res: Response, fault: LinkFault, told: LinkAnswer | null = null): void {
  const spoken = tongue(localsOf(res).language);
  const { say, instant } = spoken;
  const { config } = webOf(res).deps;
  const late = told !== null && told.outcome !== null && told.outcome !== 'taken';
  const { title, what, next } = CLOSED[late ? 'settled' : fault];
  const told_ = told && {
    label: say(LINK.youTold),
    words: toldWords(told, spoken),
    when: say(LINK.toldAt, { at: instant(told.at, config.zone) }),
  };
  const page = {
    title: say(title),
    what: say(what),
    told: told_,
    next: say(next),
    signIn: { href: paths.signIn(), label: say(LINK.signIn) },
    genuine: { title: say(LINK.genuine), words: say(LINK.genuineClosed, { host: config.url.host }) },
  };
  show(res, 'answer/closed', page, STATUS[fault]);
}
