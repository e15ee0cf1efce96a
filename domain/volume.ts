/**
 * How much a member trades: read by a specialist from the agency's own systems, and recorded with the period that it covers, where it was read
 * and on which day. It weighs in nothing but what whoever decides has before their eyes about proportion, so that it needs no state: the last
 * word about a period counts, and a figure that was wrong is recorded anew.
 */
import { daysBetween, type WallDate } from './calendar.ts';
import type { Facts } from './facts.ts';
import { officeToday, requireDate, type Acts, type Given } from './process.ts';
import { requireThat } from './refusal.ts';
import { isMember } from './state.ts';

export const VOLUME_UNITS = ['entries', 'shipments', 'crossings'] as const;
export type VolumeUnit = (typeof VOLUME_UNITS)[number];
/** Records of the agency: entry summaries, manifests, crossings, or others. */
export const VOLUME_SOURCES = ['entry-records', 'manifest-records', 'crossing-records', 'other-records'] as const;
export type VolumeSource = (typeof VOLUME_SOURCES)[number];

export type Volume = {
  /** The first and the last day of the period. */
  readonly from: WallDate;
  readonly to: WallDate;
  readonly count: number;
  readonly unit: VolumeUnit;
  readonly source: VolumeSource;
  /** The day on which it was read there. */
  readonly readOn: WallDate;
};
export type VolumeCommand = Given & { readonly type: 'RecordVolume' } & Volume;
export type VolumeEvent = { readonly type: 'VolumeRecorded'; readonly by: string } & Volume;

/** A year, be it a leap year. */
const LONGEST_DAYS = 366;

export const volumeActs: Acts<VolumeCommand['type']> = {
  RecordVolume: {
    may: ['specialist', 'supervisor'],
    guard: ({ standing }) => requireThat(isMember(standing), 'NotMember', 'Only of a member is the volume recorded.'),
  },
};

/** What follows: the figure, as it was read. */
export function decideVolume(command: VolumeCommand, facts: Facts): readonly VolumeEvent[] {
  const { by, from, to, count, unit, source, readOn } = command;
  for (const day of [from, to, readOn]) requireDate(day);
  const days = daysBetween(from, to) + 1;
  requireThat(
    days >= 1 && days <= LONGEST_DAYS && to <= readOn && readOn <= officeToday(facts),
    'PeriodUnclear',
    'A volume is of a period of a year at the most that was over when the figure was read, today or before.',
  );
  requireThat(Number.isSafeInteger(count) && count >= 0, 'CountUnclear', 'A volume is a whole number, none included.');
  return [{ type: 'VolumeRecorded', by: by.person, from, to, count, unit, source, readOn }];
}
