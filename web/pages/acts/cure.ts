/** Forms of a cure: what the suspended company files, and what the agency says to it. */
import type { AdverseCommand } from '../../../domain/adverse-events.ts';
import { loadFilings } from '../../../db/queries/filings.ts';
import { radios } from '../../forms.ts';
import { actForm, type Forms } from './act-form.ts';
import { caseFacts } from './case-facts.ts';
import { dateWords, inLanguage } from './choices.ts';
import { factOf, note, reason } from './fields.ts';
import { said } from './said.ts';
import type { Scene } from './scene.ts';
import { refIn, textBody, textOf } from './texts.ts';

type Act = Extract<AdverseCommand['type'], 'SubmitCure' | 'AcceptCure' | 'RefuseCure' | 'Reinstate'>;

const termFact = (scene: Scene) => {
  const clock = scene.state.clocks.find(({ rule }) => rule === 'SUSP_CURE');
  return factOf(said('Term to cure', 'Plazo para subsanar'), clock ? inLanguage(scene, dateWords(clock.due)) : null);
};

/** The case, and the plan as the company filed it last. */
async function planFacts(scene: Scene) {
  const [filed] = await loadFilings(scene.pool, scene.id, 'cure');
  const consents = filed?.command['consentsToVisits'] === true ? said('Yes', 'Sí') : said('No', 'No');
  return [
    ...(await caseFacts(scene)),
    ...factOf(
      said('What the company filed', 'Lo que presentó la empresa'),
      await textOf(scene.pool, refIn(filed?.command['plan'])),
    ),
    ...factOf(
      said('Consents to unannounced visits', 'Consiente visitas sin aviso'),
      filed ? inLanguage(scene, consents) : null,
    ),
  ];
}

export const cureForms: Forms<Act> = {
  SubmitCure: actForm({
    submit: { en: 'Sign and file the cure', es: 'Firmar y presentar la subsanación' },
    done: { en: 'The cure was filed.', es: 'La subsanación se presentó.' },
    draw: async (scene) => ({
      facts: [...(await caseFacts(scene)), ...termFact(scene)],
      fields: {
        plan: note(
          { en: 'What you did, and what you will do by when', es: 'Qué hizo y qué hará, con fechas' },
          {
            en: 'Each cause of the suspension, its remedy, who answers for it, and the day by which it is done.',
            es: 'Cada causa de la suspensión, su remedio, quién responde de él y para qué día estará hecho.',
          },
        ),
        consent: radios({
          label: { en: 'Unannounced visits', es: 'Visitas sin aviso' },
          hint: {
            en: 'Reinstatement needs this consent. Without it the filing is received all the same, and a person decides.',
            es: 'El restablecimiento requiere este consentimiento. Sin él, el escrito se recibe de todos modos y decide una persona.',
          },
          options: [
            {
              value: 'yes',
              label: {
                en: 'The company consents to unannounced visits',
                es: 'La empresa consiente visitas sin aviso',
              },
            },
            { value: 'no', label: { en: 'The company does not consent', es: 'La empresa no consiente' } },
          ],
        }),
      },
      consequences: [
        {
          en: 'The cure is filed in the company’s name and signed by you. You get a receipt.',
          es: 'La subsanación se presenta en nombre de la empresa y con su firma. Recibirá un acuse.',
        },
        {
          en: 'Your term to cure stands still until the agency has answered.',
          es: 'Su plazo para subsanar queda en pausa hasta que la autoridad responda.',
        },
      ],
    }),
    payload: async ({ plan, consent }, { keep }) => ({
      plan: await keep('plan', textBody(plan)),
      consentsToVisits: consent === 'yes',
    }),
  }),

  AcceptCure: actForm({
    submit: { en: 'Accept', es: 'Aceptar' },
    done: {
      en: 'The cure was accepted; a field director reinstates.',
      es: 'La subsanación se aceptó; restablece un director de oficina.',
    },
    draw: async (scene) => ({ facts: await planFacts(scene), fields: { note: reason() } }),
    payload: async (values, { keep }) => ({ note: await keep('note', textBody(values.note)) }),
  }),

  RefuseCure: actForm({
    submit: { en: 'Refuse', es: 'Rechazar' },
    done: {
      en: 'The cure was refused; the company’s term runs on.',
      es: 'La subsanación se rechazó; el plazo de la empresa continúa.',
    },
    draw: async (scene) => ({
      facts: await planFacts(scene),
      fields: {
        note: reason({
          en: 'The company reads this. Say what is missing.',
          es: 'La empresa lee esto. Diga qué falta.',
        }),
      },
      consequences: [
        {
          en: 'The company is told, and its term to cure runs on with the days that were left.',
          es: 'Se avisa a la empresa y su plazo para subsanar continúa con los días que quedaban.',
        },
      ],
    }),
    payload: async (values, { keep }) => ({ note: await keep('note', textBody(values.note)) }),
  }),

  Reinstate: actForm({
    submit: { en: 'Reinstate', es: 'Restablecer' },
    done: { en: 'The company is reinstated.', es: 'La empresa quedó restablecida.' },
    draw: async (scene) => ({
      facts: await planFacts(scene),
      fields: { note: reason() },
      consequences: [
        {
          en: 'The company is certified again from today, with the tier it had.',
          es: 'La empresa vuelve a estar certificada desde hoy, con el nivel que tenía.',
        },
        {
          en: 'Its other terms run on with the days that were left; a duty that had lapsed gets a fresh term.',
          es: 'Sus demás plazos continúan con los días que quedaban; una obligación vencida recibe un plazo nuevo.',
        },
      ],
    }),
    payload: async (values, { keep }) => ({ note: await keep('note', textBody(values.note)) }),
  }),
};
