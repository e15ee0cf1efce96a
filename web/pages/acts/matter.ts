/** Forms of matters: opened, triaged, warned of, answered by the company, and read. */
import { wallDateOf } from '../../../domain/calendar.ts';
import { incidentOf, selfReported, type Incident } from '../../../domain/incident-record.ts';
import type { MatterCommand, TriageOutcome } from '../../../domain/matter-events.ts';
import { analyzable, mattersAt, OPEN } from '../../../domain/matters.ts';
import { numberOf, type AllegedGround } from '../../../domain/policy.ts';
import type { Matter, MatterSource } from '../../../domain/state.ts';
import { matterNote } from '../../../db/queries/notes.ts';
import { date, optional, radios, textarea } from '../../forms.ts';
import { MATTER_STAGES, SOURCES_OF_MATTER, TRIAGE_WORDS } from '../../words/matters.ts';
import { OFFICER } from '../../words/officer.ts';
import { GROUNDS } from '../../words/stages.ts';
import { actForm, type Forms } from './act-form.ts';
import { attaching, documentLinks } from './attached.ts';
import { chosenFor, dateWords, oneOf } from './choices.ts';
import { concernOf, concernOfAll } from './concern.ts';
import { factOf, note, reason, yesOrNo } from './fields.ts';
import {
  GROUND_OPTIONS,
  keepPoints,
  pointFields,
  pointRules,
  releasedField,
  warningFacts,
  type Points,
} from './matter-points.ts';
import { documentsField, documentsIn } from './officer-facts.ts';
import { proportionFacts } from './proportion.ts';
import { OTHER } from './required-actions.ts';
import { capitalized, optionsOf, said, type Labeled } from './said.ts';
import type { Scene } from './scene.ts';
import { textBody, textOf } from './texts.ts';

const WHICH = { en: 'Matter', es: 'Asunto' };
const NONE = { en: 'There is no such open matter.', es: 'No hay ningún asunto abierto así.' };

const optionOf = ({ id, ground, openedOn, stage }: Matter): Labeled => {
  const { en, es } = capitalized(GROUNDS)[ground];
  const day = dateWords(openedOn);
  return {
    value: id,
    label: said(`${en}, opened on ${day.en}`, `${es}, abierto el ${day.es}`),
    hint: MATTER_STAGES[stage],
  };
};
const options = (scene: Scene, stages: readonly Matter['stage'][]): readonly Labeled[] =>
  mattersAt(scene.state, stages).map(optionOf);

/** The matter that the visitor came for, or the first one that the act can be about. */
function meant({ state, about }: Scene, stages: readonly Matter['stage'][]): Matter | undefined {
  const found = mattersAt(state, stages);
  return found.find(({ id }) => id === about) ?? found[0];
}

const chosen = (scene: Scene, stages: readonly Matter['stage'][]) => ({
  field: { matter: oneOf(scene, WHICH, options(scene, stages), NONE) },
  initial: chosenFor('matter', options(scene, stages), scene),
});

/** What was written when it was opened; it stays inside the agency. */
const whyOpened = async ({ pool, id }: Scene, matter: Matter | undefined) =>
  factOf(
    said('Why it was opened', 'Por qué se abrió'),
    matter ? await textOf(pool, await matterNote(pool, id, matter.id)) : null,
  );

/** What the company said, with the documents that it named. */
async function answerFacts(scene: Scene, { answer }: Matter) {
  if (!answer) return [];
  const documents = await documentLinks(scene, answer.evidence);
  return [
    ...factOf(
      said('What the company answered', 'Lo que respondió la empresa'),
      await textOf(scene.pool, answer.statement),
    ),
    ...(documents.length > 0 ? [{ label: OFFICER.documents, value: '', links: documents }] : []),
  ];
}

/** What is written about a vetting result is read by those who may read vetting. */
const kindOf = (ground: AllegedGround | undefined) => (ground === 'vetting-result' ? 'vetting' : 'note');

/** The incident that the visitor came from. An address can name anything: only what is on this record is taken from it. */
const incidentIn = ({ about, state }: Scene): Incident | undefined =>
  about === null ? undefined : incidentOf(state, about);

/** What the incident tells that the visitor came from: who spoke first, and on which day. */
function fromIncident(scene: Scene) {
  const { state } = scene;
  const incident = incidentIn(scene);
  if (!incident) return {};
  const instants = [incident.reportedAt, incident.foundAt, incident.heardAt].filter(
    (instant) => typeof instant === 'number',
  );
  return {
    ground: 'security-incident',
    ...(selfReported(state, incident.id)?.selfReported && { source: 'self-reported' }),
    learnedOn: wallDateOf(Math.min(...instants), state.zone),
  } as const;
}

/** Whether the company is yet to be asked for its analysis of the incident that the matter is about. */
const isUnasked = ({ state }: Scene, id: string): boolean =>
  state.matters.some((matter) => matter.id === id && analyzable(state, matter)?.stage === 'reported');

const NAME_ASK = { en: 'Say what the company is asked.', es: 'Indique qué se pide a la empresa.' };
/** An analysis is offered only of an incident. */
const outcomesOf = (scene: Scene) =>
  optionsOf(capitalized(TRIAGE_WORDS)).filter(
    ({ value }) => value !== 'analysis' || mattersAt(scene.state, OPEN).some((one) => analyzable(scene.state, one)),
  );

const termWords = ({ facts }: Scene, rule: 'WARNING_RESPONSE' | 'MATTER_TRIAGE' | 'PIA_RESPONSE') =>
  numberOf(facts.policy, rule);

/** Shown only where there is an incident about which nothing was asked yet. */
const asked = (scene: Scene) =>
  optional(
    textarea({
      label: { en: 'What the company is asked', es: 'Qué se pide a la empresa' },
      hint: said(
        `Only with an analysis that nobody has asked for yet. The company reads this, and has ${termWords(scene, 'PIA_RESPONSE')} days for its Post-Incident Analysis; the matter comes back to you with it.`,
        `Solo con un análisis que nadie ha pedido aún. La empresa lo lee y tiene ${termWords(scene, 'PIA_RESPONSE')} días para su análisis posterior al incidente; con él le vuelve el asunto.`,
      ),
    }),
  );

const WHILE_SUSPENDED = {
  en: 'The company is suspended on another ground. A warning waits for the end of the suspension; a removal on this ground may be recommended beside it, as an immediate action.',
  es: 'La empresa está suspendida por otra causa. Una advertencia espera al fin de la suspensión; junto a ella puede recomendarse una baja por esta causa, como medida inmediata.',
};

export const matterForms: Forms<MatterCommand['type']> = {
  OpenMatter: actForm({
    submit: { en: 'Open it', es: 'Abrirlo' },
    done: {
      en: 'The matter is open, and waits for a supervisor.',
      es: 'El asunto está abierto y espera a un supervisor.',
    },
    draw: async (scene) => ({
      intro: [
        {
          en: 'For what is alleged. A duty left undone needs no matter: its outreach warns by itself. Nothing that the agency owes can be a ground.',
          es: 'Para lo que se atribuye. Una obligación incumplida no necesita un asunto: su seguimiento ya advierte. Nada que deba la autoridad puede ser una causa.',
        },
      ],
      facts: await proportionFacts(scene, concernOfAll({ matters: [] }, incidentIn(scene)?.id ?? null)),
      fields: {
        ground: radios<AllegedGround>({ label: { en: 'Ground', es: 'Causa' }, options: GROUND_OPTIONS }),
        source: radios<MatterSource>({
          label: { en: 'How the agency knows of it', es: 'Cómo lo sabe la autoridad' },
          options: optionsOf(capitalized(SOURCES_OF_MATTER)),
        }),
        learnedOn: date({
          label: {
            en: 'Day on which the agency first learned of it',
            es: 'Día en que la autoridad lo supo por primera vez',
          },
        }),
        note: reason({
          en: 'What is known, and from where. It stays inside the agency until a warning says what is alleged.',
          es: 'Qué se sabe y de dónde. Queda dentro de la autoridad hasta que una advertencia diga qué se atribuye.',
        }),
      },
      initial: fromIncident(scene),
      consequences: [
        said(
          `A supervisor says within ${termWords(scene, 'MATTER_TRIAGE')} business days what becomes of it. The company is not told.`,
          `Un supervisor dice en ${termWords(scene, 'MATTER_TRIAGE')} días hábiles qué se hace con él. No se avisa a la empresa.`,
        ),
      ],
    }),
    payload: async ({ ground, source, learnedOn, note: why }, { scene, keep }) => ({
      ground,
      source,
      learnedOn,
      about: ground === 'security-incident' ? (incidentIn(scene)?.id ?? null) : null,
      note: await keep(kindOf(ground), textBody(why)),
    }),
  }),

  TriageMatter: actForm({
    submit: { en: 'Record it', es: 'Registrarlo' },
    done: { en: 'It is recorded what becomes of the matter.', es: 'Quedó registrado qué se hace con el asunto.' },
    async draw(scene) {
      const matter = meant(scene, OPEN);
      const { field, initial } = chosen(scene, OPEN);
      return {
        intro: [
          {
            en: 'Where it cannot wait for a warning, a field director recommends an immediate action, with the reason.',
            es: 'Si no puede esperar a una advertencia, un director de oficina recomienda una medida inmediata, con el motivo.',
          },
          ...(scene.state.standing === 'suspended' ? [WHILE_SUSPENDED] : []),
        ],
        facts: [...(await proportionFacts(scene, concernOf(matter))), ...(await whyOpened(scene, matter))],
        fields: {
          ...field,
          outcome: radios<TriageOutcome>({
            label: { en: 'What becomes of it', es: 'Qué se hace con él' },
            options: outcomesOf(scene),
          }),
          note: reason(),
          ...(mattersAt(scene.state, OPEN).some(({ id }) => isUnasked(scene, id)) && { ask: asked(scene) }),
        },
        initial,
        rules: ({ matter: id, outcome, ask }: { matter: string; outcome: TriageOutcome; ask?: string | null }) =>
          outcome === 'analysis' && !ask && isUnasked(scene, id) ? { ask: NAME_ASK } : {},
        consequences: [
          {
            en: 'The company learns of the matter by its warning, or is asked for its analysis of the incident. Nothing else of it leaves the agency.',
            es: 'La empresa sabe del asunto por su advertencia, o se le pide su análisis del incidente. Nada más sale de la autoridad.',
          },
        ],
      };
    },
    payload: async ({ matter, outcome, note: why, ask }, { scene, keep }) => ({
      matter,
      outcome,
      ...(outcome === 'analysis' && ask && isUnasked(scene, matter) && { ask: await keep('note', textBody(ask)) }),
      note: await keep(kindOf(scene.state.matters.find(({ id }) => id === matter)?.ground), textBody(why)),
    }),
  }),

  WarnMatter: actForm({
    submit: { en: 'Warn the company', es: 'Advertir a la empresa' },
    done: {
      en: 'The warning goes out; its letter waits to be dispatched.',
      es: 'Sale la advertencia; su carta espera despacho.',
    },
    async draw(scene) {
      const matter = meant(scene, ['to-warn']);
      const own = matter ? [optionOf(matter)] : [];
      const vetting = matter?.ground === 'vetting-result';
      const n = termWords(scene, 'WARNING_RESPONSE');
      return {
        facts: [...(await proportionFacts(scene, concernOf(matter))), ...(await whyOpened(scene, matter))],
        fields: {
          matter: oneOf(scene, WHICH, own, NONE),
          ...((vetting ? releasedField() : pointFields()) as object),
        },
        initial: chosenFor('matter', own, { about: null }),
        ...(!vetting && { rules: (values: object) => pointRules(values as Points) }),
        consequences: [
          {
            en: 'Mail tells the contacts that there is a warning, and nothing of what it says. The letter lists each point and what would answer it.',
            es: 'El correo avisa a los contactos de que hay una advertencia, y nada de lo que dice. La carta enumera cada punto y qué lo respondería.',
          },
          said(
            `From the dispatch of the letter the company has ${n} days to answer. Its standing and its benefits stay as they are.`,
            `Desde el despacho de la carta la empresa tiene ${n} días para responder. Su situación y sus beneficios siguen como están.`,
          ),
        ],
      };
    },
    async payload({ matter, ...rest }, deed) {
      const { grounds } = rest as { readonly grounds?: Matter['grounds'] };
      const points = grounds ? [] : await keepPoints(rest as Points, deed);
      return { matter, points, grounds: grounds ?? [] };
    },
  }),

  AnswerWarning: actForm({
    submit: { en: 'Sign and file the answer', es: 'Firmar y presentar la respuesta' },
    done: { en: 'The answer was filed.', es: 'La respuesta se presentó.' },
    async draw(scene) {
      const warned = options(scene, ['warned']);
      const matter = meant(scene, ['warned']);
      return {
        facts: matter ? await warningFacts(scene, matter) : [],
        fields: {
          matter: radios({ label: WHICH, options: [...warned, OTHER] }),
          statement: note(
            { en: 'Your answer', es: 'Su respuesta' },
            {
              en: 'Point by point: what is so and what is not, what was done, and what shows it.',
              es: 'Punto por punto: qué es así y qué no, qué se hizo y qué lo demuestra.',
            },
          ),
          ...(await documentsField(scene)),
        },
        attach: attaching(scene),
        initial: chosenFor('matter', warned, scene),
        consequences: [
          {
            en: 'The answer is filed in the company’s name and signed by you. You get a receipt.',
            es: 'La respuesta se presenta en nombre de la empresa y con su firma. Recibirá un acuse.',
          },
          {
            en: 'From now until it is read, no term of yours runs in this matter.',
            es: 'Desde ahora y hasta que se lea, en este asunto no corre ningún plazo suyo.',
          },
        ],
      };
    },
    payload: async ({ matter, statement, ...rest }, { keep }) => ({
      matter,
      statement: await keep('statement', textBody(statement)),
      evidence: documentsIn(rest),
    }),
  }),

  ReadWarningAnswer: actForm({
    submit: { en: 'Record it', es: 'Registrarlo' },
    done: { en: 'It is recorded, and the company is told.', es: 'Quedó registrado, y se avisa a la empresa.' },
    async draw(scene) {
      const matter = meant(scene, ['answered']);
      const own = matter ? [optionOf(matter)] : [];
      return {
        facts: matter
          ? [
              ...(await warningFacts(scene, matter)),
              ...(await answerFacts(scene, matter)),
              ...(await proportionFacts(scene, concernOf(matter))),
            ]
          : [],
        fields: {
          matter: oneOf(scene, WHICH, own, NONE),
          satisfied: yesOrNo({ en: 'The answer suffices', es: 'La respuesta basta' }),
          note: reason({ en: 'The company reads this.', es: 'La empresa lee esto.' }),
        },
        initial: chosenFor('matter', own, { about: null }),
        consequences: [
          {
            en: 'An answer that suffices closes the matter. Otherwise the term runs on, with the days to mend at the least, and the company may answer again.',
            es: 'Una respuesta que basta cierra el asunto. Si no, el plazo continúa, al menos con los días para corregir, y la empresa puede responder de nuevo.',
          },
        ],
      };
    },
    payload: async ({ matter, satisfied, note: why }, { keep }) => ({
      matter,
      satisfied: satisfied === 'yes',
      note: await keep('note', textBody(why)),
    }),
  }),
};
