/** A picture of validations: what stands on the page, and what it is asked for. */
import type { Reach } from '../../../domain/access.ts';
import type { WallDate } from '../../../domain/calendar.ts';
import { PICTURES } from '../../words/page-validation-pictures.ts';
import type { Tongue } from '../../words/tongue.ts';
import type { Section } from '../team/section.ts';

export type Picture = Omit<Section, 'id'> & { readonly id: string };
export type PictureAsk = {
  /** The agency's day. */
  readonly on: WallDate;
  readonly reach: Reach;
  readonly programme: string;
};

/** For the template of a section; there is no file of these numbers. */
export const pictureView = (picture: Picture, { say }: Tongue) => ({
  ...picture,
  csv: null,
  chartLabel: say(PICTURES.chart, { title: picture.title }),
  label: say(PICTURES.table, { title: picture.title }),
});
