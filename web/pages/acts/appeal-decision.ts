/** Forms by which an appeal ends, and by which what it sent back is recommended and decided anew. */
import type { AppealCommand, AppealOutcome, AnewOutcome, Variation } from '../../../domain/appeal-events.ts';
import { tiersBetween, variations } from '../../../domain/appeal-lesser.ts';
import { remittable } from '../../../domain/appeal-restore.ts';
import type { WallDate } from '../../../domain/calendar.ts';
import { numberOf } from '../../../domain/policy.ts';
import { policyOf } from '../../../domain/process.ts';
import type { Tier } from '../../../domain/state.ts';
import { date, optional, radios } from '../../forms.ts';
import { ANEW_OUTCOMES, APPEAL_OUTCOMES, VARIATIONS } from '../../words/stages.ts';
import { TIERS } from '../../words/standing.ts';
import { tongue } from '../../words/tongue.ts';
import { loadNames } from '../participant/names.ts';
import { actForm, type Forms } from './act-form.ts';
import { appealFacts, frozenTable } from './appeal-facts.ts';
import { factOf, reason } from './fields.ts';
import { capitalized, optionsOf, said, type Labeled } from './said.ts';
import type { Scene } from './scene.ts';
import { textBody, textOf } from './texts.ts';

type Act = Extract<AppealCommand['type'], 'DecideAppeal' | 'RecommendAnew' | 'DecideAnew'>;
/** One answer on the form: the outcome, and for a lesser measure which. */
type Ending = Exclude<AppealOutcome, 'varied'> | `varied-${Variation['to']}`;

const OUTCOMES = capitalized(APPEAL_OUTCOMES);

/** What is possible as things stand: a lesser measure, and sending back, only where the decision has its effect now. */
function endings({ state }: Scene): readonly Labeled<Ending>[] {
  const against = state.appeal?.against;
  const lesser = against ? variations(state, against) : [];
  return [
    { value: 'denied', label: OUTCOMES.denied },
    { value: 'allowed', label: OUTCOMES.allowed },
    ...lesser.map((to) => ({
      value: `varied-${to}` as const,
      label: said(`Allowed in part: ${VARIATIONS[to].en}`, `Aceptada en parte: ${VARIATIONS[to].es}`),
    })),
    ...(against && remittable(state, against) ? [{ value: 'remitted' as const, label: OUTCOMES.remitted }] : []),
  ];
}

type More = { readonly until?: WallDate | null; readonly tier?: string | null };

/** Asked only where a lesser measure needs it. */
function moreFields({ state }: Scene) {
  const against = state.appeal?.against;
  const lesser = against ? variations(state, against) : [];
  const tiers = against ? tiersBetween(state, against) : [];
  return {
    ...(lesser.includes('bar') && {
      until: optional(
        date({ label: { en: 'May apply anew from', es: 'Puede solicitar de nuevo desde' }, hint: ONLY_PART }),
      ),
    }),
    ...(lesser.includes('tier') && {
      tier: optional(
        radios({
          label: { en: 'Tier', es: 'Nivel' },
          hint: ONLY_PART,
          options: tiers.map((tier) => ({ value: String(tier), label: TIERS[tier] })),
        }),
      ),
    }),
  };
}
const ONLY_PART = {
  en: 'Only where the appeal is allowed in part by it.',
  es: 'Solo si la apelación se acepta en parte por ello.',
};
const NEEDED = said('This is needed for that outcome', 'Es necesario para ese resultado');

/** The command's outcome, and the lesser measure with what it needs. */
function outcomeOf(ending: Ending, { until = null, tier = null }: More) {
  switch (ending) {
    case 'denied':
    case 'allowed':
    case 'remitted':
      return { outcome: ending };
    case 'varied-conditions':
      return { outcome: 'varied', variation: { to: 'conditions' } } as const;
    case 'varied-suspension':
      return { outcome: 'varied', variation: { to: 'suspension' } } as const;
    case 'varied-bar':
      return { outcome: 'varied', variation: { to: 'bar', until: until ?? '' } } as const;
    case 'varied-tier':
      return { outcome: 'varied', variation: { to: 'tier', tier: Number(tier) as Tier } } as const;
  }
}

const RECOMMENDED = said('Recommended', 'Recomendado');

/** What was recommended anew, by whom and why. */
async function recommendedFacts(scene: Scene) {
  const anew = scene.state.appeal?.anew;
  if (!anew) return [];
  const names = await loadNames(scene.pool, scene, [], [], tongue(scene.language));
  return [
    ...factOf(RECOMMENDED, ANEW_OUTCOMES[anew.outcome][scene.language]),
    ...factOf(said('Recommended by', 'Recomendado por'), names.person(anew.by)),
    ...factOf(said('Why', 'Por qué'), await textOf(scene.pool, anew.note)),
  ];
}

export const appealDecisionForms: Forms<Act> = {
  DecideAppeal: actForm({
    submit: { en: 'Record the decision', es: 'Registrar la decisión' },
    done: { en: 'The appeal is decided.', es: 'La apelación quedó resuelta.' },
    draw: async (scene) => ({
      grounds: await frozenTable(scene),
      facts: await appealFacts(scene),
      fields: {
        outcome: radios<Ending>({ label: { en: 'The appeal is', es: 'La apelación queda' }, options: endings(scene) }),
        ...moreFields(scene),
        note: reason({ en: 'The company reads this with the decision.', es: 'La empresa lee esto con la decisión.' }),
      },
      rules: ({ outcome, ...more }) => {
        const { until = null, tier = null } = more as More;
        if (outcome === 'varied-bar' && until === null) return { until: NEEDED };
        return outcome === 'varied-tier' && tier === null ? { tier: NEEDED } : {};
      },
      consequences: [
        {
          en: 'If it is allowed, what stood before the contested decision stands again from today.',
          es: 'Si se acepta, vuelve a valer desde hoy lo que había antes de la decisión apelada.',
        },
        {
          en: 'If it is allowed in part, the lesser measure takes the place of the decision today; conditions are what you write in the reason.',
          es: 'Si se acepta en parte, la medida menor sustituye hoy a la decisión; las condiciones son las que usted escriba en el motivo.',
        },
        said(
          `If it is sent back, one person who had no part in it recommends anew, and another decides, within ${numberOf(policyOf(scene.facts, scene.state.appeal), 'APPEAL_REMAND')} days. The measure stays in force meanwhile.`,
          `Si se devuelve, una persona que no tuvo parte recomienda de nuevo, y otra resuelve, dentro de ${numberOf(policyOf(scene.facts, scene.state.appeal), 'APPEAL_REMAND')} días. Entretanto la medida sigue en vigor.`,
        ),
        {
          en: 'The company is told, and also by letter unless the appeal is allowed.',
          es: 'Se avisa a la empresa, y también por carta salvo que la apelación se acepte.',
        },
      ],
    }),
    payload: async (values, { keep }) => {
      const { outcome, note, ...more } = values as { readonly outcome: Ending; readonly note: string } & More;
      return { ...outcomeOf(outcome, more), note: await keep('note', textBody(note)) };
    },
  }),

  RecommendAnew: actForm({
    submit: { en: 'Recommend it', es: 'Recomendarlo' },
    done: { en: 'It is recommended; another person decides.', es: 'Quedó recomendado; resuelve otra persona.' },
    draw: async (scene) => ({
      grounds: await frozenTable(scene),
      facts: await appealFacts(scene),
      fields: {
        outcome: radios<AnewOutcome>({ label: RECOMMENDED, options: optionsOf(capitalized(ANEW_OUTCOMES)) }),
        note: reason({
          en: 'What the evidence shows, as if it were looked at for the first time. It stays inside the agency.',
          es: 'Qué muestran las pruebas, como si se vieran por primera vez. Queda dentro de la oficina.',
        }),
      },
    }),
    payload: async ({ outcome, note }, { keep }) => ({ outcome, note: await keep('note', textBody(note)) }),
  }),

  DecideAnew: actForm({
    submit: { en: 'Decide anew', es: 'Resolver de nuevo' },
    done: { en: 'It is decided anew.', es: 'Quedó resuelto de nuevo.' },
    draw: async (scene) => ({
      grounds: await frozenTable(scene),
      facts: [...(await appealFacts(scene)), ...(await recommendedFacts(scene))],
      fields: {
        outcome: radios<AnewOutcome>({
          label: { en: 'Outcome', es: 'Resultado' },
          options: optionsOf(capitalized(ANEW_OUTCOMES)),
        }),
        note: reason({ en: 'The company reads this with the decision.', es: 'La empresa lee esto con la decisión.' }),
      },
      consequences: [
        {
          en: 'A decision that is upheld is a new one of today: the company may appeal it, with its full days.',
          es: 'Una resolución que se mantiene es una nueva, de hoy: la empresa puede apelarla, con su plazo completo.',
        },
        {
          en: 'One that is set aside ends today, and what stood before it stands again.',
          es: 'La que queda sin efecto termina hoy, y vuelve a valer lo que había antes.',
        },
      ],
    }),
    payload: async ({ outcome, note }, { keep }) => ({ outcome, note: await keep('note', textBody(note)) }),
  }),
};
