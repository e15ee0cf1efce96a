/** A category's form as it came back: what was changed on the page, by criterion. */
import { z } from 'zod';
import type { Raw } from '../../forms/field.ts';
import { badRequest } from '../../problem.ts';
import type { Clash } from './clash.ts';
import { namesOf } from './fields.ts';
import { readSheet, type Read } from './record.ts';
import type { ProfileScene } from './scene.ts';
import { sheetOf, touched, type Sheet } from './sheet.ts';

const sent = z.object({
  /** Names the page that was sent: the same for a repetition. */
  form: z.uuid(),
  save: z.union([z.enum(['all', 'next', 'affirm']), z.string().regex(/^(upload:)?\d{1,2}\.\d{1,3}$/)]),
});

/** The page as it came back. */
export type Page = z.infer<typeof sent> & {
  readonly category: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly sheets: readonly Sheet[];
  /** The criteria of which something was changed. */
  readonly read: readonly Read[];
};

/** @throws Problem 400 when it is not as our pages send it */
export function pageOf(scene: ProfileScene, category: number, came: unknown): Page {
  const { success, data } = sent.safeParse(came ?? {});
  if (!success) throw badRequest();
  const body = came as Page['body'];
  const sheets = scene.criteriaOf(category).map((criterion) => sheetOf(criterion, scene));
  return { ...data, category, body, sheets, read: touched(sheets, body).map(readSheet) };
}

/** What was typed, by criterion. Documents that somebody else attached meanwhile stay attached. */
export function typedIn(
  read: readonly Read[],
  { profile }: ProfileScene,
  clashes: readonly Clash[],
): ReadonlyMap<string, Raw> {
  const entries = read.map(({ sheet, raw }) => {
    const { id } = sheet.criterion;
    const { keep } = namesOf(id);
    const clash = clashes.find(({ criterion }) => criterion === id);
    const known = clash?.was?.evidence.map(({ document }) => document) ?? [];
    const added = (clash ? (profile.answers[id]?.evidence ?? []) : [])
      .map(({ document }) => document)
      .filter((document) => !known.includes(document));
    return [id, { ...raw, [keep]: [...(raw[keep] ?? []), ...added] }] as const;
  });
  return new Map(entries);
}
