/** Words of the conversation between a company and its office. */
import type { Spoken } from '../../../templates/words.ts';
import type { Counted } from '../../words/tongue.ts';

export const W = {
  title: { en: 'Messages', es: 'Mensajes' },
  leadCompany: {
    en: 'Write to your specialist, and read what the office writes to you. A message has no legal effect: what must count, such as a review, a cure or an appeal, you file.',
    es: 'Escriba a su especialista y lea lo que la oficina le escribe. Un mensaje no tiene efecto legal: lo que deba contar, como una revisión, una corrección o una apelación, se presenta.',
  },
  leadStaff: {
    en: 'What the company writes, and what the office answers. The company’s people read everything that is written here.',
    es: 'Lo que la empresa escribe y lo que la oficina responde. La empresa lee todo lo que se escribe aquí.',
  },
  none: { en: 'Nobody has written yet.', es: 'Todavía nadie ha escrito.' },
  write: { en: 'Write a message', es: 'Escribir un mensaje' },
  text: { en: 'Message', es: 'Mensaje' },
  answers: { en: 'Does it answer something that we asked for?', es: '¿Responde a algo que le pedimos?' },
  answersHint: {
    en: 'Then we do not write or call again about it until a specialist has read your message. It moves no date, and what was asked stays open.',
    es: 'Entonces no volveremos a escribir ni a llamar por ello hasta que un especialista haya leído su mensaje. No mueve ninguna fecha, y lo que se pidió sigue pendiente.',
  },
  answersNothing: { en: 'No', es: 'No' },
  files: { en: 'Documents', es: 'Documentos' },
  send: { en: 'Send', es: 'Enviar' },
  sent: { en: 'Your message is sent.', es: 'Su mensaje está enviado.' },
  thread: { en: 'The conversation', es: 'La conversación' },
  company: { en: 'The company', es: 'La empresa' },
  agency: { en: 'The office', es: 'La oficina' },
  read: { en: 'Read', es: 'Leído' },
  unread: { en: 'Not yet read', es: 'Aún no leído' },
  attached: { en: 'Attached documents', es: 'Documentos adjuntos' },
  toPage: { en: 'Back to the company’s page', es: 'Volver a la página de la empresa' },
  waiting: { en: 'Messages that nobody has read yet', es: 'Mensajes que nadie ha leído todavía' },
  // What is wrong with what was sent
  empty: { en: 'Write your message.', es: 'Escriba su mensaje.' },
  long: { en: 'Write at most {n} characters.', es: 'Escriba como máximo {n} caracteres.' },
  many: { en: 'A message takes at most {n} documents.', es: 'Un mensaje admite como máximo {n} documentos.' },
  keptTitle: { en: 'Here is what you wrote', es: 'Aquí está lo que escribió' },
  kept: {
    en: 'Your session had ended, so nothing was sent. Documents are not kept: choose them again.',
    es: 'Su sesión ya había terminado, así que no se envió nada. Los documentos no se conservan: elíjalos de nuevo.',
  },
  again: {
    en: 'Nothing was sent. Choose all documents again.',
    es: 'No se envió nada. Elija de nuevo todos los documentos.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

export const UNREAD: Counted = {
  one: { en: '{n} new message', es: '{n} mensaje nuevo' },
  other: { en: '{n} new messages', es: '{n} mensajes nuevos' },
};
