/** What is asked for: `/effects?state=waiting&participant=…`, everything of everybody unless it says. */
import { z } from 'zod';
import { EFFECT_STATES, type EffectState } from '../../../db/queries/effects.ts';

export const query = z.object({
  state: z.enum(EFFECT_STATES).optional(),
  participant: z.string().max(200).optional(),
});

export type Asked = { readonly state: EffectState; readonly participant: string | null };
export const askedOf = ({ state = 'all', participant }: z.infer<typeof query>): Asked => ({
  state,
  participant: participant || null,
});
