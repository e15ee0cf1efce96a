/** Who makes the request, and in which language they are answered. */
import type { Request, RequestHandler } from 'express';
import type { Language } from '../../templates/words.ts';
import type { Deps } from '../deps.ts';
import { localsOf } from '../locals.ts';
import { participantIn } from '../paths.ts';
import { admits } from './door.ts';
import type { People, Visitor } from './person.ts';
import type { SignedIn } from './signed-in.ts';

/** Asks for the person anew on every request. */
export const whoAmI =
  ({ people }: Pick<Deps, 'people'>): RequestHandler =>
  async (req, res, next) => {
    const visitor = await visitorOf(people, req.session.signedIn, participantIn(req.path));
    const locals = localsOf(res);
    locals.visitor = visitor;
    if (typeof visitor !== 'string') locals.language = visitor.language;
    if (visitor !== 'nobody') res.set('Cache-Control', 'no-store');
    next();
  };

/** Somebody who came in by the other kind's door is nobody here, whatever the subject. */
async function visitorOf(people: People, signedIn: SignedIn | undefined, participant: string | null): Promise<Visitor> {
  if (!signedIn) return 'nobody';
  const viewer = await people.viewer(signedIn.sub, participant);
  return viewer && admits(signedIn.door, viewer.kind) ? viewer : 'stranger';
}

/** What the browser prefers, until the person is known. */
export const browserLanguage = (req: Request): Language => (req.acceptsLanguages('en', 'es') === 'es' ? 'es' : 'en');
