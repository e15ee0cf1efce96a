/** Taking an item and giving it back: two small forms that lead back to where they stood. */
import type { Request, Response } from 'express';
import { z } from 'zod';
import { claim, release, type Clerk, type Stamp } from '../../../db/desk.ts';
import { wallDateOf } from '../../../domain/calendar.ts';
import { openWork, type WorkItem } from '../../../domain/work.ts';
import { loadCase } from '../../../db/queries/participant.ts';
import { rulesVersion } from '../../../db/rules-version.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { badRequest, notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { localReturn } from '../../session/return-to.ts';
import type { Viewer } from '../../session/person.ts';
import { CLAIM_FLASHES } from '../../words/page-queue.ts';
import { tongue } from '../../words/tongue.ts';
import { MAY_FREE, seatFor } from './desk-view.ts';
import { itemWords } from './item-words.ts';
import { goOn } from '../../session/session.ts';

const body = z.object({ key: z.string().min(1).max(300), back: z.string().max(2000).optional() });

/** Where the buttons stand, and of which item they are. */
function askedOf(req: Request): z.infer<typeof body> {
  const parsed = body.safeParse(req.body ?? {});
  if (!parsed.success) throw badRequest();
  return parsed.data;
}

export function claimPages(deps: Deps): { readonly take: Handler; readonly giveBack: Handler } {
  const rules = rulesVersion();
  const stamp = (): Stamp => {
    const at = deps.now();
    return { policy: deps.policies.at(wallDateOf(at, deps.config.zone)).version, rules, at };
  };
  return {
    take: async (req, res) => {
      const { key, back } = askedOf(req);
      const viewer = viewerOf(res);
      const { id, company, item } = await itemOf(deps, String(req.params['id']), key);
      const role = item && seatFor(item, viewer);
      const came =
        role === undefined
          ? ({ outcome: 'gone' } as const)
          : await claim(deps.pool, { participant: id, key }, { person: viewer.person, role }, stamp());
      const naming = namingOf(item, company, viewer);
      const params = came.outcome === 'taken' ? { ...naming, name: came.by } : naming;
      await leave(req, res, back, {
        tone: came.outcome === 'claimed' ? 'success' : 'warning',
        words: CLAIM_FLASHES[came.outcome],
        params,
      });
    },
    giveBack: async (req, res) => {
      const { key, back } = askedOf(req);
      const viewer = viewerOf(res);
      const { id, company, item } = await itemOf(deps, String(req.params['id']), key);
      const senior = viewer.roles.find((role) => MAY_FREE.includes(role));
      const clerk: Clerk = {
        person: viewer.person,
        role: senior ?? (item && seatFor(item, viewer)) ?? viewer.roles[0] ?? 'specialist',
      };
      const done = await release(deps.pool, { participant: id, key }, clerk, stamp(), senior !== undefined);
      await leave(req, res, back, {
        tone: done ? 'success' : 'warning',
        words: CLAIM_FLASHES[done ? 'released' : 'gone'],
        params: namingOf(item, company, viewer),
      });
    },
  };
}

type Flash = NonNullable<Request['session']['flash']>;

const leave = (req: Request, res: Response, back: string | undefined, flash: Flash): Promise<void> =>
  goOn(req, res, localReturn(back), flash);

async function itemOf(
  deps: Deps,
  id: string,
  key: string,
): Promise<{ readonly id: string; readonly company: string; readonly item: WorkItem | undefined }> {
  const found = await loadCase(deps.pool, id);
  if (!found) throw notFound();
  return { id, company: found.account.company, item: openWork(found.state).find((one) => one.key === key) };
}

const namingOf = (item: WorkItem | undefined, company: string, viewer: Viewer) => ({
  company,
  work: item ? itemWords(item, tongue(viewer.language)).title : '',
});
