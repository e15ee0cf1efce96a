/** Where in the profile somebody is: a category, the ones before and after it, and the desk at which it is assessed. */
import type { Request } from 'express';
import { CATEGORIES } from '../../../domain/state.ts';
import type { Spoken } from '../../../templates/words.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import { DESK } from '../../words/page-review.ts';

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

/** A desk at which a profile is assessed: where it is, and what is said there. */
export type Desk = {
  readonly href: string;
  readonly category: (category: number) => string;
  readonly title: Spoken;
  readonly lead: Spoken;
  readonly reasonHint: Spoken;
  /** Whether the company gets its answer here; over a copy it does not. */
  readonly binds: boolean;
};

/** The desk of the case itself. */
export const ownDesk = (id: string): Desk => ({
  href: paths.profileDesk({ id }),
  category: (category) => paths.assess({ id, category: String(category) }),
  title: DESK.title,
  lead: DESK.lead,
  reasonHint: DESK.reasonHint,
  binds: true,
});
