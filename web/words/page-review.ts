/** Words of the annual review's task list, of the profile's history, and of the desk at which a specialist assesses it. */
import type { Spoken } from '../../templates/words.ts';
import type { Counted } from './tongue.ts';

export const REVIEW = {
  title: { en: 'Annual review', es: 'Revisión anual' },
  none: { en: 'No annual review is open', es: 'No hay ninguna revisión anual abierta' },
  noneText: {
    en: 'The next one opens before the anniversary of your certification. We write to your contacts then.',
    es: 'La próxima se abre antes del aniversario de su certificación. Entonces escribiremos a sus contactos.',
  },
  noneStaff: {
    en: 'The next one opens before the anniversary of the certification.',
    es: 'La próxima se abre antes del aniversario de la certificación.',
  },
  extended: {
    en: 'More time was granted: the day is now {on}.',
    es: 'Se concedió más tiempo: la fecha es ahora el {on}.',
  },
  timeAsked: {
    en: 'You have asked for more time. Your term stands still until we have answered.',
    es: 'Pidió más tiempo. Su plazo queda en pausa hasta que respondamos.',
  },
  submitted: {
    en: 'The review has been submitted and waits for the agency. Nothing is asked of you at the moment.',
    es: 'La revisión fue presentada y espera a la autoridad. Por ahora no se le pide nada.',
  },
  returnedTitle: { en: 'Returned to you: mend these first', es: 'Devuelto: corrija esto primero' },
  returnedNote: { en: 'What your specialist wrote', es: 'Lo que escribió su especialista' },
  mend: { en: 'Mend {id}', es: 'Corregir {id}' },
  tasks: { en: 'What is left to do', es: 'Lo que falta por hacer' },
  criteria: { en: 'Security profile', es: 'Perfil de seguridad' },
  others: { en: 'Everything else', es: 'Todo lo demás' },
  risk: { en: 'Date of your supply chain risk assessment', es: 'Fecha de su evaluación de riesgos' },
  riskOn: { en: 'Done on {on}', es: 'Hecha el {on}' },
  riskMissing: { en: 'Not given yet', es: 'Sin indicar todavía' },
  riskOld: { en: 'The one of {on} is too old', es: 'La del {on} es demasiado antigua' },
  contacts: { en: 'Your company’s people and addresses', es: 'Las personas y direcciones de su empresa' },
  contactsText: { en: 'Check that they are still right', es: 'Compruebe que siguen siendo correctas' },
  submit: { en: 'The company’s officer signs and submits', es: 'El directivo de la empresa firma y presenta' },
  submitNow: { en: 'Can be done now', es: 'Puede hacerse ahora' },
  submitBy: { en: 'Only the officer can do this', es: 'Solo el directivo puede hacerlo' },
  toCheck: { en: 'To check', es: 'Por comprobar' },
  submittedShort: { en: 'Submitted; it waits for the agency', es: 'Presentada; espera a la autoridad' },
  done: { en: 'Done', es: 'Hecho' },
  open: { en: 'To do', es: 'Por hacer' },
  windowLead: {
    en: 'Only what you save or affirm since {on} counts for this review.',
    es: 'Para esta revisión solo cuenta lo que guarde o confirme desde el {on}.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

export const REVIEW_COUNTS = {
  left: {
    one: { en: '{n} thing is left to do.', es: 'Falta {n} cosa por hacer.' },
    other: { en: '{n} things are left to do.', es: 'Faltan {n} cosas por hacer.' },
  },
} as const satisfies Readonly<Record<string, Counted>>;

export const HISTORY = {
  title: { en: 'History of the security profile', es: 'Historia del perfil de seguridad' },
  lead: {
    en: 'Choose two days. Below stands what changed between them, criterion by criterion.',
    es: 'Elija dos fechas. Abajo se muestra qué cambió entre ellas, criterio por criterio.',
  },
  from: { en: 'From', es: 'Desde' },
  to: { en: 'To', es: 'Hasta' },
  compare: { en: 'Compare', es: 'Comparar' },
  nothing: { en: 'Nothing has been answered yet.', es: 'Todavía no se ha respondido nada.' },
  same: { en: 'Nothing changed between these two days.', es: 'Nada cambió entre estas dos fechas.' },
  was: { en: 'Before', es: 'Antes' },
  is: { en: 'After', es: 'Después' },
  now: { en: 'Now', es: 'Ahora' },
  beginning: { en: 'Before the first answer', es: 'Antes de la primera respuesta' },
  gone: { en: 'No longer asked', es: 'Ya no se pregunta' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const HISTORY_COUNTS = {
  changes: {
    one: { en: '{n} criterion changed', es: 'Cambió {n} criterio' },
    other: { en: '{n} criteria changed', es: 'Cambiaron {n} criterios' },
  },
  onDay: {
    one: { en: '{on}: {n} change', es: '{on}: {n} cambio' },
    other: { en: '{on}: {n} changes', es: '{on}: {n} cambios' },
  },
} as const satisfies Readonly<Record<string, Counted>>;

export const DESK = {
  title: { en: 'Assess the security profile', es: 'Evaluar el perfil de seguridad' },
  lead: {
    en: 'Category by category, with a verdict on each answer. The company reads your reason for everything that you return, when you return the whole.',
    es: 'Categoría por categoría, con un veredicto para cada respuesta. La empresa lee el motivo de todo lo que usted devuelve, cuando devuelve el conjunto.',
  },
  notNow: { en: 'Nothing to assess at the moment', es: 'Por ahora no hay nada que evaluar' },
  notNowText: {
    en: 'A profile is assessed after it has been submitted, and until it is approved or returned.',
    es: 'Un perfil se evalúa después de presentado y hasta que se aprueba o se devuelve.',
  },
  begin: { en: 'Begin: {category}', es: 'Empezar: {category}' },
  goOn: { en: 'Go on: {category}', es: 'Seguir: {category}' },
  sum: {
    en: '{done} of {all} assessed: {accepted} accepted, {returned} returned',
    es: '{done} de {all} evaluados: {accepted} aceptados, {returned} devueltos',
  },
  here: { en: '{done} of {all} assessed in this category', es: '{done} de {all} evaluados en esta categoría' },
  allAccepted: {
    en: 'Every must is accepted: you can approve the whole.',
    es: 'Todo lo obligatorio está aceptado: puede aprobar el conjunto.',
  },
  someReturned: {
    en: 'Some answers are returned. When you are done, return the whole: the company then reads your reasons.',
    es: 'Hay respuestas devueltas. Cuando termine, devuelva el conjunto: la empresa leerá entonces sus motivos.',
  },
  assessed: { en: 'Assessed', es: 'Evaluados' },
  decide: { en: 'Answer the company', es: 'Responder a la empresa' },
  open: { en: 'Not assessed', es: 'Sin evaluar' },
  verdict: { en: 'Your verdict', es: 'Su veredicto' },
  accept: { en: 'Accept', es: 'Aceptar' },
  giveBack: { en: 'Return, with a reason', es: 'Devolver, con un motivo' },
  reason: { en: 'Reason', es: 'Motivo' },
  reasonHint: {
    en: 'The company reads it: say what is missing and what would show it.',
    es: 'La empresa lo lee: diga qué falta y qué lo demostraría.',
  },
  reasonMissing: { en: 'Say why you return it', es: 'Diga por qué lo devuelve' },
  chooseFirst: { en: 'Accept it, or return it with this reason', es: 'Acéptelo, o devuélvalo con este motivo' },
  change: { en: 'Change this verdict', es: 'Cambiar este veredicto' },
  record: { en: 'Record these verdicts', es: 'Registrar estos veredictos' },
  recorded: {
    en: 'Category {category}: {accepted} accepted, {returned} returned, {left} not assessed.',
    es: 'Categoría {category}: {accepted} aceptados, {returned} devueltos, {left} sin evaluar.',
  },
  nothingChosen: {
    en: 'No verdict was chosen, so none was recorded.',
    es: 'No eligió ningún veredicto, así que no se registró ninguno.',
  },
  thisYear: { en: 'As submitted now', es: 'Presentado ahora' },
  backToDesk: { en: 'All criteria', es: 'Todos los criterios' },
  changed: {
    en: 'Somebody else assessed this criterion, or its answer changed, while you were reading. Look again before you decide.',
    es: 'Otra persona evaluó este criterio, o cambió su respuesta, mientras usted leía. Vea de nuevo antes de decidir.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

/** The panel on the participant's page. */
export const PROFILE_PANEL = {
  title: { en: 'Security profile', es: 'Perfil de seguridad' },
  withValidation: { en: 'Security profile and validation', es: 'Perfil de seguridad y validación' },
  open: { en: 'Open the security profile', es: 'Abrir el perfil de seguridad' },
  review: { en: 'See what is left of the annual review', es: 'Ver qué falta de la revisión anual' },
  desk: { en: 'Assess it, category by category', es: 'Evaluarlo, categoría por categoría' },
} as const satisfies Readonly<Record<string, Spoken>>;
