/** What one criterion asks: an answer, why, and documents. Nothing is chosen beforehand but what was answered before. */
import type { WallDate } from '../../../domain/calendar.ts';
import type { Criterion } from '../../../domain/criteria.ts';
import { ANSWER_CODES, type AnswerCode, type CriterionAnswer } from '../../../domain/profile.ts';
import { also, checkboxes, date, optional, radios, select, textarea, type Fields } from '../../forms.ts';
import type { Raw } from '../../forms/field.ts';
import { spellForm, type Rules } from '../../forms/read.ts';
import { ANSWERS, CRITERION, SAVING } from '../../words/page-profile.ts';
import { dateWords } from '../acts/choices.ts';
import { asWritten, said } from '../acts/said.ts';

/** A document that the company has uploaded. */
export type Uploaded = { readonly id: string; readonly name: string };
type Evidence = CriterionAnswer['evidence'][number];

/** A criterion's id as part of a name and of an anchor: `4.2` is `4x2`. */
export const keyOf = (criterion: string): string => criterion.replaceAll('.', 'x');
export const anchorOf = (criterion: string): string => `c${keyOf(criterion)}`;

/** Names of the inputs of one criterion. */
export const namesOf = (criterion: string) => {
  const key = keyOf(criterion);
  return {
    answer: `answer${key}`,
    explanation: `explanation${key}`,
    keep: `keep${key}`,
    add: `add${key}`,
    day: `day${key}`,
  };
};

/** What was typed for one criterion. */
export type Typed = {
  readonly answer: AnswerCode | null;
  readonly explanation: string | null;
  readonly evidence: readonly Evidence[];
};

const answers = (criterion: string) =>
  radios({
    label: said(`${criterion}: ${CRITERION.answer.en}`, `${criterion}: ${CRITERION.answer.es}`),
    options: ANSWER_CODES.map((value) => ({ value, label: ANSWERS[value] })),
  });

const attached = (evidence: readonly Evidence[], documents: ReadonlyMap<string, Uploaded>) =>
  checkboxes({
    label: CRITERION.evidence,
    options: evidence.map(({ document, on }) => {
      const name = documents.get(document)?.name ?? CRITERION.noLonger;
      const spoken = typeof name === 'string' ? asWritten(name) : name;
      const day = dateWords(on);
      return { value: document, label: said(`${spoken.en}, ${day.en}`, `${spoken.es}, ${day.es}`) };
    }),
  });

const attachable = (documents: ReadonlyMap<string, Uploaded>) =>
  select({
    label: CRITERION.attach,
    options: [...documents.values()].map(({ id, name }) => ({ value: id, label: asWritten(name) })),
  });

const dayOf = (today: WallDate) =>
  also(date({ label: CRITERION.evidenceDay, hint: CRITERION.evidenceDayHint }), (day) =>
    day > today ? SAVING.badDay : null,
  );

/** The fields of one criterion; documents are asked for where the criterion asks for them. */
export function criterionFields(
  { id, evidence: asked }: Pick<Criterion, 'id' | 'evidence'>,
  evidence: readonly Evidence[],
  documents: ReadonlyMap<string, Uploaded>,
  today: WallDate,
): Fields {
  const { answer, explanation, keep, add, day } = namesOf(id);
  return {
    [answer]: optional(answers(id)),
    [explanation]: optional(
      textarea({ label: CRITERION.explanation, hint: CRITERION.explanationHint, max: 4000, rows: 3 }),
    ),
    ...(evidence.length > 0 && { [keep]: optional(attached(evidence, documents)) }),
    ...(asked && documents.size > 0 && { [add]: optional(attachable(documents)), [day]: optional(dayOf(today)) }),
  };
}

/**
 * An answer as somebody would have typed it.
 * @param toChoose the answer itself is to be chosen again
 */
export function rawAnswer(
  fields: Fields,
  criterion: string,
  answer: CriterionAnswer | null,
  text: string | null,
  toChoose: boolean,
): Raw {
  const { answer: name, explanation, keep } = namesOf(criterion);
  return spellForm(fields, {
    [name]: toChoose ? null : (answer?.answer ?? null),
    [explanation]: text,
    ...(answer && { [keep]: answer.evidence.map(({ document }) => document) }),
  } as object);
}

/** How the inputs hang together. */
export const criterionRules =
  (criterion: string, evidence: readonly Evidence[]): Rules<Fields> =>
  (given) => {
    const values: Readonly<Record<string, unknown>> = given;
    const { answer, add, day, explanation } = namesOf(criterion);
    const more = Boolean(values[add] || values[explanation]);
    return {
      ...(!values[answer] && more ? { [answer]: SAVING.chooseAnswer } : {}),
      ...(values[add] && !values[day] ? { [day]: SAVING.dayMissing } : {}),
      ...(evidence.some(({ document }) => document === values[add]) && { [add]: SAVING.twice }),
    };
  };

/** What the values of a criterion's fields say. */
export function typedOf(
  values: Readonly<Record<string, unknown>>,
  criterion: string,
  evidence: readonly Evidence[],
): Typed {
  const { answer, explanation, keep, add, day } = namesOf(criterion);
  const kept = (values[keep] as readonly string[] | null | undefined) ?? [];
  const added = values[add] ? [{ document: values[add] as string, on: values[day] as WallDate }] : [];
  const held = evidence.filter(({ document }) => kept.includes(document));
  return {
    answer: (values[answer] as AnswerCode | null) ?? null,
    explanation: (values[explanation] as string | null) ?? null,
    evidence: [...held, ...added.filter(({ document }) => !kept.includes(document))],
  };
}
