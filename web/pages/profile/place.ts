/** Where in the profile somebody is: a category, and the ones before and after it. */
import type { Request } from 'express';
import { CATEGORIES } from '../../../domain/state.ts';
import { notFound } from '../../problem.ts';

type Category = (typeof CATEGORIES)[number];

/** The category of the address. @throws Problem 404 for one that does not exist */
export function categoryOf(req: Request): Category {
  const found = CATEGORIES.find((category) => String(category) === req.params['category']);
  if (found === undefined) throw notFound();
  return found;
}

/** The one so many places further on; null beyond the ends. */
export const neighbor = (category: number, step: 1 | -1): Category | null =>
  CATEGORIES.find((one) => one === category + step) ?? null;
