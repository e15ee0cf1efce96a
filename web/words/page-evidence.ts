/** Words of the evidence page: what was tried to reach a company, duty by duty. */
import type { LadderEvent } from '../../domain/outreach-events.ts';
import type { Spoken } from '../../templates/words.ts';

export const EVIDENCE = {
  title: { en: 'Evidence of notice', es: 'Pruebas de aviso' },
  lead: {
    en: 'Every attempt to reach the company about a duty that it let pass, and what is still missing before anything may follow from silence. Sent is not received, and opened counts for nothing.',
    es: 'Cada intento de contactar a la empresa sobre una obligación que dejó pasar, y lo que aún falta antes de que algo pueda seguir del silencio. Enviado no es recibido, y abierto no cuenta.',
  },
  none: {
    en: 'No outreach has begun: the company has let no duty pass that anybody wrote or called about.',
    es: 'No ha empezado ningún seguimiento: la empresa no ha dejado pasar ninguna obligación por la que se le escribiera o llamara.',
  },
  inherited: { en: 'Suspension taken over from the earlier register', es: 'Suspensión tomada del registro anterior' },
  inheritedSince: { en: 'In effect since {on}', es: 'En vigor desde el {on}' },
  inheritedUnknown: { en: 'Nobody knows since when', es: 'No se sabe desde cuándo' },
  inheritedTerm: {
    en: 'the term to cure counts from the day on which our letter left',
    es: 'el plazo para subsanar se cuenta desde el día en que salió nuestra carta',
  },
  inheritedTold: { en: 'Was the company told of it?', es: '¿Se le comunicó a la empresa?' },
  inheritedLeft: {
    en: 'Yes: our letter about it has left, and has not come back.',
    es: 'Sí: nuestra carta sobre ella salió y no fue devuelta.',
  },
  inheritedUntold: {
    en: 'No: {why}. The term to cure does not lapse, and nobody is removed for it.',
    es: 'No: {why}. El plazo para subsanar no vence, y nadie es dado de baja por ello.',
  },
  letterLeft: {
    en: 'A letter about it left with a tracking number',
    es: 'Salió una carta sobre ella con número de rastreo',
  },
  letterStands: { en: 'The letter did not come back', es: 'La carta no fue devuelta' },
  running: { en: 'Under way since {since}', es: 'En curso desde el {since}' },
  ended: { en: 'From {since} to {until}: {how}', es: 'Del {since} al {until}: {how}' },
  steps: { en: 'Steps done: {ran} of {all}', es: 'Pasos dados: {ran} de {all}' },
  attempts: { en: 'Attempts', es: 'Intentos' },
  noAttempts: { en: 'Nothing has gone out yet.', es: 'Todavía no ha salido nada.' },
  enough: { en: 'Is it proof enough?', es: '¿Basta como prueba?' },
  wasEnough: { en: 'Was it proof enough when it ended?', es: '¿Bastaba como prueba al terminar?' },
  received: {
    en: 'Notice received: somebody who counts for the company got it.',
    es: 'Aviso recibido: lo recibió alguien que cuenta por la empresa.',
  },
  constructive: {
    en: 'Constructive notice: nobody is known to have received it, and everything that must be tried was tried.',
    es: 'Notificación presunta: no consta que nadie lo recibiera, y se intentó todo lo que debe intentarse.',
  },
  incomplete: {
    en: 'Not complete: nobody is known to have received it, and something is still missing.',
    es: 'Incompleta: no consta que nadie lo recibiera, y aún falta algo.',
  },
  warningStands: { en: 'The warning did not come back', es: 'La advertencia no fue devuelta' },
  warned: { en: 'A warning went out by letter', es: 'Salió una advertencia por carta' },
  lapsed: {
    en: 'The term to cure after the warning has passed',
    es: 'Venció el plazo para subsanar tras la advertencia',
  },
  held: {
    en: 'An answer holds it until somebody says what it means',
    es: 'Una respuesta lo pausa hasta que alguien diga qué significa',
  },
  met: { en: 'Met', es: 'Cumplido' },
  missing: { en: 'Missing', es: 'Falta' },
  computed: { en: 'As of {at}, by policy {policy}.', es: 'A fecha de {at}, según la política {policy}.' },
  print: {
    en: 'Use your browser’s print command for a paper copy: it opens every text and holds everything on this page.',
    es: 'Use la función de imprimir del navegador para una copia en papel: abre cada texto y contiene todo lo de esta página.',
  },
} as const satisfies Record<string, Spoken>;

export const LADDER_ENDS: Readonly<Record<Extract<LadderEvent, { type: 'LadderEnded' }>['how'], Spoken>> = {
  done: { en: 'the duty was done', es: 'la obligación se cumplió' },
  waived: { en: 'the duty was waived', es: 'la obligación se dispensó' },
  'time-granted': { en: 'more time was granted', es: 'se concedió más tiempo' },
  suspended: { en: 'the company was suspended or removed', es: 'la empresa fue suspendida o dada de baja' },
};
