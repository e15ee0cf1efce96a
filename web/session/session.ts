/** The session: an opaque id in a cookie, everything else in PostgreSQL. */
import type { Request, RequestHandler, Response } from 'express';
import session from 'express-session';
import type { Deps } from '../deps.ts';
import type { Params, Words } from '../../templates/words.ts';
import type { Door } from './door.ts';
import type { Secrets } from './identity.ts';
import type { Kept } from './kept.ts';
import type { SignedIn } from './signed-in.ts';

/** A sign-in under way, by its `state`. */
export type Pending = {
  readonly door: Door;
  readonly secrets: Secrets;
  readonly to: string;
  readonly at: number;
  /** Somebody who is signed in proves once more who they are. */
  readonly again: boolean;
};
/** One message for the next page. */
export type Flash = {
  readonly tone: 'success' | 'info' | 'warning';
  readonly words: Words;
  readonly params?: Params;
  /** What was done at the desk and can be taken back: the row of the desk's record. */
  readonly undo?: { readonly participant: string; readonly seq: number };
};

declare module 'express-session' {
  interface SessionData {
    pending?: Record<string, Pending>;
    signedIn?: SignedIn;
    csrf?: string;
    flash?: Flash;
    kept?: readonly Kept[];
    /** From which a browser derives the key of what it keeps of a report, and since when. */
    offline?: { readonly secret: string; readonly at: number };
  }
}

export const cookieName = (url: URL): string => (url.protocol === 'https:' ? '__Host-portolan' : 'portolan');

const cookieOf = (url: URL) =>
  ({ httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:', path: '/' }) as const;

/** Loads the session, and ends it when its absolute limit has passed, or when the door that it came in by is no more. */
export function sessions({ config, sessions: store, identity, now }: Deps): readonly RequestHandler[] {
  const load = session({
    store,
    name: cookieName(config.url),
    secret: config.sessionSecret,
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: { ...cookieOf(config.url), maxAge: config.limits.idleMs },
  });
  const limit: RequestHandler = async (req, _res, next) => {
    const { signedIn, kept } = req.session;
    const over = signedIn && now() - signedIn.at >= config.limits.absoluteMs;
    if (over || (signedIn && !identity.doors.includes(signedIn.door))) await renew(req, kept);
    next();
  };
  return [load, limit];
}

/** An empty session under a new id; forms that are kept for somebody go along. */
export async function renew(req: Request, kept: readonly Kept[] = []): Promise<void> {
  await new Promise<void>((done, fail) =>
    req.session.regenerate((error?: Error | null) => (error ? fail(error) : done())),
  );
  if (kept.length > 0) req.session.kept = kept;
}

/** The session in its store before the browser leaves: a sign-in that the store did not take must not begin. */
export const saved = (req: Request): Promise<void> =>
  new Promise((done, fail) => req.session.save((error?: Error | null) => (error ? fail(error) : done())));

/** On to the next page, with a message for it. A browser may follow the redirect before the response has ended, so the session is stored first. */
export async function goOn(req: Request, res: Response, to: string, flash?: Flash): Promise<void> {
  if (flash) {
    req.session.flash = flash;
    await saved(req);
  }
  res.redirect(303, to);
}

/** Ends the session here. */
export function end(req: Request, res: Response, url: URL): Promise<void> {
  res.clearCookie(cookieName(url), cookieOf(url));
  return new Promise((done, fail) => req.session.destroy((error?: Error | null) => (error ? fail(error) : done())));
}
