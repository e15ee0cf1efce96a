/** Forms of a Post-Incident Analysis: the company's questionnaire, what the specialist says to it, and its corrective actions one by one. */
import { askedOf } from '../../../domain/criteria.ts';
import {
  actionsOf,
  FUNCTIONS,
  incidentOf,
  isUnderWay,
  ROOT_CAUSES,
  type CompanyFunction,
  type IncidentAction,
} from '../../../domain/incident-record.ts';
import type { AnalysisCommand } from '../../../domain/incident-events.ts';
import type { About } from '../../../domain/document-file.ts';
import { today } from '../../../domain/process.ts';
import type { Spoken } from '../../../templates/words.ts';
import { also, checkboxes, date, optional, radios, select, text, textarea } from '../../forms.ts';
import { ANALYSIS, CAUSES, CORRECTIVE, FUNCTION_WORDS } from '../../words/incidents.ts';
import { analysisFacts } from '../incidents/written.ts';
import { actForm, type Deed, type Forms } from './act-form.ts';
import { attaching, documentOptions } from './attached.ts';
import { chosenFor, dateWords, oneOf } from './choices.ts';
import { factOf, note, reason, READ_BY_COMPANY, signature, yesOrNo } from './fields.ts';
import { incidentChoice, incidentOptions } from './incident.ts';
import { OTHER } from './required-actions.ts';
import { said, shortened, type Labeled } from './said.ts';
import type { Scene } from './scene.ts';
import { textBody, textsOf } from './texts.ts';

const PLACES = ['a1', 'a2', 'a3', 'a4', 'a5'] as const;
type Place = (typeof PLACES)[number];
type Name = `${Place}${'' | 'Verify' | 'By' | 'Due'}`;
type Typed = Readonly<Record<Name, string | null>>;

const numbered = ({ en, es }: Spoken, place: Place): Spoken =>
  said(`${en} ${place.slice(1)}`, `${es} ${place.slice(1)}`);

const actionFields = (place: Place) => ({
  [place]: optional(
    textarea({
      label: numbered(ANALYSIS.action, place),
      hint: { en: 'Leave it empty if there is no more.', es: 'Déjelo vacío si no hay más.' },
      max: 1500,
      rows: 3,
    }),
  ),
  [`${place}Verify`]: optional(text({ label: numbered(ANALYSIS.verify, place), max: 300 })),
  [`${place}By`]: optional(
    select({
      label: numbered(ANALYSIS.by, place),
      options: FUNCTIONS.map((value) => ({ value, label: FUNCTION_WORDS[value] })),
    }),
  ),
  [`${place}Due`]: optional(date({ label: numbered(ANALYSIS.due, place) })),
});
/** The types of fields that are made in a loop are lost; these are theirs. */
const ACTION_FIELDS = Object.assign({}, ...PLACES.map(actionFields)) as Readonly<
  Record<Name, ReturnType<typeof optional<string>>>
>;

const ACTION_SETS = {
  names: PLACES.map((place) => Object.keys(actionFields(place))),
  another: { en: 'Add another action', es: 'Agregar otra acción' },
};

const idsIn = (typed: string | null): readonly string[] => [...new Set(typed?.split(/[\s,;]+/).filter(Boolean) ?? [])];

function criteriaField({ facts: { criteria }, state }: Scene) {
  const asked = criteria ? askedOf(criteria, state.entityType).map(({ id }) => id) : [];
  const hint = {
    en: 'Numbers of criteria of your security profile, such as 6.1, 7.3. Leave it empty if all were kept.',
    es: 'Números de criterios de su perfil de seguridad, como 6.1, 7.3. Déjelo vacío si se cumplieron todos.',
  };
  const field = text({ label: ANALYSIS.criteria, hint, max: 200 });
  return optional(
    also(field, (typed) => {
      const strange = asked.length > 0 ? idsIn(typed).find((id) => !asked.includes(id)) : undefined;
      return strange === undefined
        ? null
        : said(`Your company is not asked criterion ${strange}`, `A su empresa no se le pide el criterio ${strange}`);
    }),
  );
}

/** An action is whole or not there: with who answers for it, by when, and how it is verified. */
function wholeActions(values: Typed, on: string) {
  const faults: Partial<Record<Name, Spoken>> = {};
  for (const place of PLACES) {
    const parts = [`${place}Verify`, `${place}By`, `${place}Due`] as const;
    if (values[place] === null && parts.some((part) => values[part] !== null))
      faults[place] = { en: 'Say what will be done', es: 'Diga qué se hará' };
    const due = values[`${place}Due`];
    if (due !== null && due < on) faults[`${place}Due`] = { en: 'This day is over', es: 'Ese día ya pasó' };
    if (values[place] === null) continue;
    for (const part of parts) if (values[part] === null) faults[part] = { en: 'Fill this in', es: 'Complete esto' };
  }
  return faults;
}

const keepActions = (values: Typed, { keep }: Deed) =>
  Promise.all(
    PLACES.filter((place) => values[place] !== null).map(async (id) => ({
      id,
      text: await keep('action', { text: values[id] ?? '', verify: values[`${id}Verify`] }),
      due: values[`${id}Due`] ?? '',
      by: (values[`${id}By`] ?? 'management') as CompanyFunction,
    })),
  );

/** `<incident>:<action>`, with what it is and by when. */
async function correctiveOptions(
  { pool, state }: Scene,
  which: (action: IncidentAction) => boolean,
): Promise<readonly Labeled[]> {
  const some = state.incidents.flatMap((incident) =>
    incident.stage === 'actions'
      ? actionsOf(incident).flatMap((action) => (which(action) ? [{ incident: incident.id, ...action }] : []))
      : [],
  );
  const texts = await textsOf(
    pool,
    some.map((action) => action.text),
  );
  return some.map(({ incident, id, text: ref, due, status }) => {
    const day = dateWords(due);
    return {
      value: `${incident}:${id}`,
      label: shortened(texts.get(ref.id) ?? id, 300),
      hint: said(`By ${day.en}: ${CORRECTIVE[status].en}`, `Para el ${day.es}: ${CORRECTIVE[status].es}`),
    };
  });
}
const parted = (about: string): { readonly incident: string; readonly action: string } => {
  const [incident = '', action = ''] = about.split(':');
  return { incident, action };
};

/** The documents of the incident that the visitor came for, if the participant has it. */
function placeOfIncident({ about, state }: Scene): About | undefined {
  const { incident } = parted(about ?? '');
  return incidentOf(state, incident) ? { kind: 'incident', ref: incident } : undefined;
}

/** Documents of the company and of the incident, to choose from. */
async function evidenceField(scene: Scene) {
  const incident = placeOfIncident(scene);
  const options = [...(await documentOptions(scene)), ...(incident ? await documentOptions(scene, incident) : [])];
  const asking = {
    label: { en: 'Documents that show it', es: 'Documentos que lo muestran' },
    hint: {
      en: 'Of those that you added to the incident or to your company.',
      es: 'De los que agregó al incidente o a su empresa.',
    },
    options,
  };
  return options.length > 0 ? { evidence: optional(checkboxes(asking)) } : {};
}

const STANDS_STILL: Spoken = {
  en: 'Your term stands still until the agency has answered.',
  es: 'Su plazo queda en pausa hasta que la autoridad responda.',
};

export const analysisForms: Forms<AnalysisCommand['type']> = {
  SubmitIncidentAnalysis: actForm({
    submit: { en: 'Sign and file the analysis', es: 'Firmar y presentar el análisis' },
    done: { en: 'The analysis was filed.', es: 'El análisis se presentó.' },
    async draw(scene) {
      const options = await incidentOptions(scene, ({ stage }) => stage === 'analysis-asked');
      return {
        fields: {
          incident: radios({ label: { en: 'Incident', es: 'Incidente' }, options: [...options, OTHER] }),
          cause: radios({
            label: ANALYSIS.cause,
            options: ROOT_CAUSES.map((value) => ({ value, label: CAUSES[value] })),
          }),
          account: textarea({ label: ANALYSIS.account, max: 8000, rows: 8 }),
          criteria: criteriaField(scene),
          ...ACTION_FIELDS,
          signed: signature({
            en: 'I sign this analysis for the company.',
            es: 'Firmo este análisis por la empresa.',
          }),
        },
        sets: ACTION_SETS,
        initial: chosenFor('incident', options, scene),
        rules: (values: Typed) => wholeActions(values, today(scene.state, scene.facts)),
        consequences: [
          {
            en: 'The analysis is filed in the company’s name and signed by you. You get a receipt.',
            es: 'El análisis se presenta en nombre de la empresa y con su firma. Recibirá un acuse.',
          },
          STANDS_STILL,
        ],
      };
    },
    payload: async (values, deed) => ({
      incident: values.incident,
      cause: values.cause,
      text: await deed.keep('statement', textBody(values.account)),
      criteria: idsIn(values.criteria),
      actions: await keepActions(values, deed),
    }),
  }),

  AcceptIncidentAnalysis: actForm({
    submit: { en: 'Accept it', es: 'Aceptarlo' },
    done: { en: 'The analysis was accepted.', es: 'El análisis se aceptó.' },
    async draw(scene) {
      const { field, initial } = await incidentChoice(scene, ({ stage }) => stage === 'analysis-submitted');
      return {
        facts: await analysisFacts(scene),
        fields: { incident: field, note: reason() },
        initial,
        consequences: [
          {
            en: 'Each corrective action has its own day from now on, as the company set it.',
            es: 'Desde ahora cada acción correctiva tiene su propio plazo, como lo fijó la empresa.',
          },
        ],
      };
    },
    payload: async ({ incident, note: why }, { keep }) => ({ incident, note: await keep('note', textBody(why)) }),
  }),

  ReturnIncidentAnalysis: actForm({
    submit: { en: 'Return it', es: 'Devolverlo' },
    done: { en: 'The analysis was returned.', es: 'El análisis se devolvió.' },
    async draw(scene) {
      const { field, initial } = await incidentChoice(scene, ({ stage }) => stage === 'analysis-submitted');
      return {
        facts: await analysisFacts(scene),
        fields: { incident: field, note: reason(READ_BY_COMPANY) },
        initial,
        consequences: [
          {
            en: 'Its term runs on with what was left of it, and with the days to mend at the least.',
            es: 'Su plazo continúa con lo que quedaba, y al menos con los días para corregir.',
          },
        ],
      };
    },
    payload: async ({ incident, note: why }, { keep }) => ({ incident, note: await keep('note', textBody(why)) }),
  }),

  ReportIncidentAction: actForm({
    submit: { en: 'File it', es: 'Presentarlo' },
    done: { en: 'It was filed.', es: 'Se presentó.' },
    async draw(scene) {
      const options = await correctiveOptions(scene, isUnderWay);
      return {
        fields: {
          action: radios({ label: ANALYSIS.action, options: [...options, OTHER] }),
          note: note({ en: 'What was done, and how it was verified', es: 'Qué se hizo y cómo se verificó' }),
          ...(await evidenceField(scene)),
        },
        attach: attaching(scene, placeOfIncident(scene)),
        initial: chosenFor('action', options, scene),
        consequences: [{ en: 'It is filed with a receipt.', es: 'Se presenta con acuse.' }, STANDS_STILL],
      };
    },
    payload: async ({ action, note: told, ...rest }, { keep }) => ({
      ...parted(action),
      note: await keep('note', textBody(told)),
      evidence: (rest as { readonly evidence?: readonly string[] | null }).evidence ?? [],
    }),
  }),

  AssessIncidentAction: actForm({
    submit: { en: 'Record the assessment', es: 'Registrar la evaluación' },
    done: { en: 'The assessment was recorded.', es: 'La evaluación quedó registrada.' },
    async draw(scene) {
      const options = await correctiveOptions(scene, ({ status }) => status === 'reported');
      const reported = scene.state.incidents.flatMap(actionsOf).filter(({ status }) => status === 'reported');
      const texts = await textsOf(
        scene.pool,
        reported.map(({ answer }) => answer),
      );
      return {
        facts: reported.flatMap(({ answer }) =>
          factOf(said('What the company reported', 'Lo que informó la empresa'), texts.get(answer?.id ?? '') ?? null),
        ),
        fields: {
          action: oneOf(scene, ANALYSIS.action, options, {
            en: 'No corrective action waits to be assessed.',
            es: 'Ninguna acción correctiva espera ser evaluada.',
          }),
          done: yesOrNo({ en: 'It is done', es: 'Está cumplida' }),
          note: reason(READ_BY_COMPANY),
        },
        initial: chosenFor('action', options, scene),
        consequences: [],
      };
    },
    payload: async ({ action, done, note: why }, { keep }) => ({
      ...parted(action),
      done: done === 'yes',
      note: await keep('note', textBody(why)),
    }),
  }),
};
