/** Whether the company itself spoke first, and when: of what is alleged, and of a duty that was left undone. Both are read off the record. */
import type { Instant } from '../../../domain/calendar.ts';
import { isDuty, warningLadder } from '../../../domain/ground.ts';
import { evidenceOf } from '../../../domain/ladder.ts';
import { allegedIn, reportWords, type Alleged, type ReportWord } from '../../../domain/self-report.ts';
import type { MatterEvent } from '../../../domain/matter-events.ts';
import type { Adverse, Matter, State } from '../../../domain/state.ts';
import type { Spoken } from '../../../templates/words.ts';
import { PROPORTION, SOURCES_OF_MATTER } from '../../words/matters.ts';
import { EVIDENCE_BASES } from '../../words/outreach.ts';
import { GROUNDS } from '../../words/stages.ts';
import type { Tongue } from '../../words/tongue.ts';
import { firstWord, spokeFirst, type Duty, type Recorded } from './first-word.ts';
import { ladderWords } from './ladder.ts';
import type { Fact } from './fields.ts';
import { said } from './said.ts';
import type { Scene } from './scene.ts';

type Opened = Extract<MatterEvent, { readonly type: 'MatterOpened' }>;
type Speak = Pick<Tongue, 'say' | 'date'> & { readonly instant: (at: Instant) => string };

/** What the record tells of each incident that bears on it. Which incident is said where the matter itself does not name it. */
export function reportLines(state: State, alleged: Alleged, speak: Speak): readonly string[] {
  return reportWords(state, alleged).map((word) => {
    const line = reportLine(word, speak);
    if (word.happenedOn === null) return line;
    return speak.say(PROPORTION.ofIncident, { on: speak.date(word.happenedOn), word: line });
  });
}

function reportLine(word: ReportWord, { say, date, instant }: Speak): string {
  const on = {
    reported: word.reportedAt === null ? '' : instant(word.reportedAt),
    found: word.foundAt === null ? '' : instant(word.foundAt),
    learned: word.learnedOn === null ? '' : date(word.learnedOn),
  };
  return say(PROPORTION[howOf(word)], on);
}

function howOf({ selfReported, reportedAt, foundAt, learnedOn }: ReportWord): keyof typeof PROPORTION {
  if (reportedAt === null) return foundAt !== null ? 'foundAlone' : learnedOn !== null ? 'learnedAlone' : 'noReport';
  if (selfReported) return foundAt === null ? 'reportAlone' : 'reportFirst';
  return foundAt !== null && foundAt < reportedAt ? 'foundFirst' : 'learnedFirst';
}

/** Whether it was self-reported, and when: by what is on record. */
export function reportFact(alleged: Alleged, named: boolean, { state }: Scene, { say, date, instant }: Tongue): Fact {
  const lines = reportLines(state, alleged, { say, date, instant: (at) => instant(at, state.zone) });
  return { label: named ? labelOf(GROUNDS[alleged.ground]) : PROPORTION.reported, value: lines.join('; ') };
}

/** What whoever opened a matter stated. It is told beside what is on record, and decides nothing. */
export const statedFact = (event: Opened, speak: Tongue): Fact => ({
  label: PROPORTION.stated,
  value: statedLine(event, speak),
});

const statedLine = ({ source, learnedOn }: Opened, { say, date }: Pick<Speak, 'say' | 'date'>): string =>
  say(PROPORTION.statedLine, { source: say(SOURCES_OF_MATTER[source]), on: date(learnedOn) });

/** The same of a case that was decided, by the record as it stood: the word, and what was stated when its matter was opened. */
export function caseWords(
  one: Pick<Adverse, 'ground' | 'about'>,
  state: State,
  past: readonly Recorded[],
  speak: Speak,
) {
  const opened = openedIn(past);
  const alleged = allegedIn(one, opened);
  const { ground, about } = one;
  return {
    reported: alleged
      ? reportLines(state, alleged, speak)
      : isDuty(ground)
        ? [dutyLine({ purpose: ground, about }, past, speak)]
        : [],
    stated: opened.filter(({ matter }) => matter === about).map((event) => statedLine(event, speak)),
  };
}

/** The matters that were ever opened. */
export const openedIn = (past: readonly Recorded[]): readonly Opened[] =>
  past.flatMap(({ event }) => (event.type === 'MatterOpened' ? [event] : []));

/** How far the company is proven to know of the warning. */
export function noticeFact({ id }: Matter, { state, facts }: Scene, { say }: Tongue): readonly Fact[] {
  const ladder = state.ladders.find((each) => each.id === warningLadder(id));
  if (!ladder) return [];
  const { basis } = evidenceOf(state, ladder, facts);
  return [{ label: PROPORTION.notice, value: say(basis ? EVIDENCE_BASES[basis] : PROPORTION.noNotice) }];
}

/** Whether the company spoke of the duty before the agency pressed for it, and when either did. Which duty is said where there are several. */
export function dutyFact(duty: Duty, past: readonly Recorded[], named: boolean, { state }: Scene, speak: Tongue): Fact {
  const instant = (at: Instant): string => speak.instant(at, state.zone);
  return {
    label: named ? labelOf(ladderWords(duty)) : PROPORTION.reported,
    value: dutyLine(duty, past, { say: speak.say, instant }),
  };
}

function dutyLine(duty: Duty, past: readonly Recorded[], { say, instant }: Pick<Speak, 'say' | 'instant'>): string {
  const word = firstWord(past, duty);
  const on = (at: Date | null): string => (at === null ? '–' : instant(at.getTime()));
  const how = spokeFirst(word) ? PROPORTION.spokeFirst : word.saidAt ? PROPORTION.spokeAfter : PROPORTION.spokeNever;
  return say(how, { pressed: on(word.pressedAt), said: on(word.saidAt) });
}

const labelOf = ({ en, es }: Spoken): Spoken =>
  said(PROPORTION.reportedOf.en.replace('{what}', en), PROPORTION.reportedOf.es.replace('{what}', es));
