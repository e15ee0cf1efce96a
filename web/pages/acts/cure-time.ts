/** Forms about more time to cure: asked for by the company, granted or refused by the agency. */
import type { CureTimeCommand } from '../../../domain/cure-time.ts';
import { numberOf } from '../../../domain/policy.ts';
import { policyOf } from '../../../domain/process.ts';
import { loadFiling } from '../../../db/queries/filings.ts';
import { actForm, type Forms } from './act-form.ts';
import { dateWords, inLanguage } from './choices.ts';
import { factOf, reason } from './fields.ts';
import { planFacts } from './plan-facts.ts';
import { days } from './review-fields.ts';
import { said } from './said.ts';
import type { Scene } from './scene.ts';
import { refIn, textBody, textOf } from './texts.ts';

/** The last day of the term to cure. */
export function cureTermFact(scene: Scene) {
  const clock = scene.state.clocks.find(({ rule }) => rule === 'SUSP_CURE');
  return factOf(said('Term to cure', 'Plazo para subsanar'), clock ? inLanguage(scene, dateWords(clock.due)) : null);
}

/** What the company asked for, in its own words, and how much was granted before. */
async function askedFor(scene: Scene) {
  const { adverse } = scene.state;
  const asked = adverse?.timeAsked;
  const filing = asked ? await loadFiling(scene.pool, scene.id, asked.filing) : undefined;
  return [
    ...cureTermFact(scene),
    ...factOf(said('Days asked for', 'Días solicitados'), asked ? String(asked.days) : null),
    ...factOf(said('Reason given', 'Motivo indicado'), await textOf(scene.pool, refIn(filing?.command['note']))),
    ...factOf(said('Granted before', 'Concedido antes'), adverse ? String(adverse.extensions) : null),
    ...(await planFacts(scene)),
  ];
}

const limits = ({ facts, state }: Scene) => {
  const policy = policyOf(facts, state.adverse);
  const [most, latest] = [numberOf(policy, 'CURE_EXT_MAX'), numberOf(policy, 'CURE_EXT_LATE')];
  return said(
    `A specialist may grant once, up to ${most} days, and until ${latest} days after the term; beyond that the supervisor grants.`,
    `Un especialista puede conceder una vez, hasta ${most} días, y hasta ${latest} días después del plazo; más allá concede el supervisor.`,
  );
};

export const cureTimeForms: Forms<CureTimeCommand['type']> = {
  AskCureTime: actForm({
    submit: { en: 'File the request', es: 'Presentar la petición' },
    done: { en: 'The request for more time was filed.', es: 'La petición de más tiempo se presentó.' },
    draw: async (scene) => ({
      facts: [...cureTermFact(scene), ...(await planFacts(scene))],
      fields: {
        days: days(),
        note: reason({ en: 'What keeps you from curing in time.', es: 'Qué le impide subsanar a tiempo.' }),
      },
      consequences: [
        {
          en: 'The request is filed with a receipt. Your term to cure stands still until the agency has answered.',
          es: 'La petición se presenta con acuse. Su plazo para subsanar queda en pausa hasta que la autoridad responda.',
        },
        {
          en: 'The agency decides, and may give fewer days or none.',
          es: 'La autoridad decide, y puede conceder menos días o ninguno.',
        },
      ],
    }),
    payload: async (values, { keep }) => ({ days: values.days, note: await keep('note', textBody(values.note)) }),
  }),

  GrantCureTime: actForm({
    submit: { en: 'Grant', es: 'Conceder' },
    done: { en: 'More time to cure was granted.', es: 'Se concedió más tiempo para subsanar.' },
    draw: async (scene) => ({
      intro: [limits(scene)],
      facts: await askedFor(scene),
      fields: { days: days(), note: reason() },
      consequences: [
        {
          en: 'The days are added to what is left of the term, and the company is told. A term that had passed runs again.',
          es: 'Los días se suman a lo que queda del plazo y se avisa a la empresa. Un plazo vencido vuelve a correr.',
        },
      ],
    }),
    payload: async (values, { keep }) => ({ days: values.days, note: await keep('note', textBody(values.note)) }),
  }),

  RefuseCureTime: actForm({
    submit: { en: 'Refuse', es: 'Denegar' },
    done: { en: 'The request for more time was refused.', es: 'Se denegó la petición de más tiempo.' },
    draw: async (scene) => ({
      facts: await askedFor(scene),
      fields: { note: reason() },
      consequences: [
        {
          en: 'The term to cure runs on with the days that were left when more time was asked for. The company is told.',
          es: 'El plazo para subsanar continúa con los días que quedaban al pedir más tiempo. Se avisa a la empresa.',
        },
      ],
    }),
    payload: async ({ note }, { keep }) => ({ note: await keep('note', textBody(note)) }),
  }),
};
