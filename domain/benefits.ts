/** Benefits are a function of the standing that is effective at an instant, the tier and the mask; nobody sets one by hand. */
import type { Benefit, State, Tier } from './state.ts';

export type { Benefit } from './state.ts';

const BY_TIER: Readonly<Record<Tier, readonly Benefit[]>> = {
  0: [],
  1: ['reduced-score'],
  2: ['reduced-score', 'fewer-examinations', 'front-of-line', 'fast-lane', 'business-resumption'],
  3: ['reduced-score', 'fewer-examinations', 'front-of-line', 'fast-lane', 'business-resumption', 'expedited-release'],
};

/** What the participant enjoys now (6 U.S.C. 964-966). A suspended participant keeps its tier and enjoys nothing. */
export const benefits = (state: Pick<State, 'standing' | 'tier' | 'mask'>): readonly Benefit[] =>
  state.standing === 'certified' ? BY_TIER[state.tier].filter((benefit) => !state.mask.includes(benefit)) : [];
