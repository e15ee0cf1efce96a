/** The routes of the feed of effects. Taking the list away is recorded. */
import type { Role } from '../../../domain/actor.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { OPERATORS } from '../operations/routes.ts';
import { downloadEffects } from './csv.ts';
import { showEffects } from './show-effects.ts';

/** Operators see every message by its participant's id; others those of their office. */
export const EFFECT_READERS: readonly Role[] = [...OPERATORS, 'supervisor', 'director', 'headquarters', 'auditor'];

export const effectRoutes = (deps: Deps): readonly Route[] => [
  {
    name: 'effects',
    method: 'get',
    path: paths.effects.pattern,
    may: { roles: EFFECT_READERS },
    audit: 'none',
    nav: { label: 'nav.effects', group: 'nav.program', to: () => paths.effects() },
    handle: showEffects(deps, EFFECT_READERS),
  },
  {
    name: 'effects.csv',
    method: 'get',
    path: paths.effectsCsv.pattern,
    may: { roles: EFFECT_READERS },
    audit: 'effects.exported',
    handle: downloadEffects(deps, EFFECT_READERS),
  },
];
