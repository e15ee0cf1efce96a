/** The routes of samples and findings. Looking at them is recorded; what is done there is a row of its own. */
import { DECISION_READERS } from '../../../domain/access.ts';
import { ANSWERERS, AUDITORS } from '../../../domain/audit.ts';
import type { Deps } from '../../deps.ts';
import { formRoutes } from '../../forms.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { answerPage, closePage, returnPage, reviewPage } from './acts.ts';
import { drawPage } from './draw.ts';
import { showFinding, showFindings } from './findings.ts';
import { showSample, showSamples } from './samples.ts';

export function auditRoutes(deps: Deps): readonly Route[] {
  const look = { method: 'get', may: { roles: DECISION_READERS } } as const;
  const draws = { may: { roles: AUDITORS } };
  return [
    { name: 'audit.samples', ...look, path: paths.auditSamples.pattern, audit: 'none', handle: showSamples(deps) },
    ...formRoutes({ name: 'audit.draw', path: paths.drawSample.pattern, ...draws }, drawPage(deps)),
    { name: 'audit.findings', ...look, path: paths.findings.pattern, audit: 'none', handle: showFindings(deps) },
    {
      name: 'audit.sample',
      ...look,
      path: paths.auditSample.pattern,
      audit: 'sample.viewed',
      handle: showSample(deps),
    },
    { name: 'audit.finding', ...look, path: paths.finding.pattern, audit: 'finding.viewed', handle: showFinding(deps) },
    ...formRoutes({ name: 'audit.review', path: paths.reviewDecision.pattern, ...draws }, reviewPage(deps)),
    ...formRoutes(
      { name: 'audit.answer', path: paths.answerFinding.pattern, may: { roles: ANSWERERS } },
      answerPage(deps),
    ),
    ...formRoutes({ name: 'audit.return', path: paths.returnFinding.pattern, ...draws }, returnPage(deps)),
    ...formRoutes({ name: 'audit.close', path: paths.closeFinding.pattern, ...draws }, closePage(deps)),
  ];
}
