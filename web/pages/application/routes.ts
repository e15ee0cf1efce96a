/** The routes of an application: its steps, their forms, signing, and the receipt. Looking at it is recorded. */
import { CASE_READERS } from '../../../domain/access.ts';
import { PARTNER_ROLES, type Role } from '../../../domain/actor.ts';
import { ACTS, type ActName } from '../../../domain/participant.ts';
import type { Deps } from '../../deps.ts';
import { formRoutes } from '../../forms.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { showReceipt } from './receipt.ts';
import { signPage } from './sign.ts';
import { stepPage } from './step.ts';
import { showTasks } from './tasks.ts';
import { showWholeApplication } from './whole.ts';
import { orSteps } from './not-ready.ts';

const mayOf = (act: ActName): readonly Role[] => {
  const { may } = ACTS[act];
  return may === 'system' ? [] : may;
};

/** Rows of the route table. */
export function applicationRoutes(deps: Deps): readonly Route[] {
  const read = {
    may: { roles: [...CASE_READERS, ...PARTNER_ROLES], own: true },
    method: 'get',
    audit: 'application.viewed',
  } as const;
  const fill = { roles: mayOf('PrepareApplication'), own: true };
  const sign = { roles: mayOf('SubmitApplication'), own: true };
  const { application, applicationWhole, applicationReceipt, applicationStep, signApplication } = paths;
  return [
    { name: 'application.show', path: application.pattern, ...read, handle: showTasks(deps) },
    { name: 'application.whole', path: applicationWhole.pattern, ...read, handle: showWholeApplication(deps) },
    { name: 'application.receipt', path: applicationReceipt.pattern, ...read, handle: showReceipt(deps) },
    ...formRoutes({ name: 'application.step', path: applicationStep.pattern, may: fill }, stepPage(deps)),
    ...formRoutes({ name: 'application.sign', path: signApplication.pattern, may: sign }, signPage(deps)).map(
      (route) => (route.method === 'get' ? { ...route, handle: orSteps(route.handle) } : route),
    ),
  ];
}
