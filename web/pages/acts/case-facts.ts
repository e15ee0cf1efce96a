/** An adverse case as those have it before their eyes who act on it. */
import { weighed } from '../../../domain/adverse-weighed.ts';
import { policyOf } from '../../../domain/process.ts';
import { lastNote, lastPoint } from '../../../db/queries/notes.ts';
import { namesOf } from '../../../db/queries/staff.ts';
import { EVIDENCE_BASES } from '../../words/outreach.ts';
import { BASES, GROUNDS } from '../../words/stages.ts';
import { dateWords, inLanguage } from './choices.ts';
import { factOf } from './fields.ts';
import { said } from './said.ts';
import type { Scene } from './scene.ts';
import { textOf } from './texts.ts';

/** The scene of an act on a decision: the case is the one beside a suspension, while there is one. */
export const onDecision = (scene: Scene): Scene => ({ ...scene, state: weighed(scene.state) });

/** What the case rests on and who brought it this far. */
export async function caseFacts(scene: Scene) {
  const { adverse } = scene.state;
  if (!adverse) return [];
  const people = [adverse.recommendedBy, adverse.decidedBy, adverse.confirmedBy, adverse.removalRecommendedBy];
  const names = await namesOf(scene.pool, people);
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return [
    ...factOf(said('Ground', 'Causa'), inLanguage(scene, GROUNDS[adverse.ground])),
    ...factOf(said('Basis', 'Base'), inLanguage(scene, BASES[adverse.basis])),
    ...(await pointNamed(scene)),
    ...factOf(
      said('Notice to the company', 'Aviso a la empresa'),
      adverse.notice && inLanguage(scene, EVIDENCE_BASES[adverse.notice]),
    ),
    ...factOf(said('Recommended by', 'Recomendada por'), nameOf(adverse.recommendedBy)),
    ...factOf(said('Decided by', 'Resuelta por'), nameOf(adverse.decidedBy)),
    ...factOf(said('Confirmed by', 'Confirmada por'), nameOf(adverse.confirmedBy)),
    ...factOf(said('Removal recommended by', 'Baja recomendada por'), nameOf(adverse.removalRecommendedBy)),
    ...(await reasonsGiven(scene)),
    ...factOf(said('Served on', 'Notificada el'), adverse.servedOn && inLanguage(scene, dateWords(adverse.servedOn))),
  ];
}

/** What of the policy's list justifies an action without a warning. */
async function pointNamed(scene: Scene) {
  const { adverse } = scene.state;
  const named = adverse?.basis === 'immediate' ? await lastPoint(scene.pool, scene.id, adverse.id) : null;
  const point = named === null ? undefined : policyOf(scene.facts, adverse).immediatePoints?.[named];
  if (!point) return [];
  const { words, source } = point;
  return factOf(
    said('Justified by', 'Justificada por'),
    inLanguage(scene, said(`${words.en} (${source})`, `${words.es} (${source})`)),
  );
}

/** What whoever recommended and decided wrote; it stays inside the agency. */
async function reasonsGiven({ viewer, pool, id, state }: Scene) {
  if (viewer.kind !== 'staff') return [];
  const of = async (...types: Parameters<typeof lastNote>[2]) => textOf(pool, await lastNote(pool, id, types));
  const decided = state.adverse?.decidedBy === null ? null : await of('AdverseDecided');
  return [
    ...factOf(
      said('Reason of the recommendation', 'Motivo de la recomendación'),
      await of('AdverseRecommended', 'RemovalRecommended'),
    ),
    ...factOf(said('Reason of the decision', 'Motivo de la decisión'), decided),
  ];
}
