/** Answers with a page: what the handler knows, in the frame that all pages share. */
import type { Request, Response } from 'express';
import { say, type Language } from '../templates/words.ts';
import { csrfToken } from './session/csrf.ts';
import { remaining } from './session/remaining.ts';
import { admit } from './guard.ts';
import { localsOf, webOf, type Web } from './locals.ts';
import { navigationOf } from './navigation.ts';
import { paths } from './paths.ts';

type Session = Request['session'];

/**
 * Renders `templates/pages/<view>.hbs` with the data and `frame`.
 * @throws TemplateError when the view lacks something
 */
export function show(res: Response, view: string, data: object, status = 200): void {
  const { deps } = webOf(res);
  const { language } = localsOf(res);
  const page = deps.engine.render(
    `pages/${view}`,
    { ...data, frame: frameOf(res) },
    { language, zone: deps.config.zone },
  );
  res.status(status).set('Content-Language', language).type('html').send(page);
}

/** What the layout shows around every page. Takes the flash out of the session. */
function frameOf(res: Response) {
  const web = webOf(res);
  const { visitor, language, requestId } = localsOf(res);
  const viewer = typeof visitor === 'object' ? visitor : null;
  // The session is missing when reading it is what failed: then nothing is said about signing in or out.
  const session = res.req.session as Session | undefined;
  const signedIn = session?.signedIn !== undefined;
  return {
    language,
    requestId,
    kind: viewer?.kind ?? 'visitor',
    viewer: viewer && {
      name: viewer.name,
      roles: viewer.roles,
      page: viewer.kind === 'staff' && viewer.roles.length > 0 ? paths.me() : null,
    },
    mayLeave: signedIn,
    maySignIn: session !== undefined && !signedIn,
    csrf: signedIn ? csrfToken(res.req) : null,
    session: session ? lasting(res.req, web) : null,
    ...(viewer ? navigationOf(web, viewer, res.req.path) : { nav: [], beside: null }),
    contactLog: viewer ? contactLog(web, res) : null,
    flash: session ? takeFlash(res.req, session, language) : null,
  };
}

/** What warns before the session ends; null when nobody is signed in. */
function lasting(req: Request, { deps }: Web) {
  const left = remaining(req, deps);
  return left && { remaining: left, hours: deps.config.limits.absoluteMs / 3_600_000 };
}

/** Where a contact is logged with the company that the page is about; null for whoever logs none, and on that page itself. */
function contactLog({ table }: Web, res: Response): string | null {
  const { viewer, route } = localsOf(res);
  const id = viewer?.about?.id;
  const log = table.find(({ name }) => name === 'contact.log.form');
  if (id === undefined || !viewer || !log || route.startsWith('contact.log')) return null;
  return admit(log.may, viewer, id) === 'enter' ? paths.logContact({ id }) : null;
}

function takeFlash(req: Request, session: Session, language: Language) {
  const { flash } = session;
  if (!flash) return null;
  delete session.flash;
  const { tone, words, params, undo } = flash;
  return {
    tone,
    text: say(language, words, params),
    undo: undo ? { ...undo, csrf: csrfToken(req), back: req.originalUrl } : null,
  };
}
