/** Words of the page of expected and sent. */
import type { Difference } from '../../domain/amiss.ts';
import type { Counted } from '../../db/queries/expected.ts';
import type { Code, OtherMail } from '../../db/queries/other-mails.ts';
import type { Spoken } from '../../templates/words.ts';

export const EXPECTED = {
  title: { en: 'Expected and sent', es: 'Esperado y enviado' },
  lead: {
    en: 'Every notice that should exist, by what happened and by the policy, against what went out by mail and by letter, what stands on the company’s page, and what proof it has. Compared every night, and told of any day as its night found it.',
    es: 'Cada aviso que debería existir, según lo ocurrido y la política, frente a lo que salió por correo y por carta, lo que figura en la página de la empresa y la prueba que tiene. Se compara cada noche, y de cualquier día se dice lo que halló su noche.',
  },
  asOf: {
    en: 'As the comparison of the night after that day found it: {at}.',
    es: 'Tal como lo halló la comparación de la noche siguiente a ese día: {at}.',
  },
  asOfLater: {
    en: 'Of the night after that day no comparison is kept. This is what the next one found: {at}.',
    es: 'De la noche siguiente a ese día no se conserva comparación. Esto es lo que halló la siguiente: {at}.',
  },
  asOfFirst: {
    en: 'No comparison before {at} is kept. This is what that one found of the notices that were due on this day.',
    es: 'No se conserva ninguna comparación anterior al {at}. Esto es lo que halló aquella de los avisos previstos para este día.',
  },
  notKept: {
    en: 'Nothing was kept of this day. The first comparison that is kept was made on {at}.',
    es: 'De este día no se conservó nada. La primera comparación que se conserva se hizo el {at}.',
  },
  notYet: {
    en: 'Nothing of this day has been compared yet. The last comparison was made on {at}.',
    es: 'De este día aún no se ha comparado nada. La última comparación se hizo el {at}.',
  },
  seeNight: { en: 'What the comparison of {at} found', es: 'Qué halló la comparación del {at}' },
  seeFirst: {
    en: 'What it found, so much later, of the notices that were due on this day',
    es: 'Qué halló, tanto después, de los avisos previstos para este día',
  },
  asOfPartly: {
    en: 'That day’s own comparison is still to come. This is what the last one found: {at}.',
    es: 'La comparación de ese día aún está por hacerse. Esto es lo que halló la última: {at}.',
  },
  never: { en: 'Nothing has been compared yet.', es: 'Aún no se ha comparado nada.' },
  neverNext: {
    en: 'The comparison runs every night. An operator can start it now: npm run portolan -- expected',
    es: 'La comparación corre cada noche. Un operador puede iniciarla ahora: npm run portolan -- expected',
  },
  day: { en: 'Day', es: 'Día' },
  show: { en: 'Show the day', es: 'Mostrar el día' },
  dueOn: { en: 'Due on {date}', es: 'Previstos para el {date}' },
  none: { en: 'No notice was due on this day.', es: 'Ningún aviso estaba previsto para este día.' },
  noneNext: { en: 'Choose another day above.', es: 'Elija otro día arriba.' },
  notice: { en: 'Notice', es: 'Aviso' },
  channel: { en: 'Channel', es: 'Canal' },
  all: { en: 'All', es: 'Todos' },
  differencesOf: {
    en: 'Differences on {date}, with what was still to be mended of earlier days',
    es: 'Diferencias al {date}, con lo que aún quedaba por subsanar de días anteriores',
  },
  noDifference: {
    en: 'What went out is what was expected.',
    es: 'Lo que salió es lo que se esperaba.',
  },
  difference: { en: 'Difference', es: 'Diferencia' },
  due: { en: 'Due', es: 'Previsto' },
  care: { en: 'What becomes of it', es: 'Qué se hace' },
  item: { en: 'Open item', es: 'Asunto abierto' },
  engine: {
    en: 'For operators: its clock did not ring',
    es: 'Para operadores: su plazo no se activó',
  },
  mended: { en: 'Nothing more to do, found so on {at}', es: 'Nada más que hacer, comprobado el {at}' },
  found: { en: 'Found on {at}', es: 'Hallado el {at}' },
  more: {
    en: 'The first {n} are shown; the file has all.',
    es: 'Se muestran los primeros {n}; el archivo los tiene todos.',
  },
  csv: { en: 'Every notice of the day as a file', es: 'Todos los avisos del día como archivo' },
  proof: { en: 'Proof', es: 'Prueba' },
  noProof: { en: 'None', es: 'Ninguna' },
  sinceThen: { en: 'Now: {proof}', es: 'Ahora: {proof}' },
  others: { en: 'Other mails of the day', es: 'Otros correos del día' },
  othersLead: {
    en: 'Mails to people that are no notices: what the record asks for, against what left by the end of the day.',
    es: 'Correos a personas que no son avisos: lo que pide el registro, frente a lo que salió hasta el final del día.',
  },
  othersOwed: {
    en: 'What nothing says has left is a finding for operators; a report to which nobody was called also stands open with its office.',
    es: 'Lo que no consta que haya salido es un hallazgo para operadores; un informe por el que no se llamó a nadie figura además abierto en su oficina.',
  },
  notPart: {
    en: 'No part of this account: invitations to apply. They are shown once to whoever issues them and handed over by that person. Portolan mails none, so none is owed.',
    es: 'No forman parte de esta cuenta: las invitaciones a solicitar. Se muestran una vez a quien las emite, y esa persona las entrega. Portolan no envía ninguna por correo, así que ninguna se debe.',
  },
  mail: { en: 'Mail', es: 'Correo' },
  nights: { en: 'What the last nights found', es: 'Qué hallaron las últimas noches' },
  night: { en: 'Compared', es: 'Comparado' },
  participants: { en: 'Participants', es: 'Participantes' },
  notices: { en: 'Notices', es: 'Avisos' },
  open: { en: 'To be mended', es: 'Por subsanar' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const OTHER_MAILS: Readonly<Record<Code | 'calls', Spoken>> = {
  calls: { en: 'Calls to reported incidents', es: 'Llamados por incidentes informados' },
  CodeSent: { en: 'Codes that prove a mailbox', es: 'Códigos que prueban un buzón' },
  InvitedToSignIn: { en: 'Codes for a first sign-in', es: 'Códigos para un primer ingreso' },
};

export const OTHER_COUNTS: Readonly<Record<keyof OtherMail, Spoken>> = {
  asked: { en: 'Asked for', es: 'Pedidos' },
  accepted: { en: 'Taken by the receiver’s server', es: 'Aceptados por el servidor del destinatario' },
  refused: { en: 'No such mailbox', es: 'Buzón inexistente' },
  returned: { en: 'Came back later', es: 'Devueltos después' },
  unknown: { en: 'From before it was noted', es: 'De antes de que se anotara' },
  owed: { en: 'Nothing says that it left', es: 'No consta que saliera' },
};

export const DIFFERS: Readonly<Record<Difference, Spoken>> = {
  missing: { en: 'nothing went out', es: 'no salió nada' },
  extra: { en: 'nothing asked for it', es: 'nada lo pedía' },
  late: { en: 'too late', es: 'demasiado tarde' },
  unproven: { en: 'its proof is missing', es: 'falta su prueba' },
  failed: { en: 'it came to nothing', es: 'quedó en nada' },
};

export const COUNT_WORDS: Readonly<Record<Counted | Difference, Spoken>> = {
  expected: { en: 'Expected', es: 'Esperados' },
  missing: { en: 'Missing', es: 'Faltan' },
  queued: { en: 'Queued', es: 'En cola' },
  batched: { en: 'Printed, in a batch', es: 'Impresos, en un lote' },
  left: { en: 'Left, no copy kept', es: 'Salieron, sin copia guardada' },
  accepted: { en: 'Taken by the receiver’s server', es: 'Aceptados por el servidor del destinatario' },
  tracked: { en: 'Left with a tracking number', es: 'Salieron con número de seguimiento' },
  signed: { en: 'Signed for', es: 'Firmados de recibido' },
  acknowledged: { en: 'Receipt confirmed', es: 'Con acuse de recibo' },
  bounced: { en: 'Came back by mail', es: 'Rebotados' },
  unreached: { en: 'No server took it', es: 'Ningún servidor los aceptó' },
  returned: { en: 'Letters that came back', es: 'Cartas devueltas' },
  withdrawn: { en: 'Withdrawn', es: 'Retirados' },
  failed: { en: 'Failed', es: 'Fallidos' },
  late: { en: 'Late', es: 'Tardíos' },
  unproven: { en: 'Without proof', es: 'Sin prueba' },
  extra: { en: 'Too many', es: 'De más' },
  twice: { en: 'Possibly twice', es: 'Quizá dos veces' },
};
