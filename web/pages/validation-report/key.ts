/**
 * The secret from which a browser derives the key of what it keeps of a report while it has no connection. It lives in the session on the server:
 * whoever signs out leaves noise behind, and after some hours another secret takes its place.
 */
import { randomBytes } from 'node:crypto';
import type { Deps } from '../../deps.ts';
import type { Handler } from '../../route.ts';
import { remaining } from '../../session/remaining.ts';

const HOUR_MS = 3_600_000;
/** A day in the field, and no more. */
const HOURS = 12;

export const giveKey =
  (deps: Pick<Deps, 'now' | 'config'>): Handler =>
  (req, res) => {
    const at = deps.now();
    const known = req.session.offline;
    const offline =
      known && at - known.at < HOURS * HOUR_MS ? known : { secret: randomBytes(32).toString('base64'), at };
    req.session.offline = offline;
    res.set('Cache-Control', 'no-store').json({ secret: offline.secret, hours: HOURS, session: remaining(req, deps) });
  };
