/** Whether a route lets somebody in, before its handler runs. */
import type { RequestHandler } from 'express';
import { companyRolesOn, isConflicted, rolesOn } from '../domain/access.ts';
import { isPartnerRole, type Role } from '../domain/actor.ts';
import { localsOf } from './locals.ts';
import { isApi, participantIn, signInTo } from './paths.ts';
import { forbidden, notFound, notSignedIn, Problem } from './problem.ts';
import type { Permission, Route } from './route.ts';
import { holdsAny, type Viewer, type Visitor } from './session/person.ts';

export type Verdict = 'enter' | 'sign-in' | 'stranger' | 'forbidden' | 'hidden' | 'conflict';

/**
 * The verdict on one visitor.
 * @param id the `:id` of the path, when it has one
 */
export function admit(may: Permission, visitor: Visitor, id: string | undefined): Verdict {
  if (may === 'anyone') return 'enter';
  if (visitor === 'nobody') return 'sign-in';
  if (may === 'proven') return 'enter';
  if (visitor === 'stranger') return 'stranger';
  if (may === 'signed-in') return 'enter';
  if (id === undefined) return holdsAny(visitor, may.roles) ? 'enter' : 'forbidden';
  return visitor.kind === 'staff' ? admitStaff(may.roles, visitor, id) : admitCompany(may, visitor, id);
}

type Named = Exclude<Permission, string>;

/** What is not the company's own does not exist for it. */
function admitCompany({ roles, own }: Named, visitor: Viewer, id: string): Verdict {
  const held = companyRolesOn(visitor, id);
  if (held.length === 0) return own === false && holdsAny(visitor, roles) ? 'enter' : 'hidden';
  return held.some((role) => roles.includes(role)) ? 'enter' : 'forbidden';
}

/** What is no case of theirs does not exist for staff either; of a conflict of interest they know, since they declared it. */
function admitStaff(roles: readonly Role[], visitor: Viewer, id: string): Verdict {
  if (!holdsAny(visitor, roles)) return 'forbidden';
  if (visitor.about?.id !== id) return 'hidden';
  if (isConflicted(visitor, id)) return 'conflict';
  const held = rolesOn(visitor, visitor.about);
  if (held.length === 0) return 'hidden';
  return held.some((role) => roles.includes(role)) ? 'enter' : 'forbidden';
}

/** The viewer with no more than the roles that are held for that participant. */
const viewerAt = (visitor: Viewer, id: string): Viewer => ({
  ...visitor,
  roles: visitor.kind === 'staff' && visitor.about ? rolesOn(visitor, visitor.about) : companyRolesOn(visitor, id),
});

/** Lets in, sends to sign-in (a page) or refuses (a form: what was typed must not vanish in a redirect; a program: it follows no page). */
export const guard =
  (route: Route): RequestHandler =>
  (req, res, next) => {
    const { id } = req.params as { readonly id?: string };
    const { visitor } = localsOf(res);
    switch (admit(route.may, visitor, id)) {
      case 'enter':
        if (id !== undefined && typeof visitor !== 'string') localsOf(res).viewer = viewerAt(visitor, id);
        return next();
      case 'sign-in':
        if (isApi(route.path)) throw notSignedIn();
        if (route.method === 'post') throw new Problem(403, 'form-expired');
        return res.redirect(303, signInTo(req.originalUrl));
      case 'stranger':
        throw new Problem(403, 'stranger');
      case 'forbidden':
        throw forbidden();
      case 'hidden':
        throw notFound();
      case 'conflict':
        throw new Problem(403, 'conflict');
    }
  };

/**
 * Refuses a route that forgot to say whose objects it shows.
 * @throws Error at start
 */
export function checkPermission({ name, path, may, audit }: Route): void {
  if (may === 'anyone' && audit !== 'none') throw new Error(`route ${name}: a look is recorded with who looked`);
  const about = path.split('/').includes(':id');
  if (about && participantIn(path) !== ':id')
    throw new Error(`route ${name}: permissions find no participant at ${path}`);
  if (may === 'signed-in' && about)
    throw new Error(`route ${name}: name the roles, and whether they see only their own`);
  if (typeof may === 'string') return;
  if (may.own === true && !about) throw new Error(`route ${name}: own needs :id in the path`);
  if (about && may.own === undefined && may.roles.some(isPartnerRole)) throw new Error(`route ${name}: say own`);
}
