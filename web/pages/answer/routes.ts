/** What a link in a mail leads to: its page, and a form for each thing that can be told by it. */
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { showCode, takeCode } from './code.ts';
import { sayByLink } from './say.ts';
import { showLink } from './show-link.ts';

/** Whoever has the link may use it, once; nobody signs in, so no look can be recorded. */
const open = { may: 'anyone', audit: 'none' } as const;

export function linkTable(deps: Deps): readonly Route[] {
  const { show, submit } = sayByLink(deps);
  const say = { path: paths.sayByLink.pattern, ...open } as const;
  return [
    { name: 'answer.code.form', method: 'get', path: paths.answers.pattern, ...open, handle: showCode },
    { name: 'answer.code', method: 'post', path: paths.answers.pattern, ...open, handle: takeCode(deps) },
    { name: 'answer.show', method: 'get', path: paths.answerLink.pattern, ...open, handle: showLink(deps) },
    { name: 'answer.say.form', method: 'get', ...say, handle: show },
    { name: 'answer.say', method: 'post', ...say, handle: submit },
  ];
}
