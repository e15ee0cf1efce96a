/** One outreach that is under way: every attempt with its proof, and what the evidence still lacks. */
import type { Facts } from '../../../domain/facts.ts';
import { isOurs, type Attempt } from '../../../domain/notice.ts';
import { evidenceOf, isUnread } from '../../../domain/ladder.ts';
import type { Ladder, State } from '../../../domain/state.ts';
import { CHANNELS } from '../../words/notices.ts';
import {
  ANSWER_HOLDS,
  COURSE,
  EVIDENCE_BASES,
  GRADE_TONES,
  gradeWords,
  MISSING,
  PURPOSES,
} from '../../words/outreach.ts';
import { RUNGS } from '../../words/rungs.ts';
import { STAFF, STAFF_COUNTS } from '../../words/page-staff.ts';
import type { Telling } from './event-particulars.ts';

/** The view of one outreach. */
export function ladderView(state: State, ladder: Ladder, facts: Facts, telling: Telling) {
  const { tongue } = telling;
  const all = facts.policyOf(ladder.policy).ladders[ladder.purpose].rungs.length;
  const evidence = evidenceOf(state, ladder, facts);
  return {
    title: tongue.say(PURPOSES[ladder.purpose]),
    cycle: /^\d{4}$/.test(ladder.about) ? ladder.about : null,
    since: tongue.say(STAFF.since, { on: tongue.date(ladder.startedOn) }),
    steps: tongue.count(STAFF_COUNTS.steps, ladder.ran, { all }),
    course: courseWords(state, ladder, telling),
    warned: ladder.warnedOn && tongue.say(STAFF.warned, { on: tongue.date(ladder.warnedOn) }),
    attempts: ladder.attempts.map((attempt) => attemptView(attempt, telling)),
    complete: evidence.complete,
    evidence: evidence.basis ? tongue.say(EVIDENCE_BASES[evidence.basis]) : tongue.say(STAFF.evidenceMissing),
    missing: evidence.missing.map((code) => tongue.say(MISSING[code])),
  };
}

/** What holds it, or changed its course. */
function courseWords(state: State, ladder: Ladder, telling: Telling): readonly string[] {
  const { tongue } = telling;
  const byHand = state.clocks.find(({ id }) => id === `OUTREACH_HOLD:${ladder.id}`);
  const steps = ladder.skipped?.map((rung) => tongue.code(RUNGS, rung)).join('; ');
  return [
    holdWords(ladder, telling),
    !ladder.hold && isUnread(state, ladder.id) && tongue.say(COURSE.unread),
    byHand && tongue.say(COURSE.byHand, { on: tongue.date(byHand.due) }),
    ladder.searched && tongue.say(COURSE.searched),
    steps !== undefined && tongue.say(COURSE.skipped, { steps }),
  ].filter((told) => typeof told === 'string');
}

function holdWords({ hold }: Ladder, { tongue }: Telling): string | null {
  if (!hold) return null;
  const until = hold.until === null ? '' : `, ${tongue.say(STAFF.until, { on: tongue.date(hold.until) })}`;
  return tongue.say(ANSWER_HOLDS[hold.meaning]) + until;
}

function attemptView({ rung, channel, to, grade, at }: Attempt, { tongue, names, zone }: Telling) {
  const step = tongue.code(RUNGS, rung);
  return {
    step: isOurs({ rung }) ? step : `${step} (${tongue.say(CHANNELS[channel])})`, // they answer by any channel
    to: to === '' ? '–' : names.contact(to),
    when: tongue.instant(at, zone),
    tag: {
      tone: GRADE_TONES[grade],
      label: tongue.say(gradeWords({ channel, rung }, grade)),
    },
  };
}
