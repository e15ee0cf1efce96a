/** Expected against sent, for any day: counts by kind and channel, the differences with what becomes of them, and what past nights found. */
import { CASE_READERS, reachOf } from '../../../domain/access.ts';
import type { Role } from '../../../domain/actor.ts';
import { DIFFERENCES } from '../../../domain/amiss.ts';
import { addDays, wallDateOf, type WallDate } from '../../../domain/calendar.ts';
import {
  COUNTED,
  expectedCounts,
  expectedDifferences,
  nightOf,
  pastNights,
  type ExpectedCount,
  type NightOf,
  type PastNight,
} from '../../../db/queries/expected.ts';
import { companiesOf } from '../../../db/queries/watch.ts';
import type { Spoken } from '../../../templates/words.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { queryOf } from '../../query.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { CHANNELS, NOTICES } from '../../words/notices.ts';
import { COUNT_WORDS, EXPECTED as W } from '../../words/page-expected.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { dayOf, query, tells, zoneOn } from './asked.ts';
import { differenceView } from './difference-view.ts';
import { otherMailsView } from './other-mails.ts';

const MOST_SHOWN = 200;
const NIGHTS_SHOWN = 14;

export function showExpected(deps: Deps, readers: readonly Role[]): Handler {
  return async (req, res) => {
    const viewer = viewerOf(res);
    const tongue = tongueOf(viewer.language);
    const { pool, config } = deps;
    const asked = queryOf(req, query);
    const on = dayOf(deps, asked);
    const reach = reachOf(viewer, readers);
    const night = await nightOf(pool, on, zoneOn(deps, on));
    const told = night !== null && tells(night, asked) ? night : null;
    const day = told && { on, night: told.at };
    const counts = day ? await expectedCounts(pool, reach, day) : [];
    const lines = day ? await expectedDifferences(pool, reach, day, MOST_SHOWN + 1) : [];
    const about = [...new Set(lines.map(({ participant }) => participant))];
    const companies = await companiesOf(pool, about, reachOf(viewer, CASE_READERS));
    const nights = reach.everywhere ? await pastNights(pool, NIGHTS_SHOWN) : [];
    show(res, 'expected/expected', {
      w: saidAll(tongue, W),
      on,
      today: dayOf(deps, {}),
      dueOn: tongue.say(W.dueOn, { date: tongue.date(on) }),
      differencesOf: tongue.say(W.differencesOf, { date: tongue.date(on) }),
      never: night === null,
      untold:
        night && !told ? untoldView(night, { on, tongue, zone: config.zone, headquarters: zoneOn(deps, on) }) : null,
      asOf: told && tongue.say(AS_OF[told.is], { at: tongue.instant(told.at, config.zone) }),
      ...countsView(counts, tongue),
      lines: lines.slice(0, MOST_SHOWN).map((line) => differenceView(line, companies, tongue, config.zone)),
      more: lines.length > MOST_SHOWN ? tongue.say(W.more, { n: MOST_SHOWN }) : null,
      csv: `${paths.expectedCsv()}?${new URLSearchParams({ on, ...(told?.is === 'first' && { first: 'yes' }) })}`,
      others: reach.everywhere && on <= dayOf(deps, {}) ? await otherMailsView(deps, on, tongue) : null,
      nights: nights.map((one) => nightView(one, tongue, config.zone, zoneOn(deps, on))),
      differs: DIFFERENCES.map((what) => tongue.say(COUNT_WORDS[what])),
    });
  };
}

const AS_OF: Readonly<Record<NightOf['is'], Spoken>> = {
  own: W.asOf,
  later: W.asOfLater,
  first: W.asOfFirst,
  partly: W.asOfPartly,
  'not-yet': W.notYet,
};

type Telling = {
  readonly on: WallDate;
  readonly tongue: Tongue;
  readonly zone: string;
  readonly headquarters: string;
};

/** Why nothing is told of the day, and the nearest night that tells something. */
function untoldView({ at, is }: NightOf, { on, tongue, zone, headquarters }: Telling) {
  const when = { at: tongue.instant(at, zone) };
  const own = { href: dayBefore(at, headquarters), label: tongue.say(W.seeNight, when) };
  const first = { href: `${paths.expected()}?on=${on}&first=yes`, label: tongue.say(W.seeFirst) };
  return {
    words: tongue.say(is === 'first' ? W.notKept : W.notYet, when),
    links: is === 'first' ? [own, first] : [own],
  };
}

/** The page of the day that was the last to end before a night. */
const dayBefore = (night: Date, headquarters: string): string =>
  `${paths.expected()}?on=${addDays(wallDateOf(night.getTime(), headquarters), -1)}`;

/** A row for each kind and channel, and one for all of them; columns in which nothing is counted are left out. */
function countsView(counts: readonly ExpectedCount[], tongue: Tongue) {
  const columns = COUNTED.filter((name) => name === 'expected' || counts.some((count) => count[name] > 0));
  const cells = (numberOf: (name: (typeof COUNTED)[number]) => number) =>
    columns.map((name) => ({
      label: tongue.say(COUNT_WORDS[name]),
      text: numberOf(name).toLocaleString(tongue.language),
    }));
  return {
    columns: columns.map((name) => tongue.say(COUNT_WORDS[name])),
    counts: counts.map((count) => ({
      name: tongue.code(NOTICES, count.kind),
      channel: tongue.code(CHANNELS, count.channel),
      cells: cells((name) => count[name]),
    })),
    total: cells((name) => counts.reduce((sum, count) => sum + count[name], 0)),
  };
}

/** With the day that was the last to end before it. */
const nightView = (
  { at, participants, notices, differences, open }: PastNight,
  tongue: Tongue,
  zone: string,
  headquarters: string,
) => ({
  when: tongue.instant(at, zone),
  href: dayBefore(at, headquarters),
  numbers: [
    [tongue.say(W.participants), participants] as const,
    [tongue.say(W.notices), notices] as const,
    ...DIFFERENCES.map((what) => [tongue.say(COUNT_WORDS[what]), differences[what]] as const),
    [tongue.say(W.open), open] as const,
  ].map(([label, number]) => ({ label, text: number.toLocaleString(tongue.language) })),
});
