/** Whose review the Spanish text of a notice has passed, and when. Whoever changes the words takes the entry away: what was not read was not reviewed. */
import type { WallDate } from '../../../domain/calendar.ts';
import type { NoticeKind } from '../../../domain/notice.ts';

export type Reviews = Readonly<Partial<Record<NoticeKind, { readonly by: string; readonly on: WallDate }>>>;

/** Nobody has reviewed any yet: all are courtesy translations. */
export const REVIEWED: Reviews = {};
