/** What one part of the report asks. Nothing is chosen beforehand but what was written before. */
import { RESULTS, type Entry, type Result, type Summary } from '../../../domain/report.ts';
import { REPORT, RESULT_WORDS } from '../../words/page-validation-report.ts';
import { checkboxes, optional, radios, select, textarea, type Fields } from '../../forms.ts';
import { spellForm } from '../../forms/read.ts';
import type { Raw } from '../../forms/field.ts';
import { asWritten, said, type Labeled } from '../acts/said.ts';
import { keyOf, type Uploaded } from '../profile/fields.ts';
import type { LegId } from '../../../domain/state.ts';
import type { Spoken } from '../../../templates/words.ts';

type Documents = ReadonlyMap<string, Uploaded>;

/** A criterion at a site as part of a name and of an anchor: `domestic4x2`. */
export const partOf = (leg: LegId, criterion: string): string => `${leg}${keyOf(criterion)}`;
export const SUMMARY = 'summary';

/** Names of the inputs of one criterion at one site. */
const namesOf = (part: string) => ({
  result: `result${part}`,
  found: `found${part}`,
  asked: `asked${part}`,
  keep: `keep${part}`,
  add: `add${part}`,
});

const about = (site: Spoken, criterion: string, { en, es }: Spoken) =>
  said(`${criterion}, ${site.en}: ${en}`, `${criterion}, ${site.es}: ${es}`);

/** The fields of one criterion at one site, which is called that. */
export function entryFields(
  { leg, site }: { readonly leg: LegId; readonly site: Spoken },
  criterion: string,
  entry: Entry | null,
  documents: Documents,
): Fields {
  const { result, found, asked, keep, add } = namesOf(partOf(leg, criterion));
  const evidence = entry?.evidence ?? [];
  const nameOf = (id: string) => documents.get(id)?.name;
  return {
    [result]: optional(
      radios<Result>({
        label: about(site, criterion, REPORT.result),
        options: RESULTS.map((value) => ({ value, label: RESULT_WORDS[value] })),
      }),
    ),
    [found]: optional(
      textarea({ label: about(site, criterion, REPORT.found), hint: REPORT.foundHint, max: 4000, rows: 3 }),
    ),
    [asked]: optional(
      textarea({ label: about(site, criterion, REPORT.asked), hint: REPORT.askedHint, max: 1500, rows: 3 }),
    ),
    ...(evidence.length > 0 && {
      [keep]: optional(
        checkboxes({
          label: about(site, criterion, REPORT.evidence),
          options: evidence.map((value) => {
            const name = nameOf(value);
            return { value, label: name === undefined ? REPORT.noLonger : asWritten(name) };
          }),
        }),
      ),
    }),
    ...(documents.size > 0 && {
      [add]: optional(
        select({
          label: about(site, criterion, REPORT.attach),
          options: [...documents.values()].map(({ id, name }) => ({ value: id, label: asWritten(name) })),
        }),
      ),
    }),
  };
}

/** What was typed for one criterion at one site. */
export type TypedEntry = {
  readonly result: Result | null;
  readonly found: string | null;
  readonly asked: string | null;
  readonly evidence: readonly string[];
};

/** What the values of its fields say. */
export function typedEntry(values: Readonly<Record<string, unknown>>, part: string, entry: Entry | null): TypedEntry {
  const { result, found, asked, keep, add } = namesOf(part);
  const text = (name: string) => (values[name] as string | null | undefined) ?? null;
  const kept = (values[keep] as readonly string[] | null | undefined) ?? [];
  const held = (entry?.evidence ?? []).filter((id) => kept.includes(id) || id === values[add]);
  const added = text(add);
  return {
    result: text(result) as Result | null,
    found: text(found),
    asked: text(asked),
    evidence: [...held, ...(added !== null && !held.includes(added) ? [added] : [])],
  };
}

type TextOf = (ref: Entry['found']) => string | null;

/** An entry as somebody would have typed it. */
export function rawEntry(fields: Fields, part: string, entry: Entry | null, textOf: TextOf): Raw {
  const { result, found, asked, keep } = namesOf(part);
  if (!entry) return {};
  return spellForm(fields, {
    [result]: entry.result,
    [found]: textOf(entry.found),
    [asked]: textOf(entry.asked),
    ...(entry.evidence.length > 0 && { [keep]: entry.evidence }),
  } as object);
}

/** The fields of what is said of the whole. A failure is proposed only because of criteria with a required action. */
export const summaryFields = (failable: readonly Labeled[]): Fields => ({
  text: optional(textarea({ label: REPORT.summary, hint: REPORT.summaryHint, max: 8000, rows: 12 })),
  ...(failable.length > 0 && {
    fails: optional(
      checkboxes({
        label: REPORT.fails,
        hint: REPORT.failsHint,
        options: failable,
      }),
    ),
  }),
});

export const rawSummary = (fields: Fields, { text, fails }: Summary, textOf: TextOf): Raw =>
  spellForm(fields, { text: textOf(text), ...(fails.length > 0 && { fails }) } as object);
