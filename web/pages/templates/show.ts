/** Versions of the templates: which there were, what each changed, and the whole of one. */
import { CASE_READERS } from '../../../domain/access.ts';
import { templateFiles, templateVersions, type VersionLine } from '../../../db/template-versions.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { holdsAny } from '../../session/person.ts';
import { show } from '../../show.ts';
import { saidAll, tongue as tongueOf } from '../../words/tongue.ts';
import { asWritten } from '../acts/said.ts';
import { changesBetween } from './changes.ts';
import { W } from './words.ts';

export const showTemplates =
  (deps: Deps): Handler =>
  async (_req, res) => {
    const viewer = viewerOf(res);
    const { language } = viewer;
    const tongue = tongueOf(language);
    const versions = await templateVersions(deps.pool);
    show(res, 'templates/list', {
      w: saidAll(tongue, W),
      preview: holdsAny(viewer, CASE_READERS) ? paths.findToPreview() : null,
      versions: versions.map(({ version, at, copies, changed }) => ({
        version,
        href: paths.templateVersion({ version }),
        since: tongue.instant(at, deps.config.zone),
        copies: copies.toLocaleString(language),
        changed: changed?.join(', ') ?? tongue.say(W.first),
      })),
    });
  };

/** @throws Problem 404 for a version that is not kept */
export const showTemplate =
  (deps: Deps): Handler =>
  async (req, res) => {
    const { version = '' } = req.params as { readonly version?: string };
    const tongue = tongueOf(viewerOf(res).language);
    const [files, versions] = await Promise.all([templateFiles(deps.pool, version), templateVersions(deps.pool)]);
    if (!files) throw notFound();
    const previous = before(versions, version);
    const earlier = previous && (await templateFiles(deps.pool, previous));
    show(res, 'templates/version', {
      w: saidAll(tongue, W),
      version,
      crumbs: [
        { label: W.title, href: paths.templates() },
        { label: asWritten(version), href: null },
      ],
      against: earlier && previous ? tongue.say(W.against, { version: previous }) : null,
      changes: earlier
        ? changesBetween(earlier, files).map(({ line, ...change }) => ({
            ...change,
            place: tongue.say(W.fromLine, { n: line }),
          }))
        : [],
      files: Object.entries(files).map(([name, text]) => ({ name, text })),
    });
  };

/** The version that was first used before this one. */
const before = (versions: readonly VersionLine[], version: string): string | undefined =>
  versions[versions.findIndex((one) => one.version === version) + 1]?.version;
