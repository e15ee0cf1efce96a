/** Steps of a corrective action plan as a form asks for them: each with its day, who answers for it, and the criterion that it is about. */
import { askedOf } from '../../../domain/criteria.ts';
import { MOST_DOCUMENTS, STEP_FUNCTIONS, type StatedStep, type StepFunction } from '../../../domain/plan-step.ts';
import type { Spoken } from '../../../templates/words.ts';
import { also, checkboxes, date, optional, select, text, textarea, type Fields } from '../../forms.ts';
import type { Sets } from '../../forms/sets.ts';
import { STEP_FUNCTION_WORDS } from '../../words/plan.ts';
import type { Deed } from './act-form.ts';
import { documentOptions } from './attached.ts';
import { capitalized, said, type Labeled } from './said.ts';
import type { Scene } from './scene.ts';
import { textBody } from './texts.ts';

const PLACES = [1, 2, 3, 4, 5] as const;
const PARTS = ['What', 'Due', 'By', 'Criterion', 'Evidence'] as const;
type Part = (typeof PARTS)[number];
const nameOf = (place: number, part: Part): string => `step${place}${part}`;

const FUNCTIONS = STEP_FUNCTIONS.map((value) => ({ value, label: capitalized(STEP_FUNCTION_WORDS)[value] }));
const numbered = (n: number, en: string, es: string): Spoken => said(`Step ${n}: ${en}`, `Paso ${n}: ${es}`);

/** Up to five steps at once. The first is asked for as long as the plan has none; each other may be left empty. */
export async function stepFields(scene: Scene): Promise<Fields> {
  const { facts, state } = scene;
  const asked = facts.criteria ? askedOf(facts.criteria, state.entityType).map(({ id }) => id) : [];
  const documents = await documentOptions(scene);
  const hasSome = (state.adverse?.plan?.steps ?? []).some(({ status }) => status !== 'returned');
  return Object.assign(
    {},
    ...PLACES.map((n) => ({
      ...(n === 1 && !hasSome ? statedOf(n) : allOptional(statedOf(n))),
      ...evidenceOf(n, asked, documents),
    })),
  ) as Fields;
}

/** One step is shown, and another each time somebody asks for it. */
export const stepSets = (fields: Fields): Sets => ({
  names: PLACES.map((n) => Object.keys(fields).filter((name) => name.startsWith(`step${n}`))),
  another: { en: 'Add another step', es: 'Agregar otro paso' },
});

const statedOf = (n: number): Fields => ({
  [nameOf(n, 'What')]: textarea({
    label: numbered(n, 'what is done', 'qué se hace'),
    hint: { en: 'And what will show that it is done.', es: 'Y qué mostrará que está hecho.' },
    max: 1500,
    rows: 3,
  }),
  [nameOf(n, 'Due')]: date({ label: numbered(n, 'done by', 'hecho para el día') }),
  [nameOf(n, 'By')]: select({ label: numbered(n, 'who answers for it', 'quién responde de él'), options: FUNCTIONS }),
});
const allOptional = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, optional(field)]));

const evidenceOf = (n: number, asked: readonly string[], documents: readonly Labeled[]): Fields => ({
  ...(asked.length > 0 && {
    [nameOf(n, 'Criterion')]: optional(
      also(
        text({
          label: numbered(n, 'criterion', 'criterio'),
          hint: {
            en: 'Its number, such as 4.2, where one was not met.',
            es: 'Su número, como 4.2, si alguno no se cumplía.',
          },
          max: 20,
        }),
        (typed) =>
          typed === null || asked.includes(typed)
            ? null
            : said(`Your company is not asked criterion ${typed}`, `A su empresa no se le pide el criterio ${typed}`),
      ),
    ),
  }),
  ...(documents.length > 0 && {
    [nameOf(n, 'Evidence')]: optional(
      also(
        checkboxes({
          label: numbered(n, 'documents that show it', 'documentos que lo muestran'),
          hint: { en: 'At most five, of those of your company.', es: 'Como máximo cinco, de los de su empresa.' },
          options: documents,
        }),
        (chosen) => (chosen !== null && chosen.length > MOST_DOCUMENTS ? TOO_MANY : null),
      ),
    ),
  }),
});
const TOO_MANY: Spoken = { en: 'Choose five at the most', es: 'Elija cinco como máximo' };

/** What was typed, by the names above. */
export type Typed = Readonly<Record<string, unknown>>;
const given = <T = string>(values: Typed, place: number, part: Part): T | null =>
  (values[nameOf(place, part)] as T | null | undefined) ?? null;

/** A step that says what is done says by when and by whom, and the other way around. */
export function stepRules(values: Typed): Readonly<Record<string, Spoken>> {
  return Object.fromEntries(
    PLACES.flatMap((n) => {
      if (PARTS.every((part) => given(values, n, part) === null)) return [];
      return (['What', 'Due', 'By'] as const)
        .filter((part) => given(values, n, part) === null)
        .map((part) => [nameOf(n, part), INCOMPLETE]);
    }),
  );
}
const INCOMPLETE: Spoken = {
  en: 'Say what is done, by when, and who answers for it',
  es: 'Diga qué se hace, para cuándo y quién responde de ello',
};

/** The steps, once their texts are kept. */
export const stepsFrom = (values: Typed, { keep }: Deed): Promise<readonly StatedStep[]> =>
  Promise.all(
    PLACES.filter((n) => given(values, n, 'What') !== null).map(async (n) => {
      const criterion = given(values, n, 'Criterion');
      return {
        what: await keep('plan', textBody(given(values, n, 'What') ?? '')),
        due: given(values, n, 'Due') ?? '',
        by: given(values, n, 'By') as StepFunction,
        evidence: given<readonly string[]>(values, n, 'Evidence') ?? [],
        ...(criterion !== null && { criterion }),
      };
    }),
  );
