/** Whether answers of the API have the shapes that its own description promises. */
import { expect } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';

type Content = { readonly schema: { readonly $ref: string } };
type Operation = {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: object }[];
  readonly responses: Readonly<Record<string, { readonly content: Readonly<Record<string, Content>> }>>;
};
export type Description = {
  readonly openapi: string;
  readonly security: readonly object[];
  /** What is asked; where something is told instead there is no `get`. */
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
};

export type Shapes = {
  /** Fails when what an address answered has not got its shape. */
  answer(address: string, body: unknown): void;
  /** Fails when it is no problem as they are described. */
  problem(address: string, body: unknown): void;
};

/** Without formats: each of ours comes with a pattern. */
export function shapesOf({ paths, components }: Description): Shapes {
  const ajv = new Ajv2020({ allErrors: true, validateFormats: false });
  const checks = new Map(Object.entries(components.schemas).map(([name, schema]) => [name, ajv.compile(schema)]));
  const require = (address: string, status: string, type: string, body: unknown): void => {
    const { $ref } = operationAt(paths, address).responses[status]!.content[type]!.schema;
    const check = checks.get($ref.replace('#/components/schemas/', ''))!;
    expect([address, check(body), check.errors]).toEqual([address, true, null]);
  };
  return {
    answer: (address, body) => require(address, '200', 'application/json', body),
    problem: (address, body) => require(address, 'default', 'application/problem+json', body),
  };
}

/** Every operation answers problems alike; of an address that is none, the first tells. */
function operationAt(paths: Description['paths'], address: string): Operation {
  const [here] = address.split('?');
  const pattern = Object.keys(paths).find((path) =>
    new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(String(here)),
  );
  return paths[pattern ?? Object.keys(paths)[0]!]!.get;
}
