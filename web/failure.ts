/** What an error means to whoever asked, and what of it may be logged. */
import { Refusal } from '../domain/refusal.ts';
import { TemplateError } from '../templates/engine.ts';
import { engineAway, engineBusy, Problem, type ProblemStatus } from './problem.ts';

/** What libraries put on their errors. An error may come from another realm, so it is known by what it holds, not by its class. */
type Fault = Partial<Error> & {
  readonly code?: unknown;
  readonly type?: unknown;
  readonly status?: unknown;
  readonly why?: unknown;
};

const isFault = (error: unknown): error is Fault => typeof error === 'object' && error !== null;

/** The page that an error deserves. What is not known here is a bug, and a 500. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Refusal) return new Problem(409);
  // By its name: importing the office would bring the whole engine's client into every test of a page.
  if (isFault(error) && error.name === 'EngineAway')
    return error.why === 'busy' ? engineBusy(error) : engineAway(error);
  const status = isFault(error) ? statusOf(error) : 500;
  return new Problem(status, undefined, { cause: error });
}

/** What Express's parsers and routers throw, by their own codes; then the database being away. */
function statusOf(error: Fault): ProblemStatus {
  const { type, status } = error;
  if (type === 'entity.too.large' || type === 'parameters.too.many') return 413;
  if (error instanceof URIError) return 404; // an id that is not even percent-encoded rightly
  if (typeof type === 'string' && typeof status === 'number' && status < 500) return 400;
  return databaseAway(error) ? 503 : 500;
}

const GONE = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT', '57P01', '57P02', '57P03', '53300'];
/** node-postgres gives these no code. */
const GONE_WORDS = /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout)/;

function databaseAway(error: unknown, depth = 0): boolean {
  if (!isFault(error) || depth > 3) return false;
  const { code, cause, message = '' } = error;
  const away = typeof code === 'string' && (GONE.includes(code) || code.startsWith('08'));
  return away || GONE_WORDS.test(message) || databaseAway(cause, depth + 1);
}

/** Errors whose messages we or the language write; a driver's may quote what a person typed. */
const OUR_WORDS = [TemplateError, Problem, TypeError, ReferenceError];

export type Described = {
  readonly name: string;
  readonly code?: string;
  readonly message?: string;
  readonly at: readonly string[];
  readonly cause?: Described;
};

/** Names, codes and places of an error and its causes, without personal data. */
export function describe(error: unknown, depth = 0): Described {
  if (!isFault(error)) return { name: typeof error, at: [] };
  const { name = 'no error', code, cause, message = '', stack = '' } = error;
  return {
    name,
    ...(typeof code === 'string' && { code }),
    ...(OUR_WORDS.some((kind) => error instanceof kind) && { message }),
    at: stack
      .split('\n')
      .filter((line) => line.startsWith('    at '))
      .slice(0, 8),
    ...(cause !== undefined && depth < 3 && { cause: describe(cause, depth + 1) }),
  };
}
