/** The facts of an adverse letter: what was owed and not done, and how the participant was told before, each with its day, from the ledger. */
import { wallDateOf, type Instant, type WallDate } from '../../domain/calendar.ts';
import { isDuty, ladderOfCase } from '../../domain/ground.ts';
import { dutyClock, warningTerm } from '../../domain/ladder.ts';
import type { LadderPurpose } from '../../domain/policy.ts';
import { recordedOn, shortfallOf } from '../../domain/settlement.ts';
import type { Adverse, Ground } from '../../domain/state.ts';
import type { CitedRule } from './cited.ts';
import type { Writing } from './letter-parts.ts';
import { reviewName } from './mails.ts';
import { clockEver, dutyOf, lastOf, needed, recordings, type Occasion } from './occasion.ts';
import { dueParams } from './terms.ts';
import type { WordKey } from './voice.ts';

type Told = Pick<Writing, 'occasion' | 'voice'>;
export type Duty = { readonly purpose: LadderPurpose; readonly about: string };

const onDay = ({ occasion, voice }: Told, at: Instant): string => voice.date(wallDateOf(at, occasion.state.zone));

/** What failed, by its ground. */
export function groundFact(told: Told, ground: Ground, about: string): string {
  if (isDuty(ground)) return dutyFact(told, { purpose: ground, about });
  switch (ground) {
    case 'security-incident':
    case 'vetting-result':
    case 'false-information':
      return told.voice.say(warningOf(told.occasion, about) ? `decided.${ground}` : `fact.${ground}`);
    case 'imported':
      return told.voice.say('fact.imported', {
        on: told.voice.date(lastOf(told.occasion, 'ParticipantImported').event.on),
      });
  }
}

/** The duty that was not done, with the day on which it was due. */
export function dutyFact(told: Told, { purpose, about }: Duty): string {
  const { occasion, voice } = told;
  const due = () => dueParams(voice, clockEver(occasion, needed(dutyClock({ purpose, about }), 'a clock of the duty')));
  const validation = occasion.state.validation ?? occasion.before.validation;
  switch (purpose) {
    case 'annual-review':
    case 'blank-profile': {
      const review = occasion.state.review ?? occasion.before.review;
      const returned = review?.cycle === about && review.returned !== null;
      return voice.say(returned ? 'fact.review.returned' : 'fact.review.missing', {
        review: reviewName(voice, about),
        ...due(),
      });
    }
    case 'actions-unanswered': {
      const { actions } = needed(validation, 'the validation');
      const missing = actions.filter(({ status }) => status !== 'accepted').length;
      return voice.say('fact.actions', {
        cycle: about,
        issued: issuedOn(told),
        asked: actions.length,
        missing,
        ...due(),
      });
    }
    case 'visit-dates-unanswered':
      return voice.say('fact.visit', { proposed: onDay(told, lastOf(occasion, 'VisitProposed').at), ...due() });
    case 'validation-failed':
      return voice.say('fact.failed', { cycle: about, issued: issuedOn(told) });
    case 'contact-verification':
      return voice.say('fact.contacts', due());
    case 'debt-or-bond':
      return voice.say(`fact.${shortfallOf(about)}`, { on: voice.date(recordedOn(about)), ...due() });
    case 'adverse-warning':
      return voice.say(`alleged.${openedAs(occasion, about).ground}`);
    case 'reinstatement-conditions':
      return voice.say('fact.condition', {
        on: voice.date(lastOf(occasion, 'Reinstated').event.on),
        ...due(),
      });
  }
}

const issuedOn = (told: Told): string => onDay(told, lastOf(told.occasion, 'ReportIssued').at);

/** The rules of the duty's day, or of the warning's term; a failed validation and an incident have none but the law. */
export function dutyRules(ground: Ground | 'adverse-warning', about: string): readonly CitedRule[] {
  switch (ground) {
    case 'annual-review':
      return [about === 'inherited' ? 'INHERITED_PROFILE' : 'ANNUAL_DUE', 'BLANK_PROFILE_CURE'];
    case 'blank-profile':
      return ['BLANK_PROFILE', 'BLANK_PROFILE_CURE'];
    case 'contact-verification':
      return ['CONTACT_VERIFY'];
    case 'debt-or-bond':
      return ['DEBT_OR_BOND', 'BLANK_PROFILE_CURE'];
    case 'reinstatement-conditions':
      return ['CURE_STEP', 'BLANK_PROFILE_CURE'];
    case 'actions-unanswered':
      return ['ACTION_RESPONSE', 'BLANK_PROFILE_CURE'];
    case 'visit-dates-unanswered':
      return ['VISIT_ANSWER', 'BLANK_PROFILE_CURE'];
    case 'validation-failed':
      return ['BLANK_PROFILE_CURE'];
    case 'adverse-warning':
      return ['WARNING_RESPONSE', 'RESPONSE_ANSWER'];
    case 'security-incident':
    case 'vetting-result':
    case 'false-information':
    case 'imported':
      return [];
  }
}

/** How we tried to reach the participant, each day once; empty when we did not. */
export function triedFacts(told: Told, ladder: string): readonly string[] {
  const { occasion, voice } = told;
  const said = (key: WordKey, days: readonly WallDate[]): readonly string[] =>
    days.length === 0 ? [] : [voice.say(key, { dates: voice.list([...new Set(days)].map(voice.date)) })];
  return [
    ...said('fact.tried.mail', mailDays(occasion, ladder)),
    ...said('fact.tried.call', callDays(occasion, ladder)),
    ...said('fact.tried.letter', letterDays(occasion, ladder)),
    ...said('fact.tried.other', otherDays(occasion, ladder)),
  ];
}

const ofLadder = <R extends { readonly event: { readonly ladder: string } }>(
  rows: readonly R[],
  ladder: string,
): readonly R[] => rows.filter(({ event }) => event.ladder === ladder);

/** Days on which a mail server took a mail about the duty. Never before it was queued, whatever clock that server has. */
function mailDays(occasion: Occasion, ladder: string): readonly WallDate[] {
  const mails = recordings(occasion, 'NoticeQueued').filter(
    ({ event }) => event.about === ladder && event.channel === 'mail',
  );
  const queuedAt = new Map(mails.map(({ seq, at }) => [`n${seq}`, at]));
  return recordings(occasion, 'NoticeSent').flatMap(({ event }) => {
    const queued = queuedAt.get(event.notice);
    return queued === undefined ? [] : [wallDateOf(Math.max(queued, event.at), occasion.state.zone)];
  });
}

const callDays = (occasion: Occasion, ladder: string): readonly WallDate[] =>
  ofLadder(recordings(occasion, 'CallLogged'), ladder)
    .filter(({ event }) => event.outcome !== 'wrong-number')
    .map(({ event }) => event.day);

/** Whatever came of it: a visit that met nobody was one. */
const otherDays = (occasion: Occasion, ladder: string): readonly WallDate[] =>
  ofLadder(recordings(occasion, 'OtherAttemptLogged'), ladder).map(({ event }) => event.day);

/** A warning has a line of its own. */
const letterDays = (occasion: Occasion, ladder: string): readonly WallDate[] =>
  ofLadder(recordings(occasion, 'LetterDispatched'), ladder)
    .filter(({ event }) => !event.warning)
    .map(({ event }) => event.day);

/** The warning that was served before, and that its term passed; empty when there was none. */
export function warnedFacts({ occasion, voice }: Told, ladder: string): readonly string[] {
  const warning = ofLadder(recordings(occasion, 'LetterDispatched'), ladder).findLast(({ event }) => event.warning);
  if (!warning) return [];
  const { purpose, about } = dutyOf(ladder);
  const alleged = purpose === 'adverse-warning';
  return [
    voice.say(alleged ? 'fact.warned.alleged' : 'fact.warned', {
      warned: voice.date(warning.event.day),
      ...dueParams(voice, clockEver(occasion, `${warningTerm(purpose)}:${ladder}`)),
    }),
    ...(alleged ? answeredFacts({ occasion, voice }, about) : []),
  ];
}

/** What the company answered to the warning, and that it did not suffice; empty where it did not answer. */
function answeredFacts(told: Told, matter: string): readonly string[] {
  const { occasion, voice } = told;
  const last = (type: 'WarningAnswered' | 'WarningAnswerRead') =>
    recordings(occasion, type).findLast(({ event }) => event.matter === matter);
  const filed = last('WarningAnswered');
  const read = last('WarningAnswerRead');
  if (!filed || !read) return [];
  return [voice.say('fact.warned.answered', { filed: onDay(told, filed.at), read: onDay(told, read.at) })];
}

/** The warning about a matter; undefined where there was none. */
export const warningOf = (occasion: Occasion, matter: string) =>
  recordings(occasion, 'MatterWarned').findLast(({ event }) => event.matter === matter)?.event;

const openedAs = (occasion: Occasion, matter: string) =>
  needed(
    recordings(occasion, 'MatterOpened').find(({ event }) => event.matter === matter),
    'the matter',
  ).event;

/** What an adverse case rests on: the duty, the outreach, the warning, and how complete the proof of notice was. */
export function caseFacts(
  told: Told & Pick<Writing, 'policyOf'>,
  { ground, about, notice }: Pick<Adverse, 'ground' | 'about' | 'notice'>,
): readonly [string, ...string[]] {
  const ladder = ladderOfCase({ ground, about });
  const proof = notice === null ? [] : [told.voice.say(`fact.notice.${notice}`)];
  return [
    groundFact(told, ground, about),
    ...pointFacts(told, { ground, about }),
    ...triedFacts(told, ladder),
    ...proof,
    ...warnedFacts(told, ladder),
  ];
}

/** The point of the policy that justified an action before any warning; nothing where none was named. */
export function pointFacts(
  { occasion, voice, policyOf }: Told & Pick<Writing, 'policyOf'>,
  { ground, about }: Pick<Adverse, 'ground' | 'about'>,
): readonly string[] {
  const recommended = recordings(occasion, 'AdverseRecommended').findLast(
    ({ event }) => event.ground === ground && event.about === about,
  )?.event;
  const point = recommended?.point && policyOf(recommended.policy).immediatePoints?.[recommended.point];
  return point ? [voice.say('fact.point', { point: point.words[voice.language], source: point.source })] : [];
}
