/** Forms of a cure: what the suspended company files, and what the agency says to it. */
import type { AdverseCommand } from '../../../domain/adverse-events.ts';
import { asksForSteps, needsConsent } from '../../../domain/cure-filing.ts';
import { loadFilings } from '../../../db/queries/filings.ts';
import { radios, type Fields } from '../../forms.ts';
import { actForm, type Forms } from './act-form.ts';
import { attaching } from './attached.ts';
import { caseFacts } from './case-facts.ts';
import { cureTermFact } from './cure-time.ts';
import { factOf, note, reason } from './fields.ts';
import { planFacts } from './plan-facts.ts';
import { stepFields, stepRules, stepSets, stepsFrom, type Typed } from './plan-fields.ts';
import { said } from './said.ts';
import type { Scene } from './scene.ts';
import { refIn, textBody, textOf } from './texts.ts';

type Act = Extract<AdverseCommand['type'], 'SubmitCure' | 'AcceptCure' | 'RefuseCure' | 'Reinstate'>;

/** The case, and the cure as the company filed it last. */
async function filedFacts(scene: Scene) {
  const [filed] = await loadFilings(scene.pool, scene.id, 'cure');
  return [
    ...(await caseFacts(scene)),
    ...factOf(
      said('What the company filed', 'Lo que presentó la empresa'),
      await textOf(scene.pool, refIn(filed?.command['plan'])),
    ),
    ...(await planFacts(scene)),
  ];
}

/** Asked only where the policy asks for it on this ground. */
const consentField = (scene: Scene): Fields =>
  scene.state.adverse && needsConsent(scene.state.adverse, scene.facts)
    ? {
        consent: radios({
          label: { en: 'Unannounced visits', es: 'Visitas sin aviso' },
          hint: {
            en: 'On this ground reinstatement needs this consent. Without it the filing is received all the same, and a person decides.',
            es: 'Por esta causa el restablecimiento requiere este consentimiento. Sin él, el escrito se recibe de todos modos y decide una persona.',
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
      }
    : {};

const inSteps = ({ state, facts }: Scene): boolean => state.adverse !== null && asksForSteps(state.adverse, facts);

export const cureForms: Forms<Act> = {
  SubmitCure: actForm({
    submit: { en: 'Sign and file the cure', es: 'Firmar y presentar la subsanación' },
    done: { en: 'The cure was filed.', es: 'La subsanación se presentó.' },
    async draw(scene) {
      const steps = inSteps(scene) ? await stepFields(scene) : {};
      return {
        facts: [...(await caseFacts(scene)), ...cureTermFact(scene), ...(await planFacts(scene))],
        fields: {
          plan: note(
            { en: 'How the cause of the suspension is put right', es: 'Cómo se corrige la causa de la suspensión' },
            {
              en: 'What was done, and what will be done by when. Where steps are asked for below, the agency answers each of them.',
              es: 'Qué se hizo y qué se hará, con fechas. Donde abajo se piden pasos, la autoridad responde a cada uno.',
            },
          ),
          ...steps,
          ...consentField(scene),
        },
        ...(inSteps(scene) && { sets: stepSets(steps), attach: attaching(scene) }),
        rules: stepRules,
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
      };
    },
    async payload(values: Typed, deed) {
      const steps = await stepsFrom(values, deed);
      return {
        plan: await deed.keep('plan', textBody(String(values['plan']))),
        consentsToVisits: values['consent'] === 'yes',
        ...(steps.length > 0 && { steps }),
      };
    },
  }),

  AcceptCure: actForm({
    submit: { en: 'Accept', es: 'Aceptar' },
    done: {
      en: 'The cure was accepted; a field director reinstates.',
      es: 'La subsanación se aceptó; restablece un director de oficina.',
    },
    draw: async (scene) => ({ facts: await filedFacts(scene), fields: { note: reason() } }),
    payload: async (values, { keep }) => ({ note: await keep('note', textBody(values.note)) }),
  }),

  RefuseCure: actForm({
    submit: { en: 'Refuse', es: 'Rechazar' },
    done: {
      en: 'The cure was refused; the company’s term runs on.',
      es: 'La subsanación se rechazó; el plazo de la empresa continúa.',
    },
    draw: async (scene) => ({
      facts: await filedFacts(scene),
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
      facts: await filedFacts(scene),
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
