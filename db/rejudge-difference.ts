/** Where the events that rules give part from those that are recorded: the row and the field, or the refusal. */
import type { Event } from '../domain/participant.ts';
import { leavesOf } from '../domain/policy-difference.ts';
import type { StreamRow } from './queries/decision.ts';

/** Codes, dates and numbers only, as events have them. */
export type Parting =
  /** The rules refuse the command; `message` is the refusal's sentence. */
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }
  /** The rules cannot judge it at all: the error's name. */
  | { readonly kind: 'failed'; readonly error: string }
  /** Another event than the row has; null where one side has none. */
  | { readonly kind: 'event'; readonly seq: number; readonly recorded: string | null; readonly given: string | null }
  /** The same event with another value, by its path; null where one side has no such field. */
  | {
      readonly kind: 'field';
      readonly seq: number;
      readonly type: string;
      readonly path: string;
      readonly recorded: string | null;
      readonly given: string | null;
    };

type Recorded = Pick<StreamRow, 'seq' | 'type' | 'body'>;

/** Every place where they part, in the order of the rows; none when they say the same. Throws SyntaxError for a row that is no JSON. */
export function partings(recorded: readonly Recorded[], given: readonly Event[]): readonly Parting[] {
  const first = recorded[0]?.seq ?? 1;
  const length = Math.max(recorded.length, given.length);
  return Array.from({ length }, (_, index) => index).flatMap((index): readonly Parting[] => {
    const [row, event] = [recorded[index], given[index]];
    if (row && event && row.type === event.type) return fieldPartings(row, event);
    return [{ kind: 'event', seq: first + index, recorded: row?.type ?? null, given: event?.type ?? null }];
  });
}

function fieldPartings({ seq, type, body }: Recorded, event: Event): readonly Parting[] {
  const recorded: unknown = JSON.parse(body);
  const given: unknown = JSON.parse(JSON.stringify(event));
  if (canonical(recorded) === canonical(given)) return [];
  const [then, now] = [leavesOf(recorded, ''), leavesOf(given, '')];
  const paths = [...new Set([...then.keys(), ...now.keys()])].filter((path) => then.get(path) !== now.get(path));
  return (paths.length > 0 ? paths : ['']) // what differs only in its shape has no path
    .map((path) => ({
      kind: 'field',
      seq,
      type,
      path,
      recorded: then.get(path) ?? null,
      given: now.get(path) ?? null,
    }));
}

/** JSON with its keys in order, so that only what is said counts and not in which order. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** The first of them as one English sentence, for the command line; `others` are counted. */
export function partingText([first, ...others]: readonly Parting[]): string {
  if (!first) return 'the rules give the recorded events';
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  switch (first.kind) {
    case 'refused':
      return `the rules refuse the command (${first.code})`;
    case 'failed':
      return `the command cannot be judged (${first.error})`;
    case 'event':
      return `the rules give ${first.given ?? 'no event'} where row ${first.seq} has ${first.recorded ?? 'none'}${more}`;
    case 'field':
      return `the rules give another ${first.type} than row ${first.seq} has: ${first.path} is ${first.given ?? 'missing'}, and ${first.recorded ?? 'missing'} is recorded${more}`;
  }
}
