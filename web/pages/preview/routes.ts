/** The routes of previews: what templates would write about a case. Looking at one is recorded, as it shows the case. */
import { CASE_READERS } from '../../../domain/access.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { findToPreview } from './find.ts';
import { showKinds, showPart, showPreview } from './show.ts';

export function previewRoutes(deps: Deps): readonly Route[] {
  const get = { method: 'get', may: { roles: CASE_READERS } } as const;
  const look = { ...get, audit: 'preview.viewed' } as const;
  return [
    { name: 'preview.find', ...get, audit: 'none', path: paths.findToPreview.pattern, handle: findToPreview(deps) },
    { name: 'preview.kinds', ...look, path: paths.previews.pattern, handle: showKinds(deps) },
    { name: 'preview.show', ...look, path: paths.preview.pattern, handle: showPreview(deps) },
    { name: 'preview.part', ...look, path: paths.previewPart.pattern, handle: showPart(deps) },
  ];
}
