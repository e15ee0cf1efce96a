/** Words of the report on a validation: written by the specialist, reviewed by the supervisor. */
import type { Lack, Result } from '../../domain/report.ts';
import type { Spoken } from '../../templates/words.ts';
import type { Counted } from './tongue.ts';

export const RESULT_WORDS: Readonly<Record<Result, Spoken>> = {
  met: { en: 'Met', es: 'Cumplido' },
  'action-required': { en: 'Action required', es: 'Acción requerida' },
  recommendation: { en: 'Recommendation', es: 'Recomendación' },
  'best-practice': { en: 'Best practice', es: 'Mejor práctica' },
  'not-applicable': { en: 'Not applicable', es: 'No aplica' },
  'not-assessed': { en: 'Not assessed', es: 'No evaluado' },
};

export const LACKS: Readonly<Record<Lack, Spoken>> = {
  result: { en: 'No result yet', es: 'Sin resultado todavía' },
  found: { en: 'Say what was found, or why', es: 'Diga qué se encontró, o por qué' },
  asked: { en: 'Say what is asked', es: 'Diga qué se pide' },
};

export const REPORT = {
  title: { en: 'Validation report', es: 'Informe de validación' },
  lead: {
    en: 'What was found of each criterion at each site. Nothing is answered beforehand. The company sees nothing of it before the report is issued.',
    es: 'Lo que se encontró de cada criterio en cada sitio. Nada está respondido de antemano. La empresa no ve nada antes de que se emita el informe.',
  },
  none: { en: 'There is no report', es: 'No hay informe' },
  noneText: {
    en: 'It can be written from the day on which a visit has been agreed.',
    es: 'Puede escribirse desde que se acuerda una visita.',
  },
  withReview: {
    en: 'The report waits for its review and stands still.',
    es: 'El informe espera su revisión y no se modifica.',
  },
  returned: { en: 'Returned to be mended.', es: 'Devuelto para corregirlo.' },
  issued: { en: 'The report has been issued.', es: 'El informe fue emitido.' },
  readOnly: { en: 'A specialist writes the report.', es: 'Un especialista escribe el informe.' },
  sum: { en: '{done} of {all} are written.', es: 'Escritos {done} de {all}.' },
  begin: { en: 'Begin with {category}', es: 'Empezar con {category}' },
  goOn: { en: 'Go on with {category}', es: 'Seguir con {category}' },
  written: { en: 'How far the report is', es: 'Avance del informe' },
  open: { en: 'Still open', es: 'Pendiente' },
  whole: { en: 'The whole', es: 'El conjunto' },
  result: { en: 'Result', es: 'Resultado' },
  found: { en: 'What was found', es: 'Qué se encontró' },
  foundHint: {
    en: 'What was seen, where, and what shows it. With what was not assessed: why.',
    es: 'Qué se vio, dónde, y qué lo muestra. Con lo que no se evaluó: por qué.',
  },
  asked: { en: 'What is asked of the company', es: 'Qué se pide a la empresa' },
  askedHint: {
    en: 'With a required action or a recommendation: what the company should do, and what shows that it is done. The company reads it word for word.',
    es: 'Con una acción requerida o una recomendación: qué debe hacer la empresa y qué demuestra que está hecho. La empresa lo lee palabra por palabra.',
  },
  evidence: { en: 'Documents that show it', es: 'Documentos que lo muestran' },
  attach: { en: 'Attach a document', es: 'Adjuntar un documento' },
  upload: { en: 'Upload a document', es: 'Subir un documento' },
  uploadTitle: { en: 'Upload a document for {criterion}', es: 'Subir un documento para {criterion}' },
  uploadLead: {
    en: 'It is put on file and attached to this criterion at once. What you typed in the report is saved.',
    es: 'Queda en el expediente y adjunto a este criterio de inmediato. Lo que escribió en el informe está guardado.',
  },
  attached: { en: 'Attached so far', es: 'Adjunto hasta ahora' },
  uploaded: {
    en: 'The document is on file and attached to {criterion}.',
    es: 'El documento está en el expediente y adjunto a {criterion}.',
  },
  toCriterion: { en: 'Back to {criterion} without a document', es: 'Volver a {criterion} sin documento' },
  noLonger: { en: 'A document that is no longer shown', es: 'Un documento que ya no se muestra' },
  summary: { en: 'Report', es: 'Informe' },
  summaryHint: {
    en: 'Who was met, what was seen, and what follows. The company reads it. It can be empty until the report is submitted.',
    es: 'Con quién se habló, qué se vio y qué sigue. La empresa lo lee. Puede quedar vacío hasta que se presente el informe.',
  },
  fails: {
    en: 'The validation is proposed to fail because of',
    es: 'Se propone que la validación no se supere por',
  },
  failsHint: {
    en: 'Only criteria with a required action. Leave all of them open where it does not fail.',
    es: 'Solo criterios con una acción requerida. Déjelos todos sin marcar si no es así.',
  },
  profileSays: { en: 'The company’s profile', es: 'El perfil de la empresa' },
  notAnswered: { en: 'Not answered', es: 'Sin responder' },
  changedSince: {
    en: 'The company has changed this answer since the report was begun.',
    es: 'La empresa cambió esta respuesta después de que se empezó el informe.',
  },
  save: { en: 'Save', es: 'Guardar' },
  saveAll: { en: 'Save everything on this page', es: 'Guardar todo lo de esta página' },
  saveNext: { en: 'Save and go to the next category', es: 'Guardar y pasar a la categoría siguiente' },
  toReport: { en: 'Back to the report', es: 'Volver al informe' },
  categories: { en: 'Categories', es: 'Categorías' },
  saved: { en: 'Saved.', es: 'Guardado.' },
  saving: { en: 'Saving …', es: 'Guardando …' },
  unchanged: { en: 'Nothing was changed, so nothing was saved.', es: 'No cambió nada, así que no se guardó nada.' },
  lost: {
    en: 'Not saved: there is no connection. It is tried again.',
    es: 'No guardado: no hay conexión. Se intenta de nuevo.',
  },
  kept: {
    en: 'Not saved: there is no connection. It is kept on this device, encrypted, and is sent once there is one. If you close or reload this page meanwhile, it comes back with it until {time}, unless you sign out.',
    es: 'No guardado: no hay conexión. Queda en este dispositivo, cifrado, y se envía en cuanto la haya. Si entretanto cierra o recarga esta página, vuelve con ella hasta las {time}, salvo que cierre la sesión.',
  },
  away: {
    en: 'There is no connection, so nothing was sent. Press it again once there is one.',
    es: 'No hay conexión, así que no se envió nada. Púlselo de nuevo cuando la haya.',
  },
  elsewhere: { en: 'Kept on this device, and not sent yet', es: 'Queda en este dispositivo, sin enviar' },
  elsewhereText: {
    en: 'You typed this without a connection. Open each of these pages: what you typed stands there again, and is sent.',
    es: 'Lo escribió sin conexión. Abra cada una de estas páginas: allí vuelve a estar lo que escribió, y se envía.',
  },
  ended: {
    en: 'Not saved: your session has ended, or you may no longer write here. Press a button that saves: once you have signed in again, what stands on this page comes back.',
    es: 'No guardado: su sesión terminó, o usted ya no puede escribir aquí. Pulse un botón de guardar: cuando vuelva a iniciar sesión, lo que está en esta página vuelve.',
  },
  wrong: {
    en: 'Not saved. Press the button to see why.',
    es: 'No guardado. Pulse el botón para ver por qué.',
  },
  clash: { en: 'Somebody else changed what you were changing', es: 'Otra persona cambió lo que usted cambiaba' },
  clashText: {
    en: 'What you typed stands in its fields and has not been saved. Read what stands in the record now, and save again if yours should stand.',
    es: 'Lo que escribió sigue en sus campos y no se guardó. Lea lo que consta ahora y guarde de nuevo si debe quedar lo suyo.',
  },
  changedBy: { en: '{person} wrote this at {at}:', es: '{person} escribió esto el {at}:' },
  by: { en: '{person}, {at}', es: '{person}, {at}' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const REPORT_COUNTS = {
  open: {
    one: { en: '{n} open', es: '{n} pendiente' },
    other: { en: '{n} open', es: '{n} pendientes' },
  },
} as const satisfies Readonly<Record<string, Counted>>;

/** The page that stands in for a report without a connection. */
export const AWAY = {
  title: { en: 'There is no connection', es: 'No hay conexión' },
  lead: {
    en: 'This page of a report cannot be opened now. Reports are not stored on this device.',
    es: 'Esta página de un informe no puede abrirse ahora. Los informes no se guardan en este dispositivo.',
  },
  one: {
    en: 'What you typed in {n} place without a connection is kept on this device, encrypted, until {time}. Your session ends then.',
    es: 'Lo que escribió sin conexión en {n} lugar queda en este dispositivo, cifrado, hasta las {time}. Entonces termina su sesión.',
  },
  other: {
    en: 'What you typed in {n} places without a connection is kept on this device, encrypted, until {time}. Your session ends then.',
    es: 'Lo que escribió sin conexión en {n} lugares queda en este dispositivo, cifrado, hasta las {time}. Entonces termina su sesión.',
  },
  none: {
    en: 'Nothing that was typed waits on this device.',
    es: 'Nada de lo escrito espera en este dispositivo.',
  },
  next: {
    en: 'Once there is a connection the report opens by itself, with what you typed in its place, and sends it.',
    es: 'Cuando haya conexión, el informe se abre solo, con lo que escribió en su lugar, y lo envía.',
  },
  again: { en: 'Try again', es: 'Intentar de nuevo' },
} as const satisfies Readonly<Record<string, Spoken>>;
