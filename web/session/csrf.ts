/** Whether a form was sent from a page of ours, in this session: a token that only such a page holds, and the browser's own word. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import type { Deps } from '../deps.ts';
import { localsOf, type Web } from '../locals.ts';
import { Problem } from '../problem.ts';
import { keep, type Typed } from './kept.ts';
import { seal, unseal } from './seal.ts';
import { saved } from './session.ts';
import { holderOf } from './signed-in.ts';

export const CSRF_FIELD = '_csrf';
const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/**
 * The session's token; minted, and the session with it, when there is none yet. It names the person, sealed, so that a form that outlives
 * its session can still be given back to nobody else.
 */
export function csrfToken(req: Request): string {
  const { signedIn } = req.session;
  const secret = (req.app.locals['web'] as Web).deps.config.sessionSecret;
  return (req.session.csrf ??= seal(secret, signedIn ? holderOf(signedIn) : ''));
}

/** Refuses what changes something unless it comes from a form of this session. A form of ours that is too late is kept for its person. */
export const csrf =
  ({ config, now }: Pick<Deps, 'config' | 'now'>): RequestHandler =>
  async (req, res, next) => {
    if (SAFE.includes(req.method) || (fromHere(req, config.url.origin) && holdsToken(req))) return next();
    if (surelyFromHere(req, config.url.origin)) keepLate(req, res, config.sessionSecret, now());
    const kept = localsOf(res).kept !== undefined;
    if (kept) await saved(req); // the page that follows says that it is kept
    next(new Problem(403, kept ? 'session-ended' : 'form-expired'));
  };

/** Browsers name the origin of every POST; where neither header is there, the token alone decides. */
function fromHere(req: Request, origin: string): boolean {
  const named = req.get('origin');
  if (named !== undefined) return named === origin;
  return ['same-origin', undefined].includes(req.get('sec-fetch-site'));
}

/** Whether the browser says that this request came from a page of ours. */
export const surelyFromHere = (req: Request, origin: string): boolean => req.get('origin') === origin;

const sentToken = ({ body }: Request): unknown => (body as Record<string, unknown> | undefined)?.[CSRF_FIELD];

function holdsToken(req: Request): boolean {
  const sent = sentToken(req);
  const held = req.session.csrf;
  return typeof sent === 'string' && held !== undefined && timingSafeEqual(digest(sent), digest(held));
}

/** The token of an earlier session says whose form it is: nobody else, also who is signed in by now, is told that there is one. */
function keepLate(req: Request, res: Response, secret: string, at: number): void {
  const sent = sentToken(req);
  const holder = typeof sent === 'string' ? unseal(secret, sent) : null;
  const { signedIn } = req.session;
  const typed = typedIn(req);
  if (!holder || (signedIn && holderOf(signedIn) !== holder) || Object.keys(typed).length === 0) return;
  localsOf(res).kept = keep(req, { holder, address: req.originalUrl, typed, fresh: false, at });
}

/** What a form holds besides its token. */
export const typedIn = ({ body }: Request): Typed =>
  Object.fromEntries(Object.entries((body ?? {}) as Typed).filter(([name]) => name !== CSRF_FIELD));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
