/** How far a long piece of work has come, on the standard error: a bar for a person at a terminal, a line for every tenth for a log. */

type Output = { readonly isTTY?: boolean; write(text: string): unknown };
export type Progress = { readonly hear: (done: number, of: number) => void; readonly end: () => void };

const BAR = 30;
const IDLE_MS = 10_000;

/** `what` is said before the numbers, such as "rows". Says when nothing has moved for ten seconds, since then no worker may be running. */
export function progress(what: string, output: Output = process.stderr, clock: () => number = Date.now): Progress {
  let shown = -1;
  let last = -1;
  let movedMs = clock();
  let warned = false;
  const terminal = output.isTTY === true;
  const hear = (done: number, of: number): void => {
    if (done !== last) [last, movedMs] = [done, clock()];
    if (!warned && done < of && clock() - movedMs > IDLE_MS) {
      warned = true;
      output.write(`${terminal ? '\n' : ''}nothing has moved for ten seconds: does the worker run?\n`);
    }
    const step = terminal ? done : Math.floor((10 * done) / Math.max(1, of));
    if (step === shown) return;
    shown = step;
    output.write(terminal ? `\r${bar(done, of)} ${done} of ${of} ${what}` : `${done} of ${of} ${what}\n`);
  };
  return { hear, end: () => void (terminal && shown >= 0 && output.write('\n')) };
}

function bar(done: number, of: number): string {
  const full = of === 0 ? BAR : Math.round((BAR * done) / of);
  return `[${'#'.repeat(full)}${'-'.repeat(BAR - full)}]`;
}
