/** Words of the pages on which a contact reports an incident without signing in. They tell nobody whom we know. */
import type { Spoken } from '../../templates/words.ts';

export const ASK_LINK = {
  title: { en: 'Report a security incident', es: 'Informar un incidente de seguridad' },
  danger: {
    en: 'If anybody is in danger, call the emergency services first.',
    es: 'Si hay alguien en peligro, llame primero a los servicios de emergencia.',
  },
  intro: {
    en: 'You need no account, at any hour. Give the mail address by which the program office knows you as a contact of your company. We send a link to it, by which you report once.',
    es: 'No necesita cuenta, a ninguna hora. Indique el correo por el que la oficina del programa le conoce como contacto de su empresa. Le enviamos un enlace con el que puede informar una vez.',
  },
  address: { en: 'Your mail address', es: 'Su correo electrónico' },
  addressWrong: {
    en: 'Enter a mail address, such as name@company.com',
    es: 'Escriba un correo, como nombre@empresa.com',
  },
  submit: { en: 'Send me the link', es: 'Enviarme el enlace' },
  back: { en: 'Home page', es: 'Página de inicio' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const ASKED = {
  title: { en: 'Look into your mailbox', es: 'Mire su buzón' },
  what: {
    en: 'If we know this address as one of a contact, a link is on its way to it. It opens for one hour, and counts once. Nothing has been reported yet.',
    es: 'Si conocemos esta dirección como la de un contacto, un enlace va en camino. Se abre durante una hora y vale una vez. Todavía no se ha informado nada.',
  },
  next: {
    en: 'Nothing there after some minutes? Look among unwanted mail. We may know you by another address: ask with that one. Or have somebody of your company who has an account sign in and report, or call your specialist or the field office.',
    es: '¿No llega nada en unos minutos? Mire en el correo no deseado. Quizá le conozcamos por otra dirección: pida el enlace con ella. O que alguien de su empresa con cuenta inicie sesión e informe, o llame a su especialista o a la oficina de campo.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

export const SEND = {
  which: { en: 'For which company', es: 'Por qué empresa' },
  by: { en: 'Reported by', es: 'Informa' },
  company: { en: 'Company', es: 'Empresa' },
  once: {
    en: 'You came here by the link that we mailed to you. Nothing is reported until you send this form; the link counts once.',
    es: 'Llegó aquí por el enlace que le enviamos. Nada queda informado hasta que envíe este formulario; el enlace vale una vez.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

export const RECEIVED = {
  title: { en: 'Receipt {number}', es: 'Acuse {number}' },
  lead: {
    en: 'We have your report. Its receipt is mailed to you too. This link has been used, and shows the receipt only.',
    es: 'Tenemos su informe. El acuse se le envía también por correo. Este enlace ya se usó y solo muestra el acuse.',
  },
  add: {
    en: 'To add something, ask for another link and name the number of this receipt. If it was not you who reported, tell the field office at once.',
    es: 'Para añadir algo, pida otro enlace e indique el número de este acuse. Si no fue usted quien informó, avise enseguida a la oficina de campo.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

/** Why a link takes no report: it is not as we sent it; its hour has passed; its contact is none any more. */
export type ReportFault = 'altered' | 'expired' | 'gone';
export const REPORT_CLOSED: Readonly<Record<ReportFault, { title: Spoken; what: Spoken; next: Spoken }>> = {
  altered: {
    title: { en: 'This link is not complete', es: 'Este enlace no está completo' },
    what: {
      en: 'We do not know this link. It may have been cut or changed on its way to you. Nothing has been reported by it.',
      es: 'No conocemos este enlace. Puede haberse cortado o cambiado en el camino. No se ha informado nada con él.',
    },
    next: {
      en: 'Copy the whole address from the mail, to its last character, or ask for another link.',
      es: 'Copie del correo la dirección entera, hasta el último carácter, o pida otro enlace.',
    },
  },
  expired: {
    title: { en: 'This link has expired', es: 'Este enlace ha caducado' },
    what: {
      en: 'It opened for one hour. Nothing has been reported by it.',
      es: 'Se abría durante una hora. No se ha informado nada con él.',
    },
    next: {
      en: 'Ask for another link: it comes within minutes.',
      es: 'Pida otro enlace: llega en unos minutos.',
    },
  },
  gone: {
    title: { en: 'This link counts no more', es: 'Este enlace ya no vale' },
    what: {
      en: 'The contact to whom it went has changed since. Nothing has been reported by it.',
      es: 'El contacto que lo recibió ha cambiado desde entonces. No se ha informado nada con él.',
    },
    next: {
      en: 'Ask for another link with an address by which we know you now, or have somebody of your company who has an account sign in and report.',
      es: 'Pida otro enlace con una dirección por la que le conozcamos ahora, o que alguien de su empresa con cuenta inicie sesión e informe.',
    },
  },
};
export const GENUINE: Spoken = {
  en: 'The address of this page begins with {host}. If you doubt it, type {host} into your browser, and choose there to report an incident. We never ask here for passwords, payments or copies of documents.',
  es: 'La dirección de esta página empieza por {host}. Si lo duda, escriba {host} en su navegador y elija allí informar un incidente. Aquí nunca pedimos contraseñas, pagos ni copias de documentos.',
};
export const ANOTHER: Spoken = { en: 'Ask for a link', es: 'Pedir un enlace' };
