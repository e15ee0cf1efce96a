/** What the author of a form writes. */
import type { Request } from 'express';
import type { Refusal } from '../../domain/refusal.ts';
import type { Words } from '../../templates/words.ts';
import type { Viewer } from '../session/person.ts';
import type { Flash } from '../session/session.ts';
import type { Fields, Values } from './field.ts';
import type { Rules } from './read.ts';
import type { Sets } from './sets.ts';

/** Who came to which form. */
export type Visit = {
  readonly viewer: Viewer;
  /** The path's values by name. */
  readonly params: Readonly<Record<string, string>>;
  readonly req: Request;
};

/** What a decision rests on, line by line, what it amounts to, and where all of it is told. */
export type GroundsTable = {
  readonly caption: Words;
  readonly columns: readonly { readonly label: Words }[];
  readonly rows: readonly { readonly cells: readonly { readonly text: string; readonly tone?: string }[] }[];
  readonly verdict: readonly string[];
  readonly whole: { readonly href: string; readonly label: Words };
};

/** A case as it was when it was recommended beside the case of now, and what was recorded in between, the oldest first. */
export type FrozenFacts = {
  readonly caption: Words;
  readonly columns: readonly { readonly label: Words }[];
  readonly rows: readonly { readonly cells: readonly { readonly text: string; readonly tone?: string }[] }[];
  readonly since: { readonly heading: Words; readonly lines: readonly string[]; readonly none: Words };
};

/** What will follow, part by part. */
export type Following = readonly { readonly heading: Words; readonly lines: readonly string[] }[];

/** One line of it; documents that belong to it can be opened from there. */
type Fact = {
  readonly label: Words;
  readonly value: string;
  /** Long ones are folded under this. */
  readonly fold?: Words;
  readonly links?: readonly { readonly href: string; readonly label: string }[];
  /** Where something about it can be done. */
  readonly link?: { readonly href: string; readonly label: Words };
};

/** What the form is for this visit, made anew for every request. */
export type Setup<F extends Fields> = {
  readonly title: Words;
  readonly intro?: readonly Words[];
  /** What the person should have before their eyes while answering. */
  readonly facts?: readonly Fact[];
  /** Shown before everything else, where a decision rests on it. */
  readonly grounds?: GroundsTable | null;
  /** What a decision was asked on, and what changed since. */
  readonly frozen?: FrozenFacts | null;
  readonly fields: F;
  /** Fields of which a few are shown until somebody asks for more. */
  readonly sets?: Sets;
  /** Where documents are uploaded that the form lets choose from: it waits meanwhile as it was filled in. */
  readonly attach?: { readonly href: string; readonly label: Words };
  readonly initial?: Partial<Values<F>>;
  readonly rules?: Rules<F>;
  /** The sequence number of the record that the form was drawn from. */
  readonly seen: number;
  /** Where it is sent: the address of the form itself. */
  readonly action: string;
  readonly submit: Words;
  readonly back: { readonly href: string; readonly label: Words };
  /** On the check page: what will happen, and who is bound by it. */
  readonly consequences?: readonly Words[];
  /** On the check page: everything that will happen, where it is worked out beforehand. */
  readonly following?: Following;
};

/** A form that was answered rightly. */
export type Order = Visit & {
  /** Idempotency key: the same for a repetition, another for changed answers. */
  readonly command: string;
  /** The sequence number that the person saw. */
  readonly seen: number;
};
export type Way = { readonly href: string; readonly label: string };
export type Outcome = { readonly to: string; readonly flash?: Flash };

export type FormPage<F extends Fields> = {
  /** Whether a page asks to check before it is done. */
  readonly checks: boolean;
  /** Whether it signs or decides: whoever does that must have proven a short while ago who they are. */
  readonly stepUp?: boolean;
  /**
   * Whether the form opens at all now. @throws Refusal
   * Asked when it is shown only: when it comes back the judge decides, so that a repetition gets its old answer.
   */
  opens?(visit: Visit): void | Promise<void>;
  /** @throws Problem 404 when what the form is about does not exist */
  setup(visit: Visit): Setup<F> | Promise<Setup<F>>;
  /** Where whoever is refused can go on. */
  way?(refusal: Refusal, values: Values<F>, visit: Visit): Promise<Way | null>;
  /** The form to be drawn where what was confirmed is not done; where there is none, it is the one by which the answers were read. */
  again?(visit: Visit): Promise<Setup<F>>;
  /** Does it. @throws Refusal, EngineAway, or a database error: all are shown on the form, with what was typed */
  execute(values: Values<F>, order: Order): Promise<Outcome>;
};
