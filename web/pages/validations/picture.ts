/** A picture of validations: what stands on the page, and what it is asked for. */
import type { Reach } from '../../../domain/access.ts';
import type { WallDate } from '../../../domain/calendar.ts';
import type { Section } from '../team/section.ts';

export type Picture = Omit<Section, 'id'> & { readonly id: string };
export type PictureAsk = {
  /** The agency's day. */
  readonly on: WallDate;
  readonly reach: Reach;
  readonly programme: string;
};
