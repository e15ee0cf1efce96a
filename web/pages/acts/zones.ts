/** Time zones by their full names, to be chosen from. */
import { asWritten, type Labeled } from './said.ts';

/** Zones of places, with those of North America first; none of the names that stand for an offset. */
export const zoneOptions: readonly Labeled[] = Intl.supportedValuesOf('timeZone')
  .filter((zone) => zone.includes('/') && !zone.startsWith('Etc/'))
  .sort((one, other) => Number(other.startsWith('America/')) - Number(one.startsWith('America/')))
  .map((zone) => ({ value: zone, label: asWritten(zone.replaceAll('_', ' ')) }));
