/** The lesser step in a form: which benefits are denied, and for how long; and giving them back. */
import { benefits } from '../../../domain/benefits.ts';
import type { DueProcessCommand } from '../../../domain/due-process-events.ts';
import { numberOf } from '../../../domain/policy.ts';
import { policyOf } from '../../../domain/process.ts';
import type { Benefit, Denial, DeniedBenefits } from '../../../domain/state.ts';
import { checkboxes, date, optional } from '../../forms.ts';
import { GROUNDS } from '../../words/stages.ts';
import { BENEFITS } from '../../words/standing.ts';
import type { Words } from '../../../templates/words.ts';
import { actForm, type Forms } from './act-form.ts';
import { chosenFor, dateWords, inLanguage, oneOf } from './choices.ts';
import { factOf, reason } from './fields.ts';
import { capitalized, optionsOf, said, type Labeled } from './said.ts';
import type { Scene } from './scene.ts';
import { textBody } from './texts.ts';

/** What the participant enjoys now; a form that asks for none of it is refused by the rules. */
function enjoyed({ state }: Scene, among?: readonly Benefit[]): readonly Labeled<Benefit>[] {
  const now = benefits(state);
  const shown = optionsOf(BENEFITS).filter(({ value }) => now.includes(value) && (among?.includes(value) ?? true));
  return shown.length > 0 ? shown : optionsOf(BENEFITS);
}

/** Two fields that may stay empty. */
export function denialFields(scene: Scene, hint: Words) {
  const days = numberOf(policyOf(scene.facts, scene.state.adverse), 'DENIAL_ENDS');
  return {
    denied: optional(
      checkboxes({
        label: { en: 'Benefits to deny', es: 'Beneficios que se deniegan' },
        hint,
        options: enjoyed(scene, scene.state.adverse?.denial?.benefits),
      }),
    ),
    until: optional(
      date({
        label: { en: 'They come back on', es: 'Vuelven el' },
        hint: said(
          `Left empty: ${days} days after the denial takes effect, which is the longest.`,
          `Si se deja vacío: ${days} días después de surtir efecto la denegación, que es lo máximo.`,
        ),
      }),
    ),
  };
}

type Typed = { readonly denied?: readonly Benefit[] | null; readonly until?: string | null };

/** What a command carries of it; nothing where no benefit was chosen. */
export const denialIn = ({ denied = null, until = null }: Typed): { readonly denial?: DeniedBenefits } =>
  denied === null || denied.length === 0 ? {} : { denial: { benefits: denied, until } };

/** Benefits are named when some are to be denied, and only then. */
export const NAME_BENEFITS: Words = { en: 'Choose the benefits to deny.', es: 'Elija los beneficios que se deniegan.' };
export const NO_BENEFITS: Words = {
  en: 'Benefits are named only when they alone are denied.',
  es: 'Los beneficios se indican solo cuando se deniegan ellos solos.',
};

const ground = ({ ground: code }: Denial) => capitalized(GROUNDS)[code];

export const denialForms: Forms<Extract<DueProcessCommand['type'], 'RestoreBenefits'>> = {
  RestoreBenefits: actForm({
    submit: { en: 'Restore', es: 'Restituir' },
    done: { en: 'The benefits are restored.', es: 'Los beneficios quedaron restituidos.' },
    draw(scene) {
      const options = scene.state.denials.map((denial) => ({ value: denial.id, label: ground(denial) }));
      const none = { en: 'No benefits are denied.', es: 'No hay beneficios denegados.' };
      return {
        facts: scene.state.denials.flatMap((denial) =>
          factOf(
            ground(denial),
            inLanguage(
              scene,
              said(
                `since ${dateWords(denial.since).en}: ${denial.benefits.map((one) => BENEFITS[one].en).join(', ')}`,
                `desde el ${dateWords(denial.since).es}: ${denial.benefits.map((one) => BENEFITS[one].es).join(', ')}`,
              ),
            ),
          ),
        ),
        fields: {
          denial: oneOf(scene, { en: 'Denial', es: 'Denegación' }, options, none),
          note: reason(),
        },
        initial: chosenFor('denial', options, scene),
        consequences: [
          {
            en: 'The benefits count again from today, and the company is told.',
            es: 'Los beneficios valen de nuevo desde hoy, y se avisa a la empresa.',
          },
        ],
      };
    },
    payload: async (values, { keep }) => ({ denial: values.denial, note: await keep('note', textBody(values.note)) }),
  }),
};
