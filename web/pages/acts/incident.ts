/** Forms about a security incident: the company's report, short enough for a telephone, and what the agency records, asks and concludes. */
import { instantOf, type Instant, type WallDate } from '../../../domain/calendar.ts';
import { INCIDENT_FINDINGS, isOpen, type Incident, type ReportWay } from '../../../domain/incident-record.ts';
import type { IncidentCommand } from '../../../domain/incident-events.ts';
import { numberOf } from '../../../domain/policy.ts';
import { today } from '../../../domain/process.ts';
import type { Spoken } from '../../../templates/words.ts';
import { also, date, datetime, optional, radios, text, textarea, type Values } from '../../forms.ts';
import { FINDINGS, REPORT, REPORT_WAYS as WAY_WORDS } from '../../words/incidents.ts';
import { actForm, type Deed, type Forms } from './act-form.ts';
import { chosenFor, contactOptions, dateWords, oneOf } from './choices.ts';
import { reason } from './fields.ts';
import { capitalized, optionsOf, said, shortened, type Labeled } from './said.ts';
import type { Scene } from './scene.ts';
import { textBody, textsOf } from './texts.ts';

const WHICH: Spoken = { en: 'Incident', es: 'Incidente' };
const NONE: Spoken = { en: 'No incident waits for this.', es: 'Ningún incidente espera esto.' };
const NEW = 'new';
const NOT_AHEAD: Spoken = { en: 'This day has not come yet', es: 'Ese día no ha llegado todavía' };

/** The incidents at hand, each with its day and the beginning of what was told. */
export async function incidentOptions(
  { pool, state }: Scene,
  which: (incident: Incident) => boolean,
): Promise<readonly Labeled[]> {
  const some = state.incidents.filter(which);
  const texts = await textsOf(
    pool,
    some.map((incident) => incident.text),
  );
  return some.map(({ id, happenedOn, text: ref }) => ({
    value: id,
    label: dateWords(happenedOn),
    hint: shortened(texts.get(ref?.id ?? '') ?? '', 200),
  }));
}

/** Which incident, chosen beforehand where there is one. */
export async function incidentChoice(scene: Scene, which: (incident: Incident) => boolean) {
  const options = await incidentOptions(scene, which);
  return { field: oneOf(scene, WHICH, options, NONE), initial: chosenFor('incident', options, scene) };
}

/** What a report asks. @param on today where the company is */
export const reportFields = (on: WallDate) => ({
  what: textarea({
    label: REPORT.what,
    hint: {
      en: 'In your own words. You can add more later.',
      es: 'Con sus propias palabras. Puede agregar más después.',
    },
    max: 6000,
    rows: 5,
  }),
  where: text({ label: REPORT.where }),
  on: also(date({ label: REPORT.on }), (day) => (day > on ? NOT_AHEAD : null)),
  time: optional(text({ label: REPORT.time, max: 40 })),
  unit: optional(text({ label: REPORT.unit, max: 120 })),
  seal: optional(
    text({
      label: REPORT.seal,
      hint: { en: 'Its number, and whether it was whole.', es: 'Su número, y si estaba íntegro.' },
      max: 120,
    }),
  ),
  told: optional(
    textarea({
      label: REPORT.told,
      hint: {
        en: 'Police, port, carrier, insurer; and when.',
        es: 'Policía, puerto, transportista, aseguradora; y cuándo.',
      },
      max: 1000,
      rows: 2,
    }),
  ),
});

export const REPORT_SUBMIT: Spoken = { en: 'Report it now', es: 'Informarlo ahora' };
export const REPORT_INTRO: Spoken = {
  en: 'You get a receipt at once, with its number and instant: the evidence that your company reported by itself. If anybody is in danger, call the emergency services first.',
  es: 'Recibirá un acuse de inmediato, con número y hora: la prueba de que su empresa informó por sí misma. Si hay alguien en peligro, llame primero a los servicios de emergencia.',
};

/** What the command of a report carries, once its text is kept. */
export const reported = async (
  { what, where, on, time, unit, seal, told }: Values<ReturnType<typeof reportFields>>,
  { keep }: Pick<Deed, 'keep'>,
  more: object = {},
) => ({ happenedOn: on, text: await keep('incident', { text: what, where, time, unit, seal, told, ...more }) });

/** The instant of a date and a time as they were typed. */
const instantIn = (zone: string, typed: string): Instant =>
  instantOf(typed.slice(0, 10), zone, Number(typed.slice(11, 13)), Number(typed.slice(14, 16)));

const OTHER = 'other';
const SOMEBODY: Labeled = {
  value: OTHER,
  label: { en: 'Somebody else of the company', es: 'Otra persona de la empresa' },
  hint: {
    en: 'It is taken down, and no report of the company’s until one of its contacts says so.',
    es: 'Se registra, y no es un informe de la empresa hasta que lo diga uno de sus contactos.',
  },
};

export const incidentForms: Forms<Exclude<IncidentCommand['type'], 'HearIncident'>> = {
  ReportIncident: actForm({
    submit: REPORT_SUBMIT,
    done: {
      en: 'Your report was received. This is its receipt.',
      es: 'Se recibió su informe. Este es su acuse.',
    },
    draw: (scene) => ({
      intro: [REPORT_INTRO],
      fields: reportFields(today(scene.state, scene.facts)),
      initial: { on: today(scene.state, scene.facts) },
      consequences: [],
    }),
    payload: reported,
  }),

  RecordReportedIncident: actForm({
    submit: { en: 'Take it down', es: 'Registrarlo' },
    done: {
      en: 'The report was taken down. Tell whoever reported it the number of this receipt.',
      es: 'El informe quedó registrado. Dé a quien lo informó el número de este acuse.',
    },
    draw: (scene) => ({
      intro: [
        {
          en: 'For an incident that somebody of the company tells by telephone, in a letter or in person. Nothing is refused. What counts is when it was really received, and not when you take it down. What the agency found by itself, or heard from anybody else, is recorded apart.',
          es: 'Para un incidente que alguien de la empresa cuenta por teléfono, por carta o en persona. Nada se rechaza. Cuenta cuándo se recibió en realidad, y no cuándo usted lo registra. Lo que la autoridad halló por sí misma, u oyó de cualquier otro, se registra aparte.',
        },
      ],
      fields: {
        reporter: radios({ label: REPORT.teller, options: [...contactOptions(scene), SOMEBODY] }),
        teller: optional(
          text({
            label: { en: 'Name, of somebody who is no contact', es: 'Nombre, de quien no es contacto' },
            max: 120,
          }),
        ),
        way: radios<ReportWay>({
          label: { en: 'How it came', es: 'Cómo llegó' },
          options: optionsOf(capitalized(WAY_WORDS)),
        }),
        heard: also(
          datetime({
            label: { en: 'When it was received', es: 'Cuándo se recibió' },
            hint: { en: 'The call, the e-mail, the letter.', es: 'La llamada, el correo, la carta.' },
            zone: scene.state.zone,
          }),
          (typed) => (typed.slice(0, 10) > today(scene.state, scene.facts) ? NOT_AHEAD : null),
        ),
        ...reportFields(today(scene.state, scene.facts)),
      },
      initial: { on: today(scene.state, scene.facts) },
      consequences: [
        {
          en: 'It gets a receipt, which the company sees, and its contacts are told. The duty officer is alerted.',
          es: 'Recibe un acuse, que la empresa ve, y se avisa a sus contactos. Se alerta al oficial de guardia.',
        },
      ],
    }),
    payload: async ({ reporter, teller, way, heard, ...told }, { scene, keep }) => ({
      reporter: reporter === OTHER ? null : reporter,
      way,
      heardAt: instantIn(scene.state.zone, heard),
      ...(await reported(told, { keep }, { teller })),
    }),
  }),

  RecordIncident: actForm({
    submit: { en: 'Record it', es: 'Registrarlo' },
    done: { en: 'The incident is recorded.', es: 'El incidente quedó registrado.' },
    async draw(scene) {
      const known = await incidentOptions(scene, (incident) => isOpen(incident) && incident.foundAt === null);
      const { zone } = scene.state;
      const fresh: Labeled = {
        value: NEW,
        label: { en: 'One that nobody has recorded yet', es: 'Uno que nadie ha registrado todavía' },
      };
      return {
        intro: [
          {
            en: 'When the agency found an incident by itself, with or without a report of the company. The two instants tell who spoke first.',
            es: 'Cuándo halló la autoridad un incidente por sí misma, con o sin informe de la empresa. Los dos momentos dicen quién habló primero.',
          },
        ],
        fields: {
          incident: radios({ label: WHICH, options: [fresh, ...known] }),
          happenedOn: date({ label: { en: 'Day on which it happened', es: 'Día en que ocurrió' } }),
          found: datetime({ label: { en: 'When the agency found it', es: 'Cuándo lo halló la autoridad' }, zone }),
          what: textarea({
            label: { en: 'What was found, where, and by whom', es: 'Qué se halló, dónde y quién lo halló' },
            hint: { en: 'The company does not read this.', es: 'La empresa no lee esto.' },
          }),
        },
        initial: {
          incident: scene.about !== null && known.some(({ value }) => value === scene.about) ? scene.about : NEW,
        },
        consequences: [],
      };
    },
    payload: async ({ incident, happenedOn, found, what }, { scene, keep }) => ({
      incident: incident === NEW ? null : incident,
      happenedOn,
      foundAt: instantIn(scene.state.zone, found),
      text: await keep('note', textBody(what)),
    }),
  }),

  AskIncidentAnalysis: actForm({
    submit: { en: 'Ask for it', es: 'Pedirlo' },
    done: { en: 'The company is asked for its analysis.', es: 'Se pidió a la empresa su análisis.' },
    async draw(scene) {
      const { field, initial } = await incidentChoice(scene, ({ stage }) => stage === 'reported');
      const n = numberOf(scene.facts.policy, 'PIA_RESPONSE');
      return {
        fields: {
          incident: field,
          note: reason({
            en: 'The company reads this: what the analysis should answer above all.',
            es: 'La empresa lee esto: qué debe responder ante todo el análisis.',
          }),
        },
        initial,
        consequences: [
          said(`The company has ${n} days; its officer signs.`, `La empresa tiene ${n} días; firma su directivo.`),
        ],
      };
    },
    payload: async ({ incident, note }, { keep }) => ({ incident, note: await keep('note', textBody(note)) }),
  }),

  CloseIncident: actForm({
    submit: { en: 'Close it', es: 'Cerrarlo' },
    done: { en: 'The incident is closed.', es: 'El incidente quedó cerrado.' },
    async draw(scene) {
      const { field, initial } = await incidentChoice(scene, isOpen);
      return {
        fields: {
          incident: field,
          finding: radios({
            label: { en: 'Finding', es: 'Conclusión' },
            options: INCIDENT_FINDINGS.map((value) => ({ value, label: FINDINGS[value] })),
          }),
          note: reason(),
        },
        initial,
        consequences: [
          {
            en: 'Every term about the incident ends. The company learns that it is closed; finding and reason stay inside.',
            es: 'Termina todo plazo sobre el incidente. La empresa sabrá que se cerró; la conclusión y el motivo quedan dentro.',
          },
        ],
      };
    },
    payload: async ({ incident, finding, note }, { keep }) => ({
      incident,
      finding,
      note: await keep('note', textBody(note)),
    }),
  }),
};
