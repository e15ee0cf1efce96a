/** Whether a form was sent from a page of ours, in this session: a token that only such a page holds, and the browser's own word. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { Problem } from '../problem.ts';

export const CSRF_FIELD = '_csrf';
const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/** The session's token; minted, and the session with it, when there is none yet. */
export const csrfToken = (req: Request): string => (req.session.csrf ??= randomBytes(32).toString('base64url'));

/** Refuses what changes something unless it comes from a form of this session. */
export const csrf =
  (origin: string): RequestHandler =>
  (req, _res, next) =>
    next(SAFE.includes(req.method) || (fromHere(req, origin) && holdsToken(req)) ? undefined : expired());

const expired = (): Problem => new Problem(403, 'form-expired');

/** Browsers name the origin of every POST; where neither header is there, the token alone decides. */
function fromHere(req: Request, origin: string): boolean {
  const named = req.get('origin');
  if (named !== undefined) return named === origin;
  return ['same-origin', undefined].includes(req.get('sec-fetch-site'));
}

/** Whether the browser says that this request came from a page of ours. */
export const surelyFromHere = (req: Request, origin: string): boolean => req.get('origin') === origin;

function holdsToken(req: Request): boolean {
  const sent = (req.body as Record<string, unknown> | undefined)?.[CSRF_FIELD];
  const held = req.session.csrf;
  return typeof sent === 'string' && held !== undefined && timingSafeEqual(digest(sent), digest(held));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
