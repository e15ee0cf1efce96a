/** The hidden part of a form: which form it is, what it was drawn from, and which step it asks for. */
import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { badRequest } from '../problem.ts';
import type { Raw } from './field.ts';

const TAKEN = ['command', 'seen', 'step'];

/** @throws Error for a field whose name the form itself uses, or that would make a poor id */
export function checkNames(names: readonly string[]): void {
  const bad = names.find((name) => TAKEN.includes(name) || !/^[a-z][A-Za-z0-9]*$/.test(name));
  if (bad !== undefined) throw new Error(`a field cannot be named "${bad}"`);
}

/** `more` shows another set of fields, `attach` leads to where documents are uploaded; both give back what was typed, as `edit` does. */
const STEPS = ['check', 'confirm', 'edit', 'more', 'attach'] as const;
export type Step = (typeof STEPS)[number];
export type Hidden = { readonly command: string; readonly seen: number; readonly step: Step | undefined };

const schema = z.object({
  command: z.uuid(),
  seen: z
    .string()
    .regex(/^\d{1,12}$/)
    .transform(Number),
  step: z.enum(STEPS).optional(),
});

/** A new form's id. */
export const newForm = (): string => randomUUID();

/** @throws Problem 400 when the hidden part is not as our pages send it */
export function hiddenOf(body: unknown): Hidden {
  const parsed = schema.safeParse(body ?? {});
  if (!parsed.success) throw badRequest();
  return { ...parsed.data, step: parsed.data.step };
}

/**
 * The id of the command that a form gives: the same for the same form with the same answers, so that a double click is one command;
 * another when the answers were changed after the browser's back button, so that a correction is never taken for a repetition.
 */
export function commandId(form: string, raw: Raw): string {
  const answers = Object.entries(raw).sort(([one], [other]) => (one < other ? -1 : 1));
  const bytes = createHash('sha256')
    .update(JSON.stringify([form.toLowerCase(), answers]).replaceAll('\\r\\n', '\\n'))
    .digest()
    .subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80; // UUID version 8: made by a rule of our own (RFC 9562)
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
