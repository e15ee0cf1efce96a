/** The parts of the report that a page holds when it is drawn, and what came back from it. */
import { askedOf, type Criterion } from '../../../domain/criteria.ts';
import type { Entry } from '../../../domain/report.ts';
import type { LegId } from '../../../domain/state.ts';
import type { Fields } from '../../forms.ts';
import { commandId } from '../../forms/command.ts';
import type { Raw } from '../../forms/field.ts';
import { rawOf } from '../../forms/read.ts';
import { shortened } from '../acts/said.ts';
import { digestOf } from '../profile/sheet.ts';
import { entryFields, partOf, rawEntry, rawSummary, SUMMARY, summaryFields } from './fields.ts';
import { entryAt, textOf, type ReportScene } from './scene.ts';

/** One part of the form. */
export type Sheet = {
  /** `domestic4x2`, or `summary`. */
  readonly part: string;
  /** Null: it is what is said of the whole. */
  readonly of: { readonly leg: LegId; readonly criterion: Criterion; readonly entry: Entry | null } | null;
  readonly fields: Fields;
  /** As it stands in the record. */
  readonly held: Raw;
  /** The row of the record that wrote it last; 0 when there is none. */
  readonly seq: number;
};

/** A criterion at each site, from the record. */
export const sheetsOf = (scene: ReportScene, criterion: Criterion): readonly Sheet[] =>
  scene.legs.map((leg) => {
    const entry = entryAt(scene, leg, criterion.id);
    const part = partOf(leg, criterion.id);
    const fields = entryFields({ leg, site: scene.site(leg) }, criterion.id, entry, scene.documents);
    const held = rawEntry(fields, part, entry, textOf(scene));
    return { part, of: { leg, criterion, entry }, fields, held, seq: entry?.seq ?? 0 };
  });

/** What is said of the whole, from the record. */
export function summarySheet(scene: ReportScene): Sheet {
  const { summary } = scene.report;
  const fields = summaryFields(
    failable(scene).map(({ id }) => ({
      value: id,
      label: shortened(`${id} ${scene.tongue.say(scene.wordsOf(id))}`, 200),
    })),
  );
  return { part: SUMMARY, of: null, fields, held: rawSummary(fields, summary, textOf(scene)), seq: summary.seq };
}

/** Criteria with a required action, and those that were named before. */
function failable({ report, measure, set, legs }: ReportScene): readonly Criterion[] {
  return askedOf(set, measure.entityType).filter(
    ({ id }) =>
      report.summary.fails.includes(id) ||
      legs.some((leg) => entryAt({ report }, leg, id)?.result === 'action-required'),
  );
}

/** The hidden inputs that say from what the page was drawn. */
export const hiddenOf = ({ part, held, seq }: Sheet) => [
  { name: `seen${part}`, value: String(seq) },
  { name: `drawn${part}`, value: digestOf(held) },
];

type Body = Readonly<Record<string, unknown>>;
export type Sent = {
  readonly sheet: Sheet;
  readonly raw: Raw;
  /** The row that the person saw. */
  readonly seen: number;
  /** The commands that the page gave of this part before, and of which it never heard. */
  readonly before: readonly string[];
};

/** The parts of which something was changed on the page; one that the page did not hold is left out. */
export function touched(sheets: readonly Sheet[], body: Body): readonly Sent[] {
  return sheets.flatMap((sheet) => {
    const [seen, drawn] = [seenOf(body[`seen${sheet.part}`]), body[`drawn${sheet.part}`]];
    if (seen === null || typeof drawn !== 'string') return [];
    const raw = rawOf(sheet.fields, body);
    return digestOf(raw) === drawn ? [] : [{ sheet, raw, seen, before: beforeIn(sheet, body) }];
  });
}

const seenOf = (typed: unknown): number | null =>
  typeof typed === 'string' && /^\d{1,9}$/.test(typed) ? Number(typed) : null;

/** The script sends what was not answered once more along with what was typed since, each as it was sent. */
function beforeIn(sheet: Sheet, { before }: Body): readonly string[] {
  const all = [before].flat().filter((one) => typeof one === 'string');
  return all.flatMap((one) => {
    const sent = new URLSearchParams(one);
    const seen = seenOf(sent.get(`seen${sheet.part}`));
    if (seen === null) return [];
    const typed = Object.fromEntries([...sent.keys()].map((name) => [name, sent.getAll(name)]));
    return [commandOf(sent.get('form') ?? '', sheet, seen, rawOf(sheet.fields, typed))];
  });
}

/**
 * The command that a page gives of one part. What was typed, taken back and typed again is no repetition: it was written over another row.
 * @param form the page's id, by which a repetition is known
 */
export const commandOf = (form: string, { part }: Sheet, seen: number, raw: Raw): string =>
  commandId(form, { part: [part], seen: [String(seen)], ...raw });
