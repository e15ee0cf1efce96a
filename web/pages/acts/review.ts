/** Forms of the annual review. */
import type { ReviewCommand } from '../../../domain/review.ts';
import { CATEGORIES, reviewTerm, type Review } from '../../../domain/state.ts';
import { loadFiling } from '../../../db/queries/filings.ts';
import { earlierProfile } from '../../../db/queries/profile.ts';
import { number } from '../../forms.ts';
import { actForm, type Forms } from './act-form.ts';
import { toMend } from './categories.ts';
import { dateWords, inLanguage } from './choices.ts';
import { factOf, READ_BY_COMPANY, reason, signature } from './fields.ts';
import {
  answeredIn,
  profileFacts,
  profileFields,
  profileFrom,
  profileOf,
  profileRules,
  riskAssessed,
  typedFrom,
  type Profile,
} from './profile.ts';
import { said } from './said.ts';
import type { Scene } from './scene.ts';
import { refIn, textBody, textOf } from './texts.ts';

const earlier = async ({ pool, id }: Scene): Promise<Profile> => profileOf(pool, await earlierProfile(pool, id));

/** The day by which the review is owed. */
function dueFact(scene: Scene) {
  const { state } = scene;
  const clock = state.review ? state.clocks.find(({ id }) => id === reviewTerm(state.review?.cycle ?? '')) : undefined;
  return factOf(said('Due by', 'Vence el'), clock ? inLanguage(scene, dateWords(clock.due)) : null);
}

const days = (max: number) =>
  number({ label: { en: 'Days', es: 'Días' }, min: 1, max, unit: { en: 'days', es: 'días' } });

/** What the company asked for, in its own words. */
async function askedFor(scene: Scene) {
  const asked = scene.state.review?.timeAsked;
  const filing = asked ? await loadFiling(scene.pool, scene.id, asked.filing) : undefined;
  return [
    ...dueFact(scene),
    ...factOf(said('Days asked for', 'Días solicitados'), asked ? String(asked.days) : null),
    ...factOf(said('Reason given', 'Motivo indicado'), await textOf(scene.pool, refIn(filing?.command['note']))),
  ];
}

const answeredSoFar = (review: Review | null) => [
  {
    label: said('Categories affirmed', 'Categorías confirmadas'),
    value: `${review?.categories.length ?? 0} / ${CATEGORIES.length}`,
  },
];

export const reviewForms: Forms<ReviewCommand['type']> = {
  PrepareReview: actForm({
    submit: { en: 'Save the review', es: 'Guardar la revisión' },
    done: {
      en: 'The review was saved. It has not been submitted yet: the company’s officer does that.',
      es: 'La revisión se guardó. Todavía no se ha presentado: eso lo hace el directivo de la empresa.',
    },
    async draw(scene) {
      const { state, pool } = scene;
      const saved = await profileOf(pool, state.review?.profile);
      const assessed = state.review?.riskAssessedOn;
      return {
        intro: [
          {
            en: 'Go through the twelve categories. Where an earlier answer is shown, affirm it if nothing has changed, or write a new one. You may save at any time and go on later.',
            es: 'Recorra las doce categorías. Donde aparezca una respuesta anterior, confírmela si nada ha cambiado o escriba una nueva. Puede guardar en cualquier momento y seguir después.',
          },
        ],
        facts: [
          ...dueFact(scene),
          ...factOf(said('Why it was returned', 'Por qué se devolvió'), await textOf(pool, state.review?.returned)),
        ],
        fields: { ...profileFields(await earlier(scene)), riskAssessedOn: riskAssessed },
        initial: { ...typedFrom(saved), ...(assessed && { riskAssessedOn: assessed }) },
        rules: profileRules,
      };
    },
    async payload(values, { scene, keep }) {
      const profile: Profile = { categories: profileFrom(values, await earlier(scene)) };
      return {
        profile: await keep('profile', profile),
        categories: answeredIn(profile),
        riskAssessedOn: values['riskAssessedOn'],
      };
    },
  }),

  SubmitReview: actForm({
    submit: { en: 'Sign and submit', es: 'Firmar y presentar' },
    done: { en: 'The annual review was filed.', es: 'La revisión anual se presentó.' },
    draw: (scene) => ({
      facts: [...dueFact(scene), ...answeredSoFar(scene.state.review)],
      fields: {
        agreement: signature({
          en: 'I am the company’s officer, and I affirm that what the review says is true and complete.',
          es: 'Soy el directivo de la empresa y declaro que lo dicho en la revisión es verdadero y completo.',
        }),
      },
      consequences: [
        {
          en: 'The review is filed in the company’s name and signed by you. You get a receipt.',
          es: 'La revisión se presenta en nombre de la empresa y con su firma. Recibirá un acuse.',
        },
        {
          en: 'Your term stands still until the agency has answered.',
          es: 'Su plazo queda en pausa hasta que la autoridad responda.',
        },
      ],
    }),
    payload: () => ({}),
  }),

  ApproveReview: actForm({
    submit: { en: 'Approve', es: 'Aprobar' },
    done: { en: 'The annual review was approved.', es: 'La revisión anual se aprobó.' },
    draw: async ({ state, pool, language }) => ({
      facts: profileFacts(await profileOf(pool, state.review?.profile), language),
      fields: {},
      consequences: [
        {
          en: 'The review is done, and any outreach about it ends. The company is told.',
          es: 'La revisión queda cumplida y termina todo seguimiento sobre ella. Se avisa a la empresa.',
        },
        {
          en: 'The next review opens before the next anniversary.',
          es: 'La próxima revisión se abre antes del próximo aniversario.',
        },
      ],
    }),
    payload: () => ({}),
  }),

  ReturnReview: actForm({
    submit: { en: 'Return it', es: 'Devolver' },
    done: { en: 'The annual review was returned to the company.', es: 'La revisión anual se devolvió a la empresa.' },
    draw: async ({ state, pool, language }) => ({
      facts: profileFacts(await profileOf(pool, state.review?.profile), language),
      fields: {
        categories: toMend(),
        note: reason(READ_BY_COMPANY),
      },
      consequences: [
        { en: 'The company is told, and reads your reason.', es: 'Se avisa a la empresa, que lee su motivo.' },
        {
          en: 'Its term runs on with the days that were left, and with the policy’s least number of days in any case.',
          es: 'Su plazo continúa con los días que quedaban, y en todo caso con el mínimo que fija la política.',
        },
      ],
    }),
    payload: async ({ categories, note }, { keep }) => ({
      categories: (categories ?? []).map(Number),
      note: await keep('note', textBody(note)),
    }),
  }),

  AskTime: actForm({
    submit: { en: 'File the request', es: 'Presentar la petición' },
    done: { en: 'The request for more time was filed.', es: 'La petición de más tiempo se presentó.' },
    draw: (scene) => ({
      facts: dueFact(scene),
      fields: {
        days: days(366),
        note: reason({ en: 'What keeps you from submitting in time.', es: 'Qué le impide presentar a tiempo.' }),
      },
      consequences: [
        {
          en: 'The request is filed with a receipt. Your term stands still until the agency has answered.',
          es: 'La petición se presenta con acuse. Su plazo queda en pausa hasta que la autoridad responda.',
        },
        {
          en: 'The agency decides, and may give fewer days or none.',
          es: 'La autoridad decide, y puede conceder menos días o ninguno.',
        },
      ],
    }),
    payload: async (values, { keep }) => ({ days: values.days, note: await keep('note', textBody(values.note)) }),
  }),

  GrantTime: actForm({
    submit: { en: 'Grant', es: 'Conceder' },
    done: { en: 'More time was granted.', es: 'Se concedió más tiempo.' },
    draw: async (scene) => ({
      facts: await askedFor(scene),
      fields: { days: days(366), note: reason() },
      consequences: [
        {
          en: 'The review falls due that many days later, outreach about it ends, and the company is told.',
          es: 'La revisión vence esos días más tarde, termina todo seguimiento sobre ella y se avisa a la empresa.',
        },
      ],
    }),
    payload: async (values, { keep }) => ({ days: values.days, note: await keep('note', textBody(values.note)) }),
  }),

  RefuseTime: actForm({
    submit: { en: 'Refuse', es: 'Denegar' },
    done: { en: 'The request for more time was refused.', es: 'Se denegó la petición de más tiempo.' },
    draw: async (scene) => ({
      facts: await askedFor(scene),
      fields: { note: reason() },
      consequences: [
        {
          en: 'The company’s term runs on with the days that were left when it asked. The company is told.',
          es: 'El plazo de la empresa continúa con los días que quedaban al pedirlo. Se avisa a la empresa.',
        },
      ],
    }),
    payload: async ({ note }, { keep }) => ({ note: await keep('note', textBody(note)) }),
  }),
};
