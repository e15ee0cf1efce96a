/** Forms of an adverse action, from its recommendation to its service, and of a removal. */
import { gate, type AdverseCommand } from '../../../domain/adverse-action.ts';
import { evidenceOf } from '../../../domain/outreach.ts';
import { numberOf } from '../../../domain/policy.ts';
import { policyOf } from '../../../domain/process.ts';
import { lastNote } from '../../../db/queries/notes.ts';
import { namesOf } from '../../../db/queries/staff.ts';
import { radios } from '../../forms.ts';
import { EVIDENCE_BASES } from '../../words/outreach.ts';
import { BASES, GROUNDS, ORDERS } from '../../words/stages.ts';
import { actForm, type Forms } from './act-form.ts';
import { chosenFor, dateWords, inLanguage, LADDER, ladderOptions, NO_LADDER, oneOf } from './choices.ts';
import { factOf, reason, tracking, years } from './fields.ts';
import { capitalized, optionsOf, said } from './said.ts';
import type { Scene } from './scene.ts';
import { textBody, textOf } from './texts.ts';

type Act = Exclude<AdverseCommand['type'], 'SubmitCure' | 'AcceptCure' | 'RefuseCure' | 'Reinstate'>;

/** What the case rests on and who brought it this far. */
export async function caseFacts(scene: Scene) {
  const { adverse } = scene.state;
  if (!adverse) return [];
  const people = [adverse.recommendedBy, adverse.decidedBy, adverse.confirmedBy, adverse.removalRecommendedBy];
  const names = await namesOf(scene.pool, people);
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return [
    ...factOf(said('Ground', 'Causa'), inLanguage(scene, GROUNDS[adverse.ground])),
    ...factOf(said('Basis', 'Base'), inLanguage(scene, BASES[adverse.basis])),
    ...factOf(
      said('Notice to the company', 'Aviso a la empresa'),
      adverse.notice && inLanguage(scene, EVIDENCE_BASES[adverse.notice]),
    ),
    ...factOf(said('Recommended by', 'Recomendada por'), nameOf(adverse.recommendedBy)),
    ...factOf(said('Decided by', 'Resuelta por'), nameOf(adverse.decidedBy)),
    ...factOf(said('Confirmed by', 'Confirmada por'), nameOf(adverse.confirmedBy)),
    ...factOf(said('Removal recommended by', 'Baja recomendada por'), nameOf(adverse.removalRecommendedBy)),
    ...(await reasonsGiven(scene)),
    ...factOf(said('Served on', 'Notificada el'), adverse.servedOn && inLanguage(scene, dateWords(adverse.servedOn))),
  ];
}

/** What whoever recommended and decided wrote; it stays inside the agency. */
async function reasonsGiven({ viewer, pool, id, state }: Scene) {
  if (viewer.kind !== 'staff') return [];
  const of = async (...types: Parameters<typeof lastNote>[2]) => textOf(pool, await lastNote(pool, id, types));
  const decided = state.adverse?.decidedBy === null ? null : await of('AdverseDecided');
  return [
    ...factOf(
      said('Reason of the recommendation', 'Motivo de la recomendación'),
      await of('AdverseRecommended', 'RemovalRecommended'),
    ),
    ...factOf(said('Reason of the decision', 'Motivo de la decisión'), decided),
  ];
}

/** Per ladder: why it cannot be recommended on yet, or by which evidence it can. */
function evidenceFacts(scene: Scene) {
  const { state, facts } = scene;
  return ladderOptions(scene).map(({ value, label }) => {
    const ladder = state.ladders.find(({ id }) => id === value);
    const basis = ladder && evidenceOf(state, ladder, facts).basis;
    const words = gate(state, value, facts) ?? (basis ? inLanguage(scene, EVIDENCE_BASES[basis]) : '');
    return { label, value: words };
  });
}

const IMMEDIATE_GROUNDS = {
  'security-incident': GROUNDS['security-incident'],
  'false-information': GROUNDS['false-information'],
};

export const adverseForms: Forms<Act> = {
  RecommendSuspension: actForm({
    submit: { en: 'Recommend', es: 'Recomendar' },
    done: {
      en: 'The recommendation waits for the field director.',
      es: 'La recomendación espera al director de oficina.',
    },
    draw(scene) {
      const options = ladderOptions(scene);
      return {
        intro: [
          {
            en: 'A recommendation suspends nobody: another person, of rank, decides.',
            es: 'Una recomendación no suspende a nadie: decide otra persona, con rango.',
          },
        ],
        facts: evidenceFacts(scene),
        fields: { ladder: oneOf(scene, LADDER, options, NO_LADDER), note: reason() },
        initial: chosenFor('ladder', options, scene),
      };
    },
    payload: async (values, { keep }) => ({ ladder: values.ladder, note: await keep('note', textBody(values.note)) }),
  }),

  RecommendImmediateAction: actForm({
    submit: { en: 'Recommend', es: 'Recomendar' },
    done: { en: 'The recommendation waits for headquarters.', es: 'La recomendación espera a la oficina central.' },
    draw: () => ({
      intro: [
        {
          en: 'An immediate action takes effect before the company is told. It is for aggravated cases only, and headquarters decides.',
          es: 'Una medida inmediata surte efecto antes de avisar a la empresa. Es solo para casos agravados, y decide la oficina central.',
        },
      ],
      fields: {
        order: radios({ label: { en: 'Action', es: 'Medida' }, options: optionsOf(capitalized(ORDERS)) }),
        ground: radios({ label: { en: 'Ground', es: 'Causa' }, options: optionsOf(capitalized(IMMEDIATE_GROUNDS)) }),
        note: reason({
          en: 'Why this cannot wait for a warning. Name the facts.',
          es: 'Por qué no puede esperar a una advertencia. Indique los hechos.',
        }),
      },
    }),
    payload: async (values, { keep }) => ({ ...values, note: await keep('note', textBody(values.note)) }),
  }),

  DecideAdverse: actForm({
    submit: { en: 'Record the decision', es: 'Registrar la decisión' },
    done: { en: 'The decision was recorded.', es: 'La decisión quedó registrada.' },
    async draw(scene) {
      const { adverse } = scene.state;
      const removal = adverse?.order === 'removal' || adverse?.stage === 'removal-recommended';
      const bar = years(numberOf(policyOf(scene.facts, adverse), 'REAPPLY_BAR'));
      const order = ORDERS[removal ? 'removal' : 'suspension'];
      return {
        facts: [...factOf(said('Recommended', 'Recomendada'), inLanguage(scene, order)), ...(await caseFacts(scene))],
        fields: {
          impose: radios({
            label: { en: 'Decision', es: 'Decisión' },
            options: [
              { value: 'yes', label: said(`Impose the ${order.en}`, `Imponer la ${order.es}`) },
              { value: 'no', label: { en: 'Decline the recommendation', es: 'Desestimar la recomendación' } },
            ],
          }),
          note: reason(),
        },
        consequences: [
          {
            en: 'You decide in your own name. The term to appeal is counted from today.',
            es: 'Usted resuelve en su propio nombre. El plazo para apelar se cuenta desde hoy.',
          },
          removal
            ? {
                en: `A removal takes effect when it is served by letter; benefits end and a new application is barred for ${bar.en}.`,
                es: `Una baja surte efecto al notificarse por carta; terminan los beneficios y no puede solicitarse de nuevo en ${bar.es}.`,
              }
            : {
                en: 'A suspension on evidence takes effect only after headquarters has confirmed it and the letter has been served. An immediate one takes effect now.',
                es: 'Una suspensión con pruebas surte efecto solo tras confirmarla la oficina central y notificarse la carta. Una inmediata surte efecto ahora.',
              },
        ],
      };
    },
    payload: async (values, { keep }) => ({
      impose: values.impose === 'yes',
      note: await keep('note', textBody(values.note)),
    }),
  }),

  ConfirmSuspension: actForm({
    submit: { en: 'Confirm', es: 'Confirmar' },
    done: {
      en: 'The suspension is confirmed; the letter waits to be served.',
      es: 'La suspensión quedó confirmada; la carta espera ser notificada.',
    },
    draw: async (scene) => ({
      facts: await caseFacts(scene),
      fields: { note: reason() },
      consequences: [
        {
          en: 'The suspension takes effect on the day on which its letter is dispatched.',
          es: 'La suspensión surte efecto el día en que se despacha su carta.',
        },
      ],
    }),
    payload: async (values, { keep }) => ({ note: await keep('note', textBody(values.note)) }),
  }),

  ServeDecision: actForm({
    submit: { en: 'The letter has left the house', es: 'La carta ya salió' },
    done: { en: 'The decision is served.', es: 'La decisión quedó notificada.' },
    draw: async (scene) => ({
      intro: [
        {
          en: 'Print the decision, hand it to the carrier with a tracking number, then record it here.',
          es: 'Imprima la decisión, entréguela al transportista con número de seguimiento y regístrela aquí.',
        },
      ],
      facts: await caseFacts(scene),
      fields: { tracking: tracking() },
      consequences: [
        {
          en: 'The decision is served and takes effect today. The company’s term to cure begins to run.',
          es: 'La decisión queda notificada y surte efecto hoy. Empieza el plazo de la empresa para subsanar.',
        },
        {
          en: 'Mail tells the contacts; it names no ground.',
          es: 'El correo avisa a los contactos, sin indicar la causa.',
        },
      ],
    }),
    payload: async (values, { keep }) => ({ tracking: await keep('tracking', textBody(values.tracking)) }),
  }),

  RecommendRemoval: actForm({
    submit: { en: 'Recommend', es: 'Recomendar' },
    done: { en: 'The recommendation waits for headquarters.', es: 'La recomendación espera a la oficina central.' },
    draw: async (scene) => ({ facts: await caseFacts(scene), fields: { note: reason() } }),
    payload: async (values, { keep }) => ({ note: await keep('note', textBody(values.note)) }),
  }),
};
