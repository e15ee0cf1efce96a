/** Findings that are followed to their end: all of them, and one with how it went. */
import { z } from 'zod';
import { DECISION_READERS, reachOf } from '../../../domain/access.ts';
import {
  ANSWERERS,
  AUDITORS,
  isLate,
  type AuditFinding,
  type FindingStage,
  type Review,
} from '../../../domain/audit.ts';
import type { WallDate } from '../../../domain/calendar.ts';
import { contents } from '../../../db/content.ts';
import { companiesWithin, type Company } from '../../../db/queries/audit.ts';
import { loadNames } from '../../../db/queries/dossier.ts';
import type { Deps } from '../../deps.ts';
import { localsOf, viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { queryOf } from '../../query.ts';
import type { Handler } from '../../route.ts';
import { holdsAny, type Viewer } from '../../session/person.ts';
import { show } from '../../show.ts';
import { todayOf } from '../../today.ts';
import { AUDIT, CLOSING_WORDS, FINDING_STAGES, RESULTS, STAGE_TONES, STEPS } from '../../words/page-audit.ts';
import { OFFICES } from '../../words/people.ts';
import { saidAll, tongue } from '../../words/tongue.ts';
import { code } from '../queue/asked.ts';
import { textView } from '../decisions/views/texts.ts';
import { voiceOf, type Voice } from '../decisions/voice.ts';
import { findingsOf, type Found } from './found.ts';
import { placeIn, sceneOf } from './scene.ts';

const STAGES = Object.keys(FINDING_STAGES) as readonly FindingStage[];
const query = z.object({ stage: z.union([z.enum(STAGES), z.literal('')]).optional(), office: code });

/** `/audit/findings?stage=open&office=laredo`. */
export const showFindings =
  (deps: Deps): Handler =>
  async (req, res) => {
    const { stage = '', office = '' } = queryOf(req, query);
    const { pool, config } = deps;
    const all = await findingsOf(pool);
    const reach = reachOf(viewerOf(res), DECISION_READERS);
    const within = await companiesWithin(
      pool,
      reach,
      all.map(({ participant }) => participant),
    );
    const names = await loadNames(pool, [...new Set(all.map(({ finding }) => finding.owner))]);
    const v = voiceOf(localsOf(res).language, config.zone, names);
    const today = todayOf(deps);
    const found = all.filter(({ participant, finding }) => {
      const company = within.get(participant);
      return company && (stage === '' || finding.stage === stage) && (office === '' || company.office === office);
    });
    const order = ({ finding }: Found): string => `${finding.stage === 'closed' ? 1 : 0}${finding.due}`;
    const options = <C extends string>(words: Readonly<Record<C, Parameters<Voice['say']>[0]>>, chosen: string) =>
      (Object.keys(words) as C[]).map((value) => ({
        value,
        label: v.head(v.say(words[value])),
        chosen: value === chosen,
      }));
    show(res, 'audit/findings', {
      aw: saidAll(tongue(v.language), AUDIT),
      action: paths.findings(),
      samples: paths.auditSamples(),
      stages: options(FINDING_STAGES, stage),
      offices: options(OFFICES, office),
      lines: found
        .sort((a, b) => (order(a) < order(b) ? -1 : 1))
        .map((one) => lineOf(one, within.get(one.participant)!, today, v)),
    });
  };

const stageView = (finding: AuditFinding, today: WallDate, v: Voice) => ({
  tone: isLate(finding, today) ? 'bad' : STAGE_TONES[finding.stage],
  label: v.say(FINDING_STAGES[finding.stage]),
  late: isLate(finding, today),
});

const lineOf = ({ sample, number, finding }: Found, { company, office }: Company, today: WallDate, v: Voice) => ({
  href: paths.finding({ sample, number: String(number) }),
  company,
  office: v.code(OFFICES, office),
  owner: v.name(finding.owner),
  due: v.date(finding.due),
  stage: stageView(finding, today, v),
});

/** One decision of a sample: its review, and what was found. */
export const showFinding =
  (deps: Deps): Handler =>
  async (req, res) => {
    const viewer = viewerOf(res);
    const place = placeIn(req.params as Record<string, string>);
    const { audit, review, company } = await sceneOf(deps, viewer, place, DECISION_READERS);
    const { finding, steps } = review;
    const [names, texts] = await Promise.all([
      loadNames(deps.pool, [...new Set([...steps.map(({ by }) => by), ...(finding ? [finding.owner] : [])])]),
      contents(
        deps.pool,
        steps.map(({ note }) => note.id),
      ),
    ]);
    const v = voiceOf(localsOf(res).language, deps.config.zone, names);
    const { seed } = audit.sample!;
    show(res, 'audit/finding', {
      aw: saidAll(tongue(v.language), AUDIT),
      company: company.company,
      office: v.code(OFFICES, company.office),
      crumbs: [
        { label: AUDIT.samples, href: paths.auditSamples() },
        { label: AUDIT.findings, href: paths.findings() },
      ],
      sample: { href: paths.auditSample({ sample: place.sample }), label: v.say(AUDIT.sample, { seed }) },
      decision: {
        href: paths.decision({ id: review.participant, seq: String(review.seq) }),
        label: `${review.participant}#${review.seq}`,
      },
      result: review.result === null ? v.say(AUDIT.toDo) : v.say(RESULTS[review.result]),
      finding: finding && {
        stage: stageView(finding, todayOf(deps), v),
        owner: v.name(finding.owner),
        opened: v.instant(finding.openedAt),
        due: v.date(finding.due),
        how: finding.how && v.say(CLOSING_WORDS[finding.how]),
      },
      steps: steps.map(({ type, by, at, note }) => ({
        what: v.say(STEPS[type]),
        by: v.name(by),
        when: v.instant(at),
        ...textView(note, texts, v),
      })),
      acts: actsView(review, { sample: place.sample, number: String(place.number) }, viewer, v),
    });
  };

/** What the viewer may do now. */
function actsView(
  { result, finding }: Review,
  place: { readonly sample: string; readonly number: string },
  viewer: Viewer,
  v: Voice,
) {
  const audits = holdsAny(viewer, AUDITORS);
  const waits = finding?.stage === 'open' || finding?.stage === 'returned';
  const acts = [
    audits && result !== 'finding' && { href: paths.reviewDecision(place), label: v.say(AUDIT.reviewTitle) },
    waits && holdsAny(viewer, ANSWERERS) && { href: paths.answerFinding(place), label: v.say(AUDIT.answer) },
    audits && finding?.stage === 'answered' && { href: paths.returnFinding(place), label: v.say(AUDIT.giveBack) },
    audits && finding && finding.stage !== 'closed' && { href: paths.closeFinding(place), label: v.say(AUDIT.close) },
  ];
  return acts.filter((act) => typeof act === 'object' && act !== null);
}
