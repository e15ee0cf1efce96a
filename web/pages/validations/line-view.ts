/** One validation that is owed, ready for the template: both days side by side, each with why, and how far it is. */
import { explain } from '../../../domain/explain.ts';
import type { WorklistLine } from '../../../db/queries/validations.ts';
import type { Policies } from '../../../db/policy.ts';
import { paths } from '../../paths.ts';
import { LINE_WORDS, VALIDATIONS } from '../../words/page-validations.ts';
import { OFFICES } from '../../words/people.ts';
import { MODES, VALIDATION_KINDS, VALIDATION_STAGES } from '../../words/stages.ts';
import { RISKS } from '../../words/standing.ts';
import type { Tongue } from '../../words/tongue.ts';
import { capitalized } from '../acts/said.ts';
import { deadlineView } from '../participant/deadline-view.ts';
import { placeName } from '../places/known.ts';

const PRACTICE = 'REVALID_PRACTICE';

type Telling = {
  readonly tongue: Tongue;
  readonly policyOf: Policies['of'];
  readonly now: number;
  /** Why it was put off, by participant. */
  readonly notes: ReadonlyMap<string, string>;
};

export function lineView(line: WorklistLine, { tongue, policyOf, now, notes }: Telling) {
  const { say, date } = tongue;
  const days = line.owed.map((clock) => ({
    practice: clock.rule === PRACTICE,
    view: deadlineView(explain(clock, policyOf(clock.policy)), Math.max(now, line.at), tongue),
  }));
  const note = notes.get(line.participant);
  return {
    company: line.company || line.participant,
    href: paths.participant({ id: line.participant }),
    what: [
      say(capitalized(VALIDATION_KINDS)[line.kind]),
      say(RISKS[line.risk]),
      tongue.code(OFFICES, line.office),
      line.specialistName ?? line.specialist ?? say(VALIDATIONS.unassigned),
    ].join(' · '),
    state: { tone: LINE_WORDS[line.state].tone, label: say(LINE_WORDS[line.state].tag) },
    paused: line.paused ? { tone: 'warn', label: say(VALIDATIONS.pausedTag) } : null,
    statutory: days.filter(({ practice }) => !practice).map(({ view }) => view),
    practice: days.filter(({ practice }) => practice).map(({ view }) => view),
    putOff: note === undefined ? null : say(VALIDATIONS.putOff, { note }),
    stage: line.stage === null ? say(VALIDATIONS.toCome) : say(VALIDATION_STAGES[line.stage]),
    mode: line.mode === null ? null : say(MODES[line.mode]),
    agreed: line.agreed_on === null ? null : say(VALIDATIONS.visitOn, { on: date(line.agreed_on) }),
    places: line.legs.flatMap(({ place }) => (place === null ? [] : [placeName(place, tongue.language)])).join('; '),
  };
}

/** Participants whose day is held since somebody put it off. */
export const putOffIn = (lines: readonly WorklistLine[]): readonly string[] =>
  lines.filter(({ owed }) => owed.some(({ held }) => held?.why === 'put-off')).map(({ participant }) => participant);
