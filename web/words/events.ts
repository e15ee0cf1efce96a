/** Every event of a participant's record in words. A new event does not compile until somebody says what it is called. */
import type { Event } from '../../domain/participant.ts';
import type { Spoken } from '../../templates/words.ts';
import { CLOCK_EVENTS, LADDER_EVENTS, NOTICE_EVENTS, PEOPLE_EVENTS } from './events-contact.ts';
import { ADVERSE_EVENTS, APPEAL_EVENTS, CURE_EVENTS, VALIDATION_EVENTS } from './events-decision.ts';
import {
  APPLICATION_EVENTS,
  CORRECTION_EVENTS,
  DUTY_EVENTS,
  ENTRY_EVENTS,
  REVIEW_EVENTS,
} from './events-membership.ts';
import { INCIDENT_EVENTS } from './incidents.ts';

export const EVENTS: Readonly<Record<Event['type'], Spoken>> = {
  ...CLOCK_EVENTS,
  ...NOTICE_EVENTS,
  ...LADDER_EVENTS,
  ...PEOPLE_EVENTS,
  ...APPLICATION_EVENTS,
  ...REVIEW_EVENTS,
  ...VALIDATION_EVENTS,
  ...ADVERSE_EVENTS,
  ...CURE_EVENTS,
  ...APPEAL_EVENTS,
  ...ENTRY_EVENTS,
  ...DUTY_EVENTS,
  ...CORRECTION_EVENTS,
  ...INCIDENT_EVENTS,
};
