/** Words of status verification and of the certificate. */
import type { Spoken } from '../../../templates/words.ts';
import type { Counted } from '../../words/tongue.ts';

export const W = {
  title: { en: 'Status verification', es: 'Verificación de situación' },
  lead: {
    en: 'Certified members can let each other see whether they are certified. A partner that you accept learns your status and the day on which it changes; never why.',
    es: 'Los miembros certificados pueden dejarse ver si están certificados. Un socio que usted acepte conoce su situación y el día en que cambia; nunca el motivo.',
  },
  notCertified: {
    en: 'Only certified members take part. Your company is not certified at present: connections stay, and show nothing until it is.',
    es: 'Solo participan miembros certificados. Su empresa no lo está por ahora: las conexiones se conservan y no muestran nada hasta que lo esté.',
  },
  waiting: { en: 'They ask to see your status', es: 'Piden ver su situación' },
  noneWaiting: { en: 'Nobody is waiting for your answer.', es: 'Nadie espera su respuesta.' },
  followed: { en: 'Partners whose status you see', es: 'Socios cuya situación usted ve' },
  noneFollowed: {
    en: 'You see nobody’s status yet. Ask a partner for its code, and type it under “Ask a partner”.',
    es: 'Aún no ve la situación de nadie. Pida su código a un socio y escríbalo en «Pedir a un socio».',
  },
  followers: { en: 'Partners who see yours', es: 'Socios que ven la suya' },
  noneFollowers: { en: 'Nobody sees your status.', es: 'Nadie ve su situación.' },
  past: { en: 'Declined and ended', es: 'Rechazadas y terminadas' },
  company: { en: 'Company', es: 'Empresa' },
  status: { en: 'Status', es: 'Situación' },
  changed: { en: 'Changed', es: 'Cambió' },
  unchanged: { en: 'Not since you are connected', es: 'No desde que están conectados' },
  since: { en: 'Connected since', es: 'Conectados desde' },
  asked: { en: 'Asked', es: 'Pedido' },
  looked: { en: 'Last looked', es: 'Última consulta' },
  never: { en: 'Not yet', es: 'Aún no' },
  times: { en: '{at}, {n} in all', es: '{at}, {n} en total' },
  what: { en: 'What became of it', es: 'Qué pasó' },
  next: { en: 'What you can do', es: 'Qué puede hacer' },
  certified: { en: 'Certified', es: 'Certificado' },
  notCertifiedNow: { en: 'Not certified', es: 'No certificado' },
  hidden: { en: 'Not shown while you are not certified', es: 'No se muestra mientras no esté certificado' },
  waits: { en: 'Waits for its answer', es: 'Espera su respuesta' },
  declined: { en: 'Declined', es: 'Rechazada' },
  endedByYou: { en: 'Ended by you', es: 'Terminada por usted' },
  endedByPartner: { en: 'Ended by the partner', es: 'Terminada por el socio' },
  answer: { en: 'Answer', es: 'Responder' },
  end: { en: 'End', es: 'Terminar' },
  withdraw: { en: 'Withdraw', es: 'Retirar' },
  code: { en: 'Your code', es: 'Su código' },
  codeIs: {
    en: 'Give it to partners who should see your status. With it they can ask; you decide.',
    es: 'Délo a los socios que deban ver su situación. Con él pueden pedirlo; usted decide.',
  },
  noCode: { en: 'You have no code yet: nobody can find you.', es: 'Aún no tiene código: nadie puede encontrarle.' },
  getCode: { en: 'Get a code', es: 'Obtener un código' },
  newCode: { en: 'Replace the code', es: 'Cambiar el código' },
  ask: { en: 'Ask a partner', es: 'Pedir a un socio' },
  certificate: { en: 'Certificate of standing', es: 'Certificado de situación' },
  back: { en: 'Back to status verification', es: 'Volver a la verificación de situación' },
  toPage: { en: 'Back to your page', es: 'Volver a su página' },
  toParticipant: { en: 'Back to the participant', es: 'Volver al participante' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const COUNTS = {
  asked: {
    one: { en: '{n} asks to see your status', es: '{n} pide ver su situación' },
    other: { en: '{n} ask to see your status', es: '{n} piden ver su situación' },
  },
} as const satisfies Readonly<Record<string, Counted>>;

export const ASK = {
  title: { en: 'Ask to see a partner’s status', es: 'Pedir ver la situación de un socio' },
  intro: {
    en: 'Your partner finds its code on its own page for status verification. It sees your company’s name, and accepts or declines.',
    es: 'Su socio encuentra su código en su propia página de verificación. Verá el nombre de su empresa, y acepta o rechaza.',
  },
  code: { en: 'Your partner’s code', es: 'Código de su socio' },
  codeHint: { en: 'Ten letters and digits, such as K7QM 2XHD 9T', es: 'Diez letras y cifras, como K7QM 2XHD 9T' },
  format: { en: 'A code has ten letters and digits.', es: 'Un código tiene diez letras y cifras.' },
  submit: { en: 'Ask', es: 'Pedir' },
  done: {
    en: 'Asked. You see the status once your partner accepts.',
    es: 'Pedido. Verá la situación cuando su socio acepte.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

export const CODE = {
  title: { en: 'A code for partners', es: 'Un código para socios' },
  fresh: {
    en: 'You get a code of ten letters and digits. Whoever has it can ask to see your status; you accept or decline each one.',
    es: 'Recibirá un código de diez letras y cifras. Quien lo tenga puede pedir ver su situación; usted acepta o rechaza a cada uno.',
  },
  again: {
    en: 'The code that you have stops working. Partners who are connected stay connected.',
    es: 'El código que tiene deja de servir. Los socios conectados siguen conectados.',
  },
  submit: { en: 'Get the code', es: 'Obtener el código' },
  done: { en: 'This is your new code.', es: 'Este es su nuevo código.' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const ANSWER = {
  title: { en: 'Connection with a partner', es: 'Conexión con un socio' },
  partner: { en: 'Partner', es: 'Socio' },
  what: { en: 'What do you want to do?', es: '¿Qué desea hacer?' },
  AcceptConnection: { en: 'Accept: the partner sees your status', es: 'Aceptar: el socio ve su situación' },
  DeclineConnection: { en: 'Decline', es: 'Rechazar' },
  EndConnection: { en: 'End the connection', es: 'Terminar la conexión' },
  consequence: {
    en: 'An accepted partner sees whether you are certified, and the day on which that changes, until one of you ends the connection.',
    es: 'Un socio aceptado ve si está certificado y el día en que eso cambia, hasta que uno de los dos termine la conexión.',
  },
  submit: { en: 'Continue', es: 'Continuar' },
  done: { en: 'Done.', es: 'Hecho.' },
  over: {
    en: 'This connection has been answered or ended meanwhile.',
    es: 'Esta conexión ya fue respondida o terminada.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

export const CERTIFICATE = {
  title: { en: 'Certificate of standing', es: 'Certificado de situación' },
  states: {
    en: '{company} is a certified member of the {programme} programme as {type}.',
    es: '{company} es miembro certificado del programa {programme} como {type}.',
  },
  since: { en: 'Certified since', es: 'Certificado desde' },
  account: { en: 'Account', es: 'Cuenta' },
  asOf: { en: 'As of', es: 'A fecha de' },
  record: { en: 'Entry in the record', es: 'Asiento en el registro' },
  recordText: {
    en: 'The office can find this entry and compare the seal. A certificate says what was so at its instant; the status may have changed since.',
    es: 'La oficina puede hallar este asiento y comparar el sello. Un certificado dice lo que era cierto en su instante; la situación puede haber cambiado.',
  },
  none: {
    en: 'There is nothing to certify: the company is not a certified member at present.',
    es: 'No hay nada que certificar: la empresa no es miembro certificado por ahora.',
  },
  noneNext: {
    en: 'Its page says where it stands and what is asked of it.',
    es: 'Su página dice cuál es su situación y qué se le pide.',
  },
  print: {
    en: 'Print this page, or save it as a PDF, with your browser.',
    es: 'Imprima esta página, o guárdela como PDF, con su navegador.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;
