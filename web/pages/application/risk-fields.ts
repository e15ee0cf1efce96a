/** The step about the risk assessment. */
import type { WallDate } from '../../../domain/calendar.ts';
import { also, date, optional, radios, select, textarea, type Fields } from '../../forms.ts';
import { METHODS, RISK_FIELDS as W } from '../../words/page-application-fields.ts';
import { asWritten, optionsOf } from '../acts/said.ts';

/**
 * The fields on a day.
 * @param documents of the company, by id, to choose from
 */
export const riskFields = (
  today: WallDate,
  documents: readonly { readonly id: string; readonly name: string }[],
): Fields => ({
  riskAssessedOn: also(date({ label: W.assessedOn }), (typed) => (typed > today ? W.future : null)),
  method: radios({ label: W.method, options: optionsOf<keyof typeof METHODS>(METHODS) }),
  summary: textarea({ label: W.summary, hint: W.summaryHint, max: 4000, rows: 8 }),
  ...(documents.length > 0 && {
    document: optional(
      select({
        label: W.document,
        hint: W.documentHint,
        options: documents.map(({ id, name }) => ({ value: id, label: asWritten(name) })),
      }),
    ),
  }),
});
