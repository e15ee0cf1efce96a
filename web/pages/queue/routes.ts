/** The routes of the work queue and of the desk. */
import { DESK_ROLES } from '../../../domain/access.ts';
import type { Deps } from '../../deps.ts';
import { formRoutes } from '../../forms.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { OPERATORS } from '../operations/routes.ts';
import { READERS } from '../participant/scene.ts';
import { assignPage } from './assign.ts';
import { bulkPages } from './bulk.ts';
import { deskButtons } from './deeds.ts';
import { downloadQueue } from './export.ts';
import { holdPage } from './hold.ts';
import { takeNext } from './next.ts';
import { showQueue } from './show-queue.ts';
import { tagPage } from './tag.ts';
import { showWorkItem } from './why.ts';

const GIVERS = ['supervisor', 'director', 'headquarters'] as const;

export function queueRoutes(deps: Deps): readonly Route[] {
  const { take, giveBack, takeUp, undo } = deskButtons(deps);
  const { choose, carryOut } = bulkPages(deps);
  const may = { roles: DESK_ROLES };
  const silent = { audit: 'none' } as const;
  return [
    {
      name: 'queue',
      method: 'get',
      path: paths.queue.pattern,
      may: { roles: [...READERS, ...OPERATORS] },
      ...silent,
      nav: { label: 'nav.queue', key: 'q', to: () => paths.queue() },
      handle: showQueue(deps),
    },
    {
      name: 'queue.csv',
      method: 'get',
      path: paths.queueCsv.pattern,
      may: { roles: READERS },
      audit: 'queue.exported',
      handle: downloadQueue(deps),
    },
    { name: 'queue.next', method: 'post', path: paths.takeNext.pattern, may, ...silent, handle: takeNext(deps) },
    { name: 'queue.bulk', method: 'post', path: paths.bulk.pattern, may, ...silent, handle: choose },
    { name: 'queue.bulk-do', method: 'post', path: paths.bulkDo.pattern, may, ...silent, handle: carryOut },
    { name: 'claim', method: 'post', path: paths.claim.pattern, may, ...silent, handle: take },
    { name: 'claim.release', method: 'post', path: paths.releaseClaim.pattern, may, ...silent, handle: giveBack },
    { name: 'work.resume', method: 'post', path: paths.resumeWork.pattern, may, ...silent, handle: takeUp },
    { name: 'work.undo', method: 'post', path: paths.undoDesk.pattern, may, ...silent, handle: undo },
    {
      name: 'work.show',
      method: 'get',
      path: paths.workItem.pattern,
      may: { roles: READERS },
      ...silent,
      handle: showWorkItem(deps),
    },
    ...formRoutes({ name: 'work.hold', path: paths.holdWork.pattern, may }, holdPage(deps)),
    ...formRoutes({ name: 'work.tag', path: paths.tagWork.pattern, may }, tagPage(deps)),
    ...formRoutes({ name: 'work.assign', path: paths.assignWork.pattern, may: { roles: GIVERS } }, assignPage(deps)),
  ];
}
