/** Words of a company's page: its people, their addresses, and whether they can be reached. */
import type { AddressChannel, AddressState, SeatRole } from '../../domain/organization.ts';
import type { Spoken } from '../../templates/words.ts';
import { CONTACT_ROLES } from './people.ts';
import type { Tone } from './standing.ts';
import type { Counted } from './tongue.ts';

export const SEATS: Readonly<Record<SeatRole, Spoken>> = {
  ...CONTACT_ROLES,
  consultant: { en: 'Consultant', es: 'Consultor' },
};
export const CHANNEL_WORDS: Readonly<Record<AddressChannel, Spoken>> = {
  mail: { en: 'Mail', es: 'Correo' },
  phone: { en: 'Telephone', es: 'Teléfono' },
};
export const ADDRESS_STATES: Readonly<Record<AddressState, Spoken>> = {
  unverified: { en: 'Not verified', es: 'Sin verificar' },
  verified: { en: 'Verified', es: 'Verificada' },
  dead: { en: 'Does not reach anybody', es: 'No llega a nadie' },
};
export const ADDRESS_TONES: Readonly<Record<AddressState, Tone>> = {
  unverified: 'warn',
  verified: 'good',
  dead: 'bad',
};

export const LIVE: Counted = {
  one: { en: '{n} contact can be reached ({membership})', es: '{n} contacto localizable ({membership})' },
  other: { en: '{n} contacts can be reached ({membership})', es: '{n} contactos localizables ({membership})' },
};

export const ORGANIZATION = {
  heading: { en: 'People and addresses', es: 'Personas y direcciones' },
  lead: {
    en: 'Whom we write to and call. Whatever changes here counts for every membership of the company.',
    es: 'A quién escribimos y llamamos. Lo que cambie aquí vale para todas las membresías de la empresa.',
  },
  enough: {
    en: 'At least two people can be reached at verified addresses of their own.',
    es: 'Al menos dos personas son localizables en direcciones propias verificadas.',
  },
  tooFew: {
    en: 'Two are needed, each at a verified mail address of their own: if one leaves, the other still hears from us. Add somebody, or verify an address below.',
    es: 'Hacen falta dos, cada una con un correo propio verificado: si una se va, la otra sigue recibiendo nuestros avisos. Agregue a alguien o verifique una dirección abajo.',
  },
  tooFewStaff: {
    en: 'Two are needed, each at a verified mail address of their own. Confirm an address below over a channel that was known before, or ask the company to add somebody.',
    es: 'Hacen falta dos, cada una con un correo propio verificado. Confirme una dirección abajo por un canal ya conocido, o pida a la empresa que agregue a alguien.',
  },
  people: { en: 'People', es: 'Personas' },
  nobody: { en: 'Nobody is recorded.', es: 'No hay nadie registrado.' },
  nameless: { en: 'Name not known', es: 'Nombre desconocido' },
  shared: { en: 'Shared with {names}', es: 'Compartida con {names}' },
  sharedWhy: {
    en: 'One mailbox for several people counts as one: when it bounces, none of them hears from us.',
    es: 'Un buzón para varias personas cuenta como una: si falla, ninguna recibe nuestros avisos.',
  },
  pending: {
    en: 'Waits to be verified; until then the earlier one counts',
    es: 'Espera verificación; hasta entonces cuenta la anterior',
  },
  since: { en: 'since {on}', es: 'desde el {on}' },
  codeWaits: { en: 'A code was sent and waits to be typed in.', es: 'Se envió un código y espera que lo escriban.' },
  verify: { en: 'Send a code', es: 'Enviar un código' },
  type: { en: 'Type in the code', es: 'Escribir el código' },
  change: { en: 'Change', es: 'Cambiar' },
  addPhone: { en: 'Add a telephone number', es: 'Agregar un teléfono' },
  confirm: { en: 'Confirm', es: 'Confirmar' },
  invite: { en: 'Invite to sign in', es: 'Invitar a iniciar sesión' },
  invitedUntil: {
    en: 'Invited to sign in. The code counts until {until}.',
    es: 'Se le invitó a iniciar sesión. El código vale hasta {until}.',
  },
  signsIn: { en: 'Signs in', es: 'Inicia sesión' },
  left: { en: 'Has left', es: 'Ya no está' },
  history: { en: 'Earlier addresses', es: 'Direcciones anteriores' },
  from: { en: 'from {from} to {until}', es: 'del {from} al {until}' },
  former: { en: 'No longer contacts', es: 'Ya no son contactos' },
  leftOn: { en: 'left on {on}', es: 'se fue el {on}' },
  signIns: { en: 'Who signs in for this company', es: 'Quién inicia sesión por esta empresa' },
  noSignIns: { en: 'Nobody of the company can sign in yet.', es: 'Nadie de la empresa puede iniciar sesión todavía.' },
  memberships: { en: 'Memberships of this company', es: 'Membresías de esta empresa' },
  add: { en: 'Add a person', es: 'Agregar a una persona' },
  join: { en: 'Same company as another membership', es: 'Misma empresa que otra membresía' },
  officerChange: { en: 'Report a change of officer', es: 'Informar un cambio de directivo' },
  checking: {
    en: 'A change of officer was reported and is being checked. The day of an open annual review stands still meanwhile.',
    es: 'Se informó un cambio de directivo y se está comprobando. El plazo de una revisión anual abierta está en pausa.',
  },
  back: { en: 'Back to people and addresses', es: 'Volver a personas y direcciones' },
} as const;

/** Where letters go. */
export const POSTAL = {
  heading: { en: 'Postal address', es: 'Domicilio postal' },
  none: {
    en: 'None is known: letters have only a city to go to.',
    es: 'No se conoce ninguno: las cartas solo tienen una ciudad de destino.',
  },
  change: { en: 'Change the postal address', es: 'Cambiar el domicilio postal' },
  title: { en: 'Postal address', es: 'Domicilio postal' },
  intro: {
    en: 'Where letters to the company go: warnings, decisions, and whatever mail could not reach. One address for all its memberships.',
    es: 'Adónde van las cartas a la empresa: advertencias, decisiones y lo que el correo electrónico no alcance. Un domicilio para todas sus membresías.',
  },
  line1: { en: 'Street and number, or post box', es: 'Calle y número, o apartado postal' },
  line2: { en: 'Building, floor, neighborhood', es: 'Edificio, piso, colonia' },
  city: { en: 'City', es: 'Ciudad' },
  region: { en: 'State or province', es: 'Estado o provincia' },
  postcode: { en: 'Postal code', es: 'Código postal' },
  country: { en: 'Country', es: 'País' },
  effect: {
    en: 'Letters that have not been printed yet go there. What has left stays as it left.',
    es: 'Las cartas aún no impresas van allí. Lo que ya salió queda como salió.',
  },
  done: { en: 'The postal address was recorded.', es: 'El domicilio postal quedó registrado.' },
} as const;

/** Words of the forms. */
export const PEOPLE_FORMS = {
  addIntro: {
    en: 'A new contact hears from us once its mail address is verified: we send a code there, and somebody of the company types it in here.',
    es: 'Un contacto nuevo recibe nuestros avisos cuando su correo está verificado: enviamos un código y alguien de la empresa lo escribe aquí.',
  },
  name: { en: 'Name', es: 'Nombre' },
  mail: { en: 'Mail address', es: 'Correo electrónico' },
  mailHint: {
    en: 'This person’s own; not one that several people read.',
    es: 'Propio de esta persona; no uno que lean varias.',
  },
  phone: { en: 'Telephone', es: 'Teléfono' },
  language: { en: 'Language', es: 'Idioma' },
  role: { en: 'Role', es: 'Función' },
  roleHint: {
    en: 'The officer changes by a report of its own. A consultant gets no notices.',
    es: 'El directivo cambia por un informe propio. Un consultor no recibe avisos.',
  },
  memberships: { en: 'For which memberships', es: 'Para qué membresías' },
  added: {
    en: 'The person was added. Now verify the mail address: send a code there.',
    es: 'La persona quedó agregada. Ahora verifique el correo: envíe un código.',
  },
  changeTitle: {
    mail: { en: 'Change a mail address', es: 'Cambiar un correo' },
    phone: { en: 'Change a telephone number', es: 'Cambiar un teléfono' },
  },
  changeIntro: {
    mail: {
      en: 'The person and everything that happened stay as they are. The new address counts once it is verified; until then we write to the earlier one.',
      es: 'La persona y todo lo ocurrido quedan como están. La nueva dirección cuenta cuando esté verificada; hasta entonces escribimos a la anterior.',
    },
    phone: {
      en: 'The person and everything that happened stay as they are. A specialist confirms a new number by calling; until then the earlier one counts.',
      es: 'La persona y todo lo ocurrido quedan como están. Un especialista confirma el número nuevo llamando; hasta entonces cuenta el anterior.',
    },
  },
  who: { en: 'Person', es: 'Persona' },
  present: { en: 'Counts now', es: 'Cuenta ahora' },
  address: { en: 'Address', es: 'Dirección' },
  changed: {
    mail: {
      en: 'The new address is kept. Now verify it: send a code there.',
      es: 'La nueva dirección quedó guardada. Ahora verifíquela: envíe un código.',
    },
    phone: {
      en: 'The number is kept. A specialist confirms it.',
      es: 'El número quedó guardado. Un especialista lo confirma.',
    },
  },
  sendTitle: { en: 'Send a code to a mail address', es: 'Enviar un código a un correo' },
  sendIntro: {
    en: 'We mail a code of eight digits. It counts for 24 hours and five tries. The code verifies the address when somebody who has signed in types it in here.',
    es: 'Enviamos un código de ocho dígitos. Vale 24 horas y cinco intentos. Verifica la dirección cuando alguien con sesión iniciada lo escribe aquí.',
  },
  send: { en: 'Send the code', es: 'Enviar el código' },
  sent: {
    en: 'The code is on its way. Type it in when it has arrived.',
    es: 'El código va en camino. Escríbalo cuando haya llegado.',
  },
  refused: {
    en: 'The receiver’s server says that there is no such mailbox. The address is marked as one that reaches nobody.',
    es: 'El servidor del destinatario dice que no existe ese buzón. La dirección queda marcada como una que no llega a nadie.',
  },
  notSent: {
    en: 'The mail could not be sent just now. Nothing was lost: try again in a few minutes.',
    es: 'El correo no pudo enviarse ahora. No se perdió nada: inténtelo de nuevo en unos minutos.',
  },
  typeTitle: { en: 'Type in the code', es: 'Escribir el código' },
  code: { en: 'Code', es: 'Código' },
  codeHint: { en: 'Eight digits, from the mail.', es: 'Ocho dígitos, del correo.' },
  codeFormat: { en: 'Enter the eight digits', es: 'Escriba los ocho dígitos' },
  wrong: {
    en: 'This is not the code that we sent to this address.',
    es: 'Este no es el código que enviamos a esta dirección.',
  },
  verify: { en: 'Verify the address', es: 'Verificar la dirección' },
  verified: {
    en: 'The address is verified and counts from now on.',
    es: 'La dirección está verificada y cuenta desde ahora.',
  },
  confirmTitle: { en: 'Confirm an address', es: 'Confirmar una dirección' },
  confirmIntro: {
    en: 'Confirm only what you heard over a channel that was verified before, not over this address itself.',
    es: 'Confirme solo lo que oyó por un canal ya verificado, no por esta misma dirección.',
  },
  confirm: { en: 'Confirm the address', es: 'Confirmar la dirección' },
  how: {
    en: 'How it was confirmed: with whom, over which channel, on which day.',
    es: 'Cómo se confirmó: con quién, por qué canal, qué día.',
  },
  inviteTitle: { en: 'Invite somebody to sign in', es: 'Invitar a alguien a iniciar sesión' },
  inviteIntro: {
    en: 'We mail a code to this address. The person signs in at the sign-in provider and types it in; from then on the person acts for the company in the role shown. The code counts for seven days and five tries.',
    es: 'Enviamos un código a esta dirección. La persona inicia sesión con el proveedor y lo escribe; desde entonces actúa por la empresa en la función indicada. El código vale siete días y cinco intentos.',
  },
  inviteOfficer: {
    en: 'An officer signs once a specialist has confirmed the change of officer that names this address. Until then this person acts as a contact.',
    es: 'Un directivo firma cuando un especialista ha confirmado el cambio de directivo que nombra esta dirección. Hasta entonces esta persona actúa como contacto.',
  },
  invited: {
    en: 'The invitation is on its way.',
    es: 'La invitación va en camino.',
  },
  joinIntro: {
    en: 'Memberships of the same name, or with a tax number in common. Join those that are one company: from then on what one of them learns of an address is known to all.',
    es: 'Membresías con el mismo nombre o con un número fiscal en común. Una las que son una sola empresa: desde entonces lo que una sepa de una dirección lo saben todas.',
  },
  joinWhich: { en: 'Same company', es: 'Misma empresa' },
  joinNone: {
    en: 'No other membership has this name or a tax number in common.',
    es: 'Ninguna otra membresía tiene este nombre ni un número fiscal en común.',
  },
  joinWhy: { en: 'How you know that they are one company.', es: 'Cómo sabe que son una sola empresa.' },
  join: { en: 'Join them', es: 'Unirlas' },
  joinEffect: {
    en: 'People and addresses are kept together from now on. Standing, reviews and deadlines of each membership stay its own.',
    es: 'Desde ahora las personas y direcciones se llevan juntas. La situación, las revisiones y los plazos de cada membresía siguen siendo propios.',
  },
  joined: { en: 'The memberships are one company now.', es: 'Las membresías son ahora una sola empresa.' },
  leftTitle: { en: 'Somebody has left', es: 'Alguien se fue' },
  leftIntro: {
    en: 'This person is no contact of the company any more, for any membership. History stays. Where the officer or the agency says so, the person’s own sign-in for the company ends too.',
    es: 'Esta persona deja de ser contacto de la empresa, para todas las membresías. El historial queda. Si lo dice el directivo o la autoridad, termina también su acceso para la empresa.',
  },
  leftLast: {
    en: 'Fewer than two people can be reached then. Add somebody first, if you can.',
    es: 'Después quedarán menos de dos personas localizables. Si puede, agregue primero a alguien.',
  },
  whatHappened: { en: 'What happened, in a sentence.', es: 'Qué pasó, en una frase.' },
  leave: { en: 'Record that this person has left', es: 'Registrar que esta persona se fue' },
  gone: { en: 'It is recorded that this person has left.', es: 'Quedó registrado que esta persona se fue.' },
} as const;
