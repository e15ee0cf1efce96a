/** What one route is: the address, who may use it, what is recorded of the look, and who answers. */
import type { Request, Response } from 'express';
import type { Role } from '../domain/actor.ts';
import type { MessageKey } from '../templates/words.ts';
import type { Viewer } from './session/person.ts';

/**
 * Who may: anyone, whoever has proven who they are (known here or not), whoever is signed in and known, or the holders of one of the roles. `own: true` holds the company's people to the participants
 * that are theirs: `:id` must be one of them. A route with an `:id` that company roles may use has to say which it means.
 */
export type Permission =
  'anyone' | 'proven' | 'signed-in' | { readonly roles: readonly Role[]; readonly own?: boolean };

export type Handler = (req: Request, res: Response) => void | Promise<void>;

export type Route = {
  /** Stable and dotted, e.g. `participant.show`: logs know a page by it. */
  readonly name: string;
  readonly method: 'get' | 'post';
  /** A pattern of `paths.ts`. */
  readonly path: string;
  readonly may: Permission;
  /** What the look is called in the record, or `none`. Writes are recorded where they are made. */
  readonly audit: string;
  /** Stands in the navigation of whoever may use it. */
  readonly nav?: {
    readonly label: MessageKey;
    /** What it stands under with others, which are shown beside it. */ readonly group?: MessageKey;
    /** A single key that leads there, for staff. */ readonly key?: string;
    /** null: not for this person. */ to(viewer: Viewer): string | null;
  };
  /** A form's POST whose GET at the same address draws itself from what was typed before, named by `?kept=`. */
  readonly takesBack?: true;
  /** A form's POST that may bring files: see `upload.ts`. */
  readonly takesFiles?: true;
  readonly handle: Handler;
};
