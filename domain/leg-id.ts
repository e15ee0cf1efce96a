/** The sites of a validation: where the membership is, and the one abroad. */
export const LEG_IDS = ['domestic', 'foreign'] as const;
export type LegId = (typeof LEG_IDS)[number];
