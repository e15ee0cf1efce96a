/** What `npm start` tells the person in front of it: plain lines, one per step. */

/** An error whose message is meant for people, told without a stack trace; `code` is the exit code. */
export class Plain extends Error {
  readonly code: number;

  constructor(message: string, code = 1) {
    super(message);
    this.name = 'Plain';
    this.code = code;
  }
}

export type Say = (line: string) => void;

/** Says a line on the standard output; a reader that went away (`npm start | head`) is no reason to stop. */
export const say: Say = (line) => {
  process.stdout.write(`${line}\n`);
};

/** Keeps a closed output from ending the process. Call once at start. */
export function outliveReader(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}

/** Seconds since `startedMs` (of `Date.now()`), such as "0.6 s". */
export function since(startedMs: number): string {
  return `${((Date.now() - startedMs) / 1000).toFixed(1)} s`;
}

/** What went wrong, for people. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}
