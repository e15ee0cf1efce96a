/** The navigation: the routes that somebody may use and that ask to stand in it. Pages of one group have one entry, and each other beside it. */
import type { MessageKey } from '../templates/words.ts';
import type { Web } from './locals.ts';
import type { Viewer } from './session/person.ts';
import { admit } from './guard.ts';

export type Entry = {
  readonly label: MessageKey;
  readonly href: string;
  /** A single key that leads there. */
  readonly shortcut: string | null;
  readonly current: boolean;
};
export type Navigation = {
  readonly nav: readonly Entry[];
  /** The pages of the group that one is in; null outside of any, and where it has no second page for this person. */
  readonly beside: { readonly label: MessageKey; readonly entries: readonly Entry[] } | null;
};
type Grouped = Entry & { readonly group: MessageKey | null };

/** @param here the path of the page that is shown */
export function navigationOf({ table }: Web, viewer: Viewer, here: string): Navigation {
  const entries = table.flatMap(({ nav, may, path }): readonly Grouped[] => {
    const href = nav?.to(viewer) ?? null;
    if (!nav || href === null) return [];
    if (admit(may, viewer, path.includes(':id') ? viewer.participants[0] : undefined) !== 'enter') return [];
    const { label, key: shortcut = null, group = null } = nav;
    return [{ label, href, shortcut, group, current: here === href || here.startsWith(`${href}/`) }];
  });
  const own = entries.find(({ group, current }) => group !== null && current)?.group ?? null;
  const beside = own === null ? [] : entries.filter(({ group }) => group === own);
  return {
    nav: entries.flatMap((entry) => inOne(entry, entries)),
    beside: own !== null && beside.length > 1 ? { label: own, entries: beside } : null,
  };
}

/** The first of a group stands for all of it; a group of one is no group. */
function inOne(entry: Grouped, entries: readonly Grouped[]): readonly Entry[] {
  const { group } = entry;
  const others = entries.filter((one) => group !== null && one.group === group);
  if (group === null || others.length === 1) return [entry];
  return others[0] === entry ? [{ ...entry, label: group, current: others.some(({ current }) => current) }] : [];
}
