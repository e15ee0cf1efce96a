/** The route of the evidence page. Looking at it is recorded. */
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { READERS } from '../participant/scene.ts';
import { showEvidence } from './show-evidence.ts';

export const evidenceRoutes = (deps: Deps): readonly Route[] => [
  {
    name: 'participant.evidence',
    method: 'get',
    path: paths.evidence.pattern,
    may: { roles: READERS },
    audit: 'evidence.viewed',
    handle: showEvidence(deps),
  },
];
