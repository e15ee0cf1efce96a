/** What calendars say of a visit. Whoever shares a calendar shows its entries to others, so that they name no company, no person and no finding. */
import { instantOf } from '../../domain/calendar.ts';
import type { Leg } from '../../domain/state.ts';
import type { VisitEntry } from '../../domain/visit-calendar.ts';
import { visitAbout } from '../../domain/validation-legs.ts';
import type { Language } from '../words.ts';
import { voiceOf } from '../notices/voice.ts';
import type { CalendarVisit } from './visit-event.ts';

export type ToldVisit = {
  readonly participant: string;
  readonly programme: string;
  readonly cycle: string;
  readonly leg: Pick<Leg, 'id' | 'mode' | 'place'>;
  readonly entry: VisitEntry;
  /** The company's. */
  readonly city: string | null;
};
export type CalendarPress = {
  /** No slash at its end. */
  readonly webUrl: string;
  readonly placeName: (id: string, language: Language) => string;
};

/** The same visit has the same UID in mail, file and feed. */
export function calendarVisit(press: CalendarPress, told: ToldVisit, language: Language): CalendarVisit {
  const { participant, programme, cycle, leg, entry } = told;
  const { webUrl } = press;
  const { date, hour, minute, minutes, zone } = entry.slot;
  const voice = voiceOf(language);
  const page = `${webUrl}/participants/${encodeURIComponent(participant)}`;
  const visit = voice.say(`calendar.${leg.mode}`, { program: programme.toUpperCase(), reference: participant });
  const about = visitAbout(cycle, leg.id).replaceAll(':', '-');
  return {
    uid: `visit-${encodeURIComponent(participant)}-${about}@${new URL(webUrl).hostname}`,
    sequence: entry.sequence,
    stamp: entry.at,
    startsAt: instantOf(date, zone, hour, minute),
    minutes,
    zone,
    status: entry.status,
    summary: entry.status === 'moving' ? voice.say('calendar.moving', { visit }) : visit,
    description: voice.say('calendar.how', { page }),
    location: venueOf(press, told, language),
    url: page,
  };
}

/** At home it is where the company is; of a site abroad without a place nothing is known. */
function venueOf({ placeName }: CalendarPress, { leg, city }: ToldVisit, language: Language): string {
  if (leg.mode === 'virtual') return '';
  if (leg.place !== null) return placeName(leg.place, language);
  return leg.id === 'domestic' ? (city ?? '') : '';
}
