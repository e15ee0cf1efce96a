/** The watch over work that does not move: one look, once a minute. */
import { watch as look } from './proxies.ts';

export const watch = (): ReturnType<typeof look> => look({ now: Date.now() });
