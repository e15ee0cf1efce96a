/** The list of decisions: narrowed by whatever tells them apart, counted, the newest first. */
import {
  countDecisions,
  deciders,
  listDecisions,
  type DecisionFilter,
  type DecisionLine,
} from '../../../db/queries/decision-list.ts';
import { DECISION_READERS, reachOf, type Reach } from '../../../domain/access.ts';
import type { Deps } from '../../deps.ts';
import { localsOf, viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { queryOf } from '../../query.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { OFFICES } from '../../words/people.ts';
import { DECISIONS, GROUNDS } from '../../words/stages.ts';
import { saidAll, tongue } from '../../words/tongue.ts';
import { cursorOf, cursorText, filterOf, query, queryText, type Asked } from './asked.ts';
import { filterView } from './filter-view.ts';
import { P } from './phrases.ts';
import { voiceOf, type Voice } from './voice.ts';
import { APPEALS, BASES, OUTCOME_TONES, OUTCOME_WORDS } from './words.ts';
import { COUNTED, F } from './words-search.ts';

const SIZE = 25;

/** `/decisions?ground=annual-review&outcome=in-force&office=laredo&from=2027-01-01`. */
export function showDecisions({ pool, config }: Pick<Deps, 'pool' | 'config'>): Handler {
  return async (req, res) => {
    const asked = queryOf(req, query);
    const filter = filterOf(asked);
    const { language } = localsOf(res);
    const v = voiceOf(language, config.zone);
    const reach = reachOf(viewerOf(res), DECISION_READERS);
    const [{ lines, newer, older }, count, people] = await Promise.all([
      pageOf(pool, reach, filter, asked),
      countDecisions(pool, reach, filter),
      deciders(pool, reach),
    ]);
    const words = tongue(language);
    show(res, 'decisions/list', {
      w: saidAll(words, P),
      fw: saidAll(words, F),
      action: paths.decisions(),
      count: words.count(COUNTED, count),
      rates: paths.decisionRates() + queryText(filter),
      samples: paths.auditSamples(),
      lines: lines.map((line) => lineView(line, v)),
      filters: filterView(filter, people, v),
      filtered: Object.values(filter).some((value) => value !== undefined),
      csv: paths.decisionsCsv() + queryText(filter),
      newer: newer ? paths.decisions() + queryText(filter, { before: cursorText(newer) }) : null,
      older: older ? paths.decisions() + queryText(filter, { after: cursorText(older) }) : null,
    });
  };
}

/** One page, and the decisions at its ends when there are more beyond them. */
async function pageOf(pool: Deps['pool'], reach: Reach, filter: DecisionFilter, { after, before }: Asked) {
  if (before !== undefined) {
    const found = await listDecisions(pool, reach, filter, { limit: SIZE + 1, before: cursorOf(before) });
    const lines = found.slice(-SIZE);
    return { lines, newer: found.length > SIZE ? lines[0] : undefined, older: lines.at(-1) };
  }
  const found = await listDecisions(pool, reach, filter, {
    limit: SIZE + 1,
    ...(after !== undefined && { after: cursorOf(after) }),
  });
  const lines = found.slice(0, SIZE);
  return {
    lines,
    newer: after === undefined ? undefined : lines[0],
    older: found.length > SIZE ? lines.at(-1) : undefined,
  };
}

const lineView = (line: DecisionLine, v: Voice) => ({
  href: paths.decision({ id: line.participant, seq: String(line.seq) }),
  company: line.company || line.participant,
  kind: v.code(DECISIONS, line.kind),
  ground: v.code(GROUNDS, line.ground),
  basis: v.say(BASES[line.basis]),
  days: line.days === null ? '–' : v.term(line.days, 'day'),
  decided: v.date(line.decidedOn),
  served: v.date(line.servedOn),
  effective: v.date(line.effectiveOn),
  decider: line.deciderNames.join(', '),
  office: v.code(OFFICES, line.office),
  outcome: { tone: OUTCOME_TONES[line.outcome], label: v.say(OUTCOME_WORDS[line.outcome]) },
  ended: line.endedOn && v.date(line.endedOn),
  appeal: v.say(APPEALS[line.appeal]),
  simulated: line.simulated,
});
