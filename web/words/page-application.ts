/** Words of the application's pages: its tasks, the form of each step, signing, and the receipt. */
import type { ApplicationTask, Lack } from '../../domain/application-tasks.ts';
import type { DraftStep } from '../../domain/application-draft.ts';
import type { Spoken } from '../../templates/words.ts';
import type { Counted } from './tongue.ts';

export const APPLICATION = {
  title: { en: 'Application', es: 'Solicitud' },
  lead: {
    en: 'Everything is saved step by step. Do the steps in any order, together or one after the other; at the end the company’s officer signs and submits.',
    es: 'Todo se guarda paso a paso. Haga los pasos en cualquier orden, juntos o uno tras otro; al final el directivo de la empresa firma y presenta.',
  },
  leadStaff: { en: 'As the company has prepared it so far.', es: 'Tal como la empresa la ha preparado hasta ahora.' },
  steps: { en: 'Steps', es: 'Pasos' },
  sum: { en: '{done} of {all} done', es: '{done} de {all} hechos' },
  done: { en: 'Done', es: 'Hecho' },
  open: { en: 'To do', es: 'Por hacer' },
  waits: { en: 'Comes last', es: 'Al final' },
  change: { en: 'Look or change', es: 'Ver o cambiar' },
  begin: { en: 'Fill in', es: 'Llenar' },
  savedBy: { en: 'Saved {at} by {person}', es: 'Guardado {at} por {person}' },
  lastDay: { en: 'Finish and submit by', es: 'Termine y presente a más tardar' },
  lastDayText: {
    en: 'After that day the application may be closed as abandoned. Nothing that you saved is lost before.',
    es: 'Después de ese día la solicitud puede cerrarse por abandono. Antes no se pierde nada de lo guardado.',
  },
  returnedTitle: { en: 'Returned to you', es: 'Devuelta a usted' },
  ready: { en: 'Everything is there', es: 'Está todo' },
  readyOfficer: {
    en: 'Sign and submit the application when you have read it once more.',
    es: 'Firme y presente la solicitud cuando la haya leído una vez más.',
  },
  readyOthers: {
    en: 'The company’s officer can sign and submit it now.',
    es: 'El directivo de la empresa ya puede firmarla y presentarla.',
  },
  sign: { en: 'Sign and submit', es: 'Firmar y presentar' },
  submitted: { en: 'Submitted', es: 'Presentada' },
  submittedText: {
    en: 'The application has been submitted and cannot be changed at the moment.',
    es: 'La solicitud fue presentada y por ahora no puede cambiarse.',
  },
  receipt: { en: 'Receipt', es: 'Acuse' },
  print: { en: 'The whole application on one page, to print', es: 'Toda la solicitud en una página, para imprimir' },
  toParticipant: { en: 'To the company’s page', es: 'A la página de la empresa' },
  back: { en: 'Back to the steps', es: 'Volver a los pasos' },
  nothing: { en: 'Nothing saved yet', es: 'Todavía nada guardado' },
  profileDone: { en: '{done} of {asked} criteria done', es: '{done} de {asked} criterios hechos' },
  profileNone: { en: 'No criteria are loaded for this type', es: 'No hay criterios cargados para este tipo' },
  agreement: { en: 'Agreement', es: 'Acuerdo' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const LEFT_DAYS: Counted = {
  one: { en: '{n} day left', es: 'queda {n} día' },
  other: { en: '{n} days left', es: 'quedan {n} días' },
};

export const TASKS: Readonly<Record<ApplicationTask, { readonly name: Spoken; readonly what: Spoken }>> = {
  company: {
    name: { en: 'Company profile', es: 'Perfil de la empresa' },
    what: {
      en: 'Names, ownership, years, people, addresses, and up to three sites through which most cargo goes.',
      es: 'Nombres, propiedad, años, personal, domicilios y hasta tres sitios por los que pasa más carga.',
    },
  },
  identifiers: {
    name: { en: 'Identifiers', es: 'Identificadores' },
    what: {
      en: 'The numbers by which agencies know the company.',
      es: 'Los números con que las autoridades conocen a la empresa.',
    },
  },
  profile: {
    name: { en: 'Security profile', es: 'Perfil de seguridad' },
    what: {
      en: 'Answers to the minimum security criteria, with evidence.',
      es: 'Respuestas a los criterios mínimos de seguridad, con evidencia.',
    },
  },
  risk: {
    name: { en: 'Risk assessment', es: 'Evaluación de riesgos' },
    what: {
      en: 'When and how the supply chain was assessed, and what came of it.',
      es: 'Cuándo y cómo se evaluó la cadena de suministro y qué resultó.',
    },
  },
  contacts: {
    name: { en: 'Contacts', es: 'Contactos' },
    what: { en: 'At least two people whom we can reach.', es: 'Al menos dos personas a las que podamos localizar.' },
  },
  agreement: {
    name: { en: 'Agreement and signature', es: 'Acuerdo y firma' },
    what: {
      en: 'Read and signed by the company’s officer, with the whole application.',
      es: 'Lo lee y firma el directivo de la empresa, con toda la solicitud.',
    },
  },
};

/** What a task lacks; `{list}` names identifiers. */
export const LACKS: Readonly<Record<Lack['why'], Spoken>> = {
  'not-saved': { en: 'Not filled in yet', es: 'Aún sin llenar' },
  'assessment-missing': { en: 'No assessment given yet', es: 'Aún sin evaluación' },
  'assessment-old': { en: 'The assessment is too old: renew it', es: 'La evaluación es demasiado antigua: renuévela' },
  'contacts-few': { en: 'Fewer than two people can be reached', es: 'Menos de dos personas localizables' },
  'criteria-open': { en: 'Criteria are still open', es: 'Quedan criterios abiertos' },
  'tasks-open': { en: 'Possible once the other steps are done', es: 'Posible cuando los demás pasos estén hechos' },
  'not-signed': { en: 'Not signed yet', es: 'Aún sin firmar' },
  'identifiers-missing': { en: 'Missing: {list}', es: 'Falta: {list}' },
  'identifier-of': { en: 'One of these is needed: {list}', es: 'Se necesita uno de estos: {list}' },
};

export const STEP: Readonly<Record<DraftStep, { readonly title: Spoken; readonly intro: Spoken }>> = {
  company: {
    title: { en: 'Company profile', es: 'Perfil de la empresa' },
    intro: {
      en: 'As things stand today. You can change it until the application is submitted.',
      es: 'Según la situación de hoy. Puede cambiarlo hasta que se presente la solicitud.',
    },
  },
  identifiers: {
    title: { en: 'Identifiers', es: 'Identificadores' },
    intro: {
      en: 'Enter them as they were given to the company. What you do not have at hand can wait: the steps say what is missing.',
      es: 'Escríbalos tal como se le asignaron a la empresa. Lo que no tenga a mano puede esperar: los pasos dicen qué falta.',
    },
  },
  risk: {
    title: { en: 'Risk assessment', es: 'Evaluación de riesgos' },
    intro: {
      en: 'An assessment of the company’s own supply chain, not more than a year old. General statements are the commonest reason why an application is returned: name routes, partners and sites.',
      es: 'Una evaluación de la propia cadena de suministro, de no más de un año. Las afirmaciones generales son el motivo más frecuente de devolución: nombre rutas, socios y sitios.',
    },
  },
};

export const SAVE = {
  submit: { en: 'Save this step', es: 'Guardar este paso' },
  saved: {
    en: 'Saved: {step}. {done} of {all} steps are done.',
    es: 'Guardado: {step}. {done} de {all} pasos están hechos.',
  },
  now: { en: 'Saved meanwhile by {person}, {at}', es: 'Guardado entretanto por {person}, {at}' },
  nowValue: { en: '{label}: {value}', es: '{label}: {value}' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const SIGN = {
  title: { en: 'Sign and submit the application', es: 'Firmar y presentar la solicitud' },
  intro: {
    en: 'Read the agreement. By signing you bind the company to it, and you submit everything that has been saved.',
    es: 'Lea el acuerdo. Con su firma obliga a la empresa y presenta todo lo que se ha guardado.',
  },
  version: { en: 'Agreement, version', es: 'Acuerdo, versión' },
  signature: { en: 'Signature', es: 'Firma' },
  words: {
    en: 'I sign this agreement as the company’s officer, and I affirm that what the application says is true and complete.',
    es: 'Firmo este acuerdo como directivo de la empresa y declaro que lo dicho en la solicitud es verdadero y completo.',
  },
  submit: { en: 'Sign and submit', es: 'Firmar y presentar' },
  inName: {
    en: 'The application is submitted in the company’s name and signed by you.',
    es: 'La solicitud se presenta en nombre de la empresa y con su firma.',
  },
  term: {
    en: 'The agency’s term to decide begins to run.',
    es: 'Empieza a correr el plazo de la autoridad para resolver.',
  },
  returned: {
    en: 'It can be changed again only if it is returned to you.',
    es: 'Solo podrá cambiarse si se le devuelve.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

export const RECEIPT = {
  title: { en: 'Receipt for the application', es: 'Acuse de la solicitud' },
  lead: {
    en: 'The application has been received. Keep or print this page; it stays here.',
    es: 'La solicitud fue recibida. Conserve o imprima esta página; permanece aquí.',
  },
  number: { en: 'Entry of the record', es: 'Asiento del registro' },
  at: { en: 'Submitted', es: 'Presentada' },
  company: { en: 'Company', es: 'Empresa' },
  type: { en: 'Entity type', es: 'Tipo de entidad' },
  signer: { en: 'Signed by', es: 'Firmada por' },
  agreement: { en: 'Agreement signed', es: 'Acuerdo firmado' },
  noAgreement: { en: 'Not recorded', es: 'No consta' },
  decideBy: { en: 'The agency answers by', es: 'La autoridad responde a más tardar' },
  next: { en: 'What happens next', es: 'Qué sigue' },
  assigned: {
    en: 'A specialist is assigned to you and reads the application. You are told who it is.',
    es: 'Se le asigna un especialista, que lee la solicitud. Se le dirá quién es.',
  },
  vetting: {
    en: 'At the same time the agency checks what it knows of the company.',
    es: 'Al mismo tiempo la autoridad comprueba lo que sabe de la empresa.',
  },
  returned: {
    en: 'If something has to be mended, it is returned to you with reasons and a date.',
    es: 'Si algo debe corregirse, se le devuelve con motivos y fecha.',
  },
  seal: { en: 'Seal of the entry', es: 'Sello del asiento' },
} as const satisfies Readonly<Record<string, Spoken>>;
