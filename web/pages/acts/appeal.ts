/** Forms of an appeal. */
import type { AppealCommand } from '../../../domain/appeal.ts';
import { numberOf } from '../../../domain/policy.ts';
import { officeToday } from '../../../domain/process.ts';
import { loadFiling } from '../../../db/queries/filings.ts';
import { staffWith } from '../../../db/queries/staff.ts';
import { radios } from '../../forms.ts';
import { APPEAL_OUTCOMES, DECISIONS, GROUNDS } from '../../words/stages.ts';
import { actForm, type Forms } from './act-form.ts';
import { chosenFor, dateWords, inLanguage, oneOf } from './choices.ts';
import { factOf, note, reason } from './fields.ts';
import { asWritten, capitalized, optionsOf, said, type Labeled } from './said.ts';
import type { Scene } from './scene.ts';
import { refIn, textBody, textOf } from './texts.ts';

/** The decision that is or may be contested. */
function decisionFacts(scene: Scene) {
  const decision = scene.state.appeal?.against ?? scene.state.decision;
  if (!decision) return [];
  const window = scene.state.clocks.find(({ rule }) => rule.startsWith('APPEAL_FILE_'));
  return [
    ...factOf(said('Decision', 'Decisión'), inLanguage(scene, DECISIONS[decision.kind])),
    ...factOf(said('Ground', 'Causa'), inLanguage(scene, GROUNDS[decision.ground])),
    ...factOf(said('Decided on', 'Resuelta el'), inLanguage(scene, dateWords(decision.decidedOn))),
    ...factOf(
      said('Last day to appeal', 'Último día para apelar'),
      window ? inLanguage(scene, dateWords(window.due)) : null,
    ),
  ];
}

/** The decision, and what the company filed against it. */
async function appealFacts(scene: Scene) {
  const { appeal } = scene.state;
  const filing = appeal ? await loadFiling(scene.pool, scene.id, appeal.filing) : undefined;
  const timely = appeal?.timely ? said('Yes', 'Sí') : said('No: after the last day', 'No: después del último día');
  return [
    ...decisionFacts(scene),
    ...factOf(said('Filed on', 'Presentada el'), appeal ? inLanguage(scene, dateWords(appeal.filedOn)) : null),
    ...factOf(said('In time', 'A tiempo'), appeal ? inLanguage(scene, timely) : null),
    ...factOf(
      said('What the company says', 'Lo que dice la empresa'),
      await textOf(scene.pool, refIn(filing?.command['statement'])),
    ),
  ];
}

/** Appeal officers who had no part in the case. */
async function officers({ id: participant, pool, facts, state }: Scene): Promise<readonly Labeled[]> {
  const had = new Set([...(state.appeal?.against.people ?? []), state.specialist, state.appeal?.officer]);
  const staff = await staffWith(pool, 'appeal-officer', officeToday(facts), participant);
  return staff
    .filter(({ id }) => !had.has(id))
    .map(({ id, name, open }) => ({
      value: id,
      label: asWritten(name),
      hint: said(`Open appeals: ${open}`, `Apelaciones abiertas: ${open}`),
    }));
}

export const appealForms: Forms<AppealCommand['type']> = {
  FileAppeal: actForm({
    submit: { en: 'Sign and file the appeal', es: 'Firmar y presentar la apelación' },
    done: { en: 'The appeal was filed.', es: 'La apelación se presentó.' },
    draw: (scene) => ({
      facts: decisionFacts(scene),
      fields: {
        statement: note(
          { en: 'Why the decision should not stand', es: 'Por qué la decisión no debería mantenerse' },
          {
            en: 'Name the facts and the evidence that you want the appeal officer to weigh.',
            es: 'Indique los hechos y las pruebas que quiere que el oficial de apelaciones valore.',
          },
        ),
      },
      consequences: [
        {
          en: 'The appeal is filed in the company’s name and signed by you. You get a receipt.',
          es: 'La apelación se presenta en nombre de la empresa y con su firma. Recibirá un acuse.',
        },
        {
          en: `An officer who had no part in the case decides within ${numberOf(scene.facts.policy, 'APPEAL_DECIDE')} days of today. The decision stands meanwhile.`,
          es: `Resuelve un oficial que no tuvo parte en el caso, dentro de ${numberOf(scene.facts.policy, 'APPEAL_DECIDE')} días desde hoy. Entretanto la decisión se mantiene.`,
        },
      ],
    }),
    payload: async ({ statement }, { keep }) => ({ statement: await keep('statement', textBody(statement)) }),
  }),

  AdmitAppeal: actForm({
    submit: { en: 'Admit', es: 'Admitir' },
    done: { en: 'The appeal is admitted.', es: 'La apelación quedó admitida.' },
    draw: async (scene) => ({ facts: await appealFacts(scene), fields: { note: reason() } }),
    payload: async (values, { keep }) => ({ note: await keep('note', textBody(values.note)) }),
  }),

  RejectAppeal: actForm({
    submit: { en: 'Do not admit', es: 'No admitir' },
    done: { en: 'The appeal was not admitted.', es: 'La apelación no fue admitida.' },
    draw: async (scene) => ({
      facts: await appealFacts(scene),
      fields: { note: reason({ en: 'The company reads this.', es: 'La empresa lee esto.' }) },
      consequences: [
        {
          en: 'The appeal ends without a decision on its substance. The company is told by mail and by letter.',
          es: 'La apelación termina sin resolverse el fondo. Se avisa a la empresa por correo y por carta.',
        },
      ],
    }),
    payload: async (values, { keep }) => ({ note: await keep('note', textBody(values.note)) }),
  }),

  AssignAppeal: actForm({
    submit: { en: 'Assign', es: 'Asignar' },
    done: {
      en: 'The appeal is assigned. Its date stays as it is.',
      es: 'La apelación quedó asignada. Su fecha queda como está.',
    },
    async draw(scene) {
      const options = await officers(scene);
      const none = {
        en: 'There is no other appeal officer who had no part in this case.',
        es: 'No hay otro oficial de apelaciones que no haya tenido parte en este caso.',
      };
      return {
        facts: await appealFacts(scene),
        fields: {
          officer: oneOf(scene, { en: 'Appeal officer', es: 'Oficial de apelaciones' }, options, none, {
            en: 'Only officers who had no part in the case are listed.',
            es: 'Solo aparecen oficiales que no tuvieron parte en el caso.',
          }),
        },
        initial: chosenFor('officer', options, scene),
      };
    },
    payload: ({ officer }) => ({ officer }),
  }),

  DecideAppeal: actForm({
    submit: { en: 'Record the decision', es: 'Registrar la decisión' },
    done: { en: 'The appeal is decided.', es: 'La apelación quedó resuelta.' },
    draw: async (scene) => ({
      facts: await appealFacts(scene),
      fields: {
        outcome: radios({
          label: { en: 'The appeal is', es: 'La apelación queda' },
          options: optionsOf(capitalized(APPEAL_OUTCOMES)),
        }),
        note: reason({ en: 'The company reads this with the decision.', es: 'La empresa lee esto con la decisión.' }),
      },
      consequences: [
        {
          en: 'If it is allowed, what stood before the contested decision stands again from today.',
          es: 'Si se acepta, vuelve a valer desde hoy lo que había antes de la decisión apelada.',
        },
        {
          en: 'The company is told; a denial also by letter.',
          es: 'Se avisa a la empresa; una denegación, también por carta.',
        },
      ],
    }),
    payload: async (values, { keep }) => ({ outcome: values.outcome, note: await keep('note', textBody(values.note)) }),
  }),
};
