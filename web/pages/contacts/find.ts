/** From the navigation: which company it was, then the form. */
import { z } from 'zod';
import { reachOf } from '../../../domain/access.ts';
import { LOGGERS } from '../../../domain/contact-log.ts';
import type { Standing } from '../../../domain/state.ts';
import { foundWithin, type FoundRow } from '../../../db/queries/found.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { queryOf } from '../../query.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { CONTACT_LOG } from '../../words/page-contacts.ts';
import { OFFICES } from '../../words/people.ts';
import { STANDING_TONES, STANDINGS } from '../../words/standing.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { sought } from '../queue/asked.ts';

const MOST_SHOWN = 20;

/** `/contacts/log?q=harbor`. */
export const findCompany =
  (deps: Deps): Handler =>
  async (req, res) => {
    const { q = '' } = queryOf(req, z.object({ q: sought }));
    const viewer = viewerOf(res);
    const tongue = tongueOf(viewer.language);
    const found = q === '' ? [] : await foundWithin(deps.pool, reachOf(viewer, LOGGERS), q, MOST_SHOWN + 1);
    show(res, 'contacts/find', {
      say: saidAll(tongue, CONTACT_LOG),
      text: q,
      asked: q !== '',
      lines: found.slice(0, MOST_SHOWN).map((row) => lineView(row, tongue)),
      more: found.length > MOST_SHOWN,
    });
  };

const lineView = ({ participant, company, account, office, standing }: FoundRow, tongue: Tongue) => ({
  company,
  href: paths.logContact({ id: participant }),
  account: account ?? '–',
  office: tongue.code(OFFICES, office),
  standing: { tone: STANDING_TONES[standing as Standing], label: tongue.code(STANDINGS, standing) },
});
