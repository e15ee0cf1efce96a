/**
 * Forms that were filled in and could not be taken, since the session had ended or the person must first prove who they are. They wait in
 * the browser's session, for the same person only: whoever else signs in there finds nothing of them.
 */
import { randomUUID } from 'node:crypto';
import type { Request } from 'express';
import { holderOf, type SignedIn } from './signed-in.ts';

/** What was typed, by the name of the input. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;
export type Kept = {
  readonly key: string;
  /** For whom, as `holderOf` names them. */
  readonly holder: string;
  /** Where it was sent: path and query. */
  readonly address: string;
  readonly typed: Typed;
  /** It waits for a fresh sign-in. */
  readonly fresh: boolean;
  readonly at: number;
};

/** Long enough to sign in and to read it over once more. */
const KEPT_MS = 60 * 60_000;
/** Several windows may be open; more than these are somebody playing. */
const MOST = 3;

/** Keeps a form in the session; answers with the key under which the holder finds it. */
export function keep(req: Request, form: Omit<Kept, 'key'>): string {
  const key = randomUUID();
  const others = (req.session.kept ?? []).filter(({ at }) => form.at - at < KEPT_MS);
  req.session.kept = [...others.slice(1 - MOST), { ...form, key }];
  return key;
}

/** The form under that key, when it was kept for whoever is signed in, and not too long ago. */
export function keptFor(req: Request, key: string, now: number): Kept | undefined {
  const { signedIn, kept = [] } = req.session;
  return signedIn && belonging(kept, signedIn).find((form) => form.key === key && now - form.at < KEPT_MS);
}

/** The forms that belong to whoever has just signed in. */
export const belonging = (kept: readonly Kept[], who: Pick<SignedIn, 'door' | 'sub'>): readonly Kept[] =>
  kept.filter(({ holder }) => holder === holderOf(who));

/** What was taken need not be kept. @param form its own id, under whichever name the form sends it */
export function forget(req: Request, form: string): void {
  const { kept } = req.session;
  const isIt = ({ typed }: Kept): boolean => typed['command'] === form || typed['form'] === form;
  if (kept?.some(isIt)) req.session.kept = kept.filter((one) => !isIt(one));
}
