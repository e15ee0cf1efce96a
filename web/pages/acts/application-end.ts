/** Forms that end an application against the applicant's wish. */
import type { ApplicationCommand } from '../../../domain/application.ts';
import { namesOf } from '../../../db/queries/staff.ts';
import { radios } from '../../forms.ts';
import { GROUNDS } from '../../words/stages.ts';
import { actForm, type Forms } from './act-form.ts';
import { inLanguage } from './choices.ts';
import { factOf, reason } from './fields.ts';
import { capitalized, optionsOf, said } from './said.ts';
import { textBody, textOf } from './texts.ts';

type Act = Extract<ApplicationCommand['type'], 'RecommendIneligible' | 'FindIneligible' | 'CloseAbandoned'>;

const INELIGIBLE = { 'not-eligible': GROUNDS['not-eligible'], 'vetting-adverse': GROUNDS['vetting-adverse'] };

export const applicationEndForms: Forms<Act> = {
  RecommendIneligible: actForm({
    submit: { en: 'Recommend', es: 'Recomendar' },
    done: {
      en: 'The recommendation waits for a field director or headquarters.',
      es: 'La recomendación espera a un director de oficina o a la oficina central.',
    },
    draw: () => ({
      fields: {
        ground: radios({
          label: { en: 'Ground', es: 'Causa' },
          options: optionsOf(capitalized(INELIGIBLE)),
        }),
        note: reason(),
      },
    }),
    payload: async ({ ground, note }, { keep }) => ({ ground, note: await keep('note', textBody(note)) }),
  }),

  FindIneligible: actForm({
    submit: { en: 'Find ineligible', es: 'Declarar no elegible' },
    done: {
      en: 'The applicant was found ineligible and may appeal.',
      es: 'El solicitante fue declarado no elegible y puede apelar.',
    },
    async draw(scene) {
      const proposed = scene.state.application?.proposedIneligible;
      const by = (await namesOf(scene.pool, [proposed?.by ?? null])).get(proposed?.by ?? '') ?? null;
      return {
        facts: [
          ...factOf(said('Ground', 'Causa'), proposed ? inLanguage(scene, GROUNDS[proposed.ground]) : null),
          ...factOf(said('Recommended by', 'Recomendado por'), by),
          ...factOf(said('Reason given', 'Motivo indicado'), await textOf(scene.pool, proposed?.note)),
        ],
        fields: { note: reason() },
        consequences: [
          {
            en: 'The application ends. The company is told by mail and by letter.',
            es: 'La solicitud termina. Se avisa a la empresa por correo y por carta.',
          },
          {
            en: 'From today the company may appeal within the statutory term.',
            es: 'Desde hoy la empresa puede apelar dentro del plazo legal.',
          },
        ],
      };
    },
    payload: async ({ note }, { keep }) => ({ note: await keep('note', textBody(note)) }),
  }),

  CloseAbandoned: actForm({
    submit: { en: 'Close it', es: 'Cerrar' },
    done: { en: 'The application was closed as abandoned.', es: 'La solicitud se cerró por abandono.' },
    draw: () => ({
      intro: [
        {
          en: 'The term has passed, but it is not known that a reminder arrived. Try to reach the company first.',
          es: 'El plazo pasó, pero no consta que haya llegado un recordatorio. Intente antes localizar a la empresa.',
        },
      ],
      fields: { note: reason() },
      consequences: [
        {
          en: 'The application ends, and the company is told. It may apply anew at any time.',
          es: 'La solicitud termina y se avisa a la empresa. Puede solicitar de nuevo cuando quiera.',
        },
      ],
    }),
    payload: async ({ note }, { keep }) => ({ note: await keep('note', textBody(note)) }),
  }),
};
