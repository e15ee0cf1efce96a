/** The security profile as a form: per category what is done and where the evidence is. Nothing is answered beforehand. */
import { CATEGORIES } from '../../../domain/state.ts';
import type { ContentRef } from '../../../domain/content.ts';
import { contents } from '../../../db/content.ts';
import type { Pool } from '../../../db/pool.ts';
import { say, type Language, type Spoken } from '../../../templates/words.ts';
import { checkboxes, date, optional, text, textarea, type Fields } from '../../forms.ts';
import { categoryWords, type Category } from './categories.ts';
import { said } from './said.ts';

/** What is done in one category, and what shows it; `affirmed` when the earlier answer was taken over as still true. */
type Answered = { readonly statement: string; readonly evidence: string; readonly affirmed?: true };
/** As it is kept: what was filled in, complete or not. */
export type Profile = {
  readonly categories: Readonly<Partial<Record<Category, Answered>>>;
  readonly identifiers?: Readonly<Record<string, string>>;
};

/** The profile behind a reference; empty when there is none. */
export async function profileOf(pool: Pool, ref: ContentRef | null | undefined): Promise<Profile> {
  if (!ref) return { categories: {} };
  const body = (await contents(pool, [ref.id])).get(ref.id)?.body;
  return typeof body === 'object' && body !== null && 'categories' in body ? (body as Profile) : { categories: {} };
}

const isComplete = (answered: Answered | undefined): answered is Answered =>
  answered !== undefined && answered.statement !== '' && answered.evidence !== '';

/** The categories that count as answered: those with a statement and its evidence. */
export const answeredIn = ({ categories }: Profile): readonly Category[] =>
  CATEGORIES.filter((category) => isComplete(categories[category]));

export const riskAssessed = date({
  label: {
    en: 'Date of your supply chain risk assessment',
    es: 'Fecha de su evaluación de riesgos de la cadena de suministro',
  },
  hint: {
    en: 'The day on which the last one was complete.',
    es: 'El día en que se completó la última.',
  },
});

const EVIDENCE: Spoken = { en: 'Evidence', es: 'Evidencia' };
const EVIDENCE_HINT: Spoken = {
  en: 'Which document, record or photograph shows it, and where it is kept.',
  es: 'Qué documento, registro o fotografía lo demuestra y dónde se guarda.',
};
const WHAT: Spoken = { en: 'What you do.', es: 'Qué hace su empresa.' };
const ANEW: Spoken = { en: 'Only if something has changed.', es: 'Solo si algo ha cambiado.' };

/** Names of the three inputs of a category. */
const inputs = (category: Category) => ({
  statement: `statement${category}`,
  evidence: `evidence${category}`,
  same: `same${category}`,
});

/** The fields of all categories. Where an earlier answer is complete it is shown, and can be affirmed instead of being typed again. */
export function profileFields(earlier: Profile): Fields {
  return Object.assign({}, ...CATEGORIES.map((one) => categoryFields(one, earlier.categories[one]))) as Fields;
}

function categoryFields(category: Category, earlier: Answered | undefined): Fields {
  const { statement, evidence, same } = inputs(category);
  const known = isComplete(earlier);
  const label = known ? said(`${category}. New answer`, `${category}. Respuesta nueva`) : categoryWords(category);
  const proof = said(`${category}. ${EVIDENCE.en}`, `${category}. ${EVIDENCE.es}`);
  return {
    ...(known && { [same]: optional(affirmation(category, earlier)) }),
    [statement]: optional(textarea({ label, hint: known ? ANEW : WHAT, max: 2000, rows: 4 })),
    [evidence]: optional(text({ label: proof, hint: EVIDENCE_HINT, max: 300 })),
  };
}

/** The earlier answer, to be read and affirmed. */
const affirmation = (category: Category, { statement, evidence }: Answered) =>
  checkboxes({
    label: categoryWords(category),
    hint: said(`${statement} (${EVIDENCE.en}: ${evidence})`, `${statement} (${EVIDENCE.es}: ${evidence})`),
    options: [
      {
        value: 'yes',
        label: { en: 'Nothing has changed: this is still true', es: 'Nada ha cambiado: sigue siendo cierto' },
      },
    ],
  });

type Typed = Readonly<Record<string, unknown>>;
const typedIn = (values: Typed, name: string): string => (typeof values[name] === 'string' ? values[name] : '');

/** What was typed as a profile; affirmed answers are taken over. */
export function profileFrom(values: Typed, earlier: Profile): Profile['categories'] {
  const entries = CATEGORIES.flatMap((category) => {
    const { statement, evidence, same } = inputs(category);
    const before = earlier.categories[category];
    if (values[same] && isComplete(before))
      return [[category, { statement: before.statement, evidence: before.evidence, affirmed: true }] as const];
    const answered = { statement: typedIn(values, statement), evidence: typedIn(values, evidence) };
    return answered.evidence + answered.statement === '' ? [] : [[category, answered] as const];
  });
  return Object.fromEntries(entries);
}

/** A saved profile as somebody would have typed it. */
export const typedFrom = ({ categories }: Profile): Typed =>
  Object.assign({}, ...CATEGORIES.map((category) => typedOf(category, categories[category]))) as Typed;

function typedOf(category: Category, saved: Answered | undefined): Typed {
  const { statement, evidence, same } = inputs(category);
  if (!saved) return {};
  return saved.affirmed
    ? { [same]: ['yes'] }
    : { [statement]: saved.statement || null, [evidence]: saved.evidence || null };
}

/** An answer cannot be affirmed and changed at once. */
export function profileRules(values: Typed): Readonly<Record<string, Spoken>> {
  const both = CATEGORIES.map(inputs).filter(
    ({ statement, evidence, same }) => values[same] && (values[statement] || values[evidence]),
  );
  const fault: Spoken = {
    en: 'Either affirm the earlier answer or write a new one',
    es: 'Confirme la respuesta anterior o escriba una nueva, no ambas cosas',
  };
  return Object.fromEntries(both.map(({ statement }) => [statement, fault] as const));
}

/** The answers to be read by whoever assesses them. */
export function profileFacts(
  { categories }: Profile,
  language: Language,
): readonly { readonly label: Spoken; readonly value: string }[] {
  return CATEGORIES.map((category) => {
    const answered = categories[category];
    const none = say(language, { en: 'Not answered', es: 'Sin respuesta' });
    const affirmed = answered?.affirmed
      ? ` (${say(language, { en: 'affirmed as before', es: 'confirmado como antes' })})`
      : '';
    const value = answered
      ? `${answered.statement || none}${affirmed}\n${say(language, EVIDENCE)}: ${answered.evidence || none}`
      : none;
    return { label: categoryWords(category), value };
  });
}
