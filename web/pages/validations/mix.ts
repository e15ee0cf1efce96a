/** The mix of the year: planned against achieved, in person and virtual, office by office. */
import { MAY_PLAN, type PlannedMix } from '../../../domain/plan-year.ts';
import { plannedIn } from '../../../db/plan-years.ts';
import type { ValidationsAsk } from '../../../db/queries/validations.ts';
import { validationMix, type MixCount, type MixMode } from '../../../db/queries/validation-mix.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Viewer } from '../../session/person.ts';
import { MIX } from '../../words/page-validations.ts';
import { OFFICES } from '../../words/people.ts';
import { saidAll, type Tongue } from '../../words/tongue.ts';

type Row = { readonly planned: number | null; readonly done: number; readonly open: number };

type Asked = Pick<ValidationsAsk, 'on' | 'reach' | 'office'>;

/** Of the offices within reach, or the one that was asked for. Planned numbers are the whole office's, whatever part of it somebody reaches. */
export async function mixOf({ pool, policies }: Deps, { on, reach, office }: Asked) {
  const year = Number(on.slice(0, 4));
  const { programme } = policies.at(on);
  const [planned, counts] = await Promise.all([
    plannedIn(pool, programme, year),
    validationMix(pool, { programme, year, office, reach }),
  ]);
  const offices = [...new Set([...planned.keys(), ...counts.map((count) => count.office)])]
    .filter((one) => office === null || one === office)
    .filter((one) => counts.some((count) => count.office === one) || reach.everywhere || reach.offices.includes(one))
    .sort();
  return { year, planned, counts, offices };
}

export async function mixView(deps: Deps, viewer: Viewer, ask: Asked, tongue: Tongue) {
  const { year, planned, counts, offices } = await mixOf(deps, ask);
  const rows = offices.map((one) => rowView(tongue.code(OFFICES, one), planned.get(one), countsOf(counts, one)));
  const mayPlan = viewer.roles.some((role) => MAY_PLAN.some((one) => one === role));
  return {
    say: saidAll(tongue, MIX),
    title: tongue.say(MIX.title, { year }),
    rows: rows.length > 1 ? [...rows, { ...total(planned, counts, offices, tongue), total: true }] : rows,
    plan: mayPlan ? paths.validationPlan({ year: String(year) }) : null,
  };
}

export const countsOf = (counts: readonly MixCount[], office: string) =>
  counts.filter((count) => count.office === office);
export const sumOf = (counts: readonly MixCount[], mode: MixMode, of: 'done' | 'open'): number =>
  counts.filter((count) => count.mode === mode).reduce((all, count) => all + count[of], 0);

function rowView(name: string, planned: Omit<PlannedMix, 'office'> | undefined, counts: readonly MixCount[]) {
  const of = (mode: 'in-person' | 'virtual'): Row => ({
    planned: (mode === 'virtual' ? planned?.virtual : planned?.inPerson) ?? null,
    done: sumOf(counts, mode, 'done'),
    open: sumOf(counts, mode, 'open'),
  });
  const cells = [of('in-person'), of('virtual')].flatMap((row) => [row.planned ?? '–', row.done, row.open]);
  return { name, cells: [...cells, sumOf(counts, 'unknown', 'done')].map(String), total: false };
}

function total(
  planned: ReadonlyMap<string, PlannedMix>,
  counts: readonly MixCount[],
  offices: readonly string[],
  tongue: Tongue,
) {
  const all = offices.flatMap((office) => planned.get(office) ?? []);
  const together = {
    inPerson: all.reduce((sum, { inPerson }) => sum + inPerson, 0),
    virtual: all.reduce((sum, { virtual }) => sum + virtual, 0),
  };
  return rowView(tongue.say(MIX.total), all.length === 0 ? undefined : together, counts);
}
