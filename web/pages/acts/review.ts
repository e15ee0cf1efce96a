/** Forms of the annual review that the company's people use. */
import type { ReviewCommand } from '../../../domain/review.ts';
import type { WallDate } from '../../../domain/calendar.ts';
import { CATEGORIES, type Review } from '../../../domain/state.ts';
import { earlierProfile } from '../../../db/queries/profile.ts';
import type { Fields } from '../../forms.ts';
import { actForm, type Drawing, type Forms } from './act-form.ts';
import { factOf, reason, signature } from './fields.ts';
import {
  answeredIn,
  profileFields,
  profileFrom,
  profileOf,
  profileRules,
  riskAssessed,
  typedFrom,
  type Profile,
} from './profile.ts';
import { days, dueFact } from './review-fields.ts';
import { said } from './said.ts';
import type { Scene } from './scene.ts';
import { textBody, textOf } from './texts.ts';

type Act = Extract<ReviewCommand['type'], 'PrepareReview' | 'SubmitReview' | 'AskTime'>;

const earlier = async ({ pool, id }: Scene): Promise<Profile> => profileOf(pool, await earlierProfile(pool, id));

const answeredSoFar = (review: Review | null) => [
  {
    label: said('Categories affirmed', 'Categorías confirmadas'),
    value: `${review?.categories.length ?? 0} / ${CATEGORIES.length}`,
  },
];

/** Where the criteria are answered one by one, nothing is left for this form but the risk assessment. */
function riskOnly(scene: Scene): Drawing<Fields> {
  const assessed = scene.state.review?.riskAssessedOn;
  return {
    intro: [
      {
        en: 'The criteria are answered in the security profile. Here you say when the risk assessment was last done: it is done anew for every review.',
        es: 'Los criterios se responden en el perfil de seguridad. Aquí indica cuándo se hizo la última evaluación de riesgos: se hace de nuevo para cada revisión.',
      },
    ],
    facts: dueFact(scene),
    fields: { riskAssessedOn: riskAssessed },
    initial: assessed ? { riskAssessedOn: assessed } : {},
  };
}

export const reviewForms: Forms<Act> = {
  PrepareReview: actForm({
    submit: { en: 'Save the review', es: 'Guardar la revisión' },
    done: {
      en: 'The review was saved. It has not been submitted yet: the company’s officer does that.',
      es: 'La revisión se guardó. Todavía no se ha presentado: eso lo hace el directivo de la empresa.',
    },
    async draw(scene) {
      const { state, pool } = scene;
      if (scene.facts.criteria) return riskOnly(scene);
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
      const asked = scene.facts.criteria !== null && scene.facts.criteria !== undefined;
      const profile: Profile = { categories: asked ? {} : profileFrom(values, await earlier(scene)) };
      return {
        profile: await keep('profile', profile),
        categories: answeredIn(profile),
        riskAssessedOn: values['riskAssessedOn'] as WallDate,
      };
    },
  }),

  SubmitReview: actForm({
    submit: { en: 'Sign and submit', es: 'Firmar y presentar' },
    done: { en: 'The annual review was filed.', es: 'La revisión anual se presentó.' },
    draw: (scene) => ({
      facts: [...dueFact(scene), ...(scene.facts.criteria ? [] : answeredSoFar(scene.state.review))],
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

  AskTime: actForm({
    submit: { en: 'File the request', es: 'Presentar la petición' },
    done: { en: 'The request for more time was filed.', es: 'La petición de más tiempo se presentó.' },
    draw: (scene) => ({
      facts: dueFact(scene),
      fields: {
        days: days(),
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
};
