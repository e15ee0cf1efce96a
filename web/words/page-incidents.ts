/** What the pages of incidents say. */
import type { CallOutcome } from '../../domain/incident-alert.ts';
import type { AlertStep } from '../../domain/policy.ts';
import type { Spoken } from '../../templates/words.ts';

export const INCIDENT = {
  title: { en: 'Security incidents', es: 'Incidentes de seguridad' },
  of: { en: 'Security incident of {on}', es: 'Incidente de seguridad del {on}' },
  lead: {
    en: 'Reported by companies, or found by the agency: open ones first.',
    es: 'Informados por empresas o hallados por la autoridad: primero los abiertos.',
  },
  none: { en: 'No incident is recorded.', es: 'No hay ningún incidente registrado.' },
  noneNext: {
    en: 'What a company reports stands here at once, and its duty officer is alerted.',
    es: 'Lo que una empresa informa aparece aquí de inmediato, y se alerta al oficial de guardia.',
  },
  duty: { en: 'Who is on duty', es: 'Quién está de guardia' },
  more: { en: 'The latest {n} are shown.', es: 'Se muestran los últimos {n}.' },
  company: { en: 'Company', es: 'Empresa' },
  happened: { en: 'Happened', es: 'Ocurrió' },
  stage: { en: 'Where it is', es: 'Dónde está' },
  first: { en: 'Who spoke first', es: 'Quién habló primero' },
  reportedAt: { en: 'Reported by the company', es: 'Informado por la empresa' },
  heardAt: { en: 'Told by somebody who is no contact', es: 'Contado por alguien que no es contacto' },
  foundAt: { en: 'Found by the agency', es: 'Hallado por la autoridad' },
  finding: { en: 'Finding', es: 'Conclusión' },
  never: { en: 'not', es: 'no' },
  receipt: { en: 'Receipt', es: 'Acuse' },
  told: { en: 'What was told', es: 'Lo que se informó' },
  inside: {
    en: 'The agency has found this incident. What it asks of you stands below.',
    es: 'La autoridad halló este incidente. Lo que le pide está abajo.',
  },
  analysis: { en: 'Post-Incident Analysis', es: 'Análisis posterior al incidente' },
  actions: { en: 'Corrective actions', es: 'Acciones correctivas' },
  terms: { en: 'Terms', es: 'Plazos' },
  documents: { en: 'Pictures and documents of the incident', es: 'Fotografías y documentos del incidente' },
  do: { en: 'What you can do', es: 'Qué puede hacer' },
  toPage: { en: 'Back to your page', es: 'Volver a su página' },
  toParticipant: { en: 'Back to the participant', es: 'Volver al participante' },
  alert: { en: 'Who was called', es: 'A quién se llamó' },
  noAlert: { en: 'Nobody has been called yet.', es: 'Todavía no se ha llamado a nadie.' },
  alertPassed: { en: 'nobody there', es: 'no había nadie' },
  alertTaken: { en: '{name} has it, since {at}', es: 'Lo tiene {name}, desde el {at}' },
  alertOver: {
    en: 'The line is over, and nobody has said that they have it.',
    es: 'Se acabó la lista y nadie ha dicho que lo tiene.',
  },
  alertLooked: { en: 'A specialist has looked at it.', es: 'Un especialista lo ha visto.' },
  alertLate: { en: 'First called {n} minutes after the receipt', es: 'Primera llamada {n} minutos después del acuse' },
  take: { en: 'I have it', es: 'Yo lo tengo' },
  taken: { en: 'It is on record that you have it.', es: 'Quedó registrado que usted lo tiene.' },
  takenAlready: { en: '{name} has it already.', es: 'Ya lo tiene {name}.' },
  report: { en: 'Report a security incident', es: 'Informar un incidente de seguridad' },
  reportHint: {
    en: 'At any hour. The receipt shows that you reported it yourselves.',
    es: 'A cualquier hora. El acuse muestra que ustedes mismos lo informaron.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

/** The steps of the line in which people are called. */
export const CALL_OUTCOMES: Readonly<Record<CallOutcome, Spoken>> = {
  sent: { en: 'mail taken by the server', es: 'correo aceptado por el servidor' },
  refused: { en: 'no such mailbox', es: 'el buzón no existe' },
  returned: { en: 'the mail came back', es: 'el correo fue devuelto' },
};

export const ALERT_STEPS: Readonly<Record<AlertStep, Spoken>> = {
  'duty-officer': { en: 'Duty officer', es: 'Oficial de guardia' },
  supervisor: { en: 'Supervisors', es: 'Supervisores' },
  director: { en: 'Field directors', es: 'Directores de oficina' },
  headquarters: { en: 'Headquarters', es: 'Oficina central' },
};

export const DUTY = {
  title: { en: 'Who is on duty', es: 'Quién está de guardia' },
  lead: {
    en: 'Whoever is on duty is called first when a company reports an incident, at any hour. With nobody named, supervisors are called.',
    es: 'A quien está de guardia se le llama primero cuando una empresa informa un incidente, a cualquier hora. Si no hay nadie, se llama a los supervisores.',
  },
  office: { en: 'Office', es: 'Oficina' },
  now: { en: 'Today', es: 'Hoy' },
  next: { en: 'Later', es: 'Después' },
  nobody: { en: 'nobody named', es: 'nadie' },
  span: { en: '{name}, {from} to {until}', es: '{name}, del {from} al {until}' },
  name: { en: 'Name the duty officer', es: 'Nombrar al oficial de guardia' },
  person: { en: 'Person', es: 'Persona' },
  from: { en: 'First day', es: 'Primer día' },
  until: { en: 'Last day', es: 'Último día' },
  done: { en: 'The duty officer is named.', es: 'Se nombró al oficial de guardia.' },
  back: { en: 'Back to who is on duty', es: 'Volver a quién está de guardia' },
  noOffices: { en: 'No office has been opened.', es: 'No se ha abierto ninguna oficina.' },
} as const satisfies Readonly<Record<string, Spoken>>;
