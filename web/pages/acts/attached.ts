/** Documents that a form names as its evidence: chosen from those of the company, uploaded on the way, and opened by whoever reads what was filed. */
import { aboutText, type About } from '../../../domain/document-file.ts';
import { documentOf, documentsOf } from '../../../db/documents.ts';
import { say } from '../../../templates/words.ts';
import { paths } from '../../paths.ts';
import { isFor } from '../documents/place.ts';
import { W } from '../documents/words.ts';
import { asWritten, type Labeled } from './said.ts';
import type { Scene } from './scene.ts';

const WHOLE: About = { kind: 'participant', ref: null };

/** The company's documents to choose from, the newest first. */
export async function documentOptions(
  { pool, id, viewer }: Pick<Scene, 'pool' | 'id' | 'viewer'>,
  about = WHOLE,
): Promise<readonly Labeled[]> {
  const all = await documentsOf(pool, id, about);
  return all
    .filter((document) => !document.struck && isFor(viewer, document))
    .map(({ id: value, name }) => ({ value, label: asWritten(name) }));
}

/** The way to add one to them. */
export const attaching = ({ id }: Pick<Scene, 'id'>, about: About = WHOLE) => ({
  href: paths.documentsFor({ id, about: aboutText(about) }),
  label: W.attach,
});

/** The documents of these ids, each with the way to open it; one that is hidden has no name. */
export async function documentLinks(
  { pool, language, viewer }: Pick<Scene, 'pool' | 'language' | 'viewer'>,
  ids: readonly string[],
) {
  const found = await Promise.all(ids.map((one) => documentOf(pool, one)));
  return found.flatMap((one) =>
    one && isFor(viewer, one)
      ? [
          {
            id: one.id,
            href: paths.document({ id: one.participant, document: one.id }),
            label: one.struck ? say(language, W.struck) : one.name,
          },
        ]
      : [],
  );
}
