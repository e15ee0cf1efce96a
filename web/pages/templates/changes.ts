/** What changed between two versions of the templates: file by file, the lines between the first and the last that differ. */
import type { TemplateFiles } from '../../../db/template-versions.ts';

export type FileChange = {
  readonly name: string;
  /** The first line that differs, counted from one. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
};

/** In the order of the files' names; a file that is new or gone is nothing on one side. */
export function changesBetween(earlier: TemplateFiles, later: TemplateFiles): readonly FileChange[] {
  const names = [...new Set([...Object.keys(earlier), ...Object.keys(later)])].sort();
  return names
    .filter((name) => earlier[name] !== later[name])
    .map((name) => ({ name, ...differing(linesOf(earlier[name]), linesOf(later[name])) }));
}

const linesOf = (text: string | undefined): readonly string[] => (text === undefined ? [] : text.split('\n'));

/** The two texts without the lines with which both begin and end. */
function differing(before: readonly string[], after: readonly string[]): Omit<FileChange, 'name'> {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const between = (lines: readonly string[]): string => lines.slice(head, lines.length - tail).join('\n');
  return { line: head + 1, before: between(before), after: between(after) };
}
