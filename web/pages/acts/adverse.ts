/** Forms of recommendations: a suspension, an immediate action, a removal. */
import type { AdverseCommand } from '../../../domain/adverse-events.ts';
import { gate } from '../../../domain/adverse-gate.ts';
import { evidenceOf } from '../../../domain/ladder.ts';
import { radios } from '../../forms.ts';
import { EVIDENCE_BASES } from '../../words/outreach.ts';
import { GROUNDS, ORDERS } from '../../words/stages.ts';
import { actForm, type Forms } from './act-form.ts';
import { caseFacts } from './case-facts.ts';
import { inLanguage, ladderChoice, ladderOptions } from './choices.ts';
import { evidenceTable } from './evidence-table.ts';
import { reason } from './fields.ts';
import { told } from './refusals.ts';
import { removalFacts } from './removal-facts.ts';
import { capitalized, optionsOf } from './said.ts';
import type { Scene } from './scene.ts';
import { textBody } from './texts.ts';

type Act = Extract<AdverseCommand['type'], 'RecommendSuspension' | 'RecommendImmediateAction' | 'RecommendRemoval'>;

/** Per ladder: why it cannot be recommended on yet, or by which evidence it can. */
function evidenceFacts(scene: Scene) {
  const { state, facts } = scene;
  return ladderOptions(scene).map(({ value, label }) => {
    const ladder = state.ladders.find(({ id }) => id === value);
    const basis = ladder && evidenceOf(state, ladder, facts).basis;
    const message = gate(state, value, facts);
    if (message !== null)
      return { label, value: told(scene.language, { code: 'EvidenceIncomplete', message }).message };
    return { label, value: basis ? inLanguage(scene, EVIDENCE_BASES[basis]) : '' };
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
      const ladder = ladderChoice(scene);
      return {
        intro: [
          {
            en: 'A recommendation suspends nobody: another person, of rank, decides.',
            es: 'Una recomendación no suspende a nadie: decide otra persona, con rango.',
          },
        ],
        grounds: evidenceTable(scene),
        facts: evidenceFacts(scene),
        fields: { ladder: ladder.field, note: reason() },
        initial: ladder.initial,
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

  RecommendRemoval: actForm({
    submit: { en: 'Recommend', es: 'Recomendar' },
    done: { en: 'The recommendation waits for headquarters.', es: 'La recomendación espera a la oficina central.' },
    draw: async (scene) => ({
      facts: [...removalFacts(scene), ...(await caseFacts(scene))],
      fields: { note: reason() },
    }),
    payload: async (values, { keep }) => ({ note: await keep('note', textBody(values.note)) }),
  }),
};
