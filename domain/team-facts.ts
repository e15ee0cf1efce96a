/** What the judge looks up about those who are named for a visit; with acts that name people, and with no other. */
import type { Empowerment } from './actor.ts';
import type { Holidays, WallDate } from './calendar.ts';

export type TeamFacts = {
  readonly people: readonly TeamMember[];
  /** Public holidays of the venue's country, on the days that are asked about. */
  readonly holidays: Holidays;
};
export type TeamMember = {
  readonly person: string;
  /** What the person holds for this participant; days of a conflict of interest are left out. */
  readonly held: readonly Empowerment[];
  readonly away: readonly { readonly from: WallDate; readonly until: WallDate }[];
};
