/** What becomes of a form that was kept: first a fresh sign-in where one is needed, then the form as it was filled in. */
import type { Request, Response } from 'express';
import type { Deps } from '../deps.ts';
import { localsOf, viewerOf, webOf } from '../locals.ts';
import { paths } from '../paths.ts';
import type { Handler, Route } from '../route.ts';
import { show } from '../show.ts';
import { csrfToken } from './csrf.ts';
import { freshSince } from './fresh.ts';
import { keptFor, type Kept } from './kept.ts';

/** Names the kept form in the address of the form that takes it back. */
export const KEPT = 'kept';
/** Names the form that waits while something is uploaded for it, in the address of the page that leads back to it. */
export const WAITING = 'for';

const MINUTE_MS = 60_000;

/** Leads the person back to what they filled in. Nothing is done here: only they can send it. */
export const keptPage =
  ({ now, config }: Pick<Deps, 'now' | 'config'>): Handler =>
  (req, res) => {
    const kept = keptFor(req, String(req.params['key']), now());
    if (!kept) {
      req.session.flash = { tone: 'warning', words: 'session.kept.gone' };
      return res.redirect(303, paths.home());
    }
    const form = withKept(kept);
    const takenBack = routeOf(webOf(res).table, kept.address)?.takesBack === true;
    if (kept.fresh && freshSince(req, res) === null) {
      const again = `${paths.signIn()}?again=${kept.key}`;
      const params = { name: viewerOf(res).name, minutes: config.limits.freshMs / MINUTE_MS };
      return show(res, 'session/confirm', { again, back: takenBack ? form : paths.home(), ...params });
    }
    if (takenBack) return res.redirect(303, form);
    sendAgain(req, res, kept);
  };

/** A form that cannot draw itself from what was typed is shown as what it was, with a button that sends it once more. */
function sendAgain(req: Request, res: Response, { address, typed }: Kept): void {
  const fields = Object.entries(typed).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one) => ({ name, value: one })),
  );
  const texts = fields.map(({ value }) => value).filter((value) => /\s/.test(value));
  show(res, 'session/kept', { action: address, fields, texts, csrf: csrfToken(req) });
}

function withKept({ address, key }: Kept): string {
  const url = new URL(address, 'http://portolan.invalid');
  url.searchParams.set(KEPT, key);
  return url.pathname + url.search;
}

/** The route that a form was sent to. */
function routeOf(table: readonly Route[], address: string): Route | undefined {
  const { pathname } = new URL(address, 'http://portolan.invalid');
  return table.find(
    ({ method, path }) => method === 'post' && new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`).test(pathname),
  );
}

/** The kept form that the address of this page names, if it is the person's own. */
export const keptHere = (req: Request, res: Response): Kept | undefined => named(KEPT, req, res);

/** The form that waits for what is uploaded on this page. */
export const waitingHere = (req: Request, res: Response): Kept | undefined => named(WAITING, req, res);

function named(parameter: string, req: Request, res: Response): Kept | undefined {
  const key = req.query[parameter];
  return typeof key === 'string' && typeof localsOf(res).visitor === 'object'
    ? keptFor(req, key, webOf(res).deps.now())
    : undefined;
}
