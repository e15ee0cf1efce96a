/** What the judge looks up about those who are named for a visit; with acts that name people, and with no other. */
import type { Empowerment } from './actor.ts';
import type { Holidays, WallDate } from './calendar.ts';
import type { LegId } from './leg-id.ts';

export type TeamFacts = {
  readonly people: readonly TeamMember[];
  /** Public holidays of the venue's country, on the days that are asked about. */
  readonly holidays: Holidays;
  /** Journeys that are cleared, of those on which the participant is visited; only where others are named, and missing in what was recorded before it was asked. */
  readonly cleared?: readonly ClearedJourney[];
};
export type TeamMember = {
  readonly person: string;
  /** What the person holds for this participant; days of a conflict of interest are left out. */
  readonly held: readonly Empowerment[];
  readonly away: readonly { readonly from: WallDate; readonly until: WallDate }[];
};
/** The days of a trip for which those who travel are cleared, with a stop of it. */
export type ClearedJourney = {
  readonly leg: LegId;
  /** A code of the place register. */
  readonly place: string;
  readonly from: WallDate;
  readonly until: WallDate;
  readonly people: readonly string[];
};
