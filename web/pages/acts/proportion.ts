/** What whoever opens, triages, recommends or decides has before their eyes about proportion, with what the policy advises on the ground. */
import { daysBetween } from '../../../domain/calendar.ts';
import { ACTS } from '../../../domain/participant.ts';
import type { Policy } from '../../../domain/policy.ts';
import { officeToday, policyOf } from '../../../domain/process.ts';
import { allegedIn } from '../../../domain/self-report.ts';
import type { Ground } from '../../../domain/state.ts';
import { pastOf, type Past } from '../../../db/queries/proportion.ts';
import { COURSES, MEASURE_WORDS, PROPORTION, PROPORTION_COUNTS } from '../../words/matters.ts';
import { PURPOSES } from '../../words/outreach.ts';
import { AUTHORITIES } from '../../words/clocks.ts';
import { LADDER_ENDS } from '../../words/page-evidence.ts';
import { GROUNDS } from '../../words/stages.ts';
import { tongue, type Tongue } from '../../words/tongue.ts';
import { VOLUME } from '../../words/volume.ts';
import { volumeLines } from '../participant/volume-line.ts';
import { actAddress } from './address.ts';
import type { Concern } from './concern.ts';
import type { Fact } from './fields.ts';
import type { Duty } from './first-word.ts';
import { historyOf, type EarlierCure } from './past.ts';
import type { Scene } from './scene.ts';
import { dutyFact, noticeFact, openedIn, reportFact, statedFact } from './self-report.ts';

/** Whether it was self-reported and when, first; history, volume and earlier cures; and what the policy advises. In words. */
export async function proportionFacts(scene: Scene, concern: Concern): Promise<readonly Fact[]> {
  const speak = tongue(scene.language);
  const past = await pastOf(scene.pool, scene.id);
  return [
    ...wordFacts(past, concern, scene, speak),
    { label: PROPORTION.member, value: membership(scene, speak) },
    volumeFact(past, scene, speak),
    ...historyFacts(past, concern, scene, speak),
    ...(concern.matters ?? []).flatMap((matter) => noticeFact(matter, scene, speak)),
    ...concern.grounds.flatMap((ground) => guidanceFact(ground, policyOf(scene.facts, null), speak)),
  ];
}

/** Who spoke first, of each thing that it is about, by the record; and beside it what was stated when a matter was opened. */
function wordFacts(past: readonly Past[], concern: Concern, scene: Scene, speak: Tongue): readonly Fact[] {
  const { matters = [], duties = [], alleged = [], cases = [] } = concern;
  const opened = openedIn(past);
  const all = [...alleged, ...cases.flatMap((one) => allegedIn(one, opened) ?? [])];
  const named = all.length + duties.length > 1;
  const ids = new Set([...matters.map(({ id }) => id), ...cases.map(({ about }) => about)]);
  return [
    ...all.map((one) => reportFact(one, named, scene, speak)),
    ...duties.map((duty) => dutyFact(duty, past, named, scene, speak)),
    ...opened.filter(({ matter }) => ids.has(matter)).map((event) => statedFact(event, speak)),
  ];
}

/** Earlier cases, matters, outreach and cures; what it is about is none of them. */
function historyFacts(
  past: readonly Past[],
  { matters = [], duties = [] }: Concern,
  scene: Scene,
  speak: Tongue,
): readonly Fact[] {
  const { cases, matters: earlier, cures, outreach } = historyOf(past);
  const on = (at: Date): string => speak.instant(at, scene.state.zone);
  const line = ({ at, ground, course }: EarlierCure & { readonly ground: Ground }): string =>
    `${speak.say(GROUNDS[ground])}, ${on(at)}: ${speak.say(COURSES[course])}`;
  const others = earlier.filter(({ id }) => !matters.some((matter) => matter.id === id));
  const pressed = outreach.filter(({ id, how }) => how !== null || !duties.some((duty) => ladderOfDuty(duty) === id));
  return [
    { label: PROPORTION.earlier, value: listed(cases.filter(({ course }) => course !== 'open').map(line), speak) },
    { label: PROPORTION.matters, value: listed(others.map(line), speak) },
    {
      label: PROPORTION.outreach,
      value: listed(
        pressed.map(
          ({ at, purpose, how }) =>
            `${speak.say(PURPOSES[purpose])}, ${on(at)}: ${speak.say(how === null ? COURSES.open : LADDER_ENDS[how])}`,
        ),
        speak,
      ),
    },
    {
      label: PROPORTION.cures,
      value: listed(
        cures.map(({ at, course }) => `${on(at)}: ${speak.say(COURSES[course])}`),
        speak,
      ),
    },
  ];
}

const ladderOfDuty = ({ purpose, about }: Duty): string => `${purpose}:${about}`;

/** How much it trades; where nothing is recorded, the way to record it. */
function volumeFact(past: readonly Past[], { id, viewer }: Scene, speak: Tongue): Fact {
  const value = volumeLines(past, speak);
  if (value !== null) return { label: VOLUME.label, value };
  const may = viewer.roles.some((role) => (ACTS.RecordVolume.may as readonly string[]).includes(role));
  const link = { href: actAddress(id, 'RecordVolume'), label: VOLUME.record };
  return { label: VOLUME.label, value: speak.say(VOLUME.none), ...(may && { link }) };
}

const listed = (lines: readonly string[], speak: Tongue): string =>
  lines.length === 0 ? speak.say(PROPORTION.none) : lines.join('; ');

function membership({ state: { certifiedOn }, facts }: Scene, speak: Tongue): string {
  if (certifiedOn === null) return speak.say(PROPORTION.unknownSince);
  const n = Math.floor(daysBetween(certifiedOn, officeToday(facts)) / 365.25);
  return speak.say(PROPORTION.since, {
    years: speak.count(PROPORTION_COUNTS.years, n),
    on: speak.date(certifiedOn),
  });
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
