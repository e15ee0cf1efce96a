/** The session: an opaque id in a cookie, everything else in PostgreSQL. */
import type { Request, RequestHandler, Response } from 'express';
import session from 'express-session';
import type { Deps } from '../deps.ts';
import type { Params, Words } from '../../templates/words.ts';
import type { Secrets } from './identity.ts';

/** A sign-in under way, by its `state`. */
export type Pending = { readonly secrets: Secrets; readonly to: string; readonly at: number };
/** One message for the next page. */
export type Flash = { readonly tone: 'success' | 'info' | 'warning'; readonly words: Words; readonly params?: Params };

declare module 'express-session' {
  interface SessionData {
    pending?: Record<string, Pending>;
    signedIn?: { readonly sub: string; readonly idToken: string; readonly at: number };
    csrf?: string;
    flash?: Flash;
  }
}

/** Whoever does nothing for so long must sign in again … */
export const IDLE_MS = 30 * 60_000;
/** … and so must everybody after this, however busy. */
export const ABSOLUTE_MS = 12 * 3_600_000;

export const cookieName = (url: URL): string => (url.protocol === 'https:' ? '__Host-portolan' : 'portolan');

const cookieOf = (url: URL) =>
  ({ httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:', path: '/' }) as const;

/** Loads the session, and ends it when its absolute limit has passed. */
export function sessions({ config, sessions: store, now }: Deps): readonly RequestHandler[] {
  const load = session({
    store,
    name: cookieName(config.url),
    secret: config.sessionSecret,
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: { ...cookieOf(config.url), maxAge: IDLE_MS },
  });
  const limit: RequestHandler = async (req, _res, next) => {
    const since = req.session.signedIn?.at;
    if (since !== undefined && now() - since >= ABSOLUTE_MS) await renew(req);
    next();
  };
  return [load, limit];
}

/** An empty session under a new id. */
export const renew = (req: Request): Promise<void> =>
  new Promise((done, fail) => req.session.regenerate((error?: Error | null) => (error ? fail(error) : done())));

/** The session in its store before the browser leaves: a sign-in that the store did not take must not begin. */
export const saved = (req: Request): Promise<void> =>
  new Promise((done, fail) => req.session.save((error?: Error | null) => (error ? fail(error) : done())));

/** Ends the session here. */
export function end(req: Request, res: Response, url: URL): Promise<void> {
  res.clearCookie(cookieName(url), cookieOf(url));
  return new Promise((done, fail) => req.session.destroy((error?: Error | null) => (error ? fail(error) : done())));
}
