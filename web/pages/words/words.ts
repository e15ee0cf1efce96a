/** Pages that only say something. */
import { webOf } from '../../locals.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

export const help: Handler = (_req, res) => {
  const { idleMs, absoluteMs, freshMs } = webOf(res).deps.config.limits;
  const limits = { idle: idleMs / MINUTE_MS, hours: absoluteMs / HOUR_MS, fresh: freshMs / MINUTE_MS };
  show(res, 'words/help', { limits });
};
export const accessibility: Handler = (_req, res) => show(res, 'words/accessibility', {});
