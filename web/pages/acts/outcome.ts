/** Forms of a validation after its visit: the report, its required actions, and the tier. */
import type { RequiredAction, Tier } from '../../../domain/state.ts';
import type { ValidationCommand } from '../../../domain/validation.ts';
import { namesOf } from '../../../db/queries/staff.ts';
import { optional, radios, textarea } from '../../forms.ts';
import { TIERS } from '../../words/standing.ts';
import { ACTION_STATUSES, OUTCOMES } from '../../words/stages.ts';
import { actForm, type Deed, type Forms } from './act-form.ts';
import { chosenFor, inLanguage, oneOf } from './choices.ts';
import { factOf, note, reason, yesOrNo } from './fields.ts';
import { capitalized, optionsOf, said, shortened, type Labeled } from './said.ts';
import type { Scene } from './scene.ts';
import { textBody, textsOf } from './texts.ts';

type Act = Extract<ValidationCommand['type'], 'RecordOutcome' | 'AnswerAction' | 'AssessAnswer' | 'CloseValidation'>;

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
const actionFields = Object.fromEntries(PLACES.map((place) => [place, actionField(place)])) as Readonly<
  Record<Place, ReturnType<typeof actionField>>
>;

type Actions = Readonly<Record<Place, string | null>>;
const given = (values: Actions): readonly (readonly [Place, string])[] =>
  PLACES.flatMap((place) => (values[place] === null ? [] : [[place, values[place]] as const]));

const keepActions = (values: Actions, { keep }: Deed) =>
  Promise.all(given(values).map(async ([id, text]) => ({ id, text: await keep('action', textBody(text)) })));

function outcomeRules({ outcome, ...values }: Actions & { readonly outcome: keyof typeof OUTCOMES }) {
  const some = given(values).length > 0;
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

/** The required actions with their texts, as options. */
async function actionOptions(
  { pool, state }: Scene,
  which: (action: RequiredAction) => boolean,
): Promise<readonly Labeled[]> {
  const actions = (state.validation?.actions ?? []).filter(which);
  const texts = await textsOf(
    pool,
    actions.map(({ text }) => text),
  );
  return actions.map(({ id, text, status }) => ({
    value: id,
    label: shortened(texts.get(text.id) ?? id, 300),
    hint: ACTION_STATUSES[status],
  }));
}

const OTHER: Labeled = {
  value: 'other',
  label: { en: 'Something else, or not in this list', es: 'Otra cosa, o no está en la lista' },
  hint: {
    en: 'It is received all the same, and a person decides.',
    es: 'Se recibe de todos modos y decide una persona.',
  },
};

/** Every answered action, with what was asked and what was answered. */
async function answersToRead({ pool, state }: Scene) {
  const answered = (state.validation?.actions ?? []).filter(({ status }) => status === 'answered');
  const texts = await textsOf(
    pool,
    answered.flatMap(({ text, answer }) => [text, answer]),
  );
  return answered.flatMap(({ text, answer }) => [
    ...factOf(said('Required', 'Requerido'), texts.get(text.id) ?? null),
    ...factOf(said('Answered', 'Respondido'), texts.get(answer?.id ?? '') ?? null),
  ]);
}

const TIER_OPTIONS = { '1': TIERS[1], '2': TIERS[2], '3': TIERS[3] };

export const outcomeForms: Forms<Act> = {
  RecordOutcome: actForm({
    submit: { en: 'Issue the report', es: 'Emitir el informe' },
    done: { en: 'The report was issued to the company.', es: 'El informe se emitió a la empresa.' },
    draw: () => ({
      fields: {
        outcome: radios({ label: { en: 'Outcome', es: 'Resultado' }, options: optionsOf(capitalized(OUTCOMES)) }),
        bestPractices: yesOrNo(
          { en: 'Best practices found', es: 'Se encontraron mejores prácticas' },
          {
            en: 'An importer with best practices may be given tier 3.',
            es: 'A un importador con mejores prácticas se le puede dar el nivel 3.',
          },
        ),
        ...actionFields,
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

  AnswerAction: actForm({
    submit: { en: 'Sign and file the answer', es: 'Firmar y presentar la respuesta' },
    done: { en: 'The answer was filed.', es: 'La respuesta se presentó.' },
    async draw(scene) {
      const options = await actionOptions(scene, ({ status }) => status !== 'accepted');
      const open = options.filter(({ value }) =>
        scene.state.validation?.actions.some(({ id, status }) => id === value && status !== 'answered'),
      );
      return {
        fields: {
          action: radios({ label: { en: 'Required action', es: 'Acción requerida' }, options: [...options, OTHER] }),
          answer: note({ en: 'What was done, and what shows it', es: 'Qué se hizo y qué lo demuestra' }),
        },
        initial: chosenFor('action', open, scene),
        consequences: [
          {
            en: 'The answer is filed in the company’s name and signed by you. You get a receipt.',
            es: 'La respuesta se presenta en nombre de la empresa y con su firma. Recibirá un acuse.',
          },
          {
            en: 'Once every action is answered, your term stands still until the agency has assessed the answers.',
            es: 'Cuando todas las acciones estén respondidas, su plazo queda en pausa hasta que la autoridad evalúe las respuestas.',
          },
        ],
      };
    },
    payload: async ({ action, answer }, { keep }) => ({ action, answer: await keep('answer', textBody(answer)) }),
  }),

  AssessAnswer: actForm({
    submit: { en: 'Record the assessment', es: 'Registrar la evaluación' },
    done: { en: 'The assessment was recorded.', es: 'La evaluación quedó registrada.' },
    async draw(scene) {
      const options = await actionOptions(scene, ({ status }) => status === 'answered');
      return {
        facts: await answersToRead(scene),
        fields: {
          action: oneOf(scene, { en: 'Required action', es: 'Acción requerida' }, options, {
            en: 'No answer waits to be assessed.',
            es: 'Ninguna respuesta espera ser evaluada.',
          }),
          accepted: yesOrNo({ en: 'The answer is accepted', es: 'La respuesta se acepta' }),
          note: reason(),
        },
        initial: chosenFor('action', options, scene),
        consequences: [
          {
            en: 'An answer that is not accepted goes back to the company with your reason, and its term runs on.',
            es: 'Una respuesta que no se acepta vuelve a la empresa con su motivo, y su plazo continúa.',
          },
        ],
      };
    },
    payload: async (values, { keep }) => ({
      action: values.action,
      accepted: values.accepted === 'yes',
      note: await keep('note', textBody(values.note)),
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
            en: 'The next validation falls due by the statute’s window and by practice; both dates are shown.',
            es: 'La próxima validación vence según la ventana legal y según la práctica; se muestran ambas fechas.',
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
