/** Words of the page that says why an item is here and who can act. */
import type { DeskEvent } from '../../domain/desk.ts';
import type { Spoken } from '../../templates/words.ts';

export const WHY = {
  heading: { en: 'Why is this here, and who can act?', es: '¿Por qué está aquí y quién puede actuar?' },
  reason: { en: 'Why it is here', es: 'Por qué está aquí' },
  term: { en: 'The date, and what it rests on', es: 'La fecha, y en qué se apoya' },
  noTerm: { en: 'No rule sets a date for this item.', es: 'Ninguna regla fija una fecha para este asunto.' },
  tried: { en: 'What was tried', es: 'Qué se intentó' },
  next: { en: 'What comes by itself', es: 'Qué ocurre por sí solo' },
  noNext: {
    en: 'Nothing happens by itself: it waits until somebody acts.',
    es: 'Nada ocurre por sí solo: espera hasta que alguien actúe.',
  },
  agencyLate: {
    en: 'After this day it is shown as late and goes to the supervisor. Nothing else follows for the company.',
    es: 'Después de este día se muestra como atrasado y pasa al supervisor. Para la empresa no sigue nada más.',
  },
  program: { en: 'The program takes the next step on this day.', es: 'El programa da el siguiente paso ese día.' },
  theirs: {
    en: 'After this day the company is late, and outreach begins or goes on.',
    es: 'Después de este día la empresa está atrasada y el seguimiento comienza o continúa.',
  },
  who: { en: 'Who can act', es: 'Quién puede actuar' },
  whoLead: {
    en: 'Everybody who holds a role for it today, and whether the rules let them act now.',
    es: 'Todos los que hoy tienen un papel para ello, y si las reglas les permiten actuar ahora.',
  },
  doing: { en: 'What closes it', es: 'Qué lo cierra' },
  can: { en: 'Can act', es: 'Puede actuar' },
  cannot: { en: 'Cannot act now', es: 'No puede actuar ahora' },
  you: { en: '{name} (you)', es: '{name} (usted)' },
  first: { en: 'First: {why}', es: 'Antes: {why}' },
  nobodyTitle: { en: 'Nobody can act on this', es: 'Nadie puede actuar' },
  nobodyCan: {
    en: 'People hold the role, but each of them has done something in this case that keeps them from it; the reasons stand below. Give the role to somebody else for this office, or let somebody lend theirs for a time.',
    es: 'Hay personas con el papel, pero cada una hizo algo en este caso que se lo impide; abajo están los motivos. Dé el papel a otra persona para esta oficina, o que alguien preste el suyo por un tiempo.',
  },
  nobodyHolds: {
    en: 'Nobody holds the role for this office today. An administrator gives roles, and their holders can lend theirs for a time.',
    es: 'Hoy nadie tiene el papel para esta oficina. Un administrador da los papeles, y sus titulares pueden prestarlos por un tiempo.',
  },
  history: { en: 'At the desk', es: 'En el escritorio' },
  noHistory: { en: 'Nobody has touched it yet.', es: 'Nadie lo ha tocado todavía.' },
  tags: { en: 'Change the tags', es: 'Cambiar las etiquetas' },
  toCase: { en: 'To the company', es: 'A la empresa' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const DESK_HISTORY: Readonly<Record<DeskEvent['type'], Spoken>> = {
  WorkClaimed: { en: '{name} took it', es: '{name} lo tomó' },
  WorkReleased: { en: '{name} gave it back', es: '{name} lo soltó' },
  WorkAssigned: { en: '{name} gave it to {to}', es: '{name} lo asignó a {to}' },
  WorkHeld: { en: '{name} put it aside until {until}: {on}', es: '{name} lo apartó hasta el {until}: {on}' },
  WorkResumed: { en: '{name} took it up again', es: '{name} lo retomó' },
  WorkTagged: { en: '{name} tagged it {tag}', es: '{name} le puso la etiqueta {tag}' },
  WorkUntagged: { en: '{name} removed the tag {tag}', es: '{name} le quitó la etiqueta {tag}' },
};
