/** The nightly account of expected and sent. All of it is one activity, which begins anew when its worker dies. */
import { account } from './proxies.ts';

export const expected = (): ReturnType<typeof account> => account({ now: Date.now() });
