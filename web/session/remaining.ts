/** How long the session lasts from now: what the warning before its end is drawn from, and what keeps it alive. */
import type { Request } from 'express';
import type { Deps } from '../deps.ts';
import type { Handler } from '../route.ts';

/** The store is told of a click at most once a minute, so that a session may end so much earlier. */
const TOLD_MS = 60_000;

/** Whole seconds. */
export type Remaining = {
  /** Until the session ends when nothing more is done. */
  readonly idle: number;
  /** Until it ends however much is done. */
  readonly limit: number;
};

/** Null when nobody is signed in. */
export function remaining(req: Request, { config, now }: Pick<Deps, 'config' | 'now'>): Remaining | null {
  const since = req.session.signedIn?.at;
  if (since === undefined) return null;
  const { idleMs, absoluteMs } = config.limits;
  return { idle: seconds(idleMs - TOLD_MS), limit: Math.max(0, seconds(since + absoluteMs - now())) };
}

const seconds = (ms: number): number => Math.floor(ms / 1000);

/** Asked by the page when somebody wants to stay: asking is a click like any other. */
export const stay =
  (deps: Pick<Deps, 'config' | 'now'>): Handler =>
  (req, res) =>
    void res.set('Cache-Control', 'no-store').json(remaining(req, deps));
