/** The nightly comparison with what the receiver of effects holds. All of it is one activity, which begins anew when its worker dies. */
import { compareEffects } from './proxies.ts';

export const effects = (): ReturnType<typeof compareEffects> => compareEffects({ now: Date.now() });
