/** Forms by which a person holds an outreach, lets it run on, or skips its next step; each with a reason. */
import {
  isResumable,
  mayHoldAgain,
  skippable,
  takeable,
  type OutreachHoldCommand,
} from '../../../domain/outreach-hold.ts';
import { mayPress } from '../../../domain/ladder.ts';
import { numberOf, type Rung } from '../../../domain/policy.ts';
import type { Ladder } from '../../../domain/state.ts';
import type { Spoken } from '../../../templates/words.ts';
import { date } from '../../forms.ts';
import { actForm, type Deed, type Forms } from './act-form.ts';
import { chosenFor, ladderChoice, oneOf } from './choices.ts';
import { reason } from './fields.ts';
import { ladderWords } from './ladder.ts';
import { said, type Labeled } from './said.ts';
import type { Scene } from './scene.ts';
import { textBody } from './texts.ts';

const NOTHING_SKIPPED: Spoken = { en: 'No step was skipped.', es: 'No se omitió ningún paso.' };
const NO_STEP: Spoken = { en: 'No step may be skipped now.', es: 'Ahora no se puede omitir ningún paso.' };

/** Steps to choose from, each as `<ladder>:<code of the rung>`; a code has no colon. */
function stepOptions({ state }: Scene, which: (ladder: Ladder) => readonly Rung[]): readonly Labeled[] {
  return state.ladders.flatMap((ladder) => {
    const { en, es } = ladderWords(ladder);
    return which(ladder).map(({ code, title }) => ({
      value: `${ladder.id}:${code}`,
      label: said(`${title.en} – ${en}`, `${title.es} – ${es}`),
    }));
  });
}

/** The step that was chosen, and why. */
const stepPayload = async ({ rung, note }: { readonly rung: string; readonly note: string }, { keep }: Deed) => {
  const cut = rung.lastIndexOf(':');
  return { ladder: rung.slice(0, cut), rung: rung.slice(cut + 1), note: await keep('note', textBody(note)) };
};

export const outreachHoldForms: Forms<OutreachHoldCommand['type']> = {
  HoldOutreach: actForm({
    submit: { en: 'Hold', es: 'Pausar' },
    done: { en: 'The outreach is held until that day.', es: 'El seguimiento queda en pausa hasta ese día.' },
    draw(scene) {
      const ladder = ladderChoice(scene, (each) => mayPress(scene.state, each) && mayHoldAgain(each, scene.facts));
      const days = numberOf(scene.facts.policy, 'OUTREACH_HOLD');
      return {
        fields: {
          ladder: ladder.field,
          until: date({
            label: { en: 'Until', es: 'Hasta' },
            hint: {
              en: `Tomorrow at the earliest, and ${days} days from now at the latest.`,
              es: `Mañana como pronto, y dentro de ${days} días a más tardar.`,
            },
          }),
          note: reason(),
        },
        initial: ladder.initial,
        consequences: [
          {
            en: 'No step is taken, no letter goes out, and the days of a warning stand still. On that day the outreach runs on by itself.',
            es: 'No se da ningún paso, no sale ninguna carta y los días de una advertencia no corren. Ese día el seguimiento continúa por sí solo.',
          },
        ],
      };
    },
    payload: async (values, { keep }) => ({ ...values, note: await keep('note', textBody(values.note)) }),
  }),

  ResumeOutreach: actForm({
    submit: { en: 'Resume', es: 'Reanudar' },
    done: { en: 'The outreach runs on where it was.', es: 'El seguimiento continúa donde estaba.' },
    draw(scene) {
      const ladder = ladderChoice(scene, (each) => isResumable(scene.state, each));
      return { fields: { ladder: ladder.field, note: reason() }, initial: ladder.initial };
    },
    payload: async (values, { keep }) => ({ ladder: values.ladder, note: await keep('note', textBody(values.note)) }),
  }),

  SkipRung: actForm({
    submit: { en: 'Skip the step', es: 'Omitir el paso' },
    done: { en: 'The step was skipped.', es: 'El paso quedó omitido.' },
    draw(scene) {
      const options = stepOptions(scene, (ladder) => [skippable(scene.state, ladder, scene.facts) ?? []].flat());
      return {
        fields: { rung: oneOf(scene, { en: 'Next step', es: 'Siguiente paso' }, options, NO_STEP), note: reason() },
        initial: chosenFor('rung', options, scene),
        consequences: [
          {
            en: 'A skipped step counts as not taken: without a proof that somebody received a notice, no suspension can be recommended.',
            es: 'Un paso omitido cuenta como no dado: sin constancia de que alguien recibió un aviso, no se puede recomendar una suspensión.',
          },
          {
            en: 'The step after it counts its days from today.',
            es: 'El paso siguiente cuenta sus días desde hoy.',
          },
        ],
      };
    },
    payload: stepPayload,
  }),

  RunSkippedRung: actForm({
    submit: { en: 'Take the step', es: 'Dar el paso' },
    done: { en: 'The step was taken.', es: 'El paso quedó dado.' },
    draw(scene) {
      const options = stepOptions(scene, (ladder) => takeable(scene.state, ladder, scene.facts));
      return {
        fields: {
          rung: oneOf(scene, { en: 'Skipped step', es: 'Paso omitido' }, options, NOTHING_SKIPPED),
          note: reason(),
        },
        initial: chosenFor('rung', options, scene),
        consequences: [
          {
            en: 'It is taken now: its mail leaves, its call or letter becomes work. The steps to come keep their days.',
            es: 'Se da ahora: su correo sale, su llamada o carta pasa a ser trabajo. Los pasos siguientes conservan sus días.',
          },
        ],
      };
    },
    payload: stepPayload,
  }),
};
