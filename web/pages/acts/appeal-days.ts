/** Forms about the days to appeal: given back where service was slow, and an appeal found to be in time by them. */
import { creditable } from '../../../domain/appeal-days.ts';
import type { AppealCommand } from '../../../domain/appeal-events.ts';
import { number } from '../../forms.ts';
import { actForm, type Forms } from './act-form.ts';
import { againstField, appealFacts, chosenDecision, decisionFacts, slowService } from './appeal-facts.ts';
import { reason } from './fields.ts';
import type { Scene } from './scene.ts';
import { textBody } from './texts.ts';

type Act = Extract<AppealCommand['type'], 'CreditAppealDays' | 'FindAppealTimely'>;

/** The decision that is meant when none is chosen, and how it was served. */
function factsOfLast(scene: Scene) {
  const [last = null] = creditable(scene.state);
  return [...decisionFacts(scene, last), ...slowService(scene, last)];
}

export const appealDaysForms: Forms<Act> = {
  CreditAppealDays: actForm({
    submit: { en: 'Give the days back', es: 'Devolver los días' },
    done: { en: 'The last day to appeal has moved.', es: 'El último día para apelar se movió.' },
    draw: (scene) => ({
      intro: [
        {
          en: 'For days that the company lost because the decision reached it late. The last day moves by them, also when it has passed.',
          es: 'Para los días que la empresa perdió porque la resolución le llegó tarde. El último día se mueve en esa cantidad, también si ya pasó.',
        },
      ],
      facts: factsOfLast(scene),
      fields: {
        ...againstField(scene, creditable(scene.state)),
        days: number({ label: { en: 'Days to give back', es: 'Días que se devuelven' }, min: 1, max: 365 }),
        note: reason({
          en: 'When the decision was made, when it reached the company, and what shows it. The company reads this.',
          es: 'Cuándo se resolvió, cuándo llegó a la empresa y qué lo demuestra. La empresa lee esto.',
        }),
      },
      consequences: [
        {
          en: 'The company is told its last day to appeal. An appeal that is pending stays late until a person finds that it was in time; one that was rejected as late is pending again where the days make it timely, and a person decides anew whether it is admitted.',
          es: 'Se informa a la empresa su último día para apelar. Una apelación pendiente sigue fuera de plazo hasta que una persona la considere a tiempo; una rechazada por tardía vuelve a estar pendiente si los días la hacen oportuna, y una persona resuelve de nuevo si se admite.',
        },
      ],
    }),
    payload: async ({ days, note, ...more }, { keep }) => ({
      days,
      ...chosenDecision(more),
      note: await keep('note', textBody(note)),
    }),
  }),

  FindAppealTimely: actForm({
    submit: { en: 'It was in time', es: 'Fue a tiempo' },
    done: { en: 'The appeal is found to be in time.', es: 'La apelación se considera a tiempo.' },
    draw: async (scene) => ({
      facts: await appealFacts(scene),
      fields: { note: reason({ en: 'The company reads this.', es: 'La empresa lee esto.' }) },
    }),
    payload: async ({ note }, { keep }) => ({ note: await keep('note', textBody(note)) }),
  }),
};
