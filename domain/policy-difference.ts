/** What differs between two versions of a policy, value by value. */
import type { Policy } from './policy.ts';

/** One value by its path, such as `rules.ANNUAL_DUE.value`; null where a version does not have it. */
export type Difference = { readonly path: string; readonly before: string | null; readonly after: string | null };

/** Every value of a part by its path, in the order of the file. A list of plain values is one value. */
export function leavesOf(value: unknown, path: string): ReadonlyMap<string, string> {
  if (typeof value !== 'object' || value === null) return new Map([[path, String(value)]]);
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return new Map([[path, value.join(', ')]]);
  return new Map(
    Object.entries(value).flatMap(([name, part]) => [...leavesOf(part, path === '' ? name : `${path}.${name}`)]),
  );
}

/** What the later version says otherwise, adds or leaves out. */
export function differences(before: Policy, after: Policy): readonly Difference[] {
  const content = ({ version: _version, programme: _programme, ...rest }: Policy) => leavesOf(rest, '');
  const [old, young] = [content(before), content(after)];
  return [...new Set([...old.keys(), ...young.keys()])]
    .map((path) => ({ path, before: old.get(path) ?? null, after: young.get(path) ?? null }))
    .filter((one) => one.before !== one.after);
}
