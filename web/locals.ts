/** What is known of a request while it is answered, and of the web as a whole. */
import type { Readable } from 'node:stream';
import type { Response } from 'express';
import type { Language } from '../templates/words.ts';
import type { Deps } from './deps.ts';
import type { Route } from './route.ts';
import type { Viewer, Visitor } from './session/person.ts';

/** One file as it arrives. The name is the sender's; what the file is, only its content tells. */
export type SentFile = { readonly name: string; readonly content: Readable };
export type Sent = {
  readonly fields: Readonly<Record<string, string>>;
  /** One after the other; each must be read, or the loop left, before the next one comes. Throws when the form is cut off. */
  readonly files: AsyncIterable<SentFile>;
};

export type Locals = {
  requestId: string;
  /** The route's name, once one has been found. */
  route: string;
  /** `nobody` until the session has been read. */
  visitor: Visitor;
  /** The visitor as regards the participant that the route is about: with the roles held there. */
  viewer?: Viewer;
  language: Language;
  /** The command that a form gave: the worker's log knows it by this id. */
  command?: string;
  /** The key of the form that was sent, when it came too late and is kept. */
  kept?: string;
  /** What a form with files brings, once it is known to be a form of ours. */
  sent?: Sent;
  /** Why the form that was sent could not be read, if it could not. */
  unreadable?: unknown;
};

export const localsOf = (res: Response): Locals => res.locals as Locals;

/**
 * The person who looks.
 * @throws Error on a route that lets anyone in
 */
export function viewerOf(res: Response): Viewer {
  const { visitor, viewer } = localsOf(res);
  if (viewer) return viewer;
  if (typeof visitor === 'string') throw new Error('nobody is signed in on this route');
  return visitor;
}

export type Web = { readonly deps: Deps; readonly table: readonly Route[] };

export const webOf = (res: Response): Web => res.app.locals['web'] as Web;
