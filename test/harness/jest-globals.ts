/** What tests get for `@jest/globals`: whatever Jest gave for the file that runs now. The modules that import it outlive the file. */
type Given = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
let given: Given = {};

/** Called by the runtime once for each test file. */
export function give(globals: object): void {
  given = globals as Given;
}

function current(name: string): unknown {
  const now = (): ((...args: readonly unknown[]) => unknown) => {
    const found = given[name];
    if (!found) throw new Error(`Jest gave no ${name}`);
    return found;
  };
  return new Proxy(() => {}, {
    apply: (_none, _self, args: readonly unknown[]) => now()(...args),
    get: (_none, key) => Reflect.get(now(), key) as unknown,
  });
}

export const afterAll = current('afterAll');
export const afterEach = current('afterEach');
export const beforeAll = current('beforeAll');
export const beforeEach = current('beforeEach');
export const describe = current('describe');
export const expect = current('expect');
export const test = current('test');
export const jest = { spyOn: current('spyOn') };
