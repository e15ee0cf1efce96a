/** Words of the security profile's pages, for whoever answers and for whoever reads. */
import type { AnswerCode, Gap } from '../../domain/profile.ts';
import type { Spoken } from '../../templates/words.ts';
import type { Tone } from './standing.ts';
import type { Counted } from './tongue.ts';

export const ANSWERS: Readonly<Record<AnswerCode, Spoken>> = {
  yes: { en: 'Yes', es: 'Sí' },
  partly: { en: 'Partly', es: 'En parte' },
  no: { en: 'No', es: 'No' },
  'not-applicable': { en: 'Does not apply to us', es: 'No aplica a nosotros' },
};

/** What one criterion still lacks. */
export const GAPS: Readonly<Record<Gap['why'], Spoken>> = {
  'not-assessed': { en: 'Not answered', es: 'Sin responder' },
  'explanation-missing': { en: 'Explanation missing', es: 'Falta la explicación' },
  'evidence-missing': { en: 'Document missing', es: 'Falta un documento' },
  'evidence-old': { en: 'Document too old', es: 'Documento demasiado antiguo' },
  'to-affirm': { en: 'To be affirmed', es: 'Por confirmar' },
  'to-do-anew': { en: 'To be answered anew', es: 'Por responder de nuevo' },
  'past-finding': {
    en: 'To be answered anew: something was found here before',
    es: 'Por responder de nuevo: aquí hubo un hallazgo',
  },
  returned: { en: 'Returned to you', es: 'Devuelto' },
};

export const GAP_TONES: Readonly<Record<Gap['why'], Tone>> = {
  'not-assessed': 'plain',
  'explanation-missing': 'warn',
  'evidence-missing': 'warn',
  'evidence-old': 'warn',
  'to-affirm': 'info',
  'to-do-anew': 'warn',
  'past-finding': 'warn',
  returned: 'bad',
};

/** The same, counted for a category: they stand behind each other with commas. */
export const GAP_COUNTS: Readonly<Record<Gap['why'], Counted>> = {
  'not-assessed': {
    one: { en: '{n} not answered', es: '{n} sin responder' },
    other: { en: '{n} not answered', es: '{n} sin responder' },
  },
  'explanation-missing': {
    one: { en: '{n} explanation missing', es: 'falta {n} explicación' },
    other: { en: '{n} explanations missing', es: 'faltan {n} explicaciones' },
  },
  'evidence-missing': {
    one: { en: '{n} document missing', es: 'falta {n} documento' },
    other: { en: '{n} documents missing', es: 'faltan {n} documentos' },
  },
  'evidence-old': {
    one: { en: '{n} document too old', es: '{n} documento demasiado antiguo' },
    other: { en: '{n} documents too old', es: '{n} documentos demasiado antiguos' },
  },
  'to-affirm': {
    one: { en: '{n} to be affirmed', es: '{n} por confirmar' },
    other: { en: '{n} to be affirmed', es: '{n} por confirmar' },
  },
  'to-do-anew': {
    one: { en: '{n} to be answered anew', es: '{n} por responder de nuevo' },
    other: { en: '{n} to be answered anew', es: '{n} por responder de nuevo' },
  },
  'past-finding': {
    one: { en: '{n} to be answered anew after a finding', es: '{n} por responder de nuevo tras un hallazgo' },
    other: { en: '{n} to be answered anew after a finding', es: '{n} por responder de nuevo tras un hallazgo' },
  },
  returned: {
    one: { en: '{n} returned', es: '{n} devuelto' },
    other: { en: '{n} returned', es: '{n} devueltos' },
  },
};

export const PROFILE = {
  title: { en: 'Security profile', es: 'Perfil de seguridad' },
  lead: {
    en: 'What your company does for a secure supply chain, category by category. Whatever you save is kept; nothing goes to the agency before the company’s officer submits it.',
    es: 'Lo que su empresa hace por una cadena de suministro segura, categoría por categoría. Todo lo que guarda se conserva; nada llega a la autoridad antes de que el directivo de la empresa lo presente.',
  },
  leadStaff: {
    en: 'As the company has answered it so far.',
    es: 'Tal como la empresa lo ha respondido hasta ahora.',
  },
  version: { en: 'Criteria: {version}, in force since {from}.', es: 'Criterios: {version}, vigentes desde el {from}.' },
  savedTitle: { en: 'Saved', es: 'Guardado' },
  notLoaded: {
    en: 'No criteria are loaded for this entity type',
    es: 'No hay criterios cargados para este tipo de entidad',
  },
  notLoadedText: {
    en: 'A security profile cannot be filled in before the program publishes the criteria for it.',
    es: 'El perfil de seguridad no puede llenarse antes de que el programa publique los criterios correspondientes.',
  },
  complete: { en: 'The profile is complete.', es: 'El perfil está completo.' },
  categories: { en: 'The twelve categories', es: 'Las doce categorías' },
  category: { en: 'Category', es: 'Categoría' },
  left: { en: 'What is left', es: 'Lo que falta' },
  nothingLeft: { en: 'Complete', es: 'Completa' },
  notAsked: { en: 'Nothing is asked of your entity type', es: 'No se pide nada a su tipo de entidad' },
  done: { en: '{done} of {asked}', es: '{done} de {asked}' },
  print: { en: 'The whole profile on one page, to print', es: 'Todo el perfil en una página, para imprimir' },
  history: { en: 'History, and what changed between two days', es: 'Historia, y qué cambió entre dos días' },
  review: { en: 'To the annual review', es: 'A la revisión anual' },
  desk: { en: 'Assess this profile', es: 'Evaluar este perfil' },
  documents: { en: 'Documents of the company', es: 'Documentos de la empresa' },
  next: { en: 'Go on with: {category}', es: 'Seguir con: {category}' },
  toProfile: { en: 'All categories', es: 'Todas las categorías' },
  frozen: {
    en: 'The profile has been submitted. It can be changed again when the agency has answered.',
    es: 'El perfil fue presentado. Podrá cambiarse cuando la autoridad haya respondido.',
  },
  closed: {
    en: 'The profile is closed for changes at the moment.',
    es: 'Por ahora el perfil no admite cambios.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

export const CRITERION = {
  must: { en: 'Must', es: 'Obligatorio' },
  should: { en: 'Should', es: 'Recomendado' },
  mustFrom: { en: 'Becomes a must on {on}', es: 'Será obligatorio desde el {on}' },
  answer: { en: 'Your answer', es: 'Su respuesta' },
  answerIs: { en: 'Answer', es: 'Respuesta' },
  explanation: { en: 'Explanation', es: 'Explicación' },
  explanationHint: {
    en: 'What you do, how, and how often. With partly or no: what is missing, and what you do instead. When it does not apply: why.',
    es: 'Qué hace, cómo y con qué frecuencia. Con en parte o no: qué falta y qué hace en su lugar. Si no aplica: por qué.',
  },
  evidence: { en: 'Documents', es: 'Documentos' },
  evidenceHint: {
    en: 'A document is asked for when the answer is yes or partly.',
    es: 'Se pide un documento cuando la respuesta es sí o en parte.',
  },
  attach: { en: 'Attach a document that you have uploaded', es: 'Adjuntar un documento ya subido' },
  none: { en: 'None', es: 'Ninguno' },
  evidenceDay: { en: 'Day of this document', es: 'Fecha de este documento' },
  evidenceDayHint: {
    en: 'When it was written or taken, not when it was uploaded.',
    es: 'Cuándo se escribió o se tomó, no cuándo se subió.',
  },
  upload: { en: 'Save, and upload a document', es: 'Guardar y subir un documento' },
  sameAsBefore: { en: 'As last year', es: 'Como el año pasado' },
  sameAsSubmitted: { en: 'As submitted before', es: 'Como se presentó antes' },
  notAssessed: { en: 'Not answered', es: 'Sin responder' },
  answeredBy: { en: '{person}, {on}', es: '{person}, {on}' },
  affirmedOn: { en: 'affirmed as still true on {on}', es: 'confirmado como vigente el {on}' },
  lastYear: { en: 'Last year’s answer', es: 'Respuesta del año pasado' },
  before: { en: 'Answer as submitted before', es: 'Respuesta presentada antes' },
  noneBefore: { en: 'Not asked or not answered then', es: 'Entonces no se preguntó o no se respondió' },
  changedCriterion: {
    en: 'The criterion was worded differently then.',
    es: 'Entonces el criterio tenía otra redacción.',
  },
  accepted: { en: 'Accepted', es: 'Aceptado' },
  returned: { en: 'Returned', es: 'Devuelto' },
  returnedOn: { en: 'Returned on {on}', es: 'Devuelto el {on}' },
  acceptedOn: { en: 'Accepted on {on}', es: 'Aceptado el {on}' },
  save: { en: 'Save this answer', es: 'Guardar esta respuesta' },
  saveAll: { en: 'Save all answers on this page', es: 'Guardar todas las respuestas de esta página' },
  saveNext: { en: 'Save all and go to the next category', es: 'Guardar todo y pasar a la categoría siguiente' },
  noLonger: { en: 'A document that is no longer shown', es: 'Un documento que ya no se muestra' },
  changeIt: { en: 'Change this answer instead', es: 'Cambiar esta respuesta' },
  done: { en: 'Done', es: 'Hecho' },
  today: { en: 'today', es: 'hoy' },
  documentAge: { en: '{name}, of {on} ({age})', es: '{name}, del {on} ({age})' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const SAVING = {
  saved: { en: 'Saved: {criteria}.', es: 'Guardado: {criteria}.' },
  unchanged: { en: 'Nothing was changed, so nothing was saved.', es: 'No cambió nada, así que no se guardó nada.' },
  conflict: {
    en: 'Somebody else changed what you were changing',
    es: 'Otra persona cambió lo que usted estaba cambiando',
  },
  conflictText: {
    en: 'What you typed has been kept below and has not been saved for: {criteria}. Read what changed, and save again if yours should stand.',
    es: 'Lo que escribió sigue abajo y no se guardó en: {criteria}. Lea qué cambió y guarde de nuevo si debe quedar lo suyo.',
  },
  changedBy: { en: '{person} changed this answer on {at}.', es: '{person} cambió esta respuesta el {at}.' },
  was: { en: 'Before', es: 'Antes' },
  is: { en: 'Now', es: 'Ahora' },
  yours: {
    en: 'What you typed stands in the form below.',
    es: 'Lo que usted escribió está en el formulario de abajo.',
  },
  chooseAnswer: { en: 'Choose an answer first', es: 'Elija primero una respuesta' },
  badDay: { en: 'Enter a real day, not in the future', es: 'Escriba una fecha que exista y no sea futura' },
  dayMissing: { en: 'Enter the day of the document', es: 'Escriba la fecha del documento' },
  twice: { en: 'This document is attached already', es: 'Este documento ya está adjunto' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const AFFIRMING = {
  heading: { en: 'Nothing has changed?', es: '¿Nada ha cambiado?' },
  lead: {
    en: 'Read these answers of last year. If all of them are still true, affirm them together; if one is not, change it where it stands.',
    es: 'Lea estas respuestas del año pasado. Si todas siguen siendo ciertas, confírmelas juntas; si alguna no lo es, cámbiela donde está.',
  },
  one: { en: 'Affirm this answer as still true', es: 'Confirmar esta respuesta como vigente' },
  affirm: { en: 'Affirm: still true', es: 'Confirmar: sigue siendo cierto' },
  done: { en: 'Affirmed: {criteria}.', es: 'Confirmado: {criteria}.' },
  nothing: { en: 'There was nothing left to affirm here.', es: 'No quedaba nada por confirmar aquí.' },
  changed: {
    en: 'An answer of this category has changed meanwhile. Read it, and affirm again.',
    es: 'Una respuesta de esta categoría cambió entretanto. Léala y confirme de nuevo.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

/** How old a document is. */
export const AGES = {
  days: { one: { en: '{n} day old', es: 'de hace {n} día' }, other: { en: '{n} days old', es: 'de hace {n} días' } },
  months: {
    one: { en: '{n} month old', es: 'de hace {n} mes' },
    other: { en: '{n} months old', es: 'de hace {n} meses' },
  },
} as const satisfies Readonly<Record<string, Counted>>;

export const PROFILE_COUNTS = {
  left: {
    one: { en: '{n} criterion is left, of {all}.', es: 'Falta {n} criterio de {all}.' },
    other: { en: '{n} criteria are left, of {all}.', es: 'Faltan {n} criterios de {all}.' },
  },
  affirm: {
    one: { en: 'Affirm {n} answer', es: 'Confirmar {n} respuesta' },
    other: { en: 'Affirm {n} answers', es: 'Confirmar {n} respuestas' },
  },
} as const satisfies Readonly<Record<string, Counted>>;
