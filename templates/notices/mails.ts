/** What each kind of mail tells besides its words: the date that it names, and what stands in its braces. A kind that is missing here does not compile. */
import { instantOf } from '../../domain/calendar.ts';
import type { Clock } from '../../domain/clock.ts';
import type { NoticeKind } from '../../domain/notice.ts';
import { dutyClock } from '../../domain/ladder.ts';
import { INHERITED_CYCLE, isAskedCycle, reviewTerm, type Leg, type Slot } from '../../domain/state.ts';
import { legAbout, visitAbout } from '../../domain/validation-legs.ts';
import { wallTimeInWords } from '../dates.ts';
import { VISIT_DOCUMENT_WORDS } from '../visit-documents.ts';
import type { Params } from '../words.ts';
import {
  clockIfAny,
  clockNow,
  dutyOf,
  isSentOnceMore,
  lastOf,
  needed,
  recordings,
  specialistOf,
  type Occasion,
} from './occasion.ts';
import { dueParams, opens, ours, unless, yours, type Term } from './terms.ts';
import type { Voice } from './voice.ts';

export type MailWords = {
  readonly subject: string;
  /** What is asked or what happened, in one sentence. */
  readonly what: string;
  readonly todo: string;
};
export type MailTemplate = {
  readonly term: (occasion: Occasion) => Term | null;
  readonly params: (occasion: Occasion, voice: Voice) => Params;
  /** Dates to choose from. */
  readonly slots: (occasion: Occasion) => readonly Slot[];
};

const bare: MailTemplate = { term: () => null, params: () => ({}), slots: () => [] };
const mail = (part: Partial<MailTemplate>): MailTemplate => ({ ...bare, ...part });
/** A decision is read after signing in: its mail tells nothing but that there is one. */
const pointer = bare;

const by =
  (clock: (occasion: Occasion) => string) =>
  (occasion: Occasion): Term | null =>
    termOf(occasion, clock(occasion), yours);
const weAnswerBy =
  (clock: (occasion: Occasion) => string) =>
  (occasion: Occasion): Term | null =>
    termOf(occasion, clock(occasion), ours);
/** A copy that is sent once more may come after its day was met: then it names none. */
const termOf = (occasion: Occasion, clock: string, words: (clock: Clock) => Term): Term | null =>
  isSentOnceMore(occasion) ? unless(clockIfAny(occasion, clock), words) : words(clockNow(occasion, clock));

/** "annual review of the security profile for 2027". */
export const reviewName = (voice: Voice, cycle: string): string =>
  cycle === INHERITED_CYCLE || isAskedCycle(cycle)
    ? voice.say('review.inherited')
    : voice.say('review.annual', { cycle });

const ofReview =
  (cycle: (occasion: Occasion) => string) =>
  (occasion: Occasion, voice: Voice): Params => ({ review: reviewName(voice, cycle(occasion)) });
const cycleOf = ({ notice }: Occasion): string => notice.about;
const ladderCycle = ({ notice }: Occasion): string => dutyOf(notice.about).about;
const reviewClock = (occasion: Occasion): string => reviewTerm(cycleOf(occasion));
const dutyTerm = by(({ notice }) => needed(dutyClock(dutyOf(notice.about)), 'a clock of the duty'));
const reviewDue = mail({ params: ofReview(cycleOf), term: by(reviewClock) });

/** The agency's date for an application: after it was submitted again, the specialist's own. Once late it is no promise any more. */
const applicationTerm = (occasion: Occasion): Term | null => {
  const clock = clockIfAny(occasion, 'SCSS_CERT_REVIEW:application') ?? clockIfAny(occasion, 'CERT_DECIDE:application');
  return clock && !clock.lapsed ? ours(clock) : null;
};
/** The leg whose visit a notice, or an outreach about its dates, is about. */
const legOf = ({ state }: Occasion, about: string): Leg => needed(legAbout(state.validation, about), 'the site');
const visitLeg = (occasion: Occasion): Leg => legOf(occasion, cycleOf(occasion));
/** "a validation visit", and where it goes if it goes abroad. */
const visitWords = (occasion: Occasion, voice: Voice, beginning: 'visit' | 'visit.agreed'): string => {
  const { id, mode } = visitLeg(occasion);
  const words = voice.say(`${beginning}.${mode}`);
  return id === 'foreign' ? voice.say('visit.abroad', { visit: words }) : words;
};
const agreedSlot = (occasion: Occasion): readonly Slot[] => [needed(visitLeg(occasion).agreed, 'the agreed date')];
/** What the company is asked to have ready, as one more sentence; nothing where nothing is asked. */
const ready = (occasion: Occasion, voice: Voice): string => {
  const { documents = [] } = visitLeg(occasion);
  const list = documents.map((code) => VISIT_DOCUMENT_WORDS[code][voice.language]).join('; ');
  return list === '' ? '' : voice.say('visit.ready', { list });
};
const movedFrom = (occasion: Occasion): readonly Slot[] => [lastOf(occasion, 'VisitMoved').event.from];
/** What is asked about recommendations, as one more sentence with its day; nothing where the report gives none. */
function advice(occasion: Occasion, voice: Voice): string {
  const { recommendations = [] } = lastOf(occasion, 'ReportIssued').event;
  if (recommendations.length === 0) return '';
  const words = voice.say('report.advised');
  const clock = occasion.state.clocks.find(
    ({ id, held }) => id === `REC_RESPONSE:${occasion.state.validation?.cycle}` && !held,
  );
  return clock ? voice.say('report.advised.until', { advice: words, ...dueParams(voice, clock) }) : words;
}

/** How the visit was called off that the notice is about, since the end of a membership calls off several. */
const calledOff = (occasion: Occasion) => {
  const cycle = (occasion.state.validation ?? occasion.before.validation)?.cycle ?? '';
  const own = recordings(occasion, 'VisitCancelled').findLast(
    ({ event }) => visitAbout(cycle, event.leg) === cycleOf(occasion),
  );
  return needed(own, 'how the visit was called off').event;
};

const OFF = { 'membership-over': 'visit.over', 'site-dropped': 'visit.dropped', 'by-us': 'visit.off' } as const;

/** What was told by a link, and by the link of which notice: never the words that were typed. */
const linkAnswer = (occasion: Occasion, voice: Voice): Params => {
  const {
    notice,
    said,
    day,
    slots = [],
  } = needed(lastOf(occasion, 'AnswerRecorded').event.told, 'what was told by a link');
  const dates = slots.map((at) => `${voice.date(at.date)}, ${wallTimeInWords(at)}`).join('; ');
  return {
    reference: `${occasion.participant}/${notice}`,
    told: voice.say(`told.${said}`, { ...(day !== null && { date: voice.date(day) }), ...(dates !== '' && { dates }) }),
  };
};

export const MAILS: Readonly<Record<NoticeKind, MailTemplate>> = {
  'application-started': mail({ term: by(() => 'PREAPP_ABANDON:application') }),
  'application-reminder': mail({ term: by(() => 'PREAPP_ABANDON:application') }),
  'application-received': mail({ term: applicationTerm }),
  'application-abandoned': mail({
    params: (occasion, voice) => ({ on: voice.date(lastOf(occasion, 'ApplicationAbandoned').event.on) }),
  }),
  'specialist-named': mail({
    params: (occasion) => ({ specialist: needed(specialistOf(occasion), 'the specialist').name }),
    term: (occasion) => (occasion.state.standing === 'in-review' ? applicationTerm(occasion) : null),
  }),
  'specialist-changed': mail({
    params: (occasion) => ({ specialist: needed(specialistOf(occasion), 'the specialist').name }),
  }),
  'application-returned': mail({ term: by(() => 'PREAPP_ABANDON:application') }),
  'profile-approved': mail({ term: applicationTerm }),
  certified: pointer,
  'found-ineligible': pointer,
  'withdrawal-recorded': mail({
    params: (occasion, voice) => ({ on: voice.date(lastOf(occasion, 'Withdrawn').event.on) }),
  }),
  'review-open': reviewDue,
  'review-reminder': reviewDue,
  'review-received': mail({
    params: ofReview(cycleOf),
    term: weAnswerBy((occasion) => `REVIEW_ANSWER:${cycleOf(occasion)}`),
  }),
  'review-approved': mail({
    params: ofReview(cycleOf),
    term: ({ state }) =>
      unless(
        state.clocks.find(({ rule, held }) => rule === 'ANNUAL_OPEN' && !held),
        opens,
      ),
  }),
  'review-returned': reviewDue,
  'review-overdue': mail({ params: ofReview(ladderCycle), term: dutyTerm }),
  'profile-asked': reviewDue,
  'profile-overdue': mail({ params: ofReview(ladderCycle), term: dutyTerm }),
  'contacts-unconfirmed': mail({ term: dutyTerm }),
  'settlement-asked': mail({ term: by((occasion) => `DEBT_OR_BOND:${cycleOf(occasion)}`) }),
  'settlement-overdue': mail({ term: dutyTerm }),
  'settlement-received': mail({ term: weAnswerBy((occasion) => `SETTLEMENT_ANSWER:${cycleOf(occasion)}`) }),
  'settlement-answered': pointer,
  'matter-warned': pointer,
  'response-received': mail({ term: weAnswerBy((occasion) => `RESPONSE_ANSWER:${cycleOf(occasion)}`) }),
  'response-answered': pointer,
  'time-granted': reviewDue,
  'time-refused': reviewDue,
  'duty-outstanding': mail({ term: dutyTerm, slots: (occasion) => legOf(occasion, ladderCycle(occasion)).slots }),
  'duty-warning': pointer,
  'answer-received': mail({
    params: linkAnswer,
    term: (occasion) => unless(clockIfAny(occasion, `MESSAGE_ANSWER:${occasion.notice.about}`), ours),
  }),
  'visit-proposed': mail({
    term: by((occasion) => `VISIT_ANSWER:${cycleOf(occasion)}`),
    params: (occasion, voice) => ({ mode: visitWords(occasion, voice, 'visit'), ready: ready(occasion, voice) }),
    slots: (occasion) => visitLeg(occasion).slots,
  }),
  'visit-agreed': mail({
    params: (occasion, voice) => ({
      modeAgreed: visitWords(occasion, voice, 'visit.agreed'),
      tentative: visitLeg(occasion).agreed?.tentative ? ` ${voice.say('visit.tentative')}` : '',
      ready: ready(occasion, voice),
    }),
    slots: agreedSlot,
  }),
  'visit-firm': mail({ slots: agreedSlot }),
  'visit-not-cleared': mail({ slots: (occasion) => [lastOf(occasion, 'VisitNotCleared').event.from] }),
  'visit-moved': mail({ slots: movedFrom }),
  'visit-cancelled': mail({
    slots: (occasion) => [calledOff(occasion).from].filter((slot) => slot !== null),
    params: (occasion, voice) => ({ next: voice.say(OFF[calledOff(occasion).because ?? 'by-us']) }),
  }),
  'visits-consent': mail({}),
  'visit-paused': pointer,
  'visit-resumed': pointer,
  'place-changed': pointer,
  'report-issued': mail({
    term: ({ state }) =>
      unless(
        state.clocks.find(({ rule }) => rule === 'ACTION_RESPONSE'),
        yours,
      ),
    params: (occasion, voice) => ({ advice: advice(occasion, voice) }),
  }),
  'actions-overdue': mail({ term: dutyTerm }),
  'action-returned': mail({ term: by((occasion) => `ACTION_RESPONSE:${cycleOf(occasion)}`) }),
  'recommendation-ended': pointer,
  validated: pointer,
  'tier-lowered': pointer,
  suspended: pointer,
  'benefits-denied': pointer,
  'benefits-restored': pointer,
  'cure-received': mail({ term: weAnswerBy(() => 'CURE_ANSWER:adverse') }),
  'cure-refused': pointer,
  'step-received': mail({ term: weAnswerBy((occasion) => `CURE_ANSWER:${cycleOf(occasion)}`) }),
  'plan-answered': pointer,
  'condition-overdue': pointer,
  'cure-time-granted': pointer,
  'cure-time-refused': pointer,
  reinstated: pointer,
  removed: pointer,
  'appeal-received': mail({ term: weAnswerBy(() => 'APPEAL_DECIDE:appeal') }),
  'appeal-not-admitted': pointer,
  'appeal-denied': pointer,
  'appeal-allowed': pointer,
  'appeal-varied': pointer,
  'appeal-remitted': pointer,
  'decision-upheld': pointer,
  'appeal-days-credited': pointer,
  'appeal-information-asked': mail({ term: by(() => 'APPEAL_INFORMATION:appeal') }),
  'appeal-information-received': mail({
    term: (occasion) =>
      unless(
        clockIfAny(occasion, 'APPEAL_DECIDE:appeal') ?? clockIfAny(occasion, 'APPEAL_REMAND:appeal'), // it came after the appeal was sent back
        ours,
      ),
  }),
  'officer-change-received': mail({ term: weAnswerBy(() => 'OFFICER_CHANGE:officer') }),
  'officer-changed': bare,
  'record-corrected': pointer,
  'officer-change-refused': bare,
  // Not even the rule that sets the day: its title would say what it is about.
  'incident-received': pointer,
  'incident-analysis-asked': pointer,
  'incident-filing-received': pointer,
  'incident-answered': pointer,
  'incident-overdue': pointer,
  'partner-changed': mail({ params: ({ notice }, voice) => ({ on: voice.date(notice.about) }) }),
};

/** A visit's date and time by the wall clock of the venue, as people write it. */
export function slotInWords(voice: Voice, { date, hour, minute, zone }: Slot): string {
  const time = wallTimeInWords({ hour, minute });
  return voice.say('visit.slot', {
    date: voice.date(date),
    time,
    zone: voice.zone(zone, instantOf(date, zone, hour, minute)),
  });
}
