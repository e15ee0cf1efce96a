/** Expected against sent, for any day: counts by kind and channel, the differences with what becomes of them, and what past nights found. */
import { CASE_READERS, reachOf } from '../../../domain/access.ts';
import type { Role } from '../../../domain/actor.ts';
import { DIFFERENCES } from '../../../domain/amiss.ts';
import {
  COUNTED,
  expectedCounts,
  expectedDifferences,
  openDays,
  pastNights,
  type ExpectedCount,
  type PastNight,
} from '../../../db/queries/expected.ts';
import { companiesOf } from '../../../db/queries/watch.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { queryOf } from '../../query.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { CHANNELS, NOTICES } from '../../words/notices.ts';
import { COUNT_WORDS, EXPECTED as W, OPEN_COUNT } from '../../words/page-expected.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { dayOf, query } from './asked.ts';
import { differenceView } from './difference-view.ts';

const MOST_SHOWN = 200;
const NIGHTS_SHOWN = 14;
const DAYS_SHOWN = 30;

export function showExpected(deps: Deps, readers: readonly Role[]): Handler {
  return async (req, res) => {
    const viewer = viewerOf(res);
    const tongue = tongueOf(viewer.language);
    const { pool, config } = deps;
    const on = dayOf(deps, queryOf(req, query));
    const reach = reachOf(viewer, readers);
    const nights = await pastNights(pool, NIGHTS_SHOWN);
    const counts = await expectedCounts(pool, reach, on);
    const lines = await expectedDifferences(pool, reach, on, MOST_SHOWN + 1);
    const days = await openDays(pool, reach, DAYS_SHOWN);
    const about = [...new Set(lines.map(({ participant }) => participant))];
    const companies = await companiesOf(pool, about, reachOf(viewer, CASE_READERS));
    const latest = nights[0];
    show(res, 'expected/expected', {
      w: saidAll(tongue, W),
      on,
      today: dayOf(deps, {}),
      dueOn: tongue.say(W.dueOn, { date: tongue.date(on) }),
      asOf: latest ? tongue.say(W.asOf, { at: tongue.instant(latest.at, config.zone) }) : null,
      ...countsView(counts, tongue),
      lines: lines.slice(0, MOST_SHOWN).map((line) => differenceView(line, companies, tongue, config.zone)),
      more: lines.length > MOST_SHOWN ? tongue.say(W.more, { n: MOST_SHOWN }) : null,
      csv: `${paths.expectedCsv()}?on=${on}`,
      days: days.map(({ day, open }) => ({
        label: tongue.date(day),
        count: tongue.count(OPEN_COUNT, open),
        href: `${paths.expected()}?on=${day}`,
      })),
      nights: reach.everywhere ? nights.map((night) => nightView(night, tongue, config.zone)) : [],
      differs: DIFFERENCES.map((what) => tongue.say(COUNT_WORDS[what])),
    });
  };
}

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

const nightView = ({ at, participants, notices, differences, open }: PastNight, tongue: Tongue, zone: string) => ({
  when: tongue.instant(at, zone),
  numbers: [
    [tongue.say(W.participants), participants] as const,
    [tongue.say(W.notices), notices] as const,
    ...DIFFERENCES.map((what) => [tongue.say(COUNT_WORDS[what]), differences[what]] as const),
    [tongue.say(W.open), open] as const,
  ].map(([label, number]) => ({ label, text: number.toLocaleString(tongue.language) })),
});
