/**
 * The steps of the ladders by their codes, in the words of the policy files: adding a step is an edit of a file and of nothing else. Where
 * versions name a code differently, the latest of them is shown.
 */
import { fileURLToPath } from 'node:url';
import type { Policy } from '../../domain/policy.ts';
import { loadPolicies } from '../../db/policy.ts';
import type { Spoken } from '../../templates/words.ts';

/** @param policies the older before the later */
export const rungTitles = (policies: readonly Policy[]): Readonly<Record<string, Spoken>> =>
  Object.fromEntries(
    policies.flatMap(({ ladders }) =>
      Object.values(ladders).flatMap((ladder) => ladder.rungs.map(({ code, title }) => [code, title])),
    ),
  );

const policies = loadPolicies(fileURLToPath(new URL('../../policy', import.meta.url)));

/** A step of another name is shown by its code. An answer stands among the attempts as a step of its own, and so does what no step asked for. */
export const RUNGS: Readonly<Record<string, Spoken>> = {
  ...rungTitles(policies.versions().map(policies.of)),
  answer: { en: 'Answer', es: 'Respuesta' },
  other: { en: 'Another way', es: 'Otra vía' },
};
