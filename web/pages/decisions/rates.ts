/** Decisions side by side, by the office of the company and by who decided: `/decisions/rates?from=2027-01-01`. */
import { DECISION_READERS, reachOf } from '../../../domain/access.ts';
import { deciders } from '../../../db/queries/decision-list.ts';
import { decisionRates, RATED_BY, type RatedBy, type Rates } from '../../../db/queries/decision-rates.ts';
import { drawBars } from '../../charts/bars.ts';
import type { Deps } from '../../deps.ts';
import { localsOf, viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { queryOf } from '../../query.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { OFFICES } from '../../words/people.ts';
import { saidAll, tongue } from '../../words/tongue.ts';
import { FEW } from '../team/section.ts';
import { filterOf, filters, queryText } from './asked.ts';
import { filterView } from './filter-view.ts';
import { P } from './phrases.ts';
import { voiceOf, type Voice } from './voice.ts';
import { F } from './words-search.ts';

export function showRates({ pool, config }: Pick<Deps, 'pool' | 'config'>): Handler {
  return async (req, res) => {
    const filter = filterOf(queryOf(req, filters));
    const { language } = localsOf(res);
    const v = voiceOf(language, config.zone);
    const reach = reachOf(viewerOf(res), DECISION_READERS);
    const people = await deciders(pool, reach);
    const sections = [];
    for (const by of RATED_BY) sections.push(await section(by, await decisionRates(pool, reach, filter, by), v));
    const words = tongue(language);
    show(res, 'decisions/rates', {
      w: saidAll(words, P),
      fw: saidAll(words, F),
      action: paths.decisionRates(),
      crumbs: [
        { label: P.list, href: paths.decisions() },
        { label: F.rates, href: null },
      ],
      filters: filterView(filter, people, v),
      filtered: Object.values(filter).some((value) => value !== undefined),
      list: paths.decisions() + queryText(filter),
      few: v.say(F.fewNote, { few: FEW }),
      sections,
    });
  };
}

const SHARES = ['received', 'constructive', 'immediate', 'appealed', 'overturned'] as const;
type Share = (typeof SHARES)[number];
const SHARE_WORDS = {
  received: F.received,
  constructive: F.constructive,
  immediate: F.immediate,
  appealed: F.appealedRate,
  overturned: F.overturnedRate,
} as const;
/** What a share is a part of: of all decisions or, of those overturned, of the appeals that were decided. */
const wholeOf = (share: Share, { decisions, appealsDecided }: Rates): number =>
  share === 'overturned' ? appealsDecided : decisions;

async function section(by: RatedBy, rates: readonly Rates[], v: Voice) {
  const title = v.say(by === 'office' ? F.byOffice : F.byDecider);
  const lines = rates.map((line) => ({
    line,
    name: by === 'office' ? v.code(OFFICES, line.key) : (line.name ?? line.key),
  }));
  return {
    id: `by-${by}`,
    title,
    chart: lines.length === 0 ? null : await chart(by, title, lines, v),
    rows: lines.map(({ line, name }) => ({
      name,
      decisions: line.decisions,
      shares: SHARES.map((share) => ({ label: v.say(SHARE_WORDS[share]), text: shareText(share, line, v) })),
      median: medianText(line, v),
    })),
    heads: SHARES.map((share) => v.say(SHARE_WORDS[share])),
  };
}

type Line = { readonly line: Rates; readonly name: string };

const chart = (by: RatedBy, title: string, lines: readonly Line[], v: Voice) =>
  drawBars({
    name: `rates-${by}`,
    title,
    text: v.say(F.chartHow),
    columns: SHARES.map((share) => v.say(SHARE_WORDS[share])),
    shared: true,
    most: 100,
    bars: lines.flatMap(({ line, name }) =>
      SHARES.map((share) => ({
        row: name,
        column: v.say(SHARE_WORDS[share]),
        value: wholeOf(share, line) < FEW ? null : percentOf(share, line),
        text: `${line[share]}/${wholeOf(share, line)}`,
      })),
    ),
  });

const percentOf = (share: Share, line: Rates): number => Math.round((100 * line[share]) / wholeOf(share, line));

function shareText(share: Share, line: Rates, v: Voice): string {
  const [n, of] = [line[share], wholeOf(share, line)];
  if (of === 0) return '–';
  return of < FEW ? v.say(F.few, { n, of }) : v.say(F.share, { n, of, percent: percentOf(share, line) });
}

function medianText({ medianDays, decisions }: Rates, v: Voice): string {
  if (medianDays === null) return '–';
  const n = medianDays.toLocaleString(v.language, { maximumFractionDigits: 1 });
  return decisions < FEW ? v.say(F.fewDays, { n }) : n;
}
