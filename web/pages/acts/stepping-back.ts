/** Forms between the parts of a decision: dating a lapsed one anew, and stepping back from a case. */
import type { DueProcessCommand } from '../../../domain/due-process-events.ts';
import { numberOf } from '../../../domain/policy.ts';
import { policyOf } from '../../../domain/process.ts';
import { appealRule } from '../../../domain/adverse-stage.ts';
import { actForm, type Forms } from './act-form.ts';
import { caseFacts, onDecision } from './case-facts.ts';
import { dateWords, inLanguage } from './choices.ts';
import { evidenceTable } from './evidence-table.ts';
import { factOf, reason } from './fields.ts';
import { frozenFacts } from './frozen.ts';
import { said } from './said.ts';
import { textBody } from './texts.ts';

export const steppingForms: Forms<Extract<DueProcessCommand['type'], 'DateDecisionAnew' | 'Recuse'>> = {
  DateDecisionAnew: actForm({
    submit: { en: 'Date the decision anew', es: 'Fechar de nuevo la decisión' },
    done: { en: 'The decision has a new date.', es: 'La decisión tiene una fecha nueva.' },
    async draw(whole) {
      const scene = onDecision(whole);
      const { adverse } = scene.state;
      const days = numberOf(policyOf(scene.facts, adverse), appealRule(adverse?.ground ?? 'imported'));
      return {
        intro: [
          {
            en: 'The decision was not confirmed, or not dispatched, in time. That is ours to answer for, and nothing follows from it against the company.',
            es: 'La decisión no se confirmó o no se despachó a tiempo. Eso nos toca a nosotros, y de ello no se sigue nada contra la empresa.',
          },
        ],
        grounds: evidenceTable(scene),
        frozen: await frozenFacts(scene),
        facts: [
          ...(await caseFacts(scene)),
          ...factOf(
            said('Lapsed date', 'Fecha caducada'),
            adverse?.decidedOn ? inLanguage(scene, dateWords(adverse.decidedOn)) : null,
          ),
        ],
        fields: { note: reason() },
        consequences: [
          {
            en: 'The old dates no longer stand, and the letter that was made is withdrawn.',
            es: 'Las fechas anteriores ya no valen, y se retira la carta preparada.',
          },
          said(
            `The ${days} days to appeal are counted from today.`,
            `Los ${days} días para apelar se cuentan desde hoy.`,
          ),
          {
            en: 'A suspension that a director decided is confirmed by headquarters anew.',
            es: 'Una suspensión resuelta por un director la confirma de nuevo la oficina central.',
          },
        ],
      };
    },
    payload: async (values, { keep }) => ({ note: await keep('note', textBody(values.note)) }),
  }),

  Recuse: actForm({
    submit: { en: 'Step back', es: 'Abstenerse' },
    done: {
      en: 'You have stepped back; the case is for others of the rank.',
      es: 'Usted se abstuvo; el caso es para otros con ese rango.',
    },
    draw: async (scene) => ({
      intro: [
        {
          en: 'Whoever steps back neither recommends, decides, confirms nor serves in this case or a later one of this company, nor hears its appeal; and opens, corrects, interprets or approves nothing of it. What you did in it before stands, and the record and the decision’s page name you for it. If you have a lasting conflict of interest with this company, declare that on your own page as well.',
          es: 'Quien se abstiene no recomienda, resuelve, confirma ni notifica en este caso ni en otro posterior de esta empresa, ni conoce de su apelación; tampoco abre, corrige, interpreta ni aprueba nada de él. Lo que usted hizo antes sigue siendo válido, y el registro y la página de la resolución lo nombran por ello. Si tiene un conflicto de intereses duradero con esta empresa, declárelo además en su propia página.',
        },
      ],
      facts: await caseFacts(scene),
      fields: { note: reason() },
    }),
    payload: async (values, { keep }) => ({ note: await keep('note', textBody(values.note)) }),
  }),
};
