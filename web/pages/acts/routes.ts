/** Two routes for every act that people do on a participant, permitted as the rules say who may. */
import { ACTS } from '../../../domain/participant.ts';
import type { Deps } from '../../deps.ts';
import { formRoutes } from '../../forms.ts';
import type { Permission, Route } from '../../route.ts';
import { kebab, type FormAct } from './form-act.ts';
import { actPattern } from './address.ts';
import { FORM_ACTS } from './forms.ts';
import { pageOf } from './page.ts';
import { once, orWhyNot } from './resent.ts';

/** Rows of the route table. */
export const actRoutes = (deps: Deps): readonly Route[] => FORM_ACTS.flatMap((act) => rowsOf(deps, act));

function rowsOf(deps: Deps, act: FormAct): readonly Route[] {
  const row = { name: `acts.${kebab(act)}`, path: actPattern(act), may: permissionOf(act) };
  return formRoutes(row, pageOf(deps, act)).map((route) => ({
    ...route,
    handle: route.method === 'post' ? once(deps, act, route.handle) : orWhyNot(act, route.handle),
  }));
}

/** The rules say who may; nobody else does. */
function permissionOf(act: FormAct): Permission {
  const { may } = ACTS[act];
  if (may === 'system') throw new Error(`${act} is not for people`);
  return { roles: may, own: true };
}
