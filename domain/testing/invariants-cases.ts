/** Invariants 5 and 8 from the record alone, event by event: what is closed stays closed, and who had a part in which decision. */
import type { Event } from '../participant.ts';
import { check } from './checks.ts';

/** Reads one event after the other; `seq` is its row. */
type Watch = (event: Event, seq: number) => void;

/** Whatever tells of a case that is open. A step may also be owed after it. */
const OF_A_CASE: readonly Event['type'][] = [
  ...(['AdverseDeclined', 'AdverseDecided', 'SuspensionConfirmed', 'DecisionServed', 'DecisionDatedAnew'] as const),
  ...(['Suspended', 'BenefitsDenied', 'CureSubmitted', 'CureAccepted', 'CureRefused', 'CureLapsed'] as const),
  ...(['CureTimeAsked', 'CureTimeGranted', 'CureTimeRefused', 'RemovalRecommended', 'Removed', 'Reinstated'] as const),
];
const OF_AN_APPEAL: readonly Event['type'][] = [
  ...(['AppealFoundTimely', 'AppealAdmitted', 'AppealNotAdmitted', 'AppealAssigned', 'AppealDecided'] as const),
  ...(['AppealInformationAsked', 'AppealInformationAnswered', 'AppealInformationUnanswered'] as const),
  ...(['DecisionVaried', 'AnewRecommended', 'DecidedAnew', 'AppealAlerted'] as const),
];

/** What is told of the case beside a suspension, as long as there is one. */
const OF_BESIDE: readonly Event['type'][] = [
  'AdverseDecided',
  'AdverseDeclined',
  'DecisionDatedAnew',
  'DecisionServed',
  'RemovalRecommended',
];

/** Nothing is heard of a case beside a suspension that is closed, none begins but beside an open one, and one at a time. Answers whether the event is of it. */
function caseBeside(): (event: Event, open: boolean) => 'its own' | 'left' | null {
  let beside = false;
  return (event, open) => {
    if (event.type === 'AdverseRecommended' && event.beside) {
      check(open && !beside, `8: ${event.case} stands beside no case, or is the third`);
      beside = true;
      return 'its own';
    }
    if (!beside) return null;
    check(event.type !== 'RemovalRecommended', '8: two removals at a time');
    if (event.type === 'AdverseDeclined') beside = false;
    if (OF_BESIDE.includes(event.type)) return 'its own';
    if (!['Reinstated', 'Removed', 'Withdrawn'].includes(event.type)) return null;
    beside = false;
    return event.type === 'Reinstated' ? 'left' : null;
  };
}

/** What leaves a removal that was recommended as it is: it is decided, or time is asked and not given. */
const STILL_REMOVING: readonly Event['type'][] = [
  ...(['AdverseDecided', 'DecisionDatedAnew', 'CureTimeAsked', 'CureTimeRefused'] as const),
];

/** Nothing is heard of a case that is closed, and none begins twice or, but for a removal beside a suspension, beside another. */
export function closedCasesStayClosed(): Watch {
  const beside = caseBeside();
  let [open, removing, atOnce] = [false, false, false];
  const known = new Set<string>();
  return (event) => {
    check(open || !OF_A_CASE.includes(event.type), `8: ${event.type} of a case that is closed`);
    const of = beside(event, open);
    if (event.type === 'AdverseRecommended' && of) check(!known.has(event.case), `8: ${event.case} begins twice`);
    if (of === 'left') removing = false; // the suspension is over, and the case beside it is the open one
    if (of) return;
    if (event.type === 'AdverseRecommended') {
      check(!open && !known.has(event.case), `8: the case ${event.case} begins twice, or beside another`);
      known.add(event.case);
      open = true;
    }
    if (event.type === 'ParticipantImported') open = event.standing === 'suspended';
    if (event.type === 'DecisionVaried' && event.to === 'suspension') open = true;
    if (event.type === 'AdverseDeclined') open = removing; // then only the removal was declined
    if (['BenefitsDenied', 'Reinstated', 'MembershipRestored', 'Withdrawn'].includes(event.type)) open = false;
    if (event.type === 'Removed') [open, atOnce] = [event.unserved === true, event.unserved === true];
    if (event.type === 'DecisionServed' && atOnce) [open, atOnce] = [false, false];
    if (event.type === 'RemovalRecommended') removing = true;
    else if (!STILL_REMOVING.includes(event.type) && OF_A_CASE.includes(event.type)) removing = false;
  };
}

const LEFT_OR_GONE: readonly Event['type'][] = [
  ...(['DecisionServed', 'AdverseDeclined', 'Reinstated', 'MembershipRestored', 'DecisionVaried'] as const),
  'Withdrawn',
];
/**
 * From the record alone: what takes effect at once has three dates as any other decision has, and the days to appeal it are never over while its
 * letter is in the house.
 */
export function windowsWaitForTheLetter(): Watch {
  let inHouse: string | null = null;
  return (event, seq) => {
    if (event.type === 'AdverseDecided') inHouse = `d${seq}`;
    if (LEFT_OR_GONE.includes(event.type)) inHouse = null;
    if (event.type === 'DecidedAnew') inHouse = inHouse && `d${seq}`; // upheld, it is a decision of that day
    if (event.type !== 'AppealWindowClosed') return;
    check(event.against !== inHouse, `5: the days to appeal ${event.against} are over, and its letter never left`);
  };
}

/**
 * From the record alone: for a cure that lapsed, nobody is removed, nor is that recommended or decided, while the last letter that told of the
 * suspension has come back, or none has left about one that came in from the former register.
 */
export function removalsWaitForTheNotice(): Watch {
  const letters = new Set<string>();
  let [last, returned, suspended, unsent] = ['', false, false, false];
  return (event, seq) => {
    if (event.type === 'ParticipantImported' && event.standing === 'suspended') [suspended, unsent] = [true, true];
    if (event.type === 'NoticeQueued' && event.kind === 'suspended' && event.channel === 'letter')
      letters.add(`n${seq}`);
    const left = event.type === 'DecisionServed' || event.type === 'NoticeDispatched' ? event.notice : null;
    if (left !== null && letters.has(left)) [last, returned, unsent] = [left, false, false];
    if (event.type === 'LetterProven' && event.notice === last) returned = event.proof === 'returned';
    if (event.type === 'AdverseRecommended' || event.type === 'DecisionVaried')
      [last, returned, unsent] = ['', false, false];
    if (event.type === 'Suspended') suspended = true;
    const removes =
      event.type === 'RemovalRecommended' ||
      event.type === 'Removed' ||
      (event.type === 'AdverseDecided' && event.order === 'removal');
    check(!removes || !suspended || !returned, `9: ${event.type} while the letter ${last} stands returned`);
    check(!removes || !suspended || !unsent, `9: ${event.type} while no letter has told of the suspension`);
    if (event.type === 'Reinstated') suspended = false;
  };
}

/** Nothing is heard of an appeal or an incident that is closed. */
export function closedPapersStayClosed(): Watch {
  let appeal = false;
  const closed = new Set<string>();
  return (event) => {
    check(appeal || !OF_AN_APPEAL.includes(event.type), `8: ${event.type} of an appeal that is closed`);
    if (event.type === 'AppealFiled' || event.type === 'AppealReopened') {
      check(!appeal, `8: ${event.type} while an appeal is pending`);
      appeal = true;
    }
    if (event.type === 'AppealDecided') appeal = event.outcome === 'remitted';
    if (['AppealNotAdmitted', 'DecidedAnew', 'Withdrawn'].includes(event.type)) appeal = false;
    if (!('incident' in event)) return;
    check(!closed.has(event.incident), `8: ${event.type} about ${event.incident}, which is closed`);
    if (event.type === 'IncidentClosed') closed.add(event.incident);
  };
}

/** Of every decision, ineligibility and a lower tier among them: who proposed it did not decide it, and nobody with a part in it sits over its appeal. */
export function partsAreApart(): Watch {
  const parts = new Map<string, readonly string[]>();
  let [last, contested] = ['', ''];
  const joins = (decision: string, ...people: readonly string[]) =>
    void parts.set(decision, [...(parts.get(decision) ?? []), ...people]);
  return (event, seq) => {
    const { type } = event;
    if (type === 'AdverseDecided' || type === 'FoundIneligible' || (type === 'ValidationClosed' && event.lowered)) {
      const { people } = event;
      check(people.length > 1 && people.at(0) !== people.at(-1), `5: ${people.at(-1)} proposed and decided`);
      joins(`d${seq}`, ...people);
      if (type !== 'ValidationClosed') last = `d${seq}`;
    }
    if (type === 'SuspensionConfirmed' || type === 'DecisionDatedAnew') joins(last, event.by);
    if (type === 'AppealFiled' || type === 'AppealReopened') contested = event.against ?? contested;
    const sits = type === 'AppealDecided' || type === 'AnewRecommended' || type === 'DecidedAnew';
    const assigned = type === 'AppealAssigned';
    if (!sits && !assigned && type !== 'AppealAdmitted' && type !== 'AppealNotAdmitted') return;
    const by = assigned ? [event.by ?? '', event.officer] : [event.by];
    check(
      !by.some((person) => parts.get(contested)?.includes(person)),
      `5: ${event.by} had a part in ${contested}, and gives ${type} in its appeal`,
    );
    if (sits) joins(contested, event.by);
    if (type === 'DecidedAnew' && event.outcome === 'upheld') joins(`d${seq}`, ...(parts.get(contested) ?? []));
  };
}

/** What somebody does in the case under way besides deciding it. */
const IN_THE_CASE: readonly Event['type'][] = [
  ...(['StepAssessed', 'CureAccepted', 'CureRefused', 'CureTimeGranted', 'CureTimeRefused'] as const),
];
type Handled = { readonly about: readonly string[]; readonly hands: string[] };

/** Whoever had a hand in a case, by the record, hears and decides no appeal in it, nor what that sends back. */
export function handsAreApart(): Watch {
  const before: { readonly of: string; readonly by: string }[] = [];
  const decided = new Map<string, Handled>();
  let [main, beside, contested]: (Handled | null)[] = [null, null, null];
  const conditions = new Set<string>();
  let atOnce = false;
  const did = (of: string, by = '') => {
    before.push({ of, by });
    for (const one of [main, beside]) if (one?.about.includes(of)) one.hands.push(by);
  };
  return (event, seq) => {
    if ('matter' in event && 'by' in event && event.type !== 'WarningAnswered') did(event.matter, event.by);
    if (event.type === 'AnswerInterpreted') did(event.ladder, event.by);
    if (event.type === 'IncidentAnalysisAccepted' || event.type === 'IncidentAnalysisReturned')
      did('security-incident', event.by);
    if (event.type === 'AdverseRecommended') {
      const { ground, about } = event;
      const under = [about, `${ground}:${about}`, `adverse-warning:${about}`, ground];
      const opened = { about: under, hands: before.filter(({ of }) => under.includes(of)).map(({ by }) => by) };
      if (event.beside) beside = opened;
      else [main, atOnce] = [opened, false];
    }
    if (event.type === 'AdverseDecided' && (beside ?? main)) decided.set(`d${seq}`, (beside ?? main)!);
    if (event.type === 'AdverseDeclined') beside = null;
    const owed = event.type === 'StepAssessed' && conditions.has(event.step); // of a case that is over
    if (IN_THE_CASE.includes(event.type) && !owed && 'by' in event && typeof event.by === 'string')
      main?.hands.push(event.by);
    if (event.type === 'DecisionServed') {
      (beside ?? main)?.hands.push(event.by ?? '');
      if (atOnce) main = null;
    }
    if (event.type === 'Reinstated') {
      [main, beside] = [beside, null];
      event.conditions?.forEach((step) => conditions.add(step));
    }
    if (event.type === 'Removed') {
      atOnce = event.unserved === true;
      [main, beside] = [atOnce ? main : null, null];
    }
    if (['BenefitsDenied', 'MembershipRestored', 'Withdrawn'].includes(event.type)) main = null;
    if (event.type === 'AppealFiled' || event.type === 'AppealReopened')
      contested = decided.get(event.against ?? '') ?? null;
    if (event.type === 'DecisionVaried' && event.to === 'suspension' && contested) {
      main ??= { about: contested.about.slice(-1), hands: [...contested.hands] };
      atOnce = false;
    }
    if (!SITS.includes(event.type) || !('by' in event) || typeof event.by !== 'string') return;
    check(!contested?.hands.includes(event.by), `5: ${event.by} had a hand in the case, and gives ${event.type}`);
    if (event.type === 'DecidedAnew' && contested) decided.set(`d${seq}`, contested);
  };
}
const SITS: readonly Event['type'][] = [
  ...(['AppealAdmitted', 'AppealNotAdmitted', 'AppealDecided', 'AnewRecommended', 'DecidedAnew'] as const),
];
