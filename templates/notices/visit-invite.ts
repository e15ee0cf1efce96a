/** The part of a notice's mail that a calendar reads. */
import type { NoticeKind } from '../../domain/notice.ts';
import type { Leg } from '../../domain/state.ts';
import { legAbout } from '../../domain/validation-legs.ts';
import { visitEntry } from '../../domain/visit-calendar.ts';
import { invite, type Invite } from '../calendar/invite.ts';
import type { CalendarPerson } from '../calendar/visit-event.ts';
import { calendarVisit, type CalendarPress } from '../calendar/visit-words.ts';
import type { ContactCard, Occasion } from './occasion.ts';

/** Each leaves in a mail of its own (`mail.atOnce` in the policy), since a mail bears one entry. */
export const INVITING: readonly NoticeKind[] = [
  'visit-agreed',
  'visit-moved',
  'visit-cancelled',
  'visit-firm',
  'visit-not-cleared',
  'visit-paused',
];

export type InvitePress = CalendarPress & { readonly organizer: CalendarPerson };

/** The visit as it stands: a copy that is sent once more tells what has become of it. Null where a mail is about none that was agreed. */
export function visitInvite(press: InvitePress, occasion: Occasion, to: ContactCard): Invite | null {
  const { notice, before, state, history, participant, account } = occasion;
  const { programme } = state;
  const validation = state.validation ?? before.validation; // which ends with the membership
  const [leg] = INVITING.includes(notice.kind) ? legsAbout(occasion) : [];
  if (!validation || !leg) return null;
  const { cycle } = validation;
  const entry = visitEntry(history, validation, leg);
  if (!entry) return null;
  const visit = calendarVisit(press, { participant, programme, cycle, leg, entry, city: account.city }, to.language);
  return invite(visit, press.organizer, to.email);
}

/** As it stands; a site that was dropped is there before alone. */
const legsAbout = ({ notice, state, before }: Occasion): readonly Leg[] =>
  [state, before].flatMap(({ validation }) => legAbout(validation, notice.about) ?? []);
