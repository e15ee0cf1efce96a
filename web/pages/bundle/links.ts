/** Where bundles are taken from: those that this person may take. */
import { DECISION_READERS } from '../../../domain/access.ts';
import { fingerprintOf } from '../../../db/proof/signing.ts';
import type { Deps } from '../../deps.ts';
import { admit } from '../../guard.ts';
import { paths } from '../../paths.ts';
import type { Viewer } from '../../session/person.ts';
import { BUNDLE } from '../../words/page-bundle.ts';
import { saidAll, type Tongue } from '../../words/tongue.ts';
import { FULL_READERS } from './routes.ts';

/** Where the bundle of a row is taken from, and by which key it is signed; null where nothing is signed, or this person may take none. */
export function bundleView(
  { signing }: Pick<Deps, 'signing'>,
  viewer: Viewer,
  object: { readonly id: string; readonly seq: string },
  tongue: Tongue,
) {
  if (signing === null || admit({ roles: DECISION_READERS }, viewer, object.id) !== 'enter') return null;
  return {
    w: saidAll(tongue, BUNDLE),
    links: bundleLinks(viewer, object, tongue),
    print: fingerprintOf(signing.publicKey),
  };
}

function bundleLinks(
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
