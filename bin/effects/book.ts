/** What the receiver of effects has been told: a file of one line for each message, in order, which a kill cannot tear, and what follows from it. */
import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  truncateSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { heldShape, sha256Hex, type HeldPage } from '../../activities/receiver.ts';
import type { Told } from '../../domain/effect-feed.ts';

const message = z.object({
  feed: z.literal('standing'),
  number: z.int().min(1),
  participant: z.string().min(1).max(200),
  held: heldShape,
});
const line = z.object({ sha256: z.string(), message });
type Line = z.infer<typeof line>;

export type Taken =
  | { readonly kind: 'taken' | 'repeat'; readonly number: number; readonly sha256: string }
  | { readonly kind: 'gap' | 'differs'; readonly expects: number }
  | { readonly kind: 'unreadable' };

export type Book = {
  /** Takes the next message; one that it has it knows again, and applies once. */
  readonly take: (body: string) => Taken;
  readonly page: (after: string | null, limit: number) => HeldPage;
  /** As if it had never been told anything. */
  readonly forget: () => void;
};

/** Opens the book in `dir`, where it was. */
export function openBook(dir: string): Book {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const file = join(dir, 'effects.jsonl');
  const lines = linesOf(file);
  const held = new Map<string, Told>();
  for (const one of lines) apply(held, one);
  return {
    take: (body) => {
      const read = message.safeParse(parsed(body));
      if (!read.success) return { kind: 'unreadable' };
      const { number } = read.data;
      const sha256 = sha256Hex(body);
      const known = lines[number - 1];
      if (known)
        return known.sha256 === sha256
          ? { kind: 'repeat', number, sha256 }
          : { kind: 'differs', expects: lines.length + 1 };
      if (number > lines.length + 1) return { kind: 'gap', expects: lines.length + 1 };
      const next = { sha256, message: read.data };
      keep(file, next);
      lines.push(next);
      apply(held, next);
      return { kind: 'taken', number, sha256 };
    },
    page: (after, limit) => {
      const all = [...held.values()].toSorted((a, b) => (a.participant < b.participant ? -1 : 1));
      const rest = after === null ? all : all.filter(({ participant }) => participant > after);
      const some = rest.slice(0, limit);
      const next = rest.length > limit ? some.at(-1)!.participant : null;
      return { last: lines.length, held: some, next };
    },
    forget: () => {
      rmSync(file, { force: true });
      lines.length = 0;
      held.clear();
    },
  };
}

const apply = (held: Map<string, Told>, { message: { participant, held: what, number } }: Line): void =>
  void held.set(participant, { participant, held: what, number });

/** A last line that a kill cut off was never receipted: it is taken away, and its message comes again. */
function linesOf(file: string): Line[] {
  if (!existsSync(file)) return [];
  const bytes = readFileSync(file);
  const whole = bytes.subarray(0, bytes.lastIndexOf('\n') + 1);
  if (whole.length < bytes.length) truncateSync(file, whole.length);
  return whole
    .toString('utf8')
    .split('\n')
    .slice(0, -1)
    .map((text) => line.parse(parsed(text)));
}

function keep(file: string, one: Line): void {
  const open = openSync(file, 'a', 0o600);
  try {
    appendFileSync(open, `${JSON.stringify(one)}\n`);
    fsyncSync(open);
  } finally {
    closeSync(open);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
