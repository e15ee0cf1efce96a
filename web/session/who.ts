/** Who makes the request, and in which language they are answered. */
import type { Request, RequestHandler } from 'express';
import type { Language } from '../../templates/words.ts';
import type { Deps } from '../deps.ts';
import { localsOf } from '../locals.ts';
import type { Visitor } from './person.ts';

/** Asks for the person anew on every request. */
export const whoAmI =
  ({ people }: Pick<Deps, 'people'>): RequestHandler =>
  async (req, res, next) => {
    const sub = req.session.signedIn?.sub;
    const visitor: Visitor = sub === undefined ? 'nobody' : ((await people.viewer(sub)) ?? 'stranger');
    const locals = localsOf(res);
    locals.visitor = visitor;
    if (typeof visitor !== 'string') locals.language = visitor.language;
    if (visitor !== 'nobody') res.set('Cache-Control', 'no-store');
    next();
  };

/** What the browser prefers, until the person is known. */
export const browserLanguage = (req: Request): Language => (req.acceptsLanguages('en', 'es') === 'es' ? 'es' : 'en');
