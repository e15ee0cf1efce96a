/** Forms of recommendations: a suspension, an immediate action, a removal. */
import type { AdverseCommand } from '../../../domain/adverse-events.ts';
import { gate } from '../../../domain/adverse-gate.ts';
import { warningLadder } from '../../../domain/ground.ts';
import { evidenceOf } from '../../../domain/ladder.ts';
import { isOfLesser } from '../../../domain/matters.ts';
import type { AllegedGround } from '../../../domain/policy.ts';
import { failings } from '../../../domain/validation-failings.ts';
import type { Benefit } from '../../../domain/state.ts';
import type { Words } from '../../../templates/words.ts';
import { optional, radios, text } from '../../forms.ts';
import { EVIDENCE_BASES } from '../../words/outreach.ts';
import { ORDERS } from '../../words/stages.ts';
import { actForm, type Forms } from './act-form.ts';
import { caseFacts } from './case-facts.ts';
import { concernOfAll, concernOfCase } from './concern.ts';
import { inLanguage, ladderChoice, ladderOptions } from './choices.ts';
import { askedIds, criteriaField, idsIn } from './criteria-field.ts';
import { denialFields, denialIn, NAME_BENEFITS, NO_BENEFITS } from './denial.ts';
import { evidenceTable } from './evidence-table.ts';
import { reason, type Fact } from './fields.ts';
import { GROUND_OPTIONS } from './matter-points.ts';
import { proportionFacts } from './proportion.ts';
import { told } from './refusals.ts';
import { removalFacts } from './removal-facts.ts';
import { capitalized, optionsOf, said } from './said.ts';
import type { Scene } from './scene.ts';
import { textBody, textsOf } from './texts.ts';

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

type Chosen = { readonly ladder: string; readonly denied: readonly Benefit[] | null };

/** Whether this outreach is the warning of a matter on which no more than a denial of benefits may be recommended. */
const isWarnedOfLesser = ({ state }: Scene, ladder: string): boolean =>
  state.matters.some(({ id }) => warningLadder(id) === ladder && isOfLesser(state, id));

/** Beside a suspension: what is still left to take, and on which ground it may be. */
const BESIDE = {
  en: 'This company is suspended. A case on another ground may stand beside the suspension, for a removal only. It takes effect with its letter and not at once; until then the suspension, its cure and its appeal go on as they are.',
  es: 'Esta empresa está suspendida. Junto a la suspensión puede haber un caso por otra causa, solo para una baja. Surte efecto con su carta y no de inmediato; hasta entonces la suspensión, su subsanación y su apelación siguen como están.',
};
const ordersFor = ({ state }: Scene) =>
  optionsOf(capitalized(ORDERS)).filter(({ value }) => state.standing !== 'suspended' || value === 'removal');
const groundsFor = ({ state }: Scene) =>
  GROUND_OPTIONS.filter(({ value }) => state.standing !== 'suspended' || value !== state.adverse?.ground);

type Typed = {
  readonly order: string;
  readonly ground: AllegedGround;
  readonly point: string | null;
  readonly denied: readonly Benefit[] | null;
};

/** What of the policy's list justifies an immediate action; a policy without one asks for nothing. */
function pointField({ facts: { policy } }: Scene) {
  const label = { en: 'What justifies it', es: 'Qué la justifica' };
  const points = Object.entries(policy.immediatePoints ?? {});
  if (points.length === 0) return optional(text({ label, max: 60 }));
  const options = points.map(([value, { words, source }]) => ({
    value,
    label: said(`${words.en} (${source})`, `${words.es} (${source})`),
  }));
  return radios({
    label,
    hint: {
      en: 'The point of the policy on which the action rests. The letter names it; your reason below says why it holds here.',
      es: 'El punto de la política en que se apoya la medida. La carta lo indica; su motivo, abajo, dice por qué se da aquí.',
    },
    options,
  });
}

/** The point can be said of the ground. */
const pointRule = ({ facts: { policy } }: Scene, { ground, point }: Typed): { readonly point?: Words } =>
  point !== null && policy.immediatePoints?.[point]?.grounds.includes(ground) === false
    ? { point: { en: 'It justifies nothing on this ground.', es: 'No justifica nada por esta causa.' } }
    : {};

/** Benefits are named with an order to deny some, and with no other. */
function benefitsRule({ order, denied }: Typed): { readonly denied?: Words } {
  if (order === 'benefit-denial') return denied === null ? { denied: NAME_BENEFITS } : {};
  return denied === null ? {} : { denied: NO_BENEFITS };
}
/** What a failed validation found, in its words, each with its cure. */
async function failingsOf({ pool, state }: Scene) {
  const found = failings(state.validation);
  const texts = await textsOf(
    pool,
    found.flatMap((one) => [one.found, one.text]),
  );
  return found.map(({ criteria = [], found: what, text }) => ({
    criteria: criteria.join(', '),
    what: texts.get(what.id) ?? '',
    cure: texts.get(text.id) ?? '',
  }));
}
type Found = Awaited<ReturnType<typeof failingsOf>>[number];

const failingFact = ({ criteria, what, cure }: Found): Fact => ({
  label: said(`Found at ${criteria}`, `Encontrado en ${criteria}`),
  value: `${what}\n${cure}`,
});
/** The ground as whoever recommends it finds it written, to be changed or added to. */
const failingLine = ({ criteria, what, cure }: Found, { language }: Scene): string =>
  language === 'es' ? `${criteria}: ${what} Lo subsana: ${cure}` : `${criteria}: ${what} What cures it: ${cure}`;

export const adverseForms: Forms<Act> = {
  RecommendSuspension: actForm({
    submit: { en: 'Recommend', es: 'Recomendar' },
    done: {
      en: 'The recommendation waits for the field director.',
      es: 'La recomendación espera al director de oficina.',
    },
    async draw(scene) {
      const ladder = ladderChoice(scene);
      const found = await failingsOf(scene);
      return {
        intro: [
          {
            en: 'A recommendation suspends nobody: another person, of rank, decides.',
            es: 'Una recomendación no suspende a nadie: decide otra persona, con rango.',
          },
        ],
        grounds: evidenceTable(scene),
        facts: [
          ...(await proportionFacts(scene, concernOfCase(scene))),
          ...evidenceFacts(scene),
          ...found.map(failingFact),
        ],
        fields: {
          ladder: ladder.field,
          ...denialFields(scene, {
            en: 'The lesser step: where denying single benefits is enough, choose them, and no suspension is recommended. The membership then stands, and a suspension may still follow.',
            es: 'La medida menor: si basta con denegar beneficios sueltos, elíjalos y no se recomienda la suspensión. La membresía se mantiene, y aún puede seguir una suspensión.',
          }),
          note: reason(),
        },
        initial: {
          ...ladder.initial,
          ...(found.length > 0 && {
            note: found
              .map((one) => failingLine(one, scene))
              .join('\n')
              .slice(0, 4000),
          }),
        },
        rules: ({ ladder: id, denied }: Chosen) =>
          denied === null && isWarnedOfLesser(scene, id) ? { denied: NAME_BENEFITS } : {},
      };
    },
    payload: async (values, { keep }) => ({
      ladder: values.ladder,
      ...denialIn(values),
      note: await keep('note', textBody(values.note)),
    }),
  }),

  RecommendImmediateAction: actForm({
    submit: { en: 'Recommend', es: 'Recomendar' },
    done: { en: 'The recommendation waits for headquarters.', es: 'La recomendación espera a la oficina central.' },
    draw: async (scene) => ({
      facts: await proportionFacts(scene, concernOfAll(scene.state, null)),
      intro: [
        {
          en: 'An immediate action takes effect before the company is told. It is for aggravated cases only, and headquarters decides.',
          es: 'Una medida inmediata surte efecto antes de avisar a la empresa. Es solo para casos agravados, y decide la oficina central.',
        },
        ...(scene.state.standing === 'suspended' ? [BESIDE] : []),
      ],
      fields: {
        order: radios({ label: { en: 'Action', es: 'Medida' }, options: ordersFor(scene) }),
        ground: radios({ label: { en: 'Ground', es: 'Causa' }, options: groundsFor(scene) }),
        point: pointField(scene),
        criteria: criteriaField(
          { en: 'Criteria that were not met', es: 'Criterios que no se cumplieron' },
          {
            en: 'Numbers of criteria, such as 4.2, 7.1, where some can be named. The letter lists each with what puts it right.',
            es: 'Números de criterios, como 4.2, 7.1, si pueden indicarse. La carta menciona cada uno con lo que lo subsana.',
          },
          askedIds(scene),
        ),
        ...denialFields(scene, {
          en: 'Only with a denial of benefits, which takes effect when its letter is served.',
          es: 'Solo con una denegación de beneficios, que surte efecto al notificarse su carta.',
        }),
        note: reason({
          en: 'Why this cannot wait for a warning. Name the facts.',
          es: 'Por qué no puede esperar a una advertencia. Indique los hechos.',
        }),
      },
      rules: (typed: Typed) => ({ ...pointRule(scene, typed), ...benefitsRule(typed) }),
    }),
    payload: async (values, { keep }) => ({
      order: values.order,
      ground: values.ground,
      ...(values.point !== null && { point: values.point }),
      criteria: idsIn(values.criteria),
      ...denialIn(values),
      note: await keep('note', textBody(values.note)),
    }),
  }),

  RecommendRemoval: actForm({
    submit: { en: 'Recommend', es: 'Recomendar' },
    done: { en: 'The recommendation waits for headquarters.', es: 'La recomendación espera a la oficina central.' },
    draw: async (scene) => ({
      facts: [
        ...(await proportionFacts(scene, concernOfCase(scene))),
        ...removalFacts(scene),
        ...(await caseFacts(scene)),
      ],
      fields: { note: reason() },
    }),
    payload: async (values, { keep }) => ({ note: await keep('note', textBody(values.note)) }),
  }),
};
