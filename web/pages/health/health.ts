/** For load balancers and watchers: whether the parts answer. Says nothing else, since anyone may ask. */
import type { Deps } from '../../deps.ts';
import type { Handler } from '../../route.ts';

/** 200 when all parts are up, 503 otherwise: `{ "status": "up" | "down", "parts": { "database": "up", … } }`. */
export const health =
  ({ health: state }: Pick<Deps, 'health'>): Handler =>
  async (_req, res) => {
    const found = await state.parts();
    const up = Object.values(found).every((part) => part === 'up');
    res
      .status(up ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status: up ? 'up' : 'down', parts: found });
  };
