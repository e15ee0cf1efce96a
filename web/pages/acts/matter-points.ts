/** What a warning says: the points as people write them, or the codes that may be released of a vetting result; and the same read back. */
import { ALLEGED_GROUNDS, RELEASABLE_GROUNDS, type ReleasableGround } from '../../../domain/policy.ts';
import type { Matter, WarningPoint } from '../../../domain/state.ts';
import { say } from '../../../templates/words.ts';
import { checkboxes, optional, textarea, type Fields } from '../../forms.ts';
import { WARNING } from '../../words/matters.ts';
import { GROUNDS } from '../../words/stages.ts';
import { RELEASED_GROUNDS } from '../../words/vetting.ts';
import type { Deed } from './act-form.ts';
import { factOf } from './fields.ts';
import { capitalized, said } from './said.ts';
import type { Scene } from './scene.ts';
import { textBody, textsOf } from './texts.ts';

/** What can be alleged. */
export const GROUND_OPTIONS = ALLEGED_GROUNDS.map((value) => ({ value, label: capitalized(GROUNDS)[value] }));

const PLACES = ['p1', 'p2', 'p3', 'p4', 'p5'] as const;
type Place = (typeof PLACES)[number];
type Answer = `${Place}Answer`;
const answerOf = (place: Place): Answer => `${place}Answer`;
export type Points = Readonly<Record<Place | Answer, string | null>>;

const READ = {
  en: 'The company reads this. Name facts, days and places; no names of informants.',
  es: 'La empresa lee esto. Indique hechos, días y lugares; ningún nombre de informantes.',
};

/** Fields of up to five points, each with what would answer it. */
export const pointFields = (): Fields =>
  Object.fromEntries(
    PLACES.flatMap((place) => {
      const n = place.slice(1);
      return [
        [place, optional(textarea({ label: said(`Point ${n}`, `Punto ${n}`), hint: READ, max: 1500, rows: 3 }))],
        [
          answerOf(place),
          optional(
            textarea({
              label: said(`What would answer point ${n}`, `Qué respondería al punto ${n}`),
              hint: {
                en: 'Which explanation, measure or document.',
                es: 'Qué explicación, medida o documento.',
              },
              max: 1500,
              rows: 3,
            }),
          ),
        ],
      ];
    }),
  );

/** Each point needs its answer, and there is one at least. */
export function pointRules(values: Points): object {
  if (PLACES.every((place) => values[place] === null))
    return { p1: { en: 'Say at least one point', es: 'Indique al menos un punto' } };
  const half = PLACES.find((place) => (values[place] === null) !== (values[answerOf(place)] === null));
  if (half === undefined) return {};
  return values[half] === null
    ? { [half]: { en: 'Say what is alleged', es: 'Diga qué se atribuye' } }
    : { [answerOf(half)]: { en: 'Say what would answer it', es: 'Diga qué lo respondería' } };
}

export const keepPoints = (values: Points, { keep }: Deed): Promise<readonly WarningPoint[]> =>
  Promise.all(
    PLACES.flatMap((place) => {
      const what = values[place];
      const answer = values[answerOf(place)];
      return what === null || answer === null ? [] : [{ what, answer }];
    }).map(async ({ what, answer }) => ({
      what: await keep('note', textBody(what)),
      answer: await keep('note', textBody(answer)),
    })),
  );

/** The codes that may be released: their words are the program's, and general. */
export const releasedField = () => ({
  grounds: checkboxes<ReleasableGround>({
    label: { en: 'What the company may be told', es: 'Lo que puede decirse a la empresa' },
    hint: {
      en: 'Nothing else of the vetting leaves the agency.',
      es: 'Nada más de la verificación sale de la autoridad.',
    },
    options: RELEASABLE_GROUNDS.map((value) => ({ value, label: RELEASED_GROUNDS[value] })),
  }),
});

/** What the warning says, as lines of a form. */
export async function warningFacts({ pool, language }: Pick<Scene, 'pool' | 'language'>, matter: Matter) {
  const texts = await textsOf(
    pool,
    matter.points.flatMap(({ what, answer }) => [what, answer]),
  );
  return [
    ...matter.points.flatMap(({ what, answer }, at) => [
      ...factOf(said(`Point ${at + 1}`, `Punto ${at + 1}`), texts.get(what.id) ?? null),
      ...factOf(WARNING.answers, texts.get(answer.id) ?? null),
    ]),
    ...matter.grounds.flatMap((ground, at) =>
      factOf(said(`Point ${at + 1}`, `Punto ${at + 1}`), say(language, RELEASED_GROUNDS[ground])),
    ),
  ];
}
