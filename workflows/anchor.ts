/** The day's anchor. All of it is one activity, which begins anew when its worker dies. */
import { anchor as makeAnchor } from './proxies.ts';

export const anchor = (): ReturnType<typeof makeAnchor> => makeAnchor({ now: Date.now() });
