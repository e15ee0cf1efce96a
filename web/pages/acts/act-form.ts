/** What the form of an act is: what it asks on this visit, and the command that its answers make. */
import type { ContentRef } from '../../../domain/content.ts';
import type { ActName, Command } from '../../../domain/participant.ts';
import type { Client, Pool } from '../../../db/pool.ts';
import type { Words } from '../../../templates/words.ts';
import type { Deps } from '../../deps.ts';
import type { Fields, Setup, Values } from '../../forms.ts';
import type { FormAct } from './form-act.ts';
import type { Scene } from './scene.ts';

/** What an act's command carries besides its id, its actor and, for a filing, its receipt. */
export type Payload<A extends ActName> = Omit<
  Extract<Command, { type: A }>,
  'id' | 'by' | 'type' | 'filing' | 'authenticatedAt' | 'seen'
>;

/** Kinds of free text and of forms in the record. `vetting` is never shown to a company. */
export type ContentKind =
  | 'note'
  | 'profile'
  | 'vetting'
  | 'tracking'
  /** Of a call: the number as it was called, and the script. */
  | 'call'
  | 'statement'
  | 'answer'
  | 'plan'
  | 'report'
  | 'action'
  | 'claim'
  | 'incident';

/** Somebody does an act: the answers were right, and what is free text among them is kept before the command is given. */
export type Deed = {
  readonly scene: Scene;
  /** The command's id: the same for a repetition. */
  readonly command: string;
  /** Where other rows that belong to the command are written. */
  readonly record: Client | Pool;
  readonly keep: (kind: ContentKind, body: object) => Promise<ContentRef>;
  /** Puts the text of a letter aside that leaves by this act, where the notice is one of a letter that waits. */
  readonly putAside: (notice: string | undefined) => Promise<{ readonly copy?: ContentRef }>;
};

/** The form on this visit. */
export type Drawing<F extends Fields> = Pick<
  Setup<F>,
  'intro' | 'facts' | 'sets' | 'attach' | 'grounds' | 'frozen' | 'consequences' | 'following' | 'initial'
> & {
  readonly fields: F;
  // Methods, so that forms with different fields can stand in one table.
  rules?(this: void, values: Values<F>): { readonly [name in keyof F]?: Words };
};

export type ActForm<A extends FormAct, F extends Fields = Fields> = {
  /** On the button. What the act is called stands in `web/words/acts.ts`. */
  readonly submit: Words;
  /** Told when it is done. */
  readonly done: Words;
  /** Told in place of it where what this person did comes to less; null where it does not. */
  lesser?(this: void, scene: Scene): Words | null;
  /** @throws Refusal when there is nothing to choose from */
  draw(scene: Scene): Drawing<F> | Promise<Drawing<F>>;
  payload(values: Values<F>, deed: Deed): Payload<A> | Promise<Payload<A>>;
  /** What follows outside the participant once the command is recorded; whatever fails here is done later by the intake. */
  after?(this: void, deps: Deps): Promise<unknown>;
};

/** The forms of these acts; one that is missing does not compile. */
export type Forms<A extends FormAct = FormAct> = { readonly [name in A]: ActForm<name> };

/** A form, with the types of its answers inferred from its fields. */
export const actForm = <A extends FormAct, F extends Fields>(form: ActForm<A, F>): ActForm<A> => form;
