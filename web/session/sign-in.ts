/** Signing in and out: the pages that lead to the identity provider and back. */
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { MessageKey } from '../../templates/words.ts';
import type { Deps } from '../deps.ts';
import { paths } from '../paths.ts';
import { Problem } from '../problem.ts';
import { queryOf } from '../query.ts';
import type { Handler } from '../route.ts';
import { show } from '../show.ts';
import { csrfToken } from './csrf.ts';
import { DOORS, type Door } from './door.ts';
import type { Proof } from './identity.ts';
import { belonging } from './kept.ts';
import { localReturn } from './return-to.ts';
import { end, renew, saved, type Pending } from './session.ts';

const PENDING_MS = 10 * 60_000;
/** Several windows may be signing in at once; more than these are somebody playing. */
const PENDING_MOST = 5;
/** The provider's clock may be so far behind ours. */
const SKEW_MS = 60_000;

const beginQuery = z.object({
  to: z.string().optional(),
  as: z.enum(DOORS).optional(),
  /** Key of a form that waits for its person to sign in again. */
  again: z.uuid().optional(),
});

export function signInPages({ config, identity, now }: Deps) {
  /** Always begins at the web's own address, since the cookie must be there when the provider sends the browser back. */
  const begin: Handler = async (req, res) => {
    const { to, as, again } = queryOf(req, beginQuery);
    if (req.host !== config.url.host) return res.redirect(303, new URL(req.originalUrl, config.url).href);
    const { signedIn } = req.session;
    if (signedIn && again !== undefined)
      return leave(req, res, signedIn.door, paths.kept({ key: again }), signedIn.idToken);
    const back = localReturn(to);
    if (signedIn) return res.redirect(303, back);
    const door = identity.doors.length === 1 ? identity.doors[0] : identity.doors.find((one) => one === as);
    if (door === undefined) return show(res, 'session/sign-in', { doors: choice(identity.doors, back) });
    await leave(req, res, door, back);
  };

  async function leave(req: Request, res: Response, door: Door, to: string, idToken?: string): Promise<void> {
    const { url, state, secrets } = await identity.begin(door, idToken);
    remember(req, state, { door, secrets, to, at: now(), again: idToken !== undefined });
    await saved(req);
    res.redirect(303, url.href);
  }

  const callback: Handler = async (req, res) => {
    const { state } = queryOf(req, z.object({ state: z.string().max(200).optional() }));
    const pending = state === undefined ? undefined : recall(req, state, now());
    if (!pending || state === undefined || pending.door !== (req.params['door'] ?? 'everybody')) {
      if (req.session.signedIn) return res.redirect(303, paths.home()); // the back button, or the same link twice
      throw new Problem(400, 'sign-in-lost');
    }
    const proof = await identity
      .finish(pending.door, new URL(req.originalUrl, config.url), state, pending.secrets)
      .catch((error: unknown) => {
        if (pending.again && error instanceof Problem && error.status < 500) return null;
        throw error;
      });
    const why = pending.again ? whyNotProven(req, pending, proof) : null;
    if (why) {
      req.session.flash = { tone: 'warning', words: why };
      await saved(req);
      return res.redirect(303, pending.to);
    }
    if (proof) await enter(req, pending.door, proof, pending.again);
    res.redirect(303, pending.to);
  };

  /** A new session for whoever proved who they are. Forms that they filled in before go along; nobody else's do. */
  async function enter(req: Request, door: Door, { sub, idToken, authenticatedAt }: Proof, again: boolean) {
    const { csrf, kept = [] } = req.session;
    await renew(req, belonging(kept, { door, sub }));
    const since = authenticatedAt === null ? null : Math.min(authenticatedAt, now());
    req.session.signedIn = { sub, door, idToken, at: now(), authenticatedAt: since };
    if (again && csrf !== undefined) req.session.csrf = csrf; // the same person: forms in other windows stay good
    csrfToken(req);
    await saved(req);
  }

  const signOut: Handler = async (req, res) => {
    const { signedIn } = req.session;
    await end(req, res, config.url);
    if (!signedIn) return res.redirect(303, paths.signedOut());
    const there = await identity.signOutUrl(signedIn.door, signedIn.idToken).catch(() => undefined);
    res.redirect(303, there?.href ?? `${paths.signedOut()}?only=here`);
  };

  const signedOut: Handler = (req, res) => {
    const { only } = queryOf(req, z.object({ only: z.literal('here').optional() }));
    show(res, 'session/signed-out', { onlyHere: only === 'here' });
  };

  return { begin, callback, signOut, signedOut };
}

/** The doors to choose from, each leading on to where the visitor wanted to go. */
const choice = (doors: readonly Door[], to: string) =>
  doors
    .filter((door) => door !== 'everybody')
    .map((door) => ({
      id: `door-${door}`,
      href: `${paths.signIn()}?${new URLSearchParams({ as: door, to }).toString()}`,
      label: `session.choose.${door}`,
      hint: `session.choose.${door}Hint`,
    }));

/** Why somebody who should prove once more who they are has not; null when they have. */
function whyNotProven(req: Request, { at }: Pending, proof: Proof | null): MessageKey | null {
  if (!proof) return 'session.confirm.cancelled';
  if (proof.sub !== req.session.signedIn?.sub) return 'session.confirm.other';
  const { authenticatedAt } = proof;
  return authenticatedAt === null || authenticatedAt < at - SKEW_MS ? 'session.confirm.stale' : null;
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
