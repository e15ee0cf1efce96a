/** What a specialist is asked about one answer: a verdict, and a reason to return it with. Nothing is chosen beforehand. */
import type { Criterion } from '../../../domain/criteria.ts';
import type { Verdict } from '../../../domain/profile.ts';
import type { Spoken } from '../../../templates/words.ts';
import { optional, radios, textarea, type Fields } from '../../forms.ts';
import type { Raw } from '../../forms/field.ts';
import { rawOf, readForm, type Faults, type Rules } from '../../forms/read.ts';
import { DESK } from '../../words/page-review.ts';
import { said } from '../acts/said.ts';
import { keyOf } from './fields.ts';

type Result = Verdict['result'];

/** Names of the inputs of one criterion. */
const namesOf = (criterion: string) => {
  const key = keyOf(criterion);
  return { result: `result${key}`, reason: `reason${key}`, seen: `seen${key}` };
};
export const seenName = (criterion: string): string => namesOf(criterion).seen;

const about = (criterion: string, words: Spoken) => said(`${criterion}: ${words.en}`, `${criterion}: ${words.es}`);

/** The fields of one criterion. */
export function verdictFields(criterion: string, hint: Spoken = DESK.reasonHint): Fields {
  const { result, reason } = namesOf(criterion);
  return {
    [result]: optional(
      radios<Result>({
        label: about(criterion, DESK.verdict),
        options: [
          { value: 'accepted', label: DESK.accept },
          { value: 'returned', label: DESK.giveBack },
        ],
      }),
    ),
    [reason]: optional(textarea({ label: about(criterion, DESK.reason), hint, max: 4000, rows: 3 })),
  };
}

const rulesOf =
  (criterion: string): Rules<Fields> =>
  (given) => {
    const { result, reason } = namesOf(criterion);
    const values: Readonly<Record<string, unknown>> = given;
    if (values[result] === 'returned' && values[reason] === null) return { [reason]: DESK.reasonMissing };
    return values[result] === null && values[reason] !== null ? { [result]: DESK.chooseFirst } : {};
  };

/** One criterion as it came back from the form. */
export type Judged = {
  readonly criterion: Criterion;
  readonly raw: Raw;
  /** The row of the answer that the specialist saw. */
  readonly seen: number;
  readonly faults: Faults<Fields>;
  /** Null while it is left open, or while something is wrong. An acceptance needs no reason. */
  readonly verdict: { readonly result: Result; readonly reason: string | null } | null;
};

/** Reads the criteria of a page; one that the page did not ask about is left out. */
export const judgedIn = (criteria: readonly Criterion[], body: Readonly<Record<string, unknown>>): readonly Judged[] =>
  criteria.flatMap((criterion) => judgedOf(criterion, body) ?? []);

function judgedOf(criterion: Criterion, body: Readonly<Record<string, unknown>>): Judged | null {
  const { result, reason, seen } = namesOf(criterion.id);
  const row = body[seen];
  if (typeof row !== 'string' || !/^\d{1,9}$/.test(row)) return null;
  const fields = verdictFields(criterion.id);
  const raw = rawOf(fields, body);
  const reading = readForm(fields, raw, rulesOf(criterion.id));
  const base = { criterion, raw, seen: Number(row) };
  if (!reading.ok) return { ...base, faults: reading.faults, verdict: null };
  const given = reading.values[result] as Result | null;
  const why = given === 'returned' ? (reading.values[reason] as string) : null;
  return { ...base, faults: {}, verdict: given && { result: given, reason: why } };
}
