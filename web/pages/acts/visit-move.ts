/** Forms by which a visit that was agreed is moved, who comes to one is changed, or a visit is called off. */
import { policyOf } from '../../../domain/process.ts';
import type { Leg, Side } from '../../../domain/state.ts';
import type { VisitCommand } from '../../../domain/validation-events.ts';
import { slotsTaken } from '../../../domain/visit-slots.ts';
import { radios } from '../../forms.ts';
import { actForm, type Forms } from './act-form.ts';
import { inLanguage } from './choices.ts';
import { factOf, reason, type Fact } from './fields.ts';
import { legFor, siteFact, slotFacts } from './leg.ts';
import { said } from './said.ts';
import type { Scene } from './scene.ts';
import { freeSlotFields, slotRules, slotsFrom } from './slots.ts';
import { specialists } from './specialists.ts';
import { textBody } from './texts.ts';
import { teamFields, teamOf, teamRules } from './visit-team.ts';

type Act = Extract<VisitCommand['type'], 'MoveVisit' | 'CancelVisit' | 'NameVisitTeam'>;

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

const THEIR_DATES = {
  en: 'Dates are given here only where the company offers them instead.',
  es: 'Aquí solo se indican fechas si la empresa las ofrece a cambio.',
};
const YOUR_DATES = {
  en: 'If you know dates that suit you better, offer them here. You may leave them empty: then the specialist proposes others.',
  es: 'Si sabe qué fechas le convienen más, ofrézcalas aquí. Puede dejarlas en blanco: entonces el especialista propone otras.',
};
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
        intro: [scene.viewer.kind === 'staff' ? THEIR_DATES : YOUR_DATES],
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

  NameVisitTeam: actForm({
    submit: { en: 'Name them', es: 'Nombrarlos' },
    done: { en: 'Who comes to the visit was recorded.', es: 'Quedó registrado quién va a la visita.' },
    async draw(scene) {
      const leg = withDates(scene);
      const options = await specialists(scene, null);
      const [person, colleague = null] = leg.people;
      const known = (id: string | null | undefined) => options.some(({ value }) => value === id);
      return {
        facts: [...siteFact(scene, leg), ...slotFacts(scene, said('Date', 'Fecha'), slotsTaken(leg))],
        fields: teamFields(scene, options),
        initial: { ...(person !== undefined && known(person) && { person }), ...(known(colleague) && { colleague }) },
        rules: teamRules,
        consequences: [
          {
            en: 'Their time is taken for every date that is proposed, or for the one that is agreed; that of whoever was named before is free again. The dates stay as they are.',
            es: 'Se ocupa su tiempo para cada fecha propuesta, o para la acordada; el de quienes estaban nombrados queda libre. Las fechas no cambian.',
          },
        ],
      };
    },
    payload: (team, { scene }) => ({ leg: withDates(scene).id, people: teamOf(team) }),
  }),
};

const withDates = (scene: Scene) => legFor(scene, 'agreed', 'proposed');
