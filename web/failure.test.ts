import { expect, test } from '@jest/globals';
import { Refusal } from '../domain/refusal.ts';
import { describe, problemOf } from './failure.ts';
import { EngineAway } from './office.ts';
import { notFound } from './problem.ts';

const fault = (more: object, message = 'x'): Error => Object.assign(new Error(message), more);

test.each([
  ['a refusal', new Refusal('NotActive', 'no'), 409],
  ['a problem', notFound(), 404],
  ['a body too large', fault({ type: 'entity.too.large', status: 413 }), 413],
  ['too many parameters', fault({ type: 'parameters.too.many', status: 413 }), 413],
  ['a body in a strange encoding', fault({ type: 'charset.unsupported', status: 415 }), 400],
  ['an id that cannot be decoded', new URIError('x'), 404],
  ['a database that refuses connections', fault({ code: 'ECONNREFUSED' }), 503],
  ['a database that shuts down', fault({ code: '57P01' }), 503],
  ['a lost connection', fault({ code: '08006' }), 503],
  ['a database error wrapped by the mapper', fault({ cause: fault({ code: '57P03' }) }), 503],
  ['a connection that ended', fault({}, 'Connection terminated unexpectedly'), 503],
  ['a query at fault', fault({ code: '42601' }), 500],
  ['a bug', new TypeError('x'), 500],
  ['nothing', undefined, 500],
  ['a text', 'boom', 500],
])('%s', (_, error, status) => expect(problemOf(error).status).toBe(status));

test('an engine that does not answer and one that is busy are told apart', () => {
  expect(problemOf(new EngineAway()).words).toBe('engine-away');
  expect(problemOf(new EngineAway('busy')).words).toBe('engine-busy');
});

test('what is logged of an error holds no personal data', () => {
  const driver = fault({ code: '22P02' }, 'invalid input syntax for type uuid: "Jane Doe, 12 Main St"');
  const told = JSON.stringify(describe(fault({ cause: driver }, 'mail to jane@example.com failed')));
  expect(told).not.toMatch(/Jane|jane|Main/);
  expect(told).toContain('22P02');
  expect(told).toContain('failure.test.ts');
});

test('our own words are logged, since they name places only', () => {
  expect(describe(new TypeError("Cannot read properties of undefined (reading 'x')")).message).toContain("reading 'x'");
});

test('a ring of causes ends', () => {
  const ring = fault({});
  Object.assign(ring, { cause: ring });
  expect(problemOf(ring).status).toBe(500);
  expect(JSON.stringify(describe(ring)).length).toBeLessThan(10_000);
});
