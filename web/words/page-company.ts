/** Words of the participant's page as the company's own people see it. */
import type { Spoken } from '../../templates/words.ts';

/** The days that a reinstatement set anew. */
export const REBASED = {
  title: { en: 'Your dates since the reinstatement', es: 'Sus fechas desde el restablecimiento' },
  lead: {
    en: 'These dates stood still during the suspension. They run on with the days that were left.',
    es: 'Estas fechas estuvieron en pausa durante la suspensión. Siguen con los días que quedaban.',
  },
  what: { en: 'What', es: 'Qué' },
  before: { en: 'Before', es: 'Antes' },
  after: { en: 'Now', es: 'Ahora' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const COMPANY = {
  standing: { en: 'Where you stand', es: 'Su situación' },
  since: { en: 'Certified since {on}.', es: 'Certificada desde el {on}.' },
  barred: { en: 'A new application is possible from {on}.', es: 'Puede presentar otra solicitud desde el {on}.' },
  benefits: { en: 'What this gives you', es: 'Lo que esto le da' },
  denied: { en: 'What has been denied', es: 'Lo que se denegó' },
  deniedLine: {
    en: '{benefits}: since {since}, until {until} at the latest. Ground: {ground}.',
    es: '{benefits}: desde el {since}, a más tardar hasta el {until}. Causa: {ground}.',
  },
  owed: { en: 'What is asked of you', es: 'Lo que se le pide' },
  nothingOwed: { en: 'Nothing is asked of you at the moment.', es: 'Por ahora no se le pide nada.' },
  nothingOwedNext: {
    en: 'We write to your contacts when that changes.',
    es: 'Escribimos a sus contactos cuando eso cambie.',
  },
  by: { en: 'by {on}', es: 'hasta el {on}' },
  ours: { en: 'What we owe you', es: 'Lo que le debemos' },
  oursLate: {
    en: 'We are late with this. It does not count against you.',
    es: 'Estamos atrasados con esto. No cuenta en su contra.',
  },
  nothingOurs: { en: 'Nothing is open on our side.', es: 'No hay nada abierto de nuestra parte.' },
  toMend: { en: 'What has to be mended', es: 'Lo que hay que corregir' },
  visit: { en: 'Dates offered for a visit', es: 'Fechas ofrecidas para una visita' },
  visitLead: {
    en: 'Choose one, offer others, or say why not. All times are in {zone}.',
    es: 'Elija una, ofrezca otras o diga por qué no. Las horas se dan en {zone}.',
  },
  take: { en: 'Choose this date', es: 'Elegir esta fecha' },
  haveReady: { en: 'Have ready for the visit:', es: 'Tenga listo para la visita:' },
  paused: { en: 'The visit is paused', es: 'La visita está en pausa' },
  pausedLead: {
    en: 'People of the agency may not travel to {place} ({travel}). Nothing is asked of you about this visit, and nothing follows from it for you; we tell you when it goes on.',
    es: 'El personal de la autoridad no puede viajar a {place} ({travel}). No se le pide nada sobre esta visita ni tiene consecuencias para usted; le avisaremos cuando se retome.',
  },
  unclearedLead: {
    en: 'Those who were to come are not cleared for the journey. That is on our side: nothing is asked of you about this visit, and nothing follows from it for you; we tell you when it goes on.',
    es: 'A quienes iban a acudir no se les autorizó el viaje. Es por nuestra parte: no se le pide nada sobre esta visita ni tiene consecuencias para usted; le avisaremos cuando se retome.',
  },
  agreed: { en: 'The visit is agreed', es: 'La visita está acordada' },
  agreedTentative: {
    en: 'The visit is agreed, and tentative until the journey is cleared',
    es: 'La visita está acordada, y es provisional hasta que se autorice el viaje',
  },
  actions: { en: 'Required actions', es: 'Acciones requeridas' },
  answer: { en: 'Answer this action', es: 'Responder a esta acción' },
  adviceLead: {
    en: 'Advice, no duty: nothing adverse follows from it, whatever you answer.',
    es: 'Consejos, no obligaciones: no tienen consecuencias adversas, responda lo que responda.',
  },
  answerAdvice: { en: 'Answer this recommendation', es: 'Responder a esta recomendación' },
  acts: { en: 'What you can do', es: 'Lo que puede hacer' },
  noActs: { en: 'There is nothing to do here at the moment.', es: 'Por ahora no hay nada que hacer aquí.' },
  leave: { en: 'Leaving the program', es: 'Salir del programa' },
  notNow: { en: 'What cannot be done now, and why', es: 'Lo que no se puede hacer ahora, y por qué' },
  messages: { en: 'Messages to you', es: 'Mensajes para usted' },
  noMessages: { en: 'There are no messages yet.', es: 'Todavía no hay mensajes.' },
  copy: { en: '{channel} to {to}', es: '{channel} a {to}' },
  messageBy: { en: 'by {channel} to {to}, {at} ({reference})', es: 'por {channel} a {to}, {at} ({reference})' },
  read: { en: 'Read it', es: 'Leerlo' },
  acknowledge: { en: 'Confirm receipt', es: 'Confirmar recepción' },
  acknowledgeThis: { en: 'Confirm receipt of: {notice}', es: 'Confirmar recepción de: {notice}' },
  acknowledged: { en: 'Receipt confirmed', es: 'Recepción confirmada' },
  filings: { en: 'What you filed', es: 'Lo que presentó' },
  noFilings: { en: 'You have not filed anything yet.', es: 'Todavía no ha presentado nada.' },
  receipt: { en: 'Receipt {receipt}, {at}', es: 'Acuse {receipt}, {at}' },
  setAside: { en: 'A person looks at it', es: 'Lo revisa una persona' },
  waiting: { en: 'Received', es: 'Recibido' },
  taken: { en: 'In the record', es: 'En el registro' },
  rights: { en: 'Your rights while you are suspended', es: 'Sus derechos durante la suspensión' },
  rightRead: {
    en: 'You may read everything on this page, and every message we sent.',
    es: 'Puede leer todo en esta página y cada mensaje que enviamos.',
  },
  rightCure: {
    en: 'You may cure the ground of the suspension: {ground}.',
    es: 'Puede subsanar la causa de la suspensión: {ground}.',
  },
  rightCureBy: {
    en: 'You may cure the ground of the suspension by {on}: {ground}.',
    es: 'Puede subsanar la causa de la suspensión hasta el {on}: {ground}.',
  },
  rightCureUntold: {
    en: 'You may cure the ground of the suspension: {ground}. The time for it counts from the day on which our letter about the suspension leaves, and it has not left, or came back.',
    es: 'Puede subsanar la causa de la suspensión: {ground}. El plazo se cuenta desde el día en que sale nuestra carta sobre la suspensión, que no ha salido o fue devuelta.',
  },
  rightAppeal: { en: 'You may appeal the decision by {on}.', es: 'Puede apelar la decisión hasta el {on}.' },
  rightAppealPast: {
    en: 'The time to appeal has passed. You may file all the same; a person decides whether it is heard.',
    es: 'Pasó el plazo para apelar. Puede presentarla de todos modos; una persona decide si se admite.',
  },
  rightAppealUnknown: {
    en: 'The earlier register does not show until when the suspension can be appealed. You may file all the same; a person decides whether it is heard.',
    es: 'El registro anterior no muestra hasta cuándo puede apelarse la suspensión. Puede presentarla de todos modos; una persona decide si se admite.',
  },
  rightAppealLeft: { en: 'Days left to appeal: {n}.', es: 'Días que le quedan para apelar: {n}.' },
  rightAppealHow: {
    en: 'File it here at any hour, or send a signed letter or e-mail; of a letter, the day of the postmark counts. You get a receipt with a number.',
    es: 'Preséntela aquí a cualquier hora, o envíe una carta o un correo electrónico con firma; de una carta cuenta el día del matasellos. Recibirá un acuse con número.',
  },
  rightAppealNext: {
    en: 'Then a person decides whether it is admitted, and an officer who had no part in the case decides within {days} days of the filing. The decision stands meanwhile.',
    es: 'Después una persona decide si se admite, y un oficial que no tuvo parte en el caso resuelve dentro de {days} días desde la presentación. Entretanto la decisión se mantiene.',
  },
  rightAppealFiled: {
    en: 'You filed an appeal on {on}: {stage}.',
    es: 'Presentó una apelación el {on}: {stage}.',
  },
  rightAppealDue: {
    en: 'We owe you the decision by the end of {due}.',
    es: 'Le debemos la resolución a más tardar el {due}.',
  },
  rightAppealLate: {
    en: 'It was filed after the last day; a person decides whether it is heard all the same.',
    es: 'Se presentó después del último día; una persona decide si se admite de todos modos.',
  },
  rightAppealAlso: {
    en: '{decision} of {on}: you may appeal it too, until the end of {due}. It gets its receipt now, and is taken up when the pending appeal is decided.',
    es: '{decision} del {on}: también puede apelarla, hasta el final del {due}. Recibe su acuse ahora, y se tramita cuando se resuelva la apelación pendiente.',
  },
  rightAppealReceipt: { en: 'Open the receipt', es: 'Abrir el acuse' },
  rightAppealAsked: {
    en: 'The appeal officer asks you for information. Answer by the end of {due}; the days to decide run on meanwhile.',
    es: 'El oficial de apelaciones le pide información. Responda a más tardar el {due}; entretanto corre el plazo para resolver.',
  },
  rightAppealAskedPast: {
    en: 'The appeal officer asked you for information. The day has passed; you may still answer until the appeal is decided.',
    es: 'El oficial de apelaciones le pidió información. El día ya pasó; aún puede responder hasta que se resuelva la apelación.',
  },
  rightLate: {
    en: 'Whatever you file gets a receipt. If it comes late, a person decides; it is never refused at the door.',
    es: 'Todo lo que presente recibe un acuse. Si llega tarde, decide una persona; nunca se rechaza en la puerta.',
  },
  appealing: { en: 'Your appeal', es: 'Su apelación' },
  appealable: { en: 'You may appeal', es: 'Puede apelar' },
  appealBy: {
    en: '{decision} of {on}: you may appeal until the end of {due}.',
    es: '{decision} del {on}: puede apelar hasta el final del {due}.',
  },
  company: { en: 'Your company', es: 'Su empresa' },
  account: { en: 'Account', es: 'Cuenta' },
  type: { en: 'Entity type', es: 'Tipo de entidad' },
  specialist: { en: 'Your specialist', es: 'Su especialista' },
  nobody: { en: 'Not named yet', es: 'Aún sin nombrar' },
  contacts: { en: 'Your contacts', es: 'Sus contactos' },
  unreachable: {
    en: 'Our mail to this address comes back. Tell your specialist.',
    es: 'Nuestro correo a esta dirección es devuelto. Avise a su especialista.',
  },
  history: { en: 'What happened so far', es: 'Lo ocurrido hasta ahora' },
  whole: { en: 'The whole history', es: 'Toda la historia' },
  agency: { en: 'The program office', es: 'La oficina del programa' },
  anOfficer: { en: 'an appeal officer', es: 'un oficial de apelaciones' },
} as const satisfies Readonly<Record<string, Spoken>>;
