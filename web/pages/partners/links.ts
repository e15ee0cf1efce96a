/** The ways from a participant's page to status verification, with how many ask, and to the certificate. */
import { askedBy } from '../../../db/connections.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import { holdsAny, type Viewer } from '../../session/person.ts';
import type { Tongue } from '../../words/tongue.ts';
import { READERS } from './routes.ts';
import { COUNTS, W } from './words.ts';

/** For `partials/documents/links.hbs`. */
export async function partnerLinks({ pool }: Deps, id: string, viewer: Viewer, tongue: Tongue) {
  if (!holdsAny(viewer, READERS)) return [];
  const asked = await askedBy(pool, id);
  const tag = asked > 0 ? { tone: 'warn', label: tongue.count(COUNTS.asked, asked) } : null;
  return [
    { href: paths.partners({ id }), label: tongue.say(W.title), tag },
    { href: paths.certificate({ id }), label: tongue.say(W.certificate), tag: null },
  ];
}
