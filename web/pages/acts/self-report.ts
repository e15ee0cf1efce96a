/** Whether the company itself spoke first, and when: of what is alleged, and of a duty that was left undone. */
import { warningLadder } from '../../../domain/ground.ts';
import { evidenceOf } from '../../../domain/ladder.ts';
import type { Matter } from '../../../domain/state.ts';
import type { Past } from '../../../db/queries/proportion.ts';
import { PROPORTION, SOURCES_OF_MATTER } from '../../words/matters.ts';
import { EVIDENCE_BASES } from '../../words/outreach.ts';
import type { Tongue } from '../../words/tongue.ts';
import { firstWord, spokeFirst, type Duty } from './first-word.ts';
import { ladderWords } from './ladder.ts';
import type { Fact } from './fields.ts';
import { said } from './said.ts';
import type { Scene } from './scene.ts';

/** Whether it was self-reported, when the agency first knew, and how far the company is proven to know of the warning. */
export function matterFacts(
  { id, source, learnedOn }: Matter,
  { state, facts }: Scene,
  { say, date }: Tongue,
): readonly Fact[] {
  const ladder = state.ladders.find((each) => each.id === warningLadder(id));
  const basis = ladder && evidenceOf(state, ladder, facts).basis;
  return [
    {
      label: PROPORTION.reported,
      value: say(PROPORTION.learned, {
        yes: say(source === 'self-reported' ? PROPORTION.yes : PROPORTION.no),
        source: say(SOURCES_OF_MATTER[source]),
        on: date(learnedOn),
      }),
    },
    ...(ladder ? [{ label: PROPORTION.notice, value: say(basis ? EVIDENCE_BASES[basis] : PROPORTION.noNotice) }] : []),
  ];
}

/** Whether the company spoke of the duty before the agency pressed for it, and when either did. Which duty is said where there are several. */
export function dutyFact(
  duty: Duty,
  past: readonly Past[],
  named: boolean,
  { state }: Scene,
  { say, instant }: Tongue,
): Fact {
  const word = firstWord(past, duty);
  const { en, es } = PROPORTION.reported;
  const which = ladderWords(duty);
  const on = (at: Date | null): string => (at === null ? '–' : instant(at, state.zone));
  const how = spokeFirst(word) ? PROPORTION.spokeFirst : word.saidAt ? PROPORTION.spokeAfter : PROPORTION.spokeNever;
  return {
    label: named ? said(`${en}: ${which.en}`, `${es}: ${which.es}`) : PROPORTION.reported,
    value: say(how, { pressed: on(word.pressedAt), said: on(word.saidAt) }),
  };
}
