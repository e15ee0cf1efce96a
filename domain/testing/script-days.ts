/**
 * Days of a script that knows no start date. They are written from anchors: `C+1y-90d` is ninety days before the first anniversary of
 * certification. `A` the application, `C` certified, `V` first validation closed, `O` the third anniversary, `S` suspended, `R` reinstated,
 * `W` revalidated, `D` removed. The company lies in the zone of headquarters.
 */
import { addDays, addYears, type WallDate } from '../calendar.ts';

const ANCHORS: Readonly<Record<string, string>> = {
  C: 'A+10d',
  V: 'C+1y-130d',
  O: 'C+3y',
  S: 'O+49d',
  R: 'S+27d',
  W: 'V+4y-100d',
  D: 'C+5y-100d',
};
export const ZONE = 'America/New_York';

/** The date of a day of the script, for an application that starts on `start`. */
export function dayOf(day: string, start: WallDate): WallDate {
  const match = /^([A-Z])(?:\+(\d+)y)?(?:([+-]\d+)d)?$/.exec(day);
  if (!match) throw new Error(`no day of the script: ${day}`);
  const [, anchor = '', years = '0', days = '0'] = match;
  const from = anchor === 'A' ? start : dayOf(ANCHORS[anchor] ?? '', start);
  return addDays(addYears(from, Number(years)), Number(days));
}
