/** Forms about what is owed: waiving a duty, and settling a filing that no rule could take. */
import type { DutyCommand } from '../../../domain/duty.ts';
import { loadFilings, type FilingRow } from '../../../db/queries/filings.ts';
import { FILINGS } from '../../words/filings.ts';
import { findingIn } from '../../words/refusals.ts';
import { actForm, type Forms } from './act-form.ts';
import { chosenFor, ladderChoice, oneOf } from './choices.ts';
import { factOf, reason } from './fields.ts';
import { said, type Labeled } from './said.ts';
import type { Scene } from './scene.ts';
import { refIn, textBody, textsOf } from './texts.ts';

/** Filings that wait for a person, with why no rule could take them. */
async function setAside({ state, pool, id }: Scene): Promise<readonly (FilingRow & { readonly finding: string })[]> {
  const findings = new Map(state.setAside.map(({ filing, finding }) => [filing, finding]));
  const filings = await loadFilings(pool, id);
  return filings.flatMap((filing) => {
    const finding = findings.get(filing.id);
    return finding === undefined ? [] : [{ ...filing, finding }];
  });
}

const optionOf = ({ id, kind, receipt, finding }: FilingRow & { readonly finding: string }): Labeled => ({
  value: id,
  label: said(`${FILINGS[kind].en}, receipt ${receipt}`, `${FILINGS[kind].es}, acuse ${receipt}`),
  hint: said(findingIn('en', finding), findingIn('es', finding)),
});

/** What was written in each, under its receipt number. */
async function writtenIn({ pool }: Scene, filings: readonly FilingRow[]) {
  const refs = filings.map(({ command }) => Object.values(command).map(refIn));
  const texts = await textsOf(pool, refs.flat());
  return filings.flatMap(({ receipt }, index) => {
    const written = (refs[index] ?? []).flatMap((ref) => texts.get(ref?.id ?? '') ?? []);
    return factOf(said(`Receipt ${receipt}`, `Acuse ${receipt}`), written.join('\n') || null);
  });
}

export const dutyForms: Forms<DutyCommand['type']> = {
  WaiveDuty: actForm({
    submit: { en: 'Waive', es: 'Dispensar' },
    done: {
      en: 'The duty was waived, and the outreach about it ended.',
      es: 'La obligación se dispensó y terminó el seguimiento sobre ella.',
    },
    draw(scene) {
      const ladder = ladderChoice(scene);
      return {
        fields: { ladder: ladder.field, note: reason() },
        initial: ladder.initial,
        consequences: [
          {
            en: 'The company no longer owes this duty. Letters that were not dispatched are withdrawn.',
            es: 'La empresa deja de deber esta obligación. Se retiran las cartas no despachadas.',
          },
        ],
      };
    },
    payload: async (values, { keep }) => ({ ladder: values.ladder, note: await keep('note', textBody(values.note)) }),
  }),

  SettleFiling: actForm({
    submit: { en: 'Settle it', es: 'Resolver' },
    done: { en: 'The filing is settled.', es: 'El escrito quedó resuelto.' },
    async draw(scene) {
      const waiting = await setAside(scene);
      const options = waiting.map(optionOf);
      const none = { en: 'No filing has been set aside.', es: 'No se ha apartado ningún escrito.' };
      return {
        intro: [
          {
            en: 'A filing is never refused. Say what you did with it: which act took its place, or why none is needed.',
            es: 'Un escrito nunca se rechaza. Diga qué hizo con él: qué acto lo sustituyó, o por qué no hace falta ninguno.',
          },
        ],
        facts: await writtenIn(scene, waiting),
        fields: { filing: oneOf(scene, { en: 'Filing', es: 'Escrito' }, options, none), note: reason() },
        initial: chosenFor('filing', options, scene),
      };
    },
    payload: async (values, { keep }) => ({ filing: values.filing, note: await keep('note', textBody(values.note)) }),
  }),
};
