/** The watch's findings as items of the queue, for those who keep the system running. */
import { openFindings } from '../../../db/findings.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import { holdsAny, type Viewer } from '../../session/person.ts';
import { QUEUE } from '../../words/page-queue.ts';
import type { Tongue } from '../../words/tongue.ts';
import { findingViews } from '../operations/finding-view.ts';
import { OPERATORS } from '../operations/routes.ts';
import { W } from '../operations/words.ts';

const MOST_SHOWN = 50;

/** Null for whoever has nothing to do with them. */
export async function findingsView(deps: Pick<Deps, 'pool' | 'config'>, viewer: Viewer, tongue: Tongue) {
  if (!holdsAny(viewer, OPERATORS)) return null;
  const { say } = tongue;
  const open = await openFindings(deps.pool);
  const lines = await findingViews(deps, open.slice(0, MOST_SHOWN), viewer, tongue);
  return {
    title: say(W.queueTitle),
    words: {
      work: say(QUEUE.work),
      company: say(QUEUE.company),
      why: say(QUEUE.why),
      todo: say(W.todo),
      more: open.length > lines.length ? say(W.others, { n: open.length }) : say(W.more),
      empty: say(W.empty),
      emptyNext: say(W.emptyNext),
    },
    lines: lines.map((line) => ({
      ...line,
      since: say(W.since, { at: line.since }),
      href: `${paths.operations()}#${line.anchor}`,
    })),
  };
}
