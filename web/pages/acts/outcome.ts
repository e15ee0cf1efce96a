/** Forms of a validation's report and of its close. */
import type { Tier } from '../../../domain/state.ts';
import type { ValidationCommand } from '../../../domain/validation.ts';
import { MAY_LOG_HOURS } from '../../../domain/hours.ts';
import { hoursOf } from '../../../db/staff-hours.ts';
import { namesOf } from '../../../db/queries/staff.ts';
import { optional, radios, textarea } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { holdsAny } from '../../session/person.ts';
import { HOURS } from '../../words/page-hours.ts';
import { tongue } from '../../words/tongue.ts';
import { linesOf, spentFacts } from '../hours/spent.ts';
import { TIERS } from '../../words/standing.ts';
import { OUTCOMES } from '../../words/stages.ts';
import { actForm, type Deed, type Forms } from './act-form.ts';
import { policyOf } from '../../../domain/process.ts';
import { closingOutcome, nextDates, tierByRule } from '../../../domain/validation-tier.ts';
import { say } from '../../../templates/words.ts';
import { dateWords, inLanguage } from './choices.ts';
import { askedIds, criteriaField, idsIn } from './criteria-field.ts';
import { factOf, reason, yesOrNo, type Fact } from './fields.ts';
import { capitalized, optionsOf, said } from './said.ts';
import type { Scene } from './scene.ts';
import { textBody } from './texts.ts';

type Act = Extract<ValidationCommand['type'], 'RecordOutcome' | 'CloseValidation'>;

const PLACES = ['a1', 'a2', 'a3', 'a4', 'a5'] as const;
type Place = (typeof PLACES)[number];

const actionField = (place: Place) => {
  const n = place.slice(1);
  return optional(
    textarea({
      label: said(`Required action ${n}`, `Acción requerida ${n}`),
      hint: {
        en: 'What the company must do, and what shows that it is done.',
        es: 'Qué debe hacer la empresa y qué demuestra que está hecho.',
      },
      max: 1500,
      rows: 3,
    }),
  );
};

/** The field beside an action: which criteria it is about. */
type About = `${Place}Criteria`;
const aboutOf = (place: Place): About => `${place}Criteria`;

function aboutField(place: Place, asked: readonly string[]) {
  const n = place.slice(1);
  return criteriaField(
    said(`Criteria of action ${n}`, `Criterios de la acción ${n}`),
    {
      en: 'Numbers of criteria, such as 4.2, 7.1. The next annual review asks for their answers anew.',
      es: 'Números de criterios, como 4.2, 7.1. La próxima revisión anual pedirá de nuevo sus respuestas.',
    },
    asked,
  );
}

const actionFields = (asked: readonly string[]) =>
  Object.fromEntries(
    PLACES.flatMap((place) => [
      [place, actionField(place)],
      [aboutOf(place), aboutField(place, asked)],
    ]),
  ) as Readonly<Record<Place | About, ReturnType<typeof actionField>>>;

type Actions = Readonly<Record<Place | About, string | null>>;
const given = (values: Actions): readonly (readonly [Place, string])[] =>
  PLACES.flatMap((place) => (values[place] === null ? [] : [[place, values[place]] as const]));

const keepActions = (values: Actions, { keep }: Deed) =>
  Promise.all(
    given(values).map(async ([id, text]) => {
      const criteria = idsIn(values[aboutOf(id)]);
      return { id, text: await keep('action', textBody(text)), ...(criteria.length > 0 && { criteria }) };
    }),
  );

function outcomeRules({ outcome, ...values }: Actions & { readonly outcome: keyof typeof OUTCOMES }) {
  const some = given(values).length > 0;
  const idle = PLACES.find((place) => values[place] === null && values[aboutOf(place)] !== null);
  if (idle) return { [idle]: { en: 'Say what the company must do', es: 'Diga qué debe hacer la empresa' } };
  if (outcome === 'pass-with-actions' && !some)
    return { a1: { en: 'Name at least one required action', es: 'Indique al menos una acción requerida' } };
  const [first] = given(values)[0] ?? [];
  return outcome === 'pass' && first
    ? {
        [first]: {
          en: 'A validation passed without actions names none',
          es: 'Una validación superada sin acciones no indica ninguna',
        },
      }
    : {};
}

/** What the agency has spent on it, with the steps that nobody has logged, and the way to log them for whoever may. */
async function hoursFacts({ pool, id, state, viewer, language }: Scene): Promise<readonly Fact[]> {
  const own = linesOf(await hoursOf(pool, id), state.validation?.cycle ?? null);
  const facts = spentFacts(own, tongue(language));
  if (!holdsAny(viewer, MAY_LOG_HOURS)) return facts;
  const link = { href: paths.validationHours({ id }), label: HOURS.log };
  return facts.map((fact, index) => (index === facts.length - 1 ? { ...fact, link } : fact));
}

/** The outcome and the tier that follow by rule, and both days by which the next validation is due if it is closed today. */
function byRule(scene: Scene): readonly Fact[] {
  const { state, facts, language } = scene;
  const { validation } = state;
  if (!validation) return [];
  const { statutory, practice } = nextDates(state, facts);
  const day = (on: string | null) => on && say(language, dateWords(on));
  const tier = tierByRule(state, validation, policyOf(facts, validation));
  return [
    {
      label: said('Outcome', 'Resultado'),
      value: inLanguage(scene, capitalized(OUTCOMES)[closingOutcome(validation)]),
    },
    { label: said('Tier by rule', 'Nivel según la regla'), value: inLanguage(scene, TIERS[tier]) },
    ...factOf(said('Next validation, by the statute', 'Próxima validación, según la ley'), day(statutory)),
    ...factOf(said('Next validation, by practice', 'Próxima validación, según la práctica'), day(practice)),
  ];
}

const TIER_OPTIONS = { '1': TIERS[1], '2': TIERS[2], '3': TIERS[3] };

export const outcomeForms: Forms<Act> = {
  RecordOutcome: actForm({
    submit: { en: 'Issue the report', es: 'Emitir el informe' },
    done: { en: 'The report was issued to the company.', es: 'El informe se emitió a la empresa.' },
    draw: (scene) => ({
      fields: {
        outcome: radios({ label: { en: 'Outcome', es: 'Resultado' }, options: optionsOf(capitalized(OUTCOMES)) }),
        bestPractices: yesOrNo(
          { en: 'Best practices found', es: 'Se encontraron mejores prácticas' },
          {
            en: 'An importer with best practices may be given tier 3.',
            es: 'A un importador con mejores prácticas se le puede dar el nivel 3.',
          },
        ),
        ...actionFields(askedIds(scene)),
        report: textarea({
          label: { en: 'Report', es: 'Informe' },
          hint: { en: 'The company reads it.', es: 'La empresa lo lee.' },
          max: 8000,
          rows: 12,
        }),
      },
      rules: outcomeRules,
      consequences: [
        {
          en: 'The report goes to the company under your name; another person closes the validation.',
          es: 'El informe va a la empresa a su nombre; otra persona cierra la validación.',
        },
        {
          en: 'With required actions, the company’s term to answer begins to run. A failed validation begins outreach that can lead to a suspension.',
          es: 'Con acciones requeridas empieza el plazo de la empresa para responder. Una validación no superada inicia un seguimiento que puede llevar a una suspensión.',
        },
      ],
    }),
    payload: async (values, deed) => ({
      outcome: values.outcome,
      bestPractices: values.bestPractices === 'yes',
      actions: await keepActions(values, deed),
      report: await deed.keep('report', textBody(values.report)),
    }),
  }),

  CloseValidation: actForm({
    submit: { en: 'Close the validation', es: 'Cerrar la validación' },
    done: { en: 'The validation is closed.', es: 'La validación quedó cerrada.' },
    async draw(scene) {
      const { state, pool } = scene;
      const reporter = state.validation?.reportedBy ?? null;
      return {
        facts: [
          ...factOf(said('Tier now', 'Nivel actual'), inLanguage(scene, TIERS[state.tier])),
          ...factOf(
            said('Outcome recorded by', 'Resultado registrado por'),
            (await namesOf(pool, [reporter])).get(reporter ?? '') ?? null,
          ),
          ...factOf(
            said('Best practices found', 'Mejores prácticas'),
            inLanguage(scene, state.validation?.bestPractices ? said('Yes', 'Sí') : said('No', 'No')),
          ),
          ...byRule(scene),
          ...(await hoursFacts(scene)),
        ],
        fields: {
          tier: radios({ label: { en: 'Tier', es: 'Nivel' }, options: optionsOf(TIER_OPTIONS) }),
          note: reason(),
        },
        consequences: [
          {
            en: 'The company gets this tier from today, and is told.',
            es: 'La empresa tiene este nivel desde hoy, y se le avisa.',
          },
          {
            en: 'A tier lower than before can be appealed from today.',
            es: 'Un nivel inferior al anterior puede apelarse desde hoy.',
          },
          {
            en: 'The next validation falls due by the statute’s window and by practice, on the days shown.',
            es: 'La próxima validación vence según la ventana legal y según la práctica, en las fechas mostradas.',
          },
        ],
      };
    },
    payload: async ({ tier, note: why }, { keep }) => ({
      tier: Number(tier) as Tier,
      note: await keep('note', textBody(why)),
    }),
  }),
};
