/** The nightly comparison. All of it is one activity, which begins anew when its worker dies. */
import { compare } from './proxies.ts';

export const reconcile = (): ReturnType<typeof compare> => compare({ now: Date.now() });
