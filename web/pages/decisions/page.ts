/** The decision page: the summary first, then everything it rests on, and the verdicts, which are computed when the page is asked for. */
import type { Request, Response } from 'express';
import { toldEffects, type ToldEffect } from '../../../db/queries/effects.ts';
import { wallDateOf } from '../../../domain/calendar.ts';
import { rulesVersion } from '../../../db/rules-version.ts';
import type { Deps } from '../../deps.ts';
import { admit } from '../../guard.ts';
import { localsOf, viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { EFFECTS } from '../../words/page-effects.ts';
import { saidAll, tongue } from '../../words/tongue.ts';
import { asWritten } from '../acts/said.ts';
import { toldLine } from '../effects/told-line.ts';
import { bundleView } from '../bundle/links.ts';
import { READERS } from '../participant/scene.ts';
import { loadDossier, type Dossier } from './dossier.ts';
import { P } from './phrases.ts';
import { attemptsView } from './views/attempts.ts';
import { carryingView } from './views/carrying.ts';
import { clocksView } from './views/clocks.ts';
import { evidenceView } from './views/evidence.ts';
import { factsView } from './views/facts.ts';
import { looksView } from './views/looks.ts';
import { appealView, filingsView } from './views/papers.ts';
import { judgmentView, peopleView } from './views/people.ts';
import { pictureView } from './views/picture.ts';
import { removalView } from './views/removal.ts';
import { rulesView } from './views/rules.ts';
import { summaryView } from './views/summary.ts';
import { chainView, policyVerdict, ruleVerdict } from './views/verdicts.ts';
import { voiceOf, type Voice } from './voice.ts';
import { V } from './words-verdicts.ts';

type Needs = Pick<Deps, 'pool' | 'policies' | 'criteria' | 'calendars' | 'config' | 'now' | 'signing'>;

/** Shows one decision. What cannot be read any more is said with where the record breaks. */
export function showDecision({ pool, policies, criteria, calendars, config, now, signing }: Needs): Handler {
  const rules = rulesVersion();
  return async (req: Request, res: Response) => {
    const { id = '', seq = '' } = req.params as Record<string, string>;
    if (!/^[1-9]\d{0,8}$/.test(seq)) throw notFound();
    const { language } = localsOf(res);
    const today = wallDateOf(now(), config.zone);
    const [dossier, told] = await Promise.all([
      loadDossier({ pool, policies, criteria, calendars, rules, today }, id, Number(seq)),
      toldEffects(pool, id, Number(seq)),
    ]);
    if (!dossier) throw notFound();
    const words = saidAll(tongue(language), P);
    const crumbs = [
      { label: P.list, href: paths.decisions() },
      { label: asWritten(dossier.account.company), href: null },
    ];
    if ('unreadable' in dossier) {
      const v = voiceOf(language, config.zone);
      return show(res, 'decisions/unreadable', {
        w: words,
        crumbs,
        company: dossier.account.company,
        chain: chainView(dossier.chain, v),
      });
    }
    const v = voiceOf(language, config.zone, dossier.names);
    show(res, 'decisions/decision', {
      w: words,
      vw: saidAll(tongue(language), V),
      crumbs,
      id,
      evidencePage: admit({ roles: READERS }, viewerOf(res), id) === 'enter' ? paths.evidence({ id }) : null,
      bundle: bundleView({ signing }, viewerOf(res), { id, seq }, tongue(language)),
      computed: v.say(P.verdictsAt, { at: v.instant(now()) }),
      ...viewOf(dossier, config.zone, v, told),
    });
  };
}

const viewOf = (dossier: Dossier, zone: string, v: Voice, told: readonly ToldEffect[]) => ({
  summary: withTold(summaryView(dossier, v), dossier, v, told),
  picture: pictureView(dossier, zone, v),
  rules: rulesView(dossier, v),
  facts: factsView(dossier, v),
  attempts: attemptsView(dossier, v),
  evidence: evidenceView(dossier, v),
  removal: removalView(dossier, v),
  clocks: clocksView(dossier, v),
  people: peopleView(dossier, v),
  judgment: judgmentView(dossier, v),
  filings: filingsView(dossier, v),
  appeal: appealView(dossier, v),
  chain: chainView(dossier.chain, v),
  verdict: ruleVerdict(dossier, v),
  carrying: carryingView(dossier, v),
  policyToday: policyVerdict(dossier, v),
  looks: looksView(dossier, v),
});

/** Whether whoever grants benefits has heard of what the decision took away, as soon as it did: its effect is the first one after it. */
function withTold(summary: ReturnType<typeof summaryView>, dossier: Dossier, v: Voice, told: readonly ToldEffect[]) {
  const own = new Set(dossier.course.entries.map(({ row }) => row.seq));
  const effect = told.findLast(({ seq }) => own.has(seq));
  if (!effect) return summary;
  return {
    ...summary,
    rows: [...summary.rows, { label: EFFECTS.toldLabel, value: toldLine(effect, v.say, (at) => v.instant(at)) }],
  };
}
