/** Words of the pages that links in mails lead to. They tell no more than the mail did. */
import type { LinkFault, Saying } from '../../domain/answer-link.ts';
import type { DatesTold } from '../../domain/answer-meaning.ts';
import type { Spoken } from '../../templates/words.ts';

export const LINK = {
  title: { en: 'Answer our message', es: 'Responder a nuestro mensaje' },
  lead: {
    en: 'You came here by the link in a mail that we sent to a contact of {company}. By opening this page you have told us nothing.',
    es: 'Llegó aquí por el enlace de un correo que enviamos a un contacto de {company}. Con abrir esta página no nos ha dicho nada.',
  },
  leadLetter: {
    en: 'You came here by the code of a letter that we sent to the address of {company}. By opening this page you have told us nothing.',
    es: 'Llegó aquí por el código de una carta que enviamos al domicilio de {company}. Con abrir esta página no nos ha dicho nada.',
  },
  about: { en: 'The message', es: 'El mensaje' },
  company: { en: 'Company', es: 'Empresa' },
  reference: { en: 'Reference', es: 'Referencia' },
  written: { en: 'Written', es: 'Escrito' },
  choose: { en: 'What would you like to tell us?', es: '¿Qué desea decirnos?' },
  once: {
    en: 'You can use this link once, until the end of {date}. It only tells us something: it changes no contact, no officer and no date. A specialist reads it and gets back to you.',
    es: 'Puede usar este enlace una vez, hasta el final del {date}. Solo nos dice algo: no cambia ningún contacto, directivo ni fecha. Un especialista lo lee y le responde.',
  },
  signIn: { en: 'Sign in', es: 'Iniciar sesión' },
  signInInstead: {
    en: 'To do what was asked, or to send a message or documents, sign in.',
    es: 'Para hacer lo que se pidió, o para enviar un mensaje o documentos, inicie sesión.',
  },
  genuine: { en: 'Is this page genuine?', es: '¿Es auténtica esta página?' },
  genuineHow: {
    en: 'The address of this page begins with {host}. If you doubt it, do not use the link: type {host} into your browser, sign in, and look for the reference {reference} among the messages on your page, or call your specialist at a number that you knew before. We never ask here for passwords, payments or copies of documents.',
    es: 'La dirección de esta página empieza por {host}. Si lo duda, no use el enlace: escriba {host} en su navegador, inicie sesión y busque la referencia {reference} entre los mensajes de su página, o llame a su especialista a un número que ya conocía. Aquí nunca pedimos contraseñas, pagos ni copias de documentos.',
  },
  genuineClosed: {
    en: 'The address of this page begins with {host}. If you doubt it, type {host} into your browser and sign in: every message of ours is on your page. We never ask here for passwords, payments or copies of documents.',
    es: 'La dirección de esta página empieza por {host}. Si lo duda, escriba {host} en su navegador e inicie sesión: cada mensaje nuestro está en su página. Aquí nunca pedimos contraseñas, pagos ni copias de documentos.',
  },
  more: { en: 'Anything else that we should know', es: 'Algo más que debamos saber' },
  dayOutside: {
    en: 'Name a day from today on, within a year',
    es: 'Indique un día a partir de hoy y dentro de un año',
  },
  submit: { en: 'Tell the program office', es: 'Decírselo a la oficina del programa' },
  back: { en: 'Tell us something else', es: 'Decirnos otra cosa' },
  follows: {
    en: 'A specialist reads it and gets back to you. Until then we do not write or call again about this.',
    es: 'Un especialista lo lee y le responde. Hasta entonces no volveremos a escribir ni a llamar por esto.',
  },
  followsDates: {
    en: 'Your days to answer stand still meanwhile. Nothing is agreed yet.',
    es: 'Mientras tanto su plazo para responder se detiene. Todavía no queda nada acordado.',
  },
  followsNot: {
    en: 'It changes no date: what was asked stays open. We confirm it by mail to the contact to whom the message went.',
    es: 'No cambia ninguna fecha: lo que se pidió sigue pendiente. Lo confirmamos por correo al contacto que recibió el mensaje.',
  },
  followsNotLetter: {
    en: 'It changes no date: what was asked stays open. We confirm it by mail to the contacts of the company that we know.',
    es: 'No cambia ninguna fecha: lo que se pidió sigue pendiente. Lo confirmamos por correo a los contactos de la empresa que conocemos.',
  },
  youTold: { en: 'What you told us', es: 'Lo que nos dijo' },
  toldAt: { en: 'Received on {at}', es: 'Recibido el {at}' },
} as const satisfies Readonly<Record<string, Spoken>>;

/** Where the code of a letter is typed in. */
export const CODE = {
  title: { en: 'Answer a letter', es: 'Responder a una carta' },
  intro: {
    en: 'Type in what stands in the letter. By this you tell us nothing yet.',
    es: 'Escriba lo que dice la carta. Con esto todavía no nos dice nada.',
  },
  reference: { en: 'Reference', es: 'Referencia' },
  referenceHint: { en: 'At the top of the letter, with its stroke', es: 'Arriba en la carta, con su barra' },
  code: { en: 'Code', es: 'Código' },
  codeHint: { en: 'Twelve letters and digits', es: 'Doce letras y cifras' },
  submit: { en: 'Go on', es: 'Continuar' },
  back: { en: 'Home page', es: 'Página de inicio' },
  unknown: {
    en: 'No letter has this reference and this code. Compare both with the letter, or sign in: there you can answer too',
    es: 'Ninguna carta tiene esta referencia y este código. Compare ambos con la carta o inicie sesión: allí también puede responder',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

type Asked = { readonly label: Spoken; readonly hint?: Spoken };
/** What is asked, for each thing that can be told. */
export const SAY = {
  'take-date': {
    choice: { en: 'One of the dates suits us', es: 'Una de las fechas nos conviene' },
    intro: {
      en: 'Tell us which one. A specialist confirms it to you; nothing is agreed before that, and you give up no notice that you are entitled to.',
      es: 'Díganos cuál. Un especialista se la confirma; antes de eso nada queda acordado, y no renuncia a ninguna antelación a que tiene derecho.',
    },
    slot: { label: { en: 'Date', es: 'Fecha' } },
  },
  'other-dates': {
    choice: { en: 'Other dates would suit us', es: 'Nos convendrían otras fechas' },
    intro: {
      en: 'Tell us up to three. A specialist answers with dates of ours.',
      es: 'Díganos hasta tres. Un especialista responde con fechas nuestras.',
    },
  },
  cannot: {
    choice: { en: 'None of the dates will do', es: 'Ninguna de las fechas es posible' },
    intro: {
      en: 'Tell us what stands in the way. A specialist proposes other dates.',
      es: 'Díganos qué lo impide. Un especialista propone otras fechas.',
    },
    why: { label: { en: 'Why', es: 'Por qué' } },
  },
  promise: {
    choice: { en: 'It will be done by a date that I name', es: 'Se hará para una fecha que indico' },
    intro: {
      en: 'Name the day by which it will be done.',
      es: 'Indique el día a más tardar en que estará hecho.',
    },
    day: { label: { en: 'It will be done by', es: 'Se hará a más tardar el' } },
  },
  'call-me': {
    choice: { en: 'Please call me', es: 'Llámenme' },
    intro: {
      en: 'A specialist calls, at a number that we knew before where we have one.',
      es: 'Un especialista llama, a un número que ya conocíamos si lo tenemos.',
    },
    number: { label: { en: 'Telephone number', es: 'Número de teléfono' } },
    when: {
      label: { en: 'When it suits you', es: 'Cuándo le viene bien' },
      hint: {
        en: 'For example: weekdays from 9 to 11, Central Time',
        es: 'Por ejemplo: de lunes a viernes de 9 a 11, hora central',
      },
    },
  },
  'more-time': {
    choice: { en: 'I need more time', es: 'Necesito más tiempo' },
    intro: {
      en: 'Telling us is no request by the officer, and moves no date: such a request is filed after signing in.',
      es: 'Decírnoslo no es una solicitud del directivo y no mueve ninguna fecha: esa solicitud se presenta tras iniciar sesión.',
    },
    day: { label: { en: 'Until when', es: 'Hasta cuándo' } },
    why: { label: { en: 'Why', es: 'Por qué' } },
  },
  'other-person': {
    choice: { en: 'I am not the right person', es: 'No soy la persona indicada' },
    intro: {
      en: 'Your contacts stay as they are until a specialist has checked it with the company.',
      es: 'Los contactos quedan como están hasta que un especialista lo compruebe con la empresa.',
    },
    who: {
      label: { en: 'Who is, and how to reach them', es: 'Quién lo es y cómo localizarla' },
      hint: { en: 'If you do not know, say so.', es: 'Si no lo sabe, dígalo.' },
    },
  },
} as const satisfies Readonly<Record<Saying, { choice: Spoken; intro: Spoken; [field: string]: Spoken | Asked }>>;

/** What was told, as one line. */
export const TOLD: Readonly<Record<Saying, Spoken>> = {
  'take-date': { en: 'This date suits us: {dates}.', es: 'Esta fecha nos conviene: {dates}.' },
  'other-dates': { en: 'These dates would suit us: {dates}.', es: 'Nos convendrían estas fechas: {dates}.' },
  cannot: { en: 'None of the dates will do.', es: 'Ninguna de las fechas es posible.' },
  promise: { en: 'It will be done by {date}.', es: 'Se hará a más tardar el {date}.' },
  'call-me': { en: 'Please call.', es: 'Llámenme.' },
  'more-time': { en: 'More time is needed, until {date}.', es: 'Hace falta más tiempo, hasta el {date}.' },
  'other-person': { en: 'Somebody else is the right person.', es: 'La persona indicada es otra.' },
};

/** The same of the dates of a visit, without the dates. */
export const TOLD_OF_DATES: Readonly<Record<DatesTold['said'], Spoken>> = {
  'take-date': { en: 'One of the dates suits the company', es: 'Una de las fechas le conviene a la empresa' },
  'other-dates': { en: 'Other dates would suit the company', es: 'A la empresa le convendrían otras fechas' },
  cannot: { en: 'None of the dates will do for the company', es: 'Ninguna de las fechas le es posible a la empresa' },
};

/** A link that takes no answer. */
export const CLOSED: Readonly<Record<LinkFault, { title: Spoken; what: Spoken; next: Spoken }>> = {
  altered: {
    title: { en: 'This link is not complete', es: 'Este enlace no está completo' },
    what: {
      en: 'We do not know this link. It may have been cut or changed on its way to you.',
      es: 'No conocemos este enlace. Puede haberse cortado o cambiado en el camino.',
    },
    next: {
      en: 'Copy the whole address from the mail, to its last character. Or sign in, where every message of ours can be answered.',
      es: 'Copie del correo la dirección entera, hasta el último carácter. O inicie sesión: allí se puede responder a cada mensaje nuestro.',
    },
  },
  expired: {
    title: { en: 'This link has expired', es: 'Este enlace ha caducado' },
    what: {
      en: 'Its last day has passed, and nothing can be told by it any more.',
      es: 'Pasó su último día y ya no se puede decir nada con él.',
    },
    next: {
      en: 'Use the link in a later mail of ours, if there is one. Or sign in, where you can answer and see what is asked.',
      es: 'Use el enlace de un correo nuestro posterior, si lo hay. O inicie sesión: allí puede responder y ver qué se pide.',
    },
  },
  settled: {
    title: { en: 'Nothing is open here any more', es: 'Aquí ya no queda nada pendiente' },
    what: {
      en: 'What our mail asked has been settled, or the contact to whom it went has changed.',
      es: 'Lo que pedía nuestro correo está resuelto, o cambió el contacto que lo recibió.',
    },
    next: {
      en: 'You need do nothing with this link. To see how things stand, sign in.',
      es: 'No hay nada que hacer con este enlace. Para ver cómo está todo, inicie sesión.',
    },
  },
  used: {
    title: { en: 'You have told us', es: 'Ya nos lo ha dicho' },
    what: {
      en: 'This link has been used, and counts once. We confirm by mail what was told, to the contact to whom our message went.',
      es: 'Este enlace se ha usado y vale una vez. Confirmamos por correo lo dicho al contacto que recibió nuestro mensaje.',
    },
    next: {
      en: 'A specialist reads it and gets back to you. If it was not you, or to add something, sign in and send us a message, or write to whom our mail names.',
      es: 'Un especialista lo lee y le responde. Si no fue usted, o para añadir algo, inicie sesión y envíenos un mensaje, o escriba a quien indica nuestro correo.',
    },
  },
};
