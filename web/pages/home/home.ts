/** The front door: what Portolan is, or straight to one's work. */
import type { Handler } from '../../route.ts';
import { localsOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { Problem } from '../../problem.ts';
import { show } from '../../show.ts';

export const home: Handler = (_req, res) => {
  const { visitor } = localsOf(res);
  if (visitor === 'nobody') return show(res, 'home/welcome', {});
  if (visitor === 'stranger') throw new Problem(403, 'stranger');
  if (visitor.kind === 'staff') return res.redirect(303, paths.queue());
  const [id] = visitor.participants;
  if (id === undefined) throw new Problem(403, 'stranger');
  res.redirect(303, paths.participant({ id }));
};
