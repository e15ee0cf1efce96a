/** Steps of a corrective action plan as a form asks for them: each with its day, who answers for it, and the criterion that it is about. */
import { askedOf } from '../../../domain/criteria.ts';
import { STEP_FUNCTIONS, type StatedStep, type StepFunction } from '../../../domain/plan-step.ts';
import type { Spoken } from '../../../templates/words.ts';
import { also, date, optional, select, text, textarea, type Fields } from '../../forms.ts';
import { STEP_FUNCTION_WORDS } from '../../words/plan.ts';
import type { Deed } from './act-form.ts';
import { capitalized, said } from './said.ts';
import type { Scene } from './scene.ts';
import { textBody } from './texts.ts';

const PLACES = [1, 2, 3, 4, 5] as const;
const PARTS = ['What', 'Due', 'By', 'Criterion'] as const;
type Part = (typeof PARTS)[number];
const nameOf = (place: number, part: Part): string => `step${place}${part}`;

const FUNCTIONS = STEP_FUNCTIONS.map((value) => ({ value, label: capitalized(STEP_FUNCTION_WORDS)[value] }));
const numbered = (n: number, en: string, es: string): Spoken => said(`Step ${n}: ${en}`, `Paso ${n}: ${es}`);

/** Up to five steps at once, each of which may be left empty. */
export function stepFields({ facts, state }: Scene): Fields {
  const asked = facts.criteria ? askedOf(facts.criteria, state.entityType).map(({ id }) => id) : [];
  return Object.fromEntries(PLACES.flatMap((n) => Object.entries(fieldsOf(n, asked))));
}

const fieldsOf = (n: number, asked: readonly string[]): Fields => ({
  [nameOf(n, 'What')]: optional(
    textarea({
      label: numbered(n, 'what is done', 'qué se hace'),
      hint: { en: 'And what will show that it is done.', es: 'Y qué mostrará que está hecho.' },
      max: 1500,
      rows: 3,
    }),
  ),
  [nameOf(n, 'Due')]: optional(date({ label: numbered(n, 'done by', 'hecho para el día') })),
  [nameOf(n, 'By')]: optional(
    select({ label: numbered(n, 'who answers for it', 'quién responde de él'), options: FUNCTIONS }),
  ),
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
});

/** What was typed, by the names above. */
export type Typed = Readonly<Record<string, unknown>>;
const given = (values: Typed, place: number, part: Part): string | null =>
  (values[nameOf(place, part)] as string | null | undefined) ?? null;

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

/** The first place, for a plan that has no step at all. */
export const FIRST = nameOf(1, 'What');
export const hasSteps = (values: Typed): boolean => PLACES.some((n) => given(values, n, 'What') !== null);

/** The steps, once their texts are kept. */
export const stepsFrom = (values: Typed, { keep }: Deed): Promise<readonly StatedStep[]> =>
  Promise.all(
    PLACES.filter((n) => given(values, n, 'What') !== null).map(async (n) => {
      const criterion = given(values, n, 'Criterion');
      return {
        what: await keep('plan', textBody(given(values, n, 'What') ?? '')),
        due: given(values, n, 'Due') ?? '',
        by: given(values, n, 'By') as StepFunction,
        evidence: [],
        ...(criterion !== null && { criterion }),
      };
    }),
  );
