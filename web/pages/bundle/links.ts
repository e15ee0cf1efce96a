/** Where the bundles of a decision are taken from: those that this person may take. */
import { admit } from '../../guard.ts';
import { paths } from '../../paths.ts';
import type { Viewer } from '../../session/person.ts';
import { BUNDLE } from '../../words/page-bundle.ts';
import type { Tongue } from '../../words/tongue.ts';
import { FULL_READERS } from './routes.ts';

export function bundleLinks(
  viewer: Viewer,
  object: { readonly id: string; readonly seq: string },
  { say }: Pick<Tongue, 'say'>,
) {
  const releasable = [
    { label: say(BUNDLE.releasable), href: paths.releasableBundle(object) },
    { label: say(BUNDLE.releasablePdf), href: paths.releasableBundlePdf(object) },
  ];
  if (admit({ roles: FULL_READERS }, viewer, object.id) !== 'enter') return releasable;
  return [
    ...releasable,
    { label: say(BUNDLE.full), href: paths.fullBundle(object) },
    { label: say(BUNDLE.fullPdf), href: paths.fullBundlePdf(object) },
  ];
}
