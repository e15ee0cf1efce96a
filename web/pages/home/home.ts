/** The front door: what Portolan is, or straight to one's work. */
import { reachOf } from '../../../domain/access.ts';
import { PARTNER_ROLES } from '../../../domain/actor.ts';
import type { Deps } from '../../deps.ts';
import type { Handler } from '../../route.ts';
import { registerPage } from '../../../db/queries/register.ts';
import { localsOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { Problem } from '../../problem.ts';
import { holdsAny, type Viewer } from '../../session/person.ts';
import { show } from '../../show.ts';
import { REGISTER } from '../../words/page-queue.ts';
import { saidAll, tongue as tongueOf } from '../../words/tongue.ts';
import { OPERATORS } from '../operations/routes.ts';
import { READERS } from '../participant/scene.ts';
import { DAY_KEEPERS } from '../today/whose.ts';
import { registerLine } from '../participant/show-register.ts';

/** Nobody acts for more companies than a page holds. */
const MOST = 200;

export const home =
  (deps: Pick<Deps, 'orm'>): Handler =>
  async (_req, res) => {
    const { visitor } = localsOf(res);
    if (visitor === 'nobody') return show(res, 'home/welcome', {});
    if (visitor === 'stranger') throw new Problem(403, 'stranger');
    if (holdsAny(visitor, DAY_KEEPERS)) return res.redirect(303, paths.today());
    if (visitor.kind === 'staff')
      return holdsAny(visitor, [...READERS, ...OPERATORS])
        ? res.redirect(303, paths.queue())
        : show(res, 'home/no-cases', {});
    const [id] = visitor.participants;
    if (id === undefined) throw new Problem(403, 'stranger');
    if (visitor.participants.length === 1) return res.redirect(303, paths.participant({ id }));
    show(res, 'home/companies', await companies(deps, visitor));
  };

async function companies({ orm }: Pick<Deps, 'orm'>, viewer: Viewer) {
  const tongue = tongueOf(viewer.language);
  const all = { text: null, standing: null, office: null, reach: reachOf(viewer, PARTNER_ROLES) };
  const { lines } = await registerPage(orm.em.fork(), all, null, MOST);
  return { say: saidAll(tongue, REGISTER), lines: lines.map((line) => registerLine(line, tongue)) };
}
