/** Forms by which a visit that was agreed is moved, or a visit is called off. */
import { policyOf } from '../../../domain/process.ts';
import type { Leg, Side } from '../../../domain/state.ts';
import type { VisitCommand } from '../../../domain/validation-events.ts';
import { radios } from '../../forms.ts';
import { actForm, type Forms } from './act-form.ts';
import { inLanguage } from './choices.ts';
import { factOf, reason, type Fact } from './fields.ts';
import { legFor, siteFact, slotFacts } from './leg.ts';
import { said } from './said.ts';
import type { Scene } from './scene.ts';
import { freeSlotFields, slotRules, slotsFrom } from './slots.ts';
import { textBody } from './texts.ts';

type Act = Extract<VisitCommand['type'], 'MoveVisit' | 'CancelVisit'>;

const agreed = (scene: Scene) => legFor(scene, 'agreed');
const open = (scene: Scene) => legFor(scene, 'agreed', 'proposed', 'countered');
const agreedFact = (scene: Scene, leg: Leg): readonly Fact[] =>
  slotFacts(scene, said('Agreed for', 'Acordada para'), leg.agreed ? [leg.agreed] : []);

/** How often each side has moved it, of how often it may before a supervisor decides. */
function movesFact(scene: Scene, { moves }: Leg): readonly Fact[] {
  const most = policyOf(scene.facts, scene.state.validation).visits.moves;
  const label = said('Moved so far', 'Cambios hasta ahora');
  const words = said(
    `by the company ${moves.company} of ${most.company}, by the agency ${moves.agency} of ${most.agency}`,
    `por la empresa ${moves.company} de ${most.company}, por la autoridad ${moves.agency} de ${most.agency}`,
  );
  return factOf(label, inLanguage(scene, words));
}

const side = () =>
  radios<Side>({
    label: { en: 'At whose wish', es: 'Por deseo de quién' },
    options: [
      { value: 'company', label: { en: 'The company’s', es: 'De la empresa' } },
      { value: 'agency', label: { en: 'The agency’s', es: 'De la autoridad' } },
    ],
  });

const READ_BY_BOTH = {
  en: 'Both sides read this.',
  es: 'Lo leen ambas partes.',
};

export const visitMoveForms: Forms<Act> = {
  MoveVisit: actForm({
    submit: { en: 'Move the visit', es: 'Cambiar la fecha' },
    done: {
      en: 'The visit does not take place on that date. Other dates are proposed next.',
      es: 'La visita no se realiza en esa fecha. A continuación se proponen otras.',
    },
    draw(scene) {
      const leg = agreed(scene);
      return {
        facts: [...siteFact(scene, leg), ...agreedFact(scene, leg), ...movesFact(scene, leg)],
        intro: [
          {
            en: 'Dates are given here only where the company offers them instead.',
            es: 'Aquí solo se indican fechas si la empresa las ofrece a cambio.',
          },
        ],
        fields: {
          ...(scene.viewer.kind === 'staff' && { side: side() }),
          ...freeSlotFields(leg.zone),
          note: reason(READ_BY_BOTH),
        },
        rules: slotRules,
        consequences: [
          {
            en: 'The agreed date is given up. A new date has its own full notice, and the other side is told.',
            es: 'Se abandona la fecha acordada. Una nueva fecha tiene su propio aviso completo, y se avisa a la otra parte.',
          },
        ],
      };
    },
    payload: async ({ side: wished, note, ...dates }, { keep, scene }) => ({
      leg: agreed(scene).id,
      side: wished ?? 'company',
      slots: slotsFrom(dates),
      note: await keep('note', textBody(note)),
    }),
  }),

  CancelVisit: actForm({
    submit: { en: 'Call it off', es: 'Cancelarla' },
    done: {
      en: 'The visit was called off, and the company is told. The validation is still owed.',
      es: 'La visita quedó cancelada y se avisa a la empresa. La validación sigue pendiente.',
    },
    draw(scene) {
      const leg = open(scene);
      return {
        facts: [...siteFact(scene, leg), ...agreedFact(scene, leg), ...movesFact(scene, leg)],
        fields: { note: reason(READ_BY_BOTH) },
        consequences: [
          {
            en: 'What was proposed, offered or agreed is open no longer, and the company owes no answer about it. No date of the validation moves.',
            es: 'Lo propuesto, ofrecido o acordado deja de estar abierto, y la empresa ya no debe respuesta. Ninguna fecha de la validación cambia.',
          },
        ],
      };
    },
    payload: async ({ note }, { keep, scene }) => ({
      leg: open(scene).id,
      note: await keep('note', textBody(note)),
    }),
  }),
};
