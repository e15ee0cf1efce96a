/** Which company the templates are tried on. */
import { z } from 'zod';
import { CASE_READERS, reachOf } from '../../../domain/access.ts';
import { foundWithin } from '../../../db/queries/found.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { queryOf } from '../../query.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { saidAll, tongue as tongueOf } from '../../words/tongue.ts';
import { sought } from '../queue/asked.ts';
import { W as TEMPLATES } from '../templates/words.ts';
import { W } from './words.ts';

const MOST_SHOWN = 20;

/** `/preview?q=harbor`. */
export const findToPreview =
  (deps: Deps): Handler =>
  async (req, res) => {
    const { q = '' } = queryOf(req, z.object({ q: sought }));
    const viewer = viewerOf(res);
    const found = q === '' ? [] : await foundWithin(deps.pool, reachOf(viewer, CASE_READERS), q, MOST_SHOWN);
    show(res, 'preview/find', {
      w: saidAll(tongueOf(viewer.language), W),
      crumbs: [
        { label: TEMPLATES.title, href: paths.templates() },
        { label: W.title, href: null },
      ],
      text: q,
      asked: q !== '',
      lines: found.map(({ participant, company }) => ({ company, href: paths.previews({ id: participant }) })),
    });
  };
