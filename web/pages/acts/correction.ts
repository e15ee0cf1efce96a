/** Forms by which what is recorded wrongly is put right: proposed by one person, approved by another who sees first what follows. */
import { correctable, type CorrectionCommand } from '../../../domain/correction.ts';
import { previewOf } from '../../../domain/preview.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Words } from '../../../templates/words.ts';
import { date, optional, select, type Following } from '../../forms.ts';
import { TIERS } from '../../words/standing.ts';
import { tongue } from '../../words/tongue.ts';
import { correctionWords, valueWords } from '../participant/correction-words.ts';
import { loadNames } from '../participant/names.ts';
import { ruleName } from '../participant/rule-name.ts';
import { actForm, type Forms } from './act-form.ts';
import { chosenFor, oneOf } from './choices.ts';
import { factOf, reason } from './fields.ts';
import { followingOf } from './preview.ts';
import { said, type Labeled } from './said.ts';
import type { Scene } from './scene.ts';
import { textBody, textOf } from './texts.ts';

const WHAT: Words = { en: 'What is recorded wrongly', es: 'Qué consta incorrectamente' };
const NONE = {
  en: 'Nothing is recorded that a correction could put right.',
  es: 'No consta nada que una corrección pueda arreglar.',
};
const ENGLISH = tongue('en');
const SPANISH = tongue('es');

type Possible = ReturnType<typeof correctable>[number];
const keyOf = ({ what, about }: Possible): string => (about === '' ? what : `${what} ${about}`);

/** One thing that can be corrected, with what is recorded. */
function optionOf(one: Possible, { facts }: Scene): Labeled {
  const words = (spoken: typeof ENGLISH) =>
    correctionWords({ ...one, to: null }, spoken, (clock) => ruleName(clock, facts, spoken));
  const [en, es] = [words(ENGLISH), words(SPANISH)];
  return {
    value: keyOf(one),
    label: said(String(en['what']), String(es['what'])),
    hint: said(`Recorded: ${en['from']}`, `Consta: ${es['from']}`),
  };
}

const DATE: Words = { en: 'The right date', es: 'La fecha correcta' };
const DATE_HINT: Words = {
  en: 'Only where a date is wrong. For example: March 28 2027',
  es: 'Solo si una fecha es incorrecta. Por ejemplo: 28 de marzo de 2027',
};
const TIER: Words = { en: 'The right tier', es: 'El nivel correcto' };
const TIER_HINT: Words = { en: 'Only where the tier is wrong.', es: 'Solo si el nivel es incorrecto.' };
const FILL: Words = { en: 'Say what is right', es: 'Diga qué es lo correcto' };
const tierOptions = ([1, 2, 3] as const).map((tier) => ({ value: String(tier), label: TIERS[tier] }));

/** By what is corrected, which field says what is right; none where only one thing can be. */
const asks = (key: string): 'date' | 'tier' | null => {
  const [what = ''] = key.split(' ');
  if (what === 'tier') return 'tier';
  return what === 'standing' || what === 'served-text' ? null : 'date';
};

type Typed = { readonly what: string; readonly date?: string | null; readonly tier?: string | null };
const rightOf = (typed: Typed): string | null => {
  const field = asks(typed.what);
  return field === null ? null : (typed[field] ?? null);
};

/** What the correction is about, who proposed it and why. */
async function proposedFacts(scene: Scene) {
  const { state, facts, language, pool } = scene;
  const { correction } = state;
  if (!correction) return [];
  const spoken = tongue(language);
  const words = correctionWords(correction, spoken, (clock) => ruleName(clock, facts, spoken));
  const names = await namesIn(scene);
  const value = correction.to === null ? String(words['to']) : valueWords(correction.what, correction.to, spoken);
  return [
    ...factOf(WHAT, String(words['what'])),
    ...factOf(said('Recorded', 'Consta'), String(words['from'])),
    ...factOf(said('Right', 'Correcto'), value),
    ...factOf(said('Proposed by', 'Propuesta por'), names.person(correction.by)),
    ...factOf(said('Reason', 'Motivo'), await textOf(pool, correction.reason)),
  ];
}

const namesIn = (scene: Scene) => loadNames(scene.pool, scene, [], [], tongue(scene.language));

/** What would follow, judged now by the rules that will judge it; nothing where it can no longer be approved. */
async function whatFollows(scene: Scene): Promise<Following> {
  const { state, facts, viewer, language } = scene;
  const by = { person: viewer.person, role: scene.role };
  const note = { id: '', sha256: '' };
  const telling = { tongue: tongue(language), names: await namesIn(scene), facts, zone: state.zone };
  try {
    const preview = previewOf(state, { type: 'ApproveCorrection', id: 'preview', by, note }, facts);
    return await followingOf(preview, scene, telling);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [];
  }
}

export const correctionForms: Forms<CorrectionCommand['type']> = {
  ProposeCorrection: actForm({
    submit: { en: 'Propose it', es: 'Proponerla' },
    done: { en: 'The correction waits for its second person.', es: 'La corrección espera a su segunda persona.' },
    draw(scene) {
      const options = correctable(scene.state).map((one) => optionOf(one, scene));
      return {
        intro: [
          {
            en: 'Nothing of the past is changed: what was recorded stays, and the correction stands beside it. It may give, never take: to suspend, to remove, to lower a tier or to shorten a term is a decision.',
            es: 'Nada del pasado se cambia: lo que constaba queda, y la corrección queda a su lado. Puede dar, nunca quitar: suspender, dar de baja, bajar un nivel o acortar un plazo es una resolución.',
          },
        ],
        fields: {
          what: oneOf(scene, WHAT, options, NONE),
          date: optional(date({ label: DATE, hint: DATE_HINT })),
          tier: optional(select({ label: TIER, hint: TIER_HINT, options: tierOptions })),
          note: reason({
            en: 'What is wrong, how you know, and what is right. The company reads the reason of whoever approves it.',
            es: 'Qué es incorrecto, cómo lo sabe y qué es lo correcto. La empresa lee el motivo de quien la aprueba.',
          }),
        },
        initial: chosenFor('what', options, scene),
        rules: (values: Typed) => {
          const field = asks(values.what);
          return field !== null && !values[field] ? { [field]: FILL } : {};
        },
      };
    },
    async payload(values, { keep }) {
      const typed = values as Typed & { readonly note: string };
      const [what = '', about = ''] = typed.what.split(' ');
      return {
        what: what as Possible['what'],
        about,
        to: rightOf(typed),
        note: await keep('note', textBody(typed.note)),
      };
    },
  }),

  ApproveCorrection: actForm({
    submit: { en: 'Approve it', es: 'Aprobarla' },
    done: { en: 'The record is put right.', es: 'El registro quedó corregido.' },
    draw: async (scene) => ({
      facts: await proposedFacts(scene),
      fields: {
        note: reason({
          en: 'What was wrong and what is right. The company reads this, in its letter too.',
          es: 'Qué era incorrecto y qué es lo correcto. La empresa lo lee, también en su carta.',
        }),
      },
      following: await whatFollows(scene),
    }),
    payload: async (values, { keep }) => ({ note: await keep('note', textBody(values.note)) }),
  }),

  DeclineCorrection: actForm({
    submit: { en: 'Decline it', es: 'No aprobarla' },
    done: { en: 'The correction was declined; nothing has changed.', es: 'La corrección no se aprobó; nada cambió.' },
    draw: async (scene) => ({ facts: await proposedFacts(scene), fields: { note: reason() } }),
    payload: async (values, { keep }) => ({ note: await keep('note', textBody(values.note)) }),
  }),
};
