/** Forms of an appeal: filed, admitted or not, assigned, asked about, decided. */
import type { AppealCommand } from '../../../domain/appeal-events.ts';
import { partiesTo } from '../../../domain/appeal-seats.ts';
import { officeToday } from '../../../domain/process.ts';
import { staffWith } from '../../../db/queries/staff.ts';
import { actForm, type Forms } from './act-form.ts';
import { appealDaysForms } from './appeal-days.ts';
import { appealDecisionForms } from './appeal-decision.ts';
import { appealFacts, frozenTable } from './appeal-facts.ts';
import { appealFilingForms } from './appeal-filing.ts';
import { appealInformationForms } from './appeal-information.ts';
import { chosenFor, oneOf } from './choices.ts';
import { reason } from './fields.ts';
import { asWritten, said, type Labeled } from './said.ts';
import type { Scene } from './scene.ts';
import { textBody } from './texts.ts';

/** Appeal officers who had no part in the case. */
async function officers({ id: participant, pool, facts, state }: Scene): Promise<readonly Labeled[]> {
  const had = new Set([...(state.appeal ? partiesTo(state, state.appeal) : []), state.appeal?.officer]);
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
  ...appealFilingForms,
  ...appealDaysForms,
  ...appealInformationForms,
  ...appealDecisionForms,

  AdmitAppeal: actForm({
    submit: { en: 'Admit', es: 'Admitir' },
    done: { en: 'The appeal is admitted.', es: 'La apelación quedó admitida.' },
    draw: async (scene) => ({
      grounds: await frozenTable(scene),
      facts: await appealFacts(scene),
      fields: { note: reason() },
    }),
    payload: async (values, { keep }) => ({ note: await keep('note', textBody(values.note)) }),
  }),

  RejectAppeal: actForm({
    submit: { en: 'Do not admit', es: 'No admitir' },
    done: { en: 'The appeal was not admitted.', es: 'La apelación no fue admitida.' },
    draw: async (scene) => ({
      grounds: await frozenTable(scene),
      facts: await appealFacts(scene),
      fields: { note: reason({ en: 'The company reads this.', es: 'La empresa lee esto.' }) },
      consequences: [
        {
          en: 'The appeal ends without a decision on its substance. The company is told by mail and by letter.',
          es: 'La apelación termina sin resolverse el fondo. Se avisa a la empresa por correo y por carta.',
        },
        {
          en: 'An appeal that came in time leaves the decision open to appeal: what is left of the days runs on to the same last day, and no day is added. If that day has passed, or the appeal came late, only days that headquarters gives back make one timely.',
          es: 'Si la apelación llegó a tiempo, la decisión sigue siendo apelable: los días que quedan corren hasta el mismo último día y no se añade ninguno. Si ese día ya pasó, o la apelación llegó tarde, solo los días que devuelva la oficina central hacen que una llegue a tiempo.',
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
};
