/** The routes of the work queue. */
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { OPERATORS } from '../operations/routes.ts';
import { READERS } from '../participant/scene.ts';
import { claimPages } from './claim.ts';
import { showQueue } from './show-queue.ts';

/** Roles for which there is work in the queue. */
const WORKERS = ['specialist', 'supervisor', 'director', 'headquarters', 'appeal-officer'] as const;

export function queueRoutes(deps: Deps): readonly Route[] {
  const { take, giveBack } = claimPages(deps);
  return [
    {
      name: 'queue',
      method: 'get',
      path: paths.queue.pattern,
      may: { roles: [...READERS, ...OPERATORS] },
      audit: 'none',
      nav: { label: 'nav.queue', to: () => paths.queue() },
      handle: showQueue(deps),
    },
    { name: 'claim', method: 'post', path: paths.claim.pattern, may: { roles: WORKERS }, audit: 'none', handle: take },
    {
      name: 'claim.release',
      method: 'post',
      path: paths.releaseClaim.pattern,
      may: { roles: WORKERS },
      audit: 'none',
      handle: giveBack,
    },
  ];
}
