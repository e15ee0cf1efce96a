/** What the pages of applying say. */
import type { Admission } from '../../../domain/eligibility.ts';
import type { Spoken } from '../../../templates/words.ts';
import type { Labeled } from '../acts/said.ts';

export const TYPES = {
  heading: { en: 'Apply for the program', es: 'Solicitar el ingreso al programa' },
  lead: {
    en: 'Each type of entity has its own criteria, and its own membership. Choose the one that you apply for; a few questions tell at once whether your company is eligible.',
    es: 'Cada tipo de entidad tiene sus propios criterios y su propia membresía. Elija aquel para el que solicita; unas preguntas dicen de inmediato si su empresa es elegible.',
  },
  needs: { en: 'You will need: {list}.', es: 'Necesitará: {list}.' },
  or: { en: ' or ', es: ' o ' },
  open: { en: 'Open to everybody who is eligible', es: 'Abiertos a todo el que sea elegible' },
  openText: {
    en: 'Everything that you enter is saved step by step: you can stop at any time and go on later.',
    es: 'Todo lo que ingrese se guarda paso a paso: puede detenerse cuando quiera y seguir después.',
  },
  invited: { en: 'By invitation only', es: 'Solo por invitación' },
  invitedText: {
    en: 'Have your letter of invitation at hand: the form asks for the token in it.',
    es: 'Tenga a mano su carta de invitación: el formulario pide el código que contiene.',
  },
  closed: { en: 'Not open', es: 'No abiertos' },
  closedText: {
    en: 'The program does not take applications for these types at present.',
    es: 'El programa no recibe por ahora solicitudes para estos tipos.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

export const ADMISSIONS: Readonly<Record<Admission, { readonly tag: Spoken; readonly why: Spoken }>> = {
  open: { tag: { en: 'Open', es: 'Abierto' }, why: { en: 'Open.', es: 'Abierto.' } },
  'by-invitation': {
    tag: { en: 'By invitation', es: 'Por invitación' },
    why: { en: 'Admitted by invitation only.', es: 'Se admite solo por invitación.' },
  },
  announced: {
    tag: { en: 'Announced', es: 'Anunciado' },
    why: {
      en: 'The program has announced this type. It is not open for applications yet.',
      es: 'El programa anunció este tipo. Aún no admite solicitudes.',
    },
  },
  'criteria-missing': {
    tag: { en: 'Not open', es: 'No abierto' },
    why: {
      en: 'The criteria for this type are not loaded here, so it is not open for applications yet.',
      es: 'Los criterios de este tipo no están cargados aquí, por lo que aún no admite solicitudes.',
    },
  },
};

export const YES_OR_NO: readonly Labeled<'yes' | 'no'>[] = [
  { value: 'yes', label: { en: 'Yes', es: 'Sí' } },
  { value: 'no', label: { en: 'No', es: 'No' } },
];

export const QUESTIONS = {
  heading: { en: 'Is your company eligible?', es: '¿Es elegible su empresa?' },
  lead: {
    en: 'Answer for the company that applies, as things stand today. Nothing is kept of these answers unless you go on to apply; then they become part of the application, and the agency checks them.',
    es: 'Responda por la empresa que solicita, según la situación de hoy. Estas respuestas no se guardan, salvo que siga con la solicitud; entonces forman parte de ella y la autoridad las comprueba.',
  },
  submit: { en: 'Continue', es: 'Continuar' },
  another: { en: 'Choose another type', es: 'Elegir otro tipo' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const VERDICT = {
  heading: { en: 'Not eligible as things stand', es: 'Por ahora no es elegible' },
  lead: {
    en: 'By your answers, the company cannot apply as this type today. This is no decision about the company: nothing was recorded, and you may come back at any time.',
    es: 'Según sus respuestas, la empresa no puede solicitar hoy como este tipo. Esto no es una decisión sobre la empresa: no se registró nada y puede volver cuando quiera.',
  },
  reasons: { en: 'Why, and what would have to change', es: 'Por qué, y qué tendría que cambiar' },
  youSaid: { en: 'Your answer', es: 'Su respuesta' },
  change: { en: 'Change my answers', es: 'Cambiar mis respuestas' },
  another: { en: 'Choose another type', es: 'Elegir otro tipo' },
  basis: { en: 'Rests on', es: 'Se apoya en' },
  yes: { en: 'Yes', es: 'Sí' },
  no: { en: 'No', es: 'No' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const FORM = {
  title: { en: 'Begin an application', es: 'Iniciar una solicitud' },
  intro: {
    en: 'Tell us who the company is and whom we can reach. Everything else comes afterwards, step by step, and only the officer can sign and submit.',
    es: 'Díganos quién es la empresa y a quién podemos localizar. Lo demás viene después, paso a paso, y solo el directivo puede firmar y presentar.',
  },
  type: { en: 'Entity type', es: 'Tipo de entidad' },
  submit: { en: 'Begin the application', es: 'Iniciar la solicitud' },
  back: { en: 'Back to the questions', es: 'Volver a las preguntas' },
  token: { en: 'Token of your invitation', es: 'Código de su invitación' },
  tokenHint: {
    en: 'As it stands in the letter: 26 letters and digits, such as 7K2QM-…. It lets one application in.',
    es: 'Tal como está en la carta: 26 letras y dígitos, por ejemplo 7K2QM-…. Sirve para una solicitud.',
  },
  admitted: { en: 'Token of your admission from a waiting list', es: 'Código de su admisión de una lista de espera' },
  admittedHint: {
    en: 'Only for a company in a place that takes no new applications: it stands in the announcement.',
    es: 'Solo para una empresa de un lugar que no recibe solicitudes nuevas: está en el anuncio.',
  },
  tokenFault: {
    en: 'Enter the 26 letters and digits of the token; blanks and hyphens do not matter',
    es: 'Escriba las 26 letras y dígitos del código; los espacios y guiones no importan',
  },
} as const satisfies Readonly<Record<string, Spoken>>;
