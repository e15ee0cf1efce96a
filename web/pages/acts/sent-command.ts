/** The command that a form is sent with: its own id and what was typed, so that a repetition is known by it. */
import type { Request } from 'express';
import { commandId, hiddenOf, type Hidden } from '../../forms/command.ts';
import { CSRF_FIELD } from '../../session/csrf.ts';

const HIDDEN: Readonly<Record<keyof Hidden, true>> = { command: true, seen: true, step: true };

/** The id of the command that this request confirms; null when it only shows, edits or checks a form. */
export function sentCommand({ method, body }: Request): string | null {
  if (method !== 'POST') return null;
  const { command, step } = hiddenOf(body);
  return step === 'confirm' ? commandId(command, typedIn(body)) : null;
}

/** Everything in the body but the hidden part. */
function typedIn(body: unknown): Readonly<Record<string, readonly string[]>> {
  const sent = Object.entries((body ?? {}) as Readonly<Record<string, string | readonly string[]>>);
  const typed = sent.filter(([name]) => !Object.hasOwn(HIDDEN, name) && name !== CSRF_FIELD);
  return Object.fromEntries(typed.map(([name, value]) => [name, typeof value === 'string' ? [value] : value]));
}
