/** The routes of the page of expected and sent. Taking the list away is recorded. */
import type { Role } from '../../../domain/actor.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { OPERATORS } from '../operations/routes.ts';
import { downloadExpected } from './csv.ts';
import { showExpected } from './show-expected.ts';

/** Operators see every notice by its reference; others those of their office. */
export const EXPECTED_READERS: readonly Role[] = [...OPERATORS, 'supervisor', 'director', 'headquarters', 'auditor'];

export const expectedRoutes = (deps: Deps): readonly Route[] => [
  {
    name: 'expected',
    method: 'get',
    path: paths.expected.pattern,
    may: { roles: EXPECTED_READERS },
    audit: 'none',
    nav: { label: 'nav.expected', group: 'nav.post', to: () => paths.expected() },
    handle: showExpected(deps, EXPECTED_READERS),
  },
  {
    name: 'expected.csv',
    method: 'get',
    path: paths.expectedCsv.pattern,
    may: { roles: EXPECTED_READERS },
    audit: 'expected.exported',
    handle: downloadExpected(deps, EXPECTED_READERS),
  },
];
