/** What fills the braces of an event's words and cannot be told from a field's name alone. */
import type { Facts } from '../../../domain/facts.ts';
import { TO_NOBODY } from '../../../domain/mend.ts';
import type { Event } from '../../../domain/participant.ts';
import { shortfallOf } from '../../../domain/settlement.ts';
import type { Benefit, LegId } from '../../../domain/state.ts';
import type { SaidSlot } from '../../../domain/validation-events.ts';
import type { Params, Words } from '../../../templates/words.ts';
import { FILINGS } from '../../words/filings.ts';
import { CORRECTIVE } from '../../words/incidents.ts';
import { SOURCES_OF_MATTER, TRIAGE_WORDS } from '../../words/matters.ts';
import { NOTICES } from '../../words/notices.ts';
import { CHANNELS_OF_CHECK, OFFICER } from '../../words/officer.ts';
import { CALL_OUTCOMES, OTHER_OUTCOMES, SHORTFALL_WORDS, SOURCES, WAYS } from '../../words/outreach.ts';
import { STEP_STATUSES } from '../../words/plan.ts';
import { TAILS } from '../../words/page-case.ts';
import { CONTACT_ROLES } from '../../words/people.ts';
import {
  APPEAL_OUTCOMES,
  OUTCOMES,
  RECOMMENDATION_ENDS,
  RECOMMENDATION_SAYINGS,
  VALIDATION_KINDS,
  ANEW_OUTCOMES,
  PAPER_WAYS,
  TELLING_WORDS,
  VARIATIONS,
} from '../../words/stages.ts';
import { BENEFITS, TIERS } from '../../words/standing.ts';
import { REPORT_WAYS } from '../../words/incidents.ts';
import type { Tongue } from '../../words/tongue.ts';
import { RELEASED_GROUNDS } from '../../words/vetting.ts';
import { placeName } from '../places/known.ts';
import { travelWords } from '../places/travel-words.ts';
import { correctionWords, type Told } from './correction-words.ts';
import type { Names } from './names.ts';
import { ruleName } from './rule-name.ts';
import { volumeParams } from './volume-line.ts';

/** In which language, with which names, under which rules, and in whose zone the record is told. */
export type Telling = {
  readonly tongue: Tongue;
  readonly names: Names;
  readonly facts: Pick<Facts, 'policy'>;
  readonly zone: string;
};

const CALLED_OFF = { 'membership-over': TAILS.membershipOver, 'site-dropped': TAILS.siteDropped };

type Of<T extends Event['type']> = Extract<Event, { readonly type: T }>;
type Particulars = { readonly [T in Event['type']]?: (event: Of<T>, telling: Telling) => Params };

const tail = ({ tongue }: Telling, words: Words, holds: boolean): string => (holds ? tongue.say(words) : '');
const late = (event: { readonly late: boolean }, telling: Telling): Params => ({
  late: tail(telling, TAILS.late, event.late),
});
const tier = (event: { readonly tier: 0 | 1 | 2 | 3 }, { tongue }: Telling): Params => ({
  tier: tongue.say(TIERS[event.tier]),
});
const categories = (event: { readonly categories: readonly number[] }): Params => ({
  categories: event.categories.length,
});
const listed = (all: readonly SaidSlot[], telling: Telling): string =>
  all.map((slot) => slotWords(slot, telling)).join('; ');
/** Which site, where it is not the domestic one. */
const leg = (event: { readonly leg?: LegId }, telling: Telling): Params => ({
  leg: tail(telling, TAILS.abroad, event.leg === 'foreign'),
});
const slots = (event: { readonly leg?: LegId; readonly slots: readonly SaidSlot[] }, telling: Telling): Params => ({
  ...leg(event, telling),
  slots: listed(event.slots, telling),
});

const shortfall = ({ about }: { readonly about: string }, { tongue }: Telling): Params => ({
  shortfall: tongue.say(SHORTFALL_WORDS[shortfallOf(about)]),
});

const letterProof = ({ proof }: { readonly proof: 'signed' | 'returned' }, { tongue }: Telling): Params => ({
  proof: tongue.say(proof === 'signed' ? TAILS.signed : TAILS.cameBack),
});

const corrected = (event: Told, { tongue, facts }: Telling): Params =>
  correctionWords(event, tongue, (clock) => ruleName(clock, facts, tongue));

const benefits = ({ benefits: named }: { readonly benefits: readonly Benefit[] }, { tongue }: Telling): Params => ({
  benefits: named.map((benefit) => tongue.say(BENEFITS[benefit])).join(', '),
});

const RESTORED = {
  reasoned: TAILS.restoredReasoned,
  done: TAILS.restoredDone,
  term: TAILS.restoredTerm,
  appeal: TAILS.restoredAppeal,
} as const;

const LADDER_ENDS = {
  done: TAILS.endedDone,
  waived: TAILS.endedWaived,
  'time-granted': TAILS.endedTime,
  suspended: TAILS.endedSuspended,
} as const;

const PARTICULARS: Particulars = {
  NoticeQueued: ({ kind }, { tongue }) => ({ notice: `“${tongue.say(NOTICES[kind])}”` }),
  CorrectionProposed: corrected,
  RecordCorrected: (event, telling) => ({
    ...corrected(event, telling),
    approvedBy: telling.names.person(event.approvedBy),
  }),
  NoticeMended: ({ to }, { tongue }) => ({
    how: tongue.say(to === TO_NOBODY ? TAILS.mendedWithout : TAILS.mendedByCopy),
  }),
  ContactRecorded: ({ contact }, { tongue, names }) => ({
    contact: names.contact(contact.id),
    role: tongue.say(CONTACT_ROLES[contact.role]),
  }),
  OfficerChangeConfirmed: ({ contact, channel, elsewhere }, { names, tongue }) => ({
    contact: names.contact(contact.id),
    elsewhere: elsewhere
      ? tongue.say(OFFICER.confirmedElsewhere, {
          by: names.person(elsewhere.by),
          channel: tongue.say(CHANNELS_OF_CHECK[channel]),
        })
      : '',
  }),
  OfficerChangeRefused: ({ elsewhere }, { names, tongue }) => ({
    elsewhere: elsewhere ? tongue.say(OFFICER.refusedElsewhere, { by: names.person(elsewhere.by) }) : '',
  }),
  ContactChanged: ({ contact, replaces }, { names }) => ({ contact: names.contact(contact?.id ?? replaces ?? '') }),
  ContactsConfirmed: ({ contacts }, { names }) => ({ contacts: contacts.map((id) => names.contact(id)).join(', ') }),
  DebtOrBondRecorded: shortfall,
  SettlementReported: (event, telling) => ({ ...shortfall(event, telling), ...late(event, telling) }),
  SettlementConfirmed: shortfall,
  SettlementReturned: shortfall,
  IncidentAnalysisSubmitted: (event, telling) => ({ ...late(event, telling), n: event.actions.length }),
  IncidentActionReported: late,
  IncidentActionAssessed: ({ done }, { tongue }) => ({
    outcome: tongue.say(CORRECTIVE[done ? 'done' : 'returned']),
  }),
  MatterOpened: ({ source }, { tongue }) => ({ source: tongue.say(SOURCES_OF_MATTER[source]) }),
  MatterTriaged: ({ outcome }, { tongue }) => ({ outcome: tongue.say(TRIAGE_WORDS[outcome]) }),
  MatterWarned: ({ points, grounds }) => ({ points: points.length + grounds.length }),
  VolumeRecorded: (event, { tongue }) => volumeParams(event, tongue),
  WarningAnswerRead: ({ satisfied }, { tongue }) => ({
    suffices: tongue.say(satisfied ? TAILS.suffices : TAILS.sufficesNot),
  }),
  ApplicationPrepared: categories,
  ReviewPrepared: categories,
  ReviewSubmitted: late,
  ActionAnswered: late,
  CureSubmitted: late,
  StepReported: late,
  StepAssessed: ({ status }, { tongue }) => ({ status: tongue.say(STEP_STATUSES[status]) }),
  CallLogged: ({ outcome }, { tongue }) => ({ outcome: tongue.say(CALL_OUTCOMES[outcome]) }),
  OtherAttemptLogged: ({ way, outcome }, { tongue }) => ({
    way: tongue.say(WAYS[way]),
    outcome: tongue.say(OTHER_OUTCOMES[outcome]),
  }),
  AddressSearched: ({ sources = [] }, { tongue }) => ({
    sources: sources.length === 0 ? '' : `: ${sources.map((source) => tongue.say(SOURCES[source])).join(', ')}`,
  }),
  LetterDispatched: ({ warning }, telling) => ({ warning: tail(telling, TAILS.warning, warning) }),
  LetterProofLogged: letterProof,
  LetterProven: letterProof,
  AnswerInterpreted: ({ until, hold }, telling) => ({
    until: until === null ? '' : telling.tongue.say(TAILS.until, { on: telling.tongue.date(until) }),
    others: tail(telling, TAILS.othersUnread, hold?.meaning === 'to-interpret'),
  }),
  AnswerHoldEnded: ({ hold }, { tongue }) => ({ course: tongue.say(hold ? TAILS.heldByAnother : TAILS.runsOn) }),
  LadderEnded: ({ how }, { tongue }) => ({ ended: tongue.say(LADDER_ENDS[how]) }),
  ValidationFellDue: ({ kind }, { tongue }) => ({ validationKind: tongue.say(VALIDATION_KINDS[kind]) }),
  VisitProposed: slots,
  DatesOffered: slots,
  DatesDeclined: leg,
  VisitUnanswered: leg,
  VisitHeld: leg,
  VisitMoved: (event, telling) => ({
    ...leg(event, telling),
    side: telling.tongue.say(event.side === 'company' ? TAILS.ofCompany : TAILS.ofAgency),
    from: slotWords(event.from, telling),
    slots: event.slots.length === 0 ? '' : telling.tongue.say(TAILS.offered, { slots: listed(event.slots, telling) }),
  }),
  VisitCancelled: (event, telling) => ({
    ...leg(event, telling),
    from: event.from ? telling.tongue.say(TAILS.agreedFor, { slot: slotWords(event.from, telling) }) : '',
    why: event.because ? telling.tongue.say(CALLED_OFF[event.because]) : '',
  }),
  PlaceAnnounced: ({ place, travel, ...event }, telling) => ({
    ...leg(event, telling),
    place: placeName(place, telling.tongue.language),
    travel: travelWords(travel, telling.tongue),
  }),
  VisitPaused: (event, telling) => ({
    ...leg(event, telling),
    from: event.from ? telling.tongue.say(TAILS.agreedFor, { slot: slotWords(event.from, telling) }) : '',
  }),
  VisitResumed: leg,
  VisitFirmed: (event, telling) => ({ ...leg(event, telling), slot: slotWords(event.slot, telling) }),
  VisitNotCleared: (event, telling) => ({ ...leg(event, telling), from: slotWords(event.from, telling) }),
  VisitsConsentRecorded: ({ given }, { tongue }) => ({
    given: tongue.say(given ? TAILS.consentGiven : TAILS.consentEnded),
  }),
  UnannouncedVisitOrdered: (event, telling) => ({
    ...leg(event, telling),
    slot: slotWords(event.slot, telling),
    team: event.people.map((person) => telling.names.person(person)).join(', '),
  }),
  UnannouncedVisitPaused: (event, telling) => ({ ...leg(event, telling), from: slotWords(event.from, telling) }),
  UnannouncedVisitDropped: leg,
  VisitTeamNamed: (event, telling) => ({
    ...leg(event, telling),
    tentative: tail(telling, TAILS.tentative, event.tentative === true),
    team: event.people.map((person) => telling.names.person(person)).join(', '),
  }),
  VisitAgreed: ({ slot, noticeWaivedBy, told, tentative, ...event }, telling) => ({
    ...leg(event, telling),
    tentative: tail(telling, TAILS.tentative, tentative === true),
    told: told
      ? telling.tongue.say(TAILS.toldUs, {
          contact: telling.names.contact(told.contact),
          channel: telling.tongue.say(TELLING_WORDS[told.channel]),
        })
      : '',
    slot: slotWords(slot, telling),
    waived: tail(telling, TAILS.waived, noticeWaivedBy !== null),
  }),
  ReportSubmitted: ({ outcome }, { tongue }) => ({ outcome: tongue.say(OUTCOMES[outcome]) }),
  ReportIssued: ({ outcome, actions }, { tongue }) => ({
    outcome: tongue.say(OUTCOMES[outcome]),
    actions: actions.length,
  }),
  RecommendationAnswered: ({ says }, { tongue }) => ({
    says: says ? `: ${tongue.say(RECOMMENDATION_SAYINGS[says])}` : '',
  }),
  RecommendationSettled: ({ end }, { tongue }) => ({ end: tongue.say(RECOMMENDATION_ENDS[end]) }),
  AnswerAssessed: ({ accepted }, { tongue }) => ({ accepted: tongue.say(accepted ? TAILS.accepted : TAILS.returned) }),
  ValidationClosed: (event, telling) => ({
    ...tier(event, telling),
    lowered: tail(telling, TAILS.lowered, event.lowered),
  }),
  FoundIneligible: ({ releases = [] }, { tongue }) => ({
    releases:
      releases.length === 0 ? '' : `: ${releases.map((ground) => tongue.say(RELEASED_GROUNDS[ground])).join(' ')}`,
  }),
  Certified: tier,
  BenefitsDenied: benefits,
  BenefitsRestored: (event, telling) => ({
    ...benefits(event, telling),
    restored: telling.tongue.say(RESTORED[event.why]),
  }),
  Reinstated: tier,
  MembershipRestored: tier,
  TierRestored: tier,
  IncidentReported: ({ heard, contact }, { tongue }) => ({
    heard: heard
      ? tongue.say(contact === undefined ? TAILS.heardOfOther : TAILS.heard, {
          way: tongue.say(REPORT_WAYS[heard.way]),
        })
      : '',
  }),
  AppealFiled: ({ timely, paper }, telling) => ({
    timely: tail(telling, TAILS.late, !timely),
    way: paper ? ` ${telling.tongue.say(PAPER_WAYS[paper.way])}` : '',
  }),
  AppealDecided: ({ outcome }, { tongue }) => ({ outcome: tongue.say(APPEAL_OUTCOMES[outcome]) }),
  DecisionVaried: ({ to }, { tongue }) => ({ variation: tongue.say(VARIATIONS[to]) }),
  AnewRecommended: ({ outcome }, { tongue }) => ({ anew: tongue.say(ANEW_OUTCOMES[outcome]) }),
  DecidedAnew: ({ outcome }, { tongue }) => ({ anew: tongue.say(ANEW_OUTCOMES[outcome]) }),
  FilingSetAside: ({ kind }, { tongue }) => ({ filingKind: tongue.code(FILINGS, kind) }),
};

/** What only this kind of event has. */
export function particular(event: Event, telling: Telling): Params {
  const fill = PARTICULARS[event.type] as ((event: Event, telling: Telling) => Params) | undefined;
  return fill ? fill(event, telling) : {};
}

/** A visit's date and time, where the venue is; before venues had a zone of their own, where the participant is. */
export const slotWords = (
  { date, hour, minute, zone }: SaidSlot,
  { tongue, zone: own }: Pick<Telling, 'tongue' | 'zone'>,
): string =>
  tongue.say(TAILS.slot, {
    date: tongue.date(date),
    time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
    zone: tongue.zone(zone ?? own),
  });
