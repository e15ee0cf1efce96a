/** Public holidays as facts for the rules, under an id by which a judgement can be repeated. */
import type { Holidays } from '../domain/calendar.ts';
import { federalHolidays } from './federal-holidays.ts';

export type Calendars = { readonly id: string; readonly holidays: Holidays };

/** From before the program began (2001) until well beyond the longest term that can start now. */
export const loadCalendars = (): Calendars => federalHolidays(2001, 2101);
