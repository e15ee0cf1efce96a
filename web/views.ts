/** The engine for pages: with addresses from `paths.ts` and `static.ts` at hand in every template. */
import { createEngine, type Engine } from '../templates/engine.ts';
import { paths } from './paths.ts';
import { asset } from './static.ts';

/** `{{path "participant" id=id}}`. @throws Error for a path that does not exist, or lacks a value */
function pathOf(name: string, { hash }: { readonly hash: Readonly<Record<string, string>> }): string {
  const known = paths as unknown as Readonly<Record<string, (params: Readonly<Record<string, string>>) => string>>;
  const make = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!make) throw new Error(`no path "${name}"`);
  return make(hash);
}

export const createPageEngine = (): Engine => createEngine({ helpers: { path: pathOf, asset } });
