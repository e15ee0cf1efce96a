/** How much a company trades, as it was recorded last of each period. */
import type { Volume } from '../../../domain/volume.ts';
import type { Past } from '../../../db/queries/proportion.ts';
import { VOLUME, VOLUME_SOURCE_WORDS, VOLUME_UNIT_WORDS } from '../../words/volume.ts';
import type { Tongue } from '../../words/tongue.ts';

/** So many periods are shown. */
const SHOWN = 3;

export const volumeParams = (
  { count, unit, source, from, to, readOn }: Volume,
  { language, say, date }: Tongue,
): Readonly<Record<string, string>> => ({
  n: count.toLocaleString(language),
  unit: say(VOLUME_UNIT_WORDS[unit]),
  source: say(VOLUME_SOURCE_WORDS[source]),
  from: date(from),
  to: date(to),
  readOn: date(readOn),
});

/** The newest period first; null where nothing is recorded. Of the same period and unit, the last word counts. */
export function volumeLines(past: readonly Past[], tongue: Tongue): string | null {
  const last = new Map<string, Volume>();
  for (const { event } of past)
    if (event.type === 'VolumeRecorded') last.set([event.from, event.to, event.unit].join(), event);
  const newest = [...last.values()].toSorted((a, b) => (a.to < b.to ? 1 : -1)).slice(0, SHOWN);
  return newest.map((volume) => tongue.say(VOLUME.line, volumeParams(volume, tongue))).join('; ') || null;
}
