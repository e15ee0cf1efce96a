/** The year as it was planned and as it was done, office by office, and how much of both is virtual. */
import { drawBars } from '../../charts/bars.ts';
import type { Deps } from '../../deps.ts';
import { OFFICES } from '../../words/people.ts';
import { DONE, PICTURES, SHARE } from '../../words/page-validation-pictures.ts';
import type { Tongue } from '../../words/tongue.ts';
import { cell, countCell, FEW } from '../team/section.ts';
import { countsOf, mixOf, sumOf } from './mix.ts';
import type { Picture, PictureAsk } from './picture.ts';

type Part = { readonly virtual: number; readonly inPerson: number };
type Row = {
  readonly name: string;
  readonly planned: Part | null;
  readonly done: Part;
  /** Closed, and not recorded how. */
  readonly unknown: number;
};

/** Both pictures, of one look at the record. */
export async function sharePictures(deps: Deps, ask: PictureAsk, tongue: Tongue): Promise<readonly Picture[]> {
  const { year, planned, counts, offices } = await mixOf(deps, { ...ask, office: null });
  const rows = offices.map((office) => {
    const own = countsOf(counts, office);
    return {
      name: tongue.code(OFFICES, office),
      planned: planned.get(office) ?? null,
      done: { virtual: sumOf(own, 'virtual', 'done'), inPerson: sumOf(own, 'in-person', 'done') },
      unknown: sumOf(own, 'unknown', 'done'),
    };
  });
  return [await donePicture(rows, year, tongue), await sharePicture(rows, year, tongue)];
}

const allOf = ({ virtual, inPerson }: Part): number => virtual + inPerson;

async function donePicture(rows: readonly Row[], year: number, tongue: Tongue): Promise<Picture> {
  const { say, language } = tongue;
  const titled = { name: 'done', title: say(DONE.title, { year }), text: say(DONE.how) };
  const columns = [say(DONE.planned), say(DONE.achieved)] as const;
  const told = rows.map(({ name, planned, done, unknown }) => ({
    name,
    planned: planned && allOf(planned),
    done: allOf(done) + unknown,
  }));
  const bars = told.flatMap(({ name: row, planned, done }) => [
    { row, column: columns[0], value: planned, text: planned?.toLocaleString(language) ?? say(DONE.noPlan) },
    { row, column: columns[1], value: done, text: done.toLocaleString(language) },
  ]);
  return {
    id: 'done',
    title: titled.title,
    how: titled.text,
    chart: rows.length === 0 ? null : await drawBars({ ...titled, columns, shared: true, bars }),
    table: {
      head: [say(PICTURES.office), ...columns],
      rows: told.map(({ name, planned, done }) => ({
        name: cell(name),
        cells: [planned === null ? cell(say(DONE.noPlan)) : countCell(tongue, planned), countCell(tongue, done)],
      })),
    },
    nothing: say(DONE.nothing),
    link: null,
  };
}

async function sharePicture(rows: readonly Row[], year: number, tongue: Tongue): Promise<Picture> {
  const { say } = tongue;
  const titled = { name: 'share', title: say(SHARE.title, { year }), text: say(SHARE.how, { few: FEW }) };
  const columns = [say(SHARE.planned), say(SHARE.achieved)] as const;
  const bars = rows.flatMap(({ name: row, planned, done }) => [
    { row, column: columns[0], ...shareOf(planned, tongue) },
    { row, column: columns[1], ...shareOf(done, tongue) },
  ]);
  return {
    id: 'share',
    title: titled.title,
    how: titled.text,
    chart: rows.length === 0 ? null : await drawBars({ ...titled, columns, shared: true, most: 100, bars }),
    table: {
      head: [say(PICTURES.office), ...columns],
      rows: rows.map(({ name }) => ({
        name: cell(name),
        cells: bars.filter(({ row }) => row === name).map(({ text }) => cell(text)),
      })),
    },
    nothing: say(DONE.nothing),
    link: null,
  };
}

/** Null, and words that say so, of too few. */
function shareOf(part: Part | null, { say }: Tongue): { readonly value: number | null; readonly text: string } {
  if (part === null) return { value: null, text: say(DONE.noPlan) };
  const { virtual } = part;
  const all = allOf(part);
  if (all < FEW) return { value: null, text: say(PICTURES.few, { few: FEW }) };
  const percent = Math.round((100 * virtual) / all);
  return { value: percent, text: say(SHARE.share, { percent, virtual, all }) };
}
