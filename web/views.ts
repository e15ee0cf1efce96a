/** The engine for pages: with addresses from `paths.ts` and `asset.ts` at hand in every template. */
import { createEngine, type Engine } from '../templates/engine.ts';
import { paths } from './paths.ts';
import { asset } from './asset.ts';

/** `{{path "participant" id=id}}`. @throws Error for a path that does not exist, or lacks a value */
function pathOf(name: string, { hash }: { readonly hash: Readonly<Record<string, string>> }): string {
  const known = paths as unknown as Readonly<Record<string, (params: Readonly<Record<string, string>>) => string>>;
  const make = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!make) throw new Error(`no path "${name}"`);
  return make(hash);
}

/** An engine whose pages can name addresses; any other would fail at the first page. */
export type PageEngine = Engine & { readonly addresses: true };

let own: PageEngine | undefined;

/** The engine for pages; `folder` when it is not Portolan's own, which is read once. */
export const createPageEngine = (folder?: string): PageEngine =>
  folder === undefined ? (own ??= engineOf({})) : engineOf({ folder });

const engineOf = (where: { readonly folder?: string }): PageEngine => ({
  ...createEngine({ ...where, helpers: { path: pathOf, asset } }),
  addresses: true,
});
