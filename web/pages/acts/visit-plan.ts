/** Forms that say how a validation is done, and of a day of our own practice, that it waits. */
import { LEG_IDS, type Leg, type LegId, type Mode } from '../../../domain/state.ts';
import type { ValidationCommand } from '../../../domain/validation.ts';
import type { PlannedLeg } from '../../../domain/validation-events.ts';
import type { Spoken } from '../../../templates/words.ts';
import { optional, radios, select, text, textarea } from '../../forms.ts';
import { RISKS } from '../../words/standing.ts';
import { MODES, VALIDATION_KINDS } from '../../words/stages.ts';
import { actForm, type Deed, type Forms } from './act-form.ts';
import { inLanguage } from './choices.ts';
import { factOf, reason } from './fields.ts';
import { capital, capitalized, optionsOf, said, type Labeled } from './said.ts';
import type { Scene } from './scene.ts';
import { textBody } from './texts.ts';
import { placesOf, zoneAt } from './visit-places.ts';
import { zoneOptions } from './zones.ts';

type Act = Extract<ValidationCommand['type'], 'PlanValidation' | 'PutOffValidation' | 'TakeUpValidation'>;

/** By what is known before a place is named. */
const SITES: Readonly<Record<LegId, Spoken>> = {
  domestic: said('site in the company’s country', 'sitio en el país de la empresa'),
  foreign: said('site in another country', 'sitio en otro país'),
};
const FOREIGN = {
  none: said('None is visited', 'No se visita ninguno'),
  ...capitalized(MODES),
};
/** Not asked for once the dates of that site were proposed. */
const domesticMode = (scene: Scene) => {
  const field = radios<Mode>({
    label: capital(SITES.domestic),
    options: optionsOf(capitalized(MODES)),
  });
  return isFurther(scene, 'domestic') ? optional(field) : field;
};
const foreignMode = () =>
  optional(
    radios<Mode | 'none'>({
      label: capital(SITES.foreign),
      options: optionsOf(FOREIGN),
    }),
  );
/** Where one may or may not travel is said by place. */
const placeOf = (leg: LegId, options: readonly Labeled[]) =>
  optional(
    select({
      label: said(`Place of the ${SITES[leg].en}`, `Lugar del ${SITES[leg].es}`),
      hint: {
        en: 'When travel there is closed, the visit is paused and the company is told. Left empty, nothing that is said of a place concerns this visit.',
        es: 'Cuando se cierran los viajes allí, la visita queda en pausa y se avisa a la empresa. Si se deja vacío, nada de lo dicho sobre un lugar afecta a esta visita.',
      },
      options,
    }),
  );
const zone = (leg: LegId) =>
  optional(
    select({
      label: said(`Time zone of the ${SITES[leg].en}`, `Zona horaria del ${SITES[leg].es}`),
      hint: {
        en: 'Dates of the visit are told by the clocks there. Left empty, it is that of the place.',
        es: 'Las fechas de la visita se dicen según la hora de allí. Si se deja vacía, es la del lugar.',
      },
      options: zoneOptions,
    }),
  );
const site = (leg: LegId) =>
  optional(
    text({
      label: said(`Address of the ${SITES[leg].en}`, `Domicilio del ${SITES[leg].es}`),
      hint: {
        en: 'Where the visit goes. Left empty, what was written before stands.',
        es: 'Adónde va la visita. Si se deja vacío, vale lo escrito antes.',
      },
      max: 300,
    }),
  );

/** A site whose dates were proposed stays as it is. */
const isFurther = ({ state }: Scene, leg: LegId): boolean =>
  state.validation?.legs.some(({ id, step }) => id === leg && step !== 'to-propose') ?? false;
const legBefore = ({ state }: Scene, leg: LegId): Leg | undefined =>
  state.validation?.legs.find(({ id, step }) => id === leg && step === 'to-propose');
/** The zone, where it is not that of the place. */
const zoneBeside = ({ place, zone }: Leg): string | null => (zone === zoneAt(place) ? null : zone);
/** What was planned before, so that saving it once more leaves nothing out. */
function plannedBefore(scene: Scene, near: string | null) {
  const [domestic, foreign] = LEG_IDS.map((leg) => legBefore(scene, leg));
  return {
    mode: domestic?.mode ?? null,
    place: domestic ? domestic.place : near,
    zone: domestic ? zoneBeside(domestic) : near === null ? scene.state.zone : null,
    foreign: foreign?.mode ?? 'none',
    foreignPlace: foreign?.place ?? null,
    foreignZone: foreign ? zoneBeside(foreign) : null,
  } as const;
}

type Typed = {
  readonly mode: Mode | null;
  readonly place: string | null;
  readonly zone: string | null;
  readonly site: string | null;
  readonly foreign: Mode | 'none' | null;
  readonly foreignPlace: string | null;
  readonly foreignZone: string | null;
  readonly foreignSite: string | null;
  readonly exception: string | null;
};

const NO_ZONE = { en: 'Choose the time zone of the site', es: 'Elija la zona horaria del sitio' };
const zoneRules = ({ foreign, foreignZone, foreignPlace }: Pick<Typed, 'foreign' | 'foreignZone' | 'foreignPlace'>) =>
  foreign !== null && foreign !== 'none' && foreignZone === null && foreignPlace === null
    ? { foreignZone: NO_ZONE }
    : {};

async function legsFrom(typed: Typed, { keep, scene }: Deed): Promise<readonly PlannedLeg[]> {
  const kept = async (words: string | null) => (words === null ? null : await keep('note', textBody(words)));
  const exception = await kept(typed.exception);
  const leg = async (
    id: LegId,
    mode: Typed['foreign'],
    { place, zone: at, site: where }: Pick<Typed, 'place' | 'zone' | 'site'>,
  ) => {
    if (mode === null || mode === 'none') return [];
    const site = (await kept(where)) ?? legBefore(scene, id)?.site ?? null;
    return [{ id, place, zone: at ?? zoneAt(place) ?? scene.state.zone, site, mode, exception }];
  };
  const { foreignPlace, foreignZone, foreignSite } = typed;
  return [
    ...(await leg('domestic', typed.mode, typed)),
    ...(await leg('foreign', typed.foreign, { place: foreignPlace, zone: foreignZone, site: foreignSite })),
  ];
}

export const visitPlanForms: Forms<Act> = {
  PlanValidation: actForm({
    submit: { en: 'Save the plan', es: 'Guardar el plan' },
    done: { en: 'The validation is planned.', es: 'La validación quedó planeada.' },
    draw: async (scene) => {
      const places = await placesOf(scene);
      return {
        facts: [
          ...factOf(
            said('Kind', 'Tipo'),
            scene.state.validation ? inLanguage(scene, VALIDATION_KINDS[scene.state.validation.kind]) : null,
          ),
          ...factOf(said('Risk', 'Riesgo'), inLanguage(scene, RISKS[scene.state.risk])),
          ...LEG_IDS.filter((leg) => isFurther(scene, leg)).flatMap((leg) =>
            factOf(said('Stays as it is', 'Queda como está'), inLanguage(scene, SITES[leg])),
          ),
        ],
        fields: {
          mode: domesticMode(scene),
          place: placeOf('domestic', places.options),
          zone: zone('domestic'),
          site: site('domestic'),
          foreign: foreignMode(),
          foreignPlace: placeOf('foreign', places.options),
          foreignZone: zone('foreign'),
          foreignSite: site('foreign'),
          exception: optional(
            textarea({
              label: { en: 'Reason for an exception', es: 'Motivo de una excepción' },
              hint: {
                en: 'A virtual validation is for revalidations at low or medium risk. Anything else is the field director’s exception, with a reason.',
                es: 'La validación virtual es para revalidaciones de riesgo bajo o medio. Lo demás es una excepción del director de oficina, con motivo.',
              },
            }),
          ),
        },
        initial: plannedBefore(scene, places.near),
        rules: zoneRules,
      };
    },
    payload: async (values, deed) => ({ legs: await legsFrom(values, deed) }),
  }),

  PutOffValidation: actForm({
    submit: { en: 'Put it off', es: 'Posponerla' },
    done: { en: 'The validation was put off.', es: 'La validación quedó pospuesta.' },
    draw: () => ({
      fields: { note: reason() },
      consequences: [
        {
          en: 'Only the day of our own practice waits. A day that a statute sets runs on, and stays on every list.',
          es: 'Solo espera el día de nuestra propia práctica. El día que fija una ley sigue corriendo y queda en todas las listas.',
        },
      ],
    }),
    payload: async ({ note }, { keep }) => ({ note: await keep('note', textBody(note)) }),
  }),

  TakeUpValidation: actForm({
    submit: { en: 'Take it up again', es: 'Retomarla' },
    done: {
      en: 'The day runs again, with the days that were left.',
      es: 'El día vuelve a correr, con los días que quedaban.',
    },
    draw: () => ({ fields: { note: reason() } }),
    payload: async ({ note }, { keep }) => ({ note: await keep('note', textBody(note)) }),
  }),
};
