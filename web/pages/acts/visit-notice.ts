/** The notice that a company is entitled to before a visit. */
import { addDays, type WallDate } from '../../../domain/calendar.ts';
import { numberOf } from '../../../domain/policy.ts';
import { policyOf } from '../../../domain/process.ts';
import type { Leg } from '../../../domain/state.ts';
import { venueToday } from '../../../domain/validation-visit.ts';
import type { Scene } from './scene.ts';

export const noticeDays = ({ state, facts }: Scene): number =>
  numberOf(policyOf(facts, state.validation), 'VAL_NOTICE');
/** The venue's first day with the whole of it. */
export const earliest = (scene: Scene, leg: Leg): WallDate => addDays(venueToday(leg, scene.facts), noticeDays(scene));
