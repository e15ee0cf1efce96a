/** Signing in and out: the pages that lead to the identity provider and back. */
import type { Request } from 'express';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { paths } from '../paths.ts';
import { Problem } from '../problem.ts';
import { queryOf } from '../query.ts';
import type { Handler } from '../route.ts';
import { show } from '../show.ts';
import { csrfToken } from './csrf.ts';
import { localReturn } from './return-to.ts';
import { end, renew, saved, type Pending } from './session.ts';

const PENDING_MS = 10 * 60_000;
/** Several windows may be signing in at once; more than these are somebody playing. */
const PENDING_MOST = 5;

export function signInPages({ config, identity, now }: Deps) {
  /** Always begins at the web's own address, since the cookie must be there when the provider sends the browser back. */
  const begin: Handler = async (req, res) => {
    const { to } = queryOf(req, z.object({ to: z.string().optional() }));
    if (req.host !== config.url.host) return res.redirect(303, new URL(req.originalUrl, config.url).href);
    const back = localReturn(to);
    if (req.session.signedIn) return res.redirect(303, back);
    const { url, state, secrets } = await identity.begin();
    remember(req, state, { secrets, to: back, at: now() });
    await saved(req);
    res.redirect(303, url.href);
  };

  const callback: Handler = async (req, res) => {
    const { state } = queryOf(req, z.object({ state: z.string().max(200).optional() }));
    const pending = state === undefined ? undefined : recall(req, state, now());
    if (!pending || state === undefined) {
      if (req.session.signedIn) return res.redirect(303, paths.home()); // the back button, or the same link twice
      throw new Problem(400, 'sign-in-lost');
    }
    const { sub, idToken } = await identity.finish(new URL(req.originalUrl, config.url), state, pending.secrets);
    await renew(req);
    req.session.signedIn = { sub, idToken, at: now() };
    csrfToken(req);
    await saved(req);
    res.redirect(303, pending.to);
  };

  const signOut: Handler = async (req, res) => {
    const idToken = req.session.signedIn?.idToken;
    await end(req, res, config.url);
    if (idToken === undefined) return res.redirect(303, paths.signedOut());
    const there = await identity.signOutUrl(idToken).catch(() => undefined);
    res.redirect(303, there?.href ?? `${paths.signedOut()}?only=here`);
  };

  const signedOut: Handler = (req, res) => {
    const { only } = queryOf(req, z.object({ only: z.literal('here').optional() }));
    show(res, 'session/signed-out', { onlyHere: only === 'here' });
  };

  return { begin, callback, signOut, signedOut };
}

function remember(req: Request, state: string, pending: Pending): void {
  const others = Object.entries(req.session.pending ?? {}).filter(([, { at }]) => pending.at - at < PENDING_MS);
  req.session.pending = Object.fromEntries([...others.slice(1 - PENDING_MOST), [state, pending]]);
}

/** Takes the pending sign-in out of the session: it can be finished once. */
function recall(req: Request, state: string, now: number): Pending | undefined {
  const all = req.session.pending ?? {};
  const found = Object.hasOwn(all, state) ? all[state] : undefined;
  req.session.pending = Object.fromEntries(Object.entries(all).filter(([other]) => other !== state));
  return found && now - found.at < PENDING_MS ? found : undefined;
}
