/** Who has looked at a decision: every look is on record, also the one that made this page. */
import type { Dossier } from '../dossier.ts';
import type { Voice } from '../voice.ts';
import { LOOKED } from '../words-verdicts.ts';

export const looksView = ({ looks }: Pick<Dossier, 'looks'>, v: Voice) =>
  looks.map(({ person, name, roles, how, times, first, last }) => ({
    who: name ?? person,
    role: roles.length === 0 ? '–' : v.list(roles.map(v.role)),
    how: v.code(LOOKED, how),
    times,
    first: v.instant(first),
    last: v.instant(last),
  }));
