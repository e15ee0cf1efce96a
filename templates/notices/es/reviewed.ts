/** Whose review the Spanish text of a notice has passed, and when, and which text that was: of a text that has changed since, nobody has. */
import type { WallDate } from '../../../domain/calendar.ts';
import type { NoticeKind } from '../../../domain/notice-kind.ts';

/** `text`: the hash of what was read (`reviewedText`), as the page that tries the templates tells it. */
type Review = { readonly by: string; readonly on: WallDate; readonly text: string };
export type Reviews = Readonly<Partial<Record<NoticeKind, Review>>>;

/** Nobody has reviewed any yet: all are courtesy translations. */
export const REVIEWED: Reviews = {};
