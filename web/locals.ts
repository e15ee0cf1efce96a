/** What is known of a request while it is answered, and of the web as a whole. */
import type { Response } from 'express';
import type { Language } from '../templates/words.ts';
import type { Deps } from './deps.ts';
import type { Route } from './route.ts';
import type { Viewer, Visitor } from './session/person.ts';

export type Locals = {
  requestId: string;
  /** The route's name, once one has been found. */
  route: string;
  /** `nobody` until the session has been read. */
  visitor: Visitor;
  language: Language;
  /** The command that a form gave: the worker's log knows it by this id. */
  command?: string;
  /** Why the form that was sent could not be read, if it could not. */
  unreadable?: unknown;
};

export const localsOf = (res: Response): Locals => res.locals as Locals;

/**
 * The person who looks.
 * @throws Error on a route that lets anyone in
 */
export function viewerOf(res: Response): Viewer {
  const { visitor } = localsOf(res);
  if (typeof visitor === 'string') throw new Error('nobody is signed in on this route');
  return visitor;
}

export type Web = { readonly deps: Deps; readonly table: readonly Route[] };

export const webOf = (res: Response): Web => res.app.locals['web'] as Web;
