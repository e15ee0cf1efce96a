/** Words of the page about one's own authority. */
import type { Spoken } from '../../../templates/words.ts';

const of = (en: string, es: string): Spoken => ({ en, es });

export const ME = {
  title: of('Your authority and leave', 'Su autoridad y sus ausencias'),
  lead: of(
    'What you hold, what of it you lent, when you are away, and in whose place you stand.',
    'Lo que usted ejerce, lo que ha prestado, cuándo está ausente y a quién sustituye.',
  ),
  standing: of('You stand in for', 'Usted sustituye a'),
  standingText: of(
    'Their work is in your queue, as far as you may see it, until the day on which they are back.',
    'Su trabajo está en su bandeja, hasta donde usted puede verlo, hasta el día de su regreso.',
  ),
  name: of('Name', 'Nombre'),
  backAfter: of('Away until', 'Ausente hasta'),
  lent: of('Lent to others', 'Prestado a otras personas'),
  lentText: of(
    'Whoever has it acts in your place, and everything is recorded in their name.',
    'Quien la tiene actúa en su lugar y todo queda registrado a su nombre.',
  ),
  noLent: of('You have lent nothing.', 'No ha prestado nada.'),
  to: of('To', 'A'),
  calendar: of('Calendar', 'Calendario'),
  calendarText: of('Your visits in your own calendar', 'Sus visitas en su propio calendario'),
  lend: of('Lend a role', 'Prestar una función'),
} as const;

export const LEND = {
  title: of('Lend a role of yours', 'Prestar una función propia'),
  intro: of(
    'Until the last day somebody else holds it too, exactly as far as you do. You keep it.',
    'Hasta el último día otra persona también la ejerce, exactamente en la misma medida. Usted la conserva.',
  ),
  role: of('Role', 'Función'),
  to: of('To', 'A'),
  from: of('First day', 'Primer día'),
  until: of('Last day', 'Último día'),
  untilHint: of(
    'Within a year. You can end it earlier at any time.',
    'Dentro de un año. Puede terminarla antes en cualquier momento.',
  ),
  submit: of('Lend the role', 'Prestar la función'),
  done: of('The role was lent.', 'Se prestó la función.'),
  consequence: of(
    'The person can see and do what the role includes there. Conflicts of interest of theirs still count.',
    'La persona puede ver y hacer lo que la función incluye allí. Sus conflictos de intereses siguen contando.',
  ),
} as const;
