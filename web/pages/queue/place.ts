/** A place in a keyset-paged list, as it travels in an address: opaque to people, and checked when it comes back. */
import { z } from 'zod';
import { badRequest } from '../../problem.ts';

/** The place as text that needs no escaping in an address. */
export const placeText = (place: readonly string[]): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/**
 * The place that a text names.
 * @param parts how many texts it is made of
 * @throws Problem 400 when our pages never made such a text
 */
export function placeOf(text: string, parts: number): readonly string[] {
  const parsed = z
    .array(
      z
        .string()
        .max(400)
        .regex(/^\P{Cc}*$/u),
    )
    .length(parts)
    .safeParse(unpacked(text));
  if (!parsed.success) throw badRequest();
  return parsed.data;
}

function unpacked(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    throw badRequest();
  }
}
