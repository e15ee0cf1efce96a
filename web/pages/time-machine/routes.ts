/** The routes of the time machine: for staff, and only where there is one. */
import type { Role } from '../../../domain/actor.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { READERS } from '../participant/scene.ts';
import { moveTime, showTimeMachine } from './time-machine.ts';

const ROLES: readonly Role[] = [...READERS, 'administrator'];
const staff = { path: paths.timeMachine.pattern, may: { roles: ROLES } } as const;

export const timeMachineRoutes = (deps: Deps): readonly Route[] => [
  { name: 'time-machine.form', method: 'get', ...staff, audit: 'none', handle: showTimeMachine(deps) },
  { name: 'time-machine', method: 'post', ...staff, audit: 'time-machine.used', handle: moveTime(deps) },
];
