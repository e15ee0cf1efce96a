/** The routes of the versions of templates. They hold nobody's data. */
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { TEMPLATE_READERS } from './readers.ts';
import { showTemplate, showTemplates } from './show.ts';

const readers = { method: 'get', may: { roles: TEMPLATE_READERS }, audit: 'none' } as const;

export const templateRoutes = (deps: Deps): readonly Route[] => [
  { name: 'templates', ...readers, path: paths.templates.pattern, handle: showTemplates(deps) },
  { name: 'templates.show', ...readers, path: paths.templateVersion.pattern, handle: showTemplate(deps) },
];
