/** The form of one category: what each criterion holds when the page is drawn, and what came back from it. */
import { createHash } from 'node:crypto';
import type { Criterion } from '../../../domain/criteria.ts';
import type { CriterionAnswer } from '../../../domain/profile.ts';
import type { Fields } from '../../forms.ts';
import type { Raw } from '../../forms/field.ts';
import { rawOf } from '../../forms/read.ts';
import { criterionFields, keyOf, rawAnswer } from './fields.ts';
import type { ProfileScene } from './scene.ts';

/** One criterion's part of the form. */
export type Sheet = {
  readonly criterion: Criterion;
  readonly answer: CriterionAnswer | null;
  readonly fields: Fields;
  /** As it stands in the record. */
  readonly held: Raw;
  /** The row of the record at which the answer was last changed; 0 when there is none. */
  readonly seq: number;
};

/** The criterion's part of the form, from the record. */
export function sheetOf(criterion: Criterion, scene: ProfileScene): Sheet {
  const answer = scene.profile.answers[criterion.id] ?? null;
  const fields = criterionFields(criterion, answer?.evidence ?? [], scene.documents, scene.today);
  const text = answer?.explanation ? (scene.texts.get(answer.explanation.id) ?? null) : null;
  const held = rawAnswer(fields, criterion.id, answer, text, isToChoose(criterion, scene));
  return { criterion, answer, fields, held, seq: answer?.seq ?? 0 };
}

/** Given anew: the answer is chosen again, be it the same, or nobody could save it; the text and the documents stand there to go on from. */
function isToChoose({ id }: Criterion, { gaps }: ProfileScene): boolean {
  const why = gaps.get(id)?.why;
  return why === 'to-do-anew' || why === 'past-finding';
}

/** What was typed, in brief: the same for the same answers. Tells whether somebody changed anything on the page. */
export function digestOf(raw: Raw): string {
  const filled = Object.entries(raw)
    .map(
      ([name, values]) => [name, values.map((value) => value.replaceAll('\r\n', '\n').trim()).filter(Boolean)] as const,
    )
    .filter(([, values]) => values.length > 0)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(filled)).digest('base64url').slice(0, 16);
}

/** The hidden inputs that say from what the page was drawn. */
export const hiddenOf = ({ criterion, held, seq }: Sheet) => [
  { name: `seen${keyOf(criterion.id)}`, value: String(seq) },
  { name: `drawn${keyOf(criterion.id)}`, value: digestOf(held) },
];

export type Returned = {
  readonly sheet: Sheet;
  readonly raw: Raw;
  /** The row that the person saw. */
  readonly seen: number;
};

/** The criteria of which something was changed on the page. Documents that were attached meanwhile by somebody else stay attached. */
export function touched(sheets: readonly Sheet[], body: Readonly<Record<string, unknown>>): readonly Returned[] {
  return sheets.flatMap((sheet) => {
    const key = keyOf(sheet.criterion.id);
    const [seen, drawn] = [body[`seen${key}`], body[`drawn${key}`]];
    if (typeof seen !== 'string' || !/^\d{1,9}$/.test(seen) || typeof drawn !== 'string') return [];
    const raw = rawOf(sheet.fields, body);
    return digestOf(raw) === drawn ? [] : [{ sheet, raw, seen: Number(seen) }];
  });
}
