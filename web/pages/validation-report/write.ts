/** Recording one part of the report as it came back. */
import { Refusal } from '../../../domain/refusal.ts';
import { MAY_REPORT, ReportConflict } from '../../../domain/report-record.ts';
import type { ContentRef } from '../../../domain/content.ts';
import type { Said } from '../../../db/profile.ts';
import { writeEntry, writeSummary, type SummaryOrder } from '../../../db/validation-report.ts';
import { entryKey, type Report } from '../../../domain/report.ts';
import type { Deps } from '../../deps.ts';
import { readForm, type Faults } from '../../forms/read.ts';
import type { Fields } from '../../forms.ts';
import { told } from '../acts/refusals.ts';
import { textBody } from '../acts/texts.ts';
import { actorIn } from '../places/deed.ts';
import { digestOf } from '../profile/sheet.ts';
import { typedEntry } from './fields.ts';
import { textOf, type ReportScene } from './scene.ts';
import { commandOf, type Sent } from './sheet.ts';

/** What became of one part. */
export type Fate =
  | { readonly saved: number }
  | { readonly clash: true }
  | { readonly faults: Faults<Fields> }
  | { readonly refused: string };

/**
 * Records one part, unless the record says so already, or somebody was faster.
 * @param form the page's id, by which a repetition is known
 */
export async function writePart(deps: Deps, scene: ReportScene, sent: Sent, form: string): Promise<Fate> {
  const { sheet, raw, seen, before } = sent;
  if (digestOf(raw) === digestOf(sheet.held)) return { saved: sheet.seq };
  const reading = readForm(sheet.fields, raw);
  if (!reading.ok) return { faults: reading.faults };
  const { viewer, id: participant, facts } = scene;
  const order = {
    command: commandOf(form, sheet, seen, raw),
    participant,
    ...{ seen, before },
    by: actorIn(viewer, MAY_REPORT),
    at: facts.now,
  };
  try {
    const after = await write(deps, scene, sheet, reading.values, order);
    return { saved: rowOf(after, sheet) };
  } catch (error) {
    if (error instanceof ReportConflict) return { clash: true };
    if (error instanceof Refusal) return { refused: told(viewer.language, error).message };
    throw error;
  }
}

type Order = Omit<SummaryOrder, 'text' | 'fails'>;

function write(
  deps: Deps,
  scene: ReportScene,
  { of, part }: Sent['sheet'],
  values: Readonly<Record<string, unknown>>,
  order: Order,
): Promise<Report> {
  const kept = keeper(scene);
  if (of === null) {
    const text = kept((values['text'] as string | null) ?? null, scene.report.summary.text);
    const fails = (values['fails'] as readonly string[] | null | undefined) ?? [];
    return writeSummary(deps, { ...order, text, fails });
  }
  const { leg, criterion, entry } = of;
  const { result, found, asked, evidence } = typedEntry(values, part, entry);
  return writeEntry(deps, {
    ...order,
    ...{ leg, criterion: criterion.id, result, evidence },
    found: kept(found, entry?.found ?? null),
    asked: kept(asked, entry?.asked ?? null),
  });
}

/** A text as content; the one that is there already when it says the same. */
const keeper =
  (scene: ReportScene) =>
  (text: string | null, held: ContentRef | null): Said => {
    if (text === null) return null;
    return textOf(scene)(held) === text ? held : textBody(text);
  };

const rowOf = ({ summary, entries }: Report, { of }: Sent['sheet']): number =>
  of === null ? summary.seq : (entries[entryKey(of.leg, of.criterion.id)]?.seq ?? 0);
