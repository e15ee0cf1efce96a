/** One copy of a notice as it left the house. */
import type { Deps } from '../../deps.ts';
import { notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';

/** @throws Problem 404 for a notice that there is not, or that the viewer may not know of */
export function showNotice(_deps: Deps): Handler {
  return () => {
    throw notFound();
  };
}
