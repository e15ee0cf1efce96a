/** Where a contact reports an incident without signing in: the page that asks for a link, and the form that the link leads to. */
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { showAsk, takeAsk } from './ask.ts';
import { sendReport } from './send.ts';

/** Anybody may ask, and whoever has the link may use it, once; nobody signs in, so no look can be recorded. */
const open = { may: 'anyone', audit: 'none' } as const;

export function reportTable(deps: Deps): readonly Route[] {
  const { show, submit } = sendReport(deps);
  const ask = { path: paths.report.pattern, ...open } as const;
  const send = { path: paths.reportLink.pattern, ...open } as const;
  return [
    { name: 'report.ask.form', method: 'get', ...ask, handle: showAsk },
    { name: 'report.ask', method: 'post', ...ask, handle: takeAsk(deps) },
    { name: 'report.send.form', method: 'get', ...send, handle: show },
    { name: 'report.send', method: 'post', ...send, handle: submit },
  ];
}
