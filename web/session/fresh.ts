/** Step-up: whoever signs or decides must have proven a short while ago who they are. What they filled in waits meanwhile. */
import type { Request, Response } from 'express';
import { webOf } from '../locals.ts';
import { paths } from '../paths.ts';
import { typedIn } from './csrf.ts';
import { keep } from './kept.ts';
import { saved } from './session.ts';
import { holderOf } from './signed-in.ts';

/** When whoever is signed in last proved who they are, if that was no longer ago than the limit; null otherwise. By the web's own clock. */
export function freshSince(req: Request, res: Response): number | null {
  const { config, now } = webOf(res).deps;
  const since = req.session.signedIn?.authenticatedAt ?? null;
  return since !== null && now() - since < config.limits.freshMs ? since : null;
}

/** Keeps the form that was sent, and leads to the page that asks to sign in again; afterwards it comes back as it was filled in. */
export async function confirmFirst(req: Request, res: Response): Promise<void> {
  const { signedIn } = req.session;
  if (!signedIn) throw new Error('nobody is signed in on this route');
  const at = webOf(res).deps.now();
  const key = keep(req, { holder: holderOf(signedIn), address: req.originalUrl, typed: typedIn(req), fresh: true, at });
  await saved(req); // the browser may ask for the next page before the answer to this one has ended
  res.redirect(303, paths.kept({ key }));
}
