/** A decision's bundle as a file. Whoever may see the decision may take what is releasable; the whole is for those who read vetting besides. Taking it is recorded. */
import { DECISION_READERS } from '../../../domain/access.ts';
import type { Role } from '../../../domain/actor.ts';
import type { Profile } from '../../../db/proof/bundle-form.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { bundleJson, bundlePdf } from './files.ts';

/** A whole bundle has every row of vetting in it, so that only who reads vetting at any time takes it. Headquarters does while it decides on it, and no longer. */
export const FULL_READERS: readonly Role[] = ['auditor', 'supervisor'];
const MAY: Readonly<Record<Profile, readonly Role[]>> = { releasable: DECISION_READERS, full: FULL_READERS };

export const bundleRoutes = (deps: Deps): readonly Route[] => {
  const route = (profile: Profile, path: string, name: string, handle: Route['handle']): Route => ({
    name,
    method: 'get',
    path,
    may: { roles: MAY[profile] },
    audit: `decision.bundle-${profile}`,
    handle,
  });
  return [
    route('releasable', paths.releasableBundle.pattern, 'bundle.releasable', bundleJson(deps, 'releasable')),
    route('releasable', paths.releasableBundlePdf.pattern, 'bundle.releasable-pdf', bundlePdf(deps, 'releasable')),
    route('full', paths.fullBundle.pattern, 'bundle.full', bundleJson(deps, 'full')),
    route('full', paths.fullBundlePdf.pattern, 'bundle.full-pdf', bundlePdf(deps, 'full')),
  ];
};
