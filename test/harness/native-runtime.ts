/**
 * Runs test files as Node runs every other program of ours. Jest would make a new world of globals for each file and load all that the file imports
 * anew, a thousand modules for a page; and rules run slower in such a world than in production. Here the modules stay loaded: the files that one
 * worker runs, one after the other, share them as the requests to one server do. What a file needs for itself alone it makes itself.
 */
import { createRequire, flushCompileCache, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import type * as JestRuntime from 'jest-runtime' with { 'resolution-mode': 'require' };
import { give } from './jest-globals.ts';

const require = createRequire(import.meta.url);
const { default: Runtime } = require('jest-runtime') as typeof JestRuntime.default;
const globals = new URL('./jest-globals.ts', import.meta.url).href;
const HANDLERS = Symbol.for('EVENT_HANDLERS'); // where Jest keeps who hears of tests that begin and end

// Properties are tried with the same values in every run: what fails once fails on every machine.
fc.configureGlobal({ seed: 20270301 });

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@jest/globals' ? { url: globals, shortCircuit: true } : next(specifier, context),
});

/** What is used of the part of Jest that replaces functions. */
type Mocker = { spyOn: (...args: readonly unknown[]) => unknown } | null;

export default class NativeRuntime extends Runtime {
  readonly #mocker: Mocker;

  constructor(...args: ConstructorParameters<typeof Runtime>) {
    super(...args);
    this.#mocker = args[1].moduleMocker;
  }

  /** Jest's own part, which keeps the tests of one file: new for each. */
  override requireInternalModule<T = unknown>(from: string): T {
    Reflect.deleteProperty(require.cache, from);
    Reflect.deleteProperty(globalThis, HANDLERS);
    return require(from) as T;
  }

  override setGlobalsForRuntime(given: object): void {
    give({ ...given, spyOn: (...args: readonly unknown[]) => this.#mocker?.spyOn(...args) });
  }

  override async unstable_importModule(from: string): Promise<unknown> {
    Error.stackTraceLimit = 20; // Jest made it a hundred, which every error would pay for
    const loaded: unknown = await import(pathToFileURL(from).href);
    flushCompileCache(); // the workers of Jest are killed, and never come to their end
    return loaded;
  }
}
