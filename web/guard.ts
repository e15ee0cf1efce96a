/** Whether a route lets somebody in, before its handler runs. */
import type { RequestHandler } from 'express';
import { isPartnerRole } from '../domain/actor.ts';
import { localsOf } from './locals.ts';
import { signInTo } from './paths.ts';
import { forbidden, notFound, Problem } from './problem.ts';
import type { Permission, Route } from './route.ts';
import { holdsAny, type Visitor } from './session/person.ts';

export type Verdict = 'enter' | 'sign-in' | 'stranger' | 'forbidden' | 'hidden';

/**
 * The verdict on one visitor.
 * @param id the `:id` of the path, when it has one
 */
export function admit(may: Permission, visitor: Visitor, id: string | undefined): Verdict {
  if (may === 'anyone') return 'enter';
  if (visitor === 'nobody') return 'sign-in';
  if (visitor === 'stranger') return 'stranger';
  if (may === 'signed-in') return 'enter';
  if (!holdsAny(visitor, may.roles)) return 'forbidden';
  const othersToo = visitor.kind === 'staff' || may.own !== true;
  return othersToo || (id !== undefined && visitor.participants.includes(id)) ? 'enter' : 'hidden';
}

/** Lets in, sends to sign-in (a page) or refuses (a form: what was typed must not vanish in a redirect). */
export const guard =
  (route: Route): RequestHandler =>
  (req, res, next) => {
    const id = req.params['id'];
    const verdict = admit(route.may, localsOf(res).visitor, typeof id === 'string' ? id : undefined);
    switch (verdict) {
      case 'enter':
        return next();
      case 'sign-in':
        if (route.method === 'post') throw new Problem(403, 'form-expired');
        return res.redirect(303, signInTo(req.originalUrl));
      case 'stranger':
        throw new Problem(403, 'stranger');
      case 'forbidden':
        throw forbidden();
      case 'hidden':
        throw notFound();
    }
  };

/**
 * Refuses a route that forgot to say whose objects it shows.
 * @throws Error at start
 */
export function checkPermission({ name, path, may, audit }: Route): void {
  if (may === 'anyone' && audit !== 'none') throw new Error(`route ${name}: a look is recorded with who looked`);
  const about = path.split('/').includes(':id');
  if (may === 'signed-in' && about)
    throw new Error(`route ${name}: name the roles, and whether they see only their own`);
  if (typeof may === 'string') return;
  if (may.own === true && !about) throw new Error(`route ${name}: own needs :id in the path`);
  if (about && may.own === undefined && may.roles.some(isPartnerRole)) throw new Error(`route ${name}: say own`);
}
