/** All samples, and one of them with its decisions, drawn again while the page is made. */
import { DECISION_READERS, reachOf } from '../../../domain/access.ts';
import { AUDITORS, isLate, type Audit, type Review } from '../../../domain/audit.ts';
import type { WallDate } from '../../../domain/calendar.ts';
import { audits, drawn } from '../../../db/audit-samples.ts';
import { companiesWithin, type Company } from '../../../db/queries/audit.ts';
import type { DecisionFilter } from '../../../db/queries/decision-list.ts';
import { loadNames } from '../../../db/queries/dossier.ts';
import type { Deps } from '../../deps.ts';
import { localsOf, viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { holdsAny } from '../../session/person.ts';
import { show } from '../../show.ts';
import { todayOf } from '../../today.ts';
import { AUDIT, FINDING_STAGES, POPULATION, RESULTS, STAGE_TONES } from '../../words/page-audit.ts';
import { OFFICES } from '../../words/people.ts';
import { saidAll, tongue } from '../../words/tongue.ts';
import { filterLines } from '../decisions/filter-view.ts';
import { voiceOf, type Voice } from '../decisions/voice.ts';
import { drawnAudit } from './scene.ts';

const isOpen = ({ finding }: Review): boolean => finding !== null && finding.stage !== 'closed';

export const showSamples =
  ({ pool, config }: Deps): Handler =>
  async (_req, res) => {
    const all = (await audits(pool)).filter(({ sample }) => sample !== null);
    const names = await loadNames(pool, [...new Set(all.map(({ sample }) => sample!.by))]);
    const v = voiceOf(localsOf(res).language, config.zone, names);
    show(res, 'audit/samples', {
      aw: saidAll(tongue(v.language), AUDIT),
      mayDraw: holdsAny(viewerOf(res), AUDITORS) ? paths.drawSample() : null,
      findings: paths.findings(),
      samples: all.map(({ id, sample, reviews }) => ({
        href: paths.auditSample({ sample: id }),
        seed: sample!.seed,
        drawn: v.instant(sample!.at),
        by: v.name(sample!.by),
        reviewed: v.say(AUDIT.of, { n: reviews.filter(({ result }) => result !== null).length, all: reviews.length }),
        open: reviews.filter(isOpen).length,
      })),
    });
  };

export const showSample =
  (deps: Deps): Handler =>
  async (req, res) => {
    const { pool, config } = deps;
    const id = String(req.params['sample']);
    const { sample, reviews } = await drawnAudit(deps, id);
    const filter = sample.filter as DecisionFilter;
    const [within, again, names] = await Promise.all([
      companiesWithin(
        pool,
        reachOf(viewerOf(res), DECISION_READERS),
        reviews.map(({ participant }) => participant),
      ),
      drawn(pool, { ...sample, filter }, sample.until),
      loadNames(pool, [
        ...new Set([
          sample.by,
          ...reviews.flatMap(({ finding }) => finding?.owner ?? []),
          ...(filter.decider ? [filter.decider] : []),
        ]),
      ]),
    ]);
    const v = voiceOf(localsOf(res).language, config.zone, names);
    const seen = reviews.filter(({ participant }) => within.has(participant));
    show(res, 'audit/sample', {
      aw: saidAll(tongue(v.language), AUDIT),
      title: v.say(AUDIT.sample, { seed: sample.seed }),
      crumbs: [{ label: AUDIT.samples, href: paths.auditSamples() }],
      drawn: v.instant(sample.at),
      by: v.name(sample.by),
      size: sample.size,
      population: tongue(v.language).count(POPULATION, sample.population, { at: v.instant(sample.until) }),
      sha256: sample.sha256,
      narrowed: filterLines(filter, names, v),
      leftOut: sample.except.length,
      asOf: v.say(AUDIT.again, { at: v.instant(sample.until) }),
      againHow: v.say(AUDIT.againHow, { at: v.instant(sample.until) }),
      again: againView(sample, again, v),
      hidden: seen.length === reviews.length ? null : v.say(AUDIT.notYours, { n: reviews.length - seen.length }),
      lines: seen.map((review) => lineOf(id, review, within.get(review.participant)!, todayOf(deps), v)),
    });
  };

type Sampled = NonNullable<Audit['sample']>;

/** Whether the seed yields the same out of what the record has of that day. */
function againView(sample: Sampled, again: Awaited<ReturnType<typeof drawn>>, v: Voice) {
  if (again.sha256 !== sample.sha256) return { tone: 'info', text: v.say(AUDIT.againOther) };
  const same =
    JSON.stringify(again.decisions) ===
    JSON.stringify(sample.decisions.map(({ participant, seq }) => ({ participant, seq })));
  return same ? { tone: 'good', text: v.say(AUDIT.againSame) } : { tone: 'bad', text: v.say(AUDIT.againBroken) };
}

function lineOf(sample: string, review: Review, { company, office }: Company, today: WallDate, v: Voice) {
  const { number, participant, seq, result, finding } = review;
  return {
    number,
    company,
    office: v.code(OFFICES, office),
    decision: paths.decision({ id: participant, seq: String(seq) }),
    href: paths.finding({ sample, number: String(number) }),
    result: result === null ? v.say(AUDIT.toDo) : v.say(RESULTS[result]),
    tone: result === null ? 'warn' : result === 'finding' ? 'info' : 'good',
    stage: finding && {
      tone: isLate(finding, today) ? 'bad' : STAGE_TONES[finding.stage],
      label: v.say(FINDING_STAGES[finding.stage]),
    },
    owner: finding ? v.name(finding.owner) : '–',
  };
}
