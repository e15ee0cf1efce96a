/** What was told to whoever grants benefits, what waits for its receipt, and what the last comparisons found. */
import { CASE_READERS, reachOf, type Reach } from '../../../domain/access.ts';
import type { Role } from '../../../domain/actor.ts';
import { differencesAt, pastComparisons, type PastComparison } from '../../../db/effect-comparison.ts';
import { EFFECT_STATES, effectLines, feedState, type EffectAsk, type FeedState } from '../../../db/queries/effects.ts';
import { companiesOf } from '../../../db/queries/watch.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { queryOf } from '../../query.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { EFFECTS as W, EFFECT_NONE, EFFECT_STATE_WORDS, FAULTS } from '../../words/page-effects.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { askedOf, cursorOf, cursorText, query, queryText, type Asked } from './asked.ts';
import { differenceView, effectView } from './effect-view.ts';
import { lateBefore, receiptMinutes } from './late.ts';

const SIZE = 50;
const MOST_DIFFERENCES = 200;
const NIGHTS_SHOWN = 14;

export function showEffects(deps: Deps, readers: readonly Role[]): Handler {
  return async (req, res) => {
    const viewer = viewerOf(res);
    const tongue = tongueOf(viewer.language);
    const { pool, config } = deps;
    const sent = queryOf(req, query);
    const asked = askedOf(sent);
    const reach = reachOf(viewer, readers);
    const late = lateBefore(deps);
    const [{ lines, newer, older }, feed, nights] = await Promise.all([
      pageOf(pool, reach, { ...asked, late }, sent),
      feedState(pool, late),
      reach.everywhere ? pastComparisons(pool, NIGHTS_SHOWN) : [],
    ]);
    const differences = nights[0] ? await differencesAt(pool, nights[0].at, MOST_DIFFERENCES) : [];
    const about = new Set([...lines, ...differences].map(({ participant }) => participant));
    const companies = await companiesOf(pool, [...about], reachOf(viewer, CASE_READERS));
    show(res, 'effects/effects', {
      w: saidAll(tongue, W),
      ...filterView(asked, companies, tongue),
      feed: reach.everywhere ? feedView(feed, receiptMinutes(deps), tongue, config.zone) : null,
      lines: lines.map((line) => effectView(line, companies, tongue, config.zone)),
      newer: newer ? paths.effects() + queryText(asked, { before: cursorText(newer) }) : null,
      older: older ? paths.effects() + queryText(asked, { after: cursorText(older) }) : null,
      none: tongue.say(EFFECT_NONE[asked.state]),
      filtered: asked.state !== 'all' || asked.participant !== null ? paths.effects() : null,
      everywhere: reach.everywhere,
      nights: nights.map((night) => nightView(night, tongue, config.zone)),
      differences: differences.map((one) => differenceView(one, companies, tongue, config.zone)),
    });
  };
}

type Turn = { readonly after?: string | undefined; readonly before?: string | undefined };

/** One page, and the lines at its ends when there are more beyond them. */
async function pageOf(pool: Deps['pool'], reach: Reach, ask: EffectAsk, { after, before }: Turn) {
  if (before !== undefined) {
    const found = await effectLines(pool, reach, ask, { limit: SIZE + 1, before: cursorOf(before) });
    const lines = found.slice(-SIZE);
    return { lines, newer: found.length > SIZE ? lines[0] : undefined, older: lines.at(-1) };
  }
  const from = after === undefined ? {} : { after: cursorOf(after) };
  const found = await effectLines(pool, reach, ask, { limit: SIZE + 1, ...from });
  const lines = found.slice(0, SIZE);
  return {
    lines,
    newer: after === undefined ? undefined : lines[0],
    older: found.length > SIZE ? lines.at(-1) : undefined,
  };
}

function filterView(asked: Asked, companies: ReadonlyMap<string, string>, tongue: Tongue) {
  const { state, participant } = asked;
  return {
    states: EFFECT_STATES.map((value) => ({
      value,
      label: tongue.say(EFFECT_STATE_WORDS[value]),
      chosen: value === state,
    })),
    only: participant,
    onlyOf: participant === null ? null : tongue.say(W.onlyOf, { company: companies.get(participant) ?? participant }),
    everybody: paths.effects() + queryText({ state, participant: null }),
    csv: paths.effectsCsv() + queryText(asked),
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
