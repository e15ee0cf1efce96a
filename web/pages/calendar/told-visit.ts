/** A visit as calendars are told of it. */
import { visitEntry } from '../../../domain/visit-calendar.ts';
import { placeName } from '../../../db/gazetteer.ts';
import type { AgreedVisit } from '../../../db/queries/visit-calendar.ts';
import type { CalendarVisit } from '../../../templates/calendar/visit-event.ts';
import { calendarVisit } from '../../../templates/calendar/visit-words.ts';
import type { Language } from '../../../templates/words.ts';
import type { Deps } from '../../deps.ts';

/** Null where the record does not say that it was agreed. */
export function toldVisit(
  { config }: Pick<Deps, 'config'>,
  { history, ...visit }: AgreedVisit,
  language: Language,
): CalendarVisit | null {
  const entry = visitEntry(history, visit, visit.leg);
  return entry && calendarVisit({ webUrl: config.url.origin, placeName }, { ...visit, entry }, language);
}
