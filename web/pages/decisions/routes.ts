/** The routes of decisions. Looking at one, and taking the list away, is recorded. */
import { DECISION_READERS } from '../../../domain/access.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { downloadDecisions } from './csv.ts';
import { showDecisions } from './list.ts';
import { showDecision } from './page.ts';
import { showRates } from './rates.ts';

const readers = { method: 'get', may: { roles: DECISION_READERS } } as const;

export const decisionRoutes = (deps: Deps): readonly Route[] => [
  {
    name: 'decisions',
    ...readers,
    path: paths.decisions.pattern,
    audit: 'none',
    nav: { label: 'nav.decisions', to: () => paths.decisions() },
    handle: showDecisions(deps),
  },
  {
    name: 'decisions.csv',
    ...readers,
    path: paths.decisionsCsv.pattern,
    audit: 'decisions.exported',
    handle: downloadDecisions(deps),
  },
  {
    name: 'decisions.rates',
    ...readers,
    path: paths.decisionRates.pattern,
    audit: 'decisions.compared',
    handle: showRates(deps),
  },
  {
    name: 'decision.show',
    ...readers,
    path: paths.decision.pattern,
    audit: 'decision.viewed',
    handle: showDecision(deps),
  },
];
