/** What was told to whoever grants benefits, what waits for its receipt, and what the last comparisons found. */
import { CASE_READERS, reachOf } from '../../../domain/access.ts';
import type { Role } from '../../../domain/actor.ts';
import { wallDateOf } from '../../../domain/calendar.ts';
import { numberOf } from '../../../domain/policy.ts';
import { differencesAt, pastComparisons, type PastComparison } from '../../../db/effect-comparison.ts';
import { EFFECT_STATES, effectLines, feedState, type FeedState } from '../../../db/queries/effects.ts';
import { companiesOf } from '../../../db/queries/watch.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { queryOf } from '../../query.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { EFFECTS as W, EFFECT_STATE_WORDS, FAULTS } from '../../words/page-effects.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { askedOf, query, type Asked } from './asked.ts';
import { differenceView, effectView } from './effect-view.ts';

const MOST_SHOWN = 200;
const NIGHTS_SHOWN = 14;
const MINUTE_MS = 60_000;

export function showEffects(deps: Deps, readers: readonly Role[]): Handler {
  return async (req, res) => {
    const viewer = viewerOf(res);
    const tongue = tongueOf(viewer.language);
    const { pool, config } = deps;
    const asked = askedOf(queryOf(req, query));
    const reach = reachOf(viewer, readers);
    const minutes = numberOf(deps.policies.at(wallDateOf(deps.now(), 'UTC')), 'EFFECT_RECEIPT');
    const [lines, feed, nights] = await Promise.all([
      effectLines(pool, reach, asked, MOST_SHOWN + 1),
      feedState(pool, new Date(deps.now() - minutes * MINUTE_MS)),
      reach.everywhere ? pastComparisons(pool, NIGHTS_SHOWN) : [],
    ]);
    const differences = nights[0] ? await differencesAt(pool, nights[0].at, MOST_SHOWN) : [];
    const about = new Set([...lines, ...differences].map(({ participant }) => participant));
    const companies = await companiesOf(pool, [...about], reachOf(viewer, CASE_READERS));
    show(res, 'effects/effects', {
      w: saidAll(tongue, W),
      ...filterView(asked, companies, tongue),
      feed: reach.everywhere ? feedView(feed, minutes, tongue, config.zone) : null,
      lines: lines.slice(0, MOST_SHOWN).map((line) => effectView(line, companies, tongue, config.zone)),
      more: lines.length > MOST_SHOWN ? tongue.say(W.more, { n: MOST_SHOWN }) : null,
      everywhere: reach.everywhere,
      nights: nights.map((night) => nightView(night, tongue, config.zone)),
      differences: differences.map((one) => differenceView(one, companies, tongue, config.zone)),
    });
  };
}

function filterView(asked: Asked, companies: ReadonlyMap<string, string>, tongue: Tongue) {
  const { state, participant } = asked;
  const search = new URLSearchParams({ state, ...(participant !== null && { participant }) });
  return {
    states: EFFECT_STATES.map((value) => ({
      value,
      label: tongue.say(EFFECT_STATE_WORDS[value]),
      chosen: value === state,
    })),
    only: participant,
    onlyOf: participant === null ? null : tongue.say(W.onlyOf, { company: companies.get(participant) ?? participant }),
    everybody: `${paths.effects()}?state=${state}`,
    csv: `${paths.effectsCsv()}?${search.toString()}`,
  };
}

/** How the whole feed is: an alarm, on its way, or calm. */
function feedView(
  { waiting, late, since, fault, lastReceiptAt }: FeedState,
  minutes: number,
  tongue: Tongue,
  zone: string,
) {
  const last =
    lastReceiptAt === null
      ? tongue.say(W.noReceipt)
      : tongue.say(W.lastReceipt, { at: tongue.instant(lastReceiptAt, zone) });
  if (waiting === 0 || since === null) return { calm: `${tongue.say(W.calm)} ${last}`, alert: null };
  const why = fault === null ? last : `${sentence(tongue.say(FAULTS[fault]))} ${last}`;
  const told = { since: tongue.instant(since, zone), why };
  if (late === 0)
    return {
      calm: null,
      alert: { tone: 'info', title: tongue.say(W.waitsTitle), text: tongue.say(W.waits, { n: waiting, ...told }) },
    };
  const text = tongue.say(W.late, { n: late, minutes, ...told });
  return { calm: null, alert: { tone: 'error', title: tongue.say(W.lateTitle), text } };
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

const nightView = (
  { at, known, held, differences, owed, toldAgain }: PastComparison,
  tongue: Tongue,
  zone: string,
) => ({
  when: tongue.instant(at, zone),
  numbers: (
    [
      [W.known, known],
      [W.held, held],
      [W.differences, differences],
      [W.owed, owed],
      [W.toldAgain, toldAgain],
    ] as const
  ).map(([label, number]) => ({ label: tongue.say(label), text: number.toLocaleString(tongue.language) })),
});
