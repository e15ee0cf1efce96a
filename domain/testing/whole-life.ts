/**
 * A whole life, written by hand from the programme's rules: what is done, and on which day. What must be on record then is in
 * `whole-life-table.ts`.
 */
import type { WallDate } from '../calendar.ts';
import type { ContentRef } from '../content.ts';
import type { Contact } from '../notice.ts';
import type { ActName } from '../participant.ts';
import type { State } from '../state.ts';
import type { Seat } from './cast.ts';
import type { Payload } from './ledger.ts';
import { ZONE } from './script-days.ts';
import { EVERY_CATEGORY } from './stories.ts';

export { dayOf, ZONE } from './script-days.ts';
export { expectedRows, recordedRows } from './whole-life-table.ts';

/** What a payload may need that only the one who plays the script knows. */
export type Ask = {
  /** Keeps a text and names it. */
  readonly content: (name: string) => ContentRef;
  readonly date: (day: string) => WallDate;
  readonly contacts: readonly Contact[];
  readonly person: (seat: Seat) => string;
  /** The participant as it is when the command is given. */
  readonly state: State;
};
type Step = { readonly on: string; readonly act: ActName; readonly by: Seat; readonly payload: (ask: Ask) => object };
const step = <T extends ActName>(on: string, act: T, by: Seat, payload: (ask: Ask) => Payload<T>): Step => ({
  on,
  act,
  by,
  payload,
});

const reviewed = (year: number, prepared: number, approved: number): readonly Step[] => [
  step(`C+${year}y-${prepared}d`, 'PrepareReview', 'contact', profile(`C+${year}y-${prepared}d`)),
  step(`C+${year}y-${prepared}d`, 'SubmitReview', 'officer', () => ({})),
  step(`C+${year}y-${approved}d`, 'ApproveReview', 'specialist', () => ({})),
];
const contactsConfirmed = (...days: readonly string[]): readonly Step[] =>
  days.map((on) => step(on, 'ConfirmContacts', 'contact', () => ({})));
const profile =
  (riskAssessed: string) =>
  ({ content, date }: Ask): Payload<'PrepareReview'> => ({
    profile: content('profile'),
    categories: EVERY_CATEGORY,
    riskAssessedOn: date(riskAssessed),
  });
const noted = ({ content }: Ask) => ({ note: content('note') });
const ladder = ({ state }: Ask): string => state.ladders[0]?.id ?? '';

/** Everything that people do, in order. The rest is done by the clock. */
export const STEPS: readonly Step[] = [
  step('A', 'CreateApplication', 'contact', ({ contacts }) => ({
    programme: 'ctpat',
    entityType: 'importer',
    zone: ZONE,
    office: 'laredo',
    contacts,
    demo: true,
    barredUntil: null,
    invitation: false,
  })),
  step('A', 'PrepareApplication', 'contact', (ask) => ({ ...profile('A')(ask), identifiers: ['ein', 'bond'] })),
  step('A', 'SubmitApplication', 'officer', () => ({})),
  step('A', 'AssignSpecialist', 'supervisor', ({ person }) => ({ specialist: person('specialist') })),
  step('A+3d', 'ApproveProfile', 'specialist', () => ({})),
  step('A+3d', 'RecordVetting', 'specialist', (ask) => ({ result: 'clear', ...noted(ask) })),
  step('C', 'Certify', 'supervisor', () => ({})),

  step('C+1y-179d', 'PlanValidation', 'specialist', () => ({ mode: 'in-person', exception: null })),
  step('C+1y-179d', 'ProposeVisit', 'specialist', ({ date }) => ({
    slots: [{ date: date('C+1y-140d'), hour: 9, minute: 0 }],
    note: null,
  })),
  step('C+1y-177d', 'AcceptVisit', 'contact', () => ({ slot: 0, waiveNotice: false })),
  step('C+1y-140d', 'HoldVisit', 'specialist', ({ date }) => ({ on: date('C+1y-140d') })),
  step('C+1y-135d', 'RecordOutcome', 'specialist', ({ content }) => ({
    outcome: 'pass',
    bestPractices: false,
    actions: [],
    report: content('report'),
  })),
  step('V', 'CloseValidation', 'supervisor', (ask) => ({ tier: 2, ...noted(ask) })),
  ...reviewed(1, 80, 75),
  ...contactsConfirmed('C+1y+100d', 'C+2y-100d'),
  ...reviewed(2, 50, 45),
  ...contactsConfirmed('C+2y+70d', 'C+3y-120d'),

  step('O+16d', 'LogCall', 'specialist', (ask) => ({
    ladder: ladder(ask),
    contact: ask.contacts[1]!.id,
    outcome: 'no-answer',
    ...noted(ask),
  })),
  step('O+23d', 'LogCall', 'specialist', (ask) => ({
    ladder: ladder(ask),
    contact: ask.contacts[0]!.id,
    outcome: 'left-message',
    ...noted(ask),
  })),
  step('O+30d', 'DispatchLetter', 'specialist', (ask) => ({ ladder: ladder(ask), tracking: ask.content('tracking') })),
  step('O+44d', 'RecordSearch', 'specialist', (ask) => ({ ladder: ladder(ask), ...noted(ask) })),
  step('O+46d', 'RecommendSuspension', 'specialist', (ask) => ({ ladder: ladder(ask), ...noted(ask) })),
  step('O+47d', 'DecideAdverse', 'director', (ask) => ({ impose: true, ...noted(ask) })),
  step('O+48d', 'ConfirmSuspension', 'headquarters', noted),
  step('S', 'ServeDecision', 'specialist', ({ content }) => ({ tracking: content('tracking') })),

  step('S+20d', 'PrepareReview', 'contact', profile('S+20d')),
  step('S+20d', 'SubmitReview', 'officer', () => ({})),
  step('S+22d', 'ApproveReview', 'specialist', () => ({})),
  step('S+23d', 'SubmitCure', 'officer', ({ content }) => ({ plan: content('plan'), consentsToVisits: true })),
  step('S+25d', 'AcceptCure', 'specialist', noted),
  step('R', 'Reinstate', 'director', noted),
  ...contactsConfirmed('R+5d', 'C+4y-110d'),
  ...reviewed(4, 80, 75),
  ...contactsConfirmed('C+4y+65d'),

  step('V+4y-152d', 'PlanValidation', 'specialist', () => ({ mode: 'virtual', exception: null })),
  step('V+4y-152d', 'ProposeVisit', 'specialist', ({ date }) => ({
    slots: [{ date: date('V+4y-110d'), hour: 9, minute: 0 }],
    note: null,
  })),
  step('V+4y-150d', 'AcceptVisit', 'contact', () => ({ slot: 0, waiveNotice: false })),
  step('V+4y-110d', 'HoldVisit', 'specialist', ({ date }) => ({ on: date('V+4y-110d') })),
  step('V+4y-105d', 'RecordOutcome', 'specialist', ({ content }) => ({
    outcome: 'pass',
    bestPractices: false,
    actions: [],
    report: content('report'),
  })),
  step('W', 'CloseValidation', 'supervisor', (ask) => ({ tier: 2, ...noted(ask) })),

  ...contactsConfirmed('C+5y-130d'),
  step('D-1d', 'RecommendImmediateAction', 'director', (ask) => ({
    order: 'removal',
    ground: 'false-information',
    point: 'national-security',
    ...noted(ask),
  })),
  step('D', 'DecideAdverse', 'headquarters', (ask) => ({ impose: true, ...noted(ask) })),
  step('D+1d', 'ServeDecision', 'specialist', ({ content }) => ({ tracking: content('tracking') })),
];
/** The last day: nothing is left after it. */
export const LAST_DAY = 'D+31d';
