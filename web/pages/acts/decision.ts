/** Forms of a decision on an adverse case: taken, confirmed, served. */
import { letterLeaving } from '../../../domain/departure.ts';
import type { AdverseCommand } from '../../../domain/adverse-events.ts';
import { isUnserved } from '../../../domain/adverse-stage.ts';
import { numberOf } from '../../../domain/policy.ts';
import { policyOf } from '../../../domain/process.ts';
import type { Benefit } from '../../../domain/state.ts';
import { radios } from '../../forms.ts';
import { ORDERS } from '../../words/stages.ts';
import { keepLetters } from '../../letters.ts';
import { actForm, type Forms } from './act-form.ts';
import { caseFacts, onDecision } from './case-facts.ts';
import { concernOfCase } from './concern.ts';
import { inLanguage } from './choices.ts';
import { isAtOnce } from '../../../domain/adverse-decide.ts';
import { denialFields, denialIn, NAME_BENEFITS, NO_BENEFITS } from './denial.ts';
import { evidenceTable } from './evidence-table.ts';
import { factOf, reason, tracking, years } from './fields.ts';
import { proportionFacts } from './proportion.ts';
import { frozenFacts } from './frozen.ts';
import { removalFacts } from './removal-facts.ts';
import { said } from './said.ts';
import { textBody } from './texts.ts';

type Act = Extract<AdverseCommand['type'], 'DecideAdverse' | 'ConfirmSuspension' | 'ServeDecision'>;

const DENIED = {
  en: 'A denial of benefits takes effect when its letter is served and, where the policy says so, headquarters has confirmed it first. The membership stands, and the benefits come back by themselves on their day.',
  es: 'Una denegación de beneficios surte efecto al notificarse su carta y, donde lo dice la política, tras confirmarla antes la oficina central. La membresía se mantiene, y los beneficios vuelven por sí solos en su día.',
};

/** The lesser step, where the membership stands and more was recommended. */
const LESSER = {
  value: 'part',
  label: {
    en: 'Deny some benefits instead: the lesser step',
    es: 'Denegar en su lugar algunos beneficios: la medida menor',
  },
} as const;
const IN_PART = {
  en: 'With the lesser step only: the membership stands, without these benefits.',
  es: 'Solo con la medida menor: la membresía se mantiene, sin estos beneficios.',
};
/** Where all or nothing is decided, nothing of it is asked. */
const NOTHING_TO_DENY = {} as ReturnType<typeof denialFields>;
const SERVED_FIRST = {
  en: 'The decision is served and takes effect today. With a suspension, the company’s term to cure begins to run.',
  es: 'La decisión queda notificada y surte efecto hoy. Con una suspensión empieza el plazo de la empresa para subsanar.',
};
const SERVED_AFTER = {
  en: 'The decision took effect when it was made; today it is served. With a suspension, the company’s term to cure begins to run.',
  es: 'La decisión surtió efecto al dictarse; hoy queda notificada. Con una suspensión empieza el plazo de la empresa para subsanar.',
};
const DECLINE = { en: 'Decline the recommendation', es: 'Desestimar la recomendación' };
const LET_FALL = { en: 'Let the decision fall', es: 'Dejar caer la decisión' };
type Typed = { readonly impose: string; readonly denied?: readonly Benefit[] | null };

export const decisionForms: Forms<Act> = {
  DecideAdverse: actForm({
    submit: { en: 'Record the decision', es: 'Registrar la decisión' },
    done: { en: 'The decision was recorded.', es: 'La decisión quedó registrada.' },
    async draw(whole) {
      const scene = onDecision(whole);
      const { adverse } = scene.state;
      const removal = adverse?.order === 'removal' || adverse?.stage === 'removal-recommended';
      const bar = years(numberOf(policyOf(scene.facts, adverse), 'REAPPLY_BAR'));
      const order = ORDERS[removal ? 'removal' : (adverse?.order ?? 'suspension')];
      const toDecide = adverse?.stage === 'recommended' || adverse?.stage === 'removal-recommended';
      const inPart = toDecide && scene.state.standing === 'certified' && adverse.order !== 'benefit-denial';
      return {
        grounds: evidenceTable(scene),
        frozen: await frozenFacts(scene),
        facts: [
          ...(await proportionFacts(scene, concernOfCase(scene))),
          ...factOf(said('Recommended', 'Recomendada'), inLanguage(scene, order)),
          ...(adverse?.stage === 'removal-recommended' ? removalFacts(scene) : []),
          ...(await caseFacts(scene)),
        ],
        fields: {
          impose: radios({
            label: { en: 'Decision', es: 'Decisión' },
            options: [
              { value: 'yes', label: said(`Impose the ${order.en}`, `Imponer la ${order.es}`) },
              ...(inPart ? [LESSER] : []),
              { value: 'no', label: toDecide ? DECLINE : LET_FALL },
            ],
          }),
          ...(inPart || adverse?.order === 'benefit-denial' ? denialFields(scene, IN_PART) : NOTHING_TO_DENY),
          note: reason(),
        },
        rules: ({ impose, denied = null }: Typed) => {
          if (impose === 'part') return denied === null ? { denied: NAME_BENEFITS } : {};
          return denied === null || adverse?.order === 'benefit-denial' ? {} : { denied: NO_BENEFITS };
        },
        consequences: [
          {
            en: 'You decide in your own name. The term to appeal is counted from today.',
            es: 'Usted resuelve en su propio nombre. El plazo para apelar se cuenta desde hoy.',
          },
          removal && isAtOnce(whole.state)
            ? {
                en: `This removal takes effect now; its letter must leave within the days of the policy, or the decision lapses. Benefits end and a new application is barred for ${bar.en}.`,
                es: `Esta baja surte efecto ahora; su carta debe salir dentro de los días de la política, o la decisión caduca. Terminan los beneficios y no puede solicitarse de nuevo en ${bar.es}.`,
              }
            : removal
              ? {
                  en: `A removal takes effect when it is served by letter; benefits end and a new application is barred for ${bar.en}.`,
                  es: `Una baja surte efecto al notificarse por carta; terminan los beneficios y no puede solicitarse de nuevo en ${bar.es}.`,
                }
              : adverse?.order === 'benefit-denial'
                ? DENIED
                : {
                    en: 'A suspension on evidence takes effect only after the letter has been served and, where the policy says so, headquarters has confirmed it first. An immediate one takes effect now.',
                    es: 'Una suspensión con pruebas surte efecto solo tras notificarse la carta y, donde lo dice la política, tras confirmarla antes la oficina central. Una inmediata surte efecto ahora.',
                  },
        ],
      };
    },
    payload: async (values, { keep }) => ({
      impose: values.impose !== 'no',
      ...denialIn(values),
      note: await keep('note', textBody(values.note)),
    }),
  }),

  ConfirmSuspension: actForm({
    submit: { en: 'Confirm', es: 'Confirmar' },
    done: {
      en: 'The decision is confirmed; the letter waits to be served.',
      es: 'La resolución quedó confirmada; la carta espera ser notificada.',
    },
    draw: async (scene) => ({
      grounds: evidenceTable(scene),
      frozen: await frozenFacts(scene),
      facts: [...(await proportionFacts(scene, concernOfCase(scene))), ...(await caseFacts(scene))],
      fields: { note: reason() },
      consequences: [
        {
          en: 'The decision takes effect on the day on which its letter is dispatched.',
          es: 'La resolución surte efecto el día en que se despacha su carta.',
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
      facts: await caseFacts(onDecision(scene)),
      fields: { tracking: tracking() },
      consequences: [
        isUnserved(scene.state) ? SERVED_AFTER : SERVED_FIRST,
        {
          en: 'Mail tells the contacts; it names no ground.',
          es: 'El correo avisa a los contactos, sin indicar la causa.',
        },
      ],
    }),
    async payload(values, { scene: { state }, keep, putAside }) {
      const letter = letterLeaving(state, 'ServeDecision', {});
      return {
        ...(letter !== undefined && { letter }),
        tracking: await keep('tracking', textBody(values.tracking)),
        ...(await putAside(letter)),
      };
    },
    after: keepLetters,
  }),
};
