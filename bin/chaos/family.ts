/** A process and all that came from it: killing PostgreSQL's first process alone would leave its servers to finish in peace. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The process and its descendants, the eldest first. */
export function familyOf(pid: number): readonly number[] {
  const parents = parentsOfAll();
  const family = [pid];
  for (const member of family)
    for (const [child, parent] of parents) if (parent === member && !family.includes(child)) family.push(child);
  return family;
}

const parentsOfAll = (): ReadonlyMap<number, number> =>
  existsSync('/proc/self/stat') ? parentsFromProc() : parentsFromPs();

function parentsFromProc(): ReadonlyMap<number, number> {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return new Map(
    numbers.flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
        return [[Number(name), Number(parent)] as const];
      } catch {
        return []; // gone
      }
    }),
  );
}

function parentsFromPs(): ReadonlyMap<number, number> {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  return new Map(lines.map((line) => line.trim().split(/\s+/).map(Number) as [number, number]));
}
