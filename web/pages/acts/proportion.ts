/** What whoever opens, triages, recommends or decides has before their eyes about proportion, with what the policy advises on the ground. */
import { daysBetween } from '../../../domain/calendar.ts';
import { warningLadder } from '../../../domain/ground.ts';
import { evidenceOf } from '../../../domain/ladder.ts';
import type { Policy } from '../../../domain/policy.ts';
import { officeToday, policyOf } from '../../../domain/process.ts';
import type { Ground, Matter } from '../../../domain/state.ts';
import { pastOf } from '../../../db/queries/proportion.ts';
import { COURSES, MEASURE_WORDS, PROPORTION, PROPORTION_COUNTS, SOURCES_OF_MATTER } from '../../words/matters.ts';
import { EVIDENCE_BASES } from '../../words/outreach.ts';
import { AUTHORITIES } from '../../words/clocks.ts';
import { GROUNDS } from '../../words/stages.ts';
import { tongue, type Tongue } from '../../words/tongue.ts';
import { historyOf, type EarlierCure } from './past.ts';
import type { Scene } from './scene.ts';

type Fact = { readonly label: { readonly en: string; readonly es: string }; readonly value: string };

/**
 * History, volume, earlier cures, and whether it was self-reported and when, in words.
 * @param grounds on which the policy's guidance is told
 * @param matters that it is about
 */
export async function proportionFacts(
  scene: Scene,
  grounds: readonly Ground[],
  matters: readonly Matter[] = [],
): Promise<readonly Fact[]> {
  const speak = tongue(scene.language);
  const { cases, matters: earlier, cures } = historyOf(await pastOf(scene.pool, scene.id));
  const past = earlier.filter(({ id }) => !matters.some((matter) => matter.id === id));
  const closed = cases.filter(({ course }) => course !== 'open');
  const said = ({ at, ground, course }: EarlierCure & { readonly ground: Ground }): string =>
    `${speak.say(GROUNDS[ground])}, ${onDay(at, scene, speak)}: ${speak.say(COURSES[course])}`;
  return [
    { label: PROPORTION.member, value: membership(scene, speak) },
    { label: PROPORTION.volume, value: speak.say(PROPORTION.noVolume) },
    { label: PROPORTION.earlier, value: listed(closed.map(said), speak) },
    { label: PROPORTION.matters, value: listed(past.map(said), speak) },
    {
      label: PROPORTION.cures,
      value: listed(
        cures.map(({ at, course }) => `${onDay(at, scene, speak)}: ${speak.say(COURSES[course])}`),
        speak,
      ),
    },
    ...matters.flatMap((matter) => matterFacts(matter, scene, speak)),
    ...grounds.flatMap((ground) => guidanceFact(ground, policyOf(scene.facts, null), speak)),
  ];
}

const listed = (lines: readonly string[], speak: Tongue): string =>
  lines.length === 0 ? speak.say(PROPORTION.none) : lines.join('; ');
const onDay = (at: Date, { state }: Scene, speak: Tongue): string => speak.instant(at, state.zone);

function membership({ state: { certifiedOn }, facts }: Scene, speak: Tongue): string {
  if (certifiedOn === null) return speak.say(PROPORTION.unknownSince);
  const n = Math.floor(daysBetween(certifiedOn, officeToday(facts)) / 365.25);
  return speak.say(PROPORTION.since, {
    years: speak.count(PROPORTION_COUNTS.years, n),
    on: speak.date(certifiedOn),
  });
}

/** Whether it was self-reported, when the agency first knew, and how far the company is proven to know of the warning. */
function matterFacts(
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

/** What the policy says is usual on this ground, and what speaks for more or for less. Nothing for a suspension that was taken over. */
function guidanceFact(ground: Ground, policy: Policy, { say, language }: Tongue): readonly Fact[] {
  if (ground === 'imported') return [];
  const { usual, aggravates, mitigates, authority, source } = policy.guidance[ground];
  const named = { en: GROUNDS[ground].en, es: GROUNDS[ground].es };
  return [
    {
      label: {
        en: PROPORTION.guidance.en.replace('{ground}', named.en),
        es: PROPORTION.guidance.es.replace('{ground}', named.es),
      },
      value: say(PROPORTION.advice, {
        usual: say(MEASURE_WORDS[usual]),
        aggravates: aggravates[language],
        mitigates: mitigates[language],
        authority: say(AUTHORITIES[authority]),
        source,
      }),
    },
  ];
}

/** The matters that an adverse case, or the outreach on which it may be recommended, is about. */
export const mattersOf = ({ state }: Scene): readonly Matter[] =>
  state.matters.filter(
    ({ id, stage }) => state.adverse?.about === id || (state.adverse === null && stage === 'warned'),
  );

/** The grounds on which a case is open, or may be recommended. */
export function groundsOf({ state }: Scene): readonly Ground[] {
  if (state.adverse) return [state.adverse.ground];
  const found = state.ladders.flatMap(({ purpose, about }): readonly Ground[] => {
    if (purpose !== 'adverse-warning') return [purpose];
    return state.matters.filter(({ id }) => id === about).map(({ ground }) => ground);
  });
  return [...new Set(found)];
}
