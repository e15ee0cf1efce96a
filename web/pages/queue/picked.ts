/** Items that were ticked on a list, as they travel in a form: the participant and the key, checked when they come back. */
import { z } from 'zod';
import type { DeskPlace } from '../../../db/desk.ts';
import { badRequest } from '../../problem.ts';

/** More than these are not ticked by hand. */
export const MOST_PICKED = 500;

export const pickOf = ({ participant, key }: DeskPlace): string => JSON.stringify([participant, key]);

const place = z.tuple([z.string().min(1).max(100), z.string().min(1).max(300)]);
const picks = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]);

/** @throws Problem 400 for what no page of ours has sent */
export function pickedIn(sent: unknown): readonly DeskPlace[] {
  const texts = picks.safeParse(sent);
  if (!texts.success || texts.data.length > MOST_PICKED) throw badRequest();
  return [...new Set(texts.data)].map((text) => {
    const parsed = place.safeParse(json(text));
    if (!parsed.success) throw badRequest();
    const [participant, key] = parsed.data;
    return { participant, key };
  });
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest();
  }
}
