/** Fields that come in sets, as the steps of a plan: one is shown, another each time somebody asks for it. Without scripts: a set that was shown comes back with the form. */
import type { Words } from '../../templates/words.ts';
import type { Fields, Raw } from './field.ts';
import { idOf } from './view.ts';

export type Sets = {
  /** Names of the fields, set by set. */
  readonly names: readonly (readonly string[])[];
  /** On the button that shows one more. */
  readonly another: Words;
};
/** The button, behind the last field that is shown; where it leads to is the first field of the next set. */
type Another = { readonly after: string; readonly to: string; readonly label: Words };
type InSets = { readonly fields: Fields; readonly sets?: Sets };

/** The fields that are shown, and the button when there is a further set. @param more whether it was just pressed */
export function shownOf({ fields, sets }: InSets, raw: Raw, more: boolean): { shown: Fields; another: Another | null } {
  if (!sets) return { shown: fields, another: null };
  const count = Math.min(sets.names.length, cameBack(sets, raw) + (more ? 1 : 0));
  const next = sets.names[count]?.[0];
  const after = sets.names[count - 1]?.at(-1);
  const field = next === undefined ? undefined : fields[next];
  return {
    shown: without(fields, sets.names.slice(count)),
    another: next && field && after ? { after, to: idOf(next, field), label: sets.another } : null,
  };
}

/** The fields without the sets of which nothing was answered. */
export const answeredOf = ({ fields, sets }: InSets, values: Readonly<Record<string, unknown>>): Fields =>
  without(fields, sets?.names.filter((set) => set.every((name) => values[name] === null)) ?? []);

/** How many sets the form had, at least the first. */
function cameBack({ names }: Sets, raw: Raw): number {
  const sent = new Set(Object.keys(raw).map((input) => input.split('-')[0]));
  return Math.max(1, names.findLastIndex((set) => set.some((name) => sent.has(name))) + 1);
}

function without(fields: Fields, sets: readonly (readonly string[])[]): Fields {
  const left = new Set(sets.flat());
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !left.has(name)));
}
