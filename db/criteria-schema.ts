/** What a file of the criteria must look like: `policy/criteria/<program>/<from date>.yaml`. A file that does not is refused at start. */
import { z } from 'zod';
import { isWallDate } from '../domain/calendar.ts';
import { CATEGORIES } from '../domain/state.ts';

const text = z.string().min(1, 'expected some text');
const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a code of small letters, digits and single hyphens');
const date = z.string('expected a date as YYYY-MM-DD').refine(isWallDate, 'expected a date that exists, as YYYY-MM-DD');
const version = z
  .string()
  .regex(/^[a-z0-9-]+\/\d{4}-\d{2}-\d{2}$/, 'expected <program>/<from date>, such as ctpat-msc/2020-03-01');
const id = z.string().regex(/^([1-9]|1[0-2])\.[1-9]\d*$/, "expected '<category>.<number>', such as '4.2'");
const category = z.int().min(1, 'expected a category, 1 to 12').max(CATEGORIES.length, 'expected a category, 1 to 12');
const spoken = z.strictObject({ en: text, es: text });

const criterion = z
  .strictObject({
    id,
    category,
    level: z.enum(['must', 'should']),
    /** From this day on the `should` is a `must`. */
    mustFrom: date.exactOptional(),
    appliesTo: z.array(code).min(1, 'expected at least one entity type'),
    evidence: z.boolean(),
    /** Ids of the previous version; left out: this one is new. */
    continues: z.array(id).min(1, 'expected an id of the previous version, or nothing at all').exactOptional(),
    changed: z.literal(true).exactOptional(),
    en: text,
    es: text,
  })
  .refine((each) => each.id.startsWith(`${each.category}.`), {
    path: ['category'],
    message: 'expected the category that the id begins with',
  })
  .refine((each) => each.mustFrom === undefined || each.level === 'should', {
    path: ['mustFrom'],
    message: 'expected a should: a must is one already',
  })
  .refine((each) => each.changed === undefined || each.continues !== undefined, {
    path: ['changed'],
    message: 'expected continues: only what goes on can have changed',
  });

/** The file as it lies on disk. `continues` is checked against the previous version by the loader, which alone has both. */
export const criteriaFile = z
  .strictObject({
    version,
    from: date,
    previous: version.nullable(),
    note: spoken,
    categories: z.record(z.string(), spoken),
    criteria: z.array(criterion).min(1, 'expected at least one criterion'),
  })
  .superRefine((file, context) => {
    const fault = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message: `expected ${message}` });
    if (!file.version.endsWith(`/${file.from}`)) fault(['version'], `it to end in ${file.from}, the day it begins`);
    if (Object.keys(file.categories).sort().join() !== CATEGORIES.map(String).sort().join())
      fault(['categories'], 'the words of the categories 1 to 12 and of no other');
    const seen = new Set<string>();
    file.criteria.forEach((each, at) => {
      if (seen.has(each.id)) fault(['criteria', at, 'id'], `an id of its own, but ${each.id} is taken`);
      seen.add(each.id);
      if (each.continues && !file.previous) fault(['criteria', at, 'continues'], 'a previous version to continue');
    });
    for (const gap of missing(file.criteria)) fault(['criteria'], gap);
  });
export type CriteriaFile = z.infer<typeof criteriaFile>;

/** An entity type that is named at all is asked about all twelve categories. */
function missing(criteria: readonly { readonly category: number; readonly appliesTo: readonly string[] }[]): string[] {
  const types = [...new Set(criteria.flatMap(({ appliesTo }) => appliesTo))];
  return types.flatMap((type) => {
    const asked = new Set(criteria.filter(({ appliesTo }) => appliesTo.includes(type)).map((each) => each.category));
    return CATEGORIES.filter((each) => !asked.has(each)).map((each) => `a criterion of category ${each} for ${type}`);
  });
}
